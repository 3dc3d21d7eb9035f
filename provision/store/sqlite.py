"""SQLite as this store uses it: every setting with its reason.

The driver's own transactions are switched off and SQLAlchemy's `begin` says `BEGIN IMMEDIATE` for writers: with a
deferred `BEGIN`, 93 % of the writes of 8 writers failed; with this, none of 1,200.
"""

import random
import sqlite3
import time
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from provision.store.patience import LONGEST_MS, patience_ms

WRITES = "provision_writes"
"""The execution option that marks a connection whose transaction will write."""

STATEMENTS_KEPT = 64
"""How many statements an engine keeps compiled: one of the queue takes 250 KB, and each filter makes another."""

_PREPARED_KEPT = 32  # of a connection, in SQLite's own form
_ASK_AGAIN = (0.001, 0.006)  # seconds
_STEP_PAGES = 1_000
_TIMES_OVERTAKEN = 5
_KEPT_PAGES = 25_000  # 100 MB
_WAL_IS_SAFE = (3, 51, 3)  # SQLite 3.7.0 to 3.51.2 can damage a store when the write-ahead log is reset


def engine_for(path: Path) -> Engine:
    """Return an engine for the file at `path`, which is created, readable by its owner only, if it is not there."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=partial(_connect, path),
        poolclass=_pool(),
        query_cache_size=STATEMENTS_KEPT,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        path,
        isolation_level=None,
        check_same_thread=False,
        timeout=0,
        cached_statements=_PREPARED_KEPT,
    )


def _pool() -> Any:  # noqa: ANN401  SQLAlchemy types a pool class loosely
    from sqlalchemy.pool import QueuePool  # noqa: PLC0415  beside its only use

    return QueuePool


def wal_is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Say whether this SQLite is free of the WAL-reset damage (fixed in 3.51.3)."""
    return version >= _WAL_IS_SAFE


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """Set what SQLite forgets with each connection."""
    mode, sync = ("WAL", "FULL") if wal_is_safe() else ("DELETE", "EXTRA")  # EXTRA: the removed journal is on disk too
    for setting in (
        f"busy_timeout={patience_ms()}",  # what sets the others may have to wait; each transaction sets it again
        f"journal_mode={mode}",
        f"synchronous={sync}",  # an acknowledged decision survives a power cut
        "foreign_keys=ON",  # off by default in SQLite
        "secure_delete=ON",  # erased text is overwritten, not left in free pages
        "trusted_schema=OFF",  # a store that someone sends must not run code through its views
        "cell_size_check=ON",  # damage is noticed when a page is read
        "temp_store=MEMORY",  # sorting leaves no text in temporary files
        f"cache_spill={_KEPT_PAGES}",  # without a write-ahead log, a change that spills keeps colleagues from reading
    ):
        connection.execute(f"PRAGMA {setting}").fetchall()


def scrub(path: Path) -> None:
    """Empty the file's write-ahead log and rewrite it without its free pages; waits for other users of the store."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=LONGEST_MS / 1000)) as connection:
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # also where there is no room to rewrite it
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


class _OvertakenError(Exception):
    """Colleagues wrote so often that a copy in steps would never end."""


class Yielding:
    """Counts how often a copy in steps began anew, as SQLite begins it after each write of somebody else."""

    def __init__(self) -> None:
        self._left: int | None = None
        self._begun = 0

    def __call__(self, _status: int, left: int, _pages: int) -> None:
        """Take what `sqlite3.Connection.backup` says after each step, when nobody is kept from writing."""
        self._begun += self._left is None or left > self._left
        self._left = left
        if self._begun > _TIMES_OVERTAKEN:
            raise _OvertakenError


def copy_into(target: sqlite3.Connection, path: Path) -> None:
    """Copy the store at `path`, as it is at one moment, into an empty database; colleagues go on writing meanwhile.

    Between two steps (4 MB, some milliseconds) whoever waits writes first. Where they write so often that it would
    not end, the rest is one step, and they wait for it. What is written has yet to be brought to the disk.
    """
    for setting in ("synchronous=OFF", "journal_mode=MEMORY"):  # nobody else sees it, so the copying waits for no disk
        target.execute(f"PRAGMA {setting}").fetchall()
    with closing(sqlite3.connect(path, timeout=LONGEST_MS / 1000)) as source:
        with suppress(_OvertakenError):
            source.backup(target, pages=_STEP_PAGES, progress=Yielding(), sleep=0.005)
            return
        source.backup(target)


def engine_on(connection: sqlite3.Connection) -> Engine:
    """Return an engine for reading a database that is open already."""
    from sqlalchemy.pool import StaticPool  # noqa: PLC0415  beside its only use

    return create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool)


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get(WRITES, False):
        _wait_in_turn(connection)
    else:
        _wait_for_others(connection)
        connection.exec_driver_sql("BEGIN")


def _wait_for_others(connection: Connection) -> None:
    """Wait for a colleague's commit instead of reporting it; how long is this thread's own affair."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101  this engine has no other
    driver.execute(f"PRAGMA busy_timeout={patience_ms()}").close()


def _wait_in_turn(connection: Connection) -> None:
    """Begin to write, asking for the lock every few milliseconds.

    SQLite's own waiting asks ever more seldom, up to every 100 ms, so that of eight busy writers one waited 5 s and
    failed while the others went past it.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101  this engine has no other
    end = time.monotonic() + patience_ms() / 1000
    driver.execute("PRAGMA busy_timeout=0").close()
    try:
        while time.monotonic() < end:
            try:
                driver.execute("BEGIN IMMEDIATE").close()
            except sqlite3.OperationalError as problem:
                if "locked" not in str(problem):
                    break
                time.sleep(random.uniform(*_ASK_AGAIN))  # noqa: S311  no secret: colleagues must not ask in step
            else:
                return
    finally:
        driver.execute(f"PRAGMA busy_timeout={patience_ms()}").close()
    connection.exec_driver_sql("BEGIN IMMEDIATE")
