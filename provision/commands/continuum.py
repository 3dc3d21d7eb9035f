"""`provision continuum`: the standards that maps are checked by; list, show, compare, start, fill and verify them."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from provision.commands.days import DAY
from provision.commands.standards import folder_or_id, standard_named, standards_at_hand
from provision.commands.writing import writing

if TYPE_CHECKING:
    from schemas.codes import CodeList
    from schemas.standard import Standard


@click.group(epilog="Example:  provision continuum diff kent-2025-06-draft national-2026-proposal")
def command() -> None:
    """Show, compare and verify the standards: levels, code lists, dated policies."""


@command.command("list", epilog="Example:  provision continuum list kent-2026-09/ --on 2026-09-01")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--on", type=DAY, help="The day to tell which is in force. Default: today.")
@FORMAT
@click.pass_context
def list_(ctx: click.Context, folders: tuple[Path, ...], *, on: datetime | None, shape: str) -> None:
    """List the standards that come with the program, those in the store and those of FOLDERS.

    The one in force on the day has a star.
    """
    from schemas.standard import load_standard, standard_in_force  # noqa: PLC0415  `--help` needs none

    standards = (*standards_at_hand(ctx), *map(load_standard, folders))
    day = on.date() if on else date.today()  # noqa: DTZ011  in force is a matter of the local calendar
    current = standard_in_force(standards, day)
    if shape == "json":
        say(json_text([_head(standard) | {"in_force": standard is current} for standard in standards], indent=1))
        return
    for standard in standards:
        star = "*" if standard is current else " "
        say(f"{star} {standard.id:<24} {standard.status:<12} {_period(standard):<26} {standard.title}")


@command.command("show", epilog="Example:  provision continuum show kent-2025-06-draft --list level")
@click.argument("standard", metavar="ID|FOLDER")
@click.option("--list", "field", metavar="NAME", help="One code list in full, such as level or staff_role.")
@FORMAT
@click.pass_context
def show(ctx: click.Context, standard: str, *, field: str | None, shape: str) -> None:
    """Show a standard: its period, its code lists, who verified them, and its dated policies."""
    from schemas.standard_folders import UnknownListError  # noqa: PLC0415  as above

    chosen = standard_named(ctx, standard)
    if field and field not in chosen.codes:
        raise UnknownListError(field, sorted(chosen.codes))
    lists = [chosen.codes[field]] if field else list(chosen.codes.values())
    if shape == "json":
        say(json_text(_head(chosen) | {"code_lists": [_list_json(codes) for codes in lists]}, indent=1))
    elif field:
        _show_list(lists[0])
    else:
        _show_standard(chosen, lists)


@command.command("diff", epilog="Example:  provision continuum diff kent-2025-06-draft my-standard/")
@click.argument("old", metavar="ID|FOLDER")
@click.argument("new", metavar="ID|FOLDER")
@FORMAT
@click.pass_context
def diff(ctx: click.Context, old: str, new: str, *, shape: str) -> None:
    """Say in words what changes from one standard to another."""
    from schemas.standard_folders import differences  # noqa: PLC0415  as above

    changes = differences(standard_named(ctx, old), standard_named(ctx, new))
    if shape == "json":
        say(json_text(list(changes), indent=1))
    else:
        say("\n".join(changes) or "Nothing changes.")


@command.command(
    "new", epilog="Example:  provision continuum new kent-2026-09 --from kent-2025-06-draft --starts 2026-09-01"
)
@click.argument("standard_id", metavar="ID")
@click.option("--from", "based_on", metavar="ID|FOLDER", required=True, help="The standard to start from.")
@click.option("--starts", type=DAY, required=True, help="The first day it is in force.")
@click.option(
    "--folder", type=click.Path(path_type=Path, file_okay=False), help="Where to write it. Default: its id, here."
)
@FORMAT
@click.pass_context
def new(
    ctx: click.Context, standard_id: str, *, based_on: str, starts: datetime, folder: Path | None, shape: str
) -> None:
    """Write a new draft standard as a folder of JSON files, a copy of another one, for an officer to change."""
    from schemas.standard_folders import start_standard  # noqa: PLC0415  as above

    target = folder or Path(standard_id)
    with folder_or_id(ctx, based_on) as source, writing(target):
        made = start_standard(standard_id, based_on=source, folder=target, effective_from=starts.date())
    say(json_text(_head(made) | {"folder": str(target)}) if shape == "json" else str(target))
    narrate(f"Written: {made.id}, a draft, in force from {made.effective_from}. Change its files, then verify it.")


@command.command(
    "verify", epilog='Example:  provision continuum verify kent-2026-09/ --by "A. Officer" --document continuum.pdf'
)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--by", metavar="NAME", required=True, help="Who compared it with the document.")
@click.option(
    "--document",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    required=True,
    help="The document itself.",
)
@click.option("--list", "field", metavar="NAME", default="", help="Only this code list, such as level.")
@FORMAT
def verify(folder: Path, *, by: str, document: Path, field: str, shape: str) -> None:
    """Record who compared a standard's folder with which document; the document is known by its SHA-256."""
    from schemas.standard_folders import verify_standard  # noqa: PLC0415  as above

    verified = verify_standard(folder, by=by, document=document, field=field)
    record = verified.codes[field] if field else verified
    if shape == "json":
        signs = {"id": record.id, "verified_by": record.verified_by, "source_sha256": record.source_sha256}
        say(json_text(signs | {"document": document.name}))
        return
    say(f"{record.id}: verified by {record.verified_by} against {document.name} (sha256 {record.source_sha256}).")


