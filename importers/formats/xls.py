"""Excel 97–2003 workbooks (xls), through xlrd: the safer of the readers for this format in measurement.

xlrd raises many types for a broken file, none of them its own in common: all of them end here as damage, because a
file can cause each one. Its notes go to a log, which tells of sheets that it leaves out. Number formats are read by
our own rules, so that a date is the same from every format.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.compdoc import SIGNATURE, CompDoc

from importers.formats.draft import MAX_CELLS, Draft, finish, hidden_sheet
from importers.formats.refusal import RefusedError, refuse
from importers.formats.serials import Shown, dated, shown_by_code, shown_by_id
from importers.grid import CellError, CellValue, Merge, Observation, Seen, Sheet, Workbook, address
from importers.text import one_line
from importers.unreadable import Code

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5  # xlrd.sheet.Cell
_EXACT = 10**15
_STREAMS = ("Workbook", "Book")
_LEFT_OUT = "Ignoring non-worksheet data named "
_MACRO_SHEET = "type 0x01"


def read(path: Path) -> Workbook:
    """Return every sheet of the workbook.

    Raises `RefusedError`: damaged, protected, too big, or with Excel 4.0 macros.
    """
    log = io.StringIO()
    try:
        with xlrd.open_workbook(
            file_contents=_stream(path.read_bytes(), log),
            logfile=log,
            formatting_info=True,
            ragged_rows=True,
            on_demand=True,
            verbosity=1,
        ) as book:
            return _workbook(book, log)
    except (RefusedError, MemoryError, OSError):
        raise
    except Exception as error:  # xlrd raises AssertionError, IndexError, struct.error and more for a broken file
        if isinstance(error, xlrd.XLRDError) and "encrypted" in str(error):
            raise refuse(Code.PASSWORD_PROTECTED) from error
        unsupported = isinstance(error, xlrd.XLRDError) and "not supported" in str(error)
        raise refuse(Code.OLD_FORMAT if unsupported else Code.DAMAGED) from error


def _stream(content: bytes, log: io.StringIO) -> bytes:
    """Return the stream of the workbook out of its container; what is in none, as the oldest files are, is returned."""
    if not content.startswith(SIGNATURE):
        return content
    container = _Container(content, logfile=log)
    for name in _STREAMS:
        found, start, length = container.locate_named_stream(name)
        if found:
            return bytes(found[start : start + length])
    raise refuse(Code.DAMAGED, missing_part=_STREAMS[0])


class _Container(CompDoc):  # type: ignore[misc]  # xlrd is untyped
    """A compound file whose chains of sectors end: xlrd follows a short one that bites its tail until memory is full.

    A file of 5 KB is enough for that.
    """

    def _get_stream(
        self, mem: bytes, base: int, sat: Sequence[int], size: int, start: int, *more: object, **named: object
    ) -> object:
        sector, left = start, len(sat)
        while 0 <= sector < len(sat):
            sector, left = sat[sector], left - 1
            if left < 0:
                raise refuse(Code.DAMAGED, part="chain of sectors")
        return super()._get_stream(mem, base, sat, size, start, *more, **named)


def _workbook(book: Any, log: io.StringIO) -> Workbook:  # noqa: ANN401  xlrd is untyped
    notes = log.getvalue()
    if _MACRO_SHEET in notes:
        raise refuse(Code.EXCEL4_MACROS)
    seen = [Observation(Seen.NOT_A_SHEET, name) for name in _left_out(notes)]
    if book.datemode:
        seen.append(Observation(Seen.DATES_FROM_1904))
    styles = _Styles(book)
    sheets: list[Sheet] = []
    cells_left = MAX_CELLS
    for position in range(1, book.nsheets + 1):
        sheet, noted = _sheet(book.sheet_by_index(position - 1), position, styles)
        sheets.append(sheet)
        seen.extend(noted)
        book.unload_sheet(position - 1)
        cells_left -= sum(map(len, sheet.rows.values()))
        if cells_left < 0:
            raise refuse(Code.TOO_MANY_CELLS, sheet=f"#{position}")
    return Workbook("xls", tuple(sheets), tuple(seen))


def _sheet(source: Any, position: int, styles: "_Styles") -> tuple[Sheet, tuple[Observation, ...]]:  # noqa: ANN401  untyped
    if source.visibility:
        sheet, told = hidden_sheet(source.name, position)
        return sheet, (told,)
    draft = Draft(source.name, position)
    for row in range(source.nrows):
        found = _cells(source, row, styles)
        if found:
            draft.rows[row + 1] = found
    draft.merges = [Merge(top + 1, left + 1, bottom, right) for top, bottom, left, right in source.merged_cells]
    draft.rows_hidden = {row + 1 for row, information in source.rowinfo_map.items() if information.hidden}
    draft.columns_hidden = [
        (column + 1, column + 1) for column, information in source.colinfo_map.items() if information.hidden
    ]
    draft.comments = [address(row + 1, column + 1) for row, column in sorted(source.cell_note_map)]
    return finish(draft)


def _cells(source: Any, row: int, styles: "_Styles") -> dict[int, CellValue]:  # noqa: ANN401  untyped
    """Return the filled cells of a row by column."""
    kinds, values, formats = source.row_types(row), source.row_values(row), source._cell_xf_indexes[row]  # noqa: SLF001
    found: dict[int, CellValue] = {}
    for column, (kind, value, style) in enumerate(zip(kinds, values, formats, strict=True), 1):
        if kind == _TEXT:
            if value:
                found[column] = value
        elif kind in (_NUMBER, _DATE):
            found[column] = styles.value(value, style)
        elif kind == _BOOLEAN:
            found[column] = bool(value)
        elif kind == _ERROR:
            found[column] = CellError(error_text_from_code.get(value, "#ERROR"))
    return found


class _Styles:
    """What each cell style of a workbook makes of a number; each style is looked up once."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401  untyped
        self._book = book
        self._known: dict[int, Shown] = {}

    def value(self, number: float, style: int) -> CellValue:
        """Return a stored number as its style shows it, whole where it is exactly whole."""
        shown = self._known.get(style)
        if shown is None:
            shown = self._known[style] = self._look_up(style)
        plain = int(number) if number.is_integer() and abs(number) < _EXACT else number
        return dated(plain, shown, epoch_1904=bool(self._book.datemode)) if shown else plain

    def _look_up(self, style: int) -> Shown:
        styles = self._book.xf_list
        if not 0 <= style < len(styles):
            return Shown.NUMBER
        key = styles[style].format_key
        known = self._book.format_map.get(key)
        return (shown_by_code(known.format_str) if known else Shown.NUMBER) or shown_by_id(key)


def _left_out(notes: str) -> list[str]:
    """Return the names of the sheets that have no cells, from xlrd's notes."""
    lines = [line.partition(_LEFT_OUT)[2] for line in notes.splitlines() if _LEFT_OUT in line]
    return [one_line(line.rpartition(" (type ")[0].strip("'\"")) for line in lines]
