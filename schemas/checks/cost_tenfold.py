"""The same provision at ten times the price within one map."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from schemas.check import Check, Hit, Look, has_provision, plain, pounds_of, texts
from schemas.finding import Severity

if TYPE_CHECKING:
    from decimal import Decimal

    from schemas.entry import Entry, Value

_TIMES = 10
_ROWS_TO_TELL = 3


def _find(look: Look) -> Iterator[Hit]:
    costs: defaultdict[tuple[str, Value, Value], list[tuple[Entry, Decimal]]] = defaultdict(list)
    for entry in look.rows:
        cost = pounds_of(entry, "cost")
        if cost:
            values = entry.values
            key = (plain(texts(entry, "provision")[0]), values.get("cost_per", ""), values.get("cost_period", ""))
            costs[key].append((entry, cost))
    for rows in costs.values():
        amounts = sorted(cost for _, cost in rows)
        middle = amounts[len(amounts) // 2]
        if len(rows) >= _ROWS_TO_TELL:
            for entry, cost in rows:
                if cost >= middle * _TIMES or cost * _TIMES <= middle:
                    yield Hit(entry)


CHECK = Check(
    code="cost-tenfold",
    severity=Severity.QUERY,
    title="A cost ten times that of its like",
    message=(
        "The cost is ten times more, or less, than elsewhere on this map for the same provision on {rows}: {values}"
    ),
    why="A tenfold difference for the same provision is usually a misplaced point, or a period that differs.",
    action="Check the amount and the period that it is for.",
    find=_find,
    field="cost",
    needs=("cost",),
    rows=has_provision,
)
