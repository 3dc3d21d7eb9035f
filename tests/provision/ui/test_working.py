"""Whatever writes or takes long is done in a thread: the screen goes on, keys wait in turn, Esc takes it back whole."""

import asyncio
import sqlite3
import threading
import time
from contextlib import closing, contextmanager

import pytest
from textual import events
from textual.widgets import Input

from provision.review.desk import Desk
from provision.review.values import Decision, MapState
from provision.store.errors import StoreUnavailableError
from provision.ui import in_turn
from provision.ui.map_room import MapRoom
from provision.ui.queue_room import QueueRoom
from provision.ui.work import Work
from provision.ui.working import Working

pytestmark = pytest.mark.usefixtures("unpainted")


@pytest.fixture
def listened(monkeypatch):
    """Give what works were told, with whether it was in the thread that draws."""
    heard, listen = [], Work.listen

    def hear(work, done, of):
        heard.append((done, of, threading.current_thread() is threading.main_thread()))
        listen(work, done, of)

    monkeypatch.setattr(Work, "listen", hear)
    return heard


@pytest.fixture
def escape_at(monkeypatch):
    """Give a way to press Esc once so many steps are done."""

    def at(app, step: int) -> None:
        listen, steps = Work.listen, []

        def press(work, done, of):
            steps.append(done)
            if len(steps) == step:
                app.call_from_thread(app.simulate_key, "escape")
                end = time.monotonic() + 10
                while not work.stopping and time.monotonic() < end:
                    time.sleep(0.001)
            listen(work, done, of)

        monkeypatch.setattr(Work, "listen", press)

    return at


@pytest.fixture
def held(monkeypatch):
    """Give a way to keep a method of the desk from going on until it is let go."""

    @contextmanager
    def hold(name: str):
        go, method = threading.Event(), getattr(Desk, name)

        def wait(desk, *args, **how):
            go.wait(10)
            return method(desk, *args, **how)

        monkeypatch.setattr(Desk, name, wait)
        try:
            yield go
        finally:
            go.set()
            monkeypatch.setattr(Desk, name, method)

    return hold


def status(app) -> str:
    return app.screen.query_one("#status").render().plain


def alike(desk: Desk) -> list[Decision]:
    """Return what was decided of the first finding, in both maps that have it."""
    maps = [desk.queue_page(name)[0].map_id for name in ("aster", "birch")]
    return [desk.map_findings(map_id)[0].decision for map_id in maps]


def decided(desk: Desk) -> list[Decision]:
    """Return what was decided of the findings of the first map."""
    return [line.decision for line in desk.map_findings(desk.queue_page("aster")[0].map_id)]


def press(app, *keys: str) -> None:
    """Press keys as fast as a terminal can send them."""
    for key in keys:
        event = events.Key(key, key if len(key) == 1 else None)
        event.set_sender(app)
        app._driver.send_message(event)


async def shown(app, kind: type, seconds: float = 10) -> None:
    """Wait until a window or room of this kind is the one in front."""
    end = time.monotonic() + seconds
    while not isinstance(app.screen, kind):
        assert time.monotonic() < end
        await asyncio.sleep(0.01)


async def at_work(app, seconds: float = 10) -> None:
    """Wait until something is being done."""
    end = time.monotonic() + seconds
    while not app.at_work:
        assert time.monotonic() < end
        await asyncio.sleep(0)


async def test_all_alike_in_all_maps_are_decided_in_a_thread_as_one_action(app, desk, begin, listened):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*", "x", *"known", "enter")
        assert listened == [(0, 2, False), (2, 2, False)]
        assert isinstance(app.screen, MapRoom)
        assert alike(desk) == [Decision.DISMISSED] * 2
        assert "Dismissed 2 findings" in status(app)
        await begin(pilot, "u")
        assert alike(desk) == [Decision.OPEN] * 2


