"""What goes back out, one file a report."""
