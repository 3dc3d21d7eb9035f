"""How a cell's text becomes values: one grammar a quantity, each a pure function that never raises for any text."""

from importers.cells.read import read_cell, reader_by
from importers.cells.reading import Problem, Reading

__all__ = ["Problem", "Reading", "read_cell", "reader_by"]