@pytest.mark.parametrize("step", [1, 2])
async def test_esc_takes_it_back_whole_and_the_words_stand_in_the_window_again(app, desk, begin, escape_at, step):
    before = desk.log()
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*", "x", *"known")
        escape_at(app, step)
        await begin(pilot, "enter")
        assert status(app) == "Stopped; nothing was changed.  "
        assert isinstance(app.screen, MapRoom)
        assert alike(desk) == [Decision.OPEN] * 2
        assert desk.log() == before
        await begin(pilot, "x")
        assert app.screen.query_one(Input).value == "known"


@pytest.mark.parametrize("key", ["u", "U"])
async def test_esc_stops_an_undo_and_a_redo_too(app, desk, begin, escape_at, key):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*", "o", *{"u": "", "U": "u"}[key])
        before, log = alike(desk), desk.log()
        escape_at(app, 2)
        await begin(pilot, key)
        assert status(app) == "Stopped; nothing was changed.  "
        assert (alike(desk), desk.log()) == (before, log)


async def test_a_heading_is_taught_in_a_thread_and_esc_takes_it_back_whole(app, desk, begin, escape_at, listened):
    map_id = desk.queue_page("aster")[0].map_id
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "H", "a", *"jjjjjjjj", "x")
        assert "Learned a heading as ignore" in status(app)
        assert [main for _, _, main in listened] == [False] * 3
        await begin(pilot, "u")
        facts, entries = desk.map_facts(map_id), desk.map_entries(map_id)
        before = desk.log()
        escape_at(app, 2)
        await begin(pilot, "x")
        assert "Stopped; nothing was changed." in status(app)
        assert (desk.map_facts(map_id), desk.map_entries(map_id), desk.log()) == (facts, entries, before)


async def test_a_failure_of_work_is_told_like_any_other_and_what_was_typed_ahead_is_forgotten(app, begin, monkeypatch):
    def gone(*_, **__):
        raise StoreUnavailableError("The store is gone.", hint="Try again.")

    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*")
        monkeypatch.setattr(Desk, "decide", gone)
        press(app, "o", "escape", "escape", "escape")
        await begin(pilot)
        assert "The store is gone." in status(app)
        assert isinstance(app.screen, MapRoom)


async def test_the_screen_goes_on_and_says_how_far_it_is_while_an_undo_takes_long(app, begin, held):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "o")
        with held("undo") as go:
            press(app, "u")
            await shown(app, Working)
            app.screen.work.listen(3, 7)
            app.screen.show_progress()
            assert "3 of 7" in app.screen.query_one("#progress").render().plain
            assert "Esc stops it" in app.screen.query_one("#hint").render().plain
            go.set()
            await begin(pilot)
        assert isinstance(app.screen, MapRoom)
        assert "Undid: accepted 1 finding" in status(app)


async def test_what_is_short_shows_no_window(app, begin, monkeypatch):
    def never(_work):
        raise AssertionError

    monkeypatch.setattr(in_turn, "_SHOWN_AFTER", 30)
    monkeypatch.setattr(Working, "__init__", never)
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "o", "u", "U", "*", "o")
        assert not app.at_work


async def test_keys_that_come_while_one_is_at_work_are_done_after_it_each_on_the_row_that_it_then_meets(
    app, desk, begin, held
):
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        with held("decide") as go:
            press(app, "o", "x", *"odd", "enter", "o")
            await asyncio.sleep(0.1)
            assert decided(desk)[:3] == [Decision.OPEN] * 3
            go.set()
            await begin(pilot)
        assert decided(desk)[:4] == [Decision.FINE, Decision.DISMISSED, Decision.FINE, Decision.OPEN]


async def test_undo_pressed_three_times_at_once_takes_three_actions_back(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "o", "o", "o", "o")
        press(app, "u", "u", "u")
        await begin(pilot)
        assert decided(desk)[:4] == [Decision.FINE, Decision.OPEN, Decision.OPEN, Decision.OPEN]
        press(app, "U", "U", "u")
        await begin(pilot)
        assert decided(desk)[:4] == [Decision.FINE, Decision.FINE, Decision.OPEN, Decision.OPEN]


