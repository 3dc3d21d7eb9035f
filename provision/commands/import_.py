"""`provision import`: read, check and keep spreadsheets. The same file twice adds nothing."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from importers.commands.options import FORMAT, reading_options
from importers.reports import Tally, json_of_files, summary_line
from importers.terminal import narrate, say, with_progress
from importers.uploads import find_uploads
from provision.commands.opening import opened_store, settings_of
from provision.settings import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from importers.options import ReadOptions
    from importers.reading import FileReading
    from provision.importing import Imported
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
    help="First take in this list of schools (csv or xlsx: urn, dfe_number, name …); needed once.",
)
@click.option("--school", metavar="URN|DFE|NAME", help="The school of these files, where they do not say.")
@FORMAT
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
    why. It can be stopped and begun again at any time: what is kept already is told as the same as before. The files
    themselves are not changed.

    For scripts: the exit code is 1 where a file has errors or could not be read, or there was none.
    """
    if not paths and not register:
        raise click.UsageError("Name a file or folder to import, or a --register of schools.")
    from importers.identity.whose import Schools  # noqa: PLC0415  `--help` need not load the readers
    from importers.many import read_files  # noqa: PLC0415  `--help` need not load the readers
    from provision.importing import import_reading  # noqa: PLC0415  nor the database
    from provision.review.in_force import standards_of  # noqa: PLC0415  as above
    from provision.review.knowing import known_school, learned, names_of, over  # noqa: PLC0415  as above
    from provision.store.keys import pseudonym_key  # noqa: PLC0415  as above
    from provision.store.register import known_schools  # noqa: PLC0415  as above

    uploads, left_out = find_uploads(paths)
    for file in left_out:
        narrate(f"Left out: {file.path} ({file.why})")
    kept = _Kept()
    with opened_store(settings_of(ctx), create=True) as store:
        if register:
            _take_in(store, register)
        known = over(learned(store), options.learned)
        if school:
            known = known_school(known, names_of(store, school))
        known_as = Schools(known_schools(store), given=school or "")
        key = pseudonym_key(store, data_folder())
        options = replace(options, keep_grid=True, key=key, learned=known, schools=known_as)
        with standards_of(store) as known_standards:
            by_standard = known_standards.options(options)
            readings = read_files(uploads, by_standard, jobs=jobs)

            def files() -> "Iterator[dict[str, Any]]":
                for first in with_progress(readings, total=len(uploads), label="Importing"):
                    reading = first if options.standard else known_standards.read(first, by_standard)
                    term, now = options.term or None, store.clock()
                    done = import_reading(store, reading, school=school, term=term, received=now, folder=Path.cwd())
                    yield kept.add(reading, done)

            shown = json_of_files(files(), kept.as_json) if shape == "json" else map(_line, files())
            with _told_if_stopped(kept, len(uploads)):
                for piece in shown if paths else ():
                    say(piece)
        next_steps = list(_what_next(store, kept.unmatched))
    if paths:
        for line in (summary_line(kept.tally), kept.line(), *next_steps):
            narrate(line)
        ctx.exit(kept.tally.exit_code)


def _take_in(store: "Store", register: Path) -> None:
    from provision.store.register import import_register  # noqa: PLC0415  as above

    registered = import_register(store, register)
    narrate(registered.message)
    for row in registered.left_out:
        narrate(f"Left out: {row}")


@contextmanager
def _told_if_stopped(kept: "_Kept", total: int) -> "Iterator[None]":
    """Say to a person who stops the import what is kept and how it goes on."""
    try:
        yield
    except KeyboardInterrupt:
        done = kept.tally.verdicts.total()
        narrate(f"\n{done} of {total} files are kept. The same command again goes on with the rest.")
        raise


@dataclass(slots=True)
class _Kept:
    """What became of the files, counted as they come in. `unmatched` are the maps that found no school."""

    tally: Tally = field(default_factory=Tally)
    outcomes: Counter[str] = field(default_factory=Counter)
    unmatched: list[int] = field(default_factory=list)

    def add(self, reading: "FileReading", imported: "Imported") -> dict[str, Any]:
        """Count one file; return it as JSON says it."""
        self.tally.add(reading)
        self.outcomes[str(imported.outcome)] += 1
        self.unmatched += [imported.map_id] if imported.outcome == "unmatched" else []
        return {
            "path": reading.path,
            "outcome": str(imported.outcome),
            "map": imported.map_id,
            "message": imported.message,
            "near": list(imported.near),
        }

    def as_json(self) -> dict[str, Any]:
        """Return the summary of `validate`, and how many files became what."""
        return {**self.tally.as_json(), "outcomes": dict(self.outcomes)}

    def line(self) -> str:
        """Return the same as a sentence."""
        words = {
            "new": "new",
            "new_version": "new version" if self.outcomes["new_version"] == 1 else "new versions",
            "same_file": "the same as before",
            "unmatched": "not matched to a school",
            "unreadable": "not readable",
        }
        told = ", ".join(f"{number} {words[outcome]}" for outcome, number in self.outcomes.items())
        return f"Kept: {told}." if told else "Nothing was kept."


def _line(file: dict[str, Any]) -> str:
    """Return a file's line."""
    return f"{Path(file['path']).name}: {file['message']}"


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
