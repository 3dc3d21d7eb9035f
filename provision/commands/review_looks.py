"""The commands of `provision review` that look: the queue, a map, its rows and headings, other terms, the original.

Who looked at a map is in the log, as it is where a key opened it.
"""

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from provision.commands.opening import opened_store, settings_of
from provision.commands.review_pages import (
    after_findings,
    finding_json,
    finding_lines,
    heading_text,
    map_json,
    map_lines,
    queue_json,
    queue_text,
    rows_json,
    schools_in,
    sheet_json,
    values_text,
)
from provision.review.wording import field_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provision.review.desk import Desk
    from provision.review.values import MapId

MAP = click.argument("the_map", metavar="MAP")
"""A map: its number in `review list`, or its school's name, URN or DfE number where that has one map."""


def map_meant(desk: "Desk", text: str) -> "MapId":
    """Return the map that MAP stands for."""
    from provision.review.naming import map_meant as meant  # noqa: PLC0415  `--help` need not load the database

    return meant(desk, text)


@contextmanager
def desk_of(ctx: click.Context) -> "Iterator[Desk]":
    """Give the desk of the store of the settings."""
    from provision.review.desk import Desk  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        yield Desk(store)


@click.command(name="list", epilog="Example:  provision review list sev:error is:unreviewed '!word'")
@click.argument("words", nargs=-1)
@click.option(
    "--sort",
    default="school",
    show_default=True,
    metavar="COLUMN",
    help="The column, such as school or errors; with a minus, largest first; several with commas.",
)
@FORMAT
@click.pass_context
def list_(ctx: click.Context, *, words: tuple[str, ...], sort: str, shape: str) -> None:
    """List the maps of the queue with their numbers, those that WORDS leave.

    Words are parts of a school's name (with ! those it must not have), or fields such as sev:error, is:unreviewed,
    is:late, state:returned, district:swale, code:level, with:jo, as after `/` in the room. A slip is refused.
    """
    from provision.store.queue import SORTS  # noqa: PLC0415  as above

    if unknown := [part for part in sort.split(",") if part.removeprefix("-") not in SORTS]:
        raise click.BadParameter(f"There is no column {unknown[0]}. Choose one of: {', '.join(SORTS)}.")
    with desk_of(ctx) as desk:
        text = desk.filter_words().checked(" ".join(words))
        lines, returns = desk.queue(text, sort=sort), desk.returns_of(text)
    if shape == "json":
        say(json_text([queue_json(line) for line in lines], indent=2))
    else:
        for line in lines:
            say(queue_text(line))
    narrate(schools_in(returns, listed=bool(words)))


@click.command(epilog="Examples:  provision review show 12 is:unreviewed  ·  provision review show 'Oakapple Primary'")
@MAP
@click.argument("words", nargs=-1)
@FORMAT
@click.pass_context
def show(ctx: click.Context, *, the_map: str, words: tuple[str, ...], shape: str) -> None:
    """Show MAP (its number, or the school's name, URN or DfE number) and its findings, each with its number.

    With WORDS only the findings that they leave. What is good and what could not be checked follows; the log says who
    looked.
    """
    from provision.review.filter_words import words_of_findings  # noqa: PLC0415  `--help` need not load them
    from provision.review.filters import finding_matches, parse  # noqa: PLC0415  as above

    wanted = parse(words_of_findings().checked(" ".join(words)))
    with desk_of(ctx) as desk:
        map_id = map_meant(desk, the_map)
        facts = desk.map_facts(map_id)
        lines = [line for line in desk.map_findings(map_id) if finding_matches(wanted, line)]
        desk.saw(map_id)
        others = desk.others_at(map_id)
    if shape == "json":
        told = {**map_json(facts), "open_with": others}
        say(json_text({**told, "findings": [finding_json(line) for line in lines]}, indent=2))
        return
    if others:
        say(f"Also open: {', '.join(others)}")
    found = [text for line in lines for text in finding_lines(line)]
    for text in [*map_lines(facts), *found, *after_findings(facts)]:
        say(text)


