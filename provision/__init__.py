"""Working with maps: the store, the review rules, the reports, the Textual rooms and the `provision` command."""
