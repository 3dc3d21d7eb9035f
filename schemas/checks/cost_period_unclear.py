"""A cost without its period: a week, a term, a year, or in all.

Beside a number of weeks it is for those weeks, and what the row's own rate and time come to needs no words.
"""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, minutes_per_week, number, pounds_in
from schemas.costing import agrees, possible_costs
from schemas.entry import Entry
from schemas.finding import Severity

_MINUTES_AN_HOUR = 60


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, cost in rows.beside(rows.pounds("cost")):
        if not cost or "cost_period" in entry.values or "weeks" in entry.values:
            continue
        if not agrees(float(cost), _worked_out(entry, float(look.standard.costing.weeks))):
            yield Hit(entry)


def _worked_out(entry: Entry, weeks: float) -> tuple[float, ...]:
    """Return what the row's own rate and time come to: a cost that is one of these says by itself what it is for."""
    rate, size = pounds_in(entry, "hourly_rate"), number(entry, "group_size")
    minutes, in_all = minutes_per_week(entry), number(entry, "minutes_total")
    costs: tuple[float, ...] = ()
    if rate is not None and minutes is not None:
        costs += possible_costs(float(rate) * minutes / _MINUTES_AN_HOUR, weeks, size)
    if rate is not None and in_all is not None:
        costs += possible_costs(float(rate) * in_all / _MINUTES_AN_HOUR, 1, size)
    return costs


CHECK = Check(
    code="cost-period-unclear",
    severity=Severity.QUERY,
    title="It is not clear what period the cost is for",
    message="It is not said whether the cost is for a week, a term, a year or in all on {any_rows}: {values}",
    why="Costs can only be added up or compared with the £6,000 guide when their period is known.",
    action="Write the period in the heading, such as Cost a year.",
    find=_find,
    field="cost",
    needs=("cost",),
)
