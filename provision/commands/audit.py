"""`provision audit`: who did what to which map, and whether the log is as it was written."""

import click

from importers.terminal import json_text, say
from provision.commands.opening import opened_store, settings_of

_FORMAT = click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)


@click.group(name="audit", epilog="Example:  provision audit show --limit 20")
def command() -> None:
    """Answer an auditor: the log of events, chained so that a changed or missing line shows."""


@command.command(epilog="Example:  provision audit verify")
@_FORMAT
@click.pass_context
def verify(ctx: click.Context, *, shape: str) -> int:
    """Say whether every line of the log is as it was written. Ends with 1 where one is not."""
    from provision.store.lifecycle import verify as look  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store, store.read() as connection:
        faults = look(connection)
    if shape == "json":
        say(json_text({"whole": not faults, "faults": [{"event": one.number, "what": one.what} for one in faults]}))
    elif faults:
        for fault in faults:
            say(f"event {fault.number}: {fault.what}")
    else:
        say("The log is whole: no line was changed, removed or put elsewhere.")
    return 1 if faults else 0


@command.command(epilog="Example:  provision audit show --verb unmask --who ada")
@click.option("--map", "map_id", type=int, metavar="NUMBER", help="Only what was done to this map.")
@click.option("--who", metavar="NAME", help="Only what this person did.")
@click.option(
    "--verb",
    multiple=True,
    metavar="VERB",
    help="Only these: see, decide, state, undo, unmask, export, erase, import …",
)
@click.option(
    "--limit", type=click.IntRange(1), default=200, show_default=True, help="At most this many, newest first."
)
@_FORMAT
@click.pass_context
def show(
    ctx: click.Context, *, map_id: int | None, who: str | None, verb: tuple[str, ...], limit: int, shape: str
) -> None:
    """Show the log, newest first: who saw, changed, unmasked, exported, erased."""
    from provision.store.auditing import told  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        lines = told(store, map_id=map_id, who=who, verbs=verb, limit=limit)
    if shape == "json":
        rows = [
            {"event": one.event, "at": one.at.isoformat(), "who": one.who, "what": one.what, "school": one.school}
            for one in lines
        ]
        say(json_text(rows, indent=2))
        return
    for one in lines:
        school = f"  ({one.school})" if one.school else ""
        say(f"{one.event:>6}  {one.at:%Y-%m-%d %H:%M} UTC  {one.who}  {one.what}{school}")
