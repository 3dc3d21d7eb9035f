"""The time a week that is stated, against its own sessions and their length."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, number
from schemas.entry import Entry
from schemas.finding import Severity

_FIELDS = ("minutes_per_week", "sessions_per_week", "minutes_per_session")
_TOLERANCE_MINUTES = 1.0


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    columns = (*map(rows.numbers, _FIELDS), rows.numbers("weeks"))
    for entry, stated, sessions, length, weeks in rows.beside(*columns):
        if stated is None or sessions is None or length is None or _is_a_range(entry):
            continue
        one_cell = entry.cells.get("minutes_per_week") == entry.cells.get("sessions_per_week")
        if not one_cell and not _agrees(stated, sessions * length, weeks):
            yield Hit(entry, fields=_FIELDS)


def _agrees(stated: float, a_week: float, weeks: float | None) -> bool:
    """Tell whether a stated time is that of the week, or of all weeks: schools write either under `Time`."""
    over_all = a_week * weeks if weeks else a_week
    return min(abs(stated - a_week), abs(stated - over_all)) <= _TOLERANCE_MINUTES


def _is_a_range(entry: Entry) -> bool:
    return not entry.values.keys().isdisjoint(
        ("minutes_per_week_max", "sessions_per_week_max", "minutes_per_session_max")
    )


def _say(entry: Entry) -> str:
    stated, sessions, length = (number(entry, field) or 0 for field in _FIELDS)
    return f"{stated:g} minutes a week stated, where {sessions:g} × {length:g} minutes come to {sessions * length:g}"


CHECK = Check(
    code="time-differs",
    severity=Severity.ERROR,
    title="Time a week is not sessions by length",
    message="The time a week is not what the sessions and their length come to on {any_rows}: {values}",
    why="The cells contradict each other, so the time that pupils receive, and its cost, cannot be told.",
    action="Correct the cell that is wrong; often a length was written for the week.",
    find=_find,
    field="minutes_per_week",
    needs=("minutes_per_week", "sessions_per_week", "minutes_per_session"),
    say=_say,
)
