"""Opening a store: made by the migrations, refused where it is not ours or newer, in plain words when it cannot."""

import errno
import os
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, text

from provision.review.desk import Desk
from provision.review.knowing import Budget, set_budget
from provision.store import engine, lifecycle, patience, sqlite
from provision.store.engine import REVISION, REVISIONS, open_store
from provision.store.errors import (
    NewerStoreError,
    NoPlaceError,
    NoStoreError,
    NotAStoreError,
    StoreBusyError,
    StoreUnavailableError,
)
from provision.store.tables import events, metadata, schools


def test_the_migrations_make_exactly_the_tables_that_the_code_uses(store):
    with store.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_newest_revision_is_the_one_that_the_code_expects():
    from alembic.script import ScriptDirectory  # noqa: PLC0415  a test of Alembic alone

    from provision.store.migrate import config  # noqa: PLC0415  the same

    scripts = ScriptDirectory.from_config(config())
    assert scripts.get_current_head() == REVISION
    assert {script.revision for script in scripts.walk_revisions()} == set(REVISIONS)


def test_a_store_of_a_newer_version_is_refused_and_not_touched(store):
    with store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    url = str(store.path or store.engine.url.render_as_string(hide_password=False))
    with pytest.raises(NewerStoreError, match="9999"):
        open_store(url, user="ada")


def test_where_there_is_no_store_none_is_made_unasked(tmp_path):
    path = tmp_path / "none.sqlite3"
    with pytest.raises(NoStoreError):
        open_store(path, user="ada", create=False)
    assert not path.exists()


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ("letter.txt/store.sqlite3", "letter.txt is a file and no folder"),
        ("letter.txt/deep/store.sqlite3", "is a file and no folder"),
        (f"{'a' * 300}/store.sqlite3", "the path is too long"),
        ("~nobody-of-that-name/store.sqlite3", "nobody here is called ~nobody-of-that-name"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="Windows says the same in other numbers")
def test_a_place_that_takes_no_file_is_told_with_what_to_do(tmp_path, monkeypatch, named, why):
    (tmp_path / "letter.txt").touch()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoPlaceError, match=why) as told:
        open_store(named, user="ada")
    assert named in told.value.message
    assert "--store maps.sqlite3" in told.value.hint


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_in_which_one_may_not_write_is_not_told_as_a_server_that_is_away(tmp_path, monkeypatch, number):
    def refuse(path):
        raise OSError(number, "refused", str(path))

    monkeypatch.setattr(engine.sqlite, "engine_for", refuse)
    with pytest.raises(NoPlaceError, match=r"you may not write|read-only"):
        open_store(tmp_path / "store.sqlite3", user="ada")


@pytest.mark.skipif(os.name != "posix", reason="a device of POSIX")
def test_a_device_is_no_store_and_a_folder_says_which_file_may_lie_in_it(tmp_path):
    with pytest.raises(NotAStoreError, match="no ordinary file"):
        open_store("/dev/null", user="ada")
    with pytest.raises(NotAStoreError, match="it is a folder") as told:
        open_store(tmp_path, user="ada")
    assert str(tmp_path / "provision.sqlite3") in told.value.hint


def test_what_a_database_says_of_a_file_is_not_told_as_a_server_that_is_away(tmp_path):
    with pytest.raises(StoreUnavailableError, match="cannot be used") as told, engine.told_plainly("maps.sqlite3"):
        raise OSError(errno.EIO, "odd thing")
    assert "when it is back" not in told.value.hint
    with pytest.raises(StoreUnavailableError, match="cannot be reached"), engine.told_plainly("postgresql://a@b/c"):
        raise OSError(errno.EIO, "odd thing")
    assert not list(tmp_path.iterdir())


def test_something_else_is_not_taken_for_a_store(tmp_path):
    words = tmp_path / "letter.txt"
    words.write_text("Dear school, " * 100, encoding="utf-8")
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    for path in (words, other, tmp_path):
        with pytest.raises(NotAStoreError):
            open_store(path, user="ada")
    assert words.read_text(encoding="utf-8").startswith("Dear school")


def test_a_file_store_is_for_its_owner_alone(tmp_path):
    store = open_store(tmp_path / "data" / "store.sqlite3", user="ada")
    assert store.path is not None
    if sys.platform != "win32":
        assert store.path.stat().st_mode & 0o077 == 0
    store.close()


