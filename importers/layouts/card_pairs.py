"""The labelled values of a sheet of cards: the label stands beside its value, above it, or in the same cell.

A label is a known heading, ends with a colon, or stands where labels stand: in the same column as known ones, or in a
row that comes again word for word. A row of labels has exactly one row of values under it; with more it is a list's.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from importers.grid import CellValue
from importers.headings.vocabulary import HeadingMatch, is_also_a_value, recognise, recognise_exactly
from importers.layouts.table import Placed
from importers.layouts.view import TELLING_ROWS, Row, View

_LONGEST_LABEL = 60
_IN_ONE = re.compile(r"\s*(?P<label>[^:]{2,45}?)\s*:\s*(?P<rest>\S.*?)\s*")
_NUMBER = re.compile(r"(?<=[a-z]) ?\d{1,2}$")
_LEAST_LABELLED = 0.1
_LEAST_KNOWN, _LEAST_ROWS, _LEAST_SHARE = 0.5, 2, 0.8


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its value: the label's field (empty where only its colon tells), text and place."""

    field: str
    label: Placed
    value: Placed


def begins_with_labels(view: View) -> bool:
    """Whether the first rows of a long sheet hold labels at all: of 20,000 rows of text none needs a closer look."""
    first = view.numbers[:TELLING_ROWS]
    labelled = sum(any(_may_label(value) for value in view.rows[number].values()) for number in first)
    return len(first) == len(view.numbers) or labelled >= _LEAST_LABELLED * len(first)


def _may_label(value: CellValue) -> bool:
    return _label(value) is not None or (isinstance(value, str) and _IN_ONE.match(value) is not None)


def labelled_values(view: View) -> dict[int, list[Pair]]:
    """Return the labelled values of every row, each under the row in which its value stands."""
    if labels := _rows_of_labels(view):
        return _below(view, labels)
    pairs = {number: list(_pairs(view, number)) for number in view.numbers}
    _add_unknown_labels(view, pairs)
    return pairs


def _rows_of_labels(view: View) -> dict[int, int]:
    """Return the rows of labels that have exactly one row of values under them, with its number.

    Empty where that is not how the sheet is made.
    """
    repeats = Counter(tuple(row.items()) for row in view.rows.values() if len(row) > 1)
    labels = [number for number in view.numbers if _are_labels(view.rows[number], repeats)]
    found = {number: number + 1 for number in labels if number + 1 in view.rows and number + 1 not in labels}
    ends = [
        value
        for value in found.values()
        if value + 1 not in view.rows or value + 1 in found or len(view.rows[value + 1]) == 1
    ]
    within = [number for number in view.numbers if labels and number >= labels[0] and len(view.rows[number]) > 1]
    if len(ends) < max(_LEAST_ROWS, _LEAST_SHARE * len(labels)) or len(within) > len(labels) + len(found):
        return {}
    return found


def _are_labels(row: Row, repeats: Mapping[tuple[tuple[int, CellValue], ...], int]) -> bool:
    texts = [value.strip() for value in row.values() if isinstance(value, str)]
    if len(texts) < len(row) or len(texts) < 2:  # noqa: PLR2004  one text is a title
        return False
    known = [text for text in texts if recognise_exactly(text.rstrip(":"))]
    told = sum(text.endswith(":") or text in known for text in texts)
    again = repeats[tuple(row.items())] > 1
    if all(is_also_a_value(text) for text in known):
        return False
    return told >= _LEAST_KNOWN * len(texts) or (again and bool(known))


def _below(view: View, labels: Mapping[int, int]) -> dict[int, list[Pair]]:
    pairs: dict[int, list[Pair]] = {number: [] for number in view.numbers}
    for number, value in labels.items():
        for column, text in view.rows[number].items():
            if column in view.rows[value]:
                match = _label(text) or recognise(str(text))
                placed = Placed(view.rows[value][column], value, column)
                pairs[value].append(Pair(match.field if match else "", Placed(text, number, column), placed))
    return pairs


def _pairs(view: View, number: int) -> Iterator[Pair]:
    """Yield the labelled values of one row; a label whose next cell is a label too has no value."""
    row = view.rows[number]
    columns = list(row)
    at = 0
    while at < len(columns):
        if at + 1 == len(columns):
            yield from _told_in_one(row[columns[at]], number, columns[at])
            break
        match = _label(row[columns[at]])
        if match is None and (told := list(_told_in_one(row[columns[at]], number, columns[at]))):
            yield from told
            at += 1
            continue
        if match is None or _label(row[columns[at + 1]], colon_only=True) is not None:
            at += 1
            continue
        label, value = (
            Placed(row[columns[at]], number, columns[at]),
            Placed(row[columns[at + 1]], number, columns[at + 1]),
        )
        yield Pair(match.field, label, value)
        at += 2


def _told_in_one(value: CellValue, number: int, column: int) -> Iterator[Pair]:
    """Yield the pairs that one cell holds, a line each: `Staff: TA`, with a known heading before the colon."""
    if not isinstance(value, str) or ":" not in value:
        return
    for line in value.split("\n"):
        said = _IN_ONE.fullmatch(line)
        match = recognise_exactly(_NUMBER.sub("", said["label"])) if said else None
        if said and match:
            label = Placed(said["label"], number, column)
            yield Pair(match.field, label, Placed(value, number, column, part=said["rest"]))


def _add_unknown_labels(view: View, pairs: dict[int, list[Pair]]) -> None:
    """Take a text beside a value, in a column of labels, for a label too: known by a phrase in it, or not at all."""
    columns = _label_columns(view, pairs)
    for number, found in pairs.items():
        cells = list(view.rows[number].items())
        made = [
            _unknown(number, column, str(text), beside, value)
            for (column, text), (beside, value) in itertools.pairwise(cells)
            if column in columns and beside not in columns and isinstance(text, str)
        ]
        if len(made) > len(found) or any(pair.label.column not in columns for pair in found if made):
            pairs[number] = made


def _label_columns(view: View, pairs: Mapping[int, list[Pair]]) -> set[int]:
    """Return the columns in which labels stand: several have values beside them, and a third at least are known."""
    paired = [pair.label.column for found in pairs.values() for pair in found if pair.field]
    texts = Counter(column for row in view.rows.values() if len(row) > 1 for column in row)
    known = Counter(
        column
        for row in view.rows.values()
        for column, value in row.items()
        if isinstance(value, str) and _known(value)
    )
    return {column for column in paired if paired.count(column) > 1 and known[column] * 3 >= texts[column]}


def _known(text: str) -> bool:
    return recognise_exactly(text.rstrip(": ")) is not None and not is_also_a_value(text)


def _unknown(number: int, column: int, text: str, beside: int, value: CellValue) -> Pair:
    match = _label(text) or recognise(text)
    return Pair(match.field if match else "", Placed(text, number, column), Placed(value, number, beside))


def _label(value: CellValue, *, colon_only: bool = False) -> HeadingMatch | None:
    if not isinstance(value, str) or len(value) > _LONGEST_LABEL:
        return None
    text = value.strip()
    if text.endswith(":"):
        return recognise_exactly(text[:-1]) or HeadingMatch("", 0.5)
    return None if colon_only else recognise_exactly(text)
