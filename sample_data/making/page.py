"""A worksheet dressed as a school office dresses it: title, details, bold header, widths and print set-up.

A page is filled from the top down; `finish` sets what needs the whole sheet. Formulas keep the result that Excel would
have stored, which openpyxl cannot write: `files.workbook_bytes` puts it in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import ceil
from typing import TypeAlias

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the result that the spreadsheet stored; `result` None is a sheet that was never calculated."""

    text: str
    result: Decimal | None = None
    money: bool = True


Value: TypeAlias = str | int | float | date | Decimal | Formula | None


@dataclass(frozen=True, slots=True)
class Look:
    """A school's house colours (hex without #) and type."""

    font: str = "Calibri"
    size: float = 11
    head_fill: str = "1F4E79"
    head_ink: str = "FFFFFF"
    section_fill: str = "DDEBF7"
    title_size: float = 16


_THIN = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
INVENTED = "Invented sample for demonstration: no school, pupil or member of staff named here is real."


@dataclass(slots=True)
class Page:
    """One worksheet in the making. `row` is the next free row, `left` the column the table starts in, both from 1."""

    sheet: Worksheet
    look: Look
    left: int = 1
    row: int = 1
    header_row: int = 0
    columns: int = 1
    widths: Sequence[float] = ()
    results: dict[str, Decimal] = field(default_factory=dict)

    def title(self, text: str) -> None:
        """Write a large bold line."""
        cell = self._put(self.row, self.left, text)
        cell.font = Font(name=self.look.font, size=self.look.title_size, bold=True, color=self.look.head_fill)
        cell.alignment = Alignment(wrap_text=False, vertical="center")
        self.sheet.row_dimensions[self.row].height = self.look.title_size * 1.6
        self.row += 1

    def line(self, text: str) -> None:
        """Write a plain line across the sheet, as an instruction or a legend."""
        cell = self._put(self.row, self.left, text)
        cell.font = Font(name=self.look.font, size=self.look.size - 1, italic=True, color="595959")
        cell.alignment = Alignment(wrap_text=False)
        self.row += 1

    def details(self, pairs: Sequence[tuple[str, Value]], *, apart: int = 2) -> None:
        """Write `label: value` pairs in one row, each pair `apart` columns from the last."""
        for index, (label, value) in enumerate(pairs):
            column = self.left + index * apart
            self._put(self.row, column, label).font = Font(name=self.look.font, size=self.look.size, bold=True)
            self._put(self.row, column + 1, value).alignment = Alignment(horizontal="left", wrap_text=False)
        self.row += 1

    def gap(self) -> None:
        """Leave a blank row."""
        self.row += 1

    def header(self, headings: Sequence[str], widths: Sequence[float] = ()) -> None:
        """Write the header row; widths are in characters."""
        self.columns, self.widths = len(headings), widths or self.widths
        self.header_row = self.header_row or self.row
        for offset, heading in enumerate(headings):
            cell = self._put(self.row, self.left + offset, heading)
            cell.font = Font(name=self.look.font, size=self.look.size, bold=True, color=self.look.head_ink)
            cell.fill = PatternFill("solid", start_color=self.look.head_fill)
            cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
            cell.border = _BOX
        for offset, width in enumerate(widths):
            self.sheet.column_dimensions[get_column_letter(self.left + offset)].width = width
        self.sheet.row_dimensions[self.row].height = self.look.size * 4.2
        self.row += 1

    def section(self, text: str) -> None:
        """Write a coloured row that speaks for the rows below it."""
        for offset in range(self.columns):
            cell = self._put(self.row, self.left + offset, text if offset == 0 else None)
            cell.fill = PatternFill("solid", start_color=self.look.section_fill)
            cell.font = Font(name=self.look.font, size=self.look.size, bold=True)
            cell.alignment = Alignment(wrap_text=False)
        self.row += 1

    def add(self, values: Sequence[Value], *, bold: bool = False) -> int:
        """Write one row of the table and return its number."""
        for offset, value in enumerate(values):
            cell = self._put(self.row, self.left + offset, value)
            cell.border = _BOX
            if bold:
                cell.font = Font(name=self.look.font, size=self.look.size, bold=True)
        self.sheet.row_dimensions[self.row].height = self._lines(values) * self.look.size * 1.4
        self.row += 1
        return self.row - 1

    def _lines(self, values: Sequence[Value]) -> int:
        """Return how many lines the fullest cell needs: not every program fits the height to wrapped text."""
        full = (
            len(text) * 1.05 / width for text, width in zip(values, self.widths, strict=False) if isinstance(text, str)
        )
        return max(1, ceil(max(full, default=1)))

    def add_all(self, rows: Iterable[Sequence[Value]]) -> None:
        """Write many rows of the table."""
        for values in rows:
            self.add(values)

    def merge_down(self, first: int, last: int, offset: int = 0) -> None:
        """Merge one column over rows `first` to `last`, as a group key given once."""
        column = self.left + offset
        self.sheet.merge_cells(start_row=first, end_row=last, start_column=column, end_column=column)
        self.sheet.cell(first, column).alignment = Alignment(vertical="center", horizontal="center", wrap_text=True)

    def finish(self, footer: str = "Invented sample") -> None:
        """Set up the page for printing and freeze the header."""
        sheet = self.sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        if (foot := sheet.HeaderFooter.oddFooter) is not None:
            foot.left.text, foot.right.text = footer, "Page &P of &N"
        if self.header_row:
            sheet.print_title_rows = f"{self.header_row}:{self.header_row}"
            sheet.freeze_panes = f"A{self.header_row + 1}"

    def _put(self, row: int, column: int, value: Value) -> Cell:
        cell = self.sheet.cell(row, column)
        if isinstance(cell, MergedCell):
            raise TypeError(f"{cell.coordinate} lies inside a merged range")
        if isinstance(value, Formula):
            cell.value = value.text
            if value.result is not None:
                self.results[cell.coordinate] = value.result
        else:
            cell.value = value
        cell.font = Font(name=self.look.font, size=self.look.size)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if isinstance(value, date):
            cell.number_format = "DD/MM/YYYY"
            cell.alignment = Alignment(horizontal="center", vertical="top")
        elif isinstance(value, Decimal | Formula):
            cell.number_format = "0.0" if isinstance(value, Formula) and not value.money else "£#,##0.00"
        elif isinstance(value, int):
            cell.alignment = Alignment(horizontal="center", vertical="top")
        return cell
