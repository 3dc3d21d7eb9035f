"""An older store with a team's work in it is brought up to a newer version, after a backup, whole or not at all."""

import shutil

import pytest
from sqlalchemy import inspect, text

from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.values import Decision
from provision.store import engine, lifecycle, migrate
from provision.store.engine import open_store, revision_of
from provision.store.errors import NewerStoreError
from provision.store.lifecycle import check

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("maps", sa.Column("mood", sa.Text(), nullable=False, server_default="calm"))
    op.create_table("moods", sa.Column("name", sa.Text(), primary_key=True))
    {more}
"""


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """Give a maker of this program's next version, which has one migration more."""

    def make(more: str = "pass") -> None:
        scripts = shutil.copytree(migrate._SCRIPTS, tmp_path / "migrations", ignore=shutil.ignore_patterns("__py*"))
        (scripts / "versions" / "r0002_moods.py").write_text(NEXT.format(more=more), encoding="utf-8")
        monkeypatch.setattr(migrate, "_SCRIPTS", scripts)
        monkeypatch.setattr(engine, "REVISION", "0002")
        for module in (engine, lifecycle):
            monkeypatch.setattr(module, "REVISIONS", ("0001", "0002"))

    return make


@pytest.fixture
def older(tmp_path, sqlite_template, register, readings, received):
    """Give the path of a store of this version with a map, a flag and its log in it."""
    path = shutil.copy(sqlite_template, tmp_path / "team.sqlite3")
    store = open_store(path, user="ada")
    import_register(store, register)
    map_id = import_reading(store, readings.reading(), received=received).map_id
    desk = Desk(store)
    desk.decide([desk.map_findings(map_id)[0].id], Decision.FLAGGED, category="level", note="which?")
    store.close()
    return path


def what_stands(path):
    store = open_store(path, user="ada", upgrade=False)
    desk = Desk(store)
    stands = (
        desk.queue(),
        desk.map_findings(1),
        desk.map_entries(1),
        desk.map_sheets(1),
        desk.log(),
        check(store).problems,
    )
    store.close()
    return stands


def test_an_older_store_keeps_all_that_is_in_it_and_its_backup_lies_beside_it(older, next_version):
    before = what_stands(older)
    next_version()
    store = open_store(older, user="ada")
    assert revision_of(store) == "0002"
    with store.read() as connection:
        assert "moods" in inspect(connection).get_table_names()
        assert connection.execute(text("SELECT mood FROM maps")).scalars().all() == ["calm"]
    store.close()
    [backup] = older.parent.glob("team.sqlite3.before-upgrade-from-0001-*")
    assert what_stands(backup)[:4] == before[:4]
    assert what_stands(older) == before
    again = open_store(older, user="ada")
    assert Desk(again).undo().text == "undid: flagged 1 finding"
    again.close()
    assert list(older.parent.glob("team.sqlite3.before-*")) == [backup], "an upgraded store is not backed up again"


def test_an_upgrade_that_fails_half_way_leaves_the_old_store_as_it_was(older, next_version):
    before = what_stands(older)
    next_version(more="raise RuntimeError('the power went')")
    with pytest.raises(RuntimeError):
        open_store(older, user="ada")
    stands = what_stands(older)
    assert stands == before
    store = open_store(older, user="ada", upgrade=False)
    assert revision_of(store) == "0001"
    store.close()
    with pytest.raises(RuntimeError, match="the power went"):
        open_store(older, user="ada")


def test_the_older_program_refuses_the_upgraded_store_and_touches_nothing(older, next_version, monkeypatch):
    next_version()
    open_store(older, user="ada").close()
    content = older.read_bytes()
    monkeypatch.undo()
    with pytest.raises(NewerStoreError):
        open_store(older, user="ada")
    assert older.read_bytes() == content
