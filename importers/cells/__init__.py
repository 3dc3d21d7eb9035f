"""How a cell's text becomes values: one grammar a quantity, each a pure function that never raises for any text."""
