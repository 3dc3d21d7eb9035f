"""Matrices: levels (or areas, years, terms) across, areas.

Or the like down, and provisions in the cells where they meet.

The headings across are the evidence: at least two of one kind of context, each in its own column, over cells of text.
Rows may carry their own label, or stand under section rows, one block an area. Each item of a cell is a provision of
that column's level.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from importers.grid import column_letters
from importers.headings.vocabulary import recognise_exactly
from importers.layouts.context import is_context, mention_in
from importers.layouts.details import pairs_in, read_above
from importers.layouts.items import items_in
from importers.layouts.listing import skipped_by_reason
from importers.layouts.people import are_people
from importers.layouts.plain import is_prose_or_name, says_nothing
from importers.layouts.row_kinds import is_note
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import TELLING_ROWS, Row, View
from schemas.entry import Source

NAME = "matrix"
_ACROSS = ("level", "area_of_need", "year_group", "term")
_SURE = {"level": 0.95, "area_of_need": 0.93, "year_group": 0.8, "term": 0.8}
_LEAST_TEXT = 0.7
_KEYS = frozenset({
    "pupil", "year_group", "class_group", "primary_need", "sen_status", "area_of_need", "other.surname", "other.forename", "other.upn", "other.number",  # noqa: E501  a list reads best on one line
})  # fmt: skip
_OF_A_LIST = frozenset({"provision", "description", "staff_role", "target", "impact", "cost", "group_size"})


@dataclass(frozen=True, slots=True)
class _Across:
    """One row of headings across: by column the heading's context, all of one field."""

    row: int
    field: str
    headings: Mapping[int, Placed]
    corner: Mapping[int, str]


def propose(view: View) -> tuple[Table, ...]:
    """Return the blocks of a sheet whose headings are levels, areas, years or terms over cells of provisions.

    Else empty.
    """
    blocks = [across for number in view.numbers[:TELLING_ROWS] if (across := _across(view, number))]
    if blocks:
        blocks += [across for number in view.numbers[TELLING_ROWS:] if (across := _across(view, number))]
    else:
        return ()
    tables: list[Table] = []
    context = dict(view.name_context)
    previous = 0
    for at, across in enumerate(blocks):
        end = blocks[at + 1].row if at + 1 < len(blocks) else view.numbers[-1] + 1
        above = read_above(view.rows, [number for number in view.numbers if previous < number < across.row])
        context |= above.context
        numbers = [number for number in view.numbers if across.row < number < end]
        numbers = numbers if at + 1 == len(blocks) else _without_next_title(view, numbers)
        table = _block(view, across, numbers, context, above.reasons)
        tables.append(table)
        previous = numbers[-1] if numbers else across.row
    return tuple(tables) if any(table.records for table in tables) else ()


def _without_next_title(view: View, numbers: list[int]) -> list[int]:
    if not numbers:
        return numbers
    last = view.rows[numbers[-1]]
    return numbers[:-1] if len(last) == 1 or any(True for _ in pairs_in(numbers[-1], last)) else numbers


def _across(view: View, number: int) -> _Across | None:
    row = view.rows[number]
    if len(row) < 2 or not all(isinstance(value, str) for value in row.values()):  # noqa: PLR2004  two to cross
        return None
    found = {column: mention_in(str(value)) for column, value in row.items()}
    for field in _ACROSS:
        speaking = [column for column, mention in found.items() if field in mention.parts and mention.share >= 0.3]  # noqa: PLR2004  "Wave 1: quality first"
        words = {found[column].parts[field].casefold() for column in speaking}
        corner = {column: str(value) for column, value in row.items() if column not in speaking}
        if len(speaking) < 2 or len(words) < len(speaking) or _belongs_to_a_list(corner):  # noqa: PLR2004
            continue
        if len(corner) > 1 and not _are_keys(corner, min(speaking)):
            continue
        headings = {
            column: Placed(row[column], number, column, Source.SECTION, part=found[column].parts[field])
            for column in speaking
        }
        return _Across(number, field, headings, corner)
    return None


