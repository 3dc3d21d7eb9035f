"""A stated cost, against what the row's own rate, time, weeks and group come to."""

from collections.abc import Iterator
from decimal import Decimal

from schemas.check import Check, Hit, Look, minutes_per_week, number, pounds_of
from schemas.costing import cost_for_group
from schemas.entry import Entry
from schemas.finding import Severity

_TOLERANCE_SHARE = Decimal("0.05")
_TOLERANCE_POUNDS = Decimal("1.00")


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        cost, rate = pounds_of(entry, "cost"), pounds_of(entry, "hourly_rate")
        minutes = minutes_per_week(entry)
        if cost is None or rate is None or minutes is None or _is_a_range(entry):
            continue
        sums = _possible_costs(entry, Decimal(str(minutes)), rate, look.standard.costing.weeks)
        if not any(abs(cost - amount) <= max(amount * _TOLERANCE_SHARE, _TOLERANCE_POUNDS) for amount in sums):
            yield Hit(entry, fields=("cost", "hourly_rate"))


def _possible_costs(entry: Entry, minutes: Decimal, rate: Decimal, year: Decimal) -> Iterator[Decimal]:
    """Yield every reading of the row that the school may have meant.

    A week or all weeks, the group's or one pupil's.
    """
    stated = number(entry, "weeks")
    size = number(entry, "group_size")
    for weeks in (Decimal(1), Decimal(str(stated)) if stated else year):
        whole = cost_for_group(minutes, weeks, rate)
        yield whole
        if size:
            yield whole / Decimal(str(size))
            yield whole * Decimal(str(size))


def _is_a_range(entry: Entry) -> bool:
    return any(name.endswith("_max") for name in entry.values)


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
