"""A list turned on its side: headings down the first column, one provision a column.

The evidence is a column of known headings, a provision among them, each with values in the same further columns. Every
one of those columns is a record; it fills all the rows that hold its values.
"""

from importers.headings.vocabulary import recognise_exactly
from importers.layouts.details import read_above
from importers.layouts.listing import skipped_by_reason
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import View

NAME = "sideways"
_LEAST_HEADINGS = 3
_LEAST_KNOWN = 0.6


def propose(view: View) -> tuple[Table, ...]:
    """Return the provisions of a sheet whose headings stand down one column; else empty."""
    first = min((min(row) for row in view.rows.values()), default=0)
    named = [number for number in view.numbers if first in view.rows[number] and len(view.rows[number]) > 2]  # noqa: PLR2004  two values to a heading
    texts = {number: text for number in named if isinstance(text := view.rows[number][first], str)}
    fields = {number: match.field for number, text in texts.items() if (match := recognise_exactly(text.rstrip(": ")))}
    starts = [number for number, field in fields.items() if field == "provision"]
    if len(starts) != 1 or len(set(fields.values())) < _LEAST_HEADINGS or len(fields) < _LEAST_KNOWN * len(named):
        return ()
    body = [number for number in named if number >= starts[0]]
    across = [column for column in view.rows[starts[0]] if column > first]
    columns = tuple(Column(str(number), str(view.rows[number][first]), number, first) for number in body)
    records = tuple(_record(view, body, column) for column in across)
    above = read_above(view.rows, [number for number in view.numbers if number < starts[0]])
    context = {**view.name_context, **above.context}
    placed = tuple(Record(record.row, record.cells, context, record.rows) for record in records)
    sure = round(0.5 + 0.45 * len(fields) / len(named), 2)
    return (Table(view.sheet.name, NAME, sure, columns, placed, skipped_by_reason(view.sheet.name, above.reasons)),)


def _record(view: View, body: list[int], column: int) -> Record:
    cells = {
        str(number): Placed(view.rows[number][column], number, column) for number in body if column in view.rows[number]
    }
    first, *rest = (placed.row for placed in cells.values())
    return Record(first, cells, rows=tuple(rest))
