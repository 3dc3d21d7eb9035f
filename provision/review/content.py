"""What a finding is about, apart from where it stands: the content hash that a decision belongs to.

A re-sent sheet has its rows moved, inserted and sorted, so no row number may count. Each cell of a finding becomes a
digest of its value and of the provision that it describes; the finding's content is the sorted digests. A value that
is missing is known by its provision alone. A finding without cells is known by its words.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence

from schemas.entry import Entry, Value
from schemas.finding import Finding, PlacedValue

_IDENTITY = ("pupil", "provision", "year_group", "class_group")
_LENGTH = 12  # hexadecimal digits: 48 bits tell apart the few thousand cells of a map
_ROW = re.compile(r"\d+")


def plain(text: str) -> str:
    """Return text without what a school changes by accident: case, spaces at the ends, doubled spaces."""
    return " ".join(text.casefold().split())


def identity_of(entry: Entry) -> str:
    """Return in one line which provision an entry is, for whom."""
    return "|".join(plain(_text(entry.values.get(name, ""))) for name in _IDENTITY)


def link_of(entry: Entry) -> str:
    """Return the digest that links a provision to the same one in other terms: same pupil and provision, 16 digits."""
    parts = [plain(_text(entry.values.get(name, ""))) for name in ("pupil", "provision")]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]


def _text(value: Value) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


class Provisions:
    """Which provision each cell of a map describes: by its own address, else by its row."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._by_cell: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._by_row: dict[tuple[str, int], set[str]] = defaultdict(set)
        for entry in entries:
            identity = identity_of(entry)
            self._by_row[entry.sheet, entry.row].add(identity)
            for name in entry.cells:
                self._by_cell[entry.place(name)].add(identity)

    def at(self, place: PlacedValue) -> str:
        """Return which provision stands at a cell; several (a merged cell, a matrix) in order, "" for none."""
        found = self._by_cell.get((place.sheet, place.cell))
        if not found:
            row = _ROW.search(place.cell)
            found = self._by_row.get((place.sheet, int(row.group())), set()) if row else set()
        return "\n".join(sorted(found))


def content_of(finding: Finding, provisions: Provisions) -> tuple[str, ...]:
    """Return the sorted digests of what a finding touches."""
    if not finding.cells:
        return (_digest(plain(finding.message)),)
    return tuple(sorted(_digest(f"{plain(place.value)}\n{provisions.at(place)}") for place in finding.cells))


def content_hash(content: Sequence[str]) -> str:
    """Return the one hash of a finding's content."""
    return hashlib.sha256(" ".join(content).encode()).hexdigest()[:32]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
