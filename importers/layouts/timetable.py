"""Timetables: days one way, times, periods or adults the other, and in the cells what runs then; one block an adult.

The evidence is a row (or a first column) of day names over cells that a time of day, a period or an adult stands
beside, or that hold their own times. What the cells hold is gathered in `week.py`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from importers.headings.vocabulary import recognise_exactly
from importers.layouts.details import read_above
from importers.layouts.listing import skipped_by_reason
from importers.layouts.people import are_people, staff_in
from importers.layouts.plain import may_name_provision
from importers.layouts.row_kinds import is_note
from importers.layouts.table import Placed, Table
from importers.layouts.view import Row, View
from importers.layouts.week import CLOCK, COLUMNS, Slot, names_in, records_of

NAME = "timetable"
_DAY = re.compile(
    r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri)(?:day|sday|nesday|rsday|urday)?s?\.?(?: ?(?:am|pm))?", re.IGNORECASE
)
_SLOT = re.compile(
    r"\d{1,2}[:.]\d{2} ?(?:am|pm)?|(?:period|session|lesson|slot|p|s) ?\d{1,2}|[1-9]|am|pm|a\.m\.|p\.m\."
    r"|morning|afternoon|lunch(?:time)?|registration|reg|assembly|before school|after school|break(?:time)?"
    r"|tutor(?: time)?",
    re.IGNORECASE,
)
_SEEN_ALONE = re.compile(
    r"\b(?:elsa|mentoring|counselling|(?:play|lego|art|music|speech(?: and language)?|occupational) therapy|nurture"
    r"|physio|drawing and talking|tuition|paired reading)\b",
    re.IGNORECASE,
)
"""What pupils come to by turns: a title that says so names what the names in its week come for."""
_LEAST_DAYS, _LEAST_PLACED, _MOST_LABELS, _LONGEST = 3, 0.6, 2, 300


def propose(view: View) -> tuple[Table, ...]:
    """Return a table for each block of days one way and times, periods or adults the other; else empty."""
    starts = [number for number in view.numbers if _is_days(view.rows[number])]
    if not starts:
        return _days_down(view)
    tables: list[Table] = []
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else view.numbers[-1] + 1
        before = starts[at - 1] if at else 0
        numbers = [number for number in view.numbers if start < number < end]
        above = _title_rows(view, before, start)
        if at + 1 < len(starts):
            numbers = [number for number in numbers if number not in _title_rows(view, start, end)]
        tables.append(_days_across(view, start, numbers, above))
    return tuple(tables) if any(table.records for table in tables) else ()


def _is_days(row: Row) -> bool:
    days = [value for value in row.values() if is_day(value)]
    return len(days) >= _LEAST_DAYS and len(row) - len(days) <= _MOST_LABELS


def is_day(value: object) -> bool:
    """Whether a cell names a school day."""
    return isinstance(value, str) and _DAY.fullmatch(value.strip()) is not None


def _title_rows(view: View, before: int, start: int) -> list[int]:
    """Return the rows of one or two cells right above a block."""
    rows: list[int] = []
    for number in reversed([number for number in view.numbers if before < number < start]):
        if len(view.rows[number]) > 2 or _is_time(next(iter(view.rows[number].values()))):  # noqa: PLR2004  a title and a name
            break
        rows.append(number)
    return sorted(rows)


def _is_time(value: object) -> bool:
    if isinstance(value, (int, float)):
        return _SLOT.fullmatch(str(value)) is not None
    return isinstance(value, str) and bool(CLOCK.search(value) or _SLOT.fullmatch(value.strip()))


def _days_across(view: View, start: int, numbers: Sequence[int], above: Sequence[int]) -> Table:
    days = sorted(column for column, value in view.rows[start].items() if is_day(value))
    slots: list[Slot] = []
    told_when = 0
    rows = [number for number in numbers if _is_of_the_week(view.rows[number], days)]
    for number in rows:
        labels = [Placed(value, number, column) for column, value in view.rows[number].items() if column < days[0]]
        found = list(_slots(view, number, days, labels))
        told_when += any(_is_time(label.value) or staff_in(label) for label in labels) or _speak_alone(found)
        slots += found
    told = told_when >= _LEAST_PLACED * len(numbers)
    return _table(view, [*above, start, *numbers], above, slots if told else [])


def _is_of_the_week(row: Row, days: Sequence[int]) -> bool:
    return not is_note(str(next(iter(row.values())))) and any(column in days for column in row)


def _slots(view: View, number: int, days: Sequence[int], labels: Sequence[Placed]) -> Iterator[Slot]:
    """Yield a row's cells; a cell merged over several days is as many."""
    time = next((label for label in labels if CLOCK.search(str(label.value))), None)
    adult = next((label for label in labels if not _is_time(label.value) and staff_in(label)), None)
    named = next((one for label in labels if label is not adult and (one := _named(label))), None)
    for column, value in view.rows[number].items():
        if column in days and isinstance(value, str) and len(value) <= _LONGEST:
            wide = tuple(day for day in days if column <= day < column + view.width(number, column))
            yield Slot(Placed(value, number, column), wide or (column,), time, adult, named)


