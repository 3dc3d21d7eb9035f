"""Who a row is about: one pupil or several in a cell, a name in two columns, a UPN.

Or no pupil at all but a group in words.

Only the caller's `pupil` function ever sees the text that is returned here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from importers.headings.vocabulary import normalise

MASK = "•••"
"""What stands wherever identity text stood (DESIGN: Identity text)."""
OTHER_IDENTITY = "other.identity"
"""A column whose heading speaks of names, UPNs or birth dates where the pupil is told by another: `Student name` beside
`Pupil ID`."""
IDENTITY = frozenset({"other.upn", "other.date_of_birth", "other.surname", "other.forename", OTHER_IDENTITY})
"""Headings, other than the pupil's own, whose columns hold identity text."""

_LONGEST_SAID = 8
_TELLING = frozenset(
    """
    birthdate birthday brother brothers dad dob dobs father forename forenames mother mum nickname nicknames sibling
    siblings sister sisters surname surnames uln upn upns
    """.split()  # noqa: SIM905  as a paragraph
)
_TELLING_TOGETHER = ("date of birth", "d o b", "unique pupil", "unique learner", "known as")
_NAME = frozenset(("name", "names", "initials"))
_WHOSE = frozenset(
    """
    carer carers child children childrens childs cyp family father first former full given last learner learners legal
    middle mother nickname parent parents preferred previous pupil pupils sibling siblings student students
    """.split()  # noqa: SIM905  as a paragraph
)

_APART = re.compile(r"\s*(?:;|\n|&|\+|/|\band\b)\s*")
_COMMA = re.compile(r"\s*,\s*")
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,3}|(?:[a-z]\.?\s?){1,2}")
_PLURAL = re.compile(
    r"\b(?:names|pupils|children|students|learners|accessed by|members|participants|accessing|attendees|who)\b|\(s\)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:all|whole (?:class|school|year|cohort)|every(?:one| pupil| child)|various|any|targeted|identified|selected|named|n/?a|none|tbc|[-–?]+|\d{1,3}|"  # noqa: E501  a pattern or list reads best on one line
    r"(?:small )?groups?\b|sen\b|pp\b|boys|girls|children|pupils|students|ks ?\d|eyfs|reception|nursery|(?:y|yr|year)s? ?\d{1,2})\b.*|.*\b(?:pupils|children|students)\b.*|[-–?]+",  # noqa: E501  a pattern or list reads best on one line
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=4096)
def speaks_of_identity(heading: str) -> bool:
    """Say whether a heading asks for names, UPNs or birth dates of pupils or their families, however it puts it."""
    said = normalise(heading)
    words = said.split()
    if not words or len(words) > _LONGEST_SAID:
        return False
    return (
        not _TELLING.isdisjoint(words)
        or said == "born"
        or any(together in said for together in _TELLING_TOGETHER)
        or (not _NAME.isdisjoint(words) and (not _WHOSE.isdisjoint(words) or "young person" in said))
    )


@dataclass(frozen=True, slots=True)
class Named:
    """The text that names a row's pupil, and which column.

    `other.upn`, `pupil`, `other.surname`, … is to bear the address.
    """

    text: str
    about: str


def whose(texts: Mapping[str, str]) -> Named | None:
    """Return whom a row is about, from its identity columns: a UPN before a name, a name in two columns joined.

    A UPN that was mistyped says less than the name beside it: a family asks by the name. None if there is neither.
    """
    from importers.identity.upn import upn_is_valid  # noqa: PLC0415  identity asks this room about headings

    upn = texts.get("other.upn", "").strip()
    if upn_is_valid(upn):
        return Named(upn, "other.upn")
    name = texts.get("pupil", "").strip()
    if name:
        return Named(name, "pupil")
    parts = [
        (about, texts[about].strip()) for about in ("other.forename", "other.surname") if texts.get(about, "").strip()
    ]
    if parts:
        return Named(" ".join(text for _, text in parts), parts[-1][0])
    return Named(upn, "other.upn") if upn else None


def named_in(named: Named, heading: str) -> tuple[str, ...]:
    """Return the texts that each name one pupil; `heading` is that of the column which names them."""
    return pupils_in(named.text, heading) if named.about == "pupil" else (named.text,)


def pupils_in(text: str, heading: str) -> tuple[str, ...]:
    """Return each pupil that a cell names; empty where its words are no pupil ("whole class").

    "Smith, Jo" is one, unless the heading is plural; "Amy, Ben and Cal" are three.
    """
    if _NOBODY.fullmatch(text.strip()):
        return ()
    parts = [part for part in _APART.split(text) if part]
    if not _turned(text, parts) or _PLURAL.search(heading):
        parts = [name for part in parts for name in _COMMA.split(part) if name]
    return tuple(dict.fromkeys(parts)) or (text.strip(),)


def _turned(text: str, parts: list[str]) -> bool:
    """Say whether each comma stands between a surname and a first name: `Smith, Jo and Page, Al`, and not `A, B`."""
    between = [part.count(",") for part in parts]
    initials = all(_INITIALS.fullmatch(part) for part in _COMMA.split(text) if part)
    return set(between) <= {1} and not initials
