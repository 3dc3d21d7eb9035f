"""Cards: labels stand beside or above their values, and a block of rows is one provision.

Blocks follow each other or stand side by side. A new card begins where a label comes again, or a provision is named
anew. Pairs before the first card (pupil, year, class) are context for all cards.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from importers.headings.vocabulary import OTHER, normalise, recognise, recognise_exactly
from importers.layouts.card_names import with_names
from importers.layouts.card_pairs import Pair, begins_with_labels, labelled_values
from importers.layouts.details import CONTEXT_FIELDS, DETAILS, read_above
from importers.layouts.listing import skipped_by_reason
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import View

NAME = "cards"
_LEAST_FIELDS = 3
_LEAST_COVER = 0.6
_LEAST_PAIRED = 0.75
_NUMBERED = re.compile(r" ?\d{1,2}$")


@dataclass(slots=True)
class _Card:
    """One card in the making: its pairs in order, and the rows that they fill."""

    pairs: list[Pair] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def fields(self) -> set[str]:
        return {pair.field for pair in self.pairs if pair.field}

    def labels(self) -> set[str]:
        return {_words(pair) for pair in self.pairs}

    def add_rows(self, pair: Pair) -> None:
        self.rows = list(dict.fromkeys([*self.rows, *filter(None, (pair.label.row, pair.value.row))]))

    def names_provision(self) -> bool:
        """Whether it names a provision, by words that are no heading themselves: those are a list's."""
        named = [pair.value.spoken for pair in self.pairs if pair.field == "provision"]
        return bool(named) and not any(isinstance(text, str) and recognise_exactly(text) for text in named)


def propose(view: View) -> tuple[Table, ...]:
    """Return the cards of a sheet as one table; empty where headings do not stand beside their values."""
    if not begins_with_labels(view):
        return ()
    pairs = with_names(view, labelled_values(view))
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


def _leaves_cells(view: View, cards: Sequence[_Card], covered: set[int]) -> bool:
    """Whether many cells of the cards' rows are in no pair: then it is another shape."""
    cells = sum(len(view.rows[row]) for row in covered)
    return 2 * sum(len(card.pairs) for card in cards) < _LEAST_PAIRED * cells


def _strips(pairs: Mapping[int, list[Pair]]) -> list[list[Pair]]:
    """Return the pairs of each strip of columns: cards stand side by side where one row has the same label twice."""
    edges: set[int] = set()
    for found in pairs.values():
        names = [_words(pair) for pair in found]
        again = next((name for name in names if names.count(name) > 1), None)
        edges.update(pair.label.column for pair in found if _words(pair) == again)
    ordered = sorted(edges)
    if not ordered:
        return [[pair for found in pairs.values() for pair in found]]
    strips: list[list[Pair]] = [[] for _ in ordered]
    for found in pairs.values():
        for pair in found:
            column = pair.label.column or pair.value.column
            strips[max(0, sum(edge <= column for edge in ordered) - 1)].append(pair)
    return strips


def _words(pair: Pair) -> str:
    """Return a label as it is compared: without the number that tells one card from the next."""
    words = normalise(str(pair.label.value))
    return _NUMBERED.sub("", words) or words


def _cards(view: View, strips: Sequence[Sequence[Pair]]) -> tuple[dict[str, Placed], list[_Card]]:
    """Return the context before the first card, and every card of every strip, down and then across."""
    before: dict[str, Placed] = {}
    cards: list[_Card] = []
    for strip in strips:
        card = _Card()
        for pair in strip:
            fields = card.fields()
            if pair.field == "provision" or _words(pair) in card.labels():
                if "provision" in fields:
                    cards.append(card)
                    card = _Card()
                elif pair.field == "provision":
                    kept = _split_context(card, before)
                    card = kept
            card.pairs.append(pair)
            card.add_rows(pair)
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
            kept.add_rows(pair)
    return kept


def _with_unlabelled(view: View, card: _Card) -> _Card:
    """Add the rows that go on with the value above: nothing under the label, one cell under the value."""
    if not card.pairs:
        return card
    last = card.pairs[-1]
    number = max(last.label.row, last.value.row) + 1
    while number in view.rows and list(view.rows[number]) == [last.value.column]:
        placed = Placed(view.rows[number][last.value.column], number, last.value.column)
        card.pairs.append(Pair("", last.label, placed))
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
            key = _words(pair)
            while key in cells:
                key += " again"
            columns.setdefault(key, Column(key, text, pair.label.row, pair.label.column, _own_field(pair)))
            cells[key] = pair.value
        first, *rest = card.rows
        records.append(Record(first, cells, context, tuple(rest)))
    return tuple(columns.values()), tuple(records)


def _own_field(pair: Pair) -> str | None:
    """Return `provision` where the card, and not the label's own words, says that it is named here."""
    match = recognise(str(pair.label.value)) if pair.label.row else None
    return "provision" if pair.field == "provision" and (match is None or match.field != "provision") else None
