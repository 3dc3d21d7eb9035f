"""Long work goes on in a thread behind a window that tells how far it is; Esc takes it back whole."""

import threading
import time

import pytest
from textual.widgets import Input

from provision.review.desk import Desk
from provision.review.values import Decision
from provision.store.errors import StoreUnavailableError
from provision.ui import map_verbs
from provision.ui.map_room import MapRoom
from provision.ui.working import Working

pytestmark = pytest.mark.usefixtures("unpainted")


@pytest.fixture(autouse=True)
def little_is_long(monkeypatch):
    monkeypatch.setattr(map_verbs, "_AT_ONCE", 1)


@pytest.fixture
def listened(monkeypatch):
    """Give what windows were told, with the thread it came from."""
    heard, listen = [], Working._listen

    def hear(window, done, of):
        heard.append((done, of, threading.current_thread() is threading.main_thread()))
        listen(window, done, of)

    monkeypatch.setattr(Working, "_listen", hear)
    return heard


@pytest.fixture
def escape_at(monkeypatch):
    """Give a way to press Esc in the window once so many steps are done."""

    def at(step: int) -> None:
        listen = Working._listen

        def press(window, done, of):
            if done == step:
                window.app.call_from_thread(window.app.simulate_key, "escape")
                end = time.monotonic() + 10
                while not window.stopping and time.monotonic() < end:
                    time.sleep(0.001)
            listen(window, done, of)

        monkeypatch.setattr(Working, "_listen", press)

    return at


def status(app) -> str:
    return app.screen.query_one("#status").render().plain


def alike(desk: Desk) -> list[Decision]:
    """Return what was decided of the first finding, in both maps that have it."""
    maps = [desk.queue_page(name)[0].map_id for name in ("aster", "birch")]
    return [desk.map_findings(map_id)[0].decision for map_id in maps]


async def test_all_alike_in_all_maps_are_decided_in_a_thread_as_one_action(app, desk, begin, listened):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*", "x", *"known", "enter")
        assert listened == [(0, 2, False), (1, 2, False), (2, 2, False)]
        assert isinstance(app.screen, MapRoom)
        assert alike(desk) == [Decision.DISMISSED] * 2
        assert "Dismissed 2 findings" in status(app)
        await begin(pilot, "u")
        assert alike(desk) == [Decision.OPEN] * 2


@pytest.mark.parametrize("step", [0, 1, 2])
async def test_esc_takes_it_back_whole_and_the_words_stand_in_the_window_again(app, desk, begin, escape_at, step):
    before = desk.log()
    escape_at(step)
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*", "x", *"known", "enter")
        assert status(app) == "Stopped; nothing was changed.  "
        assert alike(desk) == [Decision.OPEN] * 2
        assert desk.log() == before
        await begin(pilot, "x")
        assert app.screen.query_one(Input).value == "known"


async def test_a_heading_is_taught_in_a_thread_and_esc_takes_it_back_whole(app, desk, begin, escape_at, listened):
    map_id = desk.queue_page("aster")[0].map_id
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "H", "a", *"jjjjjjjj", "x")
        assert "Learned a heading as ignore" in status(app)
        assert [main for _, _, main in listened] == [False] * 3
        await begin(pilot, "u")
        facts, entries = desk.map_facts(map_id), desk.map_entries(map_id)
        before = desk.log()
        escape_at(1)
        await begin(pilot, "x")
        assert "Stopped; nothing was changed." in status(app)
        assert (desk.map_facts(map_id), desk.map_entries(map_id), desk.log()) == (facts, entries, before)


async def test_a_failure_of_long_work_is_told_like_any_other(app, begin, monkeypatch):
    def gone(*_, **__):
        raise StoreUnavailableError("The store is gone.", hint="Try again.")

    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*")
        monkeypatch.setattr(Desk, "decide", gone)
        await begin(pilot, "o")
        assert "The store is gone." in status(app)
