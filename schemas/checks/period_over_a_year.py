"""A provision that runs for more than a year without a stop."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, days_between
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import told

_DAYS = 366


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, start, end in rows.beside(rows.days("start_date"), rows.days("end_date")):
        days = days_between(start, end)
        if days is not None and days > _DAYS:
            yield Hit(entry, fields=("start_date", "end_date"))


def _say(entry: Entry) -> str:
    return f"from {told(entry, 'start_date')} to {told(entry, 'end_date')}"


CHECK = Check(
    code="period-over-a-year",
    severity=Severity.QUERY,
    title="Runs for more than a year",
    message="The start and the end are more than a year apart on {rows}: {values}",
    why="A plan is reviewed at least every year, so a longer period is often a slip in the year.",
    action="Check the years, or break the provision where it was reviewed.",
    find=_find,
    field="end_date",
    needs=("start_date", "end_date"),
    say=_say,
)
