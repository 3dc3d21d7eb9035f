"""Which rows of a sheet are heading rows.

A row is a heading row by evidence: known heading words in a good share of its cells, next to no figures, and not the
`label: value` pairs of a details block. Exact words are looked up over the whole sheet (a dictionary a distinct text);
phrases and near misses, which cost more, only near the top of a sheet whose exact words do not settle it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat

from importers.grid import CellValue
from importers.headings.cues import recognise_loosely
from importers.headings.vocabulary import is_also_a_value, recognise_exactly
from importers.layouts.context import is_context
from importers.layouts.figures import MONEY_TEXT
from importers.layouts.headers import LEAST_TO_TICK, LONGEST_SCANNED, Header, with_tiers
from importers.layouts.turns import are_pairs
from importers.layouts.view import Row, View

_IN_ONE = re.compile(r"\w\s*:\s+\w")
"""A label with its value behind it, in one cell."""
_ENOUGH_WORDS = 2.0
_LEAST_SHARE = 0.45
_ROWS_LOOKED_AT_CLOSELY = 40


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
    texts = [value for value in view.rows[number].values() if type(value) is str and len(value) <= LONGEST_SCANNED]
    known = [text for text in texts if recognise_loosely(text) and not is_also_a_value(text)]
    return len(known) >= LEAST_TO_TICK and len(texts) == len(view.rows[number]) and len(view.rows[number + 1]) > 1


def _over_ticks(view: View) -> list[int]:
    """Return the row of one heading of provision beside years, levels or areas only, to be ticked; none, else."""
    for number in view.numbers[:_ROWS_LOOKED_AT_CLOSELY]:
        first, *rest = view.rows[number].values()
        texts = [value for value in rest if type(value) is str]
        if LEAST_TO_TICK <= len(texts) == len(rest) and _names_provision({0: first}) and all(map(is_context, texts)):
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
        if len(text) <= LONGEST_SCANNED and recognise_exactly(text)
    }


def _speaks(row: Row, weights: Mapping[CellValue, float]) -> bool:
    """Whether a row has enough known headings, or nothing else and one at least that is no value too."""
    words = _words(row, weights)
    if words >= _ENOUGH_WORDS:
        return True
    return words > 1 and len(row) > LEAST_TO_TICK and all(value in weights for value in row.values())


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
        header = with_tiers(view, number, number + 1 if number + 1 in candidates else 0)
        taken = header.last
        yield header
