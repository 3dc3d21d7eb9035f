"""Years, levels, areas or terms that a list ticks: `R | Y1 | Y2` across, a tick where the provision is for that year.

Such columns become one value of their field: the headings that are ticked, at the address of the first tick. Where the
ticks are letters of the sheet's own key (`G = universal`), each letter is a record of its own and gives its word too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from importers.layouts.context import is_context, mention_in
from importers.layouts.legend import Legend, field_of
from importers.layouts.marks import is_mark, is_no, is_yes
from importers.layouts.table import Column, Placed, Record
from importers.layouts.ticked_days import with_ticked_days

_FIELDS = ("year_group", "level", "area_of_need", "term")
_YEARS_IN_A_LETTER = frozenset({"r", "n", "rec", "yr", "n1", "n2"})
_LEAST = 2
_MOST_PUPILS = 60
_INITIALS = re.compile(r"\d{1,2}|[A-Z]\.?[A-Z]\.?(?:[,/& ]+[A-Z]\.?[A-Z]\.?)+")
_LETTERS = 2
"""A letter or two under `Y1`, `Y2` ticks the year, whatever it stands for."""


def with_ticked(
    columns: Sequence[Column], records: Sequence[Record], legend: Legend | None = None
) -> tuple[tuple[Column, ...], list[Record]]:
    """Return columns and records with every group of ticked context columns joined into one column of its field."""
    legend = legend or {}
    kept, days = with_ticked_days(columns, records)
    made = list(days)
    for field in _FIELDS:
        group = {column.key: column for column in kept if _speaks_of(column.heading, field, kept)}
        if len(group) < _LEAST:
            continue
        letters = _letters(group, made, legend)
        counted = not letters and _are_counts(group, made)
        if not letters and not counted and not _are_ticks(group, made):
            continue
        first = next(iter(group.values()))
        joined = Column(
            f"ticked {field}", " / ".join(column.heading for column in group.values()), first.row, first.column, field
        )
        if letters:
            made = [one for record in made for one in _by_letter(record, group, joined.key, field, legend)]
            said = {field_of(legend, mark) for mark in letters}
            more: tuple[Column, ...] = (
                Column("letter", "Key", 0, 0, next(iter(said)) or None if len(said) == 1 else None),
            )
        else:
            made = [_joined(record, group, joined.key, field, keep=counted) for record in made]
            more = ()
        kept = (*(column for column in kept if counted or column.key not in group), joined, *more)
    return kept, made


def _speaks_of(heading: str, field: str, columns: Sequence[Column]) -> bool:
    if not heading:
        return False
    if field == "year_group" and heading.strip().casefold() in _YEARS_IN_A_LETTER:
        return any("year_group" in mention_in(column.heading).parts for column in columns if column.heading)
    return field in mention_in(heading).parts and is_context(heading)


def _are_ticks(group: Mapping[str, Column], records: Sequence[Record]) -> bool:
    marks = [placed.value for record in records for key, placed in record.cells.items() if key in group]
    if any(map(is_yes, marks)) and all(is_yes(mark) or is_no(mark) for mark in marks):
        return True
    return bool(marks) and all(
        isinstance(mark, str) and is_mark(mark) and len(mark.strip()) <= _LETTERS for mark in marks
    )


def _letters(group: Mapping[str, Column], records: Sequence[Record], legend: Legend) -> list[str]:
    """Return the letters that stand in these columns, where all of them are the legend's."""
    if not legend:
        return []
    marks = {str(placed.value).strip() for record in records for key, placed in record.cells.items() if key in group}
    return sorted(marks) if marks <= legend.keys() else []


def _by_letter(record: Record, group: Mapping[str, Column], key: str, field: str, legend: Legend) -> list[Record]:
    """Return a record for each letter of a row: the headings under which it stands, and its word in the legend."""
    rest = {name: placed for name, placed in record.cells.items() if name not in group}
    found: dict[str, list[str]] = {}
    for name in group:
        if name in record.cells:
            found.setdefault(str(record.cells[name].value).strip(), []).append(name)
    made: list[Record] = []
    for letter, names in found.items():
        words = [mention_in(group[name].heading).parts.get(field, group[name].heading.strip()) for name in names]
        mark = record.cells[names[0]]
        cells = {**rest, key: mark._replace(part=", ".join(words)), "letter": mark._replace(part=legend[letter])}
        made.append(replace(record, cells=cells))
    return made or [record]


def _are_counts(group: Mapping[str, Column], records: Sequence[Record]) -> bool:
    """Whether the cells count pupils or give their initials: that ticks the year too, and is kept as it stands."""
    marks = [placed.value for record in records for key, placed in record.cells.items() if key in group]
    return bool(marks) and all(
        (type(mark) is int and 0 <= mark <= _MOST_PUPILS)
        or (isinstance(mark, str) and _INITIALS.fullmatch(mark.strip()))
        for mark in marks
    )


def _joined(record: Record, group: Mapping[str, Column], key: str, field: str, *, keep: bool = False) -> Record:
    cells = {name: placed for name, placed in record.cells.items() if keep or name not in group}
    ticked = [
        (column, record.cells[name])
        for name, column in group.items()
        if name in record.cells and not is_no(record.cells[name].value)
    ]
    if ticked:
        words = [mention_in(column.heading).parts.get(field, column.heading.strip()) for column, _ in ticked]
        mark = ticked[0][1]
        cells[key] = Placed(mark.value, mark.row, mark.column, part=", ".join(words))
    return replace(record, cells=cells)
