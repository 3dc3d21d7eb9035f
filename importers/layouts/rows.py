"""What each row under a heading is.

A record, a section that says something of the rows below it, a total, a note, a repeat.

One row is judged by its own cells and by its place: what follows it, whether a gap is above it, and how full the rows
of this table usually are. Every row gets exactly one kind, so that none is lost.
"""

from collections.abc import Collection, Mapping, Sequence

from importers.grid import CellValue
from importers.headings.vocabulary import recognise_exactly
from importers.layouts.context import is_context, labelled_rest, mention_in
from importers.layouts.figures import MONEY_TEXT, is_figure
from importers.layouts.headers import Header, is_repeat
from importers.layouts.lines import with_lines
from importers.layouts.row_kinds import (
    Ground,
    Judged,
    RowKind,
    are_hints,
    is_note,
    is_remark_of_somebody,
    is_signature,
    is_total_label,
    says_nothing_runs,
    sums_figures,
)
from importers.layouts.table import Placed
from importers.layouts.tails import with_foot, without_tail
from importers.layouts.view import Row, View
from schemas.entry import Source

_LONG_TEXT = 60
_THIN = 0.7
"""The share of the usual cells below which a row may be no record for its words alone."""
_KEY_FIELDS = frozenset({
    "area_of_need", "level", "year_group", "pupil", "class_group", "primary_need", "sen_status", "funding_source", "term",  # noqa: E501  a pattern or list reads best on one line
})  # fmt: skip


