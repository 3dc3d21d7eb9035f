"""The Click commands that need no store, one file each, loaded only when they are called."""
