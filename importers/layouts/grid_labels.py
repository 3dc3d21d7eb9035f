"""What further rows of headings say of each column of a grid: an area over several, the adult, the day, how long.

A label above the names speaks for its column and for those behind it that have none. A row between the names and the
first pupil that begins with a known heading (`Led by`, `Minutes`) speaks for the columns it fills.
"""

from collections.abc import Mapping, Sequence

from importers.headings.vocabulary import is_also_a_value, recognise_exactly
from importers.layouts.context import is_context, mention_in
from importers.layouts.people import staff_in
from importers.layouts.table import Placed
from importers.layouts.view import Row, View
from schemas.entry import Source

_TOLD = frozenset({
    "staff_role", "sessions_per_week", "minutes_per_session", "minutes_per_week", "weeks", "group_size", "level", "area_of_need",  # noqa: E501  a list reads best on one line
    "funding_source", "start_date", "end_date", "review_date", "target",
})  # fmt: skip
Labels = Mapping[int, Mapping[str, Placed]]


def told_field(row: Row) -> str:
    """Return the field that a row's first cell is a known heading of; empty where it is none, or as likely a value."""
    first = next(iter(row.values()))
    match = recognise_exactly(first.rstrip(": ")) if isinstance(first, str) and not is_also_a_value(first) else None
    return match.field if match and match.field in _TOLD and len(row) > 1 else ""


def labels_of(view: View, number: int, across: Sequence[int], told: Sequence[int]) -> Labels:
    """Return what is said of each column across: in the row above the names in row `number`, and in the rows `told`."""
    said: dict[int, dict[str, Placed]] = {}
    before: Mapping[str, Placed] = {}
    for column in across:
        before = _above(view, number - 1, column, before)
        said[column] = dict(before)
    for row in told:
        name = told_field(view.rows[row])
        for column in across:
            if column in view.rows[row]:
                said[column][name] = Placed(view.rows[row][column], row, column, Source.SECTION)
    return said


def _above(view: View, number: int, column: int, before: Mapping[str, Placed]) -> Mapping[str, Placed]:
    text = view.rows.get(number, {}).get(column)
    if text is None:
        return before
    placed = Placed(text, number, column, Source.SECTION)
    if not isinstance(text, str) or not is_context(text):
        return staff_in(placed)
    return {name: placed._replace(part=part) for name, part in mention_in(text).parts.items()}
