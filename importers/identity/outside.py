"""Identity text that stands outside the tables of a map: a register on a sheet of its own, a block of labels.

A workbook often brings its class list along. No provision is read from it, but its grid is kept and its names are the
names of this file. Here a cell that asks for a name, a UPN or a birth date is taken for the head of a column where text
stands below it, and for a label where its answer stands to its right.
"""

from collections.abc import Collection, Iterator, Mapping

from importers.grid import CellValue, Sheet, Workbook
from importers.headings.pupils import speaks_of_identity
from importers.headings.vocabulary import recognise_exactly
from importers.identity.held import Held, Holds

_NAMES = frozenset(("name", "names", "pupil", "pupils", "child", "student", "students"))
"""Headings that are only of people where a surer one stands in the same row: `Name` may head a list of anything."""

_Row = Mapping[int, CellValue]


def held_outside(workbook: Workbook, used: Mapping[str, Collection[int]]) -> tuple[Held, ...]:
    """Return where names, UPNs and birth dates stand outside tables; `used` are the rows of tables, by sheet."""
    return tuple(
        held
        for sheet in workbook.sheets
        if not sheet.hidden
        for held in _of_sheet(sheet, frozenset(used.get(sheet.name, ())))
    )


def _of_sheet(sheet: Sheet, used: frozenset[int]) -> Iterator[Held]:
    for row, cells in sheet.rows.items():
        if row in used:
            continue
        for column in _asking(cells):
            below = _last_below(sheet, row, column, used)
            if below:
                yield Held(sheet.name, column, row + 1, below, Holds.OTHER)
            elif (answer := _answer(cells, column)) is not None:
                yield Held(sheet.name, answer, row, row, Holds.OTHER)


def _asking(cells: _Row) -> list[int]:
    """Return the columns of a row whose cells ask for identity text."""
    texts = {column: value for column, value in cells.items() if isinstance(value, str)}
    surely = [column for column, text in texts.items() if speaks_of_identity(text.rstrip(" :"))]
    return surely + [column for column, text in texts.items() if surely and text.strip().casefold() in _NAMES]


def _last_below(sheet: Sheet, row: int, column: int, used: frozenset[int]) -> int:
    """Return the last row of the text that stands below a heading without a gap; 0 where a label or nothing does."""
    last = row
    while (value := sheet.rows.get(last + 1, {}).get(column)) is not None and last + 1 not in used:
        if last == row and isinstance(value, str) and _is_label(value):
            return 0
        last += 1
    return last if last > row else 0


def _answer(cells: _Row, column: int) -> int | None:
    """Return the column of what stands to the right of a label, unless that is a label too."""
    right = next((other for other in cells if other > column), None)
    if right is None:
        return None
    value = cells[right]
    return None if isinstance(value, str) and _is_label(value) else right


def _is_label(text: str) -> bool:
    bare = text.rstrip(" :")
    return text.rstrip().endswith(":") or speaks_of_identity(bare) or recognise_exactly(bare) is not None
