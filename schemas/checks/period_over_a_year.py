"""A provision that runs for more than a year without a stop."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, day, days_between
from schemas.finding import Severity

_DAYS = 366


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        days = days_between(day(entry, "start_date"), day(entry, "end_date"))
        if days is not None and days > _DAYS:
            yield Hit(entry, fields=("start_date", "end_date"))


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
)
