"""What the panes of the map room show, worked out of plain values: findings, their cells, the sheet, what was read.

Pure functions and one source; the room only places what they return. Addresses are Excel's; a sheet that the reader has
masked is called `#3`, by its position.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PureWindowsPath

from importers.grid import column_letters, row_and_column
from importers.reading import MaskedSheet
from provision.review.values import Decision, FindingLine
from provision.review.wording import field_words, value_words
from provision.ui.days import uk_day, uk_days, uk_moment
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look, Piece
from schemas.entry import Entry
from schemas.finding import Finding, PlacedValue, Severity

SEVERITIES = {
    Severity.ERROR: ("E error", Look.ERROR),
    Severity.QUERY: ("Q query", Look.QUERY),
    Severity.ADVICE: ("A advice", Look.ADVICE),
}
DECISIONS = {
    Decision.OPEN: ("·", Look.DIM),
    Decision.FINE: ("fine", Look.GOOD),
    Decision.FLAGGED: ("flagged", Look.FLAG),
    Decision.DISMISSED: ("dismissed", Look.DIM),
}
KINDS = {"school": "school map", "pupil": "pupil plan", "community": "community map"}
FINDING_COLUMNS = (Column("", 8), Column("Finding", 0), Column("Rows", 7, right=True), Column("Decision", 9))
CELL_COLUMNS = (Column("Cell", 10), Column("As written", 0), Column("Read as", 0))

_NARROWEST, WIDEST, _LOOKED_AT = 4, 30, 200
_A_FILE = re.compile(r"\.(?:xls[xmb]?|ods|csv)$", re.IGNORECASE)


def school_or_file(school: str) -> str:
    """Return a school's name; where nobody knows the school and its map stands under a path, the file's name alone."""
    return PureWindowsPath(school).name if _A_FILE.search(school) else school


def finding_rows(findings: Sequence[FindingLine]) -> list[Row]:
    """Return the rows of findings; those of one title say which field each is about."""
    titles = Counter(line.finding.title for line in findings)
    return [_finding_row(line, several=titles[line.finding.title] > 1) for line in findings]


def _finding_row(line: FindingLine, *, several: bool) -> Row:
    """Return the row of a finding: what it is, how many rows it touches, what was decided."""
    title = (told_of(line.finding, several=several), Look.PLAIN if line.decision is Decision.OPEN else Look.DIM)
    rows = (rows_of(line.finding), Look.DIM)
    return Row(line.id, line.version, (SEVERITIES[line.finding.severity], title, rows, DECISIONS[line.decision]), line)


def told_of(finding: Finding, *, several: bool) -> str:
    """Return the title of a finding; where `several` have the same, with the field that it is about."""
    about = f"{field_words(finding.field).capitalize()}: " if several and finding.field else ""
    return f"{about}{finding.title}"


def rows_of(finding: Finding) -> str:
    """Return how many rows a finding touches, of how many."""
    return f"{finding.rows_affected}/{finding.rows_total}" if finding.rows_total else ""


def detail(line: FindingLine) -> list[list[Piece]]:
    """Return the lines that explain a finding: what, where, why, what to do, and what was decided by whom."""
    finding = line.finding
    rows: list[list[Piece]] = [
        [SEVERITIES[finding.severity], "  ", (finding.title, Look.STRONG)],
        [uk_days(finding.message)],
    ]
    if finding.why:
        rows.append([("Why  ", Look.DIM), (finding.why, Look.DIM)])
    if finding.action:
        rows.append([("Do   ", Look.KEY), finding.action])
    rows.extend(_decided(line))
    return rows


def _decided(line: FindingLine) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    if line.decision is not Decision.OPEN:
        category = f" ({line.category.replace('_', ' ')})" if line.category else ""
        by = f"  by {line.decided_by}, {uk_moment(line.decided_at)}" if line.decided_by else ""
        rows.append([DECISIONS[line.decision], category, (by, Look.DIM)])
    if line.note:
        rows.append([("Note ", Look.KEY), line.note])
    rows += [[(f"School, {uk_day(one.received)}  ", Look.KEY), one.text] for one in line.replies]
    if line.assigned_to:
        rows.append([("With ", Look.KEY), line.assigned_to])
    if line.carried:
        rows.append([(line.carried, Look.DIM)])
    return rows


def cell_rows(line: FindingLine, entries: Mapping[tuple[str, int], Sequence[Entry]], *, many_sheets: bool) -> list[Row]:
    """Return a row for each cell of a finding: address, the text as written, and what it was read as."""
    rows: list[Row] = []
    for number, place in enumerate(line.finding.cells):
        where = f"{place.sheet}!{place.cell}" if many_sheets else place.cell
        written: Piece = uk_days(place.value) or ("empty", Look.DIM)
        read = _read_as(place, line, entries)
        rows.append(Row((line.id, number), hash(read), ((where, Look.KEY), written, read), place))
    return rows


def _read_as(place: PlacedValue, line: FindingLine, entries: Mapping[tuple[str, int], Sequence[Entry]]) -> Piece:
    where = row_and_column(place.cell)
    if where is None:
        return ""
    read = [
        f"{field_words(name)} {uk_days(value_words(value))}"
        for entry in entries.get((place.sheet, where[0]), ())
        for name, value in entry.values.items()
        if entry.place(name) == (place.sheet, place.cell) or (name == line.finding.field and not place.value)
    ]
    return ", ".join(dict.fromkeys(read)) if read else ("not read", Look.DIM)


def sheet_columns(sheet: MaskedSheet) -> tuple[Column, ...]:
    """Return the columns of a sheet, each as wide as what the first rows hold, up to 30."""
    widths: dict[int, int] = {}
    for cells in list(sheet.rows.values())[:_LOOKED_AT]:
        for column, text in cells.items():
            widths[column] = max(widths.get(column, _NARROWEST), min(len(text), WIDEST))
    last = max(widths, default=1)
    listed = [Column(column_letters(number), widths.get(number, _NARROWEST)) for number in _shown_columns(widths, last)]
    return (Column("", max(2, len(str(max(sheet.rows, default=1)))), right=True), *listed)


def _shown_columns(widths: Mapping[int, int], last: int) -> list[int]:
    """Return the columns to draw: all up to the last, or, where a cell stands far out, those that hold something."""
    return list(range(1, last + 1)) if last <= 2 * len(widths) + 20 else sorted(widths)


class SheetSource:
    """The rows of a sheet as the school wrote it, by its own row numbers, with a finding's cells lit; no empty rows.

    `column` is the one that keys stand in; its text is bold.
    """

    slow = False
    edition = None

    def __init__(
        self,
        sheet: MaskedSheet,
        columns: Sequence[Column],
        hits: frozenset[tuple[int, int]],
        *,
        version: int,
        column: int = 0,
    ) -> None:
        missing = {row for row, _ in hits} - set(sheet.rows)
        self.sheet = sheet
        self.hits = hits
        self.column = column
        self.version = version
        self.numbers = sorted({*sheet.rows, *missing})
        self.columns = [row_and_column(f"{column.title}1") for column in columns[1:]]

    def count(self) -> int:
        """Return how many rows hold something."""
        return len(self.numbers)

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return up to `limit` rows from `offset`."""
        return [self._row(number) for number in self.numbers[offset : offset + limit]]

    def index_of(self, number: int) -> int:
        """Return where the sheet's row `number` stands in this source; 0 where it is not."""
        return self.numbers.index(number) if number in self.numbers else 0

    def _row(self, number: int) -> Row:
        held = self.sheet.rows.get(number, {})
        cells: list[Piece] = [(str(number), Look.DIM)]
        for place in self.columns:
            column = place[1] if place else 0
            text = uk_days(held.get(column, ""))
            look = Look.HIT if (number, column) in self.hits else Look.STRONG if column == self.column else Look.PLAIN
            cells.append((text, look))
        return Row((self.sheet.position, number), self.version, tuple(cells), number)