async def test_a_letter_that_follows_at_once_reaches_the_window_that_the_one_before_opens(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        press(app, "f", "l", *"which", "enter", "f", "c", "enter")
        await begin(pilot)
        first, second = desk.map_findings(desk.queue_page("aster")[0].map_id)[:2]
        assert (first.decision, first.category, first.note) == (Decision.FLAGGED, "level", "which")
        assert (second.decision, second.category) == (Decision.FLAGGED, "cost")


async def test_esc_that_comes_too_late_to_stop_what_is_short_means_what_it_always_means(app, desk, begin, held):
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        with held("set_state") as go:
            press(app, "A")
            await at_work(app)
            press(app, "escape")
            await asyncio.sleep(0.05)
            go.set()
            await begin(pilot)
        assert desk.queue_page("aster")[0].state is MapState.ACCEPTED
        assert isinstance(app.screen, QueueRoom)


async def test_marked_maps_move_together_as_one_action_and_a_file_that_could_not_be_read_stays(app, desk, begin):
    async with app.run_test(size=(120, 30)) as pilot:
        await begin(pilot, "g", "v", "G", "v", "A")
        states = {line.state for line in desk.queue("is:in")}
        assert states == {MapState.ACCEPTED, MapState.UNREADABLE}
        assert status(app) == "Accepted 3 maps with 11 findings not reviewed  u undoes it"
        await begin(pilot, "u")
        assert MapState.ACCEPTED not in {line.state for line in desk.queue("is:in")}


async def test_marks_that_are_filtered_away_or_in_a_range_that_is_open_count_as_they_are_seen(app, desk, begin):
    async with app.run_test(size=(120, 30)) as pilot:
        await begin(pilot, "g", "space", "space", "/", *"aster", "enter", "A", "escape")
        assert {line.school for line in desk.queue("state:accepted")} == {"Aster Primary"}
        await begin(pilot, "g", "v", "j", "R", *"dates", "enter")
        assert {line.school for line in desk.queue("state:returned")} == {"Aster Primary", "Birch Primary"}


async def test_while_a_colleague_writes_a_key_waits_says_so_and_is_done_in_the_end(app, desk, begin, county):
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        with closing(sqlite3.connect(county, isolation_level=None)) as colleague:
            colleague.execute("BEGIN EXCLUSIVE")
            press(app, "o", "o")
            await shown(app, Working)
            await asyncio.sleep(0.3)
            assert "Waiting until the store is free" in app.screen.query_one("#progress").render().plain
            colleague.execute("COMMIT")
        await begin(pilot)
        assert decided(desk)[:3] == [Decision.FINE, Decision.FINE, Decision.OPEN]


async def test_who_does_not_want_to_wait_for_a_colleague_presses_esc(app, desk, begin, county):
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        with closing(sqlite3.connect(county, isolation_level=None)) as colleague:
            colleague.execute("BEGIN IMMEDIATE")
            press(app, "o")
            await shown(app, Working)
            press(app, "escape")
            await shown(app, MapRoom)
            assert "Stopped; nothing was changed." in status(app)
        assert decided(desk)[0] is Decision.OPEN


async def test_what_cannot_be_read_just_now_is_read_as_soon_as_it_can(app, begin, county):
    """A colleague's large change is being brought to the disk: no room stands still for it, and none stays empty."""
    async with app.run_test() as pilot:
        await begin(pilot)
        with closing(sqlite3.connect(county, isolation_level=None)) as colleague:
            colleague.execute("BEGIN EXCLUSIVE")
            press(app, "enter")
            await shown(app, Working)
            colleague.execute("COMMIT")
        await begin(pilot)
        assert isinstance(app.screen, MapRoom)
        assert len(app.screen.findings) == 5
