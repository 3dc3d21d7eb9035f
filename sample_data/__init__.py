"""Invented uploads that travel in the wheel, so that `provision demo` runs anywhere with nothing to download.

Every school, person, number and date in them is made up, and each file says so. `python -m sample_data.make` writes
them all again, byte for byte.
"""

from importlib import resources
from pathlib import Path


def uploads() -> Path:
    """Return the folder that holds the sample uploads."""
    return _here() / "uploads"


def register() -> Path:
    """Return the csv list of the invented schools, those that have sent nothing included."""
    return _here() / "schools.csv"


def _here() -> Path:
    return Path(str(resources.files(__name__)))
