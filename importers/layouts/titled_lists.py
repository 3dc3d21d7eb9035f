"""Several lists on one sheet, each under its own title: a level, an area, a year over a list with headings of its own.

The titles stand side by side or one below the other. What makes them out is that each is a context of one kind, with a
row of headings right below it; so the headings of each list may be other ones, and some may be known to nobody. Where
none of them names provision, the first column does: it stands under the title.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.headings.vocabulary import HeadingMatch, is_also_a_value, recognise
from importers.layouts.context import is_context, mention_in
from importers.layouts.details import read_above
from importers.layouts.headers import WORKING_FIELDS, Header
from importers.layouts.listing import skipped_by_reason, table_under
from importers.layouts.plain import are_provisions
from importers.layouts.table import Placed, Table
from importers.layouts.view import View
from schemas.entry import Source

NAME = "titled lists"
_KINDS = ("level", "area_of_need", "year_group", "term", "funding_source", "sen_status", "staff_role")
_LEAST_LISTS = 2
_LEAST_KNOWN = 0.5
_SURE = 0.96
_LONGEST_HEADING = 40


@dataclass(frozen=True, slots=True)
class _List:
    """One list: its title's row, the columns it fills, its header, its rows, and what its title says."""

    title: int
    columns: tuple[int, ...]
    header: Header
    numbers: tuple[int, ...]
    context: Mapping[str, Placed]


def propose(view: View) -> tuple[Table, ...]:
    """Return a table for each list under a title of its own; empty where there are not several of one kind."""
    lists = list(_lists(view))
    kinds = [{name for name in one.context if name in _KINDS} for one in lists]
    if len(lists) < _LEAST_LISTS or not set.intersection(*kinds) or not any(map(_is_of_provision, lists)):
        return ()
    above = read_above(view.rows, [number for number in view.numbers if number < min(one.title for one in lists)])
    context = {**view.name_context, **above.context}
    tables = [_table(view, one, context) for one in lists]
    if any(not table.records for table in tables):
        return ()
    reasons = {
        **above.reasons,
        **{one.title: "section heading" for one in lists},
        **{one.header.last: "heading" for one in lists},
    }
    return (*tables, Table(view.sheet.name, NAME, 0.0, (), (), skipped_by_reason(view.sheet.name, reasons)))


def _is_of_provision(one: _List) -> bool:
    """Whether a list has a heading that only lists of provision have."""
    return any(
        match.field in WORKING_FIELDS and not is_also_a_value(one.header.texts[column])
        for column, match in one.header.matches.items()
    )


def _table(view: View, one: _List, context: Mapping[str, Placed]) -> Table:
    made = table_under(view, one.header, one.columns, one.numbers, {**context, **one.context})
    return Table(
        made.sheet, NAME, _SURE if made.records else 0.0, made.columns, made.records, made.skipped, made.totals
    )


def _lists(view: View) -> Iterator[_List]:
    titles = [(number, row) for number in view.numbers if (row := _titles(view, number))]
    for at, (number, columns) in enumerate(titles):
        end = titles[at + 1][0] if at + 1 < len(titles) else view.numbers[-1] + 1
        rows = [below for below in view.numbers if number + 1 < below < end]
        for start, stop in zip(columns, [*columns[1:], 1 << 30], strict=True):
            if one := _list(view, number, (start, stop), rows):
                yield one


def _titles(view: View, number: int) -> list[int]:
    """Return the columns in which titles of lists begin in a row: it holds nothing else, and headings are below it."""
    row = view.rows[number]
    if number + 1 not in view.rows or not all(isinstance(value, str) and is_context(value) for value in row.values()):
        return []
    return list(row) if len(view.rows[number + 1]) > len(row) else []


def _list(view: View, number: int, reach: tuple[int, int], rows: Sequence[int]) -> _List | None:
    start, stop = reach
    heads = {column: value for column, value in view.rows[number + 1].items() if start <= column < stop}
    texts = {column: value for column, value in heads.items() if isinstance(value, str)}
    if len(texts) < 2 or len(texts) < len(heads) or any(len(text) > _LONGEST_HEADING for text in texts.values()):  # noqa: PLR2004  a provision and what is said of it
        return None
    matches = {column: match for column, text in texts.items() if (match := recognise(text))}
    if len(matches) < _LEAST_KNOWN * (len(texts) - 1) or sum(map(is_context, texts.values())) > 1:
        return None
    numbers = tuple(below for below in _together(rows) if any(column in texts for column in view.rows[below]))
    first = min(texts)
    if not any(match.field == "provision" for match in matches.values()):
        names = [str(view.rows[below][first]) for below in numbers if first in view.rows[below]]
        if not are_provisions(names):
            return None
        matches[first] = HeadingMatch("provision", 0.7, said="title")
    title = view.rows[number][start]
    parts = mention_in(str(title)).parts
    context = {name: Placed(title, number, start, Source.SECTION, part=part) for name, part in parts.items()}
    named = first if matches.get(first, HeadingMatch("", 0)).said == "title" else 0
    header = Header((number + 1,), texts, {}, dict.fromkeys(texts, number + 1), matches, named)
    return _List(number, tuple(texts), header, numbers, context)


def _together(rows: Sequence[int]) -> Iterator[int]:
    """Yield the rows of a list up to the first gap."""
    for at, number in enumerate(rows):
        if at and number > rows[at - 1] + 1:
            return
        yield number
