"""`provision checks`: what is looked for in a map, why, and what to do about it."""

from typing import TYPE_CHECKING

import click

from importers.terminal import json_text, say

if TYPE_CHECKING:
    from schemas.checks_page import CheckEntry

_SHAPE = click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it."
)


@click.group(epilog="Example:  provision checks show review-overdue")
def command() -> None:
    """List the checks and explain each one."""


@command.command("list", epilog="Example:  provision checks list --kind pupil --severity error")
@click.option("--severity", type=click.Choice(["error", "query", "advice"]), help="Only these.")
@click.option("--kind", type=click.Choice(["school", "pupil", "community"]), help="Only those for this kind of map.")
@_SHAPE
def list_(*, severity: str | None, kind: str | None, shape: str) -> None:
    """List every check, errors first."""
    from schemas.checks_page import check_entries  # noqa: PLC0415  `--help` need not load the checks

    chosen = [
        entry
        for entry in check_entries()
        if severity in {None, str(entry.severity)} and (kind is None or kind in entry.kinds)
    ]
    if shape == "json":
        say(json_text([entry.as_json() for entry in chosen], indent=1))
        return
    for entry in chosen:
        say(f"{entry.severity:<7} {entry.code:<32} {entry.title}")


@command.command("show", epilog="Example:  provision checks show level-not-in-continuum --format json")
@click.argument("code")
@_SHAPE
def show(code: str, *, shape: str) -> None:
    """Explain one check: why it matters, what to do, which columns it needs."""
    from schemas.checks_page import find_check_entry  # noqa: PLC0415  as above

    entry = find_check_entry(code)
    if shape == "json":
        say(json_text(entry.as_json(), indent=1))
    else:
        _explain(entry)


def _explain(entry: "CheckEntry") -> None:
    say(f"{entry.title} ({entry.severity}, {entry.code})\n\nWhy: {entry.why}\nWhat to do: {entry.action}")
    say(f"Maps: {', '.join(entry.kinds)}")
    if entry.needs:
        say(f"Needs: {', '.join(entry.needs)}")
    if entry.needs_one_of:
        say(f"Needs one of: {', '.join(entry.needs_one_of)}")
