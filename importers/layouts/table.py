"""The one form that every layout ends in: columns with headings, records with placed values, and rows skipped with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from importers.grid import CellValue, address
from schemas.entry import Source


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell's value with where it stands. `row` and `column` are 0 for a value that has no cell (a sheet or file name).

    `sheet` is empty for the table's own sheet.
    """

    value: CellValue
    row: int = 0
    column: int = 0
    source: Source = Source.CELL
    sheet: str = ""

    @property
    def cell(self) -> str:
        """The address (`B7`, or `Other sheet!B7`), empty where there is none."""
        if not self.row:
            return ""
        return f"{self.sheet}!{address(self.row, self.column)}" if self.sheet else address(self.row, self.column)


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and where it stands. `key` names it within its table; `field` is set where the layout itself knows the field."""

    key: str
    heading: str
    row: int
    column: int
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One row-to-be: values by column key, and context by contract field (year, area, level, term, school, pupil) from around it."""

    row: int
    cells: Mapping[str, Placed]
    context: Mapping[str, Placed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Rows of a sheet that hold no provision, and why: title, heading, total, legend, note."""

    sheet: str
    rows: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Table:
    """What one layout made of (a part of) one sheet. `confidence` from 0 to 1 is how well the layout fits."""

    sheet: str
    layout: str
    confidence: float
    columns: tuple[Column, ...]
    records: tuple[Record, ...]
    skipped: tuple[Skipped, ...] = ()
