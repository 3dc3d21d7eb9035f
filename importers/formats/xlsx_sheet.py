"""One sheet's XML, read cell by cell exactly as stored.

The hot part of the reading, so its handlers do little and branch early.

Rows and columns are the sheet's own numbers; a cell or row without an `r` attribute stands after the one before it, as
the standard says. `dimension` is not read, because it lies. The value of a cell is decided once, when the cell ends. A
stored number that is not one (`NaN`, `1_000`) stays the text it is and is noted.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time

from importers.formats.draft import Draft
from importers.formats.package import Attributes
from importers.formats.refusal import refuse
from importers.formats.serials import Shown, dated
from importers.formats.xlsx_quick import QuickCells, resolved
from importers.formats.xlsx_strings import unescape
from importers.grid import CellError, CellValue, Merge, NoResult, column_letters
from importers.unreadable import Code

MAX_ROW = 1_048_576
MAX_COLUMN = 16_384
MAX_DEPTH = 200
"""Levels of nesting beyond which no spreadsheet program writes; real ones stay below twenty."""

_NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?\s*", re.ASCII)
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})", re.ASCII)
_EXACT_DIGITS = 16  # a whole number of fewer digits is exact in a spreadsheet


class SheetReader:
    """Reads one sheet part into a `Draft`.

    `cells_left` is how many cells the workbook may still hold; `cells` counts this sheet's.
    """

    def __init__(
        self,
        draft: Draft,
        *,
        strings: Sequence[str],
        shown: Mapping[str, Shown],
        epoch_1904: bool,
        cells_left: int,
    ) -> None:
        self.text: list[str] = []
        self.cells = 0
        self._draft = draft
        self._strings = strings
        self._shown = shown
        self._epoch_1904 = epoch_1904
        self._cells_left = cells_left
        self._columns: dict[str, int] = {}
        self._dates: dict[tuple[str, str], CellValue] = {}
        self._texts: dict[str | None, str] = {}
        self._numbers: dict[tuple[str, str | None], CellValue] = {}
        self._row = 0
        self._column = 0
        self._cells: dict[int, CellValue] = {}
        self._attributes: Attributes = {}
        self._value: str | None = None
        self._formula: str | None = None
        self._shared: dict[str, str] = {}
        self._inline: list[str] = []
        self._phonetic = False
        self._depth = 0
        self._group: str | None = None
        self._c = self._v = self._t = self._f = ""
        self._others: dict[str, Callable[[Attributes], None]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an opening tag."""
        if name == self._v or name == self._t:  # noqa: PLR1714  twice as fast as `in`, six thousand times a file
            self.text.clear()
        elif name == self._c:
            self._attributes = attributes
            self._value = self._formula = None
            if self._inline:
                self._inline = []
        elif name == self._f:
            self._start_formula(attributes)
        else:
            self._start_other(name, attributes)

    def end(self, name: str) -> None:
        """Take a closing tag."""
        if name == self._v:
            self._value = "".join(self.text)
        elif name == self._c:
            self._end_cell()
        elif name == self._t:
            if not self._phonetic:
                self._inline.append("".join(self.text))
        elif name == self._f:
            self._end_formula()
        else:
            self._depth -= 1
            if name.endswith("rPh"):
                self._phonetic = False

    def _start_other(self, name: str, attributes: Attributes) -> None:
        if not self._depth:
            self._bind(name)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise refuse(Code.DAMAGED, nested_deeper_than=MAX_DEPTH)
        other = self._others.get(name)
        if other:
            other(attributes)

    def _bind(self, root: str) -> None:
        """Take the namespace from the root: the ordinary and the Strict one differ in nothing else read here."""
        space = root.removesuffix("worksheet")
        self._c, self._v, self._t, self._f = (space + tag for tag in "cvtf")
        self._others = {
            space + "row": self._start_row,
            space + "rPh": self._start_phonetic,
            space + "mergeCell": self._merge,
            space + "col": self._start_column,
            space + "filterColumn": self._filter,
        }

    def quick_row(self, row: str, cells: QuickCells, /, *, hidden: bool) -> None:
        """Take a row whose cells were found by pattern; each ends as if its tags had come by."""
        self._start_row({"r": row, "hidden": "1"} if hidden else {"r": row})
        letters, rows, *rest = cells
        places = [self._columns.get(each) for each in letters]
        if self._cells or None in places or len(set(places)) < len(places) or rows.count(row) < len(rows):
            for each, at, style, kind, value, inline in zip(*cells, strict=True):
                self._slow_cell(f"{each}{at}", style, kind, value, inline)
        else:
            self._known_cells(zip(places, *rest, strict=True))

    def quick_formulas(self, places: Iterable[tuple[str, str]], /) -> None:
        """Take the letters and rows of the cells of quick rows whose value a formula gave."""
        self._draft.formulas.update((int(row), column_number(letters)) for letters, row in places)

    def _known_cells(self, cells: Iterable[tuple[int, str | None, str | None, str | None, str | None]]) -> None:
        """Take the cells of a new row, each in its own known column."""
        texts, numbers, strings = self._texts, self._numbers, self._strings
        known = len(strings)
        filled = self._cells
        for column, style, kind, value, inline in cells:
            if kind == "inlineStr":
                text = texts.get(inline)
                if text is None:
                    text = texts[inline] = unescape(resolved(inline or ""))
                if text:
                    filled[column] = text
            elif not value:
                continue
            elif kind == "s" and value.isdecimal() and int(value) < known:
                if text := strings[int(value)]:
                    filled[column] = text
            elif kind is None or kind == "n":
                number = numbers.get((value, style))
                filled[column] = self._quick_number(value, style, column) if number is None else number
            else:
                self._slow_cell(f"{column_letters(column)}{self._row}", style, kind, value, inline)
                self.cells -= column in filled
        if filled:
            self._draft.rows[self._row] = filled
        self.cells += len(filled)
        self._check_count()

    def _quick_number(self, value: str, style: str | None, column: int) -> CellValue:
        """Return a number, and keep it for its equals unless it is odd: each odd one is noted with its own place."""
        self._column = column
        odd = len(self._draft.odd)
        number = self._number(resolved(value), style or "")
        if len(self._draft.odd) == odd:
            self._numbers[value, style] = number
        return number

    def _slow_cell(
        self, reference: str, style: str | None, kind: str | None, value: str | None, inline: str | None
    ) -> None:
        self._attributes = {"r": reference, "s": style or ""} | ({"t": kind} if kind else {})
        self._value, self._formula = resolved(value or "") or None, None
        self._inline = [resolved(inline or "")]
        self._end_cell()

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r")
        row = self._row + 1 if number is None else _whole(number)
        if not 0 < row <= MAX_ROW:
            raise refuse(Code.DAMAGED, sheet=self._draft.called, row=number)
        self._row, self._column = row, 0
        self._cells = self._draft.rows.get(row, {})
        if attributes.get("hidden") in ("1", "true"):
            self._draft.rows_hidden.add(row)

    def _end_cell(self) -> None:
        column = self._place()
        value = self._read()
        if value is None:
            return
        if column in self._cells:
            raise refuse(Code.DAMAGED, sheet=self._draft.called, cell_given_twice=self._attributes.get("r", ""))
        if not self._cells:
            self._draft.rows[self._row] = self._cells
        if self._formula is not None:
            self._draft.formulas.add((self._row, column))
        self._cells[column] = value
        self.cells += 1
        self._check_count()

    def _check_count(self) -> None:
        if self.cells > self._cells_left:
            raise refuse(Code.TOO_MANY_CELLS, sheet=self._draft.called)

    def _place(self) -> int:
        """Return the column of the cell that ends. Its reference must agree with its row."""
        reference = self._attributes.get("r")
        if reference is None:
            self._column += 1
            return self._column
        letters = reference.rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None or reference[len(letters) :] != str(self._row):
            column = self._place_slowly(reference)
        self._column = column
        return column

    def _place_slowly(self, reference: str) -> int:
        match = _REFERENCE.fullmatch(reference)
        column = column_number(match[1]) if match else 0
        if not match or column > MAX_COLUMN or int(match[2]) != self._row:
            raise refuse(Code.DAMAGED, sheet=self._draft.called, cell=reference)
        self._columns[reference.rstrip("0123456789")] = column
        return column

    def _read(self) -> CellValue | None:
        """Return the value of the cell that ends, None for a blank one."""
        kind = self._attributes.get("t")
        value = self._value
        if kind == "s" and value:
            return self._shared_string(value)
        if kind == "inlineStr":
            return unescape("".join(self._inline)) or None
        if value is None or (not value and kind != "str"):
            return None if self._formula is None else NoResult(f"={self._formula}")
        if kind is None or kind == "n":
            return self._number(value, self._attributes.get("s", ""))
        return self._rarer(kind, value)

    def _rarer(self, kind: str, value: str) -> CellValue | None:
        if kind == "str":
            return unescape(value) or None
        if kind == "e":
            return CellError(value)
        if kind == "b":
            return value.strip() in ("1", "true")
        if kind == "d":
            return self._iso(value)
        return self._odd(value)

    def _shared_string(self, index: str) -> CellValue | None:
        place = int(index) if index.isdecimal() else len(self._strings)
        if place >= len(self._strings):
            raise refuse(Code.DAMAGED, sheet=self._draft.called, cell=self._attributes.get("r", ""))
        return self._strings[place] or None

    def _number(self, value: str, style: str) -> CellValue:
        if style in self._shown:
            return self._date(value, style)
        if value.isdecimal() and value.isascii() and len(value) < _EXACT_DIGITS:
            return int(value)
        number = stored_number(value)
        return self._odd(value) if number is None else number

    def _date(self, value: str, style: str) -> CellValue:
        """Return a number as its style shows it; sheets repeat dates, so each is worked out once."""
        known = self._dates.get((value, style))
        if known is None:
            number = stored_number(value)
            if number is None:
                return self._odd(value)
            known = dated(number, self._shown[style], epoch_1904=self._epoch_1904)
            self._dates[value, style] = known
        return known

    def _iso(self, value: str) -> CellValue:
        try:
            moment = datetime.fromisoformat(value).replace(tzinfo=None)
        except ValueError:
            return _time_of_day(value) or self._odd(value)
        return moment if "T" in value else date(moment.year, moment.month, moment.day)

    def _odd(self, value: str) -> str:
        self._draft.odd.append((self._row, self._column))
        return value

    def _start_formula(self, attributes: Attributes) -> None:
        self.text.clear()
        self._formula = self._shared.get(attributes.get("si", ""), "")
        self._group = attributes.get("si") if attributes.get("t") == "shared" else None

    def _end_formula(self) -> None:
        own = "".join(self.text)
        if own:
            self._formula = own
            if self._group is not None:
                self._shared[self._group] = own

    def _start_phonetic(self, _: Attributes) -> None:
        self._phonetic = True

    def _start_column(self, attributes: Attributes) -> None:
        if attributes.get("hidden") in ("1", "true"):
            self._draft.columns_hidden.append((_whole(attributes.get("min", "")), _whole(attributes.get("max", ""))))

    def _filter(self, _: Attributes) -> None:
        self._draft.filtered = True

    def _merge(self, attributes: Attributes) -> None:
        merge = merged_range(attributes.get("ref", ""))
        if merge:
            self._draft.merges.append(merge)


def _time_of_day(text: str) -> time | None:
    """Return a time of day written as ISO 8601 has it, None where the text is none."""
    try:
        return time.fromisoformat(text) if ":" in text else None
    except ValueError:
        return None


def stored_number(text: str) -> int | float | None:
    """Return the number that a stored text is, whole where exactly whole; None where it is none (`NaN`, `1e400`)."""
    if not _NUMBER.fullmatch(text):
        return None
    bare = text.strip()
    if len(bare) < _EXACT_DIGITS and bare.lstrip("+-").isdecimal():
        return int(bare)
    number = float(bare)
    return number if abs(number) != float("inf") else None


def column_number(letters: str) -> int:
    """Return the number of a column from its letters: `A` is 1, `AA` is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def merged_range(reference: str) -> Merge | None:
    """Return a range such as `A1:C3`, or None where the text is none."""
    first, _, last = reference.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
    if not start or not end:
        return None
    rows = sorted((int(start[2]), int(end[2])))
    columns = sorted((column_number(start[1]), column_number(end[1])))
    return Merge(rows[0], columns[0], rows[1], columns[1])


def _whole(text: str) -> int:
    """Return a small whole number, 0 where the text is none."""
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 10 else 0  # noqa: PLR2004  rows have 7 digits
