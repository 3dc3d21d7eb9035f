"""A stated cost, against what the row's own rate, time, weeks and group come to."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from schemas.check import Check, Hit, Look
from schemas.entry import NUMBER_FIELDS
from schemas.finding import Severity
from schemas.rows import Rows

_TOLERANCE_SHARE = Decimal("0.05")
_TOLERANCE_POUNDS = Decimal("1.00")
_HOUR = Decimal(60)


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    ranges, year = _ranges(rows), float(look.standard.costing.weeks)
    columns = rows.pounds("cost"), rows.pounds("hourly_rate"), rows.minutes_per_week(), rows.numbers("weeks")
    for entry, cost, rate, minutes, weeks, size in rows.beside(*columns, rows.numbers("group_size")):
        if cost is None or rate is None or minutes is None or (ranges and not ranges.isdisjoint(entry.values)):
            continue
        for amount in _readings(_exact(minutes) / _HOUR * rate, _exact(weeks or year), size):
            difference = abs(cost - amount)
            if difference <= _TOLERANCE_POUNDS or difference <= amount * _TOLERANCE_SHARE:
                break
        else:
            yield Hit(entry, fields=("cost", "hourly_rate"))


def _readings(week: Decimal, weeks: Decimal, size: float | None) -> Iterator[Decimal]:
    """Yield every cost that the school may have meant: a week's or all weeks', the group's or one pupil's."""
    for whole in (week, week * weeks):
        yield whole
        if size:
            yield whole / _exact(size)
            yield whole * _exact(size)


@lru_cache(maxsize=1024)
def _exact(quantity: float) -> Decimal:
    return Decimal(str(quantity))


def _ranges(rows: Rows) -> frozenset[str]:
    """Return the upper ends of ranges that any row has: a row with one has no single cost."""
    return frozenset(name for field in NUMBER_FIELDS if rows.states(name := f"{field}_max"))


CHECK = Check(
    code="cost-differs",
    severity=Severity.ERROR,
    title="The cost is not what the row's own figures come to",
    message="The cost differs from rate, time, weeks and group size on {rows}: {values}",
    why=(
        "Rate by time by weeks, shared by the group, gives the cost; no usual way of reading the row gives "
        "this one (within 5 %)."
    ),
    action="Check the rate, the time and the weeks, or say what else the cost holds.",
    find=_find,
    field="cost",
    needs=("cost", "hourly_rate"),
    needs_any=("minutes_per_week", "minutes_per_session"),
)
