"""Timetables: days across, times or periods down, and in the cells what runs then; one block an adult.

The evidence is a row of day names over rows that begin with a time of day or a period. A name that stands in several
cells is one provision, so many times a week, as long as its row says. People, subjects and breaks are none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from importers.layouts.context import mention_in
from importers.layouts.details import read_above
from importers.layouts.items import items_in
from importers.layouts.listing import skipped_by_reason
from importers.layouts.row_kinds import is_note
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import Row, View
from schemas.entry import Source

NAME = "timetable"
_DAY = re.compile(
    r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri)(?:day|sday|nesday|rsday|urday)?s?\.?(?: ?(?:am|pm))?", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}[:.]?\d{0,2} ?(?:am|pm)? ?(?:-|–|—|to|until) ?\d{1,2}[:.]\d{2} ?(?:am|pm)?", re.IGNORECASE)
_SLOT = re.compile(
    r"\d{1,2}[:.]\d{2} ?(?:am|pm)?|(?:period|session|lesson|slot|p|s) ?\d{1,2}|am|pm|a\.m\.|p\.m\.|morning|afternoon"
    r"|lunch(?:time)?"
    r"|registration|reg|assembly|before school|after school|break(?:time)?",
    re.IGNORECASE,
)
_NO_PROVISION = re.compile(
    r"(?:break|lunch|play|register|(?:y|yr|year)? ?(?:\d|r|reception)?\w? class|whole class"
    r"|ppa|assembly|registration|reg|dinner|home ?time|free|admin|planning|prep|cover|duty"
    r"|meeting|staff meeting|in class"
    r"|class(?:room)?(?: support)?|break duty|lunch duty|playground duty|off|n/?a|not in|available|[-–—x]+)"
    r"(?: ?(?:time|duty|break))?(?:[ /&-]+(?:break|lunch|play|assembly|duty))?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:maths|mathematics|english|literacy|numeracy|pe|p\.e\.|science"
    r"|history|geography|music|art|art & design|computing|ict"
    r"|re|r\.e\.|french|spanish|pshe|dt|d&t"
    r"|topic|spelling|handwriting|guided reading|story|drama|german|latin|tutor|games|swimming|library)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[A-Z]\.? [A-Z][a-z'’-]+|(?:Mr|Mrs|Ms|Miss|Dr)\.? .*|[A-Z]{2}|[\w ]+ team")
_STAFF = re.compile(
    r"(?P<role>(?:hl)?tas?|lsas?|elsas?|sencos?|(?:teaching|learning support) assistants?|(?:learning )?mentors?"
    r"|teachers?)\b",
    re.IGNORECASE,
)
_LEAST_DAYS, _LEAST_TIMES, _MOST_OTHER = 3, 0.6, 0.5


@dataclass(slots=True)
class _Run:
    """One provision of a block: where it stands first, in how many cells, and the time of each row that it is in."""

    first: Placed
    cells: list[tuple[int, int]] = field(default_factory=list)
    times: dict[str, Placed] = field(default_factory=dict)


def propose(view: View) -> tuple[Table, ...]:
    """Return a table for each block of days across and times down; else empty."""
    starts = [number for number in view.numbers if _is_days(view.rows[number])]
    if not starts:
        return ()
    tables: list[Table] = []
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else view.numbers[-1] + 1
        before = starts[at - 1] if at else 0
        numbers = [number for number in view.numbers if start < number < end]
        above = _title_rows(view, before, start)
        if at + 1 < len(starts):
            numbers = [number for number in numbers if number not in _title_rows(view, start, end)]
        tables.append(_block(view, start, numbers, above))
    return tuple(tables) if any(table.records for table in tables) else ()


def _is_days(row: Row) -> bool:
    days = [value for value in row.values() if isinstance(value, str) and _DAY.fullmatch(value.strip())]
    return len(days) >= _LEAST_DAYS and len(row) - len(days) <= 1


def _title_rows(view: View, before: int, start: int) -> list[int]:
    """Return the rows of one or two cells right above a block."""
    rows: list[int] = []
    for number in reversed([number for number in view.numbers if before < number < start]):
        if len(view.rows[number]) > 2 or _is_time(next(iter(view.rows[number].values()))):  # noqa: PLR2004  a title and a name
            break
        rows.append(number)
    return sorted(rows)


def _is_time(value: object) -> bool:
    return isinstance(value, str) and bool(_CLOCK.search(value) or _SLOT.fullmatch(value.strip()))


def _block(view: View, start: int, numbers: Sequence[int], above: Sequence[int]) -> Table:
    days = {
        column for column, value in view.rows[start].items() if isinstance(value, str) and _DAY.fullmatch(value.strip())
    }
    first = min(days)
    told = read_above(view.rows, above)
    context = {**view.name_context, **told.context, **_staff_of(view, above)}
    reasons = {**told.reasons, start: "heading"}
    runs: dict[str, _Run] = {}
    timed = 0
    for number in numbers:
        row = view.rows[number]
        time = next((Placed(value, number, column) for column, value in row.items() if column < first), None)
        timed += time is not None and _is_time(time.value)
        if is_note(str(next(iter(row.values())))) or not any(column in days for column in row):
            reasons[number] = "note or legend"
            continue
        if not _gather(view, number, time, days, runs):
            reasons[number] = "a break, or nothing that is provision"
    records = (
        tuple(_records(runs.values(), context))
        if timed >= _LEAST_TIMES * len(numbers) and _are_provisions(runs)
        else ()
    )
    if not records:
        reasons = dict.fromkeys([*above, start, *numbers], "a timetable of no provision")
    return Table(
        view.sheet.name, NAME, 0.9 if records else 0.0, _COLUMNS, records, skipped_by_reason(view.sheet.name, reasons)
    )


_COLUMNS = (
    Column("provision", "", 0, 0, "provision"),
    Column("sessions", "Times in the week", 0, 0, "sessions_per_week"),
    Column("time", "Time", 0, 0, "minutes_per_session"),
)


def _gather(view: View, number: int, time: Placed | None, days: set[int], runs: dict[str, _Run]) -> bool:
    """Add a row's cells to the runs; a cell merged over several days is as many."""
    done = False
    for column, value in view.rows[number].items():
        if column not in days or not isinstance(value, str):
            continue
        wide = [day for day in days if column <= day < column + view.width(number, column)] or [column]
        for item in items_in(value):
            if _NO_PROVISION.fullmatch(item.strip()):
                continue
            placed = Placed(value, number, column, part=item if item != value else "")
            run = runs.setdefault(" ".join(item.casefold().split()), _Run(placed))
            run.cells += [(number, day) for day in wide]
            if time is not None and _CLOCK.search(str(time.value)):
                run.times.setdefault(str(time.value), time)
            done = True
    return done


