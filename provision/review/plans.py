"""Surgeries planned in a spreadsheet: a csv becomes plans, all of them or none, each bad row named."""

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from provision.review.listing import day_in, rows_of
from provision.store.errors import NotPossibleError

_MINUTES = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """A surgery to be planned. `planned_for` is aware; without `adviser` it is the school's own."""

    school: str
    planned_for: datetime
    adviser: str = ""
    minutes: int = _MINUTES
    agenda: str = ""


def plans_of(path: Path) -> list[Plan]:
    """Return the plans of a csv with the columns school, date, time and perhaps adviser, minutes, agenda.

    Times are those of this computer. Raises `NotPossibleError` naming the first row that is no plan.
    """
    return [_plan(number, row) for number, row in rows_of(path, ("school", "date", "time"))]


def _plan(number: int, row: dict[str, str]) -> Plan:
    minutes = row.get("minutes", "") or str(_MINUTES)
    when = _when(row["date"], row["time"])
    if when is None or not minutes.isdecimal() or not row["school"]:
        wrong = "no school" if not row["school"] else "no date and time" if when is None else "minutes are no number"
        hint = "A date is 24/11/2026, a time 14:00."
        raise NotPossibleError(f"Row {number}: {wrong}. Nothing was planned.", hint=hint)
    return Plan(row["school"], when, row.get("adviser", ""), int(minutes), row.get("agenda", ""))


def _when(day: str, clock: str) -> datetime | None:
    on = day_in(day)
    try:
        return datetime.combine(on, time.fromisoformat(clock.zfill(5))).astimezone() if on else None
    except ValueError:
        return None
