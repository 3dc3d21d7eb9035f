"""A workbook as plain cells: what every format is read into, and all that the later steps ever see.

Cells are sparse (`rows[row][column]`, both counted from 1 as the sheet counts), so that one stray cell in the last row
costs one cell. Values are plain Python: no format's own objects cross this border. What a person at the screen would
not see (hidden rows, errors, formulas without a result) is kept beside the cells, because it is told as findings.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

_LETTERS = 26
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_EXACT = 1e15  # below this a float holds every whole number


@dataclass(frozen=True, slots=True)
class CellError:
    """An error that the spreadsheet shows in a cell, such as `#REF!`."""

    text: str


@dataclass(frozen=True, slots=True)
class NoResult:
    """A formula whose result was never stored: the cell is not empty, and nobody can say what it shows."""

    formula: str


CellValue: TypeAlias = str | bool | int | float | datetime | date | time | CellError | NoResult
"""What a cell holds. Blank cells (nothing, or only white space) are absent from the grid; a date without a time of
day is a `date`. A duration of a day or more, which has no type here, is the text Excel shows for it: `25:30`.
"""


class Seen(StrEnum):
    """What a file holds that its readers cannot see or do not expect: a closed list; each becomes a finding."""

    HIDDEN_ROWS = "hidden-rows"
    HIDDEN_COLUMNS = "hidden-columns"
    HIDDEN_SHEET = "hidden-sheet"
    MACROS_NOT_RUN = "macros-not-run"
    EXTERNAL_LINKS = "external-links"
    FAR_CELLS = "far-cells"
    TEXT_CLEANED = "text-cleaned"
    TEXT_SHORTENED = "text-shortened"
    ENCODING_GUESSED = "encoding-guessed"
    RAGGED_ROWS = "ragged-rows"
    UNCLOSED_QUOTE = "unclosed-quote"
    FILTERED_ROWS = "filtered-rows"
    COMMENTS = "comments"
    DATES_FROM_1904 = "dates-from-1904"
    WRONG_EXTENSION = "wrong-extension"
    DUPLICATE_CELL = "duplicate-cell"
    SHEET_EMPTY = "sheet-empty"
    NOT_A_SHEET = "not-a-sheet"
    ERROR_CELLS = "error-cells"
    NOT_CALCULATED = "not-calculated"
    ODD_VALUES = "odd-values"
    DIGITS_LOST = "digits-lost"
    FORMULA_TEXT = "formula-text"
    TYPED_AMONG_FORMULAS = "typed-among-formulas"
    OVERGROWN = "overgrown"


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing seen while the file was opened: where, in which cells. `sheet` is empty for the whole file."""

    seen: Seen
    sheet: str = ""
    cells: tuple[str, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, corners included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `position` counts from 1 over all sheets of the workbook, hidden ones too.

    `rows` holds only rows with a non-blank cell, ascending, each with its columns ascending. `columns_hidden` and
    `rows_hidden` list only those that hold a value. A hidden sheet is named and has no rows: it is not read.
    """

    name: str
    position: int
    rows: Mapping[int, Mapping[int, CellValue]] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()
    rows_hidden: frozenset[int] = frozenset()
    columns_hidden: frozenset[int] = frozenset()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """Every sheet of one file, in its order, with what was seen while it was opened."""

    format: str
    sheets: tuple[Sheet, ...]
    observations: tuple[Observation, ...] = ()
    software: str = ""


@lru_cache(maxsize=4096)
def column_letters(column: int) -> str:
    """Return the letters of a column counted from 1: 1 is `A`, 27 is `AA`."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """Return the address of a cell as Excel writes it, such as `B7`."""
    return f"{column_letters(column)}{row}"


def row_and_column(cell: str) -> tuple[int, int] | None:
    """Return (row, column), counted from 1, of an address such as `B7`; None for anything else."""
    match = _ADDRESS.fullmatch(cell)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(match[2]), column


def raw_text(value: CellValue) -> str:
    """Return the stored text of a cell: the shortest number that reads back the same, an ISO date, `TRUE`."""
    if value.__class__ is str:
        return value  # asked six thousand times a file: a look at the class is cheapest
    write = _WRITTEN.get(value.__class__)
    if write is None:
        write = next(write for kind, write in _WRITTEN.items() if isinstance(value, kind))
    return write(value)


def _written_float(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)


_WRITTEN: Mapping[type, Callable[..., str]] = {
    str: str,
    bool: lambda value: str(value).upper(),
    int: int.__repr__,
    float: _written_float,
    datetime: lambda value: value.isoformat(" ", "seconds"),
    date: date.isoformat,
    time: time.isoformat,
    CellError: lambda value: value.text,
    NoResult: lambda value: value.formula,
}
"""How each type is written; a type that is also another (a `bool`, a `datetime`) stands before it."""
