"""What leaves the reading worker, with identity text taken out: entries, headings, findings, names of sheets.

The rooms of the street speak of the workbook as it is; this is the one place where what they say is made fit to leave.
A workbook without identity text passes through untouched, after one look at its text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from importers.entries import CellProblem
from importers.grid import CellError, NoResult, Workbook, raw_text
from importers.headings.mapping import MappedColumn
from importers.headings.pupils import OTHER_IDENTITY
from importers.identity.held import Held, Holds
from importers.identity.masking import IdentityText
from importers.identity.outside import held_outside
from importers.layouts.table import Placed, Skipped, Table
from importers.reading import Heading, SchoolClaim
from schemas.entry import Entry, Scalar, Value
from schemas.finding import Finding, PlacedValue

_PUPIL = "pupil"
_HOLDS = {
    _PUPIL: Holds.PUPIL,
    "other.forename": Holds.FORENAME,
    "other.surname": Holds.SURNAME,
    "other.upn": Holds.UPN,
    "other.date_of_birth": Holds.BIRTH_DATE,
    OTHER_IDENTITY: Holds.OTHER,
}
_STAFF = frozenset({"staff_role", "staff_grade", "external_agency"})
_IN_ZIP = re.compile(r".*?\.zip[/\\]", re.IGNORECASE | re.DOTALL)


def held_in(workbook: Workbook, pairs: Iterable[tuple[Table, tuple[MappedColumn, ...]]]) -> tuple[Held, ...]:
    """Return where a workbook keeps names, UPNs and birth dates: by what columns are about, and outside of tables."""
    laid = tuple(pairs)
    used: dict[str, set[int]] = {}
    for table, _ in laid:
        rows = used.setdefault(table.sheet, {column.row for column in table.columns})
        rows.update(row for record in table.records for row in (record.row, *record.rows))
    return (*_held_in_tables(laid), *held_outside(workbook, used))


def _held_in_tables(pairs: Iterable[tuple[Table, tuple[MappedColumn, ...]]]) -> tuple[Held, ...]:
    return tuple(
        Held(
            table.sheet,
            mapped.column.column,
            table.records[0].row,
            table.records[-1].row,
            holds,
            mapped.column.heading,
        )
        for table, columns in pairs
        for mapped in columns
        if (holds := _HOLDS.get(mapped.about or mapped.field or "")) and mapped.column.column and table.records
    )


def staff_in(pairs: Iterable[tuple[Table, tuple[MappedColumn, ...]]]) -> frozenset[tuple[str, int]]:
    """Return the columns, as sheet name and number, in which names of staff and agencies are expected."""
    return frozenset(
        (table.sheet, mapped.column.column)
        for table, columns in pairs
        for mapped in columns
        if mapped.field in _STAFF or mapped.about == "other.reviewed_by"
    )


def rows_in(pairs: Iterable[tuple[Table, tuple[MappedColumn, ...]]]) -> frozenset[tuple[str, int]]:
    """Return the rows, as sheet name and number, from which provisions are read."""
    tables = (table for table, _ in pairs)
    return frozenset(
        (table.sheet, row) for table in tables for record in table.records for row in (record.row, *record.rows)
    )


def named_elsewhere(
    pairs: Iterable[tuple[Table, tuple[MappedColumn, ...]]], around: Mapping[str, Placed]
) -> tuple[tuple[str, str], ...]:
    """Return the pupils' names that stand in no column of their own, each once with the sheet it is said of.

    They stand in titles, sections, cards and names of sheets, or as headings across a grid. The sheet is empty for a
    name that is said of the whole file.
    """
    found = {("", raw_text(around[_PUPIL].spoken)): None} if _PUPIL in around else {}
    for table, columns in pairs:
        across = [one.column.key for one in columns if one.field == _PUPIL and not one.column.column]
        for record in table.records:
            placed = [record.cells[key] for key in across if key in record.cells]
            placed += [record.context[_PUPIL]] if _PUPIL in record.context else []
            found.update({(table.sheet, raw_text(one.spoken)): None for one in placed})
    return tuple(found)


class Veil:
    """Takes the identity text of one workbook out of what is said of it; each distinct text is looked at once."""

    def __init__(self, identity: IdentityText, workbook: Workbook) -> None:
        self._identity = identity
        self._known: dict[str, str] = {}
        self._clear = _holds_nothing(identity, workbook)

    def text(self, text: str) -> str:
        """Return `text` with identity text as the mask."""
        if self._clear:
            return text
        if text not in self._known:
            self._known[text] = self._identity.mask(text)
        return self._known[text]

    def path(self, path: str) -> str:
        """Return a file's path with identity text masked in the file's own name, and in folders inside a zip.

        Folders of this computer are left as they are.
        """
        inside = _IN_ZIP.match(path)
        folder = inside[0] if inside else path[: max(path.rfind("/"), path.rfind("\\")) + 1]
        return f"{folder}{self._identity.mask(path.removeprefix(folder))}"

    def school(self, school: SchoolClaim) -> SchoolClaim:
        """Return what a file says of its school, without the whole name of a pupil that stood beside the school's."""
        return replace(school, name=self.text(school.name))

    def sheet(self, name: str) -> str:
        """Return the name by which a sheet is called outside."""
        return self._identity.shown_sheet(name)

    def entries(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Return the entries, every text and raw text masked."""
        return entries if self._clear else tuple(map(self._entry, entries))

    def problems(self, problems: Iterable[CellProblem]) -> tuple[CellProblem, ...]:
        """Return the cells that were not read, masked."""
        return tuple(replace(one, sheet=self.sheet(one.sheet), raw=self.text(one.raw)) for one in problems)

    def headings(self, headings: Iterable[Heading]) -> tuple[Heading, ...]:
        """Return the headings, masked; one that names a pupil has no key, since nothing may be learned of it."""
        return tuple(
            replace(
                one,
                sheet=self.sheet(one.sheet),
                text=self.text(one.text),
                key=one.key if self.text(one.key) == one.key else "",
            )
            for one in headings
        )

    def skipped(self, skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
        """Return the skipped rows under the shown names of their sheets."""
        return tuple(replace(one, sheet=self.sheet(one.sheet)) for one in skipped)

    def findings(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings that were worded with the workbook's own text, masked."""
        return tuple(findings) if self._clear else tuple(map(self._finding, findings))

    def _entry(self, entry: Entry) -> Entry:
        return replace(
            entry,
            sheet=self.sheet(entry.sheet),
            values={self.text(name): self._value(name, value) for name, value in entry.values.items()},
            cells={self.text(name): self._cell(cell) for name, cell in entry.cells.items()},
            raw={self.text(name): self.text(raw) for name, raw in entry.raw.items()},
            source={self.text(name): source for name, source in entry.source.items()},
            confidence={self.text(name): sure for name, sure in entry.confidence.items()},
        )

    def _value(self, name: str, value: Value) -> Value:
        if name == _PUPIL:
            return value
        if isinstance(value, tuple):
            return tuple(self._scalar(part) for part in value)
        return self._scalar(value)

    def _scalar(self, value: Scalar) -> Scalar:
        return self.text(value) if isinstance(value, str) else value

    def _cell(self, cell: str) -> str:
        sheet, bang, place = cell.rpartition("!")
        return f"{self.sheet(sheet)}!{place}" if bang else cell

    def _finding(self, finding: Finding) -> Finding:
        cells = tuple(
            PlacedValue(self.sheet(place.sheet), place.cell, self.text(place.value)) for place in finding.cells
        )
        message = finding.message
        for name, shown in self._identity.sheets.items():
            message = message.replace(name, shown)
        return replace(finding, message=self.text(message), cells=cells)


def _holds_nothing(identity: IdentityText, workbook: Workbook) -> bool:
    """Say whether the workbook holds no identity text at all, by one look at all its different texts together."""
    return not (identity.sheets or identity.may_hold("\n".join(_texts(workbook, dates=bool(identity.births)))))


def _texts(workbook: Workbook, *, dates: bool) -> set[str]:
    """Return a workbook's different texts. No number holds identity text, and a date only where births are known."""
    values = {value for sheet in workbook.sheets for cells in sheet.rows.values() for value in cells.values()}
    kinds = (str, CellError, NoResult, date) if dates else (str, CellError, NoResult)
    return {sheet.name for sheet in workbook.sheets} | {raw_text(value) for value in values if isinstance(value, kinds)}
