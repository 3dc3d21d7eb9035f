"""Damage to a good sheet, as people do it: each corruptor returns the damaged sheet and where it was damaged.

A sheet is plain rows of cells, the header among them, so that a corruptor needs no reader and no writer. What it says
of its damage is in the coordinates of the damaged sheet: that is what a reading of it is held to.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from string import ascii_uppercase
from typing import TypeAlias

Value: TypeAlias = str | int | float | date | None
Rows: TypeAlias = tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in the making: its rows, the row of its header (from 1), its merged ranges, and what was done to it.

    `damaged` are the addresses of cells that no longer say what they said; a change of shape damages none.
    """

    rows: Rows
    header: int
    merged: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    damaged: tuple[str, ...] = field(default=())


Corruptor: TypeAlias = Callable[[Sheet, Random], Sheet]


def address(row: int, column: int) -> str:
    """Return the address of a cell counted from 1; sheets here have at most 26 columns."""
    return f"{ascii_uppercase[column - 1]}{row}"


def rename(sheet: Sheet, chance: Random) -> Sheet:
    """Spell a heading as a person does in a hurry: two letters swapped."""
    column = chance.choice([at for at, text in _headings(sheet) if len(text) > 5])
    text = str(sheet.rows[sheet.header - 1][column - 1])
    at = chance.choice([at for at in range(1, len(text) - 2) if text[at] != text[at + 1]])
    return _put(sheet, sheet.header, column, text[:at] + text[at + 1] + text[at] + text[at + 2 :], "rename")


def shift(sheet: Sheet, chance: Random) -> Sheet:
    """Type a row one column too far to the right: every cell of it stands under the wrong heading."""
    row = _any_row(sheet, chance)
    cells = sheet.rows[row - 1]
    moved = (None, *cells[:-1])
    places = tuple(address(row, at) for at, value in enumerate(moved, 1) if value != cells[at - 1])
    return _done(_with_row(sheet, row, moved), "shift", *places)


def merge(sheet: Sheet, chance: Random) -> Sheet:
    """Give a value once for rows that share it, and merge its cells: nothing is lost to a reader who fills down."""
    column = chance.randrange(1, len(sheet.rows[0]) + 1)
    first = sheet.header + 1
    value = sheet.rows[first - 1][column - 1]
    last = first
    while last < len(sheet.rows) and sheet.rows[last][column - 1] == value:
        last += 1
    if last == first:
        return _done(sheet, "merge")
    merged = sheet
    for row in range(first + 1, last + 1):
        cells = merged.rows[row - 1]
        merged = _with_row(merged, row, (*cells[: column - 1], None, *cells[column:]))
    return _done(replace(merged, merged=(*sheet.merged, f"{address(first, column)}:{address(last, column)}")), "merge")


def blank(sheet: Sheet, chance: Random) -> Sheet:
    """Empty one cell."""
    return _put(sheet, *_any_cell(sheet, chance, lambda value: value is not None), None, "blank")


def retype(sheet: Sheet, chance: Random) -> Sheet:
    """Keep a number or a date as text, as a paste from another program does: it still says the same."""
    row, column = _any_cell(sheet, chance, lambda value: isinstance(value, int | float | date))
    value = sheet.rows[row - 1][column - 1]
    text = f"{value:%d/%m/%Y}" if isinstance(value, date) else f"{value}"
    kept = _put(sheet, row, column, text, "retype")
    return replace(kept, damaged=sheet.damaged)


def insert_titles(sheet: Sheet, chance: Random) -> Sheet:
    """Put lines above: a title, who filled it in, a blank row. Everything else moves down."""
    width = len(sheet.rows[0])
    lines = ("Provision map for the year", "Filled in by the office", None, "Please keep this up to date")
    above = tuple((line, *(None,) * (width - 1)) for line in lines[: chance.randrange(1, len(lines) + 1)])
    return _down(sheet, 0, above, "insert titles")


def insert_blank_rows(sheet: Sheet, chance: Random) -> Sheet:
    """Leave a row empty somewhere inside the table."""
    row = _any_row(sheet, chance)
    return _down(sheet, row - 1, ((None,) * len(sheet.rows[0]),), "insert blank rows")


def split_header(sheet: Sheet, chance: Random) -> Sheet:
    """Put a merged label above two headings that stand side by side: the header has two tiers."""
    width = len(sheet.rows[0])
    column = chance.randrange(1, width)
    label = tuple("Details" if at == column else None for at in range(1, width + 1))
    split = _down(sheet, sheet.header - 1, (label,), "split header")
    row = split.header - 1
    return replace(split, merged=(*split.merged, f"{address(row, column)}:{address(row, column + 1)}"))


DAMAGE: tuple[Corruptor, ...] = (rename, shift, merge, blank, retype, insert_titles, insert_blank_rows, split_header)


def inject(sheet: Sheet, chance: Random, errors: dict[str, Value], count: int) -> Sheet:
    """Put a wrong value into `count` cells of the columns named in `errors`, none of them twice."""
    columns = [(at, errors[text]) for at, text in _headings(sheet) if text in errors]
    filled = [row for row in range(sheet.header + 1, len(sheet.rows) + 1) if any(sheet.rows[row - 1])]
    for row in chance.sample(filled, count):
        column, wrong = chance.choice(columns)
        sheet = _put(sheet, row, column, wrong, "inject")
    return sheet


def _headings(sheet: Sheet) -> list[tuple[int, str]]:
    return [(at, str(text)) for at, text in enumerate(sheet.rows[sheet.header - 1], 1) if text]


def _any_row(sheet: Sheet, chance: Random) -> int:
    return chance.randrange(sheet.header + 1, len(sheet.rows) + 1)


def _any_cell(sheet: Sheet, chance: Random, fits: Callable[[Value], bool]) -> tuple[int, int]:
    below = range(sheet.header + 1, len(sheet.rows) + 1)
    return chance.choice([(row, at) for row in below for at, value in enumerate(sheet.rows[row - 1], 1) if fits(value)])


def _with_row(sheet: Sheet, row: int, cells: tuple[Value, ...]) -> Sheet:
    return replace(sheet, rows=(*sheet.rows[: row - 1], cells, *sheet.rows[row:]))


def _put(sheet: Sheet, row: int, column: int, value: Value, what: str) -> Sheet:
    cells = sheet.rows[row - 1]
    return _done(_with_row(sheet, row, (*cells[: column - 1], value, *cells[column:])), what, address(row, column))


def _done(sheet: Sheet, what: str, *places: str) -> Sheet:
    return replace(sheet, done=(*sheet.done, what), damaged=(*sheet.damaged, *places))


def _down(sheet: Sheet, after: int, new: Rows, what: str) -> Sheet:
    """Put rows in after row `after`; what stands below moves down, and so do the addresses that were noted."""

    def moved(place: str) -> str:
        row = int(place[1:])
        return f"{place[0]}{row + len(new) if row > after else row}"

    return replace(
        sheet,
        rows=(*sheet.rows[:after], *new, *sheet.rows[after:]),
        header=sheet.header + (len(new) if sheet.header > after else 0),
        merged=tuple(":".join(map(moved, area.split(":"))) for area in sheet.merged),
        done=(*sheet.done, what),
        damaged=tuple(map(moved, sheet.damaged)),
    )
