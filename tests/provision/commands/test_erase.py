"""`provision erase`, `retain` and `subject-access`: asked first, said plainly, done to the byte."""

import json
import subprocess
import sys

import click
import pytest

from provision.commands.erase import command
from provision.commands.subject_access import command as subject_access
from provision.commands.surgery import command as surgery
from provision.importing import import_reading, import_register
from provision.store.engine import open_store
from provision.store.errors import NotFoundError
from provision.store.lifecycle import backup

PUPIL = "p-1234567890abcdef"


@pytest.fixture
def upload(run, register, readings, received, tmp_path):
    """Give an upload whose map is in the store of `run`."""
    import hashlib  # noqa: PLC0415  this fixture alone

    path = tmp_path / "oakapple.xlsx"
    path.write_bytes(b"invented upload")
    store = open_store(run(click.Command("nothing", callback=lambda: None)).store, user="ada")
    import_register(store, register)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    import_reading(store, readings.reading(sha256=sha256), received=received)
    backup(store, tmp_path / "monday.sqlite3")
    store.close()
    return path


def test_nothing_is_erased_without_a_yes(run, upload):
    with pytest.raises(click.Abort):
        run(command, "file", upload, confirm="n\n")
    assert json.loads(run(command, "file", upload, "--yes", "--format", "json").out)["maps"] == 1
    assert upload.exists()


def test_a_pupil_goes_and_the_backups_that_still_hold_it_are_named(run, upload, tmp_path):
    assert upload
    erased = run(command, "pupil", PUPIL, "--yes")
    assert erased.out.startswith("Erased from the store: 1 provision, ")
    assert "{" not in erased.out
    assert str(tmp_path / "monday.sqlite3") in erased.told
    with pytest.raises(NotFoundError) as nothing:
        run(command, "pupil", PUPIL, "--yes")
    assert "--upn with --school" in nothing.value.hint
    (tmp_path / "monday.sqlite3").rename(tmp_path / "moved.sqlite3")
    told = run(command, "map", 1, "--yes", "--backups").told
    assert "0 backups were deleted" in told
    assert f"{tmp_path / 'monday.sqlite3'} (no longer there: look where it was moved)" in told


def test_a_school_goes_with_the_backups_on_demand(run, upload, tmp_path):
    assert upload
    assert "1 backup was deleted" in run(command, "school", "900001", "--yes", "--backups").told
    assert not (tmp_path / "monday.sqlite3").exists()


def test_records_that_were_written_to_files_are_named_after_an_erasure_and_before_an_answer(run, upload, tmp_path):
    assert upload
    number, other = (
        run(surgery, "plan", school, "--at", "2026-11-24 14:00").out.strip() for school in ("900001", "900002")
    )
    path, unread, elsewhere = tmp_path / "oakapple.txt", tmp_path / "moved.txt", tmp_path / "pebblebrook.txt"
    for to, meeting in ((path, number), (unread, number), (elsewhere, other)):
        run(surgery, "record", meeting, "--to", to)
    unread.unlink()
    line = f"surgery {number} with Invented Oakapple Primary School: {path}\n"
    assert line in run(subject_access, PUPIL).told
    told = run(command, "pupil", PUPIL, "--yes").told
    assert line in told
    assert f"{unread} (not there on this computer" in told
    assert str(elsewhere) not in told
    again = run(command, "map", 1, "--yes", "--format", "json")
    assert [one["file"] for one in json.loads(again.out)["records"]] == [str(path), str(unread)], (
        "they are not forgotten"
    )


def test_a_question_that_nobody_can_answer_is_wrong_use_and_says_what_to_add(tmp_path):
    path = tmp_path / "county.sqlite3"
    line = [sys.executable, "-m", "provision", "--store", str(path)]
    subprocess.run([*line, "store", "init"], check=True, capture_output=True)  # noqa: S603  our own command
    asked = subprocess.run(  # noqa: S603  as above
        [*line, "erase", "school", "900001"], check=False, capture_output=True, stdin=subprocess.DEVNULL
    )
    assert asked.returncode == 2
    assert b"add --yes" in asked.stderr
