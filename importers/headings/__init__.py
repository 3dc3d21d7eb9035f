"""Headings: which contract field a column's words and content speak of."""
