"""What a list is made of and where it comes from: rows, columns, and sources that hand rows over a page at a time."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from provision.review.progress import Progress, untold
from provision.ui.shown import Piece

PAGE = 128
"""How many rows are asked for at once."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `key` names it for ever, `version` changes when it must be drawn again; `cells` go with the columns.

    `value` is whatever the room wants back when the cursor stands here.
    """

    key: Hashable
    version: int
    cells: tuple[Piece, ...]
    value: object = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of `width` terminal cells; 0 shares what is left. It is shown in lists at least `from_width` wide."""

    title: str
    width: int
    right: bool = False
    from_width: int = 0


class RowSource(Protocol):
    """Where rows come from, a page at a time. A `slow` one is asked ahead and counted, in a thread.

    While it is counted it may learn of another order: then `edition` changes, and pages of the one before are void.
    """

    slow: bool

    @property
    def edition(self) -> object:
        """Return what names the order that the rows come in now."""
        ...

    def count(self) -> int:
        """Return how many rows there are."""
        ...

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`, in order."""
        ...


def rows_between(source: RowSource, first: int, last: int, progress: Progress = untold) -> Iterator[Row]:
    """Give the rows from one to another, page by page; where they may be many, in a thread."""
    for offset in range(first, last + 1, PAGE):
        progress(offset - first, last + 1 - first)
        yield from source.page(offset, min(PAGE, last + 1 - offset))


class Fixed:
    """A source over rows that are in memory already."""

    slow = False
    edition = None

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self.rows = rows

    def count(self) -> int:
        """Return how many rows there are."""
        return len(self.rows)

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`."""
        return self.rows[offset : offset + limit]
