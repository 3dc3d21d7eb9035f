"""`provision subject-access`: one pupil's page, and nobody else's."""

import json

import click
import pytest

from provision.commands.subject_access import command
from provision.importing import import_reading, import_register
from provision.store.engine import open_store


@pytest.fixture
def held(run, register, readings, received):
    store = open_store(run(click.Command("nothing", callback=lambda: None)).store, user="ada")
    import_register(store, register)
    import_reading(store, readings.reading(), received=received)
    store.close()


@pytest.mark.usefixtures("held")
def test_everything_on_a_pupil_is_printed_or_written(run, tmp_path):
    shown = run(command, "p-1234567890abcdef")
    assert "Lego therapy" in shown.out
    assert "Reading club" not in shown.out
    written = run(command, "p-1234567890abcdef", "--to", tmp_path / "page.json", "--format", "json")
    assert "1 maps hold something" in written.told
    assert json.loads((tmp_path / "page.json").read_text(encoding="utf-8"))["maps"][0]["term"] == "2026-1"
    with pytest.raises(click.UsageError, match="there already"):
        run(command, "p-1234567890abcdef", "--to", tmp_path / "page.json")


@pytest.mark.usefixtures("held")
def test_on_an_unknown_pupil_nothing_is_held(run):
    assert "Nothing is held on this pupil under what was asked for." in run(command, "p-unknown").out


def test_a_pupil_number_in_the_place_of_a_pseudonym_is_told_and_not_looked_for(run):
    with pytest.raises(click.UsageError, match="write --upn before it"):
        run(command, "Y886999926001")
