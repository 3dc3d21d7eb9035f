"""The one form that every layout ends in.

Columns with headings, records with placed values, rows skipped with a reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from importers.grid import CellValue, address
from schemas.entry import Source


class Placed(NamedTuple):
    """A cell's value with where it stands.

    `row` and `column` are 0 for a value that has no cell (a sheet or file name); `sheet` is empty for the table's own
    sheet. `part` is the piece of the value that speaks, where that is not all of it: one bullet of several in a cell,
    `Year 4` of a title; address and raw text stay those of the whole cell. A tuple, because a sheet makes one a cell.
    """

    value: CellValue
    row: int = 0
    column: int = 0
    source: Source = Source.CELL
    sheet: str = ""
    part: str = ""

    @property
    def spoken(self) -> CellValue:
        """What is to be read: the part that speaks, else the whole value."""
        return self.part or self.value

    @property
    def cell(self) -> str:
        """The address (`B7`, or `Other sheet!B7`), empty where there is none."""
        if not self.row:
            return ""
        return f"{self.sheet}!{address(self.row, self.column)}" if self.sheet else address(self.row, self.column)


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and where it stands.

    `key` names it within its table; `field` is set where the layout itself knows the field.
    """

    key: str
    heading: str
    row: int
    column: int
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One row-to-be: values by column key, and context by contract field.

    Year, area, level, term, pupil from around it.

    `row` is where it begins; `rows` are the further rows that it fills (a card), without `row` itself.
    """

    row: int
    cells: Mapping[str, Placed]
    context: Mapping[str, Placed] = field(default_factory=dict)
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """Rows of a sheet that hold no provision, and why: title, heading, total, legend, note."""

    sheet: str
    rows: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row that states totals: its values by column key, and the rows of records that it may add up.

    `nearest` are those since the section or total above it, `all_above` every one so far; `is_grand` says that its
    label means all.
    """

    row: int
    cells: Mapping[str, Placed]
    nearest: tuple[int, ...]
    all_above: tuple[int, ...]
    is_grand: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What one layout made of (a part of) one sheet. `confidence` from 0 to 1 is how well the layout fits."""

    sheet: str
    layout: str
    confidence: float
    columns: tuple[Column, ...]
    records: tuple[Record, ...]
    skipped: tuple[Skipped, ...] = ()
    totals: tuple[TotalRow, ...] = ()
