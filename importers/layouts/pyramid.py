"""Labels down the side, and no headings: each level (or area, or year) with its provisions in the cells beside it.

A pyramid of provision is one, with its labels merged over several rows, and so is a matrix whose headings were left
out. The evidence is a first column of contexts of one kind, each once, over cells that are plainly provisions.
"""

from collections.abc import Mapping, Sequence

from importers.layouts.context import is_context, mention_in
from importers.layouts.details import read_above
from importers.layouts.items import items_in
from importers.layouts.listing import skipped_by_reason
from importers.layouts.plain import are_provisions, says_nothing
from importers.layouts.row_kinds import is_note
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import View
from schemas.entry import Source

NAME = "labels down"
_KINDS = ("level", "area_of_need", "year_group", "term")
_LEAST_LABELS = 2
_SURE = 0.85
_MOST_ROWS = 500


def propose(view: View) -> tuple[Table, ...]:
    """Return the provisions beside the labels of a sheet; empty where its first column is no labels of one kind."""
    kind, labels = _labels(view) if len(view.numbers) <= _MOST_ROWS else ("", {})
    if not labels:
        return ()
    start, end = min(labels), _end(view, max(labels))
    body = [number for number in view.numbers if start <= number <= end]
    records = _records(view, body, kind, labels)
    texts = [str(placed.spoken) for record in records for placed in record.cells.values()]
    if len(records) < 2 * len(labels) or not are_provisions(texts):
        return ()
    above = read_above(view.rows, [number for number in view.numbers if number < start])
    context = {**view.name_context, **above.context}
    records = [Record(record.row, record.cells, {**context, **record.context}) for record in records]
    reasons = {**above.reasons, **{number: "note or legend" for number in view.numbers if number >= start}}
    first = records[0].cells["provision"]
    columns = (Column("provision", "", 0, first.column, "provision"),)
    skipped = skipped_by_reason(view.sheet.name, reasons)
    return (Table(view.sheet.name, NAME, _SURE, columns, tuple(records), skipped),)


def _labels(view: View) -> tuple[str, Mapping[int, Placed]]:
    """Return which context the labels of the first column are, and each by its row; nothing where they are none."""
    first = min((min(row) for row in view.rows.values()), default=0)
    texts = {number: value for number in view.numbers if isinstance(value := view.rows[number].get(first), str)}
    for kind in _KINDS:
        said = {
            number: Placed(text, number, first, Source.SECTION, part=mention_in(text).parts[kind])
            for number, text in texts.items()
            if kind in mention_in(text).parts and is_context(text) and _has_more(view, number)
        }
        wide = [number for number in texts if said and number >= min(said) and len(view.rows[number]) > 1]
        parts = {placed.part.casefold() for placed in said.values()}
        if len(parts) == len(said) >= _LEAST_LABELS and len(said) == len(wide):
            return kind, said
    return "", {}


def _has_more(view: View, number: int) -> bool:
    return len(view.rows[number]) > 1


def _end(view: View, last: int) -> int:
    """Return the last row of the last label: those below it have nothing in the labels' column."""
    first = min(view.rows[last])
    end = last
    for number in view.numbers:
        if number > last:
            if number != end + 1 or first in view.rows[number]:
                break
            end = number
    return end


def _records(view: View, body: Sequence[int], kind: str, labels: Mapping[int, Placed]) -> list[Record]:
    records: list[Record] = []
    label = labels[min(labels)]
    for number in body:
        label = labels.get(number, label)
        for column, value in view.rows[number].items():
            if column == label.column or not isinstance(value, str) or is_note(value):
                continue
            for item in items_in(value):
                if not says_nothing(item):
                    placed = Placed(value, number, column, part=item if item != value else "")
                    records.append(Record(number, {"provision": placed}, {kind: label}))
    return records
