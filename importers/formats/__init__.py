"""One file a format: each reads a checked file into a `Workbook`, every non-empty cell accounted for."""
