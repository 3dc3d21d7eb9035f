"""A small invented county in a real store: maps with findings, one hostile, one unreadable, one that is not in.

Keys are pressed by `begin`: it waits for the program's own queues and threads to be done instead of for a quiet
processor, as Textual's pilot does, because most of the time of these tests would be that wait.
"""

import asyncio
import shutil
import time
import unicodedata
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from textual import events
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.worker import WorkerFailed

from importers.grid import address
from importers.reading import FileReading, Heading, MaskedSheet, SchoolClaim, StandardId
from importers.unreadable import Code, Unreadable
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.store.engine import Store, open_store
from provision.ui.app import ReviewApp
from schemas.entry import Entry, MapKind, Source
from schemas.finding import Finding, PlacedValue, Severity

HOSTILE = (
    "[@click=app.quit]press me[/] [/b] [/] [$primary] [black on black]hidden[/]",
    "\x1b]52;c;aGVsbG8=\x07\x1b]8;;https://example.invalid\x07link\x1b]8;;\x07 \x1b[2J\x1b[31mred",
    "\u202egnp.exe\u202c \u2066iso\u2069 zero\u200bwidth\ufeff \x9b31m tab\there\nline\r\nend \u3164 \U000e0041",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033dalgo 日本語 👩‍👩‍👧 é\x00\x07\x08",
)
HEADINGS = ("Provision", "Year", "Level", "Group", "Mins", "Sessions", "Cost", "Review", "Notes")


MEANT = {
    "Provision": ("provision", 1.0), "Year": ("year_group", 0.9), "Level": ("level", 0.95),
    "Group": ("group_size", 0.5),
    "Mins": ("minutes_per_session", 0.55), "Sessions": ("sessions_per_week", 0.9), "Cost": ("cost", 1.0),
    "Review": ("review_date", 0.8), "Notes": (None, 0.0),
}  # fmt: skip
"""What each heading was taken for, and how sure that is."""


def row_texts(number: int) -> tuple[str, ...]:
    """Return the cells of one invented row."""
    return (
        f"Invented provision {number}",
        f"Y{number % 7}",
        "Wave 2" if number % 3 else "Targeted",
        str(number % 5 + 1),
        str(15 + 5 * (number % 4)),
        "3",
        f"£{number}.50",
        "",
        "invented sample",
    )


def sheet_of(texts: list[tuple[str, ...]], name: str = "Provision") -> MaskedSheet:
    """Return a sheet with its headings in row 3."""
    rows = {1: {1: "Provision map (invented)"}, 3: dict(enumerate(HEADINGS, 1))}
    for number, cells in enumerate(texts, 4):
        rows[number] = {column: text for column, text in enumerate(cells, 1) if text}
    return MaskedSheet(name, 1, rows)


def entry_of(number: int) -> Entry:
    """Return what row `number` was read as."""
    texts = row_texts(number)
    return Entry(
        "Provision",
        number,
        {"provision": texts[0], "level": "targeted", "minutes_per_session": int(texts[4])},
        {"provision": f"A{number}", "level": f"C{number}", "minutes_per_session": f"E{number}"},
        {"provision": texts[0], "level": texts[2], "minutes_per_session": texts[4]},
        dict.fromkeys(("provision", "level", "minutes_per_session"), Source.CELL),
        {"provision": 1.0, "level": 0.8, "minutes_per_session": 1.0},
    )


def finding_of(code: str, severity: Severity, column: int, rows: range, title: str) -> Finding:
    """Return a finding over some rows of a column."""
    cells = tuple(PlacedValue("Provision", address(row, column), row_texts(row)[column - 1]) for row in rows)
    return Finding(
        code=code,
        severity=severity,
        title=title,
        message=f"{title} on {len(rows)} of 40 rows (invented).",
        why="The county's continuum of need, invented for this test.",
        action="Write the level in the words of the continuum.",
        field="level" if column == 3 else "review_date",
        cells=cells,
        rows_affected=len(rows),
        rows_total=40,
    )


FINDINGS = (
    finding_of("level-unknown", Severity.ERROR, 3, range(4, 30), "Level is not in the continuum"),
    finding_of("review-missing", Severity.QUERY, 8, range(4, 44), "No review date"),
    finding_of("cost-odd", Severity.QUERY, 7, range(6, 9), "Cost does not follow from time and rate"),
    finding_of("group-large", Severity.ADVICE, 4, range(10, 11), "A large group"),
    finding_of("minutes-odd", Severity.ERROR, 5, range(12, 14), "Minutes in one session are over a day"),
)


def reading_of(name: str, sha: str, *, findings: tuple[Finding, ...] = FINDINGS) -> FileReading:
    """Return the reading of one invented file."""
    texts = [row_texts(number) for number in range(4, 44)]
    return FileReading(
        path=f"{name}.xlsx",
        sha256=sha * 64,
        kind=MapKind.SCHOOL,
        school=SchoolClaim(name=name),
        term="Autumn 2026",
        standard=StandardId("test", "0" * 64),
        rows_read=42,
        rows_checked=40,
        entries=tuple(entry_of(number) for number in range(4, 44)),
        findings=findings,
        headings=tuple(Heading("Provision", address(3, at), text, *MEANT[text]) for at, text in enumerate(HEADINGS, 1)),
        sheets=(sheet_of(texts),),
    )


