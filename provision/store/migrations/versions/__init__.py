"""One file a released revision, oldest first."""