def ground_of(view: View, header: Header, columns: Sequence[int], numbers: Sequence[int]) -> Ground:
    """Return what the rows of one table are judged against."""
    fields = {column: header.matches[column].field for column in columns if column in header.matches}
    left, right = min(columns), max(columns)
    named = (
        max(found, key=lambda column: header.matches[column].confidence)
        for name in ("provision", "description", "target")
        if (found := [column for column in columns if fields.get(column) == name])
    )
    provision = next(named, 0) or _column_of_text(view, columns, fields, numbers)
    within = {number: _between(left, right, view.rows[number]) for number in numbers}
    sizes = sorted(size for row in within.values() if (size := len(row)) > 1)
    typical = sizes[len(sizes) // 2] if sizes else 1
    return Ground(view, header, fields, within, typical, provision)


def _between(left: int, right: int, row: Row) -> Row:
    if left <= next(iter(row)) and max(row) <= right:
        return row
    return {column: value for column, value in row.items() if left <= column <= right}


def _column_of_text(view: View, columns: Sequence[int], fields: Mapping[int, str], numbers: Sequence[int]) -> int:
    """Return the first column of unknown heading that mostly holds text, where no heading speaks of provision.

    Else the first.
    """
    for column in columns:
        values = [view.rows[number][column] for number in numbers if column in view.rows[number]]
        if column not in fields and len(values) * 2 >= len(numbers) and all(isinstance(value, str) for value in values):
            return column
    return columns[0]


def judge(ground: Ground, numbers: Sequence[int]) -> list[Judged]:
    """Return every row that has a cell within the table with its kind, in order."""
    numbers = [number for number in numbers if ground.cells(number)]
    judged = [_judge_row(ground, numbers, at) for at in range(len(numbers))]
    if _begins_with_sections(ground, judged):
        judged = [_as_section(ground, row) for row in judged]
    end = next((at for at in range(1, len(numbers)) if _another_begins(ground, numbers, at)), len(numbers))
    judged = with_lines(ground.within, judged[:end])
    return [
        *_empty_sections(ground, with_foot(ground, without_tail(ground, judged))),
        *(Judged(number, RowKind.NOTE) for number in numbers[end:]),
    ]


def _begins_with_sections(ground: Ground, judged: Sequence[Judged]) -> bool:
    """Whether rows that only name something are sections.

    One opens the table, there are several, and rows of many cells follow each.
    """
    thin = [at for at, row in enumerate(judged) if row.kind is RowKind.RECORD and len(ground.cells(row.number)) == 1]
    if len(thin) < 2 or thin[0] != 0 or thin[-1] == len(judged) - 1 or ground.typical < 3:  # noqa: PLR2004  several, in a table of some width
        return False
    return all(len(ground.cells(judged[at + 1].number)) > 1 for at in thin)


def _empty_sections(ground: Ground, judged: Sequence[Judged]) -> list[Judged]:
    """Take for a section what says alone what other sections say of their rows, with no row below it: `TERM 3`."""
    said = {frozenset(row.context) for row in judged if row.kind is RowKind.SECTION and row.context}
    return [_if_said(ground, row, said) for row in judged] if said else list(judged)


def _if_said(ground: Ground, row: Judged, said: Collection[frozenset[str]]) -> Judged:
    cells = ground.cells(row.number)
    text = next(iter(cells.values()))
    if row.kind is not RowKind.RECORD or len(cells) > 1 or not isinstance(text, str):
        return row
    alike = is_context(text) and frozenset(mention_in(text).parts) in said
    return Judged(row.number, RowKind.SECTION) if alike else row


def _as_section(ground: Ground, row: Judged) -> Judged:
    cells = ground.cells(row.number)
    if row.kind is not RowKind.RECORD or len(cells) > 1:
        return row
    ((column, value),) = cells.items()
    return Judged(row.number, RowKind.SECTION, _section_context(ground, row.number, column, str(value)))


def _another_begins(ground: Ground, numbers: Sequence[int], at: int) -> bool:
    """Whether another table, of no provision, begins here.

    Behind a gap a title, then texts that are headings of something else.
    """
    number = numbers[at]
    if number == numbers[at - 1] + 1 or at + 2 >= len(numbers):
        return False
    title, headings = ground.cells(number), ground.cells(numbers[at + 1])
    (text, *more) = title.values()
    if is_repeat(headings, ground.header) or more or not isinstance(text, str) or is_context(text) or len(headings) < 2:  # noqa: PLR2004  a table of two columns at least
        return False
    texts = [value for value in headings.values() if isinstance(value, str) and len(value) < _LONG_TEXT]
    return len(texts) == len(headings) and all(
        _is_unlike(ground, numbers[:at], column, headings[column]) for column in list(headings)[1:]
    )


def _is_unlike(ground: Ground, numbers: Sequence[int], column: int, value: CellValue) -> bool:
    """Whether a text is none of those in its column, whose values are dates, figures or short codes."""
    held = [cells[column] for number in numbers if column in (cells := ground.cells(number))]
    if any(one == value for one in held):
        return False
    return any(not isinstance(one, str) or len(one) <= 10 for one in held)  # noqa: PLR2004  a code, a date


def _judge_row(ground: Ground, numbers: Sequence[int], at: int) -> Judged:  # noqa: PLR0911  one return a kind of row
    number = numbers[at]
    cells = ground.cells(number)
    if len(cells) > 1 and is_repeat(cells, ground.header):
        return Judged(number, RowKind.HEADING)
    first_column, first = next(iter(cells.items()))
    if at and _goes_on(ground, numbers[at - 1], number):
        return Judged(number, RowKind.CONTINUED)
    if _is_total(ground, cells):
        return Judged(number, RowKind.TOTAL)
    plainly = _is_plainly(ground, cells, first, opens=not at and number == ground.header.last + 1)
    if plainly is not None:
        return Judged(number, plainly)
    if len(cells) == 1:
        return _judge_single(ground, numbers, at, first_column, first)
    if isinstance(first, str) and _is_section_with_figures(ground, cells, first):
        return Judged(number, RowKind.SECTION, _section_context(ground, number, first_column, first))
    if _is_branch(ground, numbers, at, cells):
        return Judged(number, RowKind.SECTION, _section_context(ground, number, first_column, str(first)))
    if isinstance(first, str) and first.rstrip().endswith(":") and len(cells) == 2:  # noqa: PLR2004  a label and its value
        return _labelled(number, cells)
    return Judged(number, RowKind.RECORD)


def _is_plainly(ground: Ground, cells: Row, first: CellValue, *, opens: bool) -> RowKind | None:
    """Return what a row is whose words leave no doubt: for signing, a hint below headings, or that there is none."""
    if opens and are_hints(cells):
        return RowKind.HINT
    if len(cells) > max(2, ground.typical * _THIN):
        return None
    if isinstance(first, str) and (is_signature(first) or (_is_a_pair(ground, cells) and is_remark_of_somebody(first))):
        return RowKind.NOTE
    return RowKind.NOTHING if _says_none(ground, cells) else None


def _is_a_pair(ground: Ground, cells: Row) -> bool:
    """Whether a row is a label and one value, where rows are usually far fuller."""
    return len(cells) == 2 and ground.typical > 4  # noqa: PLR2004  more than twice as full


def _says_none(ground: Ground, cells: Row) -> bool:
    """Whether a row names no provision and says so."""
    value = cells.get(ground.provision)
    return isinstance(value, str) and says_nothing_runs(value)


def _labelled(number: int, cells: Row) -> Judged:
    (_, label), (column, value) = cells.items()
    match = recognise_exactly(str(label).rstrip().rstrip(":"))
    if match and match.field in _KEY_FIELDS:
        return Judged(number, RowKind.SECTION, {match.field: Placed(value, number, column, Source.SECTION)})
    return Judged(number, RowKind.NOTE if is_note(str(label)) else RowKind.RECORD)


def _judge_single(ground: Ground, numbers: Sequence[int], at: int, column: int, value: CellValue) -> Judged:  # noqa: PLR0911  one return a kind of row
    """Judge a row with one cell, the hardest kind.

    A section, a provision named and nothing else, a note, a key given once.
    """
    number = numbers[at]
    if not isinstance(value, str):
        return Judged(number, RowKind.TOTAL if column != ground.provision else RowKind.RECORD)
    if is_note(value):
        return Judged(number, RowKind.NOTE)
    following = ground.cells(numbers[at + 1]) if at + 1 < len(numbers) else {}
    leads = len(following) > 1
    if leads and is_repeat(following, ground.header):
        return Judged(number, RowKind.SECTION, _section_context(ground, number, column, value))
    wide = ground.view.width(number, column) > 2  # noqa: PLR2004  a provision's own cell may cover two
    if is_context(value) and (leads or _leads_on(ground, numbers, at)) and (column <= ground.provision or wide):
        return Judged(number, RowKind.SECTION, _section_context(ground, number, column, value))
    field_name = ground.fields.get(column)
    if field_name in _KEY_FIELDS and column != ground.provision and leads:
        return Judged(number, RowKind.SECTION, {field_name: Placed(value, number, column, Source.SECTION)})
    if wide and (leads or len(value) > _LONG_TEXT):
        return Judged(
            number, RowKind.SECTION if leads else RowKind.NOTE, _section_context(ground, number, column, value)
        )
    if column == ground.provision:
        return Judged(number, RowKind.SECTION if leads and _shouts(value) else RowKind.RECORD)
    if at and number == numbers[at - 1] + 1 and column > ground.provision and ground.typical > 1:
        return Judged(number, RowKind.CONTINUED)
    return Judged(number, RowKind.SECTION if leads and column < ground.provision else RowKind.NOTE)


def _leads_on(ground: Ground, numbers: Sequence[int], at: int) -> bool:
    """Whether sections within sections come to records at last."""
    return any(len(ground.cells(number)) > 1 for number in numbers[at + 1 : at + 5])


def _shouts(text: str) -> bool:
    return text.rstrip().endswith(":") or (text.isupper() and len(text) > 5)  # noqa: PLR2004  abbreviations name provisions


def _section_context(ground: Ground, number: int, column: int, text: str) -> dict[str, Placed]:
    """Return what a section row says, field by field; where the column is a known key, at least that."""
    parts = mention_in(text).parts
    if parts and mention_in(text).share >= 0.5:  # noqa: PLR2004  more context than anything else
        return {
            name: Placed(text, number, column, Source.SECTION, part=part if part != text.strip() else "")
            for name, part in parts.items()
        }
    field_name = ground.fields.get(column)
    if field_name in _KEY_FIELDS:
        rest = labelled_rest(text)
        return {field_name: Placed(text, number, column, Source.SECTION, part=rest if rest != text else "")}
    return {}


def _is_section_with_figures(ground: Ground, cells: Row, first: str) -> bool:
    """Whether a row is a section whose other cells are its subtotals: a tree's branch, a costed section."""
    if not is_context(first):
        return False
    column, *others = cells
    if column > ground.provision or not all(is_figure(cells[other]) for other in others):
        return False
    if column in ground.fields and column != ground.provision:
        return False
    return ground.provision not in cells or len(cells) <= max(2, ground.typical // 2)


def _goes_on(ground: Ground, above: int, number: int) -> bool:
    """Whether a row of figures only fills what the row right above it, which names a provision, left blank."""
    if number != above + 1:
        return False
    cells, before = ground.cells(number), ground.cells(above)
    if ground.provision in cells or ground.provision not in before or len(before) < 2 or cells.keys() & before.keys():  # noqa: PLR2004  more than a name
        return False
    return len(cells) > 1 and all(is_figure(value) for value in cells.values())


def _is_branch(ground: Ground, numbers: Sequence[int], at: int, cells: Row) -> bool:
    """Whether a row is a branch of a tree.

    A key and its subtotals only, over rows that name a provision and leave the key out.
    """
    column, *others = cells
    if ground.fields.get(column) not in _KEY_FIELDS or column >= ground.provision or ground.provision in cells:
        return False
    if not all(is_figure(cells[other]) for other in others):
        return False
    below = next((row for number in numbers[at + 1 : at + 5] if ground.provision in (row := ground.cells(number))), {})
    return bool(below) and column not in below


def _is_total(ground: Ground, cells: Row) -> bool:
    texts: list[str] = []
    for value in cells.values():
        if isinstance(value, str) and not MONEY_TEXT.fullmatch(value):
            texts.append(value)
            if len(texts) > 2:  # noqa: PLR2004  "Total" and at most a word on it
                return False
    if not texts:
        return (
            len(cells) > 0
            and ground.provision not in cells
            and all(is_figure(value) for value in cells.values())
            and ground.typical > len(cells)
        )
    if len(texts) == 1 and len(cells) > 1 and sums_figures(texts[0].strip()):
        return True
    if not is_total_label(texts[0]):
        return False
    return len(cells) > 1 or len(texts[0]) < _LONG_TEXT
