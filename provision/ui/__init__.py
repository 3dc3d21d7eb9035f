"""The Textual rooms: they draw values and turn keys into calls of the review rules; they hold no rule of their own."""
