"""Two kinds of headings that cross: years, levels, adults, pupils down and anything across, provisions where they meet.

What `matrix.py` knows by its headings across alone is known here by the labels down, or by people on either side. The
cells have to be plainly provisions, since nothing else says so; what the other headings are is kept with each.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from importers.headings.vocabulary import is_also_a_value, recognise_exactly
from importers.layouts.context import is_context, mention_in
from importers.layouts.details import read_above
from importers.layouts.items import items_in
from importers.layouts.listing import skipped_by_reason
from importers.layouts.people import are_people, person_in, staff_in
from importers.layouts.plain import are_provisions
from importers.layouts.row_kinds import is_note
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.timetable import is_day
from importers.layouts.view import View
from importers.layouts.week import is_none
from schemas.entry import Source

NAME = "crossing"
_KINDS = ("level", "area_of_need", "year_group", "term", "sen_status", "funding_source")
_PUPIL, _STAFF, _CLASS = "pupil", "staff_role", "class_group"
_MOST, _MOST_KNOWN = 0.7, 0.25
_LEAST_CELLS, _ROWS_SEARCHED, _LONGEST, _MOST_ROWS = 4, 20, 50, 200
_SURE = 0.88
_KEPT = "Stands under"
"""The heading under which a heading of no known kind is kept with its provisions."""


class _Axis(NamedTuple):
    """Headings of one side: by column (or row) their place and text, and of what kind they are; empty for unknown."""

    kind: str
    heads: Mapping[int, Placed]


def propose(view: View) -> tuple[Table, ...]:
    """Return the provisions where two kinds of headings meet; empty where neither side is of a known kind."""
    for at, number in enumerate(view.numbers[:_ROWS_SEARCHED]):
        if table := _crossing(view, number, view.numbers[at + 1 :]):
            return (table,)
    return ()


def _crossing(view: View, number: int, below: Sequence[int]) -> Table | None:
    body = list(islice(_body(view, below), _MOST_ROWS + 1))
    if len(body) > _MOST_ROWS:
        return None
    label = min((min(view.rows[row]) for row in body), default=0)
    down = _axis({row: Placed(view.rows[row][label], row, label) for row in body if label in view.rows[row]})
    if not down.kind and down.heads:
        down = _Axis(_said_by_corner(view.rows[number].get(label)), down.heads)
    across = _axis(
        {column: Placed(text, number, column) for column, text in view.rows[number].items() if column > label}
    )
    if len(across.heads) < 2 or len(down.heads) < len(body) or not _are_two_kinds(down, across):  # noqa: PLR2004  to cross
        return None
    cells = [
        Placed(value, row, column)
        for row in body
        for column, value in view.rows[row].items()
        if column in across.heads and isinstance(value, str)
    ]
    items = [(cell, item) for cell in cells for item in items_in(str(cell.value)) if not is_none(item)]
    strays = sum(column != label and column not in across.heads for row in body for column in view.rows[row])
    if len(items) < _LEAST_CELLS or strays or not are_provisions([item for _, item in items]):
        return None
    above = read_above(view.rows, [row for row in view.numbers if row < number])
    context = {**view.name_context, **above.context}
    records = tuple(_record(cell, item, down, across, context) for cell, item in items)
    reasons = {**above.reasons, number: "heading", **dict.fromkeys(below, "note or legend")}
    skipped = skipped_by_reason(view.sheet.name, reasons)
    return Table(view.sheet.name, NAME, _SURE, _columns(down, across), records, skipped)


def _body(view: View, below: Sequence[int]) -> Iterator[int]:
    """Yield the rows right below a heading row, to the first gap or note."""
    for at, number in enumerate(below):
        row = view.rows[number]
        if (at and number > below[at - 1] + 1) or (len(row) == 1 and is_note(str(next(iter(row.values()))))):
            return
        yield number


def _axis(heads: Mapping[int, Placed]) -> _Axis:
    texts = [str(head.value).strip() for head in heads.values()]
    if len(set(texts)) < len(texts) or any(
        not isinstance(head.value, str) or len(head.value) > _LONGEST for head in heads.values()
    ):
        return _Axis("", {})
    for kind in _KINDS:
        if sum(kind in mention_in(text).parts and is_context(text) for text in texts) >= _MOST * max(1, len(texts)):
            return _Axis(kind, heads)
    if texts and sum(bool(staff_in(head)) for head in heads.values()) >= _MOST * len(texts):
        return _Axis(_STAFF, heads)
    return _Axis(_PUPIL if are_people(texts) else "", heads)


def _said_by_corner(text: object) -> str:
    """Return which context the heading over the labels down names: `Class`, `Year group`."""
    match = recognise_exactly(text) if isinstance(text, str) else None
    return match.field if match and match.field in (*_KINDS, _CLASS) else ""


def _are_two_kinds(down: _Axis, across: _Axis) -> bool:
    """Whether one side at least is of a known kind, the sides differ, and the unknown one is no list's headings."""
    if not (down.kind or across.kind in (_PUPIL, _STAFF)) or down.kind == across.kind:
        return False
    if any(is_day(head.value) for axis in (down, across) for head in axis.heads.values()):
        return False  # a timetable, which knows what is no provision there
    texts = [str(head.value) for axis in (down, across) if not axis.kind for head in axis.heads.values()]
    known = [text for text in texts if recognise_exactly(text) and not is_also_a_value(text)]
    return len(known) <= _MOST_KNOWN * len(texts)


def _record(cell: Placed, item: str, down: _Axis, across: _Axis, context: Mapping[str, Placed]) -> Record:
    cells = {"provision": cell._replace(part=item) if item != cell.value else cell}
    around = dict(context)
    for key, axis, head in (("down", down, down.heads[cell.row]), ("across", across, across.heads[cell.column])):
        said = head._replace(source=Source.SECTION)
        if axis.kind == _STAFF:
            around |= staff_in(head)
        elif axis.kind in (*_KINDS, _CLASS):
            part = mention_in(str(head.value)).parts.get(axis.kind, "")
            around[axis.kind] = said._replace(part=part)
        elif axis.kind == _PUPIL:
            person = person_in(str(head.value))
            cells[key] = said._replace(part=person.name) if person else said
        else:
            cells[key] = said
    return Record(cell.row, cells, around)


def _columns(down: _Axis, across: _Axis) -> tuple[Column, ...]:
    more = [
        Column(key, "" if axis.kind else _KEPT, 0, 0, axis.kind or None)
        for key, axis in (("down", down), ("across", across))
        if axis.kind in ("", _PUPIL)
    ]
    return (Column("provision", "", 0, 0, "provision"), *more)
