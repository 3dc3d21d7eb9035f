"""A sheet as the layouts look at it: its rows, what its merges cover, and what its name says.

Made once a sheet and shared by all layouts. Merges are indexed by their corner only, never spread over the cells they
cover, so that thirty thousand merges, or one over the whole sheet, stay as cheap as the cells that hold a value.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from importers.grid import CellValue, Merge, Sheet
from importers.layouts.context import mention_in
from importers.layouts.table import Placed
from schemas.entry import Source

Row = Mapping[int, CellValue]
TELLING_ROWS = 200
"""The first rows of a sheet, by which its shape is told: a longer one is not searched whole for every shape."""


@dataclass(frozen=True, slots=True)
class View:
    """One visible sheet. `name_context` is what its name says of every row.

    `tall` and `wide` index merges by where they start.
    """

    sheet: Sheet
    numbers: tuple[int, ...]
    name_context: Mapping[str, Placed]
    tall: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    wide: Mapping[tuple[int, int], int] = field(default_factory=dict)

    @property
    def rows(self) -> Mapping[int, Row]:
        """The sheet's non-empty rows by number."""
        return self.sheet.rows

    def origin(self, row: int, column: int) -> int:
        """Return the row where the tall merge begins that covers a cell in its first column; 0 where there is none."""
        spans = self.tall.get(column)
        if not spans:
            return 0
        at = bisect_right(spans, (row, 1 << 30)) - 1
        return spans[at][0] if at >= 0 and spans[at][1] >= row else 0

    def width(self, row: int, column: int) -> int:
        """Return how many columns the cell that begins here covers."""
        return self.wide.get((row, column), 1)


def view_of(sheet: Sheet) -> View:
    """Return a sheet as the layouts look at it."""
    tall: dict[int, list[tuple[int, int]]] = {}
    wide: dict[tuple[int, int], int] = {}
    for merge in sheet.merges:
        _index(sheet, merge, tall, wide)
    for spans in tall.values():
        spans.sort()
    return View(sheet, tuple(sheet.rows), context_of_name(sheet.name), tall, wide)


def context_of_name(name: str, source: Source = Source.SHEET) -> dict[str, Placed]:
    """Return what the name of a sheet or file says of all that it holds, by contract field."""
    words = name.replace("_", " ")
    return {field: Placed(name, source=source, part=part) for field, part in mention_in(words).parts.items()}


def _index(
    sheet: Sheet, merge: Merge, tall: dict[int, list[tuple[int, int]]], wide: dict[tuple[int, int], int]
) -> None:
    """Index one merge; where cells that it covers hold values of their own, it is no merge that a person would see."""
    top = sheet.rows.get(merge.top, {})
    if any(merge.left < column <= merge.right for column in top) or merge.left not in top:
        return
    if merge.bottom > merge.top and merge.left not in sheet.rows.get(merge.top + 1, {}):
        tall.setdefault(merge.left, []).append((merge.top, merge.bottom))
    if merge.right > merge.left:
        wide[merge.top, merge.left] = merge.right - merge.left + 1
