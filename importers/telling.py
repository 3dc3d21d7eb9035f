"""What the layout and the headings of a file have to say: no table, unknown columns, headings that were guessed.

An unknown column is told once, with its cell, and kept; a near miss says what it was taken for, so that a person can
correct it and the correction be remembered.
"""

from collections.abc import Iterable, Iterator, Sequence

from importers.grid import Workbook, address
from importers.headings.mapping import MappedColumn
from importers.headings.vocabulary import recognise_exactly
from importers.layouts.table import Table
from schemas.finding import Finding, PlacedValue, Severity, Words
from schemas.grouping import field_words, values_words, where_words

SURE = 0.6
"""From this confidence on a heading's field counts as known."""

NO_TABLE = Words(
    "no-table",
    Severity.ERROR,
    "No provision map was recognised",
    "Nothing can be checked until the headings are found.",
    "Make sure that one row holds the headings, one of them Provision or Intervention.",
)
UNKNOWN = Words(
    "heading-unknown",
    Severity.ADVICE,
    "Headings kept as they are",
    "What stands there is kept with each provision; no check looks at it.",
    "Nothing need be done. If one of them means a field, tell the tool once and it will be remembered.",
)
GUESSED = Words(
    "heading-guessed",
    Severity.QUERY,
    "A heading was guessed",
    "If the guess is wrong, so is everything that was read from this column.",
    "Check that the column holds that. If it does not, say once what it holds and it will be remembered.",
)
EVERY = (NO_TABLE, UNKNOWN, GUESSED)


def layout_findings(
    workbook: Workbook, tables: Sequence[Table], mapped: Sequence[Sequence[MappedColumn]]
) -> Iterator[Finding]:
    """Yield the findings about the file's layout and headings."""
    if not tables:
        yield _no_table(workbook)
        return
    columns = [(table.sheet, one) for table, row in zip(tables, mapped, strict=True) for one in row]
    unknown = [
        (sheet, one)
        for sheet, one in columns
        if one.field is None and not one.about and one.confidence < 1 and one.column.heading.strip()
    ]
    near = [(sheet, one) for sheet, one in columns if one.field and (one.near or _is_doubtful(one))]
    if unknown:
        yield _unknown(unknown)
    for sheet, one in near:
        yield _near(sheet, one)


def _is_doubtful(one: MappedColumn) -> bool:
    """Whether the field was guessed. A heading in the very words of its field was not, whatever stands under it."""
    if one.confidence >= SURE:
        return False
    said = recognise_exactly(one.column.heading)
    return said is None or said.field != one.field


def _no_table(workbook: Workbook) -> Finding:
    sheets = [sheet.name for sheet in workbook.sheets if not sheet.hidden and sheet.rows]
    return NO_TABLE.finding(f"No table of provision was found on {values_words(sheets)}.")


def _unknown(columns: Sequence[tuple[str, MappedColumn]]) -> Finding:
    cells = tuple(_places(columns))
    return UNKNOWN.finding(
        f"No field of the standard fits {values_words(place.value for place in cells)} ({where_words(cells)}).",
        cells=cells,
    )


def _near(sheet: str, one: MappedColumn) -> Finding:
    (cell,) = _places([(sheet, one)])
    field = field_words(one.field or "")
    told = f"its spelling is near “{one.said}”" if one.near and one.said else _suggests(cell.value)
    heading = f"“{cell.value}”" if cell.value.strip() else "What has no heading"
    message = f"{heading} was taken for {field}, because {told} ({where_words([cell])})."
    return GUESSED.finding(message, field=one.field, cells=(cell,))


def _suggests(heading: str) -> str:
    return "its words or its content suggest it" if heading.strip() else "its content suggests it"


def _places(columns: Iterable[tuple[str, MappedColumn]]) -> Iterator[PlacedValue]:
    for sheet, one in columns:
        column = one.column
        yield PlacedValue(sheet, address(column.row, column.column) if column.row else "", column.heading)
