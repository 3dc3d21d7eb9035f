"""What stored maps cost by the profile of the standard that each was checked by, beside the school's notional budget.

One service for the map room and the command line. Below the guide or the budget is a distance and never a fault.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from provision.review.desk import Desk
from provision.review.knowing import Budget, all_budgets
from provision.review.standards import StoredMap, stored_maps
from provision.store.standards import standards_of_maps
from schemas.costing import CostingProfile
from schemas.costs import MapCosts, costs_of


@dataclass(frozen=True, slots=True)
class CostedMap:
    """A map with what it comes to. `guide` is pounds a pupil a year; `budget` the school's notional one, if known."""

    map: StoredMap
    costs: MapCosts
    guide: Decimal
    budget: Budget | None

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON, amounts as numbers."""
        budget = self.budget
        return {
            "map_id": self.map.map_id,
            "school": self.map.school,
            "term": self.map.term,
            "guide": float(self.guide),
            "budget": budget and {"period": budget.period, "amount": float(budget.amount), "source": budget.source},
            "costs": self.costs.as_json(),
        }


def costed_maps(desk: Desk, filter_text: str = "", *, on: date) -> Iterator[CostedMap]:
    """Yield what each current map of the queue that could be read costs, in the order in which they came in."""
    budgets = all_budgets(desk.store)
    with desk.store.read() as connection:
        standards = standards_of_maps(connection)
    for stored in stored_maps(desk, filter_text, on=on):
        yield costed(stored, standards[stored.map_id].costing, budgets)


def costed(stored: StoredMap, profile: CostingProfile, budgets: Sequence[Budget]) -> CostedMap:
    """Return what a map costs by a profile, beside the budget of its school for the latest period filled in."""
    owners = {stored.urn, stored.school} - {""}
    own = [one for one in budgets if one.kind == "notional" and one.owner in owners]
    budget = max(own, key=lambda one: one.period, default=None)
    costs = costs_of(stored.map, profile, notional_budget=budget.amount if budget else None)
    return CostedMap(stored, costs, profile.guide_per_pupil, budget)
