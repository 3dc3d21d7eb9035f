"""`provision validate`: read and check spreadsheets, print a report, keep nothing."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.commands.options import FORMAT, reading_options
from importers.reports import Tally, json_report, summary_line, text_report
from importers.terminal import narrate, say, with_progress
from importers.uploads import find_uploads

if TYPE_CHECKING:
    from importers.options import ReadOptions


@click.command(
    epilog="Examples:  provision validate uploads/   ·   provision validate map.xlsx --format json > report.json"
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@FORMAT
@click.option("--entries", is_flag=True, help="With --format json: every provision too, with its cells and raw text.")
@reading_options
@click.pass_context
def command(
    ctx: click.Context, *, paths: tuple[Path, ...], shape: str, entries: bool, jobs: int, options: "ReadOptions"
) -> int:
    """Read and check PATHS (spreadsheets, or folders of them) and print what was found.

    An error contradicts itself or cannot be used; a query is what the team will ask; advice is worth a thought.

    For scripts: the exit code is 0 where every file was read and none has errors, 1 where one has or could not be read
    or there was none, 2 for wrong use, 3 where the program failed.
    """
    from importers.many import read_files  # noqa: PLC0415  `--help` need not load the readers

    uploads, left_out = find_uploads(paths)
    for file in left_out:
        narrate(f"Left out: {file.path} ({file.why})")
    options = replace(options, keep_entries=entries and shape == "json")
    tally = Tally()
    readings = with_progress(read_files(uploads, options, jobs=jobs), total=len(uploads), label="Reading")
    if shape == "json":
        for piece in json_report(readings, tally, with_entries=entries):
            say(piece)
        narrate(summary_line(tally))
    else:
        for piece in text_report(readings, tally):
            say(piece)
    ctx.exit(tally.exit_code)
