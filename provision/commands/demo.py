"""`provision demo`: the whole street on invented maps, in a store that is thrown away afterwards."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.commands.options import reading_options
from importers.reports import Tally, text_report
from importers.terminal import narrate, say, with_progress
from provision.commands.opening import opened_store, settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from importers.options import ReadOptions
    from importers.reading import FileReading
    from provision.store.engine import Store


@click.command(epilog="Example:  provision demo --no-ui")
@click.option("--no-ui", is_flag=True, help="Print the report of the batch instead of opening the review room.")
@reading_options
@click.pass_context
def command(ctx: click.Context, *, no_ui: bool, jobs: int, options: "ReadOptions") -> None:
    """Read invented sample maps into a throw-away store and open the review room. Nothing of it is kept.

    Where there is no terminal to type in, the report of the batch is printed instead.
    For scripts: the exit code is always 0.
    """
    interactive = sys.stdin.isatty() and sys.stdout.isatty() and not no_ui
    with tempfile.TemporaryDirectory(prefix="provision-demo-", ignore_cleanup_errors=True) as folder:
        settings = replace(settings_of(ctx), store=str(Path(folder) / "demo.sqlite3"))
        with opened_store(settings, create=True) as store:
            readings = _imported(store, options, jobs)
            if interactive:
                narrate("Reading the invented sample maps. Nothing here is about a real school or child.")
                for _ in readings:
                    pass
            else:
                for piece in text_report(readings, Tally()):
                    say(piece)
        if interactive:
            from provision.commands.review import open_room  # noqa: PLC0415  Textual is loaded only to be shown

            records = Path(folder) / "records"  # thrown away with the store
            open_room(settings, title="Demonstration: invented schools", records=records)


def _imported(store: "Store", options: "ReadOptions", jobs: int) -> "Iterator[FileReading]":
    """Import the samples, and yield each reading once it is kept."""
    import sample_data  # noqa: PLC0415  only the demonstration needs them
    from importers.many import read_files  # noqa: PLC0415  `--help` need not load the readers
    from importers.uploads import find_uploads  # noqa: PLC0415  as above
    from provision.importing import import_reading  # noqa: PLC0415  nor the database
    from provision.store.register import import_register  # noqa: PLC0415  as above

    import_register(store, sample_data.register())
    uploads, _ = find_uploads([sample_data.uploads()])
    for reading in with_progress(
        read_files(uploads, replace(options, keep_grid=True), jobs=jobs), total=len(uploads), label="Reading"
    ):
        import_reading(store, reading, received=store.clock())
        yield reading
