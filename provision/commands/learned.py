"""`provision store learned`: what advisers said of headings, out of the store and into another as one small file."""

from pathlib import Path

import click

from importers.terminal import narrate
from provision.commands.opening import opened_store, settings_of
from provision.commands.writing import must_be_new, writing


@click.group(epilog="Example:  provision store learned export headings.json")
def learned() -> None:
    """Share what was said of headings: the file is the one that `provision headings` writes and --learned takes."""


@learned.command(name="export", epilog="Example:  provision store learned export headings.json")
@click.argument("to", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def export_(ctx: click.Context, *, to: Path) -> None:
    """Write every learned heading, with for whom it holds, to the new file TO."""
    from importers.learned import save_learned  # noqa: PLC0415  `--help` need not load the standard
    from provision.review.knowing import hand_out  # noqa: PLC0415  nor the database

    must_be_new(to)
    with opened_store(settings_of(ctx)) as store:
        said = hand_out(store)
    with writing(to):
        save_learned(said, to)
    narrate(f"{sum(map(len, said.by_scope.values()))} headings are in {to}.")


@learned.command(name="import", epilog="Example:  provision store learned import headings.json")
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def import_(ctx: click.Context, *, source: Path) -> None:
    """Learn what the file SOURCE says; what it says of a heading counts from the next map on."""
    from importers.learned import load_learned  # noqa: PLC0415  as above
    from provision.review.knowing import take_in  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx), create=True) as store:
        narrate(f"The store {take_in(store, load_learned(source)).text}.")
