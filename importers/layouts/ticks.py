"""Tick grids: pupils down and provisions across.

Or the other way round, with ticks, letters, dates or minutes where they meet.

Each mark that does not say no is one provision for one pupil: its name is the heading's text at the heading's address.
Known columns beside the names (year, need, status) go with every mark of the row. A mark that says more than yes is
kept, as a start date or minutes where all marks are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from importers.grid import CellValue, column_letters
from importers.headings.vocabulary import is_also_a_value, recognise, recognise_exactly
from importers.layouts.context import is_context, mention_in
from importers.layouts.details import read_above
from importers.layouts.grid_labels import Labels, labels_of, told_field
from importers.layouts.legend import Legend, legend_of
from importers.layouts.listing import skipped_by_reason
from importers.layouts.marks import is_mark, is_no, is_yes
from importers.layouts.measured import are_fields, is_bare, is_date, is_measured
from importers.layouts.row_kinds import is_note, is_total_label
from importers.layouts.sums import is_sum_of
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import TELLING_ROWS, Row, View
from schemas.entry import Source

NAME = "ticks"
_ROWS_SEARCHED = 25
_LEAST_ACROSS = 3
_MOST_GAPS = 100
_LEAST_MARKS = 0.85
_LONGEST_HEADING = 70
_PERSON = re.compile(
    r"[A-Z][\w'’-]+,? [A-Z][\w'’-]*\.?|(?:[A-Z]\.? ?){1,3}|[A-Z][a-z'’-]{2,}|(?i:pupil|child|student) \w{1,3}"
)
_REFUSED = re.compile(
    r"(?:no|not|never|none|refus\w+|declin\w+|(?:offered|invited)\b.*\b(?:refus|declin)\w+|withdr[ae]wn|stopped|ended"
    r"|finished|left|absent|waiting|on (?:the )?waiting|planned|considered|n/?a)\b",
    re.IGNORECASE,
)
"""What a key says of a mark that is no provision now."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where a grid stands: its heading row, the columns that are ticked, and those that say who or what each row is.

    `labels` is what further rows of headings say of each column.
    """

    row: int
    across: tuple[int, ...]
    beside: tuple[int, ...]
    numbers: tuple[int, ...]
    provisions_down: bool
    labels: Labels


def propose(view: View) -> tuple[Table, ...]:
    """Return the grids of a sheet whose cells are marks under headings that no field knows; else empty.

    Grids below each other, a gap between them, are a table each, where they are more than one alone.
    """
    whole = _propose(view)
    parts = [table for part in _parts(view) for table in _propose(part)]
    return tuple(parts) if len(parts) > 1 and _count(parts) > _count(whole) else whole


def _count(tables: Sequence[Table]) -> int:
    return sum(len(table.records) for table in tables)


def _parts(view: View) -> Iterator[View]:
    """Yield the stretches of rows that gaps part; none of a sheet with more gaps than grids stand below each other."""
    starts = [at for at, (one, two) in enumerate(pairwise(view.numbers), 1) if two > one + 1]
    for begin, end in pairwise([0, *starts, len(view.numbers)]) if 0 < len(starts) <= _MOST_GAPS else ():
        numbers = view.numbers[begin:end]
        sheet = replace(view.sheet, rows={number: view.rows[number] for number in numbers})
        yield replace(view, sheet=sheet, numbers=numbers)


def _propose(view: View) -> tuple[Table, ...]:
    grid = _grid(view)
    if grid is None:
        return ()
    above = read_above(view.rows, [number for number in view.numbers if number < grid.row])
    context = {**view.name_context, **above.context}
    reasons = {**above.reasons, **dict.fromkeys(view.numbers[view.numbers.index(grid.row) :], "heading")}
    records: list[Record] = []
    legend = legend_of(view)
    sums = _rows_of_sums(view, grid)
    for number in grid.numbers:
        if said := _section(number, view.rows[number]):
            context |= said
            reasons[number] = "section heading"
            continue
        made = [] if number in sums else list(_records(view, grid, number, context, legend))
        records.extend(made)
        if not made:
            reasons[number] = "total" if number in sums else _why_none(view, grid, number)
    skipped = skipped_by_reason(view.sheet.name, reasons)
    columns = _columns(view, grid, records)
    return (Table(view.sheet.name, NAME, 0.9 if records else 0.0, columns, tuple(records), skipped),)


def _section(number: int, row: Row) -> dict[str, Placed]:
    """Return what a lone context between the rows says of those below it: `Year 4`."""
    ((column, value), *others) = row.items()
    if others or not isinstance(value, str) or not is_context(value):
        return {}
    placed = Placed(value, number, column, Source.SECTION)
    return {name: placed._replace(part=part) for name, part in mention_in(value).parts.items()}


def _grid(view: View) -> _Grid | None:
    for at, number in enumerate(view.numbers[:_ROWS_SEARCHED]):
        row = view.rows[number]
        texts = [column for column, value in row.items() if isinstance(value, str) and len(value) <= _LONGEST_HEADING]
        unknown = [column for column in texts if _may_be_a_name(str(row[column]))]
        if len(unknown) < _LEAST_ACROSS or len(texts) < len(row):
            if _is_a_header(row):
                return None
            continue
        told = list(takewhile(lambda below: told_field(view.rows[below]), view.numbers[at + 1 :]))
        numbers = [below for below in view.numbers[at + 1 :] if below not in told]
        first = numbers[:TELLING_ROWS]
        label = min(min(view.rows[below]) for below in (number, *told, *first))
        across = tuple(column for column in unknown if column != label and _is_marked(view, first, column))
        across = _without_figures_of_all(view, across, numbers)
        if len(across) >= _LEAST_ACROSS:
            return _described(view, number, across, numbers, told)
        if _is_a_header(row):
            return None
    return None


def _is_a_header(row: Row) -> bool:
    """Whether a row is mostly known headings: what stands below it are its rows, no headings of a grid."""
    known = sum(isinstance(value, str) and recognise(value) is not None for value in row.values())
    return known >= _LEAST_ACROSS and 2 * known > len(row)


def _may_be_a_name(text: str) -> bool:
    match = recognise_exactly(text)
    return match is None or match.field == "provision" or (match.field == "staff_role" and is_also_a_value(text))


def _without_figures_of_all(view: View, across: tuple[int, ...], numbers: Sequence[int]) -> tuple[int, ...]:
    """Leave out the columns that give every row a figure, beside others that are ticked: a year, a number."""
    marks = {
        column: [view.rows[number][column] for number in numbers if column in view.rows[number]] for column in across
    }
    if not any(is_yes(mark) and not is_bare(mark) for found in marks.values() for mark in found):
        return across
    most = max(map(len, marks.values()))
    return tuple(column for column in across if len(marks[column]) < most - 1 or not all(map(is_bare, marks[column])))


def _is_marked(view: View, numbers: Sequence[int], column: int) -> bool:
    values = [
        value
        for number in numbers
        if (value := view.rows[number].get(column)) is not None and len(view.rows[number]) > 1
    ]
    return not values or sum(is_mark(value) for value in values) >= _LEAST_MARKS * len(values)


def _described(
    view: View, number: int, across: tuple[int, ...], numbers: Sequence[int], told: Sequence[int]
) -> _Grid | None:
    row = view.rows[number]
    rows = [view.rows[below] for below in numbers if len(view.rows[below]) > 1]
    filled = {column for below in numbers for column in view.rows[below] if column < max(across)} | row.keys()
    beside = tuple(column for column in sorted(filled - set(across)) if not _adds_up(view, numbers, across, column))
    marks = sum(1 for below in numbers for column in across if column in view.rows[below])
    named = [match.field for column in beside if column in row and (match := recognise(str(row[column])))]
    if not beside or marks < _LEAST_ACROSS or is_measured(rows, across, legend_of(view)) or are_fields(rows, across):
        return None
    if sum(is_context(str(row[column])) for column in across) > 1:
        return None  # a list that ticks years or levels: the list layout reads it
    provisions_down = "provision" in named and not any(
        field in ("pupil", "other.upn", "other.surname") for field in named
    )
    strangers = provisions_down and not all(_PERSON.fullmatch(str(row[column]).strip()) for column in across)
    if strangers or ("provision" in named and not provisions_down):
        return None
    if not named and not _labels_are_short(view, numbers, beside[0]):
        return None
    labels = labels_of(view, number, across, told)
    return _Grid(number, across, beside, tuple(numbers), provisions_down, labels)


def _adds_up(view: View, numbers: Sequence[int], across: Sequence[int], column: int) -> bool:
    """Whether a column behind those that are ticked adds up or counts each row's marks."""
    totals = {number: view.rows[number][column] for number in numbers if column in view.rows[number]}
    marks = [
        {number: value for number in totals if (value := view.rows[number].get(one)) is not None} for one in across
    ]
    return column > min(across) and is_sum_of(totals, marks)


