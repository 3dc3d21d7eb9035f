"""The street in one place: one upload in, one `FileReading` out. It runs inside a reading worker.

Each step is a function of the step before; this module only joins them, so that their order can be read here and
nowhere else. Entries are masked before they are checked, so that no finding can be worded with a name.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path, PurePath

from importers.cells.reading import Problem
from importers.claims import Claim, claim_of
from importers.entries import CellProblem, entries_of, findings_of_problems
from importers.formats import read_workbook
from importers.grid import Seen, Workbook, address, column_letters, raw_text
from importers.guard import digest, inspect
from importers.headings.mapping import MappedColumn, map_columns
from importers.headings.vocabulary import normalise
from importers.identity.findings import privacy_findings
from importers.identity.gathering import find_identity, person_in
from importers.identity.masking import mask_workbook
from importers.identity.pseudonyms import Identity, Pupils
from importers.kinds import kind_of, titles_above
from importers.layouts.choose import rows_checked, rows_read, tables_of
from importers.layouts.table import Table
from importers.learned import form_of
from importers.leaving import Veil, held_in, named_elsewhere, rows_in, staff_in
from importers.observations import findings_of
from importers.options import ReadOptions
from importers.reading import FileReading, Heading, StandardId
from importers.telling import layout_findings
from importers.totals import stated_totals
from importers.unreadable import Unreadable
from schemas.checking import check_map
from schemas.entry import Entry, MapKind
from schemas.finding import Finding
from schemas.provision_map import HeadingRow, ProvisionMap, StatedTotal
from schemas.standard import Standard, find_standard, load_standard, shipped_standards, standard_in_force


@dataclass(frozen=True, slots=True)
class _Laid:
    """A workbook whose tables and columns are known: nothing is read from its cells yet."""

    tables: tuple[Table, ...]
    mapped: tuple[tuple[MappedColumn, ...], ...]
    claim: Claim
    kind: MapKind

    def pairs(self) -> Iterable[tuple[Table, tuple[MappedColumn, ...]]]:
        return zip(self.tables, self.mapped, strict=True)


def read_file(path: Path, options: ReadOptions, *, name: str = "") -> FileReading:
    """Read and check one upload; `name` is what people call it, where that is not its path.

    Never raises for what the file is or holds.
    """
    name = name or str(path)
    accepted = inspect(path)
    if isinstance(accepted, Unreadable):
        return FileReading(name, digest(path), reason=accepted)
    workbook = read_workbook(path, accepted)
    if isinstance(workbook, Unreadable):
        return FileReading(name, accepted.sha256, reason=workbook)
    return read_grid(workbook, name=name, sha256=accepted.sha256, options=options)


def read_grid(workbook: Workbook, *, name: str, sha256: str, options: ReadOptions) -> FileReading:
    """Read and check the cells of an upload that has been opened."""
    file = PurePath(name)
    standard = _standard(options.standard, options.on.isoformat())
    tables, skipped = tables_of(workbook)
    laid = _lay(workbook, tables, file=file, options=options, standard=standard)
    held = held_in(workbook, laid.pairs())
    named = named_elsewhere(laid.pairs(), laid.claim.around) + tuple(("", one) for one in [person_in(file.stem)] if one)
    identity = find_identity(workbook, held, named=named, school=laid.claim.school.name)
    pupils = Pupils(Identity(options.key), options.schools.whose(laid.claim.school, sha256), identity.upns)
    veil = Veil(identity, workbook)
    entries, problems = _entries(laid, standard, pupils)
    entries = veil.entries(entries)
    totals = tuple(_totals(laid, entries, veil, standard))
    whole = _provision_map(laid, entries, veil, PurePath(veil.path(name)).name, options)
    unread = frozenset(_unread(laid, problems, veil))
    checked = check_map(replace(whole, totals=totals, unread=unread), standard)
    findings = (
        *veil.findings(findings_of(workbook)),
        *veil.findings(layout_findings(workbook, laid.tables, laid.mapped)),
        *findings_of_problems(veil.problems(_said_once(problems, workbook)), len(entries)),
        *privacy_findings(
            workbook,
            identity,
            held,
            laid.kind if entries else None,
            staff_columns=staff_in(laid.pairs()),
            table_rows=rows_in(laid.pairs()),
        ),
        *checked.findings,
    )
    return FileReading(
        path=veil.path(name),
        sha256=sha256,
        kind=laid.kind if entries else None,
        school=veil.school(laid.claim.school),
        term=whole.term,
        standard=StandardId(standard.id, standard.sha256),
        headings=veil.headings(chain.from_iterable(map(_headings, laid.tables, laid.mapped))),
        rows_read=rows_read(workbook),
        rows_checked=rows_checked(tables),
        skipped=veil.skipped(skipped),
        entries=entries if options.keep_entries else (),
        entries_left=0 if options.keep_entries else len(entries),
        findings=_sorted(findings),
        not_checked=checked.not_checked if entries else (),
        strengths=checked.strengths,
        sheets=mask_workbook(workbook, identity, held, pupils) if options.keep_grid else (),
        software=veil.text(workbook.software),
    )


def _lay(
    workbook: Workbook, tables: tuple[Table, ...], *, file: PurePath, options: ReadOptions, standard: Standard
) -> _Laid:
    claim = claim_of(workbook, file.name, tables)
    school = claim.school
    mapped = tuple(
        map_columns(
            table,
            standard=standard,
            learned=options.learned.here(form=_form(table), schools=(school.name, school.dfe_number, school.urn)),
        )
        for table in tables
    )
    titles = [sheet.name for sheet in workbook.sheets if not sheet.hidden] + [
        file.stem,
        *titles_above(workbook, tables),
    ]
    return _Laid(tables, mapped, claim, kind_of(tables, mapped, titles=titles))


def _form(table: Table) -> str:
    return form_of(normalise(column.heading) for column in table.columns)


def _entries(laid: _Laid, standard: Standard, pupils: Pupils) -> tuple[tuple[Entry, ...], tuple[CellProblem, ...]]:
    entries: list[Entry] = []
    problems: list[CellProblem] = []
    for table, mapped in laid.pairs():
        more, unread = entries_of(table, mapped, standard=standard, pupil=pupils, around=laid.claim.around)
        entries += more
        problems += unread
    return tuple(entries), tuple(problems)


def _said_once(problems: Iterable[CellProblem], workbook: Workbook) -> list[CellProblem]:
    """Return the problems that the file's own observations have not told, cell by cell, already."""
    told = {Problem.CELL_ERROR, Problem.NO_RESULT}
    seen = (one for one in workbook.observations if one.seen is Seen.DIGITS_LOST)
    cut = {(one.sheet, cell) for one in seen for cell in one.cells}
    return [
        one
        for one in problems
        if one.problem not in told and not (one.problem is Problem.DIGITS_LOST and (one.sheet, one.cell) in cut)
    ]


