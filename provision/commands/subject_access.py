"""`provision subject-access`: everything that is held on one pupil, on a page that a family can read."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.commands.options import FORMAT
from importers.terminal import narrate, say
from provision.commands.opening import opened_store, settings_of
from provision.commands.telling_erased import tell_records
from provision.commands.whose_pupil import NOT_FOUND, whose_pupil
from provision.commands.writing import must_be_new, writing
from provision.own_files import write_own
from provision.review.wording import counted

if TYPE_CHECKING:
    from provision.commands.whose_pupil import Whose


@click.command(
    name="subject-access",
    epilog="Examples:  provision subject-access P-7K3QX9M2 --to answer.txt  ·"
    "  provision subject-access --name 'Ada Example' --school 900001",
)
@whose_pupil
@click.option("--to", type=click.Path(path_type=Path), help="Write to this new file instead of the screen.")
@FORMAT
@click.pass_context
def command(ctx: click.Context, *, whose: "Whose", to: Path | None, shape: str) -> None:
    """Gather everything that the store holds on one pupil, known by PSEUDONYM (the pupil's code), UPN or name.

    The log says that it was asked for. A name that a school spelt in another way has another pseudonym: try it too.
    Records of meetings that were written to files are named, for they may speak of the pupil; nobody but you can tell.
    """
    from provision.review.pupil_page import as_json, as_text  # noqa: PLC0415  `--help` need not load the database
    from provision.store.held import everything_on  # noqa: PLC0415  as above

    must_be_new(to)
    with opened_store(settings_of(ctx)) as store:
        held = everything_on(store, *whose.pseudonyms(store))
        page = as_json(held) if shape == "json" else as_text(held, store.clock().astimezone().date())
    if to is None:
        say(page.rstrip("\n"))
    else:
        with writing(to):
            write_own(to, page)
        narrate(f"{counted(len(held.maps), 'map holds', 'maps hold')} something on this pupil; it is written to {to}.")
    if not held.maps and not held.diary:
        narrate(NOT_FOUND)
    tell_records(held.records, "These records of meetings with the pupil's schools may name the pupil; read them too:")
    if len(held.schools) > 1:
        narrate(f"{len(held.schools)} schools name this pupil: {', '.join(held.schools)}.")
