"""`provision import`: read, check and keep spreadsheets. The same file twice adds nothing."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.commands.options import reading_options
from importers.reports import Tally, summary_line
from importers.terminal import json_text, narrate, say, with_progress
from importers.uploads import find_uploads
from provision.commands.opening import opened_store, settings_of
from provision.settings import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from importers.options import ReadOptions
    from provision.importing import Imported, Outcome
    from provision.store.register import Registered


@click.command(
    epilog="Examples:  provision import uploads/ --register schools.csv  ·  provision import map.xlsx --school 123456"
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--register",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="First take in this list of schools (csv or xlsx).",
)
@click.option("--school", metavar="URN|DFE|NAME", help="The school of these files, where they do not say.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    register: Path | None,
    school: str | None,
    shape: str,
    jobs: int,
    options: "ReadOptions",
) -> None:
    """Read, check and keep PATHS (spreadsheets, or folders of them) in the store.

    Each file is one line: kept, kept as a new version, the same as before, not matched to a school, or not readable and
    why. Ends as `validate` does: with 1 where a file has errors or could not be read.
    """
    if not paths and not register:
        raise click.UsageError("Name a file or folder to import, or a --register of schools.")
    from importers.identity.whose import Schools  # noqa: PLC0415  `--help` need not load the readers
    from importers.many import read_files  # noqa: PLC0415  `--help` need not load the readers
    from provision.importing import import_reading  # noqa: PLC0415  nor the database
    from provision.review.in_force import standards_of  # noqa: PLC0415  as above
    from provision.review.knowing import known_school, learned, names_of, over  # noqa: PLC0415  as above
    from provision.store.keys import pseudonym_key  # noqa: PLC0415  as above
    from provision.store.register import import_register, known_schools  # noqa: PLC0415  as above

    uploads, left_out = find_uploads(paths)
    for file in left_out:
        narrate(f"Left out: {file.path} ({file.why})")
    tally = Tally()
    outcomes: Counter[Outcome] = Counter()
    with opened_store(settings_of(ctx), create=True) as store:
        if register:
            for line in _register_lines(import_register(store, register)):
                narrate(line)
        known = over(learned(store), options.learned)
        if school:
            known = known_school(known, names_of(store, school))
        known_as = Schools(known_schools(store), given=school or "")
        key = pseudonym_key(store, data_folder())
        options = replace(options, keep_grid=True, key=key, learned=known, schools=known_as)
        with standards_of(store) as known_standards:
            by_standard = known_standards.options(options)
            readings = read_files(uploads, by_standard, jobs=jobs)
            for first in with_progress(readings, total=len(uploads), label="Importing"):
                reading = first if options.standard else known_standards.read(first, by_standard)
                imported = import_reading(
                    store,
                    reading,
                    school=school,
                    term=options.term or None,
                    received=store.clock(),
                    folder=Path.cwd(),
                )
                tally.add(reading)
                outcomes[imported.outcome] += 1
                say(_line(reading.path, imported, shape))
    if paths:
        narrate(summary_line(tally))
        narrate(_outcomes_line(outcomes))
        ctx.exit(tally.exit_code)


def _register_lines(registered: "Registered") -> "Iterator[str]":
    counts = f"{registered.added} schools added, {registered.changed} changed, {registered.same} as before"
    yield f"Register: {counts}; {registered.matched} maps found their school."
    for row in registered.left_out:
        yield f"Left out of the register: {row}"


def _line(path: str, imported: "Imported", shape: str) -> str:
    """Return a file's line: text, or one JSON object a line."""
    if shape == "json":
        facts = {
            "path": path,
            "outcome": str(imported.outcome),
            "map": imported.map_id,
            "message": imported.message,
            "near": list(imported.near),
        }
        return json_text(facts)
    return f"{Path(path).name}: {imported.message}"


def _outcomes_line(outcomes: "Counter[Outcome]") -> str:
    words = {
        "new": "new",
        "new_version": "new versions",
        "same_file": "the same as before",
        "unmatched": "not matched to a school",
        "unreadable": "not readable",
    }
    if not outcomes:
        return "Nothing was kept."
    return "Kept: " + ", ".join(f"{outcomes[outcome]} {words[outcome]}" for outcome in outcomes) + "."
