"""A cost without its period: a week, a term, a year, or in all; beside a number of weeks it is for those weeks."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, pounds_in
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        if "cost_period" not in entry.values and "weeks" not in entry.values and pounds_in(entry, "cost"):
            yield Hit(entry)


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
