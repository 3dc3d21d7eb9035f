"""What a person must hear after an erasure: which copies may still hold it, and who else has to act."""

from typing import TYPE_CHECKING

import click

from importers.terminal import narrate

if TYPE_CHECKING:
    from provision.store.engine import Store
    from provision.store.erasing import Erased

BACKUPS = click.option("--backups", is_flag=True, help="Also delete every backup of ours, for they may still hold it.")


def tell_the_rest(store: "Store", erased: "Erased", *, backups: bool) -> None:
    """Delete the backups if that was asked for, then say what else may hold what was erased."""
    from provision.store.erasing import erase_backups  # noqa: PLC0415  `--help` need not load the database

    left = list(erased.backups)
    if backups:
        gone, left = erase_backups(store)
        narrate(f"{len(gone)} backups were deleted.")
    if left:
        narrate(f"These backups may still hold it{':' if backups else '; --backups deletes them:'}")
    for path in left:
        narrate(f"  {path}{'' if path.exists() else ' (no longer there: look where it was moved)'}")
    if erased.counts.get("notes"):
        narrate(f"{erased.counts['notes']} notes stand on findings that are about other pupils too: please read them.")
    if not store.is_file:
        narrate("The server's own write-ahead log and backups are in its keeper's hands: tell them.")
