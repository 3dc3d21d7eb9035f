"""One school as the register knows it: its numbers, people, web addresses and budgets, and how it has changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from provision.review.knowing import Budget, budgets_of
from provision.review.values import Change
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.journal import act, touched_by
from provision.store.schools import FIELDS, LINKS, find_given, is_web_address
from provision.store.tables import event_payloads, events, schools

_IN_PAYLOAD = '"t":"schools"'


@dataclass(frozen=True, slots=True)
class SchoolChange:
    """One value of a school that a register or a person changed; `before` is empty for a school that was added."""

    at: datetime
    who: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class School:
    """A school: its columns of the register and its links by name, its budgets, its changes, oldest first."""

    facts: Mapping[str, str]
    budgets: tuple[Budget, ...]
    changes: tuple[SchoolChange, ...]


def school(store: Store, named: str) -> School:
    """Return a school by URN, DfE number or name. Raises `NotFoundError`."""
    with store.read() as connection:
        row = _row(connection, named)
        facts = {name: row[name] or "" for name in (*FIELDS, *LINKS, "links_seen_on")}
        owners = {"notional": row["urn"] or row["name"], "community": row["community"]}
        return School(facts, budgets_of(connection, owners), tuple(_changes(connection, row["id"])))


def _row(connection: Connection, named: str) -> Mapping[str, Any]:
    match = find_given(connection, named)
    row = connection.execute(select(schools).where(schools.c.id == match.school_id)).mappings().first()
    if row is None:
        near = f" Near names: {', '.join(match.near)}." if match.near else ""
        raise NotFoundError(f"The register has no school {named}.{near}")
    return dict(row)


def _changes(connection: Connection, school_id: int) -> Iterator[SchoolChange]:
    query = select(events).join(event_payloads).where(event_payloads.c.body.contains(_IN_PAYLOAD))
    query = query.order_by(events.c.number)
    for event in connection.execute(query).all():
        for touched in touched_by(connection, event.number):
            if touched.table != "schools" or touched.key != {"id": school_id}:
                continue
            before, after = touched.before or {}, touched.after or {}
            for column in after:
                if column != "name_key" and (before or column == "name"):
                    was, now = str(before.get(column) or ""), str(after[column] or "")
                    yield SchoolChange(datetime.fromisoformat(event.at), event.who, column, was, now)


def set_links(
    store: Store, named: str, *, policy: str | None = None, report: str | None = None, seen_on: date | None = None
) -> Change:
    """Keep where a school's SEN policy and SEND information report stand; None leaves one as it is, "" takes it away.

    The day on which somebody saw them there is today unless `seen_on` says otherwise; the program opens no address.
    """
    given = dict(zip(LINKS, (policy, report), strict=True))
    values = {name: text for name, text in given.items() if text is not None}
    for text in values.values():
        if text and not is_web_address(text):
            raise NotPossibleError(f"“{text}” is no web address.", hint="It begins with https://")
    with act(store, "links") as doing:
        key = {"id": _row(doing.connection, named)["id"]}
        day = seen_on or store.clock().astimezone().date()
        doing.update(schools, key, {**values, "links_seen_on": day.isoformat()})
        doing.what = "noted where a school's SEN policy and information report stand"
    return Change(doing.number, doing.what)
