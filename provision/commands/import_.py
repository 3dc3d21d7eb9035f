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
    from collections.abc import Iterator, Sequence

    from importers.options import ReadOptions
    from provision.importing import Imported, Outcome
    from provision.store.engine import Store

_NAMED = 12
"""How many maps without a school are named by their number."""


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
    from provision.importing import Outcome, import_reading  # noqa: PLC0415  nor the database
    from provision.review.in_force import standards_of  # noqa: PLC0415  as above
    from provision.review.knowing import known_school, learned, names_of, over  # noqa: PLC0415  as above
    from provision.store.keys import pseudonym_key  # noqa: PLC0415  as above
    from provision.store.register import import_register, known_schools  # noqa: PLC0415  as above

    uploads, left_out = find_uploads(paths)
    for file in left_out:
        narrate(f"Left out: {file.path} ({file.why})")
    tally = Tally()
    outcomes: Counter[Outcome] = Counter()
    unmatched: list[int] = []
    with opened_store(settings_of(ctx), create=True) as store:
        if register:
            registered = import_register(store, register)
            for line in (registered.message, *(f"Left out: {row}" for row in registered.left_out)):
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
                unmatched += [imported.map_id] if imported.outcome is Outcome.UNMATCHED else []
                say(_line(reading.path, imported, shape))
        next_steps = list(_what_next(store, unmatched))
    if paths:
        for line in (summary_line(tally), _outcomes_line(outcomes), *next_steps):
            narrate(line)
        ctx.exit(tally.exit_code)


def _what_next(store: "Store", unmatched: "Sequence[int]") -> "Iterator[str]":
    """Say of the maps that found no school why, and what to do."""
    from provision.store.register import has_schools  # noqa: PLC0415  as above

    if not unmatched:
        return
    if not has_schools(store):
        yield (
            "There is no list of schools (register) in the store, so no map could be put to its school. Take one in:"
            " `provision import --register schools.csv`, a csv or xlsx with the columns urn, dfe_number, name."
            " The maps that are kept now find their schools then; nothing has to be imported again."
        )
        return
    named = ", ".join(map(str, unmatched[:_NAMED])) + (", …" if len(unmatched) > _NAMED else "")
    yield (
        f"Maps whose school is not known: {named}. Say whose one is with `provision schools match MAP SCHOOL`"
        " (URN, DfE number or name), or with `=` in the review room; `provision review list is:unmatched` lists them."
    )


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
    from provision.importing import Outcome  # noqa: PLC0415  as above

    words = {
        "new": "new",
        "new_version": "new version" if outcomes[Outcome.NEW_VERSION] == 1 else "new versions",
        "same_file": "the same as before",
        "unmatched": "not matched to a school",
        "unreadable": "not readable",
    }
    if not outcomes:
        return "Nothing was kept."
    return "Kept: " + ", ".join(f"{outcomes[outcome]} {words[outcome]}" for outcome in outcomes) + "."
