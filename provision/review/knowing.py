"""What a team teaches the store once: headings that schools use, and budgets that officers fill in.

Both are data of this county, never constants of the program; both come with who said so and when.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Table, select

from provision.review.values import Change
from provision.store.engine import Store
from provision.store.errors import NotPossibleError
from provision.store.journal import Act, act
from provision.store.tables import budgets, learned_headings
from schemas.entry import FIELDS

IGNORE = "ignore"
"""What a heading is learned as when its column says nothing of a provision."""


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount in pounds for a school or community: `kind` is `notional` or `community`, `period` like `2026-27`."""

    kind: str
    owner: str
    period: str
    amount: Decimal
    source: str


def learned(store: Store) -> Mapping[str, str]:
    """Return every learned heading, normalised, with its field or `ignore`: what `ReadOptions.learned` takes."""
    with store.read() as connection:
        rows = connection.execute(select(learned_headings.c.heading_key, learned_headings.c.field))
        return {row.heading_key: row.field for row in rows}


def learn(store: Store, heading_key: str, field: str, *, heading: str) -> Change:
    """Remember what a heading means; `heading_key` is its normalised form, `heading` as a school wrote it."""
    if field not in (*FIELDS, IGNORE):
        raise NotPossibleError(f"There is no field {field}.", hint=f"Fields: {', '.join(FIELDS)}, or {IGNORE}.")
    with act(store, "learn") as doing:
        values = {"heading": heading, "field": field, "learned_by": doing.who, "learned_at": doing.at}
        _put(doing, learned_headings, {"heading_key": heading_key}, values)
        doing.what = f"learned a heading as {field}"
    return Change(doing.number, doing.what)


def forget(store: Store, heading_key: str) -> Change:
    """Forget what a heading means."""
    with act(store, "learn") as doing:
        doing.delete(learned_headings, {"heading_key": heading_key})
        doing.what = "forgot a heading"
    return Change(doing.number, doing.what)


def set_budget(store: Store, budget: Budget) -> Change:
    """Keep a budget with where the figure comes from. Raises `NotPossibleError` for one that is no amount."""
    if not budget.amount.is_finite() or budget.amount < 0:
        raise NotPossibleError(f"£{budget.amount} is not an amount.")
    with act(store, "budget") as doing:
        key = {"kind": budget.kind, "owner": budget.owner, "period": budget.period}
        _put(doing, budgets, key, {"amount": str(budget.amount), "source": budget.source})
        doing.what = f"set a {budget.kind} budget"
    return Change(doing.number, doing.what)


def all_budgets(store: Store) -> list[Budget]:
    """Return every budget, by kind, owner and period."""
    with store.read() as connection:
        rows = connection.execute(select(budgets).order_by(budgets.c.kind, budgets.c.owner, budgets.c.period)).all()
    return [Budget(row.kind, row.owner, row.period, Decimal(row.amount), row.source) for row in rows]


def _put(doing: Act, table: Table, key: dict[str, str], values: dict[str, str]) -> None:
    """Change a row, or add it where there is none."""
    if doing.row(table, key) is None:
        doing.insert(table, {**key, **values})
    else:
        doing.update(table, key, values)
