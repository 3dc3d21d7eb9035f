"""`provision audit` as an auditor types it."""

import json

import pytest
from sqlalchemy import text

from provision.commands.audit import command
from provision.commands.schools import command as schools
from provision.store.engine import open_store


@pytest.fixture
def path(run, register):
    return run(schools, "import", register).store


def test_a_whole_log_is_told_to_be_whole(run, path):
    assert path
    assert run(command, "verify").code == 0
    assert json.loads(run(command, "verify", "--format", "json").out) == {"whole": True, "faults": []}


def test_a_changed_line_is_named_and_ends_with_one(run, path):
    store = open_store(path, user="ada")
    with store.write() as connection:
        connection.execute(text("UPDATE events SET who = 'nobody'"))
    store.close()
    verified = run(command, "verify")
    assert (verified.code, verified.out) == (1, "event 1: the line, or the one before it, was changed\n")


def test_the_log_is_shown_by_person_and_verb(run, path):
    assert path
    assert "ada  took in a register: 3 schools added" in run(command, "show").out
    assert run(command, "show", "--who", "bob").out == ""
    assert run(command, "show", "--verb", "erase").out == ""
    (line,) = json.loads(run(command, "show", "--verb", "register", "--format", "json").out)
    assert (line["event"], line["who"]) == (1, "ada")
