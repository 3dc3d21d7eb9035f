"""What a table's headings say, one tier or two: each column's text, the group above it and the field it names.

Which rows they are is found in `heading_rows.py`; here a row is joined with the sub-headings below it or the group
labels above it, and a header says whether its words are those of a list of provisions.
"""

from collections.abc import Mapping
from dataclasses import dataclass

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
from importers.layouts.view import Row, View

LONGEST_SCANNED = 60
"""The longest text that may be a heading or a label over headings."""
_TITLE_SHARE = 0.8
LEAST_TO_TICK = 2
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


def with_tiers(view: View, number: int, next_number: int) -> Header:
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
    if not all(type(value) is str and len(value) <= LONGEST_SCANNED for value in above.values()) or len(above) >= len(
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
        return header.texts.get(last) == row[last] and len(row) > LEAST_TO_TICK and _says_the_rest_again(row, header)
    same = sum(1 for column, text in header.texts.items() if row.get(column) == text)
    return same >= max(2, len(header.texts) * 0.6) or (same >= 2 and same == len(row))  # noqa: PLR2004


def _says_the_rest_again(row: Row, header: Header) -> bool:
    first, *others = row
    return first == min(header.texts) and all(header.texts.get(column) == row[column] for column in others)
