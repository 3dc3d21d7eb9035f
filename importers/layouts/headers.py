"""Where a sheet's headings stand.

The rows that speak as headings do, one tier or two, and what each of their cells names.

A row is a heading row by evidence: known heading words in a good share of its cells, next to no figures, and not the
`label: value` pairs of a details block. Exact words are looked up over the whole sheet (a dictionary a distinct text);
phrases and near misses, which cost more, only near the top of a sheet whose exact words do not settle it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat

from importers.grid import CellValue
from importers.headings.cues import recognise_loosely
from importers.headings.vocabulary import (
    OTHER,
    HeadingMatch,
    fields_meant,
    is_also_a_value,
    normalise,
    recognise_exactly,
)
from importers.layouts.context import is_context
from importers.layouts.figures import MONEY_TEXT
from importers.layouts.turns import are_pairs
from importers.layouts.view import Row, View

_LONGEST_SCANNED = 60
_IN_ONE = re.compile(r"\w\s*:\s+\w")
"""A label with its value behind it, in one cell."""
_ENOUGH_WORDS = 2.0
_LEAST_SHARE = 0.45
_ROWS_LOOKED_AT_CLOSELY = 40
_TITLE_SHARE = 0.8
_LEAST_TO_TICK = 2
WORKING_FIELDS = frozenset({
    "description", "target", "entry_criteria", "baseline", "exit", "impact", "external_agency", "staff_role", "group_size",  # noqa: E501  a pattern or list reads best on one line
    "sessions_per_week", "minutes_per_session", "minutes_per_week", "minutes_total", "weeks", "hourly_rate", "cost", "start_date",  # noqa: E501  a pattern or list reads best on one line
    "end_date", "review_date", "level", "area_of_need", "funding_source",
})  # fmt: skip
"""Fields that a list of provisions has and a list of pupils, rates or words has not, or only one of."""
_DELIVERY_FIELDS = WORKING_FIELDS - {"description", "staff_role", "cost", "start_date", "end_date", "review_date", "external_agency"} | {  # noqa: E501  a list reads best on one line
    "sen_status", "primary_need",
}  # fmt: skip
"""Fields that say for whom, how often or with what result; a budget, a contract or a list of tasks has none of them."""
_OF_ANY_LIST = frozenset({
    "action", "actions", "actions to be taken", "action taken", "activity", "activities", "what", "service", "scheme", "package", "input",  # noqa: E501  a list reads best on one line
    "record", "item", "measure", "programme", "program", "resource/provision", "plan name", "record name", "offer", "name of group", "group name",  # noqa: E501  a list reads best on one line
    "running", "ran",
})  # fmt: skip
"""Headings of provision that lists of other things have too: alone they claim no table."""


@dataclass(frozen=True, slots=True)
class Header:
    """Headings of one table.

    By column the text (the sub-heading where there are two tiers), the group above it, and the match.

    `named` is the column whose heading is a level and whose cells are provisions, 0 for none.
    `rows` are the sheet rows that it fills; `at` tells in which row each column's text stands.
    """

    rows: tuple[int, ...]
    texts: Mapping[int, str]
    groups: Mapping[int, tuple[int, int]]
    at: Mapping[int, int]
    matches: Mapping[int, HeadingMatch]
    named: int = 0

    @property
    def fields(self) -> frozenset[str]:
        """The fields that its words name."""
        return frozenset(match.field for match in self.matches.values())

    @property
    def last(self) -> int:
        """The lowest of its rows."""
        return self.rows[-1]

    def _is_known_elsewhere(self, column: int) -> bool:
        match = self.matches.get(column)
        return match is not None and (match.field == "provision" or match.field.startswith(OTHER))

    def names_provision(self) -> bool:
        """Whether its words are those of a list of provisions."""
        working = len(self.fields & WORKING_FIELDS)
        delivery = len(self.fields & _DELIVERY_FIELDS)
        if "provision" in self.fields:
            if not delivery and self._could_be_any_list():
                return False
            return working > 0 or any(not self._is_known_elsewhere(column) for column in self.texts)
        if delivery < (1 if "staff_role" in self.fields else 2):
            return False
        return working >= 3 or ("description" in self.fields and working > 1)  # noqa: PLR2004  a list of provisions by its figures

    def _could_be_any_list(self) -> bool:
        """Whether every heading that names provision is one that other lists have too."""
        return all(
            normalise(self.texts[column]) in _OF_ANY_LIST
            for column, match in self.matches.items()
            if match.field == "provision"
        )


def headers_of(view: View) -> tuple[Header, ...]:
    """Return the headers of a sheet in its order, repeated ones too; empty where no row speaks as headings do."""
    weights = _weights({value for row in view.rows.values() for value in row.values() if type(value) is str})
    candidates = [
        number
        for number in view.numbers
        if (_speaks(view.rows[number], weights) or _stands_apart(view, number)) and _is_header_row(view, number)
    ]
    if not any(_names_provision(view.rows[number]) for number in candidates):
        candidates = sorted({*candidates, *(_over_ticks(view) or _looked_at_closely(view))})
    return tuple(_joined(view, candidates))


def _stands_apart(view: View, number: int) -> bool:
    """Whether a row stands where headings do: over rows, under a lone title behind a gap, with some of it known."""
    if number - 2 in view.rows or number + 1 not in view.rows or len(view.rows.get(number - 1, ())) != 1:
        return False
    texts = [value for value in view.rows[number].values() if type(value) is str and len(value) <= _LONGEST_SCANNED]
    known = [text for text in texts if recognise_loosely(text) and not is_also_a_value(text)]
    return len(known) >= _LEAST_TO_TICK and len(texts) == len(view.rows[number]) and len(view.rows[number + 1]) > 1


def _over_ticks(view: View) -> list[int]:
    """Return the row of one heading of provision beside years, levels or areas only, to be ticked; none, else."""
    for number in view.numbers[:_ROWS_LOOKED_AT_CLOSELY]:
        first, *rest = view.rows[number].values()
        texts = [value for value in rest if type(value) is str]
        if _LEAST_TO_TICK <= len(texts) == len(rest) and _names_provision({0: first}) and all(map(is_context, texts)):
            return [number]
    return []


def _names_provision(row: Row) -> bool:
    return any(
        type(value) is str and (match := recognise_exactly(value)) and match.field == "provision"
        for value in row.values()
    )


def _weights(texts: Iterable[str]) -> dict[CellValue, float]:
    """Return those texts that are exactly a known heading; one that is as likely a value weighs a third."""
    return {
        text: 0.34 if is_also_a_value(text) else 1.0
        for text in texts
        if len(text) <= _LONGEST_SCANNED and recognise_exactly(text)
    }


def _speaks(row: Row, weights: Mapping[CellValue, float]) -> bool:
    """Whether a row has enough known headings, or nothing else and one at least that is no value too."""
    words = _words(row, weights)
    if words >= _ENOUGH_WORDS:
        return True
    return words > 1 and len(row) > _LEAST_TO_TICK and all(value in weights for value in row.values())


def _words(row: Row, weights: Mapping[CellValue, float]) -> float:
    """Return how many cells of a row are exactly a known heading, by their weights."""
    if len(row) < 2 or weights.keys().isdisjoint(row.values()):  # noqa: PLR2004  one cell is a title or a section
        return 0.0
    return sum(map(weights.get, row.values(), repeat(0.0)))


def _is_header_row(view: View, number: int, least: float = _LEAST_SHARE) -> bool:
    row = view.rows[number]
    texts = [value for value in row.values() if type(value) is str and value.strip()]
    if sum(not MONEY_TEXT.fullmatch(text) for text in texts) < len(row) * 0.75:
        return False
    if are_pairs(row) or sum(_IN_ONE.search(text) is not None for text in texts) * 2 > len(texts):
        return False
    known = [text for text in texts if recognise_loosely(text)]
    if sum(text.rstrip().endswith(":") for text in texts) * 2 >= len(known) and len(texts) > len(known):
        return False
    return len(known) >= len(texts) * least or _tick_grid_ahead(texts, known)


def _tick_grid_ahead(texts: list[str], known: list[str]) -> bool:
    """Whether unknown headings after known ones may be names: of provisions, pupils or years, to be ticked."""
    return len(known) >= 2 and len(texts) >= 5  # noqa: PLR2004


def _looked_at_closely(view: View) -> Iterator[int]:
    best: tuple[float, int] | None = None
    for number in view.numbers[:_ROWS_LOOKED_AT_CLOSELY]:
        row = view.rows[number]
        if len(row) < 2 or _has_amounts(row) or not _is_header_row(view, number, 0.5):  # noqa: PLR2004
            continue
        score = sum(
            match.confidence for value in row.values() if type(value) is str and (match := recognise_loosely(value))
        )
        if score >= 1.2 and (best is None or score > best[0] + 0.5):  # noqa: PLR2004  a small count says itself
            best = (score, number)
    if best:
        yield best[1]


def _has_amounts(row: Row) -> bool:
    """Whether a text begins with a figure, as amounts and dates do and hardly any heading: `3 times a week`."""
    return any(type(value) is str and value[:1].isdigit() and not recognise_exactly(value) for value in row.values())


def _joined(view: View, candidates: list[int]) -> Iterator[Header]:
    """Yield headers, two adjoining heading rows joined into one of two tiers."""
    taken = 0
    for number in candidates:
        if number <= taken:
            continue
        header = _with_tiers(view, number, number + 1 if number + 1 in candidates else 0)
        taken = header.last
        yield header


def _with_tiers(view: View, number: int, next_number: int) -> Header:
    """Return the header that begins in a row.

    With the row below as sub-headings, or the row above as group labels, or alone.
    """
    if next_number and _fits_below(view, number, next_number):
        return _two_tiers(view, number, next_number)
    if number + 1 in view.rows and (_is_sub_row(view, number) or _is_merged_over(view, number)):
        return _two_tiers(view, number, number + 1)
    if number - 1 in view.rows and _is_group_row(view, number - 1, number):
        return _two_tiers(view, number - 1, number)
    row = view.rows[number]
    texts = {column: value for column, value in row.items() if type(value) is str and value.strip()}
    for column in list(texts):
        for covered in range(column + 1, column + min(view.width(number, column), 60)):
            texts.setdefault(covered, texts[column])
    return _header((number,), texts, {}, dict.fromkeys(texts, number))


def _fits_below(view: View, upper: int, lower: int) -> bool:
    """Whether a second heading row is the lower tier of the first and not a heading row of its own."""
    above, below = view.rows[upper], view.rows[lower]
    if any(view.origin(lower, column) == upper for column in above):
        return True
    shared = [column for column in below if column in above and view.width(upper, column) == 1]
    return len(shared) < len(below) * 0.5 or any(view.width(upper, column) > 1 for column in above)


def _is_sub_row(view: View, number: int) -> bool:
    """Whether the row below only holds sub-headings of this one.

    Texts under its wide cells, its narrow ones merged down or blank.
    """
    row, below = view.rows[number], view.rows[number + 1]
    wide = {
        covered
        for column in row
        for covered in range(column, column + min(view.width(number, column), 60))
        if view.width(number, column) > 1
    }
    if not wide or not all(type(value) is str for value in below.values()):
        return False
    return all(column in wide for column in below) and len(below) > 1


def _is_merged_over(view: View, number: int) -> bool:
    """Whether headings of this row are merged down over the row below, which holds nothing but further headings."""
    row, below = view.rows[number], view.rows[number + 1]
    tall = [column for column in row if view.origin(number + 1, column) == number]
    return bool(tall) and len(tall) + len(below) >= len(row) and all(type(value) is str for value in below.values())


def _is_group_row(view: View, upper: int, lower: int) -> bool:
    """Whether the row above holds group labels.

    At least one wide or sparse label over several headings, and not a title over all.
    """
    above, below = view.rows[upper], view.rows[lower]
    if not all(type(value) is str and len(value) <= _LONGEST_SCANNED for value in above.values()) or len(above) >= len(
        below
    ):
        return False
    if any(_stands_alone(view, upper, lower, column) is False for column in above):
        return False
    labels = [column for column in above if column in below or view.width(upper, column) > 1]
    spans = [view.width(upper, column) for column in labels]
    reach = max(below) - min(below) + 1
    if not labels or max(spans) >= reach * _TITLE_SHARE or any(":" in str(value) for value in above.values()):
        return False
    if max(spans) > 1:
        return all(min(below) <= column <= max(below) for column in labels)
    return len(labels) >= 2 and (  # noqa: PLR2004  a small count says itself
        min(labels) > min(below) or len(labels) < len(above) or any(is_context(str(above[column])) for column in labels)
    )


def _stands_alone(view: View, upper: int, lower: int, column: int) -> bool | None:
    """Whether an upper cell is a heading with nothing below it (True), one over another heading (False.

    A label's value), or neither.
    """
    text = str(view.rows[upper][column])
    if column not in view.rows[lower]:
        return (
            True
            if view.origin(lower, column) == upper or recognise_exactly(text) or view.width(upper, column) > 1
            else None
        )
    match = recognise_exactly(text)
    return (
        False
        if match and not is_context(text) and view.width(upper, column) == 1 and not is_also_a_value(text)
        else None
    )


def _two_tiers(view: View, upper: int, lower: int) -> Header:
    above, below = view.rows[upper], view.rows[lower]
    labels = {column: value for column, value in above.items() if type(value) is str and value.strip()}
    texts: dict[int, str] = {}
    groups: dict[int, tuple[int, int]] = {}
    at: dict[int, int] = {}
    starts = sorted(labels)
    merged = any(view.width(upper, column) > 1 for column in starts)
    for column in sorted({*labels, *below}):
        sub = below.get(column)
        start = max((start for start in starts if start <= column), default=0)
        reaches = start and (column < start + view.width(upper, start) or (not merged and column != start))
        if type(sub) is str and sub.strip():
            texts[column], at[column] = sub, lower
            if start and (reaches or column == start):
                groups[column] = (upper, start)
                texts[column] = _with_group(labels[start], sub)
        elif column in labels:
            texts[column], at[column] = labels[column], upper
    return _header((upper, lower), texts, groups, at)


def _with_group(label: str, sub: str) -> str:
    """Return a sub-heading with its group before it, where the two together are known and one alone says little."""
    known = recognise_exactly(sub)
    together = f"{label.strip()} {sub.strip()}"
    alone = known is not None and not known.field.startswith(OTHER) and not fields_meant(sub)
    if alone and recognise_exactly(label) is not None:
        return sub
    return together if recognise_exactly(together) and not is_context(label) else sub


def _header(
    rows: tuple[int, ...], texts: dict[int, str], groups: dict[int, tuple[int, int]], at: dict[int, int]
) -> Header:
    matches = {column: match for column, text in texts.items() if (match := recognise_loosely(text))}
    return Header(rows, dict(sorted(texts.items())), groups, at, matches)


def is_repeat(row: Row, header: Header) -> bool:
    """Whether a row says a header's headings again (in one tier), at the same columns.

    Its first may be another word for the same column, which names the section below: `People`, `Things`.
    """
    first = next(iter(row.values()))
    if first not in header.texts.values():
        last = max(row)
        return header.texts.get(last) == row[last] and len(row) > _LEAST_TO_TICK and _says_the_rest_again(row, header)
    same = sum(1 for column, text in header.texts.items() if row.get(column) == text)
    return same >= max(2, len(header.texts) * 0.6) or (same >= 2 and same == len(row))  # noqa: PLR2004


def _says_the_rest_again(row: Row, header: Header) -> bool:
    first, *others = row
    return first == min(header.texts) and all(header.texts.get(column) == row[column] for column in others)


def strong_fields(header: Header) -> int:
    """Return how many contract fields a header names."""
    return len([name for name in header.fields if not name.startswith(OTHER)])
