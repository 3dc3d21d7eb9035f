"""Lines below a row that belong to it: `Impact: calmer on return to class`, in a row of its own.

The habit is the evidence: the sheet does it more than once, right below its records, with a label that names a field
which no key has.
"""

import re
from collections.abc import Mapping

from importers.headings.vocabulary import recognise_exactly
from importers.layouts.row_kinds import Judged, RowKind
from importers.layouts.table import Placed
from importers.layouts.view import Row

_A_PAIR = 2
_LINE = re.compile(r"\s*(?P<label>[^:\n]{2,40}?)\s*(?::|\s[-–—]\s)\s*(?P<rest>\S.*)", re.DOTALL)
_OF_A_LINE = frozenset(
    {
        "impact",
        "target",
        "description",
        "exit",
        "baseline",
        "review_date",
        "entry_criteria",
        "external_agency",
        "staff_role",
        "notes",
    }
)


def with_lines(within: Mapping[int, Row], judged: list[Judged]) -> list[Judged]:
    """Take `Impact: …` right below a record for a line of that record, where the sheet does so more than once."""
    said = {
        row.number: line
        for row in judged
        if len(row_cells := within[row.number]) <= _A_PAIR and (line := _line(row.number, row_cells))
    }
    if not said:
        return judged
    fields = [name for line in said.values() for name in line]
    records = sum(row.number not in said and row.kind is RowKind.RECORD for row in judged)
    made: list[Judged] = []
    for row in judged:
        line = said.get(row.number, {})
        again = any(fields.count(name) > 1 or records == 1 for name in line)
        follows = (
            bool(made)
            and made[-1].kind in (RowKind.RECORD, RowKind.LINE, RowKind.CONTINUED)
            and made[-1].number == row.number - 1
        )
        made.append(Judged(row.number, RowKind.LINE, line) if again and follows else row)
    return made


def _line(number: int, cells: Row) -> dict[str, Placed]:
    """Return the field that a row's one label gives, with what it says: in one cell, or in two with a colon."""
    (column, first), *beside = cells.items()
    if not isinstance(first, str):
        return {}
    if beside:
        label, (at, value) = first.strip(), beside[0]
        found = recognise_exactly(label[:-1]) if label.endswith(":") else None
        return {found.field: Placed(value, number, at)} if found and found.field in _OF_A_LINE else {}
    said = _LINE.fullmatch(first)
    found = recognise_exactly(said["label"]) if said else None
    if said is None or found is None or found.field not in _OF_A_LINE:
        return {}
    return {found.field: Placed(first, number, column, part=said["rest"].strip())}
