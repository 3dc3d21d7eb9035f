"""How the sample uploads are made: provisions, looks, and a module for each sort of school."""
