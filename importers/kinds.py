"""Which of the three things called a provision map a file is.

A school's, a pupil's, or a community's (domain notes on Kent).

By evidence, never by the file's name alone: pupils named in most rows make a pupil map; words of an offer to other
schools (who may refer, who hosts it, how to reach it) make a community map; all else is a school's map.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from importers.grid import Workbook, raw_text
from importers.headings.mapping import MappedColumn
from importers.headings.pupils import IDENTITY, pupils_in
from importers.headings.vocabulary import normalise
from importers.layouts.table import Table
from schemas.entry import MapKind

_OFFER_WORDS = (
    "refer", "host", "contact", "available to", "catchment", "waiting", "outreach", "lead school", "open to", "access route", "how to access",  # noqa: E501  a pattern or list reads best on one line
    "request", "venue", "communit", "joint", "pot", "provider", "cluster", "setting", "service",
)  # fmt: skip
_LEAST_OFFER_HEADINGS = 2
_COMMUNITY_TITLES = (
    "community map",
    "community of schools",
    "communities of schools",
    "community provision",
    "community plan",
    "community menu",
    "communities plan",
    "communities offer",
    "cluster offer",
    "cluster menu",
    "cluster plan",
    "cluster of schools",
    "joint provision",
    "joint plan",
    "shared provision",
    "shared offer",
    "community offer",
    "professional resource group",
)
_MOST = 0.5
_MOST_IN_A_TITLE = 2
_LONGEST_TITLE = 120
_ROWS_LOOKED_AT = 20


def kind_of(
    tables: Sequence[Table], mapped: Sequence[Sequence[MappedColumn]], *, titles: Iterable[str] = ()
) -> MapKind:
    """Return the kind of map that these tables make. `titles` are texts above the tables and names of sheets."""
    rows = sum(len(table.records) for table in tables)
    with_pupil = sum(_rows_with_pupil(table, columns) for table, columns in zip(tables, mapped, strict=True))
    if rows and with_pupil >= _MOST * rows:
        return MapKind.PUPIL
    if any(word in normalise(title) for title in titles for word in _COMMUNITY_TITLES):
        return MapKind.COMMUNITY
    offer = {
        word
        for columns in mapped
        for column in columns
        for word in _OFFER_WORDS
        if word in normalise(column.column.heading)
    }
    return MapKind.COMMUNITY if len(offer) >= _LEAST_OFFER_HEADINGS else MapKind.SCHOOL


def titles_above(workbook: Workbook, tables: Sequence[Table]) -> Iterator[str]:
    """Yield the titles above the first record of each sheet that holds any."""
    firsts: dict[str, int] = {}
    for table in tables:
        for record in table.records[:1]:
            firsts[table.sheet] = min(record.row, firsts.get(table.sheet, record.row))
    for sheet in workbook.sheets:
        last = firsts.get(sheet.name, 0)
        for number, row in islice(sheet.rows.items(), _ROWS_LOOKED_AT):
            if number < last and len(row) <= _MOST_IN_A_TITLE:
                yield from (value for value in row.values() if isinstance(value, str) and len(value) <= _LONGEST_TITLE)


def _rows_with_pupil(table: Table, columns: Sequence[MappedColumn]) -> int:
    names = [column.column for column in columns if column.field == "pupil" or column.about in IDENTITY]
    count = 0
    for record in table.records:
        placed = next((record.cells[column.key] for column in names if column.key in record.cells), None)
        if "pupil" in record.context or (placed is not None and pupils_in(raw_text(placed.spoken), "")):
            count += 1
    return count
