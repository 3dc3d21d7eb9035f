"""Bringing a store up to this version's tables; the only place that imports Alembic.

A new store is made by the same migrations that upgrade an old one, so there is one truth about the tables. All steps
run in one transaction: a store is at a revision or at the one before, never between.
"""

import secrets
from pathlib import Path

from alembic import command
from alembic.config import Config

from provision.store.engine import Store
from provision.store.tables import store_facts

_SCRIPTS = Path(__file__).parent / "migrations"


def config() -> Config:
    """Return Alembic's settings, pointed at the migrations inside this package."""
    settings = Config()
    settings.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    return settings


def bring_up(store: Store, revision: str, *, to: str = "head") -> None:
    """Run every migration after `revision` ("" for a new store).

    A file store with data is backed up beside itself first.
    """
    if revision and store.path:
        _back_up(store, store.path, revision)
    settings = config()
    with store.engine.connect().execution_options(provision_writes=True) as connection, connection.begin():
        if not store.is_file:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7076)")
        settings.attributes["connection"] = connection
        command.upgrade(settings, to)
        if not connection.execute(store_facts.select().where(store_facts.c.name == "head")).first():
            connection.execute(store_facts.insert(), _first_facts(store))


def _back_up(store: Store, path: Path, revision: str) -> None:
    """Write a copy beside the store and note it; only the catalogue is written to, for it is still an old store."""
    from provision.store.lifecycle import catalogue, write_copy  # noqa: PLC0415  only an old store needs it

    copy = path.with_name(f"{path.name}.before-upgrade-from-{revision}-{store.clock():%Y%m%dT%H%M%S%f}")
    digest = write_copy(path, copy)
    with store.write() as connection:
        catalogue(connection, copy, digest, at=store.now(), who=store.user)


def _first_facts(store: Store) -> list[dict[str, str]]:
    """Return what every store knows of itself: its own id, its age, and the empty chain of events."""
    facts = {"head": "0:", "store_id": secrets.token_hex(8), "made": store.now()}
    return [{"name": name, "value": value} for name, value in facts.items()]
