"""How a command comes to a standard by its name: a folder, one of the program's own, or an officer's in the store.

The store is opened only where it is there and the name is no other's, so that comparing two folders needs none.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provision.commands.opening import has_store, opened_store, settings_of

if TYPE_CHECKING:
    from schemas.standard import Standard


def standards_at_hand(ctx: click.Context) -> "list[Standard]":
    """Return the standards that come with the program, then an officer's in the store, the newest of each id."""
    from schemas.standard import shipped_standards  # noqa: PLC0415  `--help` needs none

    settings = settings_of(ctx)
    if not has_store(settings):
        return list(shipped_standards())
    from provision.store.standards import known_standards  # noqa: PLC0415  SQLAlchemy costs start-up time

    with opened_store(settings) as store, store.read() as connection:
        return known_standards(connection)


def standard_named(ctx: click.Context, name: str) -> "Standard":
    """Return a standard by its folder or its id. Raises UnknownStandardError naming those there are."""
    from schemas.standard import UnknownStandardError, find_standard  # noqa: PLC0415  as above
    from schemas.standard_folders import standard_from  # noqa: PLC0415  as above

    try:
        return standard_from(name)
    except UnknownStandardError:
        return find_standard(name, standards_at_hand(ctx))


@contextmanager
def folder_or_id(ctx: click.Context, name: str) -> Iterator[str]:
    """Give a folder as it was named, a standard of the program by its id, one of the store by a folder for a while.

    Raises UnknownStandardError naming those there are.
    """
    from schemas.standard import UnknownStandardError, find_standard  # noqa: PLC0415  as above
    from schemas.standard_folders import standard_from  # noqa: PLC0415  as above

    try:
        standard_from(name)
    except UnknownStandardError:
        find_standard(name, standards_at_hand(ctx))
    else:
        yield name
        return
    from provision.store.standards import put_out  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store, tempfile.TemporaryDirectory(prefix="provision-standard-") as place:
        put_out(store, name, Path(place) / "standard")
        yield str(Path(place) / "standard")
