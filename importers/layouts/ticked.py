"""Years, levels, areas or terms that a list ticks: `R | Y1 | Y2` across, a tick where the provision is for that year.

Such columns become one value of their field: the headings that are ticked, at the address of the first tick.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from importers.layouts.context import is_context, mention_in
from importers.layouts.marks import is_no, is_yes
from importers.layouts.table import Column, Placed, Record

_FIELDS = ("year_group", "level", "area_of_need", "term")
_YEARS_IN_A_LETTER = frozenset({"r", "n", "rec", "yr", "n1", "n2"})
_LEAST = 2


def with_ticked(columns: Sequence[Column], records: Sequence[Record]) -> tuple[tuple[Column, ...], list[Record]]:
    """Return columns and records with every group of ticked context columns joined into one column of its field."""
    kept, made = tuple(columns), list(records)
    for field in _FIELDS:
        group = {column.key: column for column in kept if _speaks_of(column.heading, field, kept)}
        if len(group) < _LEAST or not _are_ticks(group, made):
            continue
        first = next(iter(group.values()))
        joined = Column(
            f"ticked {field}", " / ".join(column.heading for column in group.values()), first.row, first.column, field
        )
        made = [_joined(record, group, joined.key, field) for record in made]
        kept = (*(column for column in kept if column.key not in group), joined)
    return kept, made


def _speaks_of(heading: str, field: str, columns: Sequence[Column]) -> bool:
    if not heading:
        return False
    if field == "year_group" and heading.strip().casefold() in _YEARS_IN_A_LETTER:
        return any("year_group" in mention_in(column.heading).parts for column in columns if column.heading)
    return field in mention_in(heading).parts and is_context(heading)


def _are_ticks(group: Mapping[str, Column], records: Sequence[Record]) -> bool:
    marks = [placed.value for record in records for key, placed in record.cells.items() if key in group]
    return any(map(is_yes, marks)) and all(is_yes(mark) or is_no(mark) for mark in marks)


def _joined(record: Record, group: Mapping[str, Column], key: str, field: str) -> Record:
    cells = {name: placed for name, placed in record.cells.items() if name not in group}
    ticked = [
        (column, record.cells[name])
        for name, column in group.items()
        if name in record.cells and is_yes(record.cells[name].value)
    ]
    if ticked:
        words = [mention_in(column.heading).parts.get(field, column.heading.strip()) for column, _ in ticked]
        mark = ticked[0][1]
        cells[key] = Placed(mark.value, mark.row, mark.column, part=", ".join(words))
    return replace(record, cells=cells)
