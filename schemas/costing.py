"""What a provision costs, worked out by a profile: a county's way of costing is data, never a constant in code.

cost a pupil = minutes a session * sessions a week * weeks / 60 * hourly rate / group size. All money is Decimal
pounds and is rounded once, at the end, half up to the penny. A low or absent cost is never an error: this module only
does the sums. Source: domain notes on provision maps, Costing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

PENNY = Decimal("0.01")
_AGREES_SHARE = 0.05 + 1e-9
_AGREES_POUNDS = 1 + 1e-9
_MINUTES_AN_HOUR = Decimal(60)


@dataclass(frozen=True, slots=True)
class CostingProfile:
    """How an authority or a school costs staff time.

    `weeks` in a year of provision; `hourly_rate` is one rate for all staff, `rates` a rate a staff role that wins
    over it (pounds an hour; None or absent: not known, nothing is invented). `on_cost_percent` is added to a rate.
    `unpaid_minutes_per_week` (lunch and breaks that are not costed) come off a pupil's week. `whole_group_for_one`: a
    group set up for one pupil is charged to that pupil whole. `guide_per_pupil` is the notional SEN guide, pounds a
    pupil a year.
    """

    weeks: Decimal = Decimal(38)
    hourly_rate: Decimal | None = None
    rates: Mapping[str, Decimal] = field(default_factory=dict)
    on_cost_percent: Decimal = Decimal(0)
    unpaid_minutes_per_week: Decimal = Decimal(0)
    whole_group_for_one: bool = False
    guide_per_pupil: Decimal = Decimal(6000)

    def rate(self, role: str | None) -> Decimal | None:
        """Return pounds an hour for a staff role with on-costs, None where the profile holds no rate.

        Nobody costs nothing, and nor does a volunteer for whom no rate is named.
        """
        if role == "independent":
            return Decimal(0)
        plain = self.rates.get(role or "", Decimal(0) if role == "volunteer" else self.hourly_rate)
        return None if plain is None else plain * (1 + self.on_cost_percent / 100)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "CostingProfile":
        """Build a profile from a standard's `costing` object; amounts are text or whole numbers, so no float enters."""
        rate = data.get("hourly_rate")
        return cls(
            weeks=Decimal(str(data.get("weeks", 38))),
            hourly_rate=None if rate is None else Decimal(str(rate)),
            rates={role: Decimal(str(amount)) for role, amount in data.get("rates", {}).items()},
            on_cost_percent=Decimal(str(data.get("on_cost_percent", 0))),
            unpaid_minutes_per_week=Decimal(str(data.get("unpaid_minutes_per_week", 0))),
            whole_group_for_one=bool(data.get("whole_group_for_one", False)),
            guide_per_pupil=Decimal(str(data.get("guide_per_pupil", 6000))),
        )


def pounds(amount: Decimal) -> Decimal:
    """Return an amount in pounds, rounded half up to the penny."""
    return amount.quantize(PENNY, rounding=ROUND_HALF_UP)


def cost_for_group(minutes_per_week: Decimal, weeks: Decimal, hourly_rate: Decimal) -> Decimal:
    """Return what a group costs over its weeks, in pounds, not rounded."""
    return minutes_per_week * weeks / _MINUTES_AN_HOUR * hourly_rate


def cost_per_pupil(minutes_per_week: Decimal, weeks: Decimal, hourly_rate: Decimal, *, group_size: Decimal) -> Decimal:
    """Return one pupil's share of a group's cost in pounds, rounded to the penny."""
    return pounds(cost_for_group(minutes_per_week, weeks, hourly_rate) / group_size)


def charged_to_pupil(
    profile: CostingProfile,
    minutes_per_week: Decimal,
    hourly_rate: Decimal,
    *,
    group_size: Decimal,
    weeks: Decimal | None = None,
) -> Decimal:
    """Return what a profile charges one pupil, in pounds.

    Whole where a group is set up for one, else that pupil's share.
    """
    share = Decimal(1) if profile.whole_group_for_one else group_size
    costed = max(minutes_per_week - profile.unpaid_minutes_per_week, Decimal(0))
    return cost_per_pupil(costed, weeks or profile.weeks, hourly_rate, group_size=share)


def rate_from_year(cost: Decimal, minutes_per_week: Decimal, weeks: Decimal) -> Decimal:
    """Return pounds an hour, rounded to the penny, from the cost of a year of so many minutes a week."""
    return pounds(cost / (minutes_per_week * weeks / _MINUTES_AN_HOUR))


def hours_for(amount: Decimal, cost_of_weekly_hour: Decimal) -> Decimal:
    """Return the hours a week, to two places, that `amount` a year buys.

    `cost_of_weekly_hour` is what one hour a week costs in a year. Both are pounds.
    """
    return pounds(amount / cost_of_weekly_hour)


def distance_from_guide(profile: CostingProfile, cost_per_year: Decimal) -> Decimal:
    """Return pounds above (positive) or below (negative) the notional guide for one pupil. Below is never an error."""
    return pounds(cost_per_year - profile.guide_per_pupil)


def possible_costs(a_week: float, weeks: float, group_size: float | None) -> tuple[float, ...]:
    """Return every cost that a school may mean by one figure: a week's or all weeks', the group's or one pupil's.

    These are for `agrees` and nothing else, so they are quick floats: no amount of them is ever shown or added up.
    """
    whole = a_week * weeks
    if not group_size:
        return whole, a_week
    return whole, whole / group_size, a_week, a_week / group_size, whole * group_size, a_week * group_size


def agrees(stated: float, possible: tuple[float, ...]) -> bool:
    """Tell whether a stated cost is one of those computed, within £1 or 5 %, as schools round rates and weeks."""
    for computed in possible:
        difference = stated - computed if stated > computed else computed - stated
        if difference <= _AGREES_POUNDS or difference <= computed * _AGREES_SHARE:
            return True
    return False
