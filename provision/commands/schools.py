"""`provision schools`: the register of schools, who has sent a map, and whose an unmatched map is."""

from pathlib import Path

import click

from importers.terminal import json_text, narrate, say
from provision.commands.opening import opened_store, settings_of


@click.group(name="schools", epilog="Example:  provision schools list late")
def command() -> None:
    """Keep the register of schools and see who has sent a map."""


@command.command(name="import", epilog="Example:  provision schools import schools.csv")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def import_(ctx: click.Context, *, path: Path) -> None:
    """Take in the register PATH (csv or xlsx); only what differs is changed, and no school is removed."""
    from provision.store.register import import_register  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx), create=True) as store:
        narrate(import_register(store, path).message)


@command.command(name="list", epilog="Example:  provision schools list is:late district:swale")
@click.argument("words", nargs=-1)
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def list_(ctx: click.Context, *, words: tuple[str, ...], shape: str) -> None:
    """List schools and their maps; WORDS filter as in the review room (`is:late`, `district:swale`, `!word`)."""
    from provision.review.desk import Desk  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        desk = Desk(store)
        lines, returns = desk.queue(" ".join(words)), desk.returns()
    if shape == "json":
        names = (
            "map_id",
            "school",
            "urn",
            "phase",
            "district",
            "community",
            "adviser",
            "term",
            "kind",
            "errors",
            "queries",
        )
        rows = [
            {**{name: getattr(one, name) for name in names}, "state": one.state and one.state.value} for one in lines
        ]
        say(json_text(rows, indent=2))
    else:
        for one in lines:
            state = one.state.value.replace("_", " ") if one.state else "nothing sent"
            say(f"{one.urn or '------'}  {one.school}  {one.term}  {state}  {one.errors} errors, {one.queries} queries")
    narrate(f"{returns.schools_in} of {returns.schools} schools in.")


@command.command(epilog="Example:  provision schools match 12 900002")
@click.argument("map_id", type=int, metavar="MAP")
@click.argument("school")
@click.pass_context
def match(ctx: click.Context, *, map_id: int, school: str) -> None:
    """Say that the unmatched map MAP is of SCHOOL (URN, DfE number or name)."""
    from provision.importing import assign_school  # noqa: PLC0415  as above
    from provision.review.values import MapId  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        assign_school(store, MapId(map_id), school)
        narrate("Matched.")


@command.command(epilog="Examples:  provision schools budgets budgets.csv  ·  provision schools budgets")
@click.argument("path", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def budgets(ctx: click.Context, *, path: Path | None, shape: str) -> None:
    """Take in notional and community budgets from the csv PATH; without it, list what is kept.

    Columns: kind (notional or community), owner (a school, or a community's name), period such as 2026-27, amount in
    pounds, and perhaps source.
    """
    from provision.review.budgets import take_in_budgets  # noqa: PLC0415  as above
    from provision.review.knowing import all_budgets  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        if path is not None:
            narrate(f"The store {take_in_budgets(store, path).text}.")
            return
        kept = all_budgets(store)
    if shape == "json":
        names = ("kind", "owner", "period", "source")
        rows = [{**{name: getattr(one, name) for name in names}, "amount": float(one.amount)} for one in kept]
        say(json_text(rows, indent=2))
        return
    for one in kept:
        say(f"{one.kind}  {one.owner}  {one.period}  £{one.amount:,}  ({one.source})")