def _named(label: Placed) -> Placed | None:
    """Return what a row's label names beside its time: `Lego club 1.00-1.30`."""
    bare = CLOCK.sub(" ", str(label.value)).strip(" ,;:–-()\n")
    if not isinstance(label.value, str) or not may_name_provision(bare) or _is_time(bare):
        return None
    return label._replace(part=bare) if bare != label.value else label


def _speak_alone(slots: Sequence[Slot]) -> bool:
    """Whether cells hold their own times, or names of those who come to what their row names."""
    timed = sum(bool(CLOCK.search(str(slot.placed.value))) for slot in slots)
    people = [name for slot in slots if slot.named for name in names_in(slot)]
    return bool(slots) and (2 * timed > len(slots) or are_people(people))


def _days_down(view: View) -> tuple[Table, ...]:
    """Return the timetable of a sheet whose days stand down the first column, times or adults across; else empty."""
    first = min((min(row) for row in view.rows.values()), default=0)
    days = [number for number in view.numbers if is_day(view.rows[number].get(first))]
    head = next((number for number in reversed(view.numbers) if days and number < days[0]), 0)
    if len(days) < _LEAST_DAYS or not head:
        return ()
    heads = {column: Placed(value, head, column) for column, value in view.rows[head].items() if column > first}
    slots = [
        Slot(
            Placed(value, number, column),
            (number,),
            heads[column] if CLOCK.search(str(heads[column].value)) else None,
            heads[column] if staff_in(heads[column]) else None,
        )
        for number in days
        for column, value in view.rows[number].items()
        if column in heads and isinstance(value, str) and len(value) <= _LONGEST
    ]
    placed = [one for one in heads.values() if _is_time(one.value) or staff_in(one)]
    if len(placed) < 2 or len(placed) < _LEAST_PLACED * len(heads):  # noqa: PLR2004  one time is a column of a list
        return ()
    above = [number for number in view.numbers if number < head]
    table = _table(view, [*above, head, *days], above, slots)
    return (table,) if table.records else ()


def _table(view: View, numbers: Sequence[int], above: Sequence[int], slots: Sequence[Slot]) -> Table:
    """Return what the slots hold; with the titles above them as context, and the rows that hold nothing told."""
    told = read_above(view.rows, above)
    context = {**view.name_context, **told.context, **_staff_above(view, above)}
    columns, records = records_of(slots, context, _provision_above(view, above))
    if not records:
        reasons = dict.fromkeys(numbers, "a timetable of no provision")
        return Table(view.sheet.name, NAME, 0.0, COLUMNS, (), skipped_by_reason(view.sheet.name, reasons))
    filled = {slot.placed.row for slot in slots}
    reasons = {
        number: told.reasons.get(number) or _why_none(view.rows[number], within=number in filled) for number in numbers
    }
    return Table(view.sheet.name, NAME, 0.9, columns, records, skipped_by_reason(view.sheet.name, reasons))


def _why_none(row: Row, *, within: bool) -> str:
    if within:
        return "a break, or nothing that is provision"
    return "heading" if any(map(is_day, row.values())) else "note or legend"


def _provision_above(view: View, above: Sequence[int]) -> Placed | None:
    """Return the one provision that the lines above a block name: `Intervention: ELSA`."""
    for number in reversed(above):
        texts = [(column, value) for column, value in view.rows[number].items() if isinstance(value, str)]
        for column, value in texts:
            label, colon, rest = value.partition(":")
            match = recognise_exactly(label)
            if colon and match and match.field == "provision":
                beside = [Placed(other, number, at) for at, other in texts if at > column]
                return Placed(value, number, column, part=rest.strip()) if rest.strip() else next(iter(beside), None)
            if found := _SEEN_ALONE.search(value):
                return Placed(value, number, column, part=found.group())
    return None


def _staff_above(view: View, above: Sequence[int]) -> Mapping[str, Placed]:
    """Return the role that a block's title begins or ends with: `TA 1`, `Mrs Example, HLTA`."""
    for number in reversed(above):
        for column, value in view.rows[number].items():
            placed = Placed(value, number, column)
            if found := staff_in(placed):
                return found
    return {}
