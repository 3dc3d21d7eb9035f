"""Check, backup and restore, and a log that shows what was done to it behind the store's back."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.surgeries import Diary
from provision.review.values import Decision
from provision.store import sqlite
from provision.store.engine import open_store
from provision.store.erasing import erase_maps, erase_pupil
from provision.store.errors import NotAStoreError, NotPossibleError, StoreUnavailableError
from provision.store.lifecycle import backup, check, head_of, verify
from provision.store.restoring import restore


@pytest.fixture
def reviewed(store, map_id):
    desk = Desk(store)
    desk.decide([desk.map_findings(map_id)[0].id], Decision.FLAGGED, category="level", note="Which wave?")
    return store


def test_a_store_that_only_this_program_wrote_has_no_problems(reviewed):
    assert check(reviewed).problems == ()
    assert check(reviewed).rows["maps"] == 1


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE events SET who = 'nobody' WHERE number = 2",
        (
            "DELETE FROM event_maps WHERE number = 3; DELETE FROM undo_steps WHERE number = 3; "
            "DELETE FROM event_payloads WHERE number = 3; DELETE FROM events WHERE number = 3"
        ),
        "UPDATE event_payloads SET body = '{}' WHERE number = 3",
        "UPDATE events SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1",
        (
            "CREATE TEMPORARY TABLE aside AS SELECT * FROM events; "
            "UPDATE events SET who = (SELECT who FROM aside WHERE aside.number = 5 - events.number), "
            "verb = (SELECT verb FROM aside WHERE aside.number = 5 - events.number), "
            "what = (SELECT what FROM aside WHERE aside.number = 5 - events.number), "
            "digest = (SELECT digest FROM aside WHERE aside.number = 5 - events.number), "
            "hash = (SELECT hash FROM aside WHERE aside.number = 5 - events.number) WHERE number IN (2, 3); "
            "DROP TABLE aside"
        ),
    ],
)
def test_a_changed_or_removed_line_of_the_log_is_found(reviewed, tampering):
    with reviewed.write() as connection:
        for statement in tampering.split("; "):
            connection.execute(text(statement))
    assert check(reviewed).problems


def test_an_erased_payload_leaves_the_chain_whole_and_one_that_somebody_took_out_is_found(reviewed, map_id):
    erase_maps(reviewed, [map_id])
    with reviewed.write() as connection:
        assert verify(connection) == []
        connection.execute(text("DELETE FROM event_payloads WHERE number = 1"))
        assert [(fault.number, "no erasure" in fault.what) for fault in verify(connection)] == [(1, True)]


def test_an_erasure_of_an_erasure_still_tells_what_the_first_one_took(reviewed, map_id):
    erase_pupil(reviewed, "p-1234567890abcdef")
    erase_maps(reviewed, [map_id])
    assert check(reviewed).problems == ()


CUT_OFF = (
    "DELETE FROM event_maps WHERE number > 2; DELETE FROM undo_steps WHERE number > 2; "
    "DELETE FROM event_payloads WHERE number > 2; DELETE FROM events WHERE number > 2"
)


def test_a_log_cut_off_at_its_end_is_found_and_with_its_head_moved_too_by_whoever_noted_the_old_one(reviewed):
    with reviewed.write() as connection:
        noted = head_of(connection)
        assert verify(connection, noted=noted) == []
        for statement in CUT_OFF.split("; "):
            connection.execute(text(statement))
        assert "the store wrote 3" in verify(connection)[0].what
        line = connection.execute(text("SELECT number, hash FROM events ORDER BY number DESC LIMIT 1")).one()
        moved = {"head": f"{line.number}:{line.hash}"}
        connection.execute(text("UPDATE store_facts SET value = :head WHERE name = 'head'"), moved)
        assert verify(connection) == [], "nothing inside the store can tell"
        assert [fault.number for fault in verify(connection, noted=noted)] == [3]


def test_counts_that_do_not_fit_their_findings_are_found(reviewed):
    with reviewed.write() as connection:
        connection.execute(text("UPDATE maps SET unreviewed = 7"))
    assert "the counts of map" in check(reviewed).problems[0]


@pytest.fixture
def file_store(fresh_file, register):
    store = fresh_file()
    import_register(store, register)
    return store


def test_a_backup_is_a_whole_store_and_restoring_it_brings_the_old_state_back(file_store, tmp_path, register):
    copy = backup(file_store, tmp_path / "backups" / "monday.sqlite3")
    register.write_text(register.read_text(encoding="utf-8").replace("Adviser A", "Adviser Z"), encoding="utf-8")
    import_register(file_store, register)
    kept = restore(file_store, copy).kept
    assert Desk(file_store).queue("adviser:z") == []
    assert check(file_store).problems == ()
    assert check(file_store).rows["backups"] == 2, "the backup and the copy made before restoring are in the catalogue"
    assert Desk(file_store).log(limit=1)[0].what == f"restored a backup; 2 later events are in {kept.name}"
    before = open_store(kept, user="ada")
    assert len(Desk(before).queue("adviser:z")) == 1
    before.close()


@pytest.fixture
def plans_between_steps(file_store, monkeypatch):
    """A colleague who plans a surgery between any two steps of a copy; gives the numbers of what was planned."""
    colleague, planned, taken = open_store(file_store.path, user="bob"), [], sqlite.Yielding.__call__

    def plan(steps, *told):
        planned.append(Diary(colleague).plan("900001", datetime(2026, 11, 24, 14, tzinfo=UTC)))
        taken(steps, *told)

    monkeypatch.setattr(sqlite.Yielding, "__call__", plan)
    monkeypatch.setattr(sqlite, "_STEP_PAGES", 5)
    yield planned
    colleague.close()


def test_colleagues_write_while_a_store_is_backed_up_and_the_copy_is_of_one_moment(
    file_store, tmp_path, plans_between_steps
):
    copy = open_store(backup(file_store, tmp_path / "monday.sqlite3"), user="ada")
    assert len(Diary(copy).surgeries()) == len(plans_between_steps) > 0
    assert check(copy).problems == ()
    copy.close()


def test_colleagues_write_while_a_store_is_checked(file_store, plans_between_steps):
    found = check(file_store)
    assert found.problems == ()
    assert found.rows["surgeries"] == len(plans_between_steps) > 0


def test_damage_of_the_file_is_found_in_the_copy_that_is_checked(file_store):
    file_store.close()
    data = bytearray(file_store.path.read_bytes())
    data[4096 * 6 : 4096 * 7] = b"\x55" * 4096
    file_store.path.write_bytes(data)
    try:
        problems = check(file_store).problems
    except StoreUnavailableError as damaged:
        problems = [damaged.message]
    assert problems


def test_a_backup_overwrites_nothing_and_a_damaged_one_is_not_restored(file_store, tmp_path):
    copy = backup(file_store, tmp_path / "monday.sqlite3")
    with pytest.raises(NotPossibleError):
        backup(file_store, copy)
    data = bytearray(copy.read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\x55" * 4096 * 4
    copy.write_bytes(data)
    with pytest.raises(NotAStoreError):
        restore(file_store, copy)
    with pytest.raises(NotAStoreError):
        restore(file_store, tmp_path / "nothing")
    assert len(Desk(file_store).queue()) == 3


def test_after_restoring_an_erasure_still_names_every_copy_and_what_was_erased_since_is_said(
    file_store, tmp_path, readings, received
):
    first = import_reading(file_store, readings.reading(), received=received).map_id
    monday = backup(file_store, tmp_path / "monday.sqlite3")
    tuesday = backup(file_store, tmp_path / "tuesday.sqlite3")
    erase_maps(file_store, [first])
    restored = restore(file_store, monday)
    assert restored.erased_since == ("2026-11-03 by ada: a file",)
    erased = erase_maps(file_store, [first])
    assert set(erased.backups) == {monday, tuesday, restored.kept}
    assert check(file_store).rows["purges"] == 2
