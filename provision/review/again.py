"""Reading a map again from the masked grid that the store keeps, because a heading is understood at last.

The store has no names, so three things are put right after the reading: a pupil keeps the pseudonym that already stands
in the grid; what only the file itself could tell (hidden rows, macros, names in it) is carried over from the
reading before; a column that turns out to name pupils is masked, at last, by the reading itself. Pure functions.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from importers.grid import CellError, CellValue, NoResult, Sheet, Workbook, address
from importers.reading import FileReading, MaskedSheet
from schemas.entry import Entry, Source, Value
from schemas.finding import Finding, PlacedValue, Severity

_MASK = "•••"
_PSEUDONYM = re.compile(r"P-[0-9A-Z]{8}(?![0-9A-Za-z])")
_ERROR = re.compile(r"#(?:REF|VALUE|DIV/0|NUM|NULL|NAME|N/A|SPILL|CALC)[!?]?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?")
_ORDER = tuple(Severity)
_OF_THE_FILE = ("file-", "privacy-")


@dataclass(frozen=True, slots=True)
class Before:
    """What the store has of a map: its entries, findings and sheets as they were read."""

    entries: Sequence[Entry]
    findings: Sequence[Finding]
    sheets: Sequence[MaskedSheet]


def workbook_of(sheets: Sequence[MaskedSheet]) -> Workbook:
    """Return the stored sheets as a workbook: numbers, dates and errors are what they were in the file."""
    return Workbook("store", tuple(_sheet(sheet) for sheet in sheets))


def _sheet(masked: MaskedSheet) -> Sheet:
    rows = {number: {column: _value(text) for column, text in cells.items()} for number, cells in masked.rows.items()}
    return Sheet(masked.name, masked.position, rows, masked.merges, hidden=masked.hidden)


def _value(text: str) -> CellValue:
    if _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    if _ERROR.fullmatch(text):
        return CellError(text)
    if text.startswith("="):
        return NoResult(text)
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def mended(again: FileReading, before: Before) -> FileReading:
    """Return a reading of the stored grid with the pupils, and what the file told, of the reading before."""
    pupils = _Pupils(before.entries)
    entries = tuple(pupils.mend(entry) for entry in again.entries)
    old = {sheet.name: sheet for sheet in before.sheets}
    sheets = tuple(_mend_sheet(sheet, old.get(sheet.name, sheet)) for sheet in again.sheets)
    findings = sorted(
        [*_carried(before.findings), *_fresh(again.findings, before, pupils.names, old)], key=_serious_first
    )
    return replace(again, entries=entries, sheets=sheets, findings=tuple(findings))


def _serious_first(finding: Finding) -> tuple[int, str]:
    return _ORDER.index(finding.severity), finding.code


class _Pupils:
    """Whose entry it is, as the reading before knew it: by the cell of the pupil, else by the row."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._by_place: dict[tuple[str, ...], Value] = {}
        self.names: dict[str, str] = {}
        for entry in entries:
            if "pupil" in entry.values:
                self._by_place[_place(entry)] = entry.values["pupil"]

    def mend(self, entry: Entry) -> Entry:
        """Return an entry under the pseudonym that it had; a pseudonym made of a mask names nobody and goes."""
        known = self._by_place.get(_place(entry))
        if known is not None and "pupil" in entry.values:
            self.names.update(zip(_parts(entry.values["pupil"]), _parts(known), strict=False))
            return replace(entry, values={**entry.values, "pupil": known})
        if known is None and "pupil" in entry.values and entry.source.get("pupil") is not Source.CELL:
            return replace(entry, values={name: value for name, value in entry.values.items() if name != "pupil"})
        return entry


def _place(entry: Entry) -> tuple[str, ...]:
    sheet, cell = entry.place("pupil")
    return (sheet, cell) if cell else (entry.sheet, "", str(entry.row))


def _parts(value: Value) -> list[str]:
    return [str(part) for part in value] if isinstance(value, tuple) else [str(value)]


def _mend_sheet(again: MaskedSheet, old: MaskedSheet) -> MaskedSheet:
    """Return a sheet where what was masked before stays as it was, and what is masked now is masked."""
    rows = {
        number: {
            column: before if _masked(before := old.rows.get(number, {}).get(column, "")) else text
            for column, text in cells.items()
        }
        for number, cells in again.rows.items()
    }
    return replace(again, rows=rows)


def _masked(text: str) -> bool:
    return _MASK in text or _PSEUDONYM.search(text) is not None


def _carried(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.code.startswith(_OF_THE_FILE)]


def _fresh(
    findings: Sequence[Finding], before: Before, names: Mapping[str, str], old: Mapping[str, MaskedSheet]
) -> list[Finding]:
    """Return what the reading says that the file did not tell before, in the pupils' own pseudonyms."""
    told = {finding.code for finding in _carried(before.findings)}
    masked = {
        (sheet.name, address(row, column))
        for sheet in old.values()
        for row, cells in sheet.rows.items()
        for column, text in cells.items()
        if _masked(text)
    }
    fresh = []
    for finding in findings:
        if finding.code in told or finding.code.startswith("file-"):
            continue
        if finding.code.startswith("privacy-") and all((cell.sheet, cell.cell) in masked for cell in finding.cells):
            continue
        fresh.append(_renamed(finding, names))
    return fresh


def _renamed(finding: Finding, names: Mapping[str, str]) -> Finding:
    def text(said: str) -> str:
        return _PSEUDONYM.sub(lambda found: names.get(found.group(), found.group()), said)

    cells = tuple(PlacedValue(cell.sheet, cell.cell, text(cell.value)) for cell in finding.cells)
    return replace(finding, message=text(finding.message), cells=cells)
