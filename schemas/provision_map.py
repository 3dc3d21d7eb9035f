"""The map as the checks see it: entries, which columns the sheet has, and the day and school they belong to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from schemas.entry import Entry, MapKind


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A total that a sheet states, where it stands, and the rows that it adds up.

    `amount` is in the unit of `field`.
    """

    sheet: str
    cell: str
    field: str
    amount: Decimal
    rows: tuple[int, ...]


class HeadingRow(NamedTuple):
    """Where the headings of a sheet's first table stand: the first, the last, and the cell where one more would."""

    first: str
    last: str
    beyond: str


@dataclass(frozen=True, slots=True)
class ProvisionMap:
    """All entries of one file with what a check may need around them.

    `fields` are the contract fields that some column, title or section of the file provides: a check whose fields are
    absent is *not checked*. `columns` tells where a field's column stands, `{(sheet, field): "F"}`, so that a missing
    value has the address where it should be; `headed` where the headings of a sheet stand, for a value that has no
    column. `on` is the day of checking. `totals` are what the sheet
    itself adds up. `unread` are the values that stand in a cell and could not be read, `(sheet, row, field)`: they are
    told of as such, and are not missing.
    """

    kind: MapKind
    entries: tuple[Entry, ...]
    fields: frozenset[str]
    on: date
    term: str | None = None
    school: str | None = None
    columns: Mapping[tuple[str, str], str] = field(default_factory=dict)
    headed: Mapping[str, HeadingRow] = field(default_factory=dict)
    file_name: str = ""
    totals: tuple[StatedTotal, ...] = ()
    unread: frozenset[tuple[str, int, str]] = frozenset()
