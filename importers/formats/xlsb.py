"""Binary Excel workbooks (xlsb), read record by record: the layout of xlsx with records in place of tags.

Own reader, because the only library for it returns error cells as blanks and can bring its process down. Record
numbers are those of MS-XLSB 2.3.2. Relationships and properties are XML as in xlsx and are read by the same code.
"""

import math
from pathlib import Path

from importers.formats import xlsx_parts
from importers.formats.draft import MAX_CELLS, Draft, finish, hidden_sheet
from importers.formats.package import Package
from importers.formats.refusal import refuse
from importers.formats.serials import Shown, dated, shown_by_code, shown_by_id
from importers.formats.xlsb_records import packed, real, records, text, whole
from importers.formats.xlsx_parts import Relation
from importers.formats.xlsx_sheet import MAX_COLUMN, MAX_ROW
from importers.grid import CellError, CellValue, Merge, Observation, Seen, Sheet, Workbook
from importers.text import one_line
from importers.unreadable import Code

_ROW, _STRING_ITEM, _FORMAT, _STYLE, _COLUMN = 0, 19, 44, 47, 60
_PROPERTIES, _SHEET, _MERGE, _FILTER = 153, 156, 176, 163
_STYLES_BEGIN, _STYLES_END = 617, 618
_PACKED, _ERROR, _BOOLEAN, _REAL, _TEXT, _SHARED, _RICH = 2, 3, 4, 5, 6, 7, 62
_F_TEXT, _F_REAL, _F_BOOLEAN, _F_ERROR = 8, 9, 10, 11
_CELLS = frozenset((_PACKED, _ERROR, _BOOLEAN, _REAL, _TEXT, _SHARED, _RICH, _F_TEXT, _F_REAL, _F_BOOLEAN, _F_ERROR))
_WORKED_OUT = frozenset((_F_TEXT, _F_REAL, _F_BOOLEAN, _F_ERROR))
_AT = 8  # where the value of a cell begins
_EXACT = 10**15
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_HIDDEN_ROW = 0x10


def read(path: Path) -> Workbook:
    """Return every sheet of the workbook. Raises `RefusedError`: damaged, unsafe or too big."""
    with Package(path) as package:
        main = xlsx_parts.main_part(package, "xl/workbook.bin")
        related = xlsx_parts.relations(package, main)
        reader = _Reader(package, related)
        sheets = reader.sheets(main)
        return Workbook("xlsb", tuple(sheets), tuple(reader.seen), one_line(xlsx_parts.software(package)))


