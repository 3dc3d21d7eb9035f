"""`provision doctor`: what it says of the store is what opening it would say."""

import json

import pytest
from click.testing import CliRunner

from provision.commands import doctor
from provision.commands.opening import opened_store
from provision.settings import Settings


def about_the_store(path) -> doctor.Answer:
    [answer] = [one for one in doctor.examine(Settings(store=str(path), user="ada")) if one.question == "Store"]
    return answer


@pytest.fixture(autouse=True)
def no_worker(monkeypatch):
    monkeypatch.setattr(doctor, "_workers", lambda: doctor.Answer("Reading", fine=True, found="not tried"))


def test_a_store_that_can_be_used_or_made_is_fine(tmp_path, sqlite_template):
    assert about_the_store(sqlite_template).fine
    new = about_the_store(tmp_path / "new" / "store.sqlite3")
    assert new.fine
    assert "not made yet" in new.found


@pytest.mark.parametrize("name", ["folder", "letter.txt", "letter.txt/store.sqlite3"])
def test_what_is_no_place_for_a_store_is_told_with_what_to_do(tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "letter.txt").write_text("Dear school, " * 100, encoding="utf-8")
    told = about_the_store(tmp_path / name)
    assert not told.fine
    assert "--store" in told.advice


def test_a_store_that_may_only_be_read_is_told(monkeypatch, sqlite_template):
    monkeypatch.setattr(doctor.os, "access", lambda *_: False)
    assert "read and not written" in about_the_store(sqlite_template).advice


def test_the_answers_are_json_on_demand(tmp_path):
    settings = Settings(store=str(tmp_path / "store.sqlite3"), user="ada")
    result = CliRunner().invoke(doctor.command, ["--format", "json"], obj=settings)
    assert {one["question"] for one in json.loads(result.stdout)} >= {"Python", "Store", "Space"}


def test_a_store_that_is_made_by_a_command_is_named_for_it_may_be_a_mistyped_path(tmp_path, capsys):
    settings = Settings(store=str(tmp_path / "mistyped.sqlite3"), user="ada")
    for _ in range(2):
        with opened_store(settings, create=True):
            pass
    assert capsys.readouterr().err == f"A new store was made: {tmp_path / 'mistyped.sqlite3'}\n"
