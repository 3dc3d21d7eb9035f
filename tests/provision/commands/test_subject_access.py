"""`provision subject-access`: one pupil's page, and nobody else's."""

import json

import click
import pytest

from importers.options import ReadOptions
from importers.street import read_file
from provision.commands.subject_access import command
from provision.importing import assign_school, import_reading, import_register
from provision.review.values import MapId
from provision.store.engine import open_store
from provision.store.keys import pseudonym_key


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
    assert "1 map holds something" in written.told
    assert json.loads((tmp_path / "page.json").read_text(encoding="utf-8"))["maps"][0]["term"] == "2026-1"
    with pytest.raises(click.UsageError, match="there already"):
        run(command, "p-1234567890abcdef", "--to", tmp_path / "page.json")


@pytest.mark.usefixtures("held")
def test_on_an_unknown_pupil_nothing_is_held(run):
    nothing = run(command, "p-unknown")
    assert "Nothing is held on this pupil under what was asked for." in nothing.out
    assert "provision review rows MAP" in nothing.told, "and what can be tried instead"


def test_a_pupil_number_in_the_place_of_a_pseudonym_is_told_and_not_looked_for(run):
    with pytest.raises(click.UsageError, match="write --upn before it"):
        run(command, "Y886999926001")


MISTYPED = "A886999926001"
"""An invented number whose check letter does not fit."""


@pytest.fixture
def ask(run, register, received, tmp_path, monkeypatch):
    """Give the asker for a pupil of a file with these rows, which came before its school was in the register."""

    def asker(rows: list[list[str]], *question: str) -> str:
        path = tmp_path / "plan.csv"
        lines = [["School", "Invented Oakapple Primary School"], [], *rows]
        path.write_text("\n".join(",".join(line) for line in lines), encoding="utf-8")
        store = open_store(run(click.Command("nothing", callback=lambda: None)).store, user="ada")
        key = pseudonym_key(store, tmp_path / "keys")
        reading = read_file(path, ReadOptions(on=received.date(), keep_grid=True, key=key))
        import_reading(store, reading, received=received)
        import_register(store, register)
        store.close()
        monkeypatch.chdir(tmp_path)
        return run(command, *question, "--keys", tmp_path / "keys").out

    return asker


HEAD = ["Pupil name", "UPN", "Provision", "Sessions per week"]
ROW = ["Ada Zimmer", MISTYPED, "Lego therapy", "2"]


def test_a_child_whose_number_was_mistyped_beside_the_name_is_found_by_name(ask):
    page = ask([HEAD, ROW], "--name", "Zimmer, Ada", "--school", "900001")
    assert "Lego therapy" in page


@pytest.mark.parametrize(("another", "found"), [("Invented Oakapple Primary School", False), ("Invented Elm", True)])
def test_a_school_name_that_another_school_has_too_finds_nobodys_namesake(ask, run, register, another, found):
    """A file that gives a name which two schools have gives both schools' Ada Zimmer the same code."""
    with register.open("a", encoding="utf-8") as more:
        more.write(f"900009,886/9009,{another},primary,,,,,\n")
    question = ("--name", "Ada Zimmer", "--school", "900001")
    ask([HEAD, ROW], *question)
    path = run(click.Command("nothing", callback=lambda: None)).store
    store = open_store(path, user="ada")
    assign_school(store, MapId(1), "900001")
    store.close()
    page = run(command, *question, "--keys", path.parent / "keys").out
    assert ("Lego therapy" in page) is found


def test_a_child_known_by_a_mistyped_number_alone_is_found_by_it_as_the_school_wrote_it(ask):
    alone = [[*HEAD[1:]], [*ROW[1:]]]
    assert "Lego therapy" in ask(alone, "--upn", MISTYPED, "--school", "900001")
    with pytest.raises(click.BadParameter, match="if the school wrote it so, add --school"):
        ask(alone, "--upn", MISTYPED)
