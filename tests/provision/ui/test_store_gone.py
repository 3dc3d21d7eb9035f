"""The store goes away under an open room: a plain sentence, nothing acknowledged is lost, and the next key works."""

import asyncio
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import event
from textual.widgets import Input

from provision.review.desk import Desk
from provision.review.values import Decision, FindingId
from provision.store import patience
from provision.store.engine import open_store
from provision.store.errors import StoreUnavailableError
from provision.store.lifecycle import check
from provision.ui import app as shell
from provision.ui import work
from provision.ui.app import ReviewApp
from provision.ui.form import Form
from provision.ui.layout import Layout

pytestmark = pytest.mark.usefixtures("unpainted")
SIZE = (120, 36)


def status(app: ReviewApp) -> str:
    return app.screen.query_one("#status").render().plain


@pytest.fixture
def desk(county, monkeypatch):
    """Give a desk whose store waits a tenth of a second for another program, so that a test need not wait five."""
    monkeypatch.setattr(patience, "LONGEST_MS", 100)
    monkeypatch.setattr(work, "_PATIENCE_SECONDS", 0.1)
    store = open_store(county, user="jo")
    yield Desk(store)
    store.close()


class Locked:
    """Another program, such as a virus scanner or a backup of the machine, holds the file."""

    says = "is busy with another program's work"

    def __init__(self, desk: Desk) -> None:
        self.holder = sqlite3.connect(desk.store.path, isolation_level=None)
        self.holder.execute("BEGIN EXCLUSIVE")

    def over(self) -> None:
        self.holder.close()


class Full:
    """The disk has no room for one page more."""

    says = "the disk is full"

    def __init__(self, desk: Desk) -> None:
        self.store = desk.store
        with closing(sqlite3.connect(self.store.path)) as connection:
            self.pages = connection.execute("PRAGMA page_count").fetchone()[0]
        event.listen(self.store.engine, "connect", self.limit)
        self.store.close()
        one = desk.map_findings(desk.queue("is:unreviewed")[-1].map_id)[0].id
        with pytest.raises(StoreUnavailableError, match=self.says):
            self.fill(desk, one)

    def fill(self, desk: Desk, one: FindingId) -> None:
        """Use up what is left on the last pages."""
        for number in range(1000):
            desk.note([one], f"note {number}")

    def limit(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={self.pages}").fetchall()

    def over(self) -> None:
        event.remove(self.store.engine, "connect", self.limit)
        self.store.close()


@pytest.mark.parametrize("gone", [Locked, Full])
async def test_the_room_says_what_is_wrong_and_goes_on_when_the_store_is_back(desk, begin, gone):
    app = ReviewApp(lambda: desk, title="Test county")
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, "enter", "o")
        map_id, decided = app.screen.map_id, app.screen.findings[0].id
        assert "1 finding" in status(app)
        trouble = gone(desk)
        await begin(pilot, "j", "o")
        assert trouble.says in status(app)
        assert app.is_running
        trouble.over()
        await begin(pilot, "j", "o")
        assert trouble.says not in status(app)
    found = {line.id: line.decision for line in desk.map_findings(map_id)}
    assert found[decided] is Decision.FINE
    assert check(desk.store).problems == ()


TYPED = [
    (["enter"], ["c", *"seen"]),
    (["enter"], ["x", *"seen"]),
    (["enter"], ["f", "l", *"seen"]),
    (["enter"], ["a", *"seen"]),
    (["enter"], ["y", *"seen"]),
    (["enter"], ["R", *"seen"]),
    ([], ["R", *"seen"]),
    (["S"], ["m", *"seen"]),
    (["S"], ["P", *"seen"]),
    (["S"], ["t", *"seen", "enter", *"kim", "enter", *"fri"]),
    (["D", "tab", "tab"], ["p", *"tomorrow 9:30", "enter", "enter", *"seen"]),
]


@pytest.mark.parametrize(("way", "keys"), TYPED, ids="".join)
async def test_what_was_typed_stands_in_the_window_again_when_it_could_not_be_kept(desk, begin, way, keys):
    app = ReviewApp(lambda: desk, title="Test county")
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, *way, *keys)
        typed = texts(app)
        assert any("seen" in text for text in typed)
        trouble = Locked(desk)
        await begin(pilot, "enter")
        assert trouble.says in status(app)
        trouble.over()
        before = len(desk.log())
        await begin(pilot, keys[0])
        assert texts(app) == typed
        if isinstance(app.screen, Form):
            await begin(pilot, *["enter"] * (len(typed) - 1))
        elif "f" in keys[:1]:
            assert app.screen.code == "level"
            await begin(pilot, "enter")
        await begin(pilot, "enter")
        assert len(desk.log()) == before + 1
        await begin(pilot, keys[0])
        assert texts(app) != typed or keys[0] in "caP"  # these begin with what is kept


def texts(app) -> list[str]:
    return [line.value for line in app.screen.query(Input)]


async def test_a_log_that_cannot_be_read_is_asked_for_once_and_says_so(desk, begin, monkeypatch):
    asked = []

    def log(*_: object, **__: object) -> None:
        asked.append("log")
        raise StoreUnavailableError("The server went away.", hint="Try again.")

    app = ReviewApp(lambda: desk, title="Test county")
    async with app.run_test(size=SIZE) as pilot:
        monkeypatch.setattr(Desk, "log", log)
        await begin(pilot, "L")
        assert asked == ["log"]
        assert "went away" in status(app)
        monkeypatch.undo()
        await begin(pilot, "escape")
        assert app.screen is app.queue_room


async def test_colleagues_are_told_of_though_the_store_could_not_be_read_when_the_review_began(
    desk, begin, monkeypatch
):
    asked, changes = [], Desk.changes_since

    def busy_at_first(one: Desk, event: int) -> object:
        asked.append(event)
        if len(asked) == 1:
            raise StoreUnavailableError("The store is busy.", hint="Try again.")
        return changes(one, event)

    monkeypatch.setattr(shell, "_POLL_SECONDS", 0.05)
    monkeypatch.setattr(Desk, "changes_since", busy_at_first)
    app = ReviewApp(lambda: desk, title="Test county", kept=Layout(seen={desk.store.where: 0}))
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, "j")
        for _ in range(200):
            await asyncio.sleep(0.01 if not app.changed_since else 0)
    assert app.changed_since
