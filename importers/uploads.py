"""Which files a person means by a path: a file is itself, a folder is every spreadsheet below it, in a stable order.

Nothing is silently skipped: what a folder holds besides spreadsheets is returned with the reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import ProvisionMapsError

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".zip"})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file in a folder that is not read, and why."""

    path: Path
    why: str


class MissingPathError(ProvisionMapsError):
    """The named path does not exist."""

    exit_code = 2

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no file or folder at {path}.",
            hint="Check the spelling; put quotes round a path that has spaces.",
        )


def find_uploads(paths: Iterable[Path]) -> tuple[list[Path], list[LeftOut]]:
    """Return the uploads below `paths`, each once, folders sorted by name, and what was left out.

    Raises MissingPathError.
    """
    found: dict[Path, None] = {}
    left_out: list[LeftOut] = []
    for path in paths:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                if why := _why_not(file):
                    left_out.append(LeftOut(file, why))
                elif not file.is_dir():
                    found[file] = None
        elif path.exists() or path.is_symlink():
            found[path] = None
        else:
            raise MissingPathError(path)
    return list(found), left_out


def _why_not(file: Path) -> str | None:
    if file.is_dir():
        return None
    if file.name.startswith("~$"):
        return "Excel's lock file of a workbook that is open somewhere"
    if any(part.startswith(".") for part in file.parts[-1:]):
        return "a hidden file"
    if file.suffix.lower() not in SUFFIXES:
        return "not a spreadsheet"
    return None
