"""Text with delimiters (csv, tsv): the standard library's reader, with what it does not say said beside it.

The delimiter is the one of `, ; tab |` that gives the most even rows. A quotation mark that is never closed would
swallow the rest of the file without an error: it is found by a line of our own behind the last one, its line is read
with the mark as an ordinary character, and the rest goes on as rows. Rows are counted as a spreadsheet counts them: a
cell may span lines.
"""

import csv
import io
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from importers.formats.draft import MAX_CELLS, Draft, Place, finish
from importers.formats.encoding import decode
from importers.formats.refusal import refuse
from importers.grid import CellValue, Observation, Seen, Workbook, address
from importers.unreadable import Code

if TYPE_CHECKING:
    import _csv

SHEET = "Sheet1"
"""What the only sheet of a text file is called."""

_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 60
_END = "\x00end of file\x00"
_REPAIRS = 20
_LONG_RECORD = 100  # lines in one cell: more than people write, as many as a stray quotation mark swallows

Quoting = Literal[0, 3]
"""`csv.QUOTE_MINIMAL` or `csv.QUOTE_NONE`."""

Record = tuple[list[str], int, bool]
"""The fields of one row, the lines it spans, and whether a quotation mark that was never closed was mended in it."""


def read(path: Path) -> Workbook:
    """Return the one sheet of a text file. Raises `RefusedError`: a cell is far too long, or there are too many."""
    text, guessed = decode(path.read_bytes())
    lines = list(io.StringIO(text, newline=""))
    delimiter, lines = _delimiter(lines, path.suffix.lower())
    draft = Draft(SHEET, 1)
    if guessed:
        draft.seen.append(Observation(Seen.ENCODING_GUESSED, SHEET, detail=guessed))
    _place(draft, _records(lines, delimiter))
    sheet, seen = finish(draft)
    return Workbook("csv", (sheet,), seen)


def _delimiter(lines: list[str], suffix: str) -> tuple[str, list[str]]:
    """Return the delimiter, and the lines without Excel's `sep=;`, which a spreadsheet does not count as a row."""
    first = lines[0].strip() if lines else ""
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        return first[-1], lines[1:]
    if lines and first.lower() == "sep=" and lines[0].rstrip("\r\n").endswith("\t"):
        return "\t", lines[1:]
    order = "\t,;|" if suffix in (".tsv", ".tab") else _DELIMITERS
    return max(order, key=lambda delimiter: (_evenness(lines, delimiter), -order.index(delimiter))), lines


def _evenness(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    """Return the share of the first rows that have the commonest width over one, and that width."""
    widths: Counter[int] = Counter()
    try:
        widths.update(len(row) for row in csv.reader(lines[:_SAMPLE_LINES], delimiter=delimiter) if any(row))
    except csv.Error:
        return 0, 0
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0, 0
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return count / widths.total(), width


def _records(lines: list[str], delimiter: str) -> Iterator[Record]:
    """Yield every row, mending quotation marks that are never closed."""
    at, repairs = 0, 0
    while at < len(lines):
        quoting: Quoting = csv.QUOTE_MINIMAL if repairs < _REPAIRS else csv.QUOTE_NONE
        at = yield from _until_open_quote(lines, at, delimiter, quoting)
        if at < len(lines):
            yield next(_reader([lines[at]], delimiter, csv.QUOTE_NONE)), 1, True
            at += 1
            repairs += 1


def _until_open_quote(lines: list[str], start: int, delimiter: str, quoting: Quoting) -> Generator[Record, None, int]:
    """Yield rows from line `start`; return the line whose quotation mark is never closed, else the number of lines."""
    reader = _reader([*lines[start:], _END], delimiter, quoting)
    at = start
    while at < len(lines):
        try:
            record = next(reader)
        except csv.Error as error:
            after = start + reader.line_num
            if after - at > 1:
                return at
            raise refuse(Code.CELL_TOO_LONG, line=at + 1) from error
        after = start + reader.line_num
        if after > len(lines):
            return at
        yield record, after - at, False
        at = after
    return at


def _reader(lines: list[str], delimiter: str, quoting: Quoting) -> "_csv.Reader":
    return csv.reader(lines, delimiter=delimiter, quoting=quoting)


def _place(draft: Draft, records: Iterator[Record]) -> None:
    """Place the fields that are not empty, and note uneven rows and quotation marks."""
    widths: list[tuple[int, int]] = []
    open_quotes: list[Place] = []
    formulas: list[Place] = []
    cells = 0
    for row, (fields, spans, mended) in enumerate(records, 1):
        filled = {column: text for column, text in enumerate(fields, 1) if text}
        if not filled:
            continue
        draft.rows[row] = dict[int, CellValue](filled)
        widths.append((row, len(fields)))
        formulas.extend((row, column) for column, text in filled.items() if text[0] in "=@")
        cells += len(filled)
        if cells > MAX_CELLS:
            raise refuse(Code.TOO_MANY_CELLS)
        if mended or spans > _LONG_RECORD:
            open_quotes.append((row, max(filled, key=lambda column: len(fields[column - 1]))))
    draft.note(Seen.FORMULA_TEXT, formulas)
    _note_ragged(draft, widths)
    draft.note(Seen.UNCLOSED_QUOTE, open_quotes)


def _note_ragged(draft: Draft, widths: list[tuple[int, int]]) -> None:
    """Note rows wider than most, or narrower once the table has begun: values may stand under the wrong heading."""
    common = Counter(width for _, width in widths).most_common(1)
    if not common:
        return
    usual = common[0][0]
    begun = False
    ragged: list[str] = []
    for row, width in widths:
        begun = begun or width == usual
        if width > usual or (begun and width < usual):
            ragged.append(address(row, min(width, usual)))
    if ragged:
        draft.seen.append(Observation(Seen.RAGGED_ROWS, draft.name, tuple(ragged), f"{usual} columns on most rows"))
