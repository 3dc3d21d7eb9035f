"""The lines that tell what a school's maps cost: as stated, as worked out, beside the budget and the guide."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from provision.review.costs import SchoolCosts
from schemas.costs import MapCosts
from schemas.grouping import field_words, in_a_row


def cost_lines(one: SchoolCosts) -> Iterator[str]:
    """Yield a line a fact. A cost that cannot be worked out says which figures are not known."""
    costs = one.costs()
    rows = len(costs.entries)
    if len(one.maps) > 1:
        kinds = in_a_row([str(each.map.map.kind) for each in one.maps])
        yield f"{len(one.maps)} maps together ({kinds}): what stands on more than one is counted each time"
    stated = f"£{costs.stated_total:,.2f} on {costs.rows_stated} of {rows} rows" if costs.rows_stated else "no cost"
    yield f"stated: {stated}"
    worked = f"£{costs.total:,.2f} of {costs.rows_costed} of {rows} rows" if costs.rows_costed else "nothing"
    yield f"worked out: {worked}{_not_known(costs)}"
    if one.budget and costs.above_budget is not None:
        budget = f"notional budget for {one.budget.period}: £{one.budget.amount:,.2f}"
        yield f"{budget}; what was worked out is {_away(costs.above_budget)} it" if costs.rows_costed else budget
    if costs.above_guide:
        yield f"pupils: {len(costs.above_guide)}, {_beside_guide(costs.above_guide.values(), one.guide)}"


def _not_known(costs: MapCosts) -> str:
    missing = dict.fromkeys(name for row in costs.entries for name in row.missing)
    several = "; several roles in one cell have no one rate" if any(row.several_roles for row in costs.entries) else ""
    return f" (not known: {in_a_row(list(map(field_words, missing)))}{several})" if missing else ""


def _beside_guide(distances: Collection[Decimal], guide: Decimal) -> str:
    over, most = sum(distance > 0 for distance in distances), max(distances)
    if over:
        return f"{over} above the guide of £{guide:,.2f}, the most by £{most:,.2f}"
    return f"none above the guide of £{guide:,.2f}; the nearest is {_away(most)} it"


def _away(distance: Decimal) -> str:
    return f"£{abs(distance):,.2f} {'above' if distance > 0 else 'below'}"
