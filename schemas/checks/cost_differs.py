"""A stated cost, against what the row's own rate, time, weeks and group come to."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look
from schemas.costing import agrees, possible_costs
from schemas.entry import NUMBER_FIELDS, Entry
from schemas.finding import Severity
from schemas.grouping import field_words, in_a_row, told
from schemas.rows import Rows

_MINUTES_AN_HOUR = 60
_WEEKS_A_YEAR = 52
_TOLD = ("hourly_rate", "minutes_per_week", "sessions_per_week", "minutes_per_session", "weeks", "group_size")


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    ranges = _ranges(rows)
    columns = rows.pounds("cost"), rows.pounds("hourly_rate"), rows.minutes_per_week(), rows.numbers("weeks")
    beside = rows.numbers("group_size"), rows.values("cost_period")
    for entry, cost, rate, minutes, weeks, size, period in rows.beside(*columns, *beside):
        if cost is None or not rate or minutes is None or (ranges and not ranges.isdisjoint(entry.values)):
            continue
        a_week = float(rate) * minutes / _MINUTES_AN_HOUR
        if weeks is None:
            fits = _is_possible(float(cost), a_week, size)
        else:
            possible = possible_costs(a_week, weeks, size)
            fits = any(agrees(float(cost) * times, possible) for times in _TIMES.get(period, (1,)))
        if not fits:
            yield Hit(entry, fields=("cost", "hourly_rate"))


_TIMES = {"term": (1, 3, 6)}
"""How often a cost of this period is met in the weeks of a row: schools have three terms or six."""


def _is_possible(cost: float, a_week: float, size: float | None) -> bool:
    """Tell whether some number of weeks of a year gives the cost: without a number of weeks only more is wrong."""
    pupils = size or 1
    return agrees(cost, (a_week / pupils, a_week * pupils * _WEEKS_A_YEAR)) or (
        a_week / pupils < cost < a_week * pupils * _WEEKS_A_YEAR
    )


def _ranges(rows: Rows) -> frozenset[str]:
    """Return the upper ends of ranges that any row has: a row with one has no single cost."""
    return frozenset(name for field in NUMBER_FIELDS if rows.states(name := f"{field}_max"))


def _say(entry: Entry) -> str:
    parts = [f"{field_words(field)} {told(entry, field)}" for field in _TOLD if field in entry.values]
    return f"cost {told(entry, 'cost')} beside {in_a_row(parts)}"


CHECK = Check(
    code="cost-differs",
    severity=Severity.ERROR,
    title="The cost is not what the row's own figures come to",
    message="The cost is not what rate, time, weeks and group size come to on {any_rows}: {values}",
    why=(
        "Rate by time by weeks, shared by the group, gives the cost; no usual way of reading the row gives "
        "this one (within 5 %)."
    ),
    action="Check the rate, the time and the weeks, or say what else the cost holds.",
    find=_find,
    field="cost",
    needs=("cost", "hourly_rate"),
    needs_any=("minutes_per_week", "minutes_per_session"),
    say=_say,
)
