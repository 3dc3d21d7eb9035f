"""`provision subject-access`: everything that is held on one pupil, on a page that a family can read."""

from pathlib import Path

import click

from importers.terminal import narrate, say
from provision.commands.opening import opened_store, settings_of


@click.command(name="subject-access", epilog="Example:  provision subject-access 3f2a9c… --to answer.txt")
@click.argument("pseudonym")
@click.option("--to", type=click.Path(path_type=Path), help="Write to this file instead of the screen.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def command(ctx: click.Context, *, pseudonym: str, to: Path | None, shape: str) -> None:
    """Gather everything that the store holds on one pupil, known by PSEUDONYM. The log says that it was asked for."""
    from provision.store.pupils import as_json, as_text, everything_on  # noqa: PLC0415  `--help` need not load it

    with opened_store(settings_of(ctx)) as store:
        held = everything_on(store, pseudonym)
    page = as_json(held) if shape == "json" else as_text(held)
    if to is None:
        say(page.rstrip("\n"))
    else:
        with to.open("x", encoding="utf-8") as file:
            file.write(page)
        narrate(f"{len(held)} maps hold something on this pupil; it is written to {to}.")
