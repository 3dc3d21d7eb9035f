"""What one pupil's provision costs a year, above the notional guide. Below it is never a finding."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from schemas.check import PUPIL_ONLY, Check, Hit, Look, number, pounds_in, texts
from schemas.costing import pounds
from schemas.entry import Entry
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    guide = look.standard.costing.guide_per_pupil
    costs: defaultdict[str, Decimal] = defaultdict(Decimal)
    rows: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in look.rows:
        cost = _a_year(entry, look.standard.costing.weeks)
        pupils = texts(entry, "pupil")
        if cost and len(pupils) == 1 and entry.values.get("cost_per", "pupil") == "pupil":
            costs[pupils[0]] += cost
            rows[pupils[0]].append(entry)
    for pupil, cost in costs.items():
        if cost > guide:
            said = f"£{pounds(cost):,} a year, £{pounds(cost - guide):,} above the guide of £{guide:,}"
            for entry in rows[pupil]:
                yield Hit(entry, said)


def _a_year(entry: Entry, weeks: Decimal) -> Decimal | None:
    """Return a row's cost for a year, as far as its period is known; without one it is taken as written."""
    cost = pounds_in(entry, "cost")
    period = entry.values.get("cost_period")
    if cost is None:
        return None
    if period == "week":
        stated = number(entry, "weeks")
        return cost * (Decimal(str(stated)) if stated else weeks)
    return cost * _TERMS if period == "term" else cost


_TERMS = 3

CHECK = Check(
    code="over-the-guide",
    severity=Severity.ADVICE,
    title="One pupil's provision is above the notional guide",
    message="One pupil's provision comes to {cause}, on {rows}",
    why=(
        "The notional SEN budget guides spending up to £6,000 a pupil a year (DfE, notional SEN budget); "
        "above it another stream may apply."
    ),
    action="Check the sums; if they are right, talk in the surgery about which funding fits.",
    find=_find,
    field="cost",
    needs=("cost", "pupil"),
    kinds=PUPIL_ONLY,
)
