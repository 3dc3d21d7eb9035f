"""An order of the queue made once, and the lines at its places found by key: the same lines as one query gives."""

import pytest
from sqlalchemy import event, insert

from importers.reading import SchoolClaim
from provision.importing import import_reading
from provision.review.desk import Desk
from provision.review.values import MapState
from provision.store.queue import SORTS
from provision.store.tables import maps, schools


@pytest.fixture
def desk(store, map_id, readings, received) -> Desk:
    """Give a desk over a map of a school, one of nobody's, and schools that sent none."""
    assert map_id
    stray = readings.reading(sha256="b" * 64, school=SchoolClaim(name="Aaa Nobody"))
    import_reading(store, stray, received=received)
    return Desk(store)


@pytest.mark.parametrize("text", ["", "!is:unmatched", "oakapple", "is:missing"])
def test_the_lines_of_an_order_are_those_of_the_queue(desk, text):
    for sort in (*SORTS, *(f"-{name}" for name in SORTS)):
        order = desk.queue_order(text, sort)
        assert desk.queue_lines(order.keys) == desk.queue(text, sort=sort) != [], sort
        assert desk.queue_lines(order.keys[1:2]) == desk.queue_page(text, sort, offset=1, limit=1), sort


def test_a_line_of_an_old_order_is_as_it_stands_now_and_one_that_has_gone_is_left_out(desk, map_id, readings, received):
    order = desk.queue_order("!is:unmatched")
    desk.set_state(map_id, MapState.ACCEPTED)
    assert order.version < desk.queue_order().version == desk.latest_event()
    before = desk.queue_lines(order.keys)
    assert [line.state for line in before if line.map_id == map_id] == [MapState.ACCEPTED]
    import_reading(desk.store, readings.reading(sha256="c" * 64), received=received)
    assert desk.queue_lines(order.keys) == [line for line in before if line.map_id != map_id]


def test_lines_are_found_by_key_and_never_by_reading_a_table(desk):
    if not desk.store.is_file:
        pytest.skip("the plan of a server depends on its statistics")
    _add_a_county(desk)
    keys, plans = desk.queue_order(sort="-errors").keys, []

    def explain(connection, _cursor, statement, values, *_):
        if statement.startswith("SELECT"):
            plans.extend(connection.connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall())

    event.listen(desk.store.engine, "before_cursor_execute", explain)
    assert len(desk.queue_lines(keys)) == len(keys)
    steps = [row[-1] for row in plans]
    assert [step for step in steps if "SCAN" in step or "(current=?)" in step or "TEMP B-TREE" in step] == []
    assert sum("INTEGER PRIMARY KEY" in step for step in steps) >= 3


def _add_a_county(desk: Desk) -> None:
    with desk.store.write() as connection:
        first = connection.execute(insert(schools).values(name="x", name_key="x").returning(schools.c.id)).scalar_one()
        many = [{"id": first + n, "name": f"Invented {n}", "name_key": f"invented {n}"} for n in range(1, 50)]
        connection.execute(insert(schools), many)
        sent = [
            {"upload_id": 1, "school_id": one["id"], "current": 1, "state": "checked", "errors": one["id"] % 5}
            for one in many
        ]
        connection.execute(insert(maps), sent)
