"""How a command comes to its store: opened as the settings say, closed when the command ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.terminal import narrate
from provision.settings import Settings
from provision.store import addresses

if TYPE_CHECKING:
    from provision.store.engine import Store


def settings_of(ctx: click.Context) -> Settings:
    """Return the settings of this run; a command that is called without the root group gets the defaults."""
    return ctx.find_object(Settings) or Settings.of(store=None, user=None)


def has_store(settings: Settings) -> bool:
    """Tell whether there is a store to open: a server is taken for one, a file has to be there."""
    file = addresses.file_of(settings.store)
    if file is None:
        return True
    try:
        return Path(file).expanduser().exists()
    except (OSError, RuntimeError):  # opening it says what is wrong with such a path
        return False


@contextmanager
def opened_store(settings: Settings, *, create: bool = False) -> Iterator["Store"]:
    """Open the store of the settings for one command; say where, if it is made now: a mistyped path makes one too.

    Raises a StoreError that says what to do.
    """
    from provision.store.engine import open_store  # noqa: PLC0415  SQLAlchemy costs start-up time

    new = create and not has_store(settings)
    store = open_store(settings.store, user=settings.user, create=create)
    try:
        if new:
            narrate(f"A new store was made: {store.where}")
        yield store
    finally:
        store.close()
