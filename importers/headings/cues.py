"""What the single words of an unknown heading speak of: `Lessons a fortnight` counts sessions, `£ a year` is money.

The words are data (`cues.json`), in classes of words that say the same, so that no school's own way of putting it needs
a line of its own. A cue is weak evidence: every field that some words of a heading speak of is offered with a strength,
and what the column holds decides among them (`evidence.py`).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from importers.headings.vocabulary import HeadingMatch, normalise, recognise, spelt_out

_LONGEST = 12
_STRENGTHS = (0.46, 0.75, 0.8)
"""How plainly one, two, three words speak of a field."""
_SHARE_KEPT = 0.7


@dataclass(frozen=True, slots=True)
class _Cue:
    """One way in which words speak of a field: a set of words for each place that must be filled, and words barred."""

    field: str
    places: tuple[frozenset[str], ...]
    barred: frozenset[str]


@lru_cache(maxsize=4096)
def cues_in(text: str) -> Mapping[str, float]:
    """Return every field that some words of a heading speak of, with how plainly, 0 to 1; empty for a long sentence."""
    words = spelt_out(normalise(text))
    said = frozenset(form for word in words for form in (word, word.removesuffix("s")))
    cues, filler = _cues()
    telling = [word for word in words if word not in filler]
    if not telling or len(words) > _LONGEST:
        return {}
    found: dict[str, float] = {}
    for cue in cues:
        if cue.barred & said or not all(place & said for place in cue.places):
            continue
        strength = _STRENGTHS[min(len(cue.places), len(_STRENGTHS)) - 1]
        share = min(1.0, len(cue.places) / len(telling))
        found[cue.field] = max(
            found.get(cue.field, 0.0), round(strength * (_SHARE_KEPT + (1 - _SHARE_KEPT) * share), 3)
        )
    return found


@lru_cache(maxsize=8192)
def recognise_loosely(text: str) -> HeadingMatch | None:
    """Return the field that a heading names, or the one that its words speak of more plainly."""
    match = recognise(text)
    said = cues_in(text)
    field = max(said, key=said.__getitem__, default="")
    if not field or (match is not None and match.confidence >= said[field]):
        return match
    return HeadingMatch(field, said[field], said=normalise(text))


@lru_cache(maxsize=1)
def _cues() -> tuple[Sequence[_Cue], frozenset[str]]:
    data: Any = json.loads((files("importers.headings") / "cues.json").read_text(encoding="utf-8"))
    classes = {name: frozenset(words) for name, words in data["classes"].items()}
    cues = [_cue(field, cue.split(), classes) for field, named in data["cues"].items() for cue in named]
    return cues, frozenset(data["filler"])


def _cue(field: str, words: Sequence[str], classes: Mapping[str, frozenset[str]]) -> _Cue:
    places = [classes[word[1:]] if word.startswith("@") else frozenset({word}) for word in words if word[0] != "!"]
    return _Cue(field, tuple(places), frozenset(word[1:] for word in words if word[0] == "!"))
