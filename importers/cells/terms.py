"""Terms, kept as written.

`T1/2`, `Autumn 1`, `Second half Autumn Term`. Only an officer's calendar says which days they are.

One spelling a term, so that the same term groups together in themes: season names in full, Kent's numbered terms as
`Term 3`.
"""

import re

from importers.cells.reading import Problem, Reading
from importers.cells.tidy import LONGEST, one_line
from importers.cells.vague import is_blank

_NUMBERED = re.compile(
    r"\b(?:terms?|t)\.? ?([1-6])(?: ?(?:-|–|/|&|and|to|,) ?(?:terms?|t)?\.? ?([1-6]))?(?!\d)", re.IGNORECASE
)
_SEASON = re.compile(r"\b(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?|easter|lent|christmas|xmas)\b\.?", re.IGNORECASE)
_NAMES = {"aut": "Autumn", "spr": "Spring", "sum": "Summer"}


def read_term(text: str) -> Reading:
    """Read the text of a term column: the term as written, its spelling evened. Never raises."""
    cleaned = one_line(text)[:LONGEST]
    if is_blank(cleaned.lower()):
        return Reading(problem=Problem.NOT_QUANTIFIED, confidence=0.0)
    if cleaned in tuple("123456"):
        return Reading({"term": f"Term {cleaned}"}, 0.8)
    return Reading({"term": evened(cleaned)}, 0.95 if is_term(cleaned) else 0.5)


def is_term(text: str) -> bool:
    """Whether `text` speaks of a term: a number from 1 to 6 after `T` or `Term`, or a season."""
    return _NUMBERED.search(text[:LONGEST]) is not None or _SEASON.search(text[:LONGEST]) is not None


def evened(text: str) -> str:
    """Return a term's one spelling: `T3` and `term 3` are `Term 3`, `T1/2` is `Term 1/2`, `aut 1` is `Autumn 1`."""
    text = _NUMBERED.sub(lambda match: f"Term {match[1]}" + (f"/{match[2]}" if match[2] else ""), text)
    return _SEASON.sub(_season, text)


def _season(match: re.Match[str]) -> str:
    word = match[1].lower()
    return _NAMES.get(word[:3], word.capitalize()) if word[:3] in _NAMES else word.capitalize()