def _rows_of_sums(view: View, grid: _Grid) -> set[int]:
    """Return the rows that add up or count the marks above them."""
    marks = {number: {at: row[at] for at in grid.across if at in row} for number, row in _rows_of(view, grid.numbers)}
    above: list[Mapping[int, CellValue]] = []
    sums: set[int] = set()
    for number, line in marks.items():
        if len(above) > 1 and is_sum_of(line, above):
            sums.add(number)
        else:
            above.append(line)
    return sums


def _rows_of(view: View, numbers: Sequence[int]) -> Iterator[tuple[int, Row]]:
    return ((number, view.rows[number]) for number in numbers)


def _labels_are_short(view: View, numbers: Sequence[int], column: int) -> bool:
    labels = [str(view.rows[number][column]) for number in numbers if column in view.rows[number]]
    return bool(labels) and sum(len(label) <= 30 for label in labels) >= 0.8 * len(labels)  # noqa: PLR2004  names are short


def _records(view: View, grid: _Grid, number: int, context: Mapping[str, Placed], legend: Legend) -> Iterator[Record]:
    row = view.rows[number]
    beside = {column_letters(column): Placed(row[column], number, column) for column in grid.beside if column in row}
    if not beside or _is_no_pupil(row.get(grid.beside[0])):
        return
    for column in grid.across:
        value = row.get(column)
        if value is None or _says_no(value, legend):
            continue
        name = "pupil" if grid.provisions_down else "provision"
        cells = {**beside, name: Placed(view.rows[grid.row][column], grid.row, column, Source.SECTION)}
        meant = legend.get(str(value).strip(), "")
        if meant or not is_yes(value):
            cells["mark"] = Placed(value, number, column, part=meant)
        yield Record(number, cells, {**context, **grid.labels[column]})


