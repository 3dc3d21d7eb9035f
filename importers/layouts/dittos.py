"""Ditto marks: `"`, `ditto`, `as above` say again what the cell above says.

The cell keeps its own address and its own text; what is read is the text of the cell above, a ditto of a ditto too.
"""

from collections.abc import Iterable
from dataclasses import replace
from operator import methodcaller

from importers.grid import CellValue, raw_text
from importers.layouts.table import Placed, Record
from importers.layouts.view import Row

_SIGNS = (
    '"',
    "''",
    "”",
    "“",
    "〃",
    "″",
    ",,",
    "„",
    "do",
    "do.",
    '-"-',
    '- " -',
    "ditto",
    "as above",
    "same",
    "same as above",
    "as prev",
    "as previous",
)
_DITTOS = frozenset(
    form for sign in _SIGNS for form in (sign, sign.capitalize(), sign.upper(), f"{sign}.", f"({sign})")
)
_values = methodcaller("values")


def is_ditto(value: CellValue) -> bool:
    """Whether a cell only says that it repeats the one above."""
    return isinstance(value, str) and value.strip() in _DITTOS


def with_dittos(records: list[Record], rows: Iterable[Row]) -> list[Record]:
    """Return the records with every ditto reading as the cell above it; one with nothing above stays as it is."""
    if all(map(_DITTOS.isdisjoint, map(_values, rows))):  # whole rows at once: hardly any sheet has one
        return records
    last: dict[str, Placed] = {}
    made: list[Record] = []
    for record in records:
        again = {
            key: placed._replace(part=raw_text(last[key].spoken))
            for key, placed in record.cells.items()
            if is_ditto(placed.value) and key in last
        }
        record = replace(record, cells={**record.cells, **again}) if again else record  # noqa: PLW2901  the same row, spelt out
        last.update(record.cells)
        made.append(record)
    return made
