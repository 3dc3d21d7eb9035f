"""A total that the sheet states, against the rows it adds up."""

from collections.abc import Iterator
from decimal import Decimal

from schemas.check import Check, Hit, Look, pounds_in
from schemas.entry import MONEY_FIELDS
from schemas.finding import Severity

_TOLERANCE = Decimal("1.00")


def _find(look: Look) -> Iterator[Hit]:
    for total in look.map.totals:
        rows = [entry for entry in look.rows if entry.sheet == total.sheet and entry.row in total.rows]
        amounts = [amount for entry in rows if (amount := pounds_in(entry, total.field)) is not None]
        added = sum(amounts, Decimal(0))
        if rows and len(amounts) == len(rows) and abs(added - total.amount) > _TOLERANCE:
            shown = "£{:,.2f}" if total.field in MONEY_FIELDS else "{:,}"
            stated = f"The total in {total.sheet} {total.cell} is {shown.format(total.amount)}"
            said = f"{stated} but its rows come to {shown.format(added)}"
            for entry in rows:
                yield Hit(entry, cause=said, fields=(total.field,))


CHECK = Check(
    code="stated-total-differs",
    severity=Severity.ERROR,
    title="A total is not the sum of its rows",
    message="{cause}, over {rows}",
    why=(
        "A total that does not add up means that a row was missed or counted twice, and the school's costs "
        "cannot be used."
    ),
    action="Check which rows the total adds up, and correct the total or the row.",
    find=_find,
    field="cost",
    needs=("cost",),
)
