"""`provision store`: make, check, back up, restore, upgrade and move the store, and share its pseudonym key."""

from pathlib import Path

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from provision.commands.learned import learned
from provision.commands.officers import calendar, standard
from provision.commands.opening import opened_store, settings_of
from provision.settings import data_folder

_KEYS = click.option(
    "--keys",
    type=click.Path(path_type=Path),
    default=data_folder,
    show_default="your data folder",
    help="Where keys lie.",
)


@click.group(name="store", epilog="Example:  provision store backup monday.sqlite3")
def command() -> None:
    """Look after the store: where every map, decision and note is kept."""


@command.command(epilog="Example:  provision --store team.sqlite3 store init")
@click.pass_context
def init(ctx: click.Context) -> None:
    """Make a new, empty store where --store says; one that is there already is left as it is."""
    with opened_store(settings_of(ctx), create=True) as store:
        narrate(f"The store is ready: {store.where}")


@command.command(epilog="Example:  provision store upgrade")
@click.pass_context
def upgrade(ctx: click.Context) -> None:
    """Bring an older store up to this version; a backup is written beside it first."""
    with opened_store(settings_of(ctx)) as store:
        narrate(f"The store is up to date: {store.where}")


@command.command(epilog="Example:  provision store check --format json")
@FORMAT
@click.pass_context
def check(ctx: click.Context, *, shape: str) -> int:
    """Check the whole store: damage, counts, the chain of the log.

    Others go on working. A file store is looked at in a copy that needs as much room for that time.
    For scripts: the exit code is 1 where something is wrong.
    """
    from provision.store.lifecycle import check as look  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        found = look(store)
    if shape == "json":
        say(json_text({"problems": list(found.problems), "rows": found.rows}, indent=2))
    else:
        for problem in found.problems:
            say(problem)
        say(f"{len(found.problems)} problems. {found.rows['maps']} maps, {found.rows['events']} events.")
    return 1 if found.problems else 0


@command.command(epilog="Example:  provision store backup backups/2026-11-03.sqlite3")
@click.argument("to", type=click.Path(path_type=Path))
@click.pass_context
def backup(ctx: click.Context, *, to: Path) -> None:
    """Write a whole, checked copy of the store to the new file TO. The key of the pupils' codes is not in it.

    Others go on working.
    """
    from provision.store.lifecycle import backup as write  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        narrate(f"The backup is {write(store, to)}. Keep the pseudonym key apart: `provision store key export`.")


@command.command(epilog="Example:  provision store restore backups/2026-11-03.sqlite3")
@click.argument("source", type=click.Path(path_type=Path))
@click.confirmation_option(prompt="This puts the backup in the place of the store. Go on?")
@click.pass_context
def restore(ctx: click.Context, *, source: Path) -> None:
    """Put the backup SOURCE in the place of the store; the store that was there is kept beside it."""
    from provision.store.restoring import restore as put_back  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx), create=True) as store:
        restored = put_back(store, source)
    narrate(f"Restored. The store that was there is kept as {restored.kept}.")
    if restored.erased_since:
        narrate("What was erased after this backup was made is back. Erase it again:")
        for erased in restored.erased_since:
            narrate(f"  {erased}")


@command.command(epilog="Example:  provision store copy postgresql+psycopg://ada@server/maps")
@click.argument("target")
@click.pass_context
def copy(ctx: click.Context, *, target: str) -> None:
    """Copy every row into TARGET, a new store (a file or a PostgreSQL address), and compare both sides."""
    from provision.store.copying import copy_store  # noqa: PLC0415  as above
    from provision.store.engine import open_store  # noqa: PLC0415  as above

    settings = settings_of(ctx)
    with opened_store(settings) as store:
        other = open_store(target, user=settings.user)
        try:
            counts = copy_store(store, other)
            narrate(f"Copied and compared: {sum(counts.values())} rows, {counts['maps']} maps, into {other.where}")
        finally:
            other.close()


@command.group(epilog="Example:  provision store key export key.txt")
def key() -> None:
    """Share the key that makes the pupils' codes (P-…) among the advisers of one store.

    Send it by a safe way, never together with maps: whoever has it can tell whether a name belongs to a code.
    """


@key.command(name="export", epilog="Example:  provision store key export for-bob.key")
@click.argument("to", type=click.Path(path_type=Path))
@_KEYS
@click.pass_context
def export_(ctx: click.Context, *, to: Path, keys: Path) -> None:
    """Write this store's key to the file TO; the log says who did."""
    from provision.store.keys import export_key  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        export_key(store, keys, to)
        narrate(f"The key is in {to}. Delete that file when your colleague has imported it.")


@key.command(name="import", epilog="Example:  provision store key import for-bob.key")
@click.argument("source", type=click.Path(path_type=Path))
@_KEYS
@click.pass_context
def import_(ctx: click.Context, *, source: Path, keys: Path) -> None:
    """Keep the key that a colleague exported; another store's key is refused."""
    from provision.store.keys import import_key  # noqa: PLC0415  as above

    with opened_store(settings_of(ctx)) as store:
        import_key(store, keys, source)
        narrate("The key fits this store and is kept.")


for _group in (learned, calendar, standard):
    command.add_command(_group)
