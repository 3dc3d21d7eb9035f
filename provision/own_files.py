"""New files that only their owner may read, as the store is: records of meetings and answers to families."""

import os
from pathlib import Path


def write_own(path: Path, text: str) -> None:
    """Write a new file, never over another. Raises FileExistsError, or another OSError where it cannot be written."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
