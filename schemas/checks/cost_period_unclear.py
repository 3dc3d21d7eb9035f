"""A cost without its period: a week, a term, a year, or in all.

Beside a number of weeks it is for those weeks, and what the row's own rate and time come to needs no words.
"""

from collections.abc import Iterator
from decimal import Decimal

from schemas.check import Check, Hit, Look, minutes_per_week, number, pounds_in
from schemas.costing import agrees, exact, possible_costs
from schemas.entry import Entry
from schemas.finding import Severity

_HOUR = Decimal(60)


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, cost in rows.beside(rows.pounds("cost")):
        if not cost or "cost_period" in entry.values or "weeks" in entry.values:
            continue
        if not any(agrees(cost, amount) for amount in _worked_out(entry, look.standard.costing.weeks)):
            yield Hit(entry)


def _worked_out(entry: Entry, weeks: Decimal) -> Iterator[Decimal]:
    """Yield what the row's own rate and time come to: a cost that is one of these says by itself what it is for."""
    rate, size = pounds_in(entry, "hourly_rate"), number(entry, "group_size")
    minutes, in_all = minutes_per_week(entry), number(entry, "minutes_total")
    share = exact(size) if size else None
    if rate is not None and minutes is not None:
        yield from possible_costs(exact(minutes) / _HOUR * rate, weeks, share)
    if rate is not None and in_all is not None:
        yield from possible_costs(exact(in_all) / _HOUR * rate, Decimal(1), share)


CHECK = Check(
    code="cost-period-unclear",
    severity=Severity.QUERY,
    title="It is not clear what period the cost is for",
    message="The cost does not say whether it is for a week, a term, a year or in all on {rows}: {values}",
    why="Costs can only be added up or compared with the £6,000 guide when their period is known.",
    action="Write the period in the heading, such as Cost a year.",
    find=_find,
    field="cost",
    needs=("cost",),
)
