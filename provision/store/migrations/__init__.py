"""The store's migrations, run by `provision.store.migrate` from inside the installed package."""
