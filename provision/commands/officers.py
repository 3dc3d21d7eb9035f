"""`provision store calendar` and `provision store standard`: what an officer fills in, into the store and out again."""

from pathlib import Path

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from provision.commands.opening import opened_store, settings_of
from provision.commands.writing import writing


@click.group(epilog="Example:  provision store calendar import terms.csv")
def calendar() -> None:
    """Say when each term begins and ends: it decides which standard was in force. No date is built in."""


@calendar.command(name="import", epilog="Example:  provision store calendar import terms.csv")
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_context
def import_(ctx: click.Context, *, source: Path) -> None:
    """Fill in terms from the csv SOURCE with the columns term (as maps write it), begins, ends."""
    from provision.review.calendar import take_in_terms  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx), create=True) as store:
        narrate(f"The store {take_in_terms(store, source).text}.")


@calendar.command(name="list", epilog="Example:  provision store calendar list > terms.csv")
@FORMAT
@click.pass_context
def list_terms(ctx: click.Context, *, shape: str) -> None:
    """Print the calendar, as the csv that `import` takes or as JSON."""
    from provision.review.calendar import as_csv, terms  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store, store.read() as connection:
        known = terms(connection)
    if shape == "json":
        rows = [{"term": one.name, "begins": str(one.begins), "ends": str(one.ends)} for one in known]
        say(json_text(rows, indent=2))
    else:
        say(as_csv(known).rstrip("\n"))


@click.group(epilog="Example:  provision store standard list")
def standard() -> None:
    """Keep your own standards in the store: a map is read by the one in force in its term."""


@standard.command(epilog="Example:  provision store standard add kent-2027/")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_context
def add(ctx: click.Context, *, folder: Path) -> None:
    """Keep the standard in FOLDER; the folder itself is no longer needed then."""
    from provision.store.standards import add_standard  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx), create=True) as store:
        narrate(f"The store has the standard {add_standard(store, folder).id}.")


@standard.command(name="export", epilog="Example:  provision store standard export kent-2027 kent-2027/")
@click.argument("standard_id", metavar="ID")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.pass_context
def export_(ctx: click.Context, *, standard_id: str, folder: Path) -> None:
    """Write the store's standard ID into the new FOLDER, the same files as came in."""
    from provision.store.standards import put_out  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store, writing(folder):
        out = put_out(store, standard_id, folder)
    narrate(f"{out.id} is in {folder}.")


@standard.command(name="list", epilog="Example:  provision store standard list")
@FORMAT
@click.pass_context
def list_standards(ctx: click.Context, *, shape: str) -> None:
    """List the standards in the store, the newest content of each id."""
    from provision.store.standards import stored_standards  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store, store.read() as connection:
        known = stored_standards(connection)
    if shape == "json":
        say(json_text([{"id": one.id, "title": one.title, "sha256": one.sha256} for one in known], indent=2))
        return
    for one in known:
        say(f"{one.id}  {one.title}  from {one.effective_from or 'no day'}  {one.status.value}")
