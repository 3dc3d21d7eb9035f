"""Trees under headings: branches with their subtotals, and what belongs to each set deeper, by spaces or by a column.

The evidence is depth: a row that is followed by a deeper one, and holds only figures beside its label, is a branch;
what is deepest is a record, with its branches around it. Which of them names the provision is told by the heading
(`Need / Programme`), by the column's own heading, or by the leaves: where they are people, their branch is what they
have; else they are provisions themselves.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from importers.grid import CellValue, column_letters
from importers.headings.vocabulary import recognise
from importers.layouts.context import is_context, mention_in
from importers.layouts.details import read_above
from importers.layouts.figures import is_figure
from importers.layouts.headers import Header, is_repeat
from importers.layouts.heading_rows import headers_of
from importers.layouts.listing import skipped_by_reason
from importers.layouts.people import are_people
from importers.layouts.row_kinds import is_note, is_total_label
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import Row, View
from schemas.entry import Source

NAME = "tree"
_LEAST_BRANCHES = 2
_LEAST_LEAVES = 3
_LEAST_WITHIN = 0.8
_SURE = 0.93
_PARTS = re.compile(r"\s*(?:[/>→|»]|\bthen\b|\band\b|\s[-–]\s)\s*")
_CONTEXTS = frozenset(
    {"area_of_need", "level", "year_group", "primary_need", "sen_status", "funding_source", "term", "class_group"}
)
Depth = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A deepest row, and the rows of the branches that it hangs on, the outermost first."""

    number: int
    branches: tuple[int, ...]


def propose(view: View) -> tuple[Table, ...]:
    """Return the leaves of a tree under headings as one table; empty where rows are not set deeper than others."""
    depths = {number: _depth(row) for number, row in view.rows.items()}
    if len(set(depths.values())) < 2:  # noqa: PLR2004  a branch and a leaf
        return ()
    header = next(iter(headers_of(view)), None)
    numbers = [number for number in view.numbers if header and number > header.last]
    if header is None or not numbers:
        return ()
    leaves, reasons = _leaves(view, header, numbers, depths)
    branches = {number for leaf in leaves for number in leaf.branches}
    within = [leaf for leaf in leaves if leaf.branches]
    if len(branches) < _LEAST_BRANCHES or len(within) < max(_LEAST_LEAVES, _LEAST_WITHIN * len(leaves)):
        return ()
    above = read_above(view.rows, [number for number in view.numbers if number < header.rows[0]])
    table = _table(view, header, within, {**view.name_context, **above.context})
    reasons = {**above.reasons, **dict.fromkeys(header.rows, "heading"), **reasons}
    skipped = skipped_by_reason(view.sheet.name, reasons)
    return (Table(view.sheet.name, NAME, _SURE, table.columns, table.records, skipped),) if table.records else ()


def _depth(row: Row) -> Depth:
    column, value = next(iter(row.items()))
    return column, len(value) - len(value.lstrip()) if isinstance(value, str) else 0


def _leaves(
    view: View, header: Header, numbers: Sequence[int], depths: Mapping[int, Depth]
) -> tuple[list[_Leaf], dict[int, str]]:
    leaves: list[_Leaf] = []
    reasons: dict[int, str] = {}
    stack: list[int] = []
    for number, following in zip(numbers, [*numbers[1:], 0], strict=True):
        row = view.rows[number]
        stack = [branch for branch in stack if depths[branch] < depths[number]]
        if following and depths[following] > depths[number] and _is_branch(row):
            stack.append(number)
            reasons[number] = "section heading"
        elif is_repeat(row, header):
            reasons[number] = "heading repeated"
        elif (why := _why_no_leaf(row)) or not stack:
            reasons[number] = why or "note or legend"
        else:
            leaves.append(_Leaf(number, tuple(stack)))
    return leaves, reasons


def _is_branch(row: Row) -> bool:
    label, *others = row.values()
    return isinstance(label, str) and not is_total_label(label) and all(map(is_figure, others))


