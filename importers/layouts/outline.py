"""Outlines: no headings at all, only sections.

Waves, areas, years with the provisions listed under them, and trees with totals.

The evidence is at least two section rows that are nothing but context, over short lines that are no prose. Deeper
sections keep the context of those above them until a section of the same kind comes. Figures beside a section are its
subtotal.
"""

from collections.abc import Sequence

from importers.grid import column_letters
from importers.headings.vocabulary import recognise_exactly
from importers.layouts.context import is_context, mention_in
from importers.layouts.details import read_above
from importers.layouts.items import items_in
from importers.layouts.listing import skipped_by_reason
from importers.layouts.plain import are_provisions, says_nothing
from importers.layouts.row_kinds import is_note, is_total_label
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import Row, View
from schemas.entry import Source

NAME = "outline"
_LEAST_SECTIONS = 2
_LEAST_ITEMS = 3
_LONGEST_ITEM = 90
_MOST_PROSE = 0.25
_LONGEST_LEVEL = 15
_FIELDS = ("area_of_need", "level", "year_group", "staff_role")


def propose(view: View) -> tuple[Table, ...]:
    """Return the provisions listed under section rows; empty where the sheet is no outline."""
    if start := _one_column(view):
        return (_of_one_column(view, start),)
    sections = [number for number in view.numbers if _section(view.rows[number])]
    if len(sections) < _LEAST_SECTIONS or len({_texts(view.rows[number])[0] for number in sections}) < _LEAST_SECTIONS:
        return ()
    reasons: dict[int, str] = {}
    records: list[Record] = []
    section: dict[str, Placed] = {}
    for number in view.numbers:
        row = view.rows[number]
        if number < sections[0]:
            reasons[number] = "title"
        elif (said := _section(row)) and not _repeats(said, section, number):
            section = {**section, **_placed(number, row, said)}
            reasons[number] = "section heading"
        elif made := _items(number, row, {**view.name_context, **section}):
            records.extend(made)
        else:
            reasons[number] = "total" if _is_total(row) else "note or legend"
    if not _is_outline(records):
        return ()
    columns = _columns(records)
    return (Table(view.sheet.name, NAME, 0.6, columns, tuple(records), skipped_by_reason(view.sheet.name, reasons)),)


def _one_column(view: View) -> int:
    """Return the row of a lone heading that names provision, over nothing but single texts in its column.

    0 where there is none.
    """
    for at, number in enumerate(view.numbers[:-2]):
        ((column, value), *more) = view.rows[number].items()
        match = recognise_exactly(value) if isinstance(value, str) and not more else None
        if match is None or match.field != "provision":
            continue
        below = [view.rows[under] for under in view.numbers[at + 1 :]]
        if sum(str(text).rstrip().endswith(":") for row in below for text in row.values()) * 2 > len(below):
            return 0  # a form that nobody has filled in
        return number if all(len(row) == 1 and isinstance(row.get(column), str) for row in below) else 0
    return 0


def _of_one_column(view: View, start: int) -> Table:
    column, heading = next(iter(view.rows[start].items()))
    above = read_above(view.rows, [number for number in view.numbers if number < start])
    context = {**view.name_context, **above.context}
    rows = {number: str(view.rows[number][column]) for number in view.numbers if number > start}
    records = tuple(
        Record(number, {"provision": Placed(text, number, column)}, context)
        for number, text in rows.items()
        if not is_note(text)
    )
    reasons = {
        **above.reasons,
        start: "heading",
        **{number: "note or legend" for number, text in rows.items() if is_note(text)},
    }
    columns = (Column("provision", str(heading), start, column, "provision"),)
    return Table(view.sheet.name, NAME, 0.6, columns, records, skipped_by_reason(view.sheet.name, reasons))


def _repeats(said: dict[str, str], section: dict[str, Placed], number: int) -> bool:
    """Whether a row right under a section only says its level in other words.

    `Quality first teaching` under `Wave 1` is an item.
    """
    above = {name: placed for name, placed in section.items() if placed.row == number - 1}
    return (
        bool(said)
        and said.keys() <= above.keys()
        and not any(letter.isdigit() for part in said.values() for letter in part)
    )


def _texts(row: Row) -> list[str]:
    return [value for value in row.values() if isinstance(value, str)]


def _section(row: Row) -> dict[str, str]:
    """Return what a section row says; empty for any other row. Figures beside it are allowed."""
    texts = _texts(row)
    if len(texts) != 1 or not (is_context(texts[0], 0.75) or _is_numbered_level(texts[0])):
        return {}
    return {name: part for name, part in mention_in(texts[0]).parts.items() if name in _FIELDS}


def _is_numbered_level(text: str) -> bool:
    """Whether a text is a level with its number and a word or two on it: `Wave 1 Quality first`."""
    level = mention_in(text).parts.get("level", "")
    return any(map(str.isdigit, level)) and text.strip().startswith(level) and len(text) <= 2 * _LONGEST_LEVEL


def _placed(number: int, row: Row, said: dict[str, str]) -> dict[str, Placed]:
    column, value = next((column, value) for column, value in row.items() if isinstance(value, str))
    return {name: Placed(value, number, column, Source.SECTION, part=part) for name, part in said.items()}


def _is_total(row: Row) -> bool:
    texts = _texts(row)
    return not texts or is_total_label(texts[0])


def _items(number: int, row: Row, context: dict[str, Placed]) -> list[Record]:
    texts = _texts(row)
    if not texts or is_total_label(texts[0]) or is_note(texts[0]):
        return []
    if len(row) > 1 and len(texts) == len(row) and are_provisions(texts):
        return [
            Record(number, {"provision": Placed(value, number, at, part=item if item != value else "")}, context)
            for at, value in row.items()
            for item in items_in(str(value))
            if not says_nothing(item)
        ]
    column, value = next((column, value) for column, value in row.items() if isinstance(value, str))
    beside = {column_letters(other): Placed(cell, number, other) for other, cell in row.items() if other != column}
    items = items_in(value) if len(row) == 1 else (value,)
    return [
        Record(
            number, {"provision": Placed(value, number, column, part=item if item != value else ""), **beside}, context
        )
        for item in items
    ]


def _is_outline(records: Sequence[Record]) -> bool:
    items = [str(record.cells["provision"].spoken) for record in records]
    if len(items) < _LEAST_ITEMS:
        return False
    prose = sum(
        item.rstrip().endswith(":") or len(item) > _LONGEST_ITEM or item.rstrip().endswith((".", "?", "!"))
        for item in items
    )
    return prose <= _MOST_PROSE * len(items)


def _columns(records: Sequence[Record]) -> tuple[Column, ...]:
    first = records[0].cells["provision"]
    others = sorted(
        {(placed.column, key) for record in records for key, placed in record.cells.items() if key != "provision"}
    )
    return (
        Column("provision", "", 0, first.column, "provision"),
        *(Column(key, "", 0, column) for column, key in others),
    )
