"""`provision checks`: what is looked for and why; what maps tell together; what a new standard would change."""

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from importers.text import as_cell
from provision.commands.opening import opened_store, settings_of
from provision.commands.standards import standard_named, standards_at_hand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from provision.review.standards import TriedMap
    from schemas.check_entries import CheckEntry


_COLUMNS = ("code", "severity", "title", "why", "action", "kinds", "needs", "needs_one_of", "said_by")


@click.group(epilog="Example:  provision checks show review-overdue")
def command() -> None:
    """List the checks and explain each one; ask the stored maps together; try a changed standard on them."""


@command.command("list", epilog="Example:  provision checks list --kind pupil --severity error")
@click.option(
    "--severity", type=click.Choice(["error", "query", "advice", "unreadable", "strength"]), help="Only these."
)
@click.option("--kind", type=click.Choice(["school", "pupil", "community"]), help="Only those for this kind of map.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
def list_(*, severity: str | None, kind: str | None, shape: str) -> None:
    """List every code that a report can hold, errors first."""
    from importers.checks_page import all_entries  # noqa: PLC0415  `--help` need not load the checks

    chosen = [
        entry for entry in all_entries() if severity in {None, entry.severity} and (kind is None or kind in entry.kinds)
    ]
    if shape == "json":
        say(json_text([entry.as_json() for entry in chosen], indent=1))
        return
    if shape == "csv":
        say(_csv(chosen))
        return
    for entry in chosen:
        say(f"{entry.severity:<10} {entry.code:<32} {entry.title}")


@command.command("show", epilog="Example:  provision checks show level-not-in-continuum --format json")
@click.argument("code")
@FORMAT
def show(code: str, *, shape: str) -> None:
    """Explain one code of a report: why it matters, what to do, which columns it needs."""
    from importers.checks_page import find_entry  # noqa: PLC0415  as above

    entry = find_entry(code)
    if shape == "json":
        say(json_text(entry.as_json(), indent=1))
    else:
        _explain(entry)


@command.command("across", epilog="Example:  provision checks across --filter term:2026-1")
@click.option("--filter", "words", metavar="WORDS", default="", help="Only these maps, as in the review room's filter.")
@FORMAT
@click.pass_context
def across(ctx: click.Context, *, words: str, shape: str) -> None:
    """Ask the stored maps together: prices ten times apart, checks that most schools fail, terms without impact."""
    from provision.review.desk import Desk  # noqa: PLC0415  SQLAlchemy costs start-up time
    from provision.review.standards import stored_maps  # noqa: PLC0415  as above
    from schemas.across import doubtful_checks, over_terms, price_differences, verdicts  # noqa: PLC0415  as above
    from schemas.standard import standard_in_force  # noqa: PLC0415  as above

    today = date.today()  # noqa: DTZ011  in force, overdue and ended are matters of the local calendar
    with opened_store(settings_of(ctx)) as store:
        maps = [stored.of_school() for stored in stored_maps(Desk(store), words, on=today)]
    standard = standard_in_force(standards_at_hand(ctx), today)
    prices, doubtful = price_differences(maps), doubtful_checks(verdicts(maps, standard))
    repeated = over_terms(maps, standard)
    if shape == "json":
        found = {
            "maps": len(maps),
            "prices": [one.as_json() for one in prices],
            "checks_most_schools_fail": [one.as_json() for one in doubtful],
            "over_terms": [{"school": school, "finding": finding.as_json()} for school, finding in repeated],
        }
        say(json_text(found, indent=1))
        return
    _told("Prices ten times apart", [one.message() for one in prices])
    _told("Checks that most schools fail", [one.message() for one in doubtful])
    _told("Over the terms", [f"{school}: {finding.message}" for school, finding in repeated])
    narrate(f"{len(maps)} maps were looked at.")


@command.command("costs", epilog="Example:  provision checks costs --filter term:2026-1 --format json")
@click.option("--filter", "words", metavar="WORDS", default="", help="Only these maps, as in the review room's filter.")
@FORMAT
@click.pass_context
def costs(ctx: click.Context, *, words: str, shape: str) -> None:
    """Show what the stored maps cost, by school and term: as stated and as worked out, beside guide and budget.

    Rates and weeks are those of the standard that each map was checked by; several roles in one cell have no one rate,
    so such a row is not worked out. JSON has every row and pupil.
    """
    from provision.commands.telling_costs import cost_lines  # noqa: PLC0415  as above
    from provision.review.costs import by_school, costed_maps  # noqa: PLC0415  as above
    from provision.review.desk import Desk  # noqa: PLC0415  as above

    today = date.today()  # noqa: DTZ011  as above
    with opened_store(settings_of(ctx)) as store:
        costed = by_school(costed_maps(Desk(store), words, on=today))
    if shape == "json":
        say(json_text([one.as_json() for one in costed], indent=1))
        return
    for one in costed:
        _told(" ".join(filter(None, (one.school, f"({one.term})" if one.term else ""))), cost_lines(one))
    narrate(f"{sum(len(one.maps) for one in costed)} maps were looked at.")


@command.command("try", epilog="Example:  provision checks try kent-2026-09/ --filter term:2026-1")
@click.argument("standard", metavar="ID|FOLDER")
@click.option(
    "--against", metavar="ID|FOLDER", help="Compare with this one. Default: the standard of each map's verdict."
)
@click.option("--filter", "words", metavar="WORDS", default="", help="Only these maps, as in the review room's filter.")
@FORMAT
@click.pass_context
def try_(ctx: click.Context, standard: str, *, against: str | None, words: str, shape: str) -> None:
    """Show what a standard would newly fail or pass among the stored maps, by school. Nothing is changed."""
    from provision.review.desk import Desk  # noqa: PLC0415  SQLAlchemy costs start-up time
    from provision.review.standards import try_standard  # noqa: PLC0415  as above

    new, old = standard_named(ctx, standard), standard_named(ctx, against) if against else None
    today = date.today()  # noqa: DTZ011  overdue and ended are matters of the local calendar
    with opened_store(settings_of(ctx)) as store:
        tried = list(try_standard(Desk(store), new, words, on=today, against=old))
    if shape == "json":
        head = {"standard": {"id": new.id, "sha256": new.sha256}, "maps": len(tried)}
        say(json_text(head | {"changed": [one.as_json() for one in tried if one.changes]}, indent=1))
    else:
        _say_tried(tried, new.id)


def _csv(entries: "Sequence[CheckEntry]") -> str:
    import csv  # noqa: PLC0415  only for this shape
    import io  # noqa: PLC0415  as above

    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entry in entries:
        told = entry.as_json()
        values = (told[name] for name in _COLUMNS)
        writer.writerow(as_cell("; ".join(value) if isinstance(value, tuple) else str(value or "")) for value in values)
    return table.getvalue().rstrip("\n")


def _say_tried(tried: "list[TriedMap]", standard_id: str) -> None:
    changed = [one for one in tried if one.changes]
    for one in changed:
        say(" ".join(filter(None, (one.school, f"({one.term})" if one.term else ""))))
        for change in one.changes:
            say(f"  {change.message()}")
    failing = Counter(change.title for one in changed for change in one.changes if change.newly_fails)
    passing = Counter(change.title for one in changed for change in one.changes if change.newly_passes)
    for word, counted in (("newly fail", failing), ("newly pass", passing)):
        for title, number in counted.most_common():
            narrate(f"{number} of {len(tried)} maps would {word} “{title}”.")
    narrate(f"{len(changed)} of {len(tried)} maps would change under {standard_id}. Nothing was changed.")


def _told(heading: str, lines: "Iterable[str]") -> None:
    say(heading)
    for line in list(lines) or ["nothing"]:
        say(f"  {line}")


def _explain(entry: "CheckEntry") -> None:
    say(f"{entry.title} ({entry.severity}, {entry.code})\n\nWhy: {entry.why}\nWhat to do: {entry.action}")
    say(f"Maps: {', '.join(entry.kinds)}")
    if entry.needs:
        say(f"Needs: {', '.join(entry.needs)}")
    if entry.needs_one_of:
        say(f"Needs one of: {', '.join(entry.needs_one_of)}")
