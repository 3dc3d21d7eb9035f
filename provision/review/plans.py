"""Surgeries planned in a spreadsheet: a csv becomes plans, all of them or none, each bad row named."""

import csv
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from provision.store.errors import NotPossibleError

_TIMES = ("%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M")
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
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise NotPossibleError(f"{path} cannot be read ({problem}).", hint="Save it as csv (UTF-8).") from problem
    rows = csv.DictReader(text.splitlines())
    rows.fieldnames = [name.strip().casefold() for name in rows.fieldnames or ()]
    missing = {"school", "date", "time"} - set(rows.fieldnames)
    if missing:
        raise NotPossibleError(f"{path} has no column {', '.join(sorted(missing))}.", hint="School, date and time.")
    return [
        _plan(number, {name: (value or "").strip() for name, value in row.items() if name})
        for number, row in enumerate(rows, 2)
    ]


def _plan(number: int, row: dict[str, str]) -> Plan:
    minutes = row.get("minutes", "") or str(_MINUTES)
    when = _when(f"{row['date']} {row['time']}")
    if when is None or not minutes.isdecimal() or not row["school"]:
        wrong = "no school" if not row["school"] else "no date and time" if when is None else "minutes are no number"
        raise NotPossibleError(
            f"Row {number}: {wrong}. Nothing was planned.", hint="A date is 24/11/2026, a time 14:00."
        )
    return Plan(row["school"], when, row.get("adviser", ""), int(minutes), row.get("agenda", ""))


def _when(text: str) -> datetime | None:
    for shape in _TIMES:
        try:
            return datetime.strptime(text, shape).astimezone()
        except ValueError:
            continue
    return None
