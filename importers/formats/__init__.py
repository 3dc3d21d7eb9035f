"""One module a file format: an accepted upload becomes the same sparse grid, and what cannot be seen in it is told."""

from importers.formats.reader import read_workbook

__all__ = ["read_workbook"]
