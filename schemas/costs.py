"""What a map costs by a profile: each row's computed cost beside the stated one, each pupil's year, and the whole.

Plain values for a screen and a report. What a row does not say is named and never guessed, so a total says how many
rows it is of. Below the guide or a budget is a distance and never a fault.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from schemas.costing import CostingProfile, cost_for_group, distance_from_guide, pounds
from schemas.entry import Entry
from schemas.provision_map import ProvisionMap
from schemas.rows import Rows, pounds_of, texts_of

TERMS_A_YEAR = 3
_RANGES = ("minutes_per_week", "minutes_per_session", "sessions_per_week", "minutes_total", "weeks")


@dataclass(frozen=True, slots=True)
class EntryCost:
    """What one row costs, in pounds over its weeks.

    `for_group` is what its staff time costs, `per_pupil` one pupil's charge; None where a figure is not known, and
    then `missing` names the fields that are. `stated` is the cost as written, `stated_a_year` the same for a year.
    `from_profile` names the figures that the profile gave: `hourly_rate`, `weeks`.
    """

    entry: Entry
    stated: Decimal | None
    stated_a_year: Decimal | None
    for_group: Decimal | None
    per_pupil: Decimal | None
    missing: tuple[str, ...]
    from_profile: tuple[str, ...]

    @property
    def several_roles(self) -> bool:
        """Whether the rate is not known because several roles stand in the row: both may be there, or either."""
        return "hourly_rate" in self.missing and len(texts_of(self.entry.values.get("staff_role"))) > 1

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON: where the row stands, and its amounts as numbers."""
        amounts = {name: getattr(self, name) for name in ("stated", "stated_a_year", "for_group", "per_pupil")}
        return {
            "sheet": self.entry.sheet,
            "row": self.entry.row,
            **{name: None if amount is None else float(amount) for name, amount in amounts.items()},
            "missing": list(self.missing),
            "from_profile": list(self.from_profile),
        }


@dataclass(frozen=True, slots=True)
class MapCosts:
    """What a map comes to, in pounds. `total` is of the `rows_costed` rows whose cost could be worked out.

    `stated_total` is of a year of the `rows_stated` rows with a cost. `pupils` holds each pupil's computed year and
    `above_guide` its distance from the guide, below it negative. `above_budget` is None where no budget is given.
    """

    entries: tuple[EntryCost, ...]
    total: Decimal
    rows_costed: int
    stated_total: Decimal
    rows_stated: int
    pupils: Mapping[str, Decimal]
    above_guide: Mapping[str, Decimal]
    above_budget: Decimal | None = None

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON, amounts as numbers."""
        return {**self.totals_as_json(), "entries": [cost.as_json() for cost in self.entries]}

    def totals_as_json(self) -> dict[str, Any]:
        """Return the same without its rows."""
        return {
            "total": float(self.total),
            "rows_costed": self.rows_costed,
            "stated_total": float(self.stated_total),
            "rows_stated": self.rows_stated,
            "above_budget": None if self.above_budget is None else float(self.above_budget),
            "pupils": [
                {"pupil": pupil, "cost": float(cost), "above_guide": float(self.above_guide[pupil])}
                for pupil, cost in self.pupils.items()
            ],
        }


def costs_of(
    provision_map: ProvisionMap, profile: CostingProfile, *, notional_budget: Decimal | None = None
) -> MapCosts:
    """Work out what a map costs by a profile. Amounts are rounded to the penny, a row or a pupil at a time."""
    minutes = Rows(provision_map.entries).minutes_per_week()
    worked = [_Worked(entry, a_week, profile) for entry, a_week in zip(provision_map.entries, minutes, strict=True)]
    costs = tuple(one.cost() for one in worked)
    total = sum((cost.for_group for cost in costs if cost.for_group is not None), Decimal(0))
    pupils = _pupils(worked, profile)
    return MapCosts(
        entries=costs,
        total=total,
        rows_costed=sum(cost.for_group is not None for cost in costs),
        stated_total=pounds(sum((_stated_whole(cost) for cost in costs), Decimal(0))),
        rows_stated=sum(cost.stated is not None for cost in costs),
        pupils=pupils,
        above_guide={pupil: distance_from_guide(profile, cost) for pupil, cost in pupils.items()},
        above_budget=None if notional_budget is None else pounds(total - notional_budget),
    )


def together(parts: Sequence[MapCosts], guide: Decimal, *, notional_budget: Decimal | None = None) -> MapCosts:
    """Return what several maps of one school come to, each pupil's year over all of them."""
    pupils: defaultdict[str, Decimal] = defaultdict(Decimal)
    for part in parts:
        for pupil, cost in part.pupils.items():
            pupils[pupil] += cost
    total = sum((part.total for part in parts), Decimal(0))
    return MapCosts(
        entries=tuple(entry for part in parts for entry in part.entries),
        total=total,
        rows_costed=sum(part.rows_costed for part in parts),
        stated_total=sum((part.stated_total for part in parts), Decimal(0)),
        rows_stated=sum(part.rows_stated for part in parts),
        pupils=dict(pupils),
        above_guide={pupil: pounds(cost - guide) for pupil, cost in pupils.items()},
        above_budget=None if notional_budget is None else pounds(total - notional_budget),
    )


