"""What a column's values say of its field, whatever it is called.

1:1 and 1:4 are ratios, K and E a status, `3 x 20 mins` time.

A column is judged by its distinct values, the first dozen. Each kind of content is a share from 0 to 1 of those values;
code lists come from the standard in force, so a new word there is seen here too.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache

from importers.grid import CellValue
from importers.words import Words, words_by
from schemas.standard import Standard

SAMPLE = 12
_LONG = 28


class Looks(StrEnum):
    """What a value looks like. One value may look like several."""

    RATIO = "ratio"
    FIGURE = "figure"
    SMALL_FIGURE = "small-figure"
    MONEY = "money"
    DATE = "date"
    CLOCK = "clock"
    CLOCK_RANGE = "clock-range"
    DAY = "day"
    DURATION = "duration"
    FREQUENCY = "frequency"
    WEEKS = "weeks"
    TERM = "term"
    YEAR = "year_group"
    STATUS = "sen_status"
    NEED = "primary_need"
    AREA = "area_of_need"
    LEVEL = "level"
    STAFF = "staff_role"
    FUNDING = "funding_source"
    GRADE = "staff-grade"
    NC_LEVEL = "nc-level"
    SCORE = "score"
    NAME = "name"
    INITIALS = "initials"
    TEXT = "text"
    LONG_TEXT = "long-text"
    PHRASE = "phrase"
    TICK = "tick"
    CLASS = "class"
    RAG = "rag"
    STATE = "state"


_PLACES = (
    r"(?:library|hall|class|classroom|cloakroom|corridor|office|hub|studio|gym|kitchen|garden|outside|outdoors|base|den"
    r"|annexe?|playground|staffroom|foyer|reception|shed|cabin|snug|lodge|pod)"
)
"""Words alone that are where, and no class's name."""
_PATTERNS: tuple[tuple[Looks, re.Pattern[str]], ...] = tuple(
    (looks, re.compile(pattern, 0 if looks in (Looks.INITIALS, Looks.NAME, Looks.PHRASE) else re.IGNORECASE))
    for looks, pattern in (
        (Looks.RATIO, r"\d{1,2} ?(?::|to|-) ?\d{1,2}(?: .*)?|(?:up to|max(?:imum)?) \d+|(?:[a-z]+ ){1,2}\d{1,2} ?: ?\d{1,2}|(?:small )?groups?(?: of \d+)?|individual|1-1|whole class|pairs?|paired|\d{1,2} (?:children|child|pupils?|chn|students?)"),  # noqa: E501  a pattern or list reads best on one line
        (Looks.MONEY, r".*£ ?\d.*|\d[\d,]*\.\d\d"),
        (Looks.DATE, r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d.*|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?[ -]?'?(?:\d{2}|\d{4})?"),  # noqa: E501  a pattern or list reads best on one line
        (Looks.CLOCK, r"\d{1,2}[:.]\d\d ?(?:am|pm)?|\d{1,2} ?(?:am|pm)"),
        (Looks.CLOCK_RANGE, r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:-|–|to) ?\d{1,2}[:.]\d\d ?(?:am|pm)?"),
        (Looks.DAY, r"(?:(?:m|tu|t|w|th|f)[ ,/&]+)+(?:m|tu|t|w|th|f)|(?:(?:mon|tue|wed|thu|thur|thurs|fri)[a-z]*[ ,/&and]*)+(?:am|pm)?"),  # noqa: E501  a pattern or list reads best on one line
        (Looks.DURATION, r".*\d ?(?:m|min|mins|minutes?|hr|hrs|hours?|h)\b.*|half an hour|an hour|\d+ ?x ?\d{2}.*"),
        (Looks.FREQUENCY, r"(?:.*\b(?:daily|weekly|fortnightly|half[ -]?termly|termly|monthly|ongoing|as required)\b.*|(?:once|twice|\d+ ?(?:x|times?)|three times)\b.*|\d+ ?x|.*\b(?:per|a|each|every) (?:week|day|fortnight)\b.*|every day|\d+ ?pw)"),  # noqa: E501  a pattern or list reads best on one line
        (Looks.WEEKS, r"\d+ ?(?:wks?|weeks?)"),
        (Looks.TERM, r"(?:autumn|spring|summer|all year|t(?:erm)?s? ?[1-6]|aut|spr|sum).*"),
        (Looks.GRADE, r"(?:(?:ta|lsa|hlta|kr|kent range|grade|scale|level|l|scp|band)[ .]?\d{1,2}.*|nqt|ect|ups?\d?|mps ?\d?|hlta)"),  # noqa: E501  a pattern or list reads best on one line
        (Looks.NC_LEVEL, r"(?:[1-8][abc][+-]?|p ?[1-8](?:\(?i+\)?)?|w|[1-6](?:[wsbe]|\.\d)[+-]?|(?:below|at|above|working (?:towards|below|at)|wts|exs|gds|pks|emerging|expected|exceeding|secure|developing).*)"),  # noqa: E501  a pattern or list reads best on one line
        (Looks.SCORE, r".*\d.*"),
        (Looks.INITIALS, r"(?:[A-Z]\.? ?){2,3}(?:[,/;&+ ]+(?:[A-Z]\.? ?){2,3})*|pupil [a-z0-9]{1,2}"),
        (Looks.NAME, r"[A-Z][a-z'\-]+,? (?:[A-Z][a-z'\-]*\.?)(?: [A-Z][a-z'\-]+)?"),
        (Looks.PHRASE, r"[a-z].* .*|\w+ .*\b[a-z]{3,} .*\w+.*"),
        (Looks.TICK, r"[✓✔☑√xy✗×•*]|yes|no|n|ü|tick|true|false"),
        (Looks.CLASS, rf"(?:[1-9]|1[0-3]|r|y[1-9]) ?[a-z]{{1,3}}|.* class|class .*|(?!{_PLACES}$)[a-z]+"),
        (Looks.STATE, r"active|inactive|current|live|in progress|ongoing|planned|not started|started|completed?|ended|finished|archived|draft|open|closed|paused|stopped|running|on hold"),  # noqa: E501  a pattern or list reads best on one line
        (Looks.RAG, r"red|amber|green|r|a|g|[+-]?[0-2]|met|not met|partly met|partially met|achieved|not achieved|good|high|medium|low|effective"),  # noqa: E501  a pattern or list reads best on one line
    )
)  # fmt: skip
_STATUS = re.compile(
    r"[nkea]|sen ?support|ehcp?|sa\+?|none|send? ?k|k ?[-–] ?.*|e ?[-–] ?.*|statement(?:ed)?|school action(?: plus|\+)?|no sen",  # noqa: E501  a pattern or list reads best on one line
    re.IGNORECASE,
)
_ONE_YEAR = r"(?:y?r|rec(?:eption)?|n[12]?|nursery|(?:y|yr|year)s? ?\d{1,2})"
_YEARS = re.compile(rf"{_ONE_YEAR}(?: ?(?:[/,&+-]|and|to) ?{_ONE_YEAR})+", re.IGNORECASE)
_YEAR = re.compile(
    r"(?:\d{1,2} (?:x |from |in |of )?)?(?:nc ?)?(?:y|yr|year)s? ?(?:\d{1,2}|r\b).*|\d{1,2} (?:x )?(?:reception|nursery)\b.*|y?r|rec(?:eption)?|n[12]?|nursery|eyfs|fs[12]|ks ?[1-5].*|all(?: years?)?|(?:1[0-4]|[1-9])(?: ?[-/&,] ?(?:1[0-4]|[1-9]))*",  # noqa: E501  a pattern or list reads best on one line
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
_CODED = (Looks.NEED, Looks.AREA, Looks.LEVEL, Looks.STAFF, Looks.FUNDING)
_SEPARATORS = re.compile(r"[,;/&+\n]| and ")


@dataclass(frozen=True, slots=True)
class Content:
    """The share, 0 to 1, of a column's distinct values that look like each thing.

    `distinct` is how many were looked at.
    """

    shares: Mapping[Looks, float]
    distinct: int

    def share(self, *looks: Looks) -> float:
        """Return the largest share of these looks."""
        return max(self.shares.get(look, 0.0) for look in looks)


def content_of(values: Iterable[CellValue], standard: Standard) -> Content:
    """Return what the distinct values of a column look like; the first dozen are looked at."""
    seen: dict[tuple[type, CellValue], None] = {}
    for value in values:
        seen[type(value), value] = None
        if len(seen) >= SAMPLE:
            break
    counts: dict[Looks, int] = {}
    for _, value in seen:
        for look in looks_of(value, standard):
            counts[look] = counts.get(look, 0) + 1
    return Content({look: count / len(seen) for look, count in counts.items()}, len(seen))


def looks_of(value: CellValue, standard: Standard) -> set[Looks]:
    """Return everything that one value looks like."""
    if isinstance(value, bool):
        return {Looks.TICK}
    if isinstance(value, (datetime, date)):
        return {Looks.DATE}
    if isinstance(value, time):
        return {Looks.CLOCK, Looks.DURATION}
    if isinstance(value, (int, float)):
        return _looks_of_figure(value)
    if not isinstance(value, str):
        return set()
    return set(_looks_of_text(value.strip(), words_by(standard)))


def is_status(text: str) -> bool:
    """Whether a text is a status of special educational needs and nothing else."""
    return _STATUS.fullmatch(text.strip()) is not None


def _looks_of_figure(value: float) -> set[Looks]:
    found = {Looks.FIGURE, Looks.SCORE}
    if 0 < value <= 40:  # noqa: PLR2004  a group, a count of sessions or weeks
        found.add(Looks.SMALL_FIGURE)
    if float(value).is_integer() and 0 < value <= 14:  # noqa: PLR2004  the highest year of the code list
        found.add(Looks.YEAR)
    if not float(value).is_integer():
        found.add(Looks.MONEY)
    return found


@lru_cache(maxsize=4096)
def _looks_of_text(text: str, words: Words) -> frozenset[Looks]:
    found: set[Looks] = {Looks.TEXT} if any(letter.isalpha() for letter in text) else set()
    if len(text) > _LONG:
        found.add(Looks.LONG_TEXT)
    short = text[:80]
    found.update(_looks_of_shape(short))
    for look in _CODED:
        if _is_code(short, words.standard, look):
            found.add(look)
    return frozenset(found - {Looks.INITIALS} if Looks.STAFF in found else found)


def _looks_of_shape(text: str) -> frozenset[Looks]:
    """Return what the bare form of a short text looks like, whatever the standard."""
    found = {look for look, pattern in _PATTERNS if pattern.fullmatch(text)}
    if _FIGURE.fullmatch(text):
        found |= _looks_of_figure(float(text))
    if _STATUS.fullmatch(text):
        found.add(Looks.STATUS)
    if _YEAR.fullmatch(text) or _YEARS.fullmatch(text):
        found.add(Looks.YEAR)
    return frozenset(found)


def _is_code(text: str, standard: Standard, look: Looks) -> bool:
    codes = standard.codes.get(str(look))
    if codes is None or not text:
        return False
    if codes.match(text):
        return True
    parts = [part for part in _SEPARATORS.split(text) if part.strip()]
    return len(parts) > 1 and sum(codes.match(part) is not None for part in parts) * 2 > len(parts)
