"""What one pupil's provision costs a year, above the notional guide. Below it is never a finding."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from schemas.check import PUPIL_ONLY, Check, Hit, Look, struck_rows, texts
from schemas.costing import pounds
from schemas.costs import stated_for_a_year
from schemas.finding import Severity

if TYPE_CHECKING:
    from schemas.entry import Entry


def _find(look: Look) -> Iterator[Hit]:
    guide = look.standard.costing.guide_per_pupil
    costs: defaultdict[str, Decimal] = defaultdict(Decimal)
    rows: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in look.rows:
        cost = stated_for_a_year(entry, look.standard.costing.weeks)
        pupils = texts(entry, "pupil")
        if cost and len(pupils) == 1 and entry.values.get("cost_per", "pupil") == "pupil":
            costs[pupils[0]] += cost
            rows[pupils[0]].append(entry)
    over = [pupil for pupil, cost in costs.items() if cost > guide]
    said = _said([costs[pupil] for pupil in over], guide)
    return struck_rows(look, said, (entry for pupil in over for entry in rows[pupil]))


def _said(costs: list[Decimal], guide: Decimal) -> str:
    most = max(costs, default=guide)
    if len(costs) > 1:
        each = f"more than £{guide:,} a year each, the most to £{pounds(most):,}"
        return f"The provision of {len(costs)} pupils comes to {each}"
    above = f"£{pounds(most - guide):,} above the guide of £{guide:,}"
    return f"One pupil's provision comes to £{pounds(most):,} a year, {above}"


CHECK = Check(
    code="over-the-guide",
    severity=Severity.ADVICE,
    title="One pupil's provision is above the notional guide",
    message="{cause}, on {rows}",
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
