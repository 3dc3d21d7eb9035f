"""What words around a table say about its rows.

The year, area, level, term, funding or staff that a title, section or sheet name gives.

Patterns only find *that* a piece of text speaks of a field and which words do; reading those words is the work of the
cell grammars, as for any cell. `Mention.share` tells a section row that is its context ("Year 4") from a sentence that
mentions one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from importers.cells.areas import shortened_area

_LONGEST = 160
_JOIN = r"(?:and|&|\+|/)"
_SPEAKING: Mapping[str, tuple[str, ...]] = {
    "area_of_need": (
        rf"(?:speech,? (?:and )?language {_JOIN} )?communication {_JOIN} (?:social )?interaction(?: needs| difficulties)?",  # noqa: E501  a pattern or list reads best on one line
        rf"speech,? ?language {_JOIN} communication(?: needs| difficulties)?",
        rf"cognition {_JOIN} learning(?: needs| difficulties)?",
        rf"social,? (?:and )?emotional,? ?{_JOIN}? ?(?:mental health|behaviou?ral)?(?: health)?(?: needs| difficulties)?",  # noqa: E501  a pattern or list reads best on one line
        rf"sensory,? ?(?:and/or|or|{_JOIN})? ?(?:physical|medical)(?: needs| difficulties)?",
        rf"physical,? ?(?:and/or|or|{_JOIN}) ?sensory(?: needs| difficulties)?",
        r"\b(?:physical|sensory|medical) needs\b|^mental health$",
        rf"\bc ?{_JOIN} ?[il]\b",
        r"\bs ?(?:&|\+|and) ?p\b",
        r"\bp ?(?:&|\+|and) ?s\b",
        r"\b(?:semh|besd|ebsd|slcn)\b",
    ),
    "sen_status": (
        r"\b(?:children|pupils|students|learners|those|young people) (?:\w+ ){0,2}?(?:at|on|with|receiving|in receipt of) (?:an? )?(?:sen(?:d)? support|k\b)(?: register| plans?)?",  # noqa: E501  a pattern reads best on one line
        r"\b(?:not (?:yet )?on|off|without|no) (?:the |an? )?sen(?:d)?(?: register| need| status| support)?\b|\bno sen(?:d)?\b|\bnon[ -]sen(?:d)?\b",  # noqa: E501  a pattern reads best on one line
        r"\behcps?\b|\behc plans?\b|\beducation,? health and care plans?\b",
        r"\bsen support(?= (?:pupils|children))",
        r"\bstatement(?:ed|s)?\b|\bschool action(?: plus|\+)?",
    ),
    "level": (
        r"\b(?:wave|tier|element|level|(?<!key )stage) ?(?:[1-4]|one|two|three|four|i{1,3}|iv)\b",
        r"\b(?:level|stage) [a-c]\b",
        r"\btargeted plus\b",
        r"\b(?:universal(?:ly)?|targeted|specialist|enhanced)(?! (?:staff|teach|ta\b|school|resource))(?: (?:provision|offer|support|entitlement|level|intervention)s?)?\b",  # noqa: E501  a pattern or list reads best on one line
        r"\b(?:personalised|individualised)(?: (?:provision|offer|support))?\b",
        r"\b(?:basic|core) (?:offer|entitlement)\b",
        r"\bquality first teaching\b|\bqft\b|\bhigher needs\b",
        r"\bsen support\b(?! (?:pupils|children|plans?|register|team|services?|in|overview|list|records?|maps?))",
        r"\bordinarily available(?: provision)?\b",
    ),
    "year_group": (
        r"\b(?:nc ?)?(?:years?|yrs?|y) ?(?:groups? ?)?(?:1[0-4]|[1-9]|r|n)(?!\d)(?: ?(?:/|-|–|,|&|and|to|\+) ?(?:years?|yrs?|y)? ?(?:1[0-4]|[1-9])\b(?! ?x ))*\b",  # noqa: E501  a pattern reads best on one line
        r"\breception\b|\bnursery\b(?! (?:(?:and|&) infants? )?(?:schools?|teacher))|\beyfs\b|\bsixth form\b|\bpre-?school\b",  # noqa: E501  a pattern reads best on one line
        r"\b(?:foundation stage|fs) ?[12]?\b|\b(?:key stage|ks) ?[1-5]\b",
    ),
    "term": (
        r"\b(?:autumn|spring|summer)(?: term)?(?: ?[12]\b(?!\d))?(?: term)?(?: ?20\d\d(?: ?[/-] ?(?:20)?\d\d)?)?",
        r"\bterms? ?[1-6](?: ?(?:/|-|&|and|to) ?[1-6])*\b(?:,? ?20\d\d(?: ?[/-] ?(?:20)?\d\d)?)?",
        r"\b20\d\d ?[/–-] ?(?:20)?\d\d\b",
        r"\b(?:aut|spr|sum)\.? ?[12]\b|^(?:aut|spr|sum)\.?$|^(?:t|ht|half[ -]?term) ?[1-6]$",
    ),
    "funding_source": (
        r"\bpupil premium\b|\bnotional sen(?: budget)?\b|\btop[ -]?up(?: funding)?\b|\bhigh needs(?: funding)?\b",
        r"\bcommunit(?:y|ies) pot\b|\binclusive mainstream fund\b|\bcore (?:budget|funding)\b|\bspecific allocation\b",
    ),
}
"""By field, what speaks of it, the longer first."""
_COMPILED = tuple((name, re.compile("|".join(words), re.IGNORECASE)) for name, words in _SPEAKING.items())
_FILLER_WORDS = (
    "the", "of", "for", "and", "in", "at", "a", "an", "provisions?", "interventions?", "support", "pupils?", "children", "students",  # noqa: E501  a pattern or list reads best on one line
    "needs?", "areas?", "group", "year", "term", "wave", "class", "map", "mapping", "sen", "send", "level", "funded", "funding", "by",  # noqa: E501  a pattern or list reads best on one line
    "from", "difficulties", "stage", "tier", "primary", "secondary", "key", "school", "section", "part", "academic",
)  # fmt: skip
_FILLERS = re.compile(rf"\b(?:{'|'.join(_FILLER_WORDS)})\b|[\W_]+|\b\d\b", re.IGNORECASE)
_STAFF_SECTION = re.compile(
    r"(?:(?:led|delivered|run|taught) by )?(?:class )?(?:teachers?|teaching assistants?|tas?|lsas?|hltas?|sencos?|elsas?|(?:learning )?mentors?"  # noqa: E501  a pattern or list reads best on one line
    r"|midday (?:meals )?supervis\w+|mmsas?|tutors?|therapists?|volunteers?|external (?:agenc\w+|staff|support))(?: (?:led|delivered|support|time|interventions?"  # noqa: E501  a pattern or list reads best on one line
    r"|provisions?|staff))*:?",
    re.IGNORECASE,
)
_STAFF_NAMED = re.compile(
    r"(?P<role>(?:hl)?ta|lsa|elsa|senco|(?:teaching|learning support) assistant|(?:learning )?mentor"
    r"|(?:class )?teacher)"
    r"(?: ?\d| name)?\s*[:–-]\s*[A-Z].{1,40}",
    re.IGNORECASE,
)
"""A section that names one adult: `TA: Mrs Example`."""
_NAMED_STAFF = re.compile(
    r"(?:mrs?|ms|miss|mx|dr)\.? [a-z][\w'\u2019.-]*(?: [a-z][\w'\u2019.-]*)? ?[-–—:,(/] ?(?P<role>(?:hl)?ta|lsa|elsa|senco|(?:higher level )?teaching assistant"  # noqa: E501  a pattern reads best on one line
    r"|learning support assistant|(?:learning |pastoral )?mentor|(?:class )?teacher|tutor|midday supervisor|mdsa|mmsa)\)?(?: ?[-–—,(].*)?",  # noqa: E501  a pattern reads best on one line
    re.IGNORECASE,
)
"""The same the other way about: `Mrs Example - HLTA (30 hrs)`."""
_BESIDE = re.compile(r"\s+[-–—]\s+|\s*[/|;(),]\s*")
_AFTER_A_LEAD = re.compile(r"\s*[:(]|\s+[-–—]\s")
_LEADING = 0.65
"""The share of a text that a context leads: `Wave 2: small groups`."""
_CONTEXT_LABEL = re.compile(
    r"^\s*(?:area of need|area|level|year group|year|funding|staff|wave)\s*[:\-–]\s*(?P<rest>\S.*)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A context that a text gives: by contract field the words that say so.

    `share` of the text that is context, 0 to 1.
    """

    parts: Mapping[str, str]
    share: float


