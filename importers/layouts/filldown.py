"""Values given once for several rows: merged downwards, or written in the first row and left blank below.

A merged value belongs to all the rows that it covers, whatever the column. A blank is filled only in a column of keys
(area, level, year, pupil, …) where the sheet shows the habit: blanks follow values, and no value is written twice
running. A single gap in a column that is otherwise written out is a missing value, and stays one; so does a blank
beside a new key to its left (a new pupil does not have the UPN of the last one). A filled value keeps the address it
came from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from importers.grid import CellValue
from importers.layouts.context import is_context
from importers.layouts.marks import is_mark, is_no, is_yes
from importers.layouts.table import Column, Placed, Record
from importers.layouts.view import View

_KEYS = frozenset({"area_of_need", "level", "year_group", "pupil", "class_group", "primary_need", "sen_status", "funding_source", "term", "other.upn",  # noqa: E501  a pattern or list reads best on one line
                   "other.surname", "other.forename", "other.date_of_birth"})  # fmt: skip
_TICKED_KEYS = frozenset({"year_group", "level", "area_of_need", "term"})
_LEAST_BLANK = 0.2


def fill_down(view: View, columns: Sequence[Column], records: list[Record], fields: Mapping[int, str]) -> list[Record]:
    """Return the records with merged and once-given values in every row that they are meant for."""
    filled = [dict(record.cells) for record in records]
    changed = False
    keys_before: list[str] = []
    named = next((column.column for column in columns if fields.get(column.column) == "provision"), 0)
    for column in columns:
        blank = [at for at, cells in enumerate(filled) if column.key not in cells]
        left = tuple(keys_before)
        name = fields.get(column.column)
        leads = name == "staff_role" and (column is columns[0] or column.column < named)
        if leads or name in _KEYS:
            keys_before.append(column.key)
        if not blank or len(blank) == len(records):
            continue
        if column.column in view.tall:
            changed |= _fill_merged(view, column, records, filled, blank)
        begins = [any(key in record.cells for key in left) for record in records]
        if _given_once(column, records, filled, fields, begins, leads=leads):
            changed |= _fill_blank(column, filled, begins)
    if not changed:
        return records
    return [
        replace(record, cells=cells) if len(cells) != len(record.cells) else record
        for record, cells in zip(records, filled, strict=True)
    ]


def _fill_merged(
    view: View, column: Column, records: Sequence[Record], filled: list[dict[str, Placed]], blank: Sequence[int]
) -> bool:
    before = records[0].row
    done = False
    for at in blank:
        top = view.origin(records[at].row, column.column)
        if top and top >= before and (value := view.rows.get(top, {}).get(column.column)) is not None:
            filled[at][column.key] = Placed(value, top, column.column)
            done = True
    return done


def _given_once(
    column: Column,
    records: Sequence[Record],
    filled: Sequence[Mapping[str, Placed]],
    fields: Mapping[int, str],
    begins: Sequence[bool],
    *,
    leads: bool = False,
) -> bool:
    """Whether a column shows the habit of writing a key once: see the module's first lines."""
    values = [cells.get(column.key) for cells in filled]
    if values[0] is None or not (leads or _is_key(column, values, fields)):
        return False
    written = [placed for placed in values if placed is not None]
    if len(values) - len(written) < max(1, _LEAST_BLANK * len(values)):
        return False
    again = (
        one and two and one.row != two.row and one.value == two.value and not new
        for (one, two), new in zip(pairwise(values), begins[1:], strict=True)
    )
    return len(records) > 1 and not any(again)


def _is_ticked(values: Sequence[Placed | None]) -> bool:
    """Whether a column only holds ticks or single letters: a blank there says no."""
    return all(
        placed is None
        or (is_mark(placed.value) and (is_yes(placed.value) or is_no(placed.value) or _is_letter(placed.value)))
        for placed in values
    )


def _is_letter(value: CellValue) -> bool:
    return isinstance(value, str) and len(value.strip()) == 1 and value.strip().isalpha()


def _is_key(column: Column, values: Sequence[Placed | None], fields: Mapping[int, str]) -> bool:
    name = fields.get(column.column)
    if name in _TICKED_KEYS and column.heading and is_context(column.heading) and _is_ticked(values):
        return False
    if name is not None:
        return name in _KEYS
    return all(placed is None or (isinstance(placed.value, str) and is_context(placed.value)) for placed in values)


def _fill_blank(column: Column, filled: list[dict[str, Placed]], begins: Sequence[bool]) -> bool:
    last: Placed | None = None
    for cells, new in zip(filled, begins, strict=True):
        if column.key in cells:
            last = cells[column.key]
        elif new:
            last = None
        elif last is not None:
            cells[column.key] = last
    return True
