"""Text columns, kept as written; and what a combined provision cell says besides its name.

`ELSA 1:1 30 mins weekly` stays the provision's name and also yields time, group and staff, at a lower confidence.
Numbers that belong to a product (`5 Minute Box`, `Power of 2`) are no quantities: only lengths and frequencies with a
unit count.
"""

import re

from importers.cells import group, lexer, staff, time
from importers.cells.phrases import phrases_of
from importers.cells.quantity import put
from importers.cells.reading import Problem, Reading
from importers.cells.tidy import plain, tidied, with_ratios
from importers.cells.vague import is_blank
from schemas.codes import CodeList
from schemas.entry import Value

_PRODUCT = re.compile(
    r"\b(?:\d+|five|ten|one|two) ?-?(?:min(?:ute)?s?) (?:box|lesson|solution|kit|reading|maths|mile|run|challenge)\b"
    r"|\bdaily mile\b"
)
_HAS_TIME = re.compile(
    r"\d ?(?:x|times)|\bx ?\d|\bm(?:in|ins|inutes?)\b|\d ?m(?:in|ins|inutes?)?\b|\d ?h(?:r|rs"
    r"|ours?)?\b|\bhours?\b|\b(?:daily|weekly|fortnightly|monthly|once|twice)\b"
    r"|\b(?:per|a|every|each) (?:day|week|fortnight|half ?term|term)\b|\d ?(?:weeks?|wks?)\b|/(?:wk|week|day)\b"
)
_SAID_APART = re.compile(
    r"(?:^|[,;(:-]) ?(?:\w+ly|every (?:day|week|morning|afternoon))\b"
    r"|\b(?:\w+ly|every (?:day|week|morning|afternoon))\W*$"
)
"""`Lunch club, daily` says how often; `Worry box and daily check-in` is only called so."""
_NUMBERED = re.compile(
    r"\b(?:groups?|grp|gp|sets?|class) ?(?:no\.? ?)?\d{1,2}\b(?! ?(?:[:x.]|max|up to|or less|(?:-|to|/|or|and) ?\d))"
    r"(?! ?(?:pupils?|child|chn|chd?n?\b|ch\b|students?|learners?|boys|girls|kids))"
)
"""`Speech group 7` is the seventh group, not one of seven; `group of 7` and `group (7)` say a size."""
_DERIVED = 0.5


def read_text(field: str, text: str) -> Reading:
    """Read a text column: the text with tidy spacing. A mark for nothing, such as a dash, states nothing."""
    cleaned = tidied(text)
    if not cleaned or (is_blank(cleaned) and not any(letter.isalnum() for letter in cleaned)):
        return Reading(problem=Problem.NOT_QUANTIFIED, confidence=0.0)
    return Reading({field: cleaned})


def read_provision(text: str, roles: CodeList) -> Reading:
    """Read a provision: its name as written, and any time, group and staff beside it at half the confidence."""
    named = read_text("provision", text)
    if not named.values:
        return named
    words = _PRODUCT.sub(" ", with_ratios(plain(text)))
    derived = {**_time(words), **_group(words)}
    if derived:
        found, _ = staff.roles_in(text, roles)
        if found:
            derived["staff_role"] = found[0] if len(found) == 1 else found
    return Reading({**named.values, **derived}, 1.0, None, dict.fromkeys(derived, _DERIVED))


def _time(words: str) -> dict[str, Value]:
    if not _HAS_TIME.search(words) or time.slip(words, minutes_column=False):
        return {}
    phrases = phrases_of(lexer.tokens(words))
    phrases.listed = [
        phrase for phrase in phrases.listed if phrase.has_unit or (phrase.count and (phrase.spell or phrase.minutes))
        or (phrase.by_adverb and _SAID_APART.search(words))
    ]  # fmt: skip
    return dict(time.week_of("provision", phrases).values)


def _group(words: str) -> dict[str, Value]:
    values: dict[str, Value] = {}
    span, _ = group.group_in(_NUMBERED.sub(" ", words))
    put(values, "group_size", span)
    return values
