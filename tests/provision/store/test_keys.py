"""The pseudonym key: made once, its owner's alone, never in the store, and never a second one."""

import sys

import pytest

from provision.review.desk import Desk
from provision.store.engine import open_store
from provision.store.errors import NotPossibleError
from provision.store.keys import KeyMissingError, WrongKeyError, export_key, import_key, pseudonym_key
from provision.store.lifecycle import backup


def test_a_key_is_made_on_first_use_and_stays_the_same(open_as, tmp_path):
    key = pseudonym_key(open_as("ada"), tmp_path / "keys")
    assert len(key) == 32
    assert pseudonym_key(open_as("ada"), tmp_path / "keys") == key
    (path,) = (tmp_path / "keys").iterdir()
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0


def test_where_the_key_is_missing_no_second_one_is_made(store, tmp_path):
    pseudonym_key(store, tmp_path / "ada")
    with pytest.raises(KeyMissingError):
        pseudonym_key(store, tmp_path / "bob")
    assert not (tmp_path / "bob").exists()


def test_another_key_is_refused(store, tmp_path):
    pseudonym_key(store, tmp_path)
    (path,) = tmp_path.glob("*.key")
    path.write_text("ab" * 32 + "\n", encoding="ascii")
    with pytest.raises(WrongKeyError):
        pseudonym_key(store, tmp_path)


def test_two_advisers_share_a_key_by_export_and_import(open_as, tmp_path):
    mine, hers = open_as("ada"), open_as("bob")
    key = pseudonym_key(mine, tmp_path / "ada")
    export_key(mine, tmp_path / "ada", tmp_path / "for bob.key")
    import_key(hers, tmp_path / "bob", tmp_path / "for bob.key")
    assert pseudonym_key(hers, tmp_path / "bob") == key
    assert Desk(mine).log()[0].what == "exported the pseudonym key"


@pytest.mark.parametrize(("text", "error"), [("cd" * 32, WrongKeyError), ("not a key", NotPossibleError)])
def test_a_file_that_is_not_this_stores_key_is_not_imported(store, tmp_path, text, error):
    pseudonym_key(store, tmp_path / "ada")
    other = tmp_path / "other.key"
    other.write_text(text, encoding="ascii")
    with pytest.raises(error):
        import_key(store, tmp_path / "bob", other)
    assert not (tmp_path / "bob").exists()


def test_neither_store_nor_backup_holds_the_key(tmp_path):
    store = open_store(tmp_path / "store.sqlite3", user="ada")
    key = pseudonym_key(store, tmp_path / "keys")
    backup(store, tmp_path / "copy.sqlite3")
    store.close()
    for path in tmp_path.glob("*.sqlite3*"):
        data = path.read_bytes()
        assert key not in data
        assert key.hex().encode() not in data
