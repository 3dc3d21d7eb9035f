"""`provision headings`: what each heading was taken for, and how to correct it once and for all."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from importers.commands.options import reading_options
from importers.learned import EVERYBODY, IGNORE, Learned, load_learned, save_learned, school_scope
from importers.telling import SURE
from importers.terminal import json_text, narrate, say, with_progress
from importers.uploads import find_uploads
from schemas.entry import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable

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
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@reading_options
def command(
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
    """Show for each heading of PATHS which field it was taken for, and how sure that is.

    With --teach, corrections are remembered in the file of --into; every reading command takes it as --learned.
    """
    corrections = dict(_correction(text) for text in teach)
    if corrections and into is None:
        raise click.UsageError("Name the file that remembers with --into; it is made if it is not there.")
    from importers.many import read_files  # noqa: PLC0415  `--help` need not load the readers

    uploads, _ = find_uploads(paths)
    readings = with_progress(read_files(uploads, options, jobs=jobs), total=len(uploads), label="Reading")
    if into is not None:
        known = load_learned(into) if into.exists() else Learned()
        save_learned(_taught(known, readings, corrections, whom), into)
        narrate(f"Remembered in {into}; use it with --learned {into}.")
        return
    for reading in readings:
        _show(reading, doubtful=doubtful, shape=shape)


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


def _show(reading: "FileReading", *, doubtful: bool, shape: str) -> None:
    shown = [heading for heading in reading.headings if not doubtful or _is_doubtful(heading)]
    if shape == "json":
        say(json_text({"path": reading.path, "headings": [heading.as_json() for heading in shown]}))
        return
    say(reading.path if reading.reason is None else f"{reading.path}: {reading.reason.message}")
    for heading in shown:
        said = heading.field or "kept as extra"
        sure = f" ({heading.confidence:.0%} sure)" if heading.field else ""
        say(f"  {heading.sheet} {heading.cell:<5} {' '.join(heading.text.split())}  →  {said}{sure}")


def _is_doubtful(heading: "Heading") -> bool:
    return heading.field is None or heading.confidence < SURE
