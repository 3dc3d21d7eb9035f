"""One user action is one transaction and one event, with each row before and after: the ground of log and undo.

A verb changes rows only through an `Act`, which remembers them; when it ends, one line is added to the chained log
and the before-and-after goes to its payload. Undo and redo put the remembered side back, refuse where a colleague has
changed the same columns since, and are events themselves.
"""

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select, update

from importers.identity.upn import without_upns
from provision.store import chain, many
from provision.store.codec import storable
from provision.store.engine import Store
from provision.store.errors import ChangedMeanwhile, NotFoundError
from provision.store.many import add_rows, change_rows, in_parts, key_of, remove_rows, rows_at
from provision.store.payloads import body_of, rows_in
from provision.store.tables import event_maps, event_payloads, events, metadata, store_facts, undo_steps

Row = dict[str, Any]

DROPPED = "dropped"
"""What an event calls the numbers of the events whose payloads it erased, among its details."""

SEE = "see"
"""The verb of an event that only says who looked: for the auditor, and no change that a colleague must hear of."""


@dataclass(frozen=True, slots=True)
class Touched:
    """One row that an act touched. `before` is None for a new row, `after` None for a row that went."""

    table: str
    key: Row
    before: Row | None
    after: Row | None

    def turned(self) -> "Touched":
        """Return the change that takes this one back."""
        return Touched(self.table, self.key, self.after, self.before)


@dataclass(slots=True)
class Act:
    """A user action under way: change rows through it, say in `what` what was done."""

    connection: Connection
    who: str
    at: str
    verb: str
    what: str = ""
    undoable: bool = True
    turns: int = 0
    maps: set[int] = field(default_factory=set)
    details: Row = field(default_factory=dict)
    touched: list[Touched] = field(default_factory=list)
    number: int = 0

    def insert(self, table: Table, values: Row) -> Any:  # noqa: ANN401  a key is an int or text
        """Add a row; return its key (the first primary key column)."""
        values = _storable(values)
        row = self.connection.execute(insert(table).values(values).returning(*table.primary_key.columns)).one()
        self.touched.append(Touched(table.name, dict(row._mapping), None, values))  # noqa: SLF001  SQLAlchemy's public name
        return row[0]

    def update(
        self, table: Table, key: Mapping[str, Any], values: Row, *, expected: int | None = None, now: Row | None = None
    ) -> bool:
        """Change columns of one row; return whether anything differed. A row not at version `expected` raises.

        `now` is the row if the act has read it already.
        """
        values, now = _storable(values), now or self.row(table, key)
        if now is None or (expected is not None and now["version"] != expected):
            raise self._overtaken(table, key, now)
        before = {name: now[name] for name in values if now[name] != values[name]}
        if not before:
            return False
        after = {name: values[name] for name in before}
        self._write(table, key, after, now)
        self.touched.append(Touched(table.name, dict(key), before, after))
        return True

    def rows(self, table: Table, numbers: Sequence[int]) -> list[Row]:
        """Return the rows with these ids as they stand now, in that order. Raises `NotFoundError`."""
        found = rows_at(self.connection, table, [(number,) for number in numbers])
        gone = next((number for number in numbers if (number,) not in found), None)
        if gone is not None:
            raise NotFoundError(f"There is no {table.name.removesuffix('s')} {gone} in the store.")
        return [found[number,] for number in numbers]

    def insert_all(self, table: Table, rows: Sequence[Row]) -> None:
        """Add rows with the same columns; the store gives them their keys."""
        names = [column.name for column in table.primary_key.columns]
        added = insert(table).returning(*(table.c[name] for name in (*names, *rows[0])))
        for row in self.connection.execute(added, [_storable(row) for row in rows]).mappings():
            key = {name: row[name] for name in names}
            self.touched.append(Touched(table.name, key, None, {name: row[name] for name in rows[0]}))

    def update_all(self, table: Table, rows: Sequence[Row], values: Row, *, expected: Mapping[Any, int]) -> None:
        """Give rows that the act has read the same values. Raises where one is not at its `expected` version, by id."""
        values, changes = _storable(values), []
        for now in rows:
            if now["version"] != expected.get(now["id"], now["version"]):
                raise self._overtaken(table, {"id": now["id"]}, now)
            before = {name: now[name] for name in values if now[name] != values[name]}
            if before:
                after = {name: values[name] for name in before}
                changes.append(Touched(table.name, {"id": now["id"]}, before, after))
        change_rows(self.connection, table, [((one.key["id"],), values) for one in changes])
        self.touched += changes

    def delete(self, table: Table, key: Mapping[str, Any]) -> None:
        """Remove one row that is there."""
        now = self.row(table, key)
        if now is not None:
            self.connection.execute(delete(table).where(_at(table, key)))
            self.touched.append(Touched(table.name, dict(key), now, None))

    def replace(self, table: Table, before: Sequence[Row], after: Sequence[Row]) -> None:
        """Put rows `after` in the place of rows `before`, told apart by their primary key; only what differs moves."""
        names = [column.name for column in table.primary_key.columns]
        old = {tuple(row[name] for name in names): row for row in before}
        new = {tuple(row[name] for name in names): row for row in after}
        for key in [*old, *(key for key in new if key not in old)]:
            where, was, becomes = dict(zip(names, key, strict=True)), old.get(key), new.get(key)
            if was is None and becomes is not None:
                self.insert(table, becomes)
            elif becomes is None:
                self.delete(table, where)
            elif was is not None:
                self.update(
                    table, where, {name: value for name, value in becomes.items() if name not in names}, now=was
                )

    def row(self, table: Table, key: Mapping[str, Any]) -> Row | None:
        """Return one row as it stands now."""
        found = self.connection.execute(select(table).where(_at(table, key))).mappings().first()
        return dict(found) if found else None

    def put_all(self, changes: Iterable[Touched]) -> Iterator[list[Touched]]:
        """Make remembered changes again (or back), in order and by the hundred; those whose row has moved on stay.

        Gives the ones that stay, part by part.
        """
        for table, alike in _in_turn(changes):
            now = rows_at(self.connection, table, [key_of(table, one.key) for one in alike])
            stale: list[Touched] = []
            fits: list[Touched] = []
            for one in alike:
                (stale if _is_stale(one, now.get(key_of(table, one.key))) else fits).append(one)
            self._put(table, fits)
            self.touched += fits
            yield stale

    def _put(self, table: Table, changes: Sequence[Touched]) -> None:
        """Make changes of one kind."""
        keys = [key_of(table, one.key) for one in changes]
        if not changes:
            return
        if changes[0].before is None:
            add_rows(self.connection, table, [{**(one.after or {}), **one.key} for one in changes])
        elif changes[0].after is None:
            remove_rows(self.connection, table, keys)
        else:
            change_rows(self.connection, table, list(zip(keys, map(_without_version, changes), strict=True)))

    def _write(self, table: Table, key: Mapping[str, Any], values: Row, now: Row) -> None:
        newer = {"version": now["version"] + 1} if "version" in now else {}
        self.connection.execute(update(table).where(_at(table, key)).values({**values, **newer}))

    def _overtaken(self, table: Table, key: Mapping[str, Any], now: Row | None) -> ChangedMeanwhile:
        who, did = last_hand(self.connection, self._maps_of(table, key, now))
        return ChangedMeanwhile(_words(table), who, did)

    def _maps_of(self, table: Table, key: Mapping[str, Any], now: Row | None) -> set[int]:
        if table.name == "maps":
            return {key["id"]}
        return {now["map_id"]} if now and now.get("map_id") else self.maps


