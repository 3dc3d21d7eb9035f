"""Opening a store, and the two ways in: `read()` and `write()`, each one transaction.

A `Store` knows who acts and what time it is; nothing below asks the system. Errors of the database come out as named
errors of ours, so that a full disk or a server that went away is a sentence, and the next call simply tries again.
"""

import errno
import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePath

from sqlalchemy import Connection, Engine, create_engine, inspect, make_url, select, text
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, SQLAlchemyError

from provision.store import addresses, places, sqlite
from provision.store.errors import (
    NewerStoreError,
    NoPlaceError,
    NoStoreError,
    NotAStoreError,
    SharedPlaceError,
    StoreBusyError,
    StoreError,
    StoreUnavailableError,
)
from provision.store.patience import LONGEST_MS, patience_ms
from provision.store.tables import store_facts

REVISION = "0001"
"""The newest migration: a store at this revision is opened without Alembic."""

REVISIONS = ("0001",)
"""Every revision that was ever released, oldest first."""

_ONE_STATE = {"isolation_level": "REPEATABLE READ"}
"""PostgreSQL's own default shows each statement a newer state: a log that grows while it is verified looks broken."""

_SESSION = {
    "application_name": "provision-maps",
    "connect_timeout": 10,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
    "options": "-c lock_timeout=10s -c idle_in_transaction_session_timeout=120s",
}
"""A server that does not answer, or a colleague's laptop asleep within an action, is told in seconds, not minutes."""

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the time now, aware UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Store:
    """An open store.

    `user` is who acts; `where` names it for people (no password in it); `path` is None for a server.
    """

    engine: Engine
    user: str
    clock: Clock
    where: str
    path: Path | None

    @property
    def is_file(self) -> bool:
        """Whether this store is a SQLite file."""
        return self.path is not None

    def now(self) -> str:
        """Return the time as the store writes it: ISO text, UTC, microseconds, so that it sorts."""
        return self.clock().astimezone(UTC).isoformat(timespec="microseconds")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection for reading; every read within sees one state, whatever colleagues write meanwhile."""
        seeing = {} if self.is_file else _ONE_STATE
        with (
            told_plainly(self.where),
            self.engine.connect().execution_options(**seeing) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection for one transaction that writes: committed at the end, undone on any error.

        Writers wait for each other from the first statement on, so what is read within is still true when it commits.
        """
        with told_plainly(self.where), self.engine.connect().execution_options(**{sqlite.WRITES: True}) as connection:
            connection.begin()
            if not self.is_file:
                if patience_ms() < LONGEST_MS:
                    connection.execute(text(f"SET LOCAL lock_timeout = {patience_ms()}"))
                head = select(store_facts.c.value).where(store_facts.c.name == "head")
                connection.execute(head.with_for_update())
            yield connection
            connection.commit()

    def close(self) -> None:
        """Let go of every connection. The store can still be used afterwards; it then connects again."""
        self.engine.dispose()


def open_store(
    url_or_path: str | Path, *, user: str = "", clock: Clock = system_clock, create: bool = True, upgrade: bool = True
) -> Store:
    """Open the store at a path or a `postgresql+psycopg://` address; with `create`, make it where there is none.

    An older store is upgraded first (`upgrade`), after a backup beside it. Raises a `StoreError` where it cannot be
    used: a shared place, a newer version, something that is not a store, or nothing there and `create` is False.
    """
    store = _connect(str(url_or_path), user, clock, create=create)
    try:
        bring_up(store, create=create, upgrade=upgrade)
    except BaseException:
        store.close()
        raise
    return store


def bring_up(store: Store, *, create: bool = False, upgrade: bool = True) -> None:
    """See that the store is at this version's revision, or refuse it."""
    revision = revision_of(store)
    if revision == REVISION:
        return
    if revision and revision not in REVISIONS:
        raise NewerStoreError(store.where, revision)
    if not revision and not create:
        raise NoStoreError(store.where)
    if revision and not upgrade:
        return
    from provision.store import migrate  # noqa: PLC0415  Alembic takes 0.2 s to import: only when it has work

    migrate.bring_up(store, revision)


def _connect(where: str, user: str, clock: Clock, *, create: bool) -> Store:
    file = addresses.file_of(where)
    if file is None:
        return _server(where, clock)
    try:
        path = Path(file).expanduser()
        absolute = Path(places.resolved(path))
        if place := places.unsafe_place(str(path), ()) or places.unsafe_place(str(absolute), places.mounts()):
            raise SharedPlaceError(str(path), place)
        if path.is_dir():
            named = path / "provision.sqlite3"
            raise NotAStoreError(str(path), "it is a folder", hint=f"Name a file in it, such as --store {named}.")
        if path.exists() and not path.is_file():
            raise NotAStoreError(str(path), "it is no ordinary file")
        if not path.exists() and not create:
            raise NoStoreError(str(path))
        engine = sqlite.engine_for(absolute)
    except (OSError, RuntimeError) as problem:
        raise _no_place(file, problem) from problem
    return Store(engine, user or getpass.getuser(), clock, str(path), absolute)


