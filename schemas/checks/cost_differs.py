"""A stated cost, against what the row's own rate, time, weeks and group come to."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from schemas.check import Check, Hit, Look
from schemas.costing import cost_for_group
from schemas.entry import NUMBER_FIELDS
from schemas.finding import Severity
from schemas.rows import Rows

_TOLERANCE_SHARE = Decimal("0.05")
_TOLERANCE_POUNDS = Decimal("1.00")


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    ranges, year = _ranges(rows), float(look.standard.costing.weeks)
    columns = rows.pounds("cost"), rows.pounds("hourly_rate"), rows.minutes_per_week(), rows.numbers("weeks")
    for entry, cost, rate, minutes, weeks, size in rows.beside(*columns, rows.numbers("group_size")):
        if cost is None or rate is None or minutes is None or (ranges and not ranges.isdisjoint(entry.values)):
            continue
        for low, high in _spans(rate, minutes, weeks or year, size):
            if low <= cost <= high:
                break
        else:
            yield Hit(entry, fields=("cost", "hourly_rate"))


@lru_cache(maxsize=4096)
def _spans(rate: Decimal, minutes: float, weeks: float, size: float | None) -> tuple[tuple[Decimal, Decimal], ...]:
    """Return every reading of the row that the school may have meant, each with its tolerance.

    A week or all weeks, the group's or one pupil's.
    """
    wholes = [cost_for_group(Decimal(str(minutes)), Decimal(str(run)), rate) for run in (1, weeks)]
    shares = [Decimal(1), Decimal(1) / Decimal(str(size)), Decimal(str(size))] if size else [Decimal(1)]
    return tuple(_span(whole * share) for whole in wholes for share in shares)


def _span(amount: Decimal) -> tuple[Decimal, Decimal]:
    tolerance = max(amount * _TOLERANCE_SHARE, _TOLERANCE_POUNDS)
    return amount - tolerance, amount + tolerance


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