@click.command(epilog="Example:  provision review rows 12 --row 7")
@MAP
@click.option("--row", "wanted", type=int, multiple=True, help="Only this row; may be given again.")
@FORMAT
@click.pass_context
def rows(ctx: click.Context, *, the_map: str, wanted: tuple[int, ...], shape: str) -> None:
    """Show the rows of MAP as the school wrote them, names masked, and what each was read as; `r` walks along them."""
    with desk_of(ctx) as desk:
        map_id = map_meant(desk, the_map)
        sheets, entries = desk.map_sheets(map_id), desk.map_entries(map_id)
        desk.saw(map_id)
    found = [one for one in rows_json(sheets, entries) if not wanted or one["row"] in wanted]
    if shape == "json":
        say(json_text(found, indent=2))
        return
    for one in found:
        say(f"{one['sheet']} row {one['row']}: {'; '.join(f'{cell} {text}' for cell, text in one['cells'].items())}")
        for values in one["read_as"]:
            say(f"    read as: {values_text(values)}")


@click.command(epilog="Example:  provision review terms 12 7")
@MAP
@click.argument("row", type=int)
@click.option("--sheet", default="", help="The sheet, where several have such a row.")
@FORMAT
@click.pass_context
def terms(ctx: click.Context, *, the_map: str, row: int, sheet: str, shape: str) -> None:
    """Show what the school's other maps say of the provision in ROW of MAP: same pupil, same provision."""
    with desk_of(ctx) as desk:
        map_id = map_meant(desk, the_map)
        found = desk.other_terms(map_id, row, sheet=sheet)
        desk.saw(map_id)
    if shape == "json":
        rows = [{"map_id": one.map_id, "term": one.term, "entry": one.entry.as_json()} for one in found]
        say(json_text(rows, indent=2))
        return
    for one in found:
        say(f"{one.term or 'no term'}, map {one.map_id}, row {one.entry.row} of sheet {one.entry.sheet}")
        for name, value in one.entry.values.items():
            say(f"    {field_words(name)}: {value_words(value)}")


@click.command(epilog="Example:  provision review headings 12")
@MAP
@click.option("--all", "everything", is_flag=True, help="Also the headings that are known for sure.")
@FORMAT
@click.pass_context
def headings(ctx: click.Context, *, the_map: str, everything: bool, shape: str) -> None:
    """Show the headings of MAP that nobody knows or that were guessed, and what each may mean; `teach` settles one."""
    from provision.ui.heading_panes import doubtful, samples, suggestions  # noqa: PLC0415  read only to show
    from provision.ui.map_background import standard_of  # noqa: PLC0415  as above

    with desk_of(ctx) as desk:
        map_id = map_meant(desk, the_map)
        facts, sheets, standard = desk.map_facts(map_id), desk.map_sheets(map_id), None
        if facts.headings:
            standard = standard_of(desk, map_id)
        desk.saw(map_id)
    wanted = [one for one in facts.headings if everything or doubtful(one)]
    perhaps = [suggestions(one, samples(one, sheets), standard) for one in wanted]
    if shape == "json":
        rows = [one.as_json() | {"perhaps": list(names)} for one, names in zip(wanted, perhaps, strict=True)]
        say(json_text(rows, indent=2))
        return
    for one, names in zip(wanted, perhaps, strict=True):
        say(heading_text(one, names))


@click.command(epilog="Example:  provision review unmask 12 --reason 'the school asked which pupil is meant'")
@MAP
@click.option("--reason", required=True, help="Why you need it; the log keeps it.")
@FORMAT
@click.pass_context
def unmask(ctx: click.Context, *, the_map: str, reason: str, shape: str) -> None:
    """Show once the original of MAP with its names, cell by cell, as `M` does; the log keeps the reason."""
    from provision.ui.map_background import original_sheets  # noqa: PLC0415  the readers are loaded only to read

    with desk_of(ctx) as desk:
        map_id = map_meant(desk, the_map)
        path = desk.unmask(map_id, reason=reason)
    sheets = original_sheets(path)
    if shape == "json":
        say(json_text({"path": str(path), "sheets": [sheet_json(one) for one in sheets]}, indent=2))
        return
    narrate(f"The original is {path}.")
    for sheet in sheets:
        for cell, text in sheet_json(sheet)["cells"].items():
            say(f"{sheet.name} {cell}  {text}")


LOOKS: Final[tuple[Any, ...]] = (list_, show, rows, terms, headings, unmask)
"""Every command that looks, in the order of its help."""
