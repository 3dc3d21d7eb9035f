"""`provision erase`: take a pupil, a school or a file out of the store, down to the bytes."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.terminal import json_text, say
from provision.commands.opening import opened_store, settings_of
from provision.commands.telling_erased import BACKUPS, tell_the_rest
from provision.commands.whose_pupil import whose_pupil

if TYPE_CHECKING:
    from collections.abc import Callable

    from provision.commands.whose_pupil import Whose
    from provision.store.engine import Store
    from provision.store.erasing import Erased

_SURE = click.confirmation_option(prompt="Erasing cannot be undone. Go on?")


@click.group(name="erase", epilog="Example:  provision erase pupil P-7K3QX9M2")
def command() -> None:
    """Erase what is held on a pupil, a school or a file; the log keeps only that it was done."""


@command.command(
    epilog="Examples:  provision erase pupil P-7K3QX9M2  ·  provision erase pupil --name 'Ada Example' --school 900001"
)
@whose_pupil
@BACKUPS
@_SURE
@click.pass_context
def pupil(ctx: click.Context, *, whose: "Whose", backups: bool) -> None:
    """Erase everything on one pupil, known by PSEUDONYM, UPN or name, from every map.

    `provision subject-access` shows first what is held.
    """
    from provision.store.erasing import erase_pupil  # noqa: PLC0415  `--help` need not load the database

    _erase(ctx, lambda store: erase_pupil(store, *whose.pseudonyms(store)), backups=backups)


@command.command(epilog="Example:  provision erase school 900001")
@click.argument("name")
@BACKUPS
@_SURE
@click.pass_context
def school(ctx: click.Context, *, name: str, backups: bool) -> None:
    """Erase every map, surgery and action of a school (URN, DfE number or name); its line in the register stays."""
    from provision.store.erasing import erase_school  # noqa: PLC0415  as above

    _erase(ctx, lambda store: erase_school(store, name), backups=backups)


@command.command(epilog="Example:  provision erase file uploads/oakapple.xlsx")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@BACKUPS
@_SURE
@click.pass_context
def file(ctx: click.Context, *, path: Path, backups: bool) -> None:
    """Erase the map that was read from the file PATH (known by its bytes). The file itself is not touched."""
    import hashlib  # noqa: PLC0415  beside its only use

    from provision.store.erasing import erase_maps, maps_of_file  # noqa: PLC0415  as above

    with path.open("rb") as upload:
        sha256 = hashlib.file_digest(upload, "sha256").hexdigest()
    _erase(ctx, lambda store: erase_maps(store, maps_of_file(store, sha256)), backups=backups)


@command.command(name="map", epilog="Example:  provision erase map 12")
@click.argument("map_id", type=int, metavar="MAP")
@BACKUPS
@_SURE
@click.pass_context
def map_(ctx: click.Context, *, map_id: int, backups: bool) -> None:
    """Erase the map MAP by its number (`provision review list`), where the file that it was read from is gone."""
    from provision.store.erasing import erase_maps  # noqa: PLC0415  as above

    _erase(ctx, lambda store: erase_maps(store, [map_id]), backups=backups)


def _erase(ctx: click.Context, erase: "Callable[[Store], Erased]", *, backups: bool) -> None:
    with opened_store(settings_of(ctx)) as store:
        erased = erase(store)
        say(json_text(erased.counts))
        tell_the_rest(store, erased, backups=backups)
