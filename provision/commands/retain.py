"""`provision retain`: remove maps at the end of their time; shows first, removes only with --remove."""

from datetime import datetime

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from provision.commands.days import DAY
from provision.commands.opening import opened_store, settings_of
from provision.commands.telling_erased import BACKUPS, tell_the_rest


@click.command(
    name="retain", epilog="Examples:  provision retain --before 2024-09-01  ·  provision retain --term 2024-1 --remove"
)
@click.option("--before", type=DAY, help="Maps that were received before this day.")
@click.option("--term", "terms", multiple=True, metavar="TEXT", help="Maps of this term; may be given again.")
@click.option("--remove", is_flag=True, help="Really remove them. Without it nothing is changed.")
@BACKUPS
@FORMAT
@click.pass_context
def command(
    ctx: click.Context, *, before: datetime | None, terms: tuple[str, ...], remove: bool, backups: bool, shape: str
) -> None:
    """List the maps whose time is over; with --remove, erase them and keep only their counts.

    How long a map is kept is your own policy: no period is built in.
    """
    from provision.store import retaining  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        found = retaining.due(store, before=before.date() if before else None, terms=terms)
        if remove and found:
            tell_the_rest(store, retaining.remove(store, found), backups=backups)
    if shape == "json":
        rows = [
            {"map": one.map_id, "school": one.school, "term": one.term, "kind": one.kind, "entries": one.entries}
            for one in found
        ]
        say(json_text({"removed": remove, "maps": rows}, indent=2))
    else:
        for one in found:
            say(f"{one.map_id:>6}  {one.school}  {one.term or 'no term'}  received {one.received:%Y-%m-%d}")
    narrate(f"{len(found)} maps {'removed' if remove else 'would be removed; --remove removes them'}.")
