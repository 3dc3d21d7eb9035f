"""What a team teaches the store once: headings that schools use, and budgets that officers fill in.

Both are data of this county, never constants of the program; both come with who said so and when.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, Table, select

from importers.learned import EVERYBODY, IGNORE, Learned, school_scope
from provision.review.values import Change
from provision.store.engine import Store
from provision.store.errors import NotPossibleError
from provision.store.journal import Act, act
from provision.store.schools import find_given
from provision.store.tables import budgets, learned_headings, schools
from schemas.entry import FIELDS


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount in pounds for a school or community: `kind` is `notional` or `community`, `period` like `2026-27`."""

    kind: str
    owner: str
    period: str
    amount: Decimal
    source: str


def learned(store: Store) -> Learned:
    """Return every learned heading by its scope: what `ReadOptions.learned` takes."""
    with store.read() as connection:
        return learned_by(connection)


def hand_out(store: Store) -> Learned:
    """Return the same for a file that leaves the store; the log says so first."""
    with act(store, "export") as doing:
        known = learned_by(doing.connection)
        doing.undoable, doing.what = False, f"exported {sum(map(len, known.by_scope.values()))} learned headings"
    return known


def learned_by(connection: Connection) -> Learned:
    """Return the same within a transaction, with what it has just learned."""
    by_scope: dict[str, dict[str, str]] = {}
    columns = (learned_headings.c.scope, learned_headings.c.heading_key, learned_headings.c.field)
    for row in connection.execute(select(*columns)):
        by_scope.setdefault(row.scope, {})[row.heading_key] = row.field
    return Learned(by_scope)


def over(first: Learned, then: Learned) -> Learned:
    """Return both together; what `then` says of a heading in a scope counts."""
    scopes = {**first.by_scope, **then.by_scope}
    return Learned({scope: {**first.by_scope.get(scope, {}), **then.by_scope.get(scope, {})} for scope in scopes})


def known_school(known: Learned, schools: Iterable[str]) -> Learned:
    """Return the same for maps of one school that may not say whose they are.

    What was learned of the school (by any of its names and numbers) holds wherever a heading is looked up.
    """
    own: dict[str, str] = {}
    for name in schools:
        own.update(known.by_scope.get(school_scope(name), {}))
    return Learned({EVERYBODY: own, **{scope: {**said, **own} for scope, said in known.by_scope.items()}})


def names_of(store: Store, school: str) -> list[str]:
    """Return every name and number by which the register knows a school; only what was given where it knows none."""
    with store.read() as connection:
        found = find_given(connection, school).school_id
        columns = (schools.c.urn, schools.c.dfe_number, schools.c.name)
        row = connection.execute(select(*columns).where(schools.c.id == found)).first()
    return [school, *(name for name in row or () if name)]


def learn(store: Store, heading_key: str, field: str, *, heading: str, scopes: Iterable[str] = (EVERYBODY,)) -> Change:
    """Remember what a heading means; `heading_key` is its normalised form, `heading` as a school wrote it."""
    with act(store, "learn") as doing:
        remember(doing, heading_key, field, heading=heading, scopes=scopes)
        doing.what = f"learned a heading as {field}"
    return Change(doing.number, doing.what)


def remember(doing: Act, heading_key: str, field: str, *, heading: str, scopes: Iterable[str]) -> None:
    """Remember a heading within an act that does more. Raises `NotPossibleError` for a field that nobody knows."""
    if field not in (*FIELDS, IGNORE):
        raise NotPossibleError(f"There is no field {field}.", hint=f"Fields: {', '.join(FIELDS)}, or {IGNORE}.")
    values = {"heading": heading, "field": field, "learned_by": doing.who, "learned_at": doing.at}
    for scope in scopes:
        _put(doing, learned_headings, {"scope": scope, "heading_key": heading_key}, values)


def forget(store: Store, heading_key: str, *, scope: str = EVERYBODY) -> Change:
    """Forget what a heading means."""
    with act(store, "learn") as doing:
        doing.delete(learned_headings, {"scope": scope, "heading_key": heading_key})
        doing.what = "forgot a heading"
    return Change(doing.number, doing.what)


def take_in(store: Store, known: Learned) -> Change:
    """Remember everything that a file of learned headings says; what the store knew of the same headings is changed."""
    with act(store, "learn") as doing:
        for scope, headings in known.by_scope.items():
            for key, field in headings.items():
                remember(doing, key, field, heading=key, scopes=(scope,))
        doing.what = f"learned {sum(map(len, known.by_scope.values()))} headings from a file"
    return Change(doing.number, doing.what)


def set_budget(store: Store, budget: Budget) -> Change:
    """Keep a budget with where the figure comes from. Raises `NotPossibleError` for one that is no amount."""
    with act(store, "budget") as doing:
        put_budget(doing, budget)
        doing.what = f"set a {budget.kind} budget"
    return Change(doing.number, doing.what)


def put_budget(doing: Act, budget: Budget) -> None:
    """Keep a budget within an act that does more. Raises `NotPossibleError` for one that is no amount."""
    if not budget.amount.is_finite() or budget.amount < 0:
        raise NotPossibleError(f"£{budget.amount} is not an amount.")
    key = {"kind": budget.kind, "owner": budget.owner, "period": budget.period}
    _put(doing, budgets, key, {"amount": str(budget.amount), "source": budget.source})


def all_budgets(store: Store) -> list[Budget]:
    """Return every budget, by kind, owner and period."""
    with store.read() as connection:
        rows = connection.execute(select(budgets).order_by(budgets.c.kind, budgets.c.owner, budgets.c.period)).all()
    return [Budget(row.kind, row.owner, row.period, Decimal(row.amount), row.source) for row in rows]


def budgets_of(connection: Connection, owners: Mapping[str, str]) -> tuple[Budget, ...]:
    """Return the budgets of these owners (by kind), by kind and period."""
    rows = connection.execute(select(budgets).order_by(budgets.c.kind, budgets.c.period)).all()
    return tuple(
        Budget(row.kind, row.owner, row.period, Decimal(row.amount), row.source)
        for row in rows
        if row.owner and owners.get(row.kind) == row.owner
    )


def _put(doing: Act, table: Table, key: Mapping[str, str], values: Mapping[str, str]) -> None:
    """Change a row, or add it where there is none."""
    if doing.row(table, key) is None:
        doing.insert(table, {**key, **values})
    else:
        doing.update(table, key, dict(values))
