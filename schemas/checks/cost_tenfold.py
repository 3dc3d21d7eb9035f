"""The same provision at ten times the price within one map."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from schemas.check import WITH_PROVISION, Check, Hit, Look, plain
from schemas.finding import Severity

if TYPE_CHECKING:
    from decimal import Decimal

    from schemas.entry import Entry, Value

_TIMES = 10
_ROWS_TO_TELL = 3


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    columns = rows.pounds("cost"), rows.texts("provision"), rows.values("cost_per"), rows.values("cost_period")
    costs: defaultdict[tuple[Value | None, ...], list[tuple[Entry, Decimal]]] = defaultdict(list)
    for entry, cost, provision, per, period in rows.beside(*columns):
        if cost:
            costs[plain(provision[0]), per, period].append((entry, cost))
    for alike in costs.values():
        if len(alike) >= _ROWS_TO_TELL:
            middle = sorted(cost for _, cost in alike)[len(alike) // 2]
            for entry, cost in alike:
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
    rows=WITH_PROVISION,
)
