"""Bringing a backup back without forgetting what has happened since it was made.

A backup knows nothing of the backups after it and of what was erased since. Both are carried over: an erasure must
still name every copy that holds a pupil, and whoever restores is told what came back that had been erased.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from provision.store.engine import Store, bring_up, told_plainly
from provision.store.journal import act
from provision.store.lifecycle import catalogue, count, digest_of, file_of, sound, write_copy
from provision.store.tables import backups, events, purges

_Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the store that was there is kept, and what was erased after the backup was made: it is back."""

    kept: Path
    erased_since: tuple[str, ...]


def restore(store: Store, source: Path) -> Restored:
    """Put a backup in the place of a file store; the one that was there is kept beside it, and the log says so.

    The backup is checked first. Raises `NotAStoreError` where it is damaged or something else; nothing is changed then.
    """
    path = file_of(store)
    sound(source)
    kept = path.with_name(f"{path.name}.before-restore-{store.clock():%Y%m%dT%H%M%S}")
    digests = {source: digest_of(source), kept: write_copy(path, kept)}
    with store.read() as connection:
        copies, erased, length = *(_rows(connection, table) for table in (backups, purges)), count(connection, events)
    store.close()
    with (
        told_plainly(str(path)),
        closing(sqlite3.connect(source)) as old,
        closing(sqlite3.connect(path)) as new,
    ):
        new.execute("PRAGMA secure_delete=ON")
        old.backup(new)
    bring_up(store)
    with act(store, "restore") as doing:
        since = length - count(doing.connection, events)
        _carry(doing.connection, backups, copies, "path")
        back = _carry(doing.connection, purges, erased, "at")
        for copy, digest in digests.items():
            if str(copy.resolve()) not in {row["path"] for row in _rows(doing.connection, backups)}:
                catalogue(doing.connection, copy, digest, at=doing.at, who=doing.who)
        doing.undoable = False
        doing.what = f"restored a backup; {max(since, 0)} later events are in {kept.name}"
    return Restored(kept, tuple(f"{row['at'][:10]} by {row['who']}: {row['scope']}" for row in back))


def _rows(connection: Connection, table: Table) -> _Rows:
    """Return the rows of a table without their numbers, which the restored store gives anew."""
    query = select(*(column for column in table.c if column.name != "id")).order_by(table.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def _carry(connection: Connection, table: Table, before: Sequence[dict[str, Any]], known_by: str) -> _Rows:
    """Add the rows that the restored store does not have; return them."""
    there = {row[known_by] for row in _rows(connection, table)}
    missing = [row for row in before if row[known_by] not in there]
    if missing:
        connection.execute(insert(table), missing)
    return missing
