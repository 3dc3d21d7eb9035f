"""What a heading's words say: the contract field that a piece of text names, and how surely.

The words are data (`vocabulary.json`), so that a heading met in a new school is one line there and no code. Three
readings are tried in turn: the very words; a known phrase inside a longer heading ("What is the intended outcome for
the child?"), where the phrase before "of" or at the end counts most and the more telling one wins; and a near miss of
spelling, which says whom it was taken for. What the column holds is weighed later, in `mapping.py`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

OTHER = "other."
"""Prefix of headings that are known and belong to no contract field.

`other.upn`, `other.date_of_birth`, `other.reviewed_by`.
"""

_LONGEST_HEADING = 120
_LONGEST_PHRASE = 7
_SHORTEST_NEAR_MISS = 5
_NEAR_ENOUGH = 84.0
_VERY_NEAR = 92.0
_WORDS = re.compile(r"[a-z0-9£%]+")
_APOSTROPHE = re.compile(r"(?<=\w)['`\u2019](?=\w)")
_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_HEAD_ENDS = frozenset({"of", "for", "in", "by", "with", "to", "from", "required", "needed", "used", "at", "on"})
_SPELLINGS = {"no": "number", "nos": "number", "num": "number", "mins": "minutes", "min": "minutes", "hrs": "hours", "hr": "hour",  # noqa: E501  a pattern or list reads best on one line
              "pw": "week", "grp": "group", "yr": "year", "yrs": "years", "wks": "weeks", "wk": "week", "freq": "frequency",  # noqa: E501  a pattern or list reads best on one line
              "approx": "approximate", "int": "intervention", "prov": "provision", "interventions": "intervention",
              "provisions": "provision", "sts": "students", "chn": "children", "dur": "duration", "desc": "description",
              "sess": "sessions", "pa": "year", "ph": "hour", "wkly": "weekly", "gp": "group", "resp": "responsible",
              "prog": "programme", "aut": "autumn", "spr": "spring"}  # fmt: skip
_BARE = frozenset({
    "what", "with", "led", "ran", "run", "running", "slot", "slots", "fee", "tutor", "learner", "date", "dates",
    "number", "place", "for", "why", "week", "weeks", "time",
})  # fmt: skip
"""Words that say too little alone to name a longer heading's field: the date of what, the number of what?"""
_COUNTED = frozenset({"pupil", "provision"})
_SPACED = re.compile(r"\bp (?:w|a|h)\b")
"""Abbreviations that normalising takes apart: `p.w.`, `p/a`."""
_NEAR_WORD = 80.0
_FILLER = frozenset({"the", "a", "an", "our", "this", "their", "his", "her", "and", "or", "any", "please", "s"})


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """The field that a heading names.

    `near` marks a near miss of spelling; `said` is the known heading it was taken for.
    """

    field: str
    confidence: float
    near: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Known headings: the field of each by its normalised words, what ambiguous ones may mean, and the weak fields."""

    fields: Mapping[str, str]
    tidied: Mapping[str, str]
    ambiguous: Mapping[str, tuple[str, ...]]
    weak: frozenset[str]
    also_values: frozenset[str]


def normalise(text: str) -> str:
    """Return a heading as it is compared: lower-case words and figures, with `£` and `%`, one space between."""
    plain = _APOSTROPHE.sub("", text.casefold()).replace("&", " and ")
    return " ".join(_WORDS.findall(plain))


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the shipped vocabulary."""
    data: Any = json.loads((files("importers.headings") / "vocabulary.json").read_text(encoding="utf-8"))
    fields: dict[str, str] = {}
    for name, headings in (
        *data["headings"].items(),
        *((OTHER + name, words) for name, words in data["other"].items()),
    ):
        for heading in headings:
            fields.setdefault(normalise(heading), name)
    ambiguous = {normalise(heading): tuple(names) for heading, names in data["ambiguous"].items()}
    for heading, names in ambiguous.items():
        fields.setdefault(heading, names[0])
    fields.pop("", None)
    tidied: dict[str, str] = {}
    for heading, name in fields.items():
        tidied.setdefault(_tidy(heading), name)
    return Vocabulary(
        fields, tidied, ambiguous, frozenset(data["weak"]), frozenset(map(normalise, data["also_values"]))
    )


@lru_cache(maxsize=4096)
def is_also_a_value(text: str) -> bool:
    """Whether a known heading is as likely met in a cell below one: `TA`, `Pupil premium`, `Group`."""
    return normalise(text) in vocabulary().also_values


def fields_meant(text: str) -> tuple[str, ...]:
    """Return every field that exactly these words may mean, the likeliest first.

    Empty where the words are unambiguous or unknown.
    """
    known = vocabulary().ambiguous
    words = normalise(text)
    return known.get(words) or known.get(normalise(_PARENTHESES.sub(" ", text))) or known.get(_tidy(words), ())


