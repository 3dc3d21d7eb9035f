"""`provision audit` as an auditor types it."""

import hashlib
import json

import click
import pytest
from sqlalchemy import text

from provision.commands.audit import command
from provision.commands.continuum import command as continuum
from provision.commands.schools import command as schools
from provision.commands.store import command as store_command
from provision.commands.subject_access import command as subject_access
from provision.commands.surgery import command as surgery
from provision.commands.writing import CannotWriteError
from provision.importing import import_reading
from provision.review.desk import Desk
from provision.review.values import Decision
from provision.store.engine import open_store
from provision.store.erasing import erase_maps
from provision.store.errors import NotFoundError


@pytest.fixture
def path(run, register):
    return run(schools, "import", register).store


def test_a_whole_log_is_told_to_be_whole(run, path):
    assert path
    assert run(command, "verify").code == 0
    told = json.loads(run(command, "verify", "--format", "json").out)
    assert (told["whole"], told["faults"]) == (True, [])
    assert run(command, "verify", "--noted", told["head"]).code == 0
    assert "written anew" in run(command, "verify", "--noted", f"1:{'0' * 64}").out
    with pytest.raises(click.BadParameter):
        run(command, "verify", "--noted", "the one of monday")


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


@pytest.fixture
def reviewed(path, readings, received, tmp_path):
    """Give the number of a map that was decided about and unmasked, in events 3 and 4."""
    upload = tmp_path / "oakapple.xlsx"
    upload.write_bytes(b"invented")
    sha256 = hashlib.sha256(b"invented").hexdigest()
    store = open_store(path, user="ada")
    number = import_reading(store, readings.reading(path=str(upload), sha256=sha256), received=received).map_id
    desk = Desk(store)
    desk.decide([desk.map_findings(number)[0].id], Decision.FLAGGED, category="level", note="Which?")
    desk.unmask(number, reason="the family asked")
    store.close()
    return number


def test_an_event_is_shown_with_its_values_before_and_after_and_its_reason(run, reviewed):
    assert reviewed
    decided = run(command, "event", 3).out
    assert "findings 1, decision: “open” → “flagged”" in decided
    assert "findings 1, note: nothing → “Which?”" in decided
    assert "reason: the family asked" in run(command, "event", 4).out
    told = json.loads(run(command, "event", 4, "--format", "json").out)
    assert (told["verb"], told["details"], told["changes"]) == ("unmask", {"reason": "the family asked"}, [])
    with pytest.raises(NotFoundError):
        run(command, "event", 99)


def test_after_an_erasure_the_event_says_so_and_the_purge_is_on_record(run, path, reviewed):
    store = open_store(path, user="ada")
    erase_maps(store, [reviewed])
    store.close()
    assert "has been erased" in run(command, "event", 3).out
    assert "ada  a file: 3 entries, 2 findings, 1 maps" in run(command, "purges").out
    (purge,) = json.loads(run(command, "purges", "--format", "json").out)
    assert (purge["who"], purge["counts"]["maps"]) == ("ada", 1)
    assert run(command, "verify").code == 0


def test_everything_that_leaves_the_store_is_in_the_log(run, reviewed, tmp_path):
    assert reviewed
    keys, standard = tmp_path / "keys", tmp_path / "kent-2030"
    started = ("new", "kent-2030", "--from", "kent-2025-06-draft", "--starts", "2030-09-01", "--folder", standard)
    run(continuum, *started)
    run(store_command, "standard", "add", standard)
    run(surgery, "plan", "900001", "--at", "2026-11-24 14:00")
    run(surgery, "record", 1)
    run(surgery, "record", 1, "--to", tmp_path / "record.txt")
    run(store_command, "learned", "export", tmp_path / "learned.json")
    run(store_command, "standard", "export", "kent-2030", tmp_path / "out")
    run(store_command, "backup", tmp_path / "monday.sqlite3")
    run(store_command, "key", "export", tmp_path / "for-bob.key", "--keys", keys)
    run(store_command, "copy", tmp_path / "copy.sqlite3")
    run(subject_access, "p-1234567890abcdef")
    lines = json.loads(run(command, "show", "--verb", "export", "--verb", "subject-access", "--format", "json").out)
    assert [line["what"].partition(":")[0] for line in reversed(lines)] == [
        "wrote out the record of a surgery", "wrote out the record of a surgery", "exported 0 learned headings",
        "exported the standard kent-2030", "wrote a backup of the store", "exported the pseudonym key",
        f"began to copy the whole store to {tmp_path / 'copy.sqlite3'}", "gathered what is held on one pupil",
    ]  # fmt: skip
    nowhere = tmp_path / "no folder" / "out"
    for words in [(surgery, "record", 1, "--to", nowhere), (store_command, "learned", "export", nowhere)]:
        with pytest.raises(CannotWriteError, match="cannot be written"):
            run(*words)
    with pytest.raises(CannotWriteError, match="cannot be written"):
        run(subject_access, "p-1234567890abcdef", "--to", nowhere)
    with pytest.raises(NotFoundError):
        run(surgery, "record", 99)
    assert len(json.loads(run(command, "show", "--verb", "export", "--format", "json").out)) == 9