def stated_for_a_year(entry: Entry, weeks: Decimal) -> Decimal | None:
    """Return a row's stated cost for a year, as far as its period is known; without one it is taken as written."""
    cost = pounds_of(entry.values.get("cost"))
    if cost is None:
        return None
    match entry.values.get("cost_period"):
        case "week":
            return cost * (_quantity(entry, "weeks") or weeks)
        case "term":
            return cost * TERMS_A_YEAR
        case _:
            return cost


class _Worked:
    """One row's own figures, and those of the profile where the row has none."""

    def __init__(self, entry: Entry, minutes_per_week: float | None, profile: CostingProfile) -> None:
        self.entry = entry
        self.profile = profile
        a_range = any(f"{field}_max" in entry.values for field in _RANGES)
        self.minutes = None if minutes_per_week is None or a_range else Decimal(str(minutes_per_week))
        self.in_all = None if a_range else _quantity(entry, "minutes_total")
        self.weeks = _quantity(entry, "weeks") or profile.weeks
        self.rate = _rate(entry, profile)
        self.size = None if "group_size_max" in entry.values else _quantity(entry, "group_size")

    def for_group(self, *, unpaid: Decimal = Decimal(0)) -> Decimal | None:
        """Return the cost of the staff time over its weeks, not rounded; `unpaid` minutes a week come off."""
        if self.rate is None:
            return None
        if self.minutes is not None:
            return cost_for_group(max(self.minutes - unpaid, Decimal(0)), self.weeks, self.rate)
        return None if self.in_all is None else cost_for_group(self.in_all, Decimal(1), self.rate)

    def per_pupil(self, *, unpaid: Decimal = Decimal(0)) -> Decimal | None:
        """Return one pupil's charge, not rounded: the share, or the whole where the profile charges a group whole."""
        whole = self.for_group(unpaid=unpaid)
        share = Decimal(1) if self.profile.whole_group_for_one else self.size
        return None if whole is None or not share else whole / share

    def cost(self) -> EntryCost:
        """Return the row's cost as a value, with what was missing for it."""
        whole, share = self.for_group(), self.per_pupil()
        return EntryCost(
            entry=self.entry,
            stated=pounds_of(self.entry.values.get("cost")),
            stated_a_year=stated_for_a_year(self.entry, self.profile.weeks),
            for_group=None if whole is None else pounds(whole),
            per_pupil=None if share is None else pounds(share),
            missing=self._missing(),
            from_profile=self._from_profile(),
        )

    def _missing(self) -> tuple[str, ...]:
        missing: tuple[str, ...] = () if self.minutes is not None or self.in_all is not None else ("minutes_per_week",)
        missing += () if self.rate is not None else ("hourly_rate",)
        return missing + (() if self.size or self.profile.whole_group_for_one else ("group_size",))

    def _from_profile(self) -> tuple[str, ...]:
        used = ("hourly_rate",) if self.rate is not None and "hourly_rate" not in self.entry.values else ()
        return used + (("weeks",) if self.minutes is not None and "weeks" not in self.entry.values else ())


def _rate(entry: Entry, profile: CostingProfile) -> Decimal | None:
    """Return pounds an hour: the row's own, else the profile's for its one role; several roles have no one rate."""
    stated = pounds_of(entry.values.get("hourly_rate"))
    roles = texts_of(entry.values.get("staff_role"))
    if stated is not None or len(roles) > 1:
        return stated
    return profile.rate(roles[0] if roles else None)


def _quantity(entry: Entry, field: str) -> Decimal | None:
    value = entry.values.get(field)
    return Decimal(str(value)) if isinstance(value, int | float) else None


def _pupils(worked: list[_Worked], profile: CostingProfile) -> dict[str, Decimal]:
    """Return each pupil's computed year; minutes that are not costed come off once, of the row with the most time."""
    rows: defaultdict[str, list[_Worked]] = defaultdict(list)
    for one in worked:
        if one.per_pupil() is not None:
            for pupil in texts_of(one.entry.values.get("pupil")):
                rows[pupil].append(one)
    return {pupil: pounds(_year(mine, profile.unpaid_minutes_per_week)) for pupil, mine in rows.items()}


def _year(rows: list[_Worked], unpaid: Decimal) -> Decimal:
    longest = max(rows, key=lambda one: one.minutes or Decimal(0))
    shares = [one.per_pupil(unpaid=unpaid if one is longest else Decimal(0)) for one in rows]
    return sum((share for share in shares if share is not None), Decimal(0))


def _stated_whole(cost: EntryCost) -> Decimal:
    """Return a row's stated year for all its pupils: a cost a pupil counts for each of them."""
    if cost.stated_a_year is None or cost.entry.values.get("cost_per") != "pupil":
        return cost.stated_a_year or Decimal(0)
    pupils = Decimal(len(texts_of(cost.entry.values.get("pupil"))) or 1)
    return cost.stated_a_year * (_quantity(cost.entry, "group_size") or pupils)