def _provision_map(
    laid: _Laid, entries: tuple[Entry, ...], veil: Veil, file_name: str, options: ReadOptions
) -> ProvisionMap:
    columns = {
        (veil.sheet(table.sheet), mapped.field): column_letters(mapped.column.column)
        for table, row in laid.pairs()
        for mapped in row
        if mapped.field and mapped.column.column
    }
    around = (record.context for table in laid.tables for record in table.records)
    return ProvisionMap(
        kind=laid.kind,
        entries=entries,
        fields=frozenset(chain((field for _, field in columns), laid.claim.around, *around)),
        on=options.on,
        term=options.term or veil.text(laid.claim.term or "") or None,
        school=veil.school(laid.claim.school).text(),
        columns=columns,
        headed=dict(_headed(laid.tables, veil)),
        file_name=file_name,
    )


def _headed(tables: Iterable[Table], veil: Veil) -> Iterator[tuple[str, HeadingRow]]:
    """Yield where the headings of each sheet's first table stand, the lowest row of them; later ones come first."""
    for table in reversed(tuple(tables)):
        placed = [(column.row, column.column) for column in table.columns if column.row and column.column]
        if placed:
            row, last = max(row for row, _ in placed), max(column for _, column in placed)
            first = min(column for _, column in placed)
            yield veil.sheet(table.sheet), HeadingRow(*(address(row, one) for one in (first, last, last + 1)))


def _unread(laid: _Laid, problems: Iterable[CellProblem], veil: Veil) -> Iterator[tuple[str, int, str]]:
    """Yield sheet, row and field of every value that was not read.

    A merged cell has one problem and several rows, and so has what stands above a table.
    """
    told = {(problem.sheet, problem.field, problem.cell or problem.raw) for problem in problems}
    fields = {field for _, field, _ in told}
    for table, row in laid.pairs() if told else ():
        sheet = veil.sheet(table.sheet)
        columns = [(mapped.column.key, mapped.field) for mapped in row if mapped.field and mapped.field in fields]
        for record in table.records:
            own = ((field, record.cells.get(key)) for key, field in columns)
            for field, placed in chain(own, record.context.items()):
                if placed and (table.sheet, field, placed.cell or raw_text(placed.value)) in told:
                    yield sheet, record.row, field


def _totals(laid: _Laid, entries: tuple[Entry, ...], veil: Veil, standard: Standard) -> Iterator[StatedTotal]:
    for table, mapped in laid.pairs():
        if table.totals:
            yield from stated_totals(table, mapped, entries, standard, sheet=veil.sheet(table.sheet))


def _headings(table: Table, mapped: Sequence[MappedColumn]) -> Iterable[Heading]:
    form = _form(table)
    for one in mapped:
        column = one.column
        cell = address(column.row, column.column) if column.row else ""
        sure = round(one.confidence, 2)
        yield Heading(table.sheet, cell, column.heading, one.field, sure, normalise(column.heading), form)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    order = {"error": 0, "query": 1, "advice": 2}
    return tuple(sorted(findings, key=lambda finding: (order[finding.severity], finding.code)))


@lru_cache(maxsize=8)
def _standard(named: str, on: str) -> Standard:
    """Return the standard by id or folder, or the one in force; once a worker."""
    if not named:
        return standard_in_force(shipped_standards(), date.fromisoformat(on))
    folder = Path(named)
    return load_standard(folder) if folder.is_dir() else find_standard(named)
