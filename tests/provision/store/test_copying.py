"""A team moves from file to server and back, and nothing is lost or made up on the way."""

import shutil
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
def file_store(tmp_path, sqlite_template) -> Iterator[Store]:
    store = open_store(shutil.copy(sqlite_template, tmp_path / "target.sqlite3"), user="ada")
    yield store
    store.close()


def test_a_store_goes_to_a_server_and_back_whole_and_goes_on_working(
    reviewed, map_id, new_server_store, file_store, readings
):
    assert copy_store(reviewed, new_server_store) == check(reviewed).rows
    assert copy_store(new_server_store, file_store) == check(new_server_store).rows
    assert "began to copy the whole store to" in Desk(file_store).log(limit=1)[0].what
    for copy in (new_server_store, file_store):
        desk = Desk(copy)
        assert check(copy).problems == ()
        assert desk.map_findings(map_id) == Desk(reviewed).map_findings(map_id)
        assert desk.map_sheets(map_id) == Desk(reviewed).map_sheets(map_id)
        assert desk.undo().text == "undid: flagged 1 finding"
        newer = readings.reading(sha256="d" * 64, urn="900002")
        number = import_reading(copy, newer, received=reviewed.clock()).map_id
        assert number == map_id + 1, "numbers go on after the highest that was copied"


def test_a_store_with_content_is_never_copied_over(reviewed, file_store):
    copy_store(reviewed, file_store)
    for target in (file_store, reviewed):
        with pytest.raises(NotPossibleError):
            copy_store(reviewed, target)
    assert [line.what for line in Desk(reviewed).log()].count(
        f"began to copy the whole store to {file_store.where}"
    ) == 1
    assert check(file_store).problems == ()