def _is_no_pupil(value: object) -> bool:
    return isinstance(value, str) and (is_total_label(value) or is_note(value))


def _says_no(value: CellValue, legend: Legend) -> bool:
    """Whether a mark says no: of itself, or by the sheet's own key."""
    meant = legend.get(str(value).strip())
    return _REFUSED.match(meant) is not None if meant else is_no(value)


def _why_none(view: View, grid: _Grid, number: int) -> str:
    row = view.rows[number]
    first = next(iter(row.values()))
    if isinstance(first, str) and is_total_label(first):
        return "total"
    return (
        "note or legend"
        if (len(row) <= 2 and grid.beside[0] not in row) or is_note(str(first))  # noqa: PLR2004  a small count says itself
        else "no provision ticked"
    )


def _columns(view: View, grid: _Grid, records: Sequence[Record]) -> tuple[Column, ...]:
    row = view.rows[grid.row]
    known = [
        Column(
            column_letters(column),
            str(row.get(column, "")),
            grid.row if column in row else 0,
            column,
            _field(view, grid, column),
        )
        for column in grid.beside
    ]
    name = "pupil" if grid.provisions_down else "provision"
    marks = [record.cells["mark"].spoken for record in records if "mark" in record.cells]
    more = [Column("mark", "Mark", 0, 0, _field_of_marks(marks))] if marks else []
    return (*known, Column(name, "", 0, 0, name), *more)


def _field(view: View, grid: _Grid, column: int) -> str | None:
    """Return the field of a first column without a heading: whom or what the rows are."""
    if column != grid.beside[0] or column in view.rows[grid.row]:
        return None
    if grid.provisions_down:
        return "provision"
    labels = [str(view.rows[number][column]) for number in grid.numbers if column in view.rows[number]]
    years = sum("year_group" in mention_in(label).parts and is_context(label) for label in labels)
    return "year_group" if years * 2 > len(labels) else "pupil"


def _field_of_marks(marks: Sequence[CellValue]) -> str | None:
    if all(map(is_date, marks)):
        return "start_date"
    if all(
        (isinstance(mark, (int, float)) and mark >= 5)  # noqa: PLR2004  a small count says itself
        or (isinstance(mark, str) and any(c.isdigit() for c in mark) and "/" not in mark)
        for mark in marks
    ):
        return "minutes_per_week"
    return None