_NOTHING = Mention({}, 0.0)


@lru_cache(maxsize=8192)
def mention_in(text: str) -> Mention:
    """Return which contexts a text mentions, each by its first words, and how much of the text is nothing else."""
    if len(text) > _LONGEST:
        return _NOTHING
    flat = " ".join(text.split())
    parts: dict[str, str] = {}
    rest = flat
    for name, pattern in _COMPILED:
        found = pattern.search(rest)
        if found and found.group().strip():
            parts[name] = found.group().strip()
            rest = pattern.sub(" ; ", rest)
    if not parts:
        if area := shortened_area(flat):
            return Mention({"area_of_need": area}, 1.0)
        if _STAFF_SECTION.fullmatch(flat):
            return Mention({"staff_role": flat.rstrip(":")}, 1.0)
        named = _STAFF_NAMED.fullmatch(flat) or _NAMED_STAFF.fullmatch(flat)
        return Mention({"staff_role": named["role"]}, 1.0) if named else _NOTHING
    staff = next((piece for piece in _BESIDE.split(rest) if _STAFF_SECTION.fullmatch(piece)), "")
    if staff:
        parts["staff_role"] = staff.strip()
        rest = rest.replace(staff, " ; ", 1)
    left = len(_FILLERS.sub("", rest))
    total = len(re.sub(r"\W", "", flat)) or 1
    share = round(max(0.0, 1 - left / total), 2)
    leads = any(
        flat.casefold().startswith(part.casefold()) and _AFTER_A_LEAD.match(flat[len(part) :])
        for part in parts.values()
    )
    return Mention(parts, max(share, _LEADING) if leads else share)


@lru_cache(maxsize=8192)
def is_context(text: str, least: float = 0.6) -> bool:
    """Whether a text is a context and hardly anything else: `Year 4`, `Wave 2.

    Targeted`, `Cognition and Learning (C&L)`.
    """
    mention = mention_in(text)
    return bool(mention.parts) and mention.share >= least


def labelled_rest(text: str) -> str:
    """Return what follows a context label (`Area of need: SEMH` gives `SEMH`), else the text itself."""
    found = _CONTEXT_LABEL.match(text)
    return found.group("rest") if found else text