def _are_keys(corner: Mapping[int, str], first: int) -> bool:
    """Whether several headings left of the first one across are all keys of the rows, such as name, year and need."""
    fields = [match.field for text in corner.values() if (match := recognise_exactly(text))]
    return len(fields) == len(corner) and max(corner) < first and all(field in _KEYS for field in fields)


def _belongs_to_a_list(corner: Mapping[int, str]) -> bool:
    return any((match := recognise_exactly(text)) is not None and match.field in _OF_A_LIST for text in corner.values())


def _block(
    view: View, across: _Across, numbers: Sequence[int], context: Mapping[str, Placed], above: Mapping[int, str]
) -> Table:
    labels = list(_label_columns(view, across, numbers))
    columns = [*labels, *(_item_column(across, column) for column in across.headings)]
    reasons = {**above, across.row: "heading"}
    records: list[Record] = []
    section: dict[str, Placed] = {}
    last: dict[str, Placed] = {}
    for number in numbers:
        row = view.rows[number]
        own = {
            column.key: Placed(row[column.column], number, column.column) for column in labels if column.column in row
        }
        made = list(_records(view, across, number, row, {**context, **section}))
        if not made:
            if said := _section(number, row):
                section, last = {**section, **said}, {}
            elif own:
                last = own
            reasons[number] = _why_none(row)
            continue
        last = own or last
        records.extend(Record(record.row, {**last, **record.cells}, record.context) for record in made)
    if not _is_text(records, {column_letters(column) for column in across.headings}):
        records = []
    sure = _SURE[across.field] if labels or section or len(across.headings) > 2 else 0.7  # noqa: PLR2004
    return Table(
        view.sheet.name,
        NAME,
        sure if records else 0.0,
        tuple(columns),
        tuple(records),
        skipped_by_reason(view.sheet.name, reasons),
    )


def _label_columns(view: View, across: _Across, numbers: Sequence[int]) -> Iterator[Column]:
    """Yield the columns of row labels: what stands left of the first heading across and holds something."""
    first = min(across.headings)
    used = sorted(
        {column for number in numbers if len(view.rows[number]) > 1 for column in view.rows[number] if column < first}
    )
    for column in used:
        texts = [str(view.rows[number][column]) for number in numbers if column in view.rows[number]]
        if column in across.corner:
            yield Column(column_letters(column), across.corner[column], across.row, column)
        else:
            yield Column(column_letters(column), "", 0, column, "pupil" if are_people(texts) else None)


def _item_column(across: _Across, column: int) -> Column:
    return Column(column_letters(column), str(across.headings[column].value), across.row, column, "provision")


def _records(view: View, across: _Across, number: int, row: Row, context: Mapping[str, Placed]) -> Iterator[Record]:
    if len(row) == 1 and (_section(number, row) or is_note(str(next(iter(row.values()))))):
        return
    starts = sorted(across.headings)
    for column, value in row.items():
        start = max((start for start in starts if start <= column), default=0)
        if (
            not start
            or not isinstance(value, str)
            or (column != start and column >= start + view.width(across.row, start) and column > starts[-1])
        ):
            continue
        items = items_in(value)
        for item in items:
            if says_nothing(item):
                continue
            placed = Placed(value, number, column, part=item if item != value else "")
            yield Record(number, {column_letters(start): placed}, {**context, across.field: across.headings[start]})


def _section(number: int, row: Row) -> dict[str, Placed]:
    if len(row) != 1:
        return {}
    ((column, value),) = row.items()
    if not isinstance(value, str) or not is_context(value):
        return {}
    return {
        name: Placed(value, number, column, Source.SECTION, part=part) for name, part in mention_in(value).parts.items()
    }


def _why_none(row: Row) -> str:
    if _section(1, row):
        return "section heading"
    return "note or legend" if len(row) == 1 else "no provision named"


def _is_text(records: Sequence[Record], keys: AbstractSet[str]) -> bool:
    """Whether the items of the crossing cells, whatever the labels of their rows, could mostly name provision."""
    texts = [str(placed.spoken) for record in records for key, placed in record.cells.items() if key in keys]
    return sum(map(is_prose_or_name, texts)) >= max(1, _LEAST_TEXT * len(texts)) and not are_people(texts)
