"""Cards: the heading stands beside its value, and a block of rows is one provision; blocks may stand side by side.

And blocks follow each other or stand side by side.

Labels are known headings (or end with a colon) with a value to their right. A new card begins where the label of the
first card comes again, or a provision is named anew. Pairs before the first card (pupil, year, class) are context for
all cards.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from importers.grid import CellValue
from importers.headings.vocabulary import OTHER, HeadingMatch, fields_meant, normalise, recognise, recognise_exactly
from importers.layouts.details import CONTEXT_FIELDS, DETAILS, read_above
from importers.layouts.listing import skipped_by_reason
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import View

NAME = "cards"
_LEAST_FIELDS = 3
_LEAST_COVER = 0.6
_LEAST_PAIRED = 0.75
_LONGEST_LABEL = 60
_TITLE = "Title"
_IN_ONE = re.compile(r"\s*(?P<label>[^:]{2,45}?)\s*:\s*(?P<rest>\S.*?)\s*")
_PERSON = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?)+|(?:[A-Z]\.? ?){1,3}|[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A label with its value: the label's field (empty where only its colon tells), text and place."""

    field: str
    label: Placed
    value: Placed


@dataclass(slots=True)
class _Card:
    """One card in the making: its pairs in order, and the rows that they fill."""

    pairs: list[_Pair] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def fields(self) -> set[str]:
        return {pair.field for pair in self.pairs if pair.field}

    def names_provision(self) -> bool:
        """Whether it names a provision, by words that are no heading themselves: those are a list's."""
        named = [pair.value.spoken for pair in self.pairs if pair.field == "provision"]
        return bool(named) and not any(isinstance(text, str) and recognise_exactly(text) for text in named)


def propose(view: View) -> tuple[Table, ...]:
    """Return the cards of a sheet as one table; empty where headings do not stand beside their values."""
    pairs = {number: list(_pairs(view, number)) for number in view.numbers}
    _add_unknown_labels(view, pairs)
    pairs = _with_titles(view, _with_names_of_provisions(pairs))
    strips = _strips(pairs)
    before, cards = _cards(view, strips)
    good = [card for card in cards if card.names_provision() and len(card.fields()) >= _LEAST_FIELDS]
    covered = {row for card in good for row in card.rows}
    body = [number for number in view.numbers if number >= min(covered, default=0)]
    if not covered or len(covered) < _LEAST_COVER * len(body) or _leaves_cells(view, good, covered):
        return ()
    above = read_above(view.rows, [number for number in view.numbers if number < min(covered)])
    context = {**view.name_context, **above.context, **before}
    columns, records = _table(good, context)
    reasons = {
        **above.reasons,
        **{
            number: DETAILS
            for number in view.numbers
            if pairs[number] and number not in covered and number not in above.reasons
        },
    }
    sure = round(0.55 + 0.4 * len(covered) / len(body), 2)
    return (Table(view.sheet.name, NAME, sure, columns, records, skipped_by_reason(view.sheet.name, reasons)),)


def _with_names_of_provisions(pairs: dict[int, list[_Pair]]) -> dict[int, list[_Pair]]:
    """Let `Name` name the provision where nothing else does, it comes again, and its values are not people's names."""
    every = [pair for found in pairs.values() for pair in found]
    names = [pair for pair in every if normalise(str(pair.label.value)) == "name"]
    if len(names) < 2 or any(pair.field == "provision" for pair in every):  # noqa: PLR2004  one name is a pupil's
        return pairs
    if any(_PERSON.fullmatch(str(pair.value.value).strip()) for pair in names):
        return pairs
    return {
        number: [replace(pair, field="provision") if pair in names else pair for pair in found]
        for number, found in pairs.items()
    }


def _leaves_cells(view: View, cards: Sequence[_Card], covered: set[int]) -> bool:
    """Whether many cells of the cards' rows are in no pair: then it is another shape."""
    cells = sum(len(view.rows[row]) for row in covered)
    return 2 * sum(len(card.pairs) for card in cards) < _LEAST_PAIRED * cells


def _pairs(view: View, number: int) -> Iterator[_Pair]:
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
        yield _Pair(match.field, label, value)
        at += 2


def _told_in_one(value: CellValue, number: int, column: int) -> Iterator[_Pair]:
    """Yield the pairs that one cell holds, a line each: `Staff: TA`, with a known heading before the colon."""
    if not isinstance(value, str) or ":" not in value:
        return
    for line in value.split("\n"):
        said = _IN_ONE.fullmatch(line)
        match = recognise_exactly(said["label"]) if said else None
        if said and match:
            label = Placed(said["label"], number, column)
            yield _Pair(match.field, label, Placed(value, number, column, part=said["rest"]))