@contextmanager
def act(store: Store, verb: str) -> Iterator[Act]:
    """Open an act.

    When it ends without error and has said `what` was done, its event is written and all is committed.
    """
    with store.write() as connection:
        doing = Act(connection, store.user, store.now(), verb)
        yield doing
        if doing.what and (doing.touched or not doing.undoable):
            doing.number = _append(doing)


def last_hand(connection: Connection, maps: Iterable[int]) -> tuple[str, str]:
    """Return who did what last to any of these maps, or two empty texts."""
    query = (
        select(events.c.who, events.c.what)
        .join(event_maps, event_maps.c.number == events.c.number)
        .where(event_maps.c.map_id.in_(list(maps)), events.c.verb != SEE)
        .order_by(events.c.number.desc())
        .limit(1)
    )
    last = connection.execute(query).first()
    return (last.who, last.what) if last else ("", "")


def touched_by(connection: Connection, number: int) -> list[Touched]:
    """Return what an event changed; empty where its payload was erased."""
    body = connection.execute(select(event_payloads.c.body).where(event_payloads.c.number == number)).scalar()
    return [Touched(part["t"], part["k"], part["b"], part["a"]) for part in rows_in(body)] if body else []


def _in_turn(changes: Iterable[Touched]) -> Iterator[tuple[Table, list[Touched]]]:
    """Give changes in their order, together as long as they are of one kind, in one table, each of another row."""
    for (name, *_), alike in groupby(changes, key=lambda one: (one.table, one.before is None, one.after is None)):
        table = metadata.tables[name]
        part: dict[Any, Touched] = {}
        for one in alike:
            if len(part) == many.AT_ONCE or key_of(table, one.key) in part:
                yield table, list(part.values())
                part = {}
            part[key_of(table, one.key)] = one
        yield table, list(part.values())


