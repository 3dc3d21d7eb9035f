"""School days that a list ticks: `M | T | W | Th | F` across, a mark on each day on which the provision runs.

Such columns say how often a week. Marks that are times of day or minutes say how long too, where all of a row say the
same; minutes that differ add up to those of the week.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from importers.grid import CellValue, raw_text
from importers.headings.vocabulary import recognise
from importers.layouts.marks import is_no, is_yes
from importers.layouts.table import Column, Record

_DAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri)(?:day)?s?\.?(?: ?(?:am|pm))?", re.IGNORECASE)
_LETTERS = (("m", "t", "w", "t", "f"), ("m", "t", "w", "th", "f"), ("m", "tu", "w", "th", "f"))
_TIME = re.compile(r"\d{1,2}[:.]?\d{0,2} ?(?:am|pm)? ?(?:-|–|to) ?\d{1,2}[:.]?\d{0,2} ?(?:am|pm)?", re.IGNORECASE)
_MINUTES = re.compile(r"(?P<minutes>\d{1,3}) ?(?:m|mins?|minutes)?", re.IGNORECASE)
_LEAST, _FEWEST_MINUTES = 3, 5


def with_ticked_days(
    columns: Sequence[Column], records: Sequence[Record]
) -> tuple[tuple[Column, ...], Sequence[Record]]:
    """Return columns and records with a run of ticked days joined into how often a week, and how long."""
    days = {column.key: column for column in _run_of_days(columns)}
    if not days:
        return tuple(columns), records
    marks = [placed.value for record in records for key, placed in record.cells.items() if key in days]
    said = {match.field for column in columns if (match := recognise(column.heading))}
    if not marks or "sessions_per_week" in said or not all(map(_is_mark, marks)):
        return tuple(columns), records
    first = next(iter(days.values()))
    text = " / ".join(column.heading for column in days.values())
    made = (
        Column("days", text, first.row, first.column, "sessions_per_week"),
        *(
            Column(f"days {field}", text, first.row, first.column, field)
            for field in ("minutes_per_session", "minutes_per_week")
            if field not in said and not all(is_yes(mark) or is_no(mark) for mark in marks)
        ),
    )
    kept = tuple(column for column in columns if column.key not in days)
    return (*kept, *made), [_joined(record, days, {column.key for column in made}) for record in records]


def _run_of_days(columns: Sequence[Column]) -> list[Column]:
    """Return the columns side by side that are days by their names, or by their letters in the order of the week."""
    named = [column for column in columns if _DAY.fullmatch(column.heading.strip())]
    if len(named) >= _LEAST:
        return named
    headings = [column.heading.strip().rstrip(".").casefold() for column in columns]
    for letters in _LETTERS:
        for at in range(len(headings) - len(letters) + 1):
            if tuple(headings[at : at + len(letters)]) == letters:
                return list(columns[at : at + len(letters)])
    return []


def _is_mark(value: CellValue) -> bool:
    return is_yes(value) or is_no(value) or bool(_length(value))


def _length(value: CellValue) -> str:
    """Return the words by which a mark says how long: a time of day from and to, or minutes."""
    text = raw_text(value).strip()
    if _TIME.fullmatch(text):
        return text
    found = _MINUTES.fullmatch(text)
    return f"{found['minutes']} minutes" if found and int(found["minutes"]) >= _FEWEST_MINUTES else ""


def _joined(record: Record, days: Mapping[str, Column], keys: set[str]) -> Record:
    marks = [placed for key, placed in record.cells.items() if key in days and not is_no(placed.value)]
    cells = {key: placed for key, placed in record.cells.items() if key not in days}
    if marks:
        cells["days"] = marks[0]._replace(part=str(len(marks)))
        lengths = {_length(mark.value) for mark in marks}
        if len(lengths) == 1 and "" not in lengths and "days minutes_per_session" in keys:
            cells["days minutes_per_session"] = marks[0]._replace(part=lengths.pop())
        elif all(length.endswith("minutes") for length in lengths) and "days minutes_per_week" in keys:
            total = sum(int(_length(mark.value).split()[0]) for mark in marks)
            cells["days minutes_per_week"] = marks[0]._replace(part=f"{total} minutes")
    return replace(record, cells=cells)
