"""The queue of a large county: sorting and paging find lines by key; what has changed is true at once."""

import asyncio
import threading

import pytest
from sqlalchemy import event, insert

from provision.review.desk import Desk
from provision.store.errors import StoreUnavailableError
from provision.store.tables import maps, schools
from provision.ui.queue_room import GROUPS, SORTS
from provision.ui.queue_source import QueueOrders, order_by
from provision.ui.row_source import PAGE

pytestmark = pytest.mark.usefixtures("unpainted")
MANY = 3 * PAGE


@pytest.fixture
def desk(desk):
    """Give the county many more schools, each with a map."""
    ids = range(1001, 1001 + MANY)
    with desk.store.write() as connection:
        connection.execute(insert(schools), [
            {"id": n, "name": f"Invented {n}", "name_key": f"invented {n}", "area": f"A{n % 3}", "adviser": f"A{n % 4}"}
            for n in ids
        ])  # fmt: skip
        connection.execute(insert(maps), [
            {"id": n, "school_id": n, "upload_id": 1, "state": "checked", "errors": n % 7, "queries": n % 5,
             "unreviewed": n % 11, "changed": "2026-11-02T09:30:00+00:00"} for n in ids
        ])  # fmt: skip
    return desk


@pytest.fixture
def asked(desk):
    """Give the statements that the thread that draws has sent to the store."""
    sent = []

    def note(_connection, _cursor, statement, *_):
        if threading.current_thread() is threading.main_thread():
            sent.append(statement)

    event.listen(desk.store.engine, "before_cursor_execute", note)
    return sent


def told(app):
    return [row.value for _, row in app.queue_room.moving.all_rows()]


async def test_each_sort_and_group_is_drawn_and_paged_without_a_query_that_sorts(app, desk, asked, begin):
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        for key, turns in (("s", SORTS), ("b", GROUPS)):
            for _ in turns:
                asked.clear()
                await begin(pilot, key, "pagedown", "pagedown", "end", "pageup", "home")
                assert asked
                assert [one for one in asked if "ORDER BY" in one and "schools" in one] == []
                room = app.queue_room
                assert told(app) == desk.queue(sort=order_by(room.sort, room.group))


async def test_what_is_typed_to_find_a_school_is_sought_by_no_query_of_the_thread_that_draws(app, desk, asked, begin):
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "/", "1")
        wanted = desk.queue("1002")
        asked.clear()
        await begin(pilot, "0", "0", "2")
        assert told(app) == wanted != []
        assert asked
        assert [one for one in asked if "LIKE" in one] == []


async def test_until_its_order_is_made_a_sort_says_so_and_the_lines_stay(app, desk, begin, monkeypatch):
    making, ask = threading.Event(), Desk.queue_order

    def slowly(*wanted):
        assert making.wait(20)
        return ask(*wanted)

    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        before, room = told(app), app.queue_room
        room.orders._kept.clear()
        monkeypatch.setattr(Desk, "queue_order", slowly)
        room.do_sort()
        room.do_down()
        assert (status(app), told(app), room.moving.cursor) == ("Sorting…", before, 1)
        making.set()
        await begin(pilot)
        assert (status(app), told(app), room.moving.cursor) == ("Sorted by errors", desk.queue(sort="-errors"), 0)


async def test_only_the_filter_that_is_wanted_in_the_end_is_looked_for(app, begin, monkeypatch):
    made, making, ask = [], threading.Event(), Desk.queue_order

    def slowly(desk, text, sort):
        made.append((text, sort))
        assert making.wait(20)
        return ask(desk, text, sort)

    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        monkeypatch.setattr(Desk, "queue_order", slowly)
        room = app.queue_room
        for text in ("b", "bi", "bir", "birc", "birch"):
            room.filter_text = text
            room._turn()
            while not made:  # noqa: ASYNC110  a thread tells nobody that it has begun
                await asyncio.sleep(0.005)
        making.set()
        await begin(pilot)
        assert [text for text, sort in made if text and sort == "school"] == ["b", "birch"]
        assert [line.school for line in told(app)] == ["Birch Primary"]


async def test_who_is_in_is_counted_again_only_after_something_has_happened(app, desk, begin, monkeypatch):
    counted, count = [], Desk.returns
    monkeypatch.setattr(Desk, "returns", lambda desk: counted.append(desk.latest_event()) or count(desk))
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        counted.clear()
        await begin(pilot, "s", "b")
        assert counted == []
        desk.note([desk.map_findings(desk.queue_page("aster")[0].map_id)[0].id], "a change that the log knows")
        app.queue_room.reload()
        await begin(pilot)
        assert counted == [desk.latest_event()]


async def test_after_a_change_the_lines_stand_in_their_new_order_and_are_true_at_once(app, desk, begin):
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, *"sss")
        assert app.queue_room.sort == "-unreviewed"
        map_id = desk.queue_page("aster")[0].map_id
        last = desk.queue(sort="-unreviewed")[-1]
        with desk.store.write() as connection:
            connection.execute(maps.update().where(maps.c.id == map_id).values(unreviewed=99))
        desk.note([desk.map_findings(map_id)[0].id], "a change that the log knows")
        app.queue_room.reload()
        await begin(pilot)
        assert told(app) == desk.queue(sort="-unreviewed")
        assert told(app)[-1] == last


def test_as_many_orders_are_kept_as_there_are_sorts_and_groups_and_no_more(desk):
    orders = QueueOrders(desk)
    for text in "abcdefghijklmnopqrst":
        orders.prepare(text, "school")
    assert [text for text in "abcdefghijklmnopqrst" if orders.kept(text, "school")] == list("efghijklmnopqrst")
    assert len(SORTS) + len(GROUPS) <= 16


async def test_a_store_that_has_shrunk_shows_what_is_left(app, desk, begin):
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "s")
        with desk.store.write() as connection:
            connection.execute(maps.delete().where(maps.c.id > 1000))
            connection.execute(schools.delete().where(schools.c.id > 1000))
        desk.note([desk.map_findings(desk.queue_page("aster")[0].map_id)[0].id], "a change that the log knows")
        app.queue_room.reload()
        await begin(pilot)
        assert told(app) == desk.queue(sort="-errors")
        assert app.queue_room.moving.total == 5


async def test_where_a_page_or_a_filter_cannot_be_read_the_room_says_so_and_goes_on(app, begin, monkeypatch):
    def busy(*_, **__):
        raise StoreUnavailableError("The store is busy.", hint="Try again.")

    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        before = [app.queue_room.moving.row(at).value for at in range(5)]
        for name in ("queue_lines", "queue_page"):
            monkeypatch.setattr(Desk, name, busy)
        await begin(pilot, "end")
        assert "The store is busy." in status(app)
        assert app.queue_room.line is None
        await begin(pilot, "home", "s", "/", "x", "enter")
        assert "The store is busy." in status(app)
        assert [app.queue_room.moving.row(at).value for at in range(5)] == before
        monkeypatch.undo()
        await begin(pilot, "escape", "end", "up")
        assert app.queue_room.line is not None
        assert "busy" not in status(app)


def status(app):
    return app.screen.query_one("#status").render().plain
