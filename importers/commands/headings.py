"""`provision headings`: what each heading was taken for, and how to correct it once and for all."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from importers.commands.options import FORMAT, reading_options
from importers.learned import EVERYBODY, IGNORE, Learned, LearnedFileError, load_learned, save_learned, school_scope
from importers.reports import Tally, file_as_json, json_of_files
from importers.telling import SURE
from importers.terminal import narrate, say, with_progress
from importers.uploads import find_uploads
from schemas.entry import FIELDS
from schemas.finding import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from importers.options import ReadOptions
    from importers.reading import FileReading, Heading


@click.command(
    epilog="Examples:  provision headings map.xlsx  ·  "
    "provision headings map.xlsx --teach 'What we do=provision' --into learned.json"
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--teach", multiple=True, metavar="HEADING=FIELD", help="Say what a heading means; FIELD may be ignore.")
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), help="The file that remembers what is taught.")
@click.option(
    "--for",
    "whom",
    type=click.Choice(["school", "form", "everybody"]),
    default="form",
    show_default=True,
    help="Remember it for this school, for sheets with the same headings, or for everybody.",
)
@click.option("--doubtful", is_flag=True, help="Only headings that nobody knows or that were guessed.")
@FORMAT
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    teach: tuple[str, ...],
    into: Path | None,
    whom: str,
    doubtful: bool,
    shape: str,
    jobs: int,
    options: "ReadOptions",
) -> None:
    """Show for each heading of PATHS (spreadsheets, or folders of them) which field it was taken for, and how surely.

    With --teach, corrections are remembered in the file of --into; every reading command takes it as --learned.
    For scripts: the exit code is 1 where a file could not be read or there was none.
    """
    corrections = dict(_correction(text) for text in teach)
    if corrections and into is None:
        raise click.UsageError("Name the file that remembers with --into; it is made if it is not there.")
    from importers.many import read_files  # noqa: PLC0415  `--help` need not load the readers

    uploads, left_out = find_uploads(paths)
    for file in left_out:
        narrate(f"Left out: {file.path} ({file.why})")
    readings = with_progress(read_files(uploads, options, jobs=jobs), total=len(uploads), label="Reading")
    if into is not None:
        known = load_learned(into) if into.exists() else Learned()
        taught = _taught(known, readings, corrections, whom)
        try:
            save_learned(taught, into)
        except OSError as why:
            raise LearnedFileError(into, f"it cannot be written ({(why.strerror or str(why)).lower()})") from why
        narrate(f"Remembered in {into}; use it with --learned {into}.")
        return
    tally = Tally()
    shown = map(_in_doubt, readings) if doubtful else readings
    for piece in (_as_json if shape == "json" else _as_text)(shown, tally):
        say(piece)
    ctx.exit(1 if tally.verdicts[Verdict.UNREADABLE] or not tally.verdicts else 0)


def _correction(text: str) -> tuple[str, str]:
    """Return a normalised heading and its field."""
    from importers.headings.vocabulary import normalise  # noqa: PLC0415  only to teach

    heading, equals, name = text.rpartition("=")
    if not equals or name.strip() not in (*FIELDS, IGNORE):
        raise click.BadParameter(f"{text!r} is not HEADING=FIELD. Fields: {', '.join(FIELDS)}, or {IGNORE}.")
    return normalise(heading), name.strip()


def _taught(learned: Learned, readings: "Iterable[FileReading]", corrections: Mapping[str, str], whom: str) -> Learned:
    """Return `learned` with the corrections, for whom they hold."""
    for reading in readings:
        for scope in _scopes(reading, corrections, whom):
            for heading, name in corrections.items():
                learned = learned.taught(scope, heading, name)
    return learned


def _scopes(reading: "FileReading", corrections: Mapping[str, str], whom: str) -> set[str]:
    if whom == "everybody":
        return {EVERYBODY}
    if whom == "school":
        claim = reading.school.text()
        if claim is None:
            raise click.UsageError(f"{reading.path} does not name its school; use --for form.")
        return {school_scope(claim)}
    return {heading.form for heading in reading.headings if heading.key in corrections}


def _in_doubt(reading: "FileReading") -> "FileReading":
    """Return a reading with only the headings that nobody knows or that were guessed."""
    return replace(reading, headings=tuple(filter(_is_doubtful, reading.headings)))


def _as_json(readings: "Iterable[FileReading]", tally: Tally) -> "Iterator[str]":
    """Yield one JSON object about all files, of which that of `validate` says more."""

    def files() -> "Iterator[dict[str, Any]]":
        for reading in readings:
            tally.add(reading)
            whole = file_as_json(reading, with_entries=False)
            yield {name: whole[name] for name in ("path", "reason", "headings")}

    yield from json_of_files(files(), tally.as_json)


def _as_text(readings: "Iterable[FileReading]", tally: Tally) -> "Iterator[str]":
    for reading in readings:
        tally.add(reading)
        yield reading.path if reading.reason is None else f"{reading.path}: {reading.reason.message}"
        for heading in reading.headings:
            said = heading.field or "kept as extra"
            sure = f" ({heading.confidence:.0%} sure)" if heading.field else ""
            yield f"  {heading.sheet} {heading.cell:<5} {' '.join(heading.text.split())}  →  {said}{sure}"


def _is_doubtful(heading: "Heading") -> bool:
    return not heading.ignored and (heading.field is None or heading.confidence < SURE)
