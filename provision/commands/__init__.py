"""The Click commands, one file each, loaded only when they are called."""