@command.command(
    "take-list", epilog="Example:  provision continuum take-list kent-2026-09/ --list community communities.xlsx"
)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--list", "field", metavar="NAME", required=True, help="Which code list, such as community or band.")
@click.option("--sheet", metavar="NAME", help="Which sheet of a workbook. Default: the first.")
@FORMAT
def take_list_(folder: Path, file: Path, *, field: str, sheet: str | None, shape: str) -> None:
    """Take a list of communities, bands or other codes from FILE (csv, xlsx, ods) into a standard's FOLDER.

    The list is a draft until `verify` records who compared it with its source. Columns other than the name, the code
    and its spellings are left out.
    """
    from schemas.list_tables import list_from_table  # noqa: PLC0415  as above
    from schemas.standard_folders import take_list  # noqa: PLC0415  as above

    taken = list_from_table(_rows_of(file, sheet))
    made = take_list(folder, field=field, codes=taken.codes, document=file).codes[field]
    if shape == "json":
        say(json_text(_list_json(made) | {"left_out": list(taken.left_out)}))
        return
    say(f"{made.id}: {len(made.codes)} codes, {made.status}, from {file.name} (sha256 {made.source_sha256}).")
    if taken.left_out:
        narrate(f"Left out: {', '.join(taken.left_out)}.")
    narrate(f"Compare it with its source, then: provision continuum verify {folder} --list {field} --by … --document …")


def _rows_of(file: Path, sheet: str | None) -> list[tuple[int, list[str]]]:
    """Return the rows of a table with their numbers, read behind the same gate as a school's upload."""
    from importers.formats import read_workbook  # noqa: PLC0415  readers cost start-up time
    from importers.grid import raw_text  # noqa: PLC0415  as above
    from importers.guard import inspect  # noqa: PLC0415  as above
    from importers.unreadable import Unreadable  # noqa: PLC0415  as above
    from schemas.list_tables import ListTableError  # noqa: PLC0415  as above

    accepted = inspect(file)
    workbook = accepted if isinstance(accepted, Unreadable) else read_workbook(file, accepted)
    if isinstance(workbook, Unreadable):
        raise ListTableError(0, f"{file.name} cannot be read. {workbook.message}")
    shown = [one for one in workbook.sheets if sheet in (None, one.name)]
    if not shown:
        raise ListTableError(0, f"{file.name} has no sheet called {sheet}.")
    rows = shown[0].rows
    return [
        (number, [raw_text(cells[place]) if place in cells else "" for place in range(1, max(cells) + 1)])
        for number, cells in sorted(rows.items())
        if cells
    ]


def _head(standard: "Standard") -> dict[str, Any]:
    return {
        "id": standard.id,
        "title": standard.title,
        "status": str(standard.status),
        "effective_from": standard.effective_from,
        "effective_to": standard.effective_to,
        "source": standard.source,
        "verified_by": standard.verified_by,
        "sha256": standard.sha256,
    }


def _list_json(codes: "CodeList") -> dict[str, Any]:
    return {
        "field": codes.field,
        "id": codes.id,
        "status": str(codes.status),
        "verified_by": codes.verified_by,
        "source": codes.source,
        "source_sha256": codes.source_sha256,
        "codes": [
            {"code": code.code, "label": code.label, "aliases": [*code.aliases], "legacy": [*code.legacy]}
            for code in codes.codes
        ],
    }


def _period(standard: "Standard") -> str:
    if not standard.effective_from:
        return "in force on no day"
    return f"{standard.effective_from} to {standard.effective_to or 'now'}"


def _show_standard(standard: "Standard", lists: "list[CodeList]") -> None:
    say(f"{standard.title}\n{standard.id}: {standard.status}, {_period(standard)}\nSource: {standard.source}")
    say(f"Verified by: {standard.verified_by or 'nobody yet'}\nSHA-256: {standard.sha256}")
    if standard.note:
        say(standard.note)
    say("\nCode lists")
    for codes in lists:
        say(
            f"  {codes.field:<16} {codes.status:<12} {len(codes.codes):>3} codes  {codes.verified_by or 'not verified'}"
        )
    say("\nDated policies")
    for policy in standard.policies:
        say(f"  {policy.title}: {policy.started or '…'} to {policy.ended or '…'}. {policy.wording}")


def _show_list(codes: "CodeList") -> None:
    say(f"{codes.id}: {codes.status}, verified by {codes.verified_by or 'nobody yet'}\nSource: {codes.source}")
    for code in codes.codes:
        say(f"\n{code.code}: {code.label}")
        if code.aliases:
            say(f"  also written: {', '.join(code.aliases)}")
        if code.legacy:
            say(f"  no longer in use: {', '.join(code.legacy)}")