def _are_provisions(runs: Mapping[str, _Run]) -> bool:
    """Whether what runs is mostly neither people nor subjects."""
    texts = [str(run.first.spoken).strip() for run in runs.values()]
    other = sum(bool(_PERSON.fullmatch(text) or _SUBJECT.fullmatch(text)) for text in texts)
    return bool(texts) and other < _MOST_OTHER * len(texts)


def _records(runs: Iterable[_Run], context: Mapping[str, Placed]) -> Iterator[Record]:
    for run in runs:
        cells = {"provision": run.first, "sessions": run.first._replace(part=str(len(set(run.cells))))}
        if len(run.times) == 1:
            cells["time"] = next(iter(run.times.values()))
        rows = tuple(sorted({row for row, _ in run.cells} - {run.first.row}))
        yield Record(run.first.row, cells, context, rows)


def _staff_of(view: View, above: Sequence[int]) -> dict[str, Placed]:
    """Return the role that a block's title begins or ends with: `TA 1`, `Mrs Example, HLTA`."""
    for number in reversed(above):
        for column, value in view.rows[number].items():
            found = (
                _STAFF.search(value) if isinstance(value, str) and "staff_role" not in mention_in(value).parts else None
            )
            if found:
                return {"staff_role": Placed(value, number, column, Source.SECTION, part=found["role"])}
    return {}
