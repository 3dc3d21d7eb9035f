"""`provision schools`: the register of schools, who has sent a map, and whose an unmatched map is."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from provision.commands.days import DAY
from provision.commands.opening import opened_store, settings_of
from provision.commands.review_pages import schools_in
from provision.review.wording import counted

if TYPE_CHECKING:
    from provision.review.one_school import School


@click.group(name="schools", epilog="Example:  provision schools list is:late")
def command() -> None:
    """Keep the register of schools and see who has sent a map."""


@command.command(name="import", epilog="Example:  provision schools import schools.csv")
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def import_(ctx: click.Context, *, path: Path) -> None:
    """Take in the register PATH (csv or xlsx); only what differs is changed, and no school is removed."""
    from provision.store.register import import_register  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx), create=True) as store:
        taken = import_register(store, path)
    narrate(taken.message)
    for row in taken.left_out:
        narrate(f"Left out: {row}")


@command.command(name="list", epilog="Example:  provision schools list is:late district:swale")
@click.argument("words", nargs=-1)
@FORMAT
@click.pass_context
def list_(ctx: click.Context, *, words: tuple[str, ...], shape: str) -> None:
    """List schools and their maps; WORDS filter as in the review room (`is:late`, `district:swale`, `!word`)."""
    from provision.review.desk import Desk  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        desk = Desk(store)
        text = desk.filter_words().checked(" ".join(words))
        lines, returns = desk.queue(text), desk.returns_of(text)
    if shape == "json":
        names = (
            "map_id",
            "school",
            "urn",
            "phase",
            "district",
            "community",
            "adviser",
            "link_worker",
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
            counts = f"{counted(one.errors, 'error')}, {counted(one.queries, 'query', 'queries')}"
            say(f"{one.urn or '------'}  {one.school}  {one.term}  {state}  {counts}")
    narrate(schools_in(returns, listed=bool(words)))


@command.command(epilog="Example:  provision schools show 900001")
@click.argument("school")
@FORMAT
@click.pass_context
def show(ctx: click.Context, *, school: str, shape: str) -> None:
    """Show what is known of SCHOOL (URN, DfE number or name): people, links, budgets, and how it has changed."""
    from provision.review.one_school import school as look  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        one = look(store, school)
    if shape == "json":
        say(json_text(_school_json(one), indent=2))
        return
    for name, value in one.facts.items():
        say(f"{name.replace('_', ' ')}: {value or 'not known'}")
    for budget in one.budgets:
        say(f"{budget.kind} budget {budget.period}: £{budget.amount:,} ({budget.source})")
    for change in one.changes:
        was = f"{change.before} → " if change.before else ""
        column = change.column.replace("_", " ")
        say(f"{change.at:%d/%m/%Y}, {change.who}: {column} {was}{change.after or 'taken away'}")


def _school_json(one: "School") -> dict[str, Any]:
    budgets = [
        {"kind": kept.kind, "period": kept.period, "amount": float(kept.amount), "source": kept.source}
        for kept in one.budgets
    ]
    names = ("who", "column", "before", "after")
    changes = [{"at": kept.at.isoformat(), **{name: getattr(kept, name) for name in names}} for kept in one.changes]
    return {**one.facts, "budgets": budgets, "changes": changes}


@command.command(epilog="Example:  provision schools links 900001 --policy https://school.example/sen")
@click.argument("school")
@click.option("--policy", metavar="URL", help="Where its SEN policy stands; empty takes it away.")
@click.option("--report", metavar="URL", help="Where its SEND information report stands; empty takes it away.")
@click.option("--seen-on", type=DAY, help="When you saw them. Default: today.")
@FORMAT
@click.pass_context
def links(
    ctx: click.Context, *, school: str, policy: str | None, report: str | None, seen_on: datetime | None, shape: str
) -> None:
    """Keep where the SEN policy and the SEND information report of SCHOOL stand. No address is opened."""
    from provision.review.one_school import set_links  # noqa: PLC0415  as above

    if policy is None and report is None:
        raise click.UsageError("Give --policy or --report, or both.")
    with opened_store(settings_of(ctx)) as store:
        day = seen_on.date() if seen_on else None
        change = set_links(store, school, policy=policy, report=report, seen_on=day)
    say(json_text({"event": change.event, "text": change.text}) if shape == "json" else change.text)


@command.command(epilog="Example:  provision schools match 12 900002")
@click.argument("map_id", type=int, metavar="MAP")
@click.argument("school")
@click.pass_context
def match(ctx: click.Context, *, map_id: int, school: str) -> None:
    """Say that the map MAP is of SCHOOL (URN, DfE number or name); decisions about its map before are taken over.

    Where a map names pupils, `provision import FILE --school` is better: it also knows them again in their other maps.
    """
    from provision.importing import assign_school  # noqa: PLC0415  as above
    from provision.review.values import MapId  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        told = assign_school(store, MapId(map_id), school)
    narrate(f"{told[:1].upper()}{told[1:]}.")


@command.command(epilog="Examples:  provision schools budgets budgets.csv  ·  provision schools budgets")
@click.argument("path", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@FORMAT
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