def _why_no_leaf(row: Row) -> str:
    label = next(iter(row.values()))
    if isinstance(label, str) and is_total_label(label):
        return "total"
    return "note or legend" if len(row) == 1 and is_note(str(label)) else ""


def _table(view: View, header: Header, leaves: Sequence[_Leaf], context: Mapping[str, Placed]) -> Table:
    label = min(min(view.rows[leaf.number]) for leaf in leaves)
    named = _fields_of_levels(view, header, leaves, label)
    columns = _columns(view, header, leaves, label, named[-1])
    records = [
        Record(leaf.number, _cells(view, leaf.number, label, columns), {**context, **_around(view, leaf, named)})
        for leaf in leaves
    ]
    if not any(named) or ("provision" not in named and header.matches.get(label) is None):
        records = []
    return Table(view.sheet.name, NAME, _SURE, columns, tuple(records))


def _fields_of_levels(view: View, header: Header, leaves: Sequence[_Leaf], label: int) -> list[str]:
    """Return which field each level of the tree stands for, the outermost first and the leaf last; empty for none."""
    deep = max(len(leaf.branches) for leaf in leaves)
    starts = [min(view.rows[number]) for number in max(leaves, key=lambda leaf: len(leaf.branches)).branches]
    texts = [str(view.rows[leaf.number][label]).strip() for leaf in leaves if label in view.rows[leaf.number]]
    said = [match.field if (match := recognise(part)) else "" for part in _PARTS.split(header.texts.get(label, ""))]
    if starts and starts[-1] == label:
        if len(said) == deep + 1 and any(said):
            return said
        return (
            ["", *[""] * (deep - 2), "provision", "pupil"][-deep - 1 :]
            if are_people(texts)
            else [
                *[""] * deep,
                "provision",
            ]
        )
    own = header.matches[label].field if label in header.matches else ""
    above = [header.matches[start].field if start in header.matches else "" for start in starts]
    if "provision" not in above and own in ("pupil", "") and are_people(texts):
        above[-1] = "provision"
    return [*above, own or ("" if "provision" in above else "provision")]


def _columns(view: View, header: Header, leaves: Sequence[_Leaf], label: int, leaf_field: str) -> tuple[Column, ...]:
    used = sorted({column for leaf in leaves for column in view.rows[leaf.number]} | {label})
    shared = any(min(view.rows[number]) == label for leaf in leaves for number in leaf.branches)
    made: list[Column] = []
    for column in used:
        text, row = header.texts.get(column, ""), header.at.get(column, 0)
        field = leaf_field or None if column == label and shared else None
        if field == "pupil":
            made.append(Column(column_letters(column), text, 0, 0, field))
        else:
            made.append(Column(column_letters(column), text, row, column, field))
    return tuple(made)


def _cells(view: View, number: int, label: int, columns: Sequence[Column]) -> dict[str, Placed]:
    keys = {column.key for column in columns}
    cells: dict[str, Placed] = {}
    for column, value in view.rows[number].items():
        key = column_letters(column)
        if key in keys:
            cells[key] = Placed(value, number, column, part=_bare(value) if column == label else "")
    return cells


def _bare(value: CellValue) -> str:
    return value.strip() if isinstance(value, str) and value != value.strip() else ""


def _around(view: View, leaf: _Leaf, named: Sequence[str]) -> dict[str, Placed]:
    """Return what a leaf's branches say of it, each by the field of its level, else by its own words."""
    around: dict[str, Placed] = {}
    for level, number in enumerate(leaf.branches):
        column, value = next(iter(view.rows[number].items()))
        placed = Placed(value, number, column, Source.SECTION, part=_bare(value))
        field = named[level] if level < len(named) - 1 else ""
        if field in _CONTEXTS or field in ("provision", "pupil"):
            around[field] = placed
        elif isinstance(value, str) and is_context(value.strip()):
            parts = mention_in(value.strip()).parts
            around |= {name: placed._replace(part=part) for name, part in parts.items()}
    return around
