"""A team moves from file to server and back, and nothing is lost or made up on the way."""

from collections.abc import Iterator

import pytest

from provision.importing import import_reading
from provision.review.desk import Desk
from provision.review.values import Decision
from provision.store.copying import copy_store
from provision.store.engine import Store, open_store
from provision.store.errors import NotPossibleError
from provision.store.lifecycle import check


@pytest.fixture
def reviewed(store, map_id) -> Store:
    desk = Desk(store)
    desk.decide([desk.map_findings(map_id)[0].id], Decision.FLAGGED, category="level", note="Welche Stufe? – ★")
    return store


@pytest.fixture
def file_store(tmp_path) -> Iterator[Store]:
    store = open_store(tmp_path / "target.sqlite3", user="ada")
    yield store
    store.close()


def test_a_store_goes_to_a_server_and_back_whole_and_goes_on_working(reviewed, map_id, new_server_store, file_store):
    counts = copy_store(reviewed, new_server_store)
    assert copy_store(new_server_store, file_store) == counts == check(reviewed).rows
    for copy in (new_server_store, file_store):
        desk = Desk(copy)
        assert check(copy).problems == ()
        assert desk.map_findings(map_id) == Desk(reviewed).map_findings(map_id)
        assert desk.map_sheets(map_id) == Desk(reviewed).map_sheets(map_id)
        assert desk.undo().text == "undid: flagged 1 finding"


def test_new_rows_get_new_numbers_after_a_copy(reviewed, map_id, new_server_store, readings):
    copy_store(reviewed, new_server_store)
    reading = readings.reading(sha256="d" * 64, urn="900002")
    assert import_reading(new_server_store, reading, received=reviewed.clock()).map_id == map_id + 1


def test_a_store_with_content_is_never_copied_over(reviewed, file_store):
    copy_store(reviewed, file_store)
    with pytest.raises(NotPossibleError):
        copy_store(reviewed, file_store)
    assert check(file_store).problems == ()