def test_each_connection_has_the_safe_settings(tmp_path):
    store = open_store(tmp_path / "store.sqlite3", user="ada")
    with store.read() as connection:

        def setting(name: str) -> object:
            return connection.execute(text(f"PRAGMA {name}")).scalar()

        journal = str(setting("journal_mode"))
        assert journal == ("wal" if sqlite.wal_is_safe() else "delete")
        assert setting("synchronous") == (2 if journal == "wal" else 3)
        assert (setting("foreign_keys"), setting("secure_delete"), setting("trusted_schema")) == (1, 1, 0)
        assert setting("busy_timeout") == patience.LONGEST_MS
    store.close()


@pytest.mark.parametrize(
    ("version", "safe"), [((3, 40, 1), False), ((3, 51, 2), False), ((3, 51, 3), True), ((3, 52, 0), True)]
)
def test_the_write_ahead_log_is_used_only_where_it_cannot_damage_the_store(version, safe):
    assert sqlite.wal_is_safe(version) is safe


def test_a_locked_store_says_so_and_goes_on_when_it_is_free(tmp_path, monkeypatch):
    monkeypatch.setattr(patience, "LONGEST_MS", 50)
    path = tmp_path / "store.sqlite3"
    store = open_store(path, user="ada")
    budget = Budget("notional", "900001", "2026-27", Decimal(1000), "invented")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreUnavailableError, match="busy"):
            set_budget(store, budget)
        other.execute("ROLLBACK")
    assert set_budget(store, budget).event
    store.close()


def test_a_thread_waits_for_a_colleague_no_longer_than_it_was_told(tmp_path):
    path = tmp_path / "store.sqlite3"
    store = open_store(path, user="ada")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        with patience.waiting_at_most(50), pytest.raises(StoreBusyError):
            Desk(store).latest_event()
        with patience.waiting_at_most(50), pytest.raises(StoreBusyError):
            Desk(store).saw(1)
        assert time.monotonic() - began < patience.LONGEST_MS / 1000 / 2
    with ThreadPoolExecutor(1) as pool, patience.waiting_at_most(50):
        assert pool.submit(patience.patience_ms).result() == patience.LONGEST_MS
    store.close()


def test_colleagues_read_while_a_large_change_is_under_way(tmp_path):
    """Where it keeps no write-ahead log, SQLite locks readers out as soon as a change no longer fits its memory."""
    store, colleague = (open_store(tmp_path / "store.sqlite3", user=name) for name in ("ada", "bob"))
    with store.write() as connection:
        connection.execute(insert(schools), [{"name": "n" * 1000, "name_key": "k" * 1000} for _ in range(5_000)])
        with patience.waiting_at_most(50):
            assert Desk(colleague).returns().schools == 0
    assert Desk(colleague).returns().schools == 5_000
    store.close()
    colleague.close()


def test_a_full_disk_says_so_loses_nothing_and_goes_on_when_there_is_room(tmp_path, register, readings, received):
    from provision.importing import import_reading, import_register  # noqa: PLC0415  only this test imports

    store = open_store(tmp_path / "store.sqlite3", user="ada")
    import_register(store, register)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
    large = readings.reading(entries=tuple(readings.entry(row, f"Provision {row}") for row in range(2, 500)))
    with pytest.raises(StoreUnavailableError, match="disk is full"):
        import_reading(store, large, received=received)
    store.close()
    assert Desk(store).returns().schools_in == 0
    assert import_reading(store, large, received=received).map_id
    store.close()


def test_opening_a_store_that_is_up_to_date_does_not_load_alembic(sqlite_template, tmp_path):
    code = (
        "import sys; from provision.store.engine import open_store; "
        f"open_store({str(sqlite_template)!r}, user='ada').close(); sys.exit('alembic' in sys.modules)"
    )
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0  # noqa: S603  our own code
    assert tmp_path


def test_every_read_within_sees_one_state_while_a_colleague_writes(open_as, map_id):
    """A log that grows between its lines and its head would look cut off."""
    store, other = open_as("ada"), open_as("bob")
    noted = ThreadPoolExecutor(1)
    with store.read() as connection:
        before = lifecycle.count(connection, events)
        line = noted.submit(lambda: Desk(other).note([Desk(other).map_findings(map_id)[0].id], "meanwhile"))
        if not store.is_file:  # a file's writer waits for its readers to end
            assert line.result(10).event
        assert lifecycle.count(connection, events) == before
        assert lifecycle.verify(connection) == []
    assert line.result(10).event
    noted.shutdown()
