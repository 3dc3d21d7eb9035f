"""What only several maps together can tell: prices ten times apart, checks that most maps fail, terms without impact.

Pure functions over maps that are already read. They ask, and never accuse: a check that over half of the schools fail
is a question to the standard, not to the schools.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any

from schemas.check import plain
from schemas.check_entries import check_entries
from schemas.checking import Checked, check_map, look_back
from schemas.costing import pounds
from schemas.finding import Finding
from schemas.provision_map import ProvisionMap
from schemas.provisions import find_provision
from schemas.rows import Rows
from schemas.standard import Standard

TIMES_APART = 10
SCHOOLS_TO_TELL = 3
_HALF = 0.5

_Price = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class SchoolMap:
    """One map with the name of its school, as the findings across maps call it."""

    school: str
    map: ProvisionMap


@dataclass(frozen=True, slots=True)
class PriceDifference:
    """A provision whose price at one school is ten times, or a tenth of, the middle of all schools. Pounds.

    `cost` is the middle of the school's own prices; `cost_per` and `cost_period` are empty where no sheet says them.
    """

    provision: str
    cost_per: str
    cost_period: str
    school: str
    cost: Decimal
    middle: Decimal
    schools: int

    def message(self) -> str:
        """Return it in one plain sentence."""
        unit = "".join(f" a {word}" for word in (self.cost_per, self.cost_period) if word and word != "total")
        more = "times more" if self.cost > self.middle else "times less"
        times = max(self.cost, self.middle) / min(self.cost, self.middle)
        return (
            f"{self.provision} costs £{self.cost:,}{unit} at {self.school}, {times:.0f} {more} than the "
            f"£{self.middle:,} in the middle of {self.schools} schools."
        )

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON, amounts as numbers."""
        return {
            "provision": self.provision,
            "cost_per": self.cost_per,
            "cost_period": self.cost_period,
            "school": self.school,
            "cost": float(self.cost),
            "middle": float(self.middle),
            "schools": self.schools,
            "message": self.message(),
        }


@dataclass(frozen=True, slots=True)
class DoubtfulCheck:
    """A check that over half of the schools fail, of those whose maps it could look at, so that it may be wrong."""

    code: str
    title: str
    failing: int
    schools: int

    def message(self) -> str:
        """Return it in one plain sentence."""
        return f"{self.failing} of {self.schools} schools have “{self.title}”. Is the rule wrong, or its wording?"

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON."""
        return {
            "code": self.code,
            "title": self.title,
            "failing": self.failing,
            "schools": self.schools,
            "message": self.message(),
        }


def price_differences(maps: Iterable[SchoolMap]) -> tuple[PriceDifference, ...]:
    """Return where a school's price of a provision is ten times away from the middle of at least three schools.

    Spellings that the catalogue knows count as one provision; prices are compared only where what they are for, and
    for how long, is the same. The widest difference comes first.
    """
    prices: defaultdict[_Price, defaultdict[str, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    names: dict[_Price, str] = {}
    for sent in maps:
        for name, key, cost in _prices(sent.map):
            prices[key][sent.school].append(cost)
            names.setdefault(key, name)
    found = [
        PriceDifference(names[key], key[1], key[2], *apart)
        for key, by_school in prices.items()
        if len(by_school) >= SCHOOLS_TO_TELL
        for apart in _apart({school: median(costs) for school, costs in by_school.items()})
    ]
    return tuple(sorted(found, key=_least_like))


def doubtful_checks(checked: Iterable[tuple[SchoolMap, Checked]]) -> tuple[DoubtfulCheck, ...]:
    """Return the checks that over half of at least three schools fail, the most failed first.

    A school counts for a check only where one of its maps is of a kind that it is for and has the columns it needs.
    """
    entries = check_entries()
    failing: defaultdict[str, set[str]] = defaultdict(set)
    looked: defaultdict[str, set[str]] = defaultdict(set)
    for sent, verdict in checked:
        blind = {item.code for item in verdict.not_checked}
        for entry in entries:
            if sent.map.kind in entry.kinds and entry.code not in blind:
                looked[entry.code].add(sent.school)
        for finding in verdict.findings:
            failing[finding.code].add(sent.school)
    found = [
        DoubtfulCheck(entry.code, entry.title, len(failing[entry.code]), len(looked[entry.code]))
        for entry in entries
        if len(looked[entry.code]) >= SCHOOLS_TO_TELL and len(failing[entry.code]) > _HALF * len(looked[entry.code])
    ]
    return tuple(sorted(found, key=lambda one: (-one.failing / one.schools, one.code)))


def over_terms(maps: Sequence[SchoolMap], standard: Standard) -> tuple[tuple[str, Finding], ...]:
    """Return what looking back over a school's maps finds in its newest one, with the school's name.

    The maps of a school are in the order in which they were sent; those of one kind are compared with each other.
    Only the checks that look back are asked.
    """
    by_school: defaultdict[tuple[str, str], list[ProvisionMap]] = defaultdict(list)
    for sent in maps:
        by_school[sent.school, sent.map.kind].append(sent.map)
    found: list[tuple[str, Finding]] = []
    for (school, _), sendings in by_school.items():
        *history, newest = sendings
        if history:
            found += [(school, finding) for finding in look_back(newest, standard, tuple(history))]
    return tuple(found)


def verdicts(maps: Iterable[SchoolMap], standard: Standard) -> Iterator[tuple[SchoolMap, Checked]]:
    """Check each map by itself and yield it with what that came to."""
    for sent in maps:
        yield sent, check_map(sent.map, standard)


def _prices(provision_map: ProvisionMap) -> Iterator[tuple[str, _Price, Decimal]]:
    rows = Rows(provision_map.entries)
    columns = rows.pounds("cost"), rows.texts("provision"), rows.values("cost_per"), rows.values("cost_period")
    for _, cost, said, per, period in rows.beside(*columns):
        if cost and cost > 0 and len(said) == 1:
            known = find_provision(said[0])
            name = known.name if known else said[0]
            yield name, (plain(name), str(per or ""), str(period or "")), cost


def _apart(by_school: dict[str, Decimal]) -> Iterator[tuple[str, Decimal, Decimal, int]]:
    middle = median(by_school.values())
    for school, cost in by_school.items():
        if cost >= middle * TIMES_APART or cost * TIMES_APART <= middle:
            yield school, pounds(cost), pounds(middle), len(by_school)


def _least_like(one: PriceDifference) -> tuple[Decimal, str, str]:
    return -max(one.cost, one.middle) / min(one.cost, one.middle), one.provision, one.school
