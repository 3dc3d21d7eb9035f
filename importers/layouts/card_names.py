"""What names the provision of a card: a label that says so, the title above it, its first line, or its sheet.

Tried in that order; each only where the ones before it name nothing on the sheet.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from importers.headings.vocabulary import OTHER, fields_meant, normalise, recognise
from importers.layouts.card_pairs import Pair
from importers.layouts.context import is_context, mention_in
from importers.layouts.headers import WORKING_FIELDS
from importers.layouts.people import are_people
from importers.layouts.table import Placed
from importers.layouts.view import View
from schemas.entry import Source

TITLE = "Title"
_PERSON = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?)+|(?:[A-Z]\.? ?){1,3}|[A-Z][a-z]+")
_LONGEST_NAME = 60
_LEAST_WORKING = 3
_NO_NAME = re.compile(
    r"\b(?:(?:sheet|tab|table|page) ?\d*|maps?|mapping|provisions?|interventions?"
    r"|plans?|profiles?|cards?|forms?|posters?|school|academy|pupils?"
    r"|records?|templates?|blank|example|details|summary|overview|term|year|data|notes)\b|^\W*\d*\W*$",
    re.IGNORECASE,
)
"""What no provision is called: words of papers and of their sheets."""
_Pairs = dict[int, list[Pair]]


def with_names(view: View, pairs: _Pairs) -> _Pairs:
    """Return the labelled values with those that name a provision under that field."""
    pairs = _with_titles(view, _by_name(pairs))
    if any(pair.field == "provision" for pair in _every(pairs)):
        return pairs
    return _by_titles_abreast(view, pairs) or _by_first_line(pairs) or _by_sheet(view, pairs) or pairs


def _every(pairs: _Pairs) -> Iterator[Pair]:
    return (pair for found in pairs.values() for pair in found)


def _named_by(pairs: _Pairs, label: str) -> _Pairs:
    return {
        number: [
            replace(pair, field="provision") if normalise(str(pair.label.value)) == label else pair for pair in found
        ]
        for number, found in pairs.items()
    }


def _by_name(pairs: _Pairs) -> _Pairs:
    """Let `Name` name the provision where nothing else does, it comes again, and its values are not people's names."""
    names = [pair for pair in _every(pairs) if normalise(str(pair.label.value)) == "name"]
    if len(names) < 2 or any(pair.field == "provision" for pair in _every(pairs)):  # noqa: PLR2004  one name is a pupil's
        return pairs
    if any(_PERSON.fullmatch(str(pair.value.value).strip()) for pair in names):
        return pairs
    return _named_by(pairs, "name")


def _with_titles(view: View, pairs: _Pairs) -> _Pairs:
    """Let a title that stands alone right above each card name its provision, where it does so on several cards.

    The cards all begin with the same heading; what that says is then a description.
    """
    first: dict[int, Pair] = {}
    for pair in _every(pairs):
        first.setdefault(pair.label.row, pair)
    titles = [
        number
        for number in view.numbers
        if number + 1 in first and number not in first and not pairs[number] and len(view.rows[number]) == 1
    ]
    opening = {normalise(str(first[number + 1].label.value)) for number in titles}
    texts = {str(next(iter(view.rows[number].values()))) for number in titles}
    if len(texts) < 2 or len(texts) < len(titles) or len(opening) > 1 or all(map(is_context, texts)):  # noqa: PLR2004
        return pairs
    used = {(one.row, one.column) for pair in _every(pairs) for one in (pair.label, pair.value)}
    if any((number + 1, column) not in used for number in titles for column in view.rows[number + 1]):
        return pairs
    begins = sum(normalise(str(pair.label.value)) in opening for pair in first.values())
    named = [str(pair.label.value) for pair in _every(pairs) if pair.field == "provision"]
    if begins > len(titles) or any(fields_meant(text) == () for text in named):
        return pairs
    made = {number: [_described(pair) for pair in found] for number, found in pairs.items()}
    for number in titles:
        ((column, value),) = view.rows[number].items()
        made[number] = [Pair("provision", Placed(TITLE, 0, 0), Placed(value, number, column))]
    return made


def _described(pair: Pair) -> Pair:
    return replace(pair, field="description") if pair.field == "provision" else pair


def _by_titles_abreast(view: View, pairs: _Pairs) -> _Pairs | None:
    """Let titles side by side name the cards below them, each over the labels of its own."""
    made = dict(pairs)
    labels: dict[int, set[int]] = {}
    for pair in _every(pairs):
        labels.setdefault(pair.label.row, set()).add(pair.label.column)
    for number in view.numbers:
        row = view.rows[number]
        below = labels.get(number + 1, set())
        if pairs[number] or number in labels or len(row) < 2 or not row.keys() <= below:  # noqa: PLR2004  abreast
            continue
        if all(_is_name(value) for value in row.values()):
            made[number] = [
                Pair("provision", Placed(TITLE, 0, 0), Placed(value, number, column)) for column, value in row.items()
            ]
    return made if made != pairs and _is_of_provision(pairs) else None


def _by_first_line(pairs: _Pairs) -> _Pairs | None:
    """Let the first line of each card name it, where its label is one that nobody knows: `Title`, `Programme sheet`."""
    opening = next(_every(pairs), None)
    if opening is None or not _is_of_provision(pairs):
        return None
    label = normalise(str(opening.label.value))
    names = [pair.value.spoken for pair in _every(pairs) if normalise(str(pair.label.value)) == label]
    unknown = recognise(str(opening.label.value)) is None and not opening.field
    if not unknown or not all(isinstance(name, str) and 0 < len(name) <= _LONGEST_NAME for name in names):
        return None
    return None if are_people([str(name) for name in names]) else _named_by(pairs, label)


def _by_sheet(view: View, pairs: _Pairs) -> _Pairs | None:
    """Let the lone title right above the only card of a sheet name it, or the name of the sheet."""
    labels = [normalise(str(pair.label.value)) for pair in _every(pairs)]
    if not _is_of_provision(pairs) or len(set(labels)) < len(labels):
        return None
    start = next(pair.label.row for pair in _every(pairs))
    above = [number for number in view.numbers if number < start]
    lone = view.rows[above[-1]] if above else {}
    names = [Placed(value, above[-1], column) for column, value in lone.items()] if len(lone) == 1 else []
    names.append(Placed(view.sheet.name, source=Source.SHEET))
    named = next((placed for placed in names if _is_name(placed.value)), None)
    if named is None:
        return None
    row = named.row or start
    pair = Pair("provision", Placed(TITLE, 0, 0), named)
    return {number: [pair, *found] if number == row else found for number, found in pairs.items()}


def _is_name(value: object) -> bool:
    return (
        isinstance(value, str)
        and len(value) <= _LONGEST_NAME
        and _NO_NAME.search(value) is None
        and not mention_in(value).parts
        and not are_people([value])
    )


def _is_of_provision(pairs: _Pairs) -> bool:
    """Whether the labels are enough of those that a provision has, and a pupil or a paper has not."""
    fields = {pair.field for pair in _every(pairs) if pair.field and not pair.field.startswith(OTHER)}
    return len(fields & WORKING_FIELDS) >= _LEAST_WORKING
