"""What is kept of a fault of ours: where it happened and of what kind, never its words.

The words of an exception may be text of a school's file, or an address with its password; the place and the kind are
what a developer needs, and can be sent to anybody.
"""

import os
import traceback
from pathlib import Path


def places_of(problem: BaseException) -> str:
    """Return the places of a fault, and of those that brought it about, the first one first."""
    told: list[str] = []
    at: BaseException | None = problem
    while at is not None:
        kind = f"{type(at).__module__}.{type(at).__qualname__}"
        told.append("".join([*traceback.format_tb(at.__traceback__), f"{kind}\n"]))
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\nwhich brought about\n\n".join(reversed(told))


def keep(report: str, folder: Path, name: str) -> Path:
    """Write a report that only its owner can read, and return where. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(report)
    return path
