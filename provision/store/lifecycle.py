"""A store's life: checked and backed up (`restoring` brings a backup back).

A live file is never copied as a file (17 bad copies of 60): a backup is SQLite's own, made in steps between which
others write, and checked before it counts. The pseudonym key is never part of it. A check of a file store looks at
such a copy too, so that nobody waits for it.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, text
from sqlalchemy import Table as SqlTable

from provision.store import chain, sqlite
from provision.store.counting import miscounted
from provision.store.engine import REVISIONS, Store, told_plainly
from provision.store.errors import NotAStoreError, NotPossibleError
from provision.store.journal import DROPPED, act
from provision.store.tables import backups, event_payloads, events, metadata, store_facts


@dataclass(frozen=True, slots=True)
class Check:
    """What a check of the store found: `problems` is empty where all is well; `rows` counts each table."""

    problems: tuple[str, ...]
    rows: dict[str, int]


def check(store: Store) -> Check:
    """Look at the whole store: pages, links between rows, the counts of the maps, the chain of events."""
    with _as_it_is(store) as connection:
        problems = _damage(connection) if store.is_file else []
        problems += [f"event {fault.number}: {fault.what}" for fault in verify(connection)]
        problems += [f"the counts of map {map_id} differ from its findings" for map_id in miscounted(connection)]
        rows = {table.name: count(connection, table) for table in metadata.sorted_tables}
    return Check(tuple(problems), rows)


@contextmanager
def _as_it_is(store: Store) -> Iterator[Connection]:
    """Give the store at one moment for a long look: a file as a copy, in a file without a name that goes with it."""
    if store.path is None:
        with store.read() as connection:
            yield connection
        return
    with told_plainly(store.where), closing(sqlite3.connect("", isolation_level=None)) as aside:
        aside.execute("PRAGMA cell_size_check=ON").fetchall()
        sqlite.copy_into(aside, store.path)
        with sqlite.engine_on(aside).connect() as connection:
            yield connection


def head_of(connection: Connection) -> str:
    """Return `number:hash` of the last line of the log: whoever keeps it elsewhere can tell a log written anew."""
    return str(connection.execute(select(store_facts.c.value).where(store_facts.c.name == "head")).scalar_one())


def verify(connection: Connection, *, noted: str = "") -> list[chain.Fault]:
    """Return where the chained log is not as it was written; empty where it is whole.

    `noted` is a head of the same log (`head_of`) that somebody kept: a log cut off before it, or written anew by
    someone who made all the hashes again, does not have that line.
    """
    names = ("number", "at", "who", "verb", "what", "turns", "digest", "hash")
    rows = connection.execute(select(*(events.c[name] for name in names)).order_by(events.c.number))
    found = chain.faults((chain.Line(*row) for row in rows), head_of(connection))
    return found + _unlike(connection, noted) + _payload_faults(connection)


def _unlike(connection: Connection, noted: str) -> list[chain.Fault]:
    """Return the noted line if the log does not have it."""
    number, _, sealed = noted.partition(":")
    if not number.isdecimal():
        return []
    if connection.execute(select(events.c.hash).where(events.c.number == int(number))).scalar() == sealed:
        return []
    return [chain.Fault(int(number), "it is not the line that was noted: the log was cut off or written anew")]


def _payload_faults(connection: Connection) -> list[chain.Fault]:
    """Return the events whose payload is not the one that the chain covers, or is gone and no event tells of it."""
    query = select(events.c.number, events.c.digest, event_payloads.c.salt, event_payloads.c.body)
    found, gone, told = [], [], set()
    for row in connection.execute(query.outerjoin_from(events, event_payloads).order_by(events.c.number)):
        if row.body is None:
            gone.append(row.number)
        elif chain.digest_of(row.salt, row.body) != row.digest:
            found.append(chain.Fault(row.number, "what it says was changed was altered"))
        elif DROPPED in row.body:
            told.update(json.loads(row.body)["details"].get(DROPPED, ()))
    return found + [
        chain.Fault(number, "what it says was changed is gone, and no erasure tells of it")
        for number in gone
        if number not in told
    ]


def _damage(connection: Connection) -> list[str]:
    said = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
    links = connection.execute(text("PRAGMA foreign_key_check")).all()
    return said + [f"a row of {row[0]} points at nothing in {row[2]}" for row in links]


def count(connection: Connection, table: SqlTable) -> int:
    """Return how many rows a table has."""
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def backup(store: Store, to: Path) -> Path:
    """Write a whole, checked copy of a file store to `to` and note it in the catalogue.

    Raises `NotPossibleError` where `to` is there already, or the store is a server's.
    """
    digest = write_copy(file_of(store), to)
    with act(store, "export") as doing:
        catalogue(doing.connection, to, digest, at=doing.at, who=doing.who)
        doing.undoable, doing.what = False, "wrote a backup of the store"
    return to


def catalogue(connection: Connection, copy: Path, sha256: str, *, at: str, who: str) -> None:
    """Note a copy of ours, so that an erasure can name it."""
    connection.execute(insert(backups), {"at": at, "who": who, "path": str(copy.resolve()), "sha256": sha256})


def write_copy(path: Path, to: Path) -> str:
    """Write a whole copy of the file store at `path` to `to` and return its SHA-256: never half a copy of that name."""
    if os.path.lexists(to):
        raise NotPossibleError(f"{to} is there already; a backup overwrites nothing.", hint="Choose another name.")
    half = to.with_name(f"{to.name}.part")
    with told_plainly(str(to)):
        to.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        half.unlink(missing_ok=True)
        half.touch(mode=0o600)
        with closing(sqlite3.connect(half)) as target:
            sqlite.copy_into(target, path)
        sound(half)
        digest = _on_disk(half)
        half.replace(to)
    return digest


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _on_disk(path: Path) -> str:
    """See that a written file is on the disk, and return its SHA-256."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
        return hashlib.file_digest(file, "sha256").hexdigest()


def sound(path: Path) -> None:
    """Raise `NotAStoreError` unless the file at `path` is a whole store of a revision that this program knows."""
    if not path.is_file():
        raise NotAStoreError(str(path), "there is no such file")
    with (
        told_plainly(str(path)),
        closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection,
    ):
        try:
            said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.DatabaseError as problem:
            raise NotAStoreError(str(path), f"it cannot be read as one ({problem})") from problem
    if said != ["ok"]:
        raise NotAStoreError(str(path), f"it is damaged ({said[0]})")
    if not revision or revision[0] not in REVISIONS:
        raise NotAStoreError(str(path), "it is of a revision that this version does not know")


def file_of(store: Store) -> Path:
    """Return the file of a file store. Raises `NotPossibleError` for a server's."""
    if store.path is None:
        raise NotPossibleError(
            "A store on PostgreSQL is backed up and restored with the server's own pg_dump and pg_restore.",
            hint="`provision store copy` also makes a file store of it.",
        )
    return store.path
