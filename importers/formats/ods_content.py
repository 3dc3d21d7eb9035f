"""The cells of an OpenDocument sheet as its XML comes by: places from repeat counts, values from attributes."""

import re
from datetime import date, datetime, time

from importers.formats.draft import MAX_TEXT, Draft
from importers.formats.package import Attributes
from importers.formats.refusal import refuse
from importers.formats.xlsx_sheet import MAX_COLUMN, MAX_ROW, stored_number
from importers.grid import CellError, CellValue, Merge, NoResult
from importers.unreadable import Code

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE = f"{_URN}table:1.0 "
_OFFICE = f"{_URN}office:1.0 "
_TEXT = f"{_URN}text:1.0 "
_STYLE = f"{_URN}style:1.0 "
_XLINK = "http://www.w3.org/1999/xlink href"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_NOT_TEXT = (f"{_OFFICE}annotation", f"{_TABLE}shapes", f"{_URN}drawing:1.0 frame", f"{_TEXT}ruby-text")
_ERRORS = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!)|Err:\d{3}")
_DURATION = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?", re.ASCII)
_NUMBERS = ("float", "percentage", "currency")
_LIMIT = 2**31


class ContentReader:
    """Collects a `Draft` a sheet.

    `hidden` holds the positions of hidden sheets, `links` counts links to other files.
    """

    def __init__(self, cells_left: int) -> None:
        self.text: list[str] = []
        self.drafts: list[Draft] = []
        self.hidden: set[int] = set()
        self.links = 0
        self._cells_left = cells_left
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._tables = 0
        self._quiet = 0
        self._row = self._column = self._header_column = 1
        self._row_repeat = 1
        self._row_hidden = False
        self._values: dict[int, CellValue] = {}
        self._odd_columns: list[int] = []
        self._formula_columns: list[int] = []
        self._cell: Attributes = {}
        self._paragraphs: list[str] = []
        self._starts = {
            f"{_STYLE}style": self._start_style,
            f"{_STYLE}table-properties": self._start_properties,
            f"{_TABLE}table": self._start_table,
            f"{_TABLE}table-source": self._start_source,
            f"{_TABLE}table-column": self._start_column,
            f"{_TABLE}table-row": self._start_row,
            f"{_TEXT}s": self._start_spaces,
            **dict.fromkeys(_CELLS, self._start_cell),
        }
        self._ends = {
            f"{_TABLE}table": self._end_table,
            f"{_TABLE}table-row": self._end_row,
            f"{_TEXT}p": self._end_paragraph,
            **dict.fromkeys(_CELLS, self._end_cell),
        }

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an opening tag."""
        if name in _NOT_TEXT or self._quiet:
            self._quiet += 1
        elif name == f"{_TEXT}p":
            self.text.clear()
        elif name == f"{_TEXT}tab":
            self.text.append("\t")
        elif name == f"{_TEXT}line-break":
            self.text.append("\n")
        elif name in self._starts:
            self._starts[name](attributes)

    def end(self, name: str) -> None:
        """Take a closing tag."""
        if self._quiet:
            self._quiet -= 1
            self.text.clear()
        elif name in self._ends:
            self._ends[name]()

    def _start_style(self, attributes: Attributes) -> None:
        self._style = attributes.get(f"{_STYLE}name", "")

    def _start_properties(self, attributes: Attributes) -> None:
        if attributes.get(f"{_TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def _start_table(self, attributes: Attributes) -> None:
        self._tables += 1
        if self._tables > 1:
            raise refuse(Code.DAMAGED, sheet=self.drafts[-1].called)
        position = len(self.drafts) + 1
        self.drafts.append(Draft(attributes.get(f"{_TABLE}name", ""), position))
        if attributes.get(f"{_TABLE}style-name") in self._hidden_styles:
            self.hidden.add(position)
        self._row = self._header_column = 1

    def _end_table(self) -> None:
        self._tables -= 1

    def _start_source(self, attributes: Attributes) -> None:
        self.links += _XLINK in attributes

    def _start_column(self, attributes: Attributes) -> None:
        repeat = self._repeat(attributes, "number-columns-repeated")
        if attributes.get(f"{_TABLE}visibility", "visible") != "visible" and self.drafts:
            self.drafts[-1].columns_hidden.append((self._header_column, self._header_column + repeat - 1))
        self._header_column += repeat

    def _start_row(self, attributes: Attributes) -> None:
        self._row_repeat = self._repeat(attributes, "number-rows-repeated")
        visibility = attributes.get(f"{_TABLE}visibility", "visible")
        self._row_hidden = visibility != "visible"
        if visibility == "filter" and self.drafts:
            self.drafts[-1].filtered = True
        self._column = 1
        self._values = {}
        self._odd_columns = []
        self._formula_columns = []

    def _end_row(self) -> None:
        if self._values and self.drafts:
            self._keep_row(self.drafts[-1])
        self._row += self._row_repeat

    def _keep_row(self, draft: Draft) -> None:
        self._spend(len(self._values) * self._row_repeat)
        last = self._row + self._row_repeat - 1
        if last > MAX_ROW:
            raise refuse(Code.DAMAGED, sheet=draft.called, row=last)
        for row in range(self._row, last + 1):
            draft.rows[row] = dict(self._values)
            draft.odd.extend((row, column) for column in self._odd_columns)
            draft.formulas.update((row, column) for column in self._formula_columns)
            if self._row_hidden:
                draft.rows_hidden.add(row)

    def _start_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self._paragraphs = []
        self.text.clear()

    def _end_paragraph(self) -> None:
        self._paragraphs.append("".join(self.text))
        self.text.clear()

    def _end_cell(self) -> None:
        repeat = self._repeat(self._cell, "number-columns-repeated")
        self._merge()
        value = self._value()
        if value is not None and value != "":
            last = self._column + repeat - 1
            if last > MAX_COLUMN:
                raise refuse(Code.DAMAGED, sheet=self.drafts[-1].called if self.drafts else "", column=last)
            self._values.update(dict.fromkeys(range(self._column, last + 1), value))
            if f"{_TABLE}formula" in self._cell:
                self._formula_columns.extend(range(self._column, last + 1))
        self._column += repeat

    def _merge(self) -> None:
        across = self._repeat(self._cell, "number-columns-spanned")
        down = self._repeat(self._cell, "number-rows-spanned")
        if (across > 1 or down > 1) and self.drafts:
            self.drafts[-1].merges.append(
                Merge(self._row, self._column, self._row + down - 1, self._column + across - 1)
            )

    def _value(self) -> CellValue | None:
        """Return the value of the cell that ends, None for a blank one."""
        kind = self._cell.get(f"{_OFFICE}value-type", "")
        shown = "\n".join(self._paragraphs)
        formula = self._cell.get(f"{_TABLE}formula")
        if self._cell.get(_CALC) == "error" or (formula and _ERRORS.fullmatch(shown)):
            return CellError(shown or "#ERROR")
        if not kind:
            return shown or (NoResult(formula.partition(":")[2] or formula) if formula else None)
        if kind == "string":
            return self._cell.get(f"{_OFFICE}string-value", shown)
        stored = self._cell.get(f"{_OFFICE}{_attribute(kind)}", "")
        value = typed(kind, stored)
        if value is None:
            self._odd_columns.append(self._column)
            return shown or stored
        return value

    def _start_spaces(self, attributes: Attributes) -> None:
        count = self._repeat(attributes, "c", space=_TEXT)
        if count > MAX_TEXT:
            raise refuse(Code.TOO_BIG_UNPACKED, spaces=count)
        self.text.append(" " * count)

    def _spend(self, cells: int) -> None:
        self._cells_left -= cells
        if self._cells_left < 0:
            raise refuse(Code.TOO_MANY_CELLS, sheet=self.drafts[-1].called)

    def _repeat(self, attributes: Attributes, name: str, *, space: str = _TABLE) -> int:
        """Return a count of at least 1; a count that is none, or beyond all sheets, is damage."""
        written = attributes.get(f"{space}{name}", "1")
        count = int(written) if written.isdecimal() and written.isascii() and len(written) < 11 else 0  # noqa: PLR2004
        if not 0 < count < _LIMIT:
            raise refuse(Code.DAMAGED, repeat=written)
        return count


def typed(kind: str, stored: str) -> CellValue | None:
    """Return the value of a typed attribute (ODF 1.3 part 3, 19.385), or None where it is not of its type."""
    if kind in _NUMBERS:
        return stored_number(stored)
    if kind == "boolean":
        return {"true": True, "false": False}.get(stored)
    if kind == "date":
        return _date(stored)
    return _duration(stored) if kind == "time" else None


def _attribute(kind: str) -> str:
    return "value" if kind in _NUMBERS else f"{kind}-value"


def _date(stored: str) -> CellValue | None:
    try:
        moment = datetime.fromisoformat(stored).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return None
    return moment if "T" in stored and moment.time() != time() else date(moment.year, moment.month, moment.day)


def _duration(stored: str) -> CellValue | None:
    match = _DURATION.fullmatch(stored)
    if not match or stored == "PT":
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    minutes, seconds = minutes + seconds // 60, seconds % 60
    hours, minutes = hours + minutes // 60, minutes % 60
    if hours < 24:  # noqa: PLR2004  a day
        return time(hours, minutes, seconds)
    return f"{hours}:{minutes:02}:{seconds:02}" if seconds else f"{hours}:{minutes:02}"
