"""Layouts: one file for each way in which schools lay out a sheet, and the choice between them."""
