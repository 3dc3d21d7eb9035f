"""`provision retain`: a dry run unless told otherwise."""

import click
import pytest

from provision.commands.retain import command
from provision.importing import import_reading, import_register
from provision.store.engine import open_store
from provision.store.errors import NotPossibleError
from provision.store.lifecycle import backup


@pytest.fixture
def held(run, register, readings, received, tmp_path):
    store = open_store(run(click.Command("nothing", callback=lambda: None)).store, user="ada")
    import_register(store, register)
    import_reading(store, readings.reading(), received=received)
    backup(store, tmp_path / "monday.sqlite3")
    store.close()


@pytest.mark.usefixtures("held")
def test_it_shows_first_and_removes_only_when_told(run):
    for _ in range(2):
        shown = run(command, "--before", "2027-01-01")
        assert "Invented Oakapple Primary School  2026-1  received 2026-11-03" in shown.out
        assert "1 maps would be removed" in shown.told
    told = run(command, "--term", "2026-1", "--remove").told
    assert "1 maps removed" in told
    assert "monday.sqlite3" in told, "a backup may still hold them"
    assert run(command, "--before", "2027-01-01").out == ""


@pytest.mark.usefixtures("held")
def test_without_saying_which_maps_nothing_is_removed(run):
    with pytest.raises(NotPossibleError):
        run(command, "--remove")
