"""What stored maps cost by the profile of the standard that each was checked by, beside the school's notional budget.

One service for the map room and the command line. Below the guide or the budget is a distance and never a fault. What
several maps of a school and term say is added up as it stands: nobody can tell here which rows of a pupil's plan are
on the school's map too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from provision.review.desk import Desk
from provision.review.knowing import Budget, all_budgets
from provision.review.standards import StoredMap, stored_maps
from provision.store.standards import standards_of_maps
from schemas.costing import CostingProfile
from schemas.costs import MapCosts, costs_of, together


@dataclass(frozen=True, slots=True)
class CostedMap:
    """A map with what it comes to. `guide` is pounds a pupil a year; `budget` the school's notional one, if known."""

    map: StoredMap
    costs: MapCosts
    guide: Decimal
    budget: Budget | None

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON, amounts as numbers."""
        return {"map_id": self.map.map_id, "kind": str(self.map.map.kind), "costs": self.costs.as_json()}


@dataclass(frozen=True, slots=True)
class SchoolCosts:
    """The maps of a school for one term with what they come to together, beside the guide and the budget."""

    maps: tuple[CostedMap, ...]

    @property
    def school(self) -> str:
        """The name of the school, empty where nobody knows whose the map is."""
        return self.maps[0].map.school

    @property
    def term(self) -> str:
        """The term of the maps, empty where it is not known."""
        return self.maps[0].map.term

    @property
    def budget(self) -> Budget | None:
        """The school's notional budget, if known."""
        return self.maps[0].budget

    @property
    def guide(self) -> Decimal:
        """The guide of the map that came last, pounds a pupil a year."""
        return self.maps[-1].guide

    def costs(self) -> MapCosts:
        """Return what the maps come to together."""
        budget = self.budget.amount if self.budget else None
        return together([one.costs for one in self.maps], self.guide, notional_budget=budget)

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON, amounts as numbers: the totals, and each map with its rows."""
        budget = self.budget
        return {
            "school": self.school,
            "term": self.term,
            "guide": float(self.guide),
            "budget": budget and {"period": budget.period, "amount": float(budget.amount), "source": budget.source},
            "costs": self.costs().totals_as_json(),
            "maps": [one.as_json() for one in self.maps],
        }


def by_school(maps: Iterable[CostedMap]) -> list[SchoolCosts]:
    """Return the maps by school and term, in the order of each one's first; one that says neither is by itself."""
    groups: dict[object, list[CostedMap]] = {}
    for one in maps:
        owner = one.map.urn or one.map.school
        groups.setdefault((owner, one.map.term) if owner and one.map.term else one.map.map_id, []).append(one)
    return [SchoolCosts(tuple(group)) for group in groups.values()]


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