def _with_titles(view: View, pairs: dict[int, list[_Pair]]) -> dict[int, list[_Pair]]:
    """Let a title that stands alone right above each card name its provision, where it does so on several cards.

    The cards all begin with the same heading; what that says is then a description.
    """
    titles = [
        number
        for number, below in zip(view.numbers, view.numbers[1:], strict=False)
        if not pairs[number] and pairs[below] and len(view.rows[number]) == 1 and below == number + 1
    ]
    opening = {normalise(str(pairs[number + 1][0].label.value)) for number in titles}
    texts = {str(next(iter(view.rows[number].values()))) for number in titles}
    if len(texts) < 2 or len(texts) < len(titles) or len(opening) > 1:  # noqa: PLR2004  one title is the sheet's
        return pairs
    if any(
        len(view.rows[number + 1]) != 2 * len(pairs[number + 1])
        for number in titles
        if ":" not in str(next(iter(view.rows[number + 1].values())))
    ):
        return pairs
    begins = sum(normalise(str(found[0].label.value)) in opening for found in pairs.values() if found)
    named = [str(pair.label.value) for found in pairs.values() for pair in found if pair.field == "provision"]
    if begins > len(titles) or any(fields_meant(text) == () for text in named):
        return pairs
    made = {number: [_described(pair) for pair in found] for number, found in pairs.items()}
    for number in titles:
        ((column, value),) = view.rows[number].items()
        made[number] = [_Pair("provision", Placed(_TITLE, 0, 0), Placed(value, number, column))]
    return made


def _described(pair: _Pair) -> _Pair:
    return replace(pair, field="description") if pair.field == "provision" else pair


def _add_unknown_labels(view: View, pairs: dict[int, list[_Pair]]) -> None:
    """Take a text beside a value, in a column of labels, for a label too: known by a phrase in it, or not at all."""
    labels = [pair.label.column for found in pairs.values() for pair in found if pair.field]
    columns = {column for column in labels if labels.count(column) > 1}
    for number, found in pairs.items():
        cells = list(view.rows[number].items())
        if found or len(cells) != 2 or cells[0][0] not in columns or not isinstance(cells[0][1], str):  # noqa: PLR2004  a label and its value
            continue
        (column, text), (beside, value) = cells
        match = recognise(str(text))
        found.append(_Pair(match.field if match else "", Placed(text, number, column), Placed(value, number, beside)))


def _label(value: CellValue, *, colon_only: bool = False) -> HeadingMatch | None:
    if not isinstance(value, str) or len(value) > _LONGEST_LABEL:
        return None
    text = value.strip()
    if text.endswith(":"):
        return recognise_exactly(text[:-1]) or HeadingMatch("", 0.5)
    return None if colon_only else recognise_exactly(text)


def _strips(pairs: Mapping[int, list[_Pair]]) -> list[list[_Pair]]:
    """Return the pairs of each strip of columns: cards stand side by side where one row has the same label twice."""
    edges: set[int] = set()
    for found in pairs.values():
        names = [pair.field for pair in found]
        edges.update(pair.label.column for pair in found if pair.field and names.count(pair.field) > 1)
    ordered = sorted(edges)
    if not ordered:
        return [[pair for found in pairs.values() for pair in found]]
    strips: list[list[_Pair]] = [[] for _ in ordered]
    for found in pairs.values():
        for pair in found:
            strips[max(0, sum(edge <= pair.label.column for edge in ordered) - 1)].append(pair)
    return strips


def _cards(view: View, strips: Sequence[Sequence[_Pair]]) -> tuple[dict[str, Placed], list[_Card]]:
    """Return the context before the first card, and every card of every strip, down and then across."""
    before: dict[str, Placed] = {}
    cards: list[_Card] = []
    for strip in strips:
        card = _Card()
        for pair in strip:
            fields = card.fields()
            if pair.field == "provision" or (pair.field and pair.field in fields):
                if "provision" in fields:
                    cards.append(card)
                    card = _Card()
                elif pair.field == "provision":
                    kept = _split_context(card, before)
                    card = kept
            card.pairs.append(pair)
            if pair.value.row not in card.rows:
                card.rows.append(pair.value.row)
        if card.pairs:
            cards.append(card)
    return before, [_with_unlabelled(view, card) for card in cards]


def _split_context(card: _Card, before: dict[str, Placed]) -> _Card:
    """Take what stands before the first named provision as context; keep what is no context in the card."""
    kept = _Card()
    for pair in card.pairs:
        if pair.field in CONTEXT_FIELDS and pair.field in {
            "pupil",
            "year_group",
            "class_group",
            "term",
            "sen_status",
            "primary_need",
        }:
            before[pair.field] = pair.value
        elif pair.field and not pair.field.startswith(OTHER):
            kept.pairs.append(pair)
            if pair.label.row not in kept.rows:
                kept.rows.append(pair.label.row)
    return kept


def _with_unlabelled(view: View, card: _Card) -> _Card:
    """Add the rows that go on with the value above: nothing under the label, one cell under the value."""
    if not card.pairs:
        return card
    last = card.pairs[-1]
    number = last.label.row + 1
    while number in view.rows and list(view.rows[number]) == [last.value.column]:
        placed = Placed(view.rows[number][last.value.column], number, last.value.column)
        card.pairs.append(_Pair("", last.label, placed))
        card.rows.append(number)
        number += 1
    return card


def _table(cards: Sequence[_Card], context: Mapping[str, Placed]) -> tuple[tuple[Column, ...], tuple[Record, ...]]:
    columns: dict[str, Column] = {}
    records: list[Record] = []
    for card in cards:
        cells: dict[str, Placed] = {}
        for pair in card.pairs:
            text = str(pair.label.value).strip().rstrip(":").strip()
            key = normalise(text)
            while key in cells:
                key += " again"
            titled = text == _TITLE and not pair.label.row
            columns.setdefault(
                key, Column(key, text, pair.label.row, pair.label.column, "provision" if titled else None)
            )
            cells[key] = pair.value
        first, *rest = card.rows
        records.append(Record(first, cells, context, tuple(rest)))
    return tuple(columns.values()), tuple(records)