class _Reader:
    """What the sheets of one workbook share while they are read."""

    def __init__(self, package: Package, related: dict[str, Relation]) -> None:
        self.seen: list[Observation] = []
        self._package = package
        self._related = related
        self._epoch_1904 = False
        self._cells_left = MAX_CELLS
        self._shown = self._styles()
        self._strings = [
            text(data, 1)[0] for kind, data in records(self._optional("sharedStrings")) if kind == _STRING_ITEM
        ]

    def sheets(self, main: str) -> list[Sheet]:
        """Return all sheets with cells, in order. Raises `RefusedError`."""
        found: list[Sheet] = []
        position = 0
        for kind, data in records(self._package.read(main)):
            if kind == _PROPERTIES:
                self._epoch_1904 = bool(data and data[0] & 1)
            elif kind == _SHEET:
                position += 1
                found.extend(self._sheet(data, position))
        if self._epoch_1904:
            self.seen.append(Observation(Seen.DATES_FROM_1904))
        links = sum(relation.kind == "externalLink" for relation in self._related.values())
        if links:
            self.seen.append(Observation(Seen.EXTERNAL_LINKS, detail=str(links)))
        return found

    def _sheet(self, data: bytes, position: int) -> list[Sheet]:
        identity, end = text(data, 8)
        name, _ = text(data, end)
        relation = self._related.get(identity)
        if relation is None or relation.external:
            raise refuse(Code.DAMAGED, missing_sheet=f"#{position}")
        if "macrosheet" in relation.kind.lower():
            raise refuse(Code.EXCEL4_MACROS)
        if relation.kind != "worksheet":
            self.seen.append(Observation(Seen.NOT_A_SHEET, one_line(name)))
            return []
        if whole(data, 0):
            sheet, told = hidden_sheet(name, position)
            self.seen.append(told)
            return [sheet]
        sheet, noted = finish(self._draft(Draft(name, position), relation.target))
        self.seen.extend(noted)
        return [sheet]

    def _draft(self, draft: Draft, part: str) -> Draft:
        cells: dict[int, CellValue] = {}
        row = 0
        for kind, data in records(self._package.read(part)):
            if kind in _CELLS:
                self._place(draft, cells, kind, data)
                if kind in _WORKED_OUT:
                    draft.formulas.add((row, whole(data, 0) + 1))
            elif kind == _ROW:
                row = whole(data, 0) + 1
                if row > MAX_ROW:
                    raise refuse(Code.DAMAGED, sheet=draft.called, row=row)
                cells = draft.rows.setdefault(row, {})
                if len(data) > 11 and data[11] & _HIDDEN_ROW:  # noqa: PLR2004  MS-XLSB 2.4.741
                    draft.rows_hidden.add(row)
            else:
                _note(draft, kind, data)
        draft.rows = {row: filled for row, filled in draft.rows.items() if filled}
        return draft

    def _place(self, draft: Draft, cells: dict[int, CellValue], kind: int, data: bytes) -> None:
        column = whole(data, 0) + 1
        if column > MAX_COLUMN or column in cells:
            raise refuse(Code.DAMAGED, sheet=draft.called, column=column)
        value = self._value(kind, data)
        if value != "":
            cells[column] = value
            self._cells_left -= 1
            if self._cells_left < 0:
                raise refuse(Code.TOO_MANY_CELLS, sheet=draft.called)

    def _value(self, kind: int, data: bytes) -> CellValue:
        if kind in (_REAL, _F_REAL):
            return self._number(real(data, _AT), data)
        if kind == _PACKED:
            return self._number(packed(data, _AT), data)
        if kind == _SHARED:
            return self._shared(whole(data, _AT))
        if kind in (_TEXT, _F_TEXT):
            return text(data, _AT)[0]
        if kind == _RICH:
            return text(data, _AT + 1)[0]
        byte = data[_AT] if len(data) > _AT else 0
        return bool(byte) if kind in (_BOOLEAN, _F_BOOLEAN) else CellError(_ERRORS.get(byte, "#ERROR"))

    def _number(self, number: float, data: bytes) -> CellValue:
        if not math.isfinite(number):
            return str(number)
        shown = self._shown.get(int.from_bytes(data[4:7], "little"), Shown.NUMBER)
        plain = int(number) if float(number).is_integer() and abs(number) < _EXACT else number
        return dated(plain, shown, epoch_1904=self._epoch_1904) if shown else plain

    def _shared(self, index: int) -> str:
        if index >= len(self._strings):
            raise refuse(Code.DAMAGED, text=index)
        return self._strings[index]

    def _styles(self) -> dict[int, Shown]:
        """Return what each cell style shows; styles that show a plain number are left out."""
        codes: dict[int, Shown] = {}
        found: list[int] = []
        cell_styles = False
        for kind, data in records(self._optional("styles")):
            if kind == _FORMAT:
                codes[int.from_bytes(data[:2], "little")] = shown_by_code(text(data, 2)[0])
            elif kind in (_STYLES_BEGIN, _STYLES_END):
                cell_styles = kind == _STYLES_BEGIN
            elif kind == _STYLE and cell_styles:
                found.append(int.from_bytes(data[2:4], "little"))
        kinds = {number: codes.get(number) or shown_by_id(number) for number in set(found)}
        return {index: kinds[number] for index, number in enumerate(found) if kinds[number]}

    def _optional(self, kind: str) -> bytes:
        part = next((relation.target for relation in self._related.values() if relation.kind == kind), "")
        return self._package.read(part) if part in self._package else b""


def _note(draft: Draft, kind: int, data: bytes) -> None:
    """Note merged ranges, hidden columns and filters."""
    if kind == _MERGE:
        top, bottom, left, right = (whole(data, at) + 1 for at in (0, 4, 8, 12))
        draft.merges.append(Merge(top, left, bottom, right))
    elif kind == _COLUMN and len(data) > 16 and data[16] & 1:  # noqa: PLR2004  MS-XLSB 2.4.323
        draft.columns_hidden.append((whole(data, 0) + 1, whole(data, 4) + 1))
    elif kind == _FILTER:
        draft.filtered = True
