"""Notional and community budgets as officers hand them over: a csv, taken in whole, each figure with its source."""

from decimal import Decimal, InvalidOperation
from pathlib import Path

from provision.review.knowing import Budget, put_budget
from provision.review.listing import rows_of
from provision.review.values import Change
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.journal import Act, act
from provision.store.schools import find_given
from provision.store.tables import schools

KINDS = ("notional", "community")


def take_in_budgets(store: Store, path: Path) -> Change:
    """Keep the budgets of a csv with the columns kind, owner, period, amount and perhaps source.

    `owner` of a notional budget is a school (URN, DfE number or name), kept by its URN; of a community budget the
    community's name. All rows or none: raises `NotPossibleError` or `NotFoundError` naming the row.
    """
    rows = rows_of(path, ("kind", "owner", "period", "amount"))
    with act(store, "budget") as doing:
        for number, row in rows:
            put_budget(doing, _budget(doing, number, row, path.name))
        doing.what = f"took in {len(rows)} budgets"
    return Change(doing.number, doing.what)


def _budget(doing: Act, number: int, row: dict[str, str], file: str) -> Budget:
    kind = row["kind"].casefold()
    try:
        amount = Decimal(row["amount"].replace("£", "").replace(",", "").strip())
    except InvalidOperation:
        amount = Decimal("NaN")
    if kind not in KINDS or not amount.is_finite() or amount < 0 or not row["period"] or not row["owner"]:
        hint = f"kind is {' or '.join(KINDS)}, period like 2026-27, amount in pounds."
        raise NotPossibleError(f"Row {number} is no budget. Nothing was taken in.", hint=hint)
    owner = _urn(doing, number, row["owner"]) if kind == "notional" else row["owner"]
    return Budget(kind, owner, row["period"], amount, row.get("source", "") or file)


def _urn(doing: Act, number: int, school: str) -> str:
    match = find_given(doing.connection, school)
    if match.school_id is None:
        raise NotFoundError(f"Row {number}: the register has no school {school}. Nothing was taken in.")
    row = doing.row(schools, {"id": match.school_id}) or {}
    return str(row["urn"] or row["name"])
