"""`provision store` as a person types it."""

import json

import click
import pytest
from sqlalchemy import text

from provision.commands.store import command
from provision.store.engine import open_store
from provision.store.errors import NotPossibleError


def test_a_new_store_is_sound_and_says_so(run):
    assert run(command, "init").code == 0
    checked = run(command, "check", "--format", "json")
    assert (checked.code, json.loads(checked.out)["problems"]) == (0, [])


def test_a_tampered_store_ends_with_one(run, tmp_path):
    path = run(command, "init").store
    store = open_store(path, user="ada")
    with store.write() as connection:
        connection.execute(text("UPDATE store_facts SET value = '3:abc' WHERE name = 'head'"))
    store.close()
    checked = run(command, "check")
    assert checked.code == 1
    assert "the log ends here" in checked.out
    assert tmp_path


def test_backup_restore_and_copy_go_round(run, tmp_path):
    copy = tmp_path / "copy.sqlite3"
    assert str(copy) in run(command, "backup", copy).told
    with pytest.raises(NotPossibleError):
        run(command, "backup", copy)
    with pytest.raises(click.Abort):
        run(command, "restore", copy, confirm="n\n")
    assert "kept as" in run(command, "restore", copy, "--yes").told
    assert "0 maps" in run(command, "copy", tmp_path / "other.sqlite3").told
    assert "up to date" in run(command, "upgrade").told


def test_the_key_goes_out_and_in(run, tmp_path):
    run(command, "key", "export", tmp_path / "for-bob.key", "--keys", tmp_path / "ada")
    assert "fits this store" in run(command, "key", "import", tmp_path / "for-bob.key", "--keys", tmp_path / "bob").told
    assert [path.name for path in (tmp_path / "ada").iterdir()] == [path.name for path in (tmp_path / "bob").iterdir()]
