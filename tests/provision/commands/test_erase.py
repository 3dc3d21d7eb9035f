"""`provision erase`, `retain` and `subject-access`: asked first, said plainly, done to the byte."""

import json
import subprocess
import sys

import click
import pytest

from provision.commands.erase import command
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
    assert json.loads(run(command, "file", upload, "--yes").out)["maps"] == 1
    assert upload.exists()


def test_a_pupil_goes_and_the_backups_that_still_hold_it_are_named(run, upload, tmp_path):
    assert upload
    erased = run(command, "pupil", PUPIL, "--yes")
    assert json.loads(erased.out)["entries"] == 1
    assert str(tmp_path / "monday.sqlite3") in erased.told
    with pytest.raises(NotFoundError):
        run(command, "pupil", PUPIL, "--yes")
    (tmp_path / "monday.sqlite3").rename(tmp_path / "moved.sqlite3")
    told = run(command, "map", 1, "--yes", "--backups").told
    assert "0 backups were deleted" in told
    assert f"{tmp_path / 'monday.sqlite3'} (no longer there: look where it was moved)" in told


def test_a_school_goes_with_the_backups_on_demand(run, upload, tmp_path):
    assert upload
    assert "1 backups were deleted" in run(command, "school", "900001", "--yes", "--backups").told
    assert not (tmp_path / "monday.sqlite3").exists()


def test_a_question_that_nobody_can_answer_is_wrong_use_and_says_what_to_add(tmp_path):
    path = tmp_path / "county.sqlite3"
    line = [sys.executable, "-m", "provision", "--store", str(path)]
    subprocess.run([*line, "store", "init"], check=True, capture_output=True)  # noqa: S603  our own command
    asked = subprocess.run(  # noqa: S603  as above
        [*line, "erase", "school", "900001"], check=False, capture_output=True, stdin=subprocess.DEVNULL
    )
    assert asked.returncode == 2
    assert b"add --yes" in asked.stderr
