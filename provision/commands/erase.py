"""`provision erase`: take a pupil, a school or a file out of the store, down to the bytes."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.commands.options import FORMAT
from provision.commands.opening import opened_store, settings_of
from provision.commands.telling_erased import BACKUPS, tell_erased, tell_the_rest
from provision.commands.whose_pupil import NOT_FOUND, whose_pupil

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
@FORMAT
@click.pass_context
def pupil(ctx: click.Context, *, whose: "Whose", backups: bool, shape: str) -> None:
    """Erase everything on one pupil, known by PSEUDONYM (the code that stands for the pupil), UPN or name.

    It goes from every map of every school. `provision subject-access` shows first what is held.
    """
    from provision.store.erasing import erase_pupil  # noqa: PLC0415  `--help` need not load the database
    from provision.store.errors import NotFoundError  # noqa: PLC0415  as above

    def erase(store: "Store") -> "Erased":
        pseudonyms = whose.pseudonyms(store)
        try:
            return erase_pupil(store, *pseudonyms)
        except NotFoundError as nothing:
            raise NotFoundError(nothing.message, hint=NOT_FOUND) from nothing

    _erase(ctx, erase, backups=backups, shape=shape)


@command.command(epilog="Example:  provision erase school 900001")
@click.argument("name")
@BACKUPS
@_SURE
@FORMAT
@click.pass_context
def school(ctx: click.Context, *, name: str, backups: bool, shape: str) -> None:
    """Erase every map, surgery and action of a school (URN, DfE number or name); its line in the register stays."""
    from provision.store.erasing import erase_school  # noqa: PLC0415  as above

    _erase(ctx, lambda store: erase_school(store, name), backups=backups, shape=shape)


@command.command(epilog="Example:  provision erase file uploads/oakapple.xlsx")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@BACKUPS
@_SURE
@FORMAT
@click.pass_context
def file(ctx: click.Context, *, path: Path, backups: bool, shape: str) -> None:
    """Erase the map that was read from the file PATH (known by its bytes). The file itself is not touched."""
    import hashlib  # noqa: PLC0415  beside its only use

    from provision.store.erasing import erase_maps, maps_of_file  # noqa: PLC0415  as above

    with path.open("rb") as upload:
        sha256 = hashlib.file_digest(upload, "sha256").hexdigest()
    _erase(ctx, lambda store: erase_maps(store, maps_of_file(store, sha256)), backups=backups, shape=shape)


@command.command(name="map", epilog="Example:  provision erase map 12")
@click.argument("map_id", type=int, metavar="MAP")
@BACKUPS
@_SURE
@FORMAT
@click.pass_context
def map_(ctx: click.Context, *, map_id: int, backups: bool, shape: str) -> None:
    """Erase the map MAP by its number (`provision review list`), where the file that it was read from is gone."""
    from provision.store.erasing import erase_maps  # noqa: PLC0415  as above

    _erase(ctx, lambda store: erase_maps(store, [map_id]), backups=backups, shape=shape)


def _erase(ctx: click.Context, erase: "Callable[[Store], Erased]", *, backups: bool, shape: str) -> None:
    with opened_store(settings_of(ctx)) as store:
        erased = erase(store)
        tell_erased(erased, shape)
        tell_the_rest(store, erased, backups=backups)
