"""What a person must hear after an erasure: what went, which copies may still hold it, and who else has to act."""

from typing import TYPE_CHECKING

import click

from importers.terminal import json_text, narrate, say
from provision.review.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provision.store.engine import Store
    from provision.store.erasing import Erased
    from provision.store.handed_out import RecordFile

BACKUPS = click.option("--backups", is_flag=True, help="Also delete every backup of ours, for they may still hold it.")

_WORDS = {
    "maps": ("map", "maps"),
    "entries": ("provision", "provisions"),
    "cells": ("cell of the school's sheets", "cells of the school's sheets"),
    "findings": ("finding", "findings"),
    "typed": ("place in notes and actions", "places in notes and actions"),
    "surgeries": ("surgery", "surgeries"),
    "actions": ("agreed action", "agreed actions"),
    "payloads": ("detail that the log remembered", "details that the log remembered"),
}


def tell_erased(erased: "Erased", shape: str) -> None:
    """Print what was erased, as words or as JSON with the copies that may still hold it."""
    if shape == "json":
        records = [{"surgery": one.surgery, "school": one.school, "file": str(one.path)} for one in erased.records]
        say(json_text({**erased.counts, "backups": [str(path) for path in erased.backups], "records": records}))
        return
    told = [counted(erased.counts[name], *words) for name, words in _WORDS.items() if erased.counts.get(name)]
    say(f"Erased from the store: {', '.join(told) or 'nothing was held'}.")
    say("The log keeps that something was erased, by whom and when. The school's own file was not touched.")


def tell_the_rest(store: "Store", erased: "Erased", *, backups: bool) -> None:
    """Delete the backups if that was asked for, then say what else may hold what was erased."""
    from provision.store.erasing import erase_backups  # noqa: PLC0415  `--help` need not load the database

    left = list(erased.backups)
    if backups:
        gone, left = erase_backups(store)
        narrate(f"{counted(len(gone), 'backup was', 'backups were')} deleted.")
    if left:
        narrate(f"These backups may still hold it{':' if backups else '; --backups deletes them:'}")
    for path in left:
        narrate(f"  {path}{'' if path.exists() else ' (no longer there: look where it was moved)'}")
    tell_records(erased.records, "These records of meetings may still hold it; read them, and delete or change them:")
    if erased.counts.get("notes"):
        stand = counted(erased.counts["notes"], "note stands", "notes stand")
        narrate(f"{stand} on findings that are about other pupils too: please read what is noted there.")
    if not store.is_file:
        narrate("The server's own write-ahead log and backups are in its keeper's hands: tell them.")


def tell_records(records: "Iterable[RecordFile]", words: str) -> None:
    """Say where records of meetings were written to, outside the store and out of its reach."""
    for number, one in enumerate(records):
        if number == 0:
            narrate(words)
        there = "" if one.path.exists() else " (not there on this computer: moved, deleted, or on a colleague's)"
        narrate(f"  surgery {one.surgery} with {one.school}: {one.path}{there}")
