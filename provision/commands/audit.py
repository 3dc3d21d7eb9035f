"""`provision audit`: who did what to which map, and whether the log is as it was written."""

import re
from typing import TYPE_CHECKING

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, say
from provision.commands.opening import opened_store, settings_of

if TYPE_CHECKING:
    from provision.review.values import LogLine

_HEAD = re.compile(r"\d+:[0-9a-f]{64}")


@click.group(name="audit", epilog="Example:  provision audit show --limit 20")
def command() -> None:
    """Answer an auditor: the log of events, chained so that a changed or missing line shows."""


@command.command(epilog="Examples:  provision audit verify  ·  provision audit verify --noted 57:3f2a9c…")
@click.option(
    "--noted",
    metavar="HEAD",
    default="",
    help="A head that an earlier run printed: look for its line.",
)
@FORMAT
@click.pass_context
def verify(ctx: click.Context, *, noted: str, shape: str) -> int:
    """Say whether every line of the log is as it was written.

    For scripts: the exit code is 1 where one is not.

    Someone who can write to the database could make the whole chain anew. Keep the printed head somewhere else, and
    give it as --noted the next time: a log that was cut off or rewritten does not have that line.
    """
    if noted and not _HEAD.fullmatch(noted):
        raise click.BadParameter("A head is a number, a colon and 64 digits and letters a to f.")
    from provision.store.lifecycle import head_of  # noqa: PLC0415  `--help` need not load the database
    from provision.store.lifecycle import verify as look  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store, store.read() as connection:
        faults, head = look(connection, noted=noted), head_of(connection)
    if shape == "json":
        told = [{"event": one.number, "what": one.what} for one in faults]
        say(json_text({"whole": not faults, "head": head, "faults": told}))
        return 1 if faults else 0
    for fault in faults:
        say(f"event {fault.number}: {fault.what}")
    if not faults:
        say(f"The log is whole: no line was changed, removed or put elsewhere. Its head is {head}")
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
@FORMAT
@click.pass_context
def show(
    ctx: click.Context, *, map_id: int | None, who: str | None, verb: tuple[str, ...], limit: int, shape: str
) -> None:
    """Show the log, newest first: who saw, changed, unmasked, exported, erased. `audit event` shows one whole."""
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
        say(_line(one))


@command.command(epilog="Example:  provision audit event 57")
@click.argument("number", type=int)
@FORMAT
@click.pass_context
def event(ctx: click.Context, *, number: int, shape: str) -> None:
    """Show one event whole: who, when, the reason that was given, each value before and after."""
    from provision.store.auditing import event as look  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        told = look(store, number)
    line = told.line
    if shape == "json":
        names = ("row", "column", "before", "after")
        changes = told.changes and [dict(zip(names, change, strict=True)) for change in told.changes]
        facts = {"event": line.event, "at": line.at.isoformat(), "who": line.who, "verb": told.verb, "what": line.what}
        say(json_text({**facts, "undone": line.undone, "details": dict(told.details), "changes": changes}, indent=2))
        return
    say(_line(line))
    for name, detail in told.details.items():
        say(f"        {name}: {detail}")
    if told.changes is None:
        say("        What was before and after has been erased.")
    for row, column, before, after in told.changes or ():
        say(f"        {row}, {column}: {_value(before)} → {_value(after)}")


@command.command(epilog="Example:  provision audit purges --format json")
@FORMAT
@click.pass_context
def purges(ctx: click.Context, *, shape: str) -> None:
    """Show the record of every erasure, newest first: when, by whom, of what, how many rows."""
    from provision.store.auditing import purged  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        found = purged(store)
    if shape == "json":
        rows = [{"at": one.at.isoformat(), "who": one.who, "scope": one.scope, "counts": one.counts} for one in found]
        say(json_text(rows, indent=2))
        return
    for one in found:
        counts = ", ".join(f"{number} {name}" for name, number in one.counts.items() if name != "kept" and number)
        say(f"{one.at:%Y-%m-%d %H:%M} UTC  {one.who}  {one.scope}: {counts}")
        for kept in one.counts.get("kept", ()):
            say(f"        {', '.join(str(value) for value in kept.values())}")


def _line(one: "LogLine") -> str:
    school = f"  ({one.school})" if one.school else ""
    return f"{one.event:>6}  {one.at:%Y-%m-%d %H:%M} UTC  {one.who}  {one.what}{school}"


def _value(value: object) -> str:
    return "nothing" if value in (None, "") else f"“{value}”"