@lru_cache(maxsize=16384)
def recognise_exactly(text: str) -> HeadingMatch | None:
    """Return the field whose known heading these very words are; without the remark in brackets, if need be."""
    if len(text) > _LONGEST_HEADING:
        return None
    words = normalise(text)
    if not words:
        return HeadingMatch("cost", 0.9, said="£") if text.strip() == "£" else None
    known = vocabulary()
    if field := known.fields.get(words):
        return HeadingMatch(field, 0.9 if words in known.ambiguous else 1.0, said=words)
    if field := known.tidied.get(_tidy(words)):
        return HeadingMatch(field, 0.95, said=words)
    if "(" in text or "[" in text:
        short = normalise(_PARENTHESES.sub(" ", text))
        if field := known.fields.get(short) or known.tidied.get(_tidy(short)):
            return HeadingMatch(field, 0.9, said=short)
    return None


@lru_cache(maxsize=8192)
def recognise(text: str) -> HeadingMatch | None:
    """Return the field that a heading names: the very words, else a known phrase inside, else a near miss.

    None if nothing fits.
    """
    if len(text) > _LONGEST_HEADING:
        return None
    return (
        recognise_exactly(text)
        or _near(text, _VERY_NEAR)
        or _respelt(text)
        or _inside(text)
        or _near(text, _NEAR_ENOUGH)
    )


def spelt_out(words: str) -> list[str]:
    """Return the words of a normalised heading with abbreviations written out: `hrs p w` is hours, week."""
    return [_SPELLINGS.get(word, word) for word in _SPACED.sub(lambda found: found[0].replace(" ", ""), words).split()]


def _tidy(words: str) -> str:
    kept = [_SPELLINGS.get(word, word) for word in words.split() if word not in _FILLER]
    return " ".join(kept)


def _inside(text: str) -> HeadingMatch | None:
    """Return the most telling known phrase inside a heading.

    A strong field before a weak one, then the longer, then the head.
    """
    words = _tidy(normalise(text)).split()
    head_end = next((at for at, word in enumerate(words) if at and word in _HEAD_ENDS), len(words))
    best: tuple[tuple[bool, int, bool, int], HeadingMatch] | None = None
    for start, end in _spans(len(words)):
        phrase = " ".join(words[start:end])
        field = vocabulary().tidied.get(phrase)
        if field is None or (end - start == 1 and _says_little(phrase, field)):
            continue
        if field in _COUNTED and words[:start] == ["number", "of"]:
            return HeadingMatch("group_size", 0.8, said=phrase) if field == "pupil" else None
        share = (end - start) / len(words)
        order = (field not in vocabulary().weak, end - start, end <= head_end, end)
        if best is None or order > best[0]:
            best = (order, HeadingMatch(field, round(0.55 + 0.35 * share, 2), said=phrase))
    return best[1] if best else None


def _says_little(word: str, field: str) -> bool:
    return len(word) < 3 or word in _BARE or field.startswith(OTHER)  # noqa: PLR2004  letters


def _respelt(text: str) -> HeadingMatch | None:
    """Return the field of a heading whose misspelt words, each put right, are the very words of a known one."""
    words = normalise(text).split()
    if not 1 < len(words) <= _LONGEST_PHRASE:
        return None
    if said := _without_spaces().get("".join(words)):
        return HeadingMatch(vocabulary().fields[said], 0.8, near=True, said=said)
    right = [word if word in _known_words() or len(word) < _SHORTEST_NEAR_MISS else _nearest(word) for word in words]
    said = " ".join(right)
    field = vocabulary().fields.get(said) if right != words else None
    return HeadingMatch(field, 0.72, near=True, said=said) if field else None


def _nearest(word: str) -> str:
    from rapidfuzz import fuzz, process  # noqa: PLC0415  only a misspelt heading needs it: start-up time

    found = process.extractOne(word, _known_words(), scorer=fuzz.ratio, score_cutoff=_NEAR_WORD)
    return found[0] if found else word


@lru_cache(maxsize=1)
def _without_spaces() -> Mapping[str, str]:
    """Return every longer known heading by its letters alone: `Out comes` is `Outcomes`."""
    return {heading.replace(" ", ""): heading for heading in vocabulary().fields if len(heading) >= _SHORTEST_NEAR_MISS}


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """Return every word of some length that known headings are made of."""
    return frozenset(
        word for heading in vocabulary().fields for word in heading.split() if len(word) >= _SHORTEST_NEAR_MISS
    )


def _spans(count: int) -> Iterator[tuple[int, int]]:
    """Yield every run of words (start, end) that a phrase may fill, short of the whole."""
    for start in range(count):
        for end in range(start + 1, min(start + _LONGEST_PHRASE, count) + 1):
            yield start, end


def _is_well_spelt(words: str) -> bool:
    """Whether every word of some length is one that headings have: `Number of interventions` is no slip."""
    long = [word for word in words.split() if len(word) >= _SHORTEST_NEAR_MISS]
    return bool(long) and all(word in _known_words() for word in long)


def _near(text: str, least: float) -> HeadingMatch | None:
    words = normalise(text)
    if len(words) < _SHORTEST_NEAR_MISS or len(words.split()) > _LONGEST_PHRASE or _is_well_spelt(words):
        return None
    from rapidfuzz import fuzz, process  # noqa: PLC0415  only a misspelt heading needs it: start-up time

    found = process.extractOne(words, vocabulary().fields.keys(), scorer=fuzz.ratio, score_cutoff=least)
    if found is None or len(found[0]) < _SHORTEST_NEAR_MISS:
        return None
    return HeadingMatch(vocabulary().fields[found[0]], round(found[1] / 100 * 0.8, 2), near=True, said=found[0])