def hostile_reading() -> FileReading:
    """Return a reading in which every text attacks the screen."""
    nasty = " ".join(HOSTILE)
    cells = tuple(PlacedValue("Provision", f"A{row}", text) for row, text in enumerate(HOSTILE, 4))
    found = tuple(
        Finding(f"hostile-{text[:2]!r}", Severity.ERROR, text, nasty, text, text, "provision", cells, 4, 4)
        for text in HOSTILE
    )
    entries = tuple(
        Entry("Provision", row, {"provision": text, f"extra.{text}": text}) for row, text in enumerate(HOSTILE, 4)
    )
    return FileReading(
        path="hostile [/].xlsx",
        sha256="d" * 64,
        kind=MapKind.SCHOOL,
        school=SchoolClaim(name="Zebra [@click=app.quit]School[/]"),
        term="[/b] 2026",
        standard=StandardId("test", "0" * 64),
        rows_read=4,
        rows_checked=4,
        entries=entries,
        findings=found,
        sheets=(sheet_of([(text, *HOSTILE) for text in HOSTILE]),),
    )


def unreadable_reading() -> FileReading:
    """Return the reading of an empty file."""
    reason = Unreadable(Code.EMPTY, "The file is empty.", "Ask for it again.")
    return FileReading("Cedar.xlsx", "c" * 64, reason, school=SchoolClaim(name="Cedar School"))


REGISTER = """URN,DfE number,Name,Phase,Setting,District,Area,Community,Link worker,Adviser
100001,886/2001,Aster Primary,Primary,Mainstream,Swale,North,Sheppey,Kim,Jo
100002,886/2002,Birch Primary,Primary,Mainstream,Ashford,South,Ashford Town,Kim,Jo
100003,886/2003,Cedar School,Secondary,Mainstream,Swale,North,Sheppey,Sam,Alex
100004,886/2004,Dogwood Primary,Primary,Mainstream,Thanet,East,Margate,Sam,Alex
100005,886/2005,Zebra [@click=app.quit]School[/],Primary,Mainstream,[/b],East,Margate,Sam,Alex
"""


def build(folder: Path, *, user: str = "jo") -> Path:
    """Make the county's store in a folder and return its path."""
    path = folder / "county.sqlite3"
    store = open_store(path, user=user)
    register = folder / "schools.csv"
    register.write_text(REGISTER, encoding="utf-8")
    import_register(store, register)
    received = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
    for reading in (
        reading_of("Aster Primary", "a"),
        reading_of("Birch Primary", "b", findings=FINDINGS[:2]),
        hostile_reading(),
        unreadable_reading(),
    ):
        import_reading(store, reading, received=received)
    store.close()
    return path


@pytest.fixture(scope="session")
def county_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("county"))


@pytest.fixture
def county(tmp_path: Path, county_made_once: Path) -> Path:
    return shutil.copy(county_made_once, tmp_path / "county.sqlite3")


def close(store: Store) -> None:
    """Close a store once no thread of a program that has ended reads in it any more."""
    end = time.monotonic() + 10
    while store.engine.pool.checkedout() and time.monotonic() < end:
        time.sleep(0.01)
    store.close()


@pytest.fixture
def desk(county: Path):
    store = open_store(county, user="jo")
    yield Desk(store)
    close(store)


@pytest.fixture
def app(desk: Desk) -> ReviewApp:
    return ReviewApp(lambda: desk, title="Test county")


@pytest.fixture
def colleague(county: Path):
    store = open_store(county, user="alex")
    yield Desk(store)
    close(store)


async def settle(app: ReviewApp) -> None:
    """Wait until nothing is on its way any more: no message in a queue, no thread at work; and everything is drawn."""
    for _ in range(2):
        quiet = 0
        while quiet < 8:
            with suppress(WorkerFailed):  # a room tells what it could not read
                await app.workers.wait_for_complete()
            await asyncio.sleep(0)
            if app._exception is not None:  # its queues would never be empty again
                raise app._exception
            nodes = [app, *(node for screen in app.screen_stack for node in screen.walk_children(with_self=True))]
            waiting = any(node.message_queue_size or node._next_callbacks for node in nodes)
            quiet = 0 if waiting or any(not worker.is_finished for worker in app.workers) else quiet + 1
        app.screen._on_timer_update()


async def press_keys(pilot, *keys: str) -> None:
    """Wait for the store, then press keys one by one, each once all that the one before began is done."""
    app = pilot.app
    while app.desk is None:  # noqa: ASYNC110  opening a store tells nobody but the room
        await asyncio.sleep(0.005)
    await settle(app)
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        try:
            char = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
        except KeyError:
            char = name if len(name) == 1 else None
        event = events.Key(name, char)
        event.set_sender(app)
        app._driver.send_message(event)
        await settle(app)


@pytest.fixture
def unpainted(monkeypatch):
    """Lay out, but paint no frame: a third of the time; hostile, tape and snapshot tests paint every one."""
    monkeypatch.setattr("textual.screen.Screen._compositor_refresh", lambda _screen: None)


@pytest.fixture
def begin():
    return press_keys


@pytest.fixture
def make():
    """The makers of invented readings."""
    return SimpleNamespace(reading=reading_of, entry=entry_of)