def _no_place(file: str, problem: OSError | RuntimeError) -> StoreError:
    """Say why no file can be made at a path: `RuntimeError` is what Python says of a `~name` that nobody has."""
    if isinstance(problem, RuntimeError):
        return NoPlaceError(file, f"nobody here is called {PurePath(file).parts[0]}")
    at = problem.filename or file
    why = {
        errno.EEXIST: f"{at} is a file and no folder",
        errno.ENOTDIR: f"a part of {at} is a file and no folder",
        errno.ENOENT: f"{at} cannot be made",
        errno.EACCES: f"you may not write {at}",
        errno.EPERM: f"you may not write {at}",
        errno.EROFS: f"{at} is on a disk that is read-only",
        errno.ENAMETOOLONG: "the path is too long",
    }.get(problem.errno or 0)
    return NoPlaceError(file, why) if why else _plain(str(problem), file)


def _server(url: str, clock: Clock) -> Store:
    """Connect to PostgreSQL. Who acts is the role that the server knows, whatever the settings say."""
    where = addresses.shown_address(url)
    try:
        given = {name: value for name, value in _SESSION.items() if name not in make_url(url).query}
        engine = create_engine(url, pool_pre_ping=True, connect_args=given, query_cache_size=sqlite.STATEMENTS_KEPT)
    except (SQLAlchemyError, ImportError, ValueError, TypeError):
        raise NotAStoreError(where, "it is no address of the form postgresql+psycopg://name@server/database") from None
    with told_plainly(where), engine.connect() as connection:
        role = connection.execute(text("SELECT session_user")).scalar_one()
    return Store(engine, str(role), clock, where, None)


def revision_of(store: Store) -> str:
    """Return the stored revision, or "" where there is nothing yet.

    Raises `NotAStoreError` where something else lives.
    """
    with store.read() as connection:
        names = set(inspect(connection).get_table_names())
        if "alembic_version" not in names:
            if names:
                raise NotAStoreError(store.where, "it holds other tables")
            return ""
        if "store_facts" not in names:
            raise NotAStoreError(store.where, "it belongs to another program")
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


@contextmanager
def told_plainly(where: str) -> Iterator[None]:
    """Turn what the database says into a `StoreUnavailableError` or `NotAStoreError` in plain words."""
    try:
        yield
    except (IntegrityError, DataError):
        raise  # a bug of ours, or damage that `store check` names: not something that passes
    except (DBAPIError, OSError) as problem:
        raise _plain(str(getattr(problem, "orig", problem) or problem), where) from problem


_BUSY = "is busy with another program's work"
_WAIT = (
    "Try again in a moment; nothing was lost. If it stays so, another program holds it: an import that is under way,"
    " or one that copies or scans the file."
)
_PLAIN = (
    ("not a database", "", ""),
    ("malformed", "is damaged", "Restore the newest backup with `provision store restore`."),
    (
        "disk is full",
        "cannot write: the disk is full",
        "Free some space, then try again; nothing that was saved is lost.",
    ),
    (
        "No space left",
        "cannot write: the disk is full",
        "Free some space, then try again; nothing that was saved is lost.",
    ),
    ("readonly", "is read-only", "Ask for the right to write to the file and its folder."),
    ("read-only", "is read-only", "Ask for the right to write to the file and its folder."),
    ("Permission denied", "may not be written by you", "Ask for the right to write to the file and its folder."),
    (
        "unable to open",
        "cannot be opened",
        "Look whether its folder is there and you may write in it: a second file lies beside the store while it works.",
    ),
    ("lock timeout", _BUSY, _WAIT),
    ("locked", _BUSY, _WAIT),
    ("disk I/O error", "cannot be read or written (the disk reports an error)", "Check the disk, then try again."),
)


def _plain(said: str, where: str) -> StoreUnavailableError | NotAStoreError:
    for sign, words, hint in _PLAIN:
        if sign in said:
            if not words:
                return NotAStoreError(where, "the file is no database, or it is encrypted")
            kind = StoreBusyError if words == _BUSY else StoreUnavailableError
            return kind(f"The store {where} {words}.", hint=hint)
    short = said.strip().splitlines()[0] if said.strip() else "no answer"
    if addresses.file_of(where) is not None:
        return StoreUnavailableError(
            f"The file {where} cannot be used ({short}).",
            hint="Look whether its folder is there and yours to write in; what was saved is safe.",
        )
    return StoreUnavailableError(
        f"The store {where} cannot be reached ({short}).", hint="Try again when it is back; what was saved is safe."
    )
