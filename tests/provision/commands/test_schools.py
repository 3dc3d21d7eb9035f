"""`provision schools` as a person types it."""

import json

import pytest

from provision.commands.schools import command
from provision.importing import import_reading
from provision.store.engine import open_store
from provision.store.errors import NotFoundError


def test_a_register_comes_in_and_is_listed(run, register):
    assert "3 schools added" in run(command, "import", register).told
    assert "3 as before" in run(command, "import", register).told
    listed = run(command, "list", "district:dover", "!harbour")
    assert listed.out == "900002  Invented Pebblebrook Infant School    nothing sent  0 errors, 0 queries\n"
    assert "0 of 3 schools in." in listed.told
    rows = json.loads(run(command, "list", "--format", "json").out)
    assert [row["urn"] for row in rows] == ["900003", "900001", "900002"]


def test_an_unmatched_map_is_given_its_school(run, register, readings, received):
    path = run(command, "import", register).store
    store = open_store(path, user="ada")
    unmatched = import_reading(store, readings.reading(urn=""), received=received)
    store.close()
    assert run(command, "match", unmatched.map_id, "900002").told == "Matched.\n"
    assert "1 of 3 schools in." in run(command, "list").told
    with pytest.raises(NotFoundError):
        run(command, "match", unmatched.map_id, "no such school")
