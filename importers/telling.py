"""What the layout and the headings of a file have to say: no table, unknown columns, headings that were guessed.

An unknown column is told once, with its cell, and kept; a near miss says what it was taken for, so that a person can
correct it and the correction be remembered.
"""

from collections.abc import Iterable, Iterator, Sequence

from importers.grid import Workbook, address
from importers.headings.mapping import MappedColumn
from importers.layouts.table import Table
from schemas.finding import Finding, PlacedValue, Severity
from schemas.grouping import values_words, where_words

SURE = 0.6
"""From this confidence on a heading's field counts as known."""


def layout_findings(
    workbook: Workbook, tables: Sequence[Table], mapped: Sequence[Sequence[MappedColumn]]
) -> Iterator[Finding]:
    """Yield the findings about the file's layout and headings."""
    if not tables:
        yield _no_table(workbook)
        return
    columns = [(table.sheet, one) for table, row in zip(tables, mapped, strict=True) for one in row]
    unknown = [
        (sheet, one) for sheet, one in columns if one.field is None and not one.about and one.column.heading.strip()
    ]
    near = [(sheet, one) for sheet, one in columns if one.field and (one.near or one.confidence < SURE)]
    if unknown:
        yield _unknown(unknown)
    for sheet, one in near:
        yield _near(sheet, one)


def _no_table(workbook: Workbook) -> Finding:
    sheets = [sheet.name for sheet in workbook.sheets if not sheet.hidden and sheet.rows]
    return Finding(
        code="no-table",
        severity=Severity.ERROR,
        title="No provision map was recognised",
        message=f"No table of provision was found on {values_words(sheets)}.",
        why="Nothing can be checked until the headings are found.",
        action="Make sure that one row holds the headings, one of them Provision or Intervention.",
    )


def _unknown(columns: Sequence[tuple[str, MappedColumn]]) -> Finding:
    cells = tuple(_places(columns))
    one = len(cells) == 1
    return Finding(
        code="heading-unknown",
        severity=Severity.ADVICE,
        title="Columns kept as they are",
        message=f"{values_words(place.value for place in cells)} {'is a heading' if one else 'are headings'} "
        f"that the standard has no field for ({where_words(cells)}).",
        why="The text is kept with each provision; no check looks at it.",
        action="Nothing need be done. If it means one of the fields, tell the tool once and it will be remembered.",
        cells=cells,
    )


def _near(sheet: str, one: MappedColumn) -> Finding:
    (cell,) = _places([(sheet, one)])
    field = (one.field or "").replace("_", " ")
    told = f"its spelling is near “{one.said}”" if one.near and one.said else "its words or its content suggest it"
    return Finding(
        code="heading-guessed",
        severity=Severity.QUERY,
        title="A heading was guessed",
        message=f"“{cell.value}” was taken for {field}, because {told} ({where_words([cell])}).",
        why="If the guess is wrong, so is everything that was read from this column.",
        action=f"Check that the column holds {field}; correct it once and it will be remembered.",
        field=one.field,
        cells=(cell,),
    )


def _places(columns: Iterable[tuple[str, MappedColumn]]) -> Iterator[PlacedValue]:
    for sheet, one in columns:
        column = one.column
        yield PlacedValue(sheet, address(column.row, column.column) if column.row else "", column.heading)