def _is_stale(change: Touched, now: Row | None) -> bool:
    """Say whether a row is not as the change left it or found it."""
    if change.before is None:
        return now is not None
    return now is None or any(now[name] != value for name, value in change.before.items() if name != "version")


def _without_version(change: Touched) -> Row:
    return {name: value for name, value in (change.after or {}).items() if name != "version"}


def drop_payloads(doing: Act, numbers: Sequence[int]) -> int:
    """Delete the payloads of events; such an event can no longer be undone. Return how many went.

    The event of this act tells which: a payload that is gone and that no event tells of was taken out by somebody else.
    """
    known = set(doing.details.get(DROPPED, ()))
    gone = 0
    for these in in_parts(numbers):
        query = select(event_payloads.c.number, event_payloads.c.body).where(event_payloads.c.number.in_(these))
        for row in doing.connection.execute(query).all():
            known.update((row.number, *json.loads(row.body)["details"].get(DROPPED, ())))
            gone += 1
        doing.connection.execute(update(undo_steps).where(undo_steps.c.number.in_(these)).values(state="erased"))
        doing.connection.execute(delete(event_payloads).where(event_payloads.c.number.in_(these)))
    if known:
        doing.details[DROPPED] = sorted(known)
    return gone


_AT_HEAD = store_facts.c.name == "head"
_HEAD = select(store_facts.c.value).where(_AT_HEAD)
_MOVE_HEAD = update(store_facts).where(_AT_HEAD).values(value=bindparam("to"))
_ADD_EVENT, _ADD_PAYLOAD, _ADD_STEP = insert(events), insert(event_payloads), insert(undo_steps)
_UNDONE = and_(undo_steps.c.who == bindparam("mine"), undo_steps.c.state == "undone")
_DROP_UNDONE = update(undo_steps).where(_UNDONE).values(state="dropped")
"""Built once: every action runs them, and building takes as long as running."""


def _append(done: Act) -> int:
    """Write the event of an act: its line, its payload, its maps, its place in the user's undo line; move the head."""
    head: str = done.connection.execute(_HEAD).scalar_one()
    last, _, before = head.partition(":")
    number = int(last) + 1
    rows = ({"t": one.table, "k": one.key, "b": one.before, "a": one.after} for one in done.touched)
    salt, body = secrets.token_hex(16), body_of(rows, _storable(done.details))
    what, digest = without_upns(done.what), chain.digest_of(salt, body)
    line = chain.Line(number, done.at, done.who, done.verb, what, done.turns, digest)
    sealed = chain.hash_of(line, before)
    names = ("number", "at", "who", "verb", "what", "turns", "digest")
    done.connection.execute(_ADD_EVENT, {**{name: getattr(line, name) for name in names}, "hash": sealed})
    done.connection.execute(_ADD_PAYLOAD, {"number": number, "salt": salt, "body": body})
    if done.maps:
        rows_of_maps = [{"number": number, "map_id": map_id} for map_id in sorted(done.maps)]
        done.connection.execute(insert(event_maps), rows_of_maps)
    if done.undoable and done.touched:
        _start_step(done, number)
    done.connection.execute(_MOVE_HEAD, {"to": f"{number}:{sealed}"})
    return number


def _start_step(done: Act, number: int) -> None:
    """Put the event on its user's undo line; what was undone before can no longer be redone."""
    done.connection.execute(_DROP_UNDONE, {"mine": done.who})
    done.connection.execute(_ADD_STEP, {"number": number, "who": done.who, "state": "done"})


def _storable(values: Row) -> Row:
    """Return values as both engines can hold them, and no pupil's number in what a person has typed."""
    return {name: without_upns(storable(value)) if isinstance(value, str) else value for name, value in values.items()}


def _at(table: Table, key: Mapping[str, Any]) -> Any:  # noqa: ANN401  SQLAlchemy's condition
    return and_(*(table.c[name] == value for name, value in key.items()))


_NAMES = {"findings": "This finding", "maps": "This map", "surgeries": "This surgery", "actions": "This action"}


def _words(table: Table) -> str:
    return _NAMES.get(table.name, f"This row of {table.name}")
