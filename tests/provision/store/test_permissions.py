"""What holds pupils' data or the key is its owner's alone, whatever the account's own habit (umask) is."""

import os
import stat

import pytest

from provision.store.engine import open_store
from provision.store.keys import export_key, pseudonym_key
from provision.store.lifecycle import backup

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")


@pytest.fixture(autouse=True)
def _generous_habit():
    before = os.umask(0)
    yield
    os.umask(before)


def test_store_key_and_backup_and_the_folders_made_for_them_are_their_owners_alone(tmp_path):
    store = open_store(tmp_path / "kept" / "maps.sqlite3", user="ada")
    try:
        key = pseudonym_key(store, tmp_path / "keys")
        export_key(store, tmp_path / "keys", tmp_path / "out" / "for bob.key")
        backup(store, tmp_path / "copies" / "maps.sqlite3")
    finally:
        store.close()
    for kept in (tmp_path / "kept" / "maps.sqlite3", tmp_path / "copies" / "maps.sqlite3"):
        assert key not in kept.read_bytes()
        assert key.hex().encode() not in kept.read_bytes()
    made = [path for path in tmp_path.rglob("*") if path != tmp_path]
    rights = {path.relative_to(tmp_path).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in made}
    assert len([path for path in made if path.is_file()]) >= 4
    assert {name for path, (name, mode) in zip(made, rights.items(), strict=True) if mode & 0o077} == set()
