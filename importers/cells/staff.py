"""Who delivers it: roles through the standard's code list, the grade as written, and sessions counted by role.

Schools put names before roles (`Mrs B TA`), several roles in a cell, and counts that are sessions: `5 x TA` is five
sessions by a teaching assistant, `1 x CT 3 x TA` four sessions. `2 TAs` are two people.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from importers.cells.reading import Problem, Reading
from importers.cells.tidy import LONGEST, one_line
from importers.cells.vague import is_blank, is_vague
from schemas.codes import Code, CodeList, CodeMatch, words_of

if TYPE_CHECKING:
    from schemas.entry import Value

_WORD = re.compile(r"[A-Za-z][A-Za-z'’.]*[A-Za-z]|[A-Za-z]|1:1|\d+(?! ?[x×*])")
_LONGEST_ROLE = 5
_MOST_WORDS = 40
_GRADE = re.compile(
    r"\b(?:(?:kent ?)?(?:level|lvl|grade|scale|range|band|point"
    r"|nvq(?: level)?)s? ?-?:? ?(?:\d{1,2}(?:[-/]\d{1,2})?[a-z]?|[a-h])|kr ?\d{1,2}|l ?[1-5]|"
    r"scp ?\d{1,2}|[mu](?:ps)? ?[1-6]|mpr|upr|mps|ups|hlta level \d)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?<![\d.:])(\d{1,2}) ?[x×*] ?(?:a )?([A-Za-z]+)", re.IGNORECASE)
_COUNTED_AFTER = re.compile(r"([A-Za-z]+)\)? ?[x×*] ?(\d{1,2})(?![\d.:])(?! ?(?:m|h|d|w|p))", re.IGNORECASE)
_IN_FULL = {
    "vol": "volunteer",
    "vols": "volunteers",
    "asst": "assistant",
    "teach": "teacher",
    "sup": "supervisor",
    "sch": "school",
    "couns": "counsellor",
}
_CUT_SHORT = re.compile(rf"\b(?:{'|'.join(_IN_FULL)})\b(?!\.?[a-z])", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\b(?:all|any|pastoral|thrive)\s+(?=(?:hl)?tas?\b|lsas?\b|(?:class )?teachers?\b|mentors?\b|tutors?\b"
    r"|(?:teaching |learning support )?assistants?\b)",
    re.IGNORECASE,
)
"""A word that only says which of the role behind it: `All TAs` and a `Pastoral TA` are teaching assistants."""
_SHORTEST = 2
_NOT_IN_PROSE = ("other", "independent")


def read_staff(text: str, roles: CodeList) -> Reading:
    """Read the text of a staff column.

    An unknown role keeps the cleaned text, so that the standard speaks. Never raises.
    """
    cleaned = _CUT_SHORT.sub(lambda cut: _IN_FULL[cut[0].lower()], one_line(text))
    found, legacy = roles_in(cleaned[:LONGEST], roles, alone=True)
    values: dict[str, Value] = {}
    if found:
        values["staff_role"] = found[0] if len(found) == 1 else found
    grade = grade_in(cleaned)
    if grade:
        values["staff_grade"] = grade
    if found:
        return Reading(values, _sure(cleaned[:LONGEST], roles), Problem.LEGACY_CODE if legacy else None)
    if is_blank(cleaned.lower()) or (is_vague(cleaned.lower()) and not values):
        return Reading(problem=Problem.NOT_QUANTIFIED, confidence=0.0)
    if not any(letter.isalpha() for letter in cleaned):
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    return Reading({"staff_role": cleaned, **values}, 0.3)


def sessions_by_role(text: str, roles: CodeList) -> int | None:
    """Return the sessions that a cell counts by role: `1 x CT 3 x TA 1 x Ind` is 5. None where it counts none.

    A plural after a single count (`2 x TAs`) is people.
    """
    counts = [
        int(count)
        for count, word in _COUNTED.findall(text[:LONGEST])
        if _is_role(word, roles) and not _plural(count, word)
    ]
    if len(counts) > 1 or (counts and counts[0] > 1):
        return sum(counts)
    return None


def counts_roles(text: str, roles: CodeList) -> bool:
    """Whether a number stands by a role with an `x`, before or after it.

    Of a staff cell it may be people or sessions.
    """
    counted = [word for _, word in _COUNTED.findall(text[:LONGEST])]
    counted += [word for word, _ in _COUNTED_AFTER.findall(text[:LONGEST])]
    return any(_is_role(word, roles) for word in counted)


def roles_in(text: str, roles: CodeList, *, alone: bool = False) -> tuple[tuple[str, ...], bool]:
    """Return the role codes named in `text`, in its order, and whether any came through a spelling no longer in use.

    `alone`: the text is a staff cell; else single letters and the catch-all are left alone, since prose uses such
    words.
    """
    whole = roles.match(text) if alone else None
    if whole:
        return (whole.code,), whole.legacy
    words = _WORD.findall(_OF_ANOTHER.sub("", text[:LONGEST]))[:_MOST_WORDS]
    openings = _openings(roles.codes)
    found: dict[str, bool] = {}
    at = 0
    while at < len(words):
        match, taken = _role_at(words[at : at + _LONGEST_ROLE], roles, openings)
        if match and (alone or (match.code not in _NOT_IN_PROSE and len(words[at]) >= _SHORTEST)):
            found[match.code] = found.get(match.code, False) or match.legacy
            at += taken
        else:
            at += 1
    return tuple(found), any(found.values())


def _role_at(words: list[str], roles: CodeList, openings: frozenset[str]) -> tuple[CodeMatch | None, int]:
    """Return the role of the longest run of words from the first, and how many words it takes."""
    best: tuple[CodeMatch | None, int] = (None, 1)
    run = ""
    for taken, word in enumerate(words, 1):
        run += _stem(word)
        if run not in openings:
            break
        match = roles.match(" ".join(words[:taken])) if not word.isdigit() or taken > 1 else None
        if match:
            best = match, taken
    return best


@lru_cache(maxsize=8)
def _openings(codes: tuple[Code, ...]) -> frozenset[str]:
    """Return every beginning of every spelling, so that a word that can begin no role costs one look-up."""
    spellings = (text for code in codes for text in (code.code, code.label, *code.aliases, *code.legacy))
    joined = {"".join(_stem(word) for word in words_of(text)) for text in spellings}
    return frozenset(text[:end] for text in joined for end in range(1, len(text) + 1))


def _stem(word: str) -> str:
    plain = "".join(character for character in word.lower() if character.isalnum())
    return plain.removesuffix("s") if len(plain) > _SHORTEST and not plain.endswith("ss") else plain


def grade_in(text: str) -> str:
    """Return the grade of staff as written (`level 2`, `KR4`), or an empty text."""
    match = _GRADE.search(text[:LONGEST])
    return match[0] if match else ""


def _sure(text: str, roles: CodeList) -> float:
    match = roles.match(text)
    return (1.0 if match.exact else 0.95) if match else 0.8


def _is_role(word: str, roles: CodeList) -> bool:
    return roles.match(word) is not None


def _plural(count: str, word: str) -> bool:
    return count != "1" and word.lower().endswith("s") and word.lower() != "ss"
