"""How schools lay out a sheet: one file a layout, each turning cells into the same tables."""
