"""Whether loose texts are plainly names of provision: words, and nothing that a column of a list would hold.

Where no heading speaks, a cell of words is a provision of what stands around it, as long as its neighbours are no
staff, times, dates, years or codes.
"""

import re
from collections.abc import Iterable

from importers.headings.vocabulary import recognise_exactly
from importers.layouts.context import is_context
from importers.layouts.figures import MONEY_TEXT
from importers.layouts.marks import is_mark
from importers.layouts.people import are_people, is_staff
from importers.layouts.row_kinds import is_note, is_total_label

_LONGEST = 90
_MEASURED = re.compile(
    r"\W*(?:\d+|daily|weekly|fortnightly|termly|once|twice|ongoing|all day|tbc)"
    r"(?:[\W\d]|x|times?|min(?:ute)?s?|h(?:ou)?rs?|w(?:ee)?ks?|am?|per|days?|terms?|years?|pm|to|of|each|every"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|st|nd|rd|th)*",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*|n/?a|nil|tbc|none\b.{0,40}|nothing\b.{0,40}|not (?:applicable|needed|at present|currently|yet)\b.{0,20}"
    r"|see (?:above|below|over)\b.*",
    re.IGNORECASE,
)
_NAMED_FOR_ITS_ADULT = frozenset({"elsa", "elsa support", "mentoring", "learning mentor"})
_LEAST = 0.8


def says_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing: a dash, `N/A`, `None at present`."""
    return _NOTHING.fullmatch(text.strip()) is not None


def may_name_provision(text: str) -> bool:
    """Whether a text could be a provision's name and is none of what else stands in lists."""
    plain = text.strip()
    if len(plain) < 3 or len(plain) > _LONGEST or is_mark(plain) or MONEY_TEXT.fullmatch(plain):  # noqa: PLR2004  letters
        return False
    if plain.casefold() in _NAMED_FOR_ITS_ADULT:
        return True
    match = recognise_exactly(plain)
    if (match is not None and match.field != "provision") or _MEASURED.fullmatch(plain) or is_staff(plain):
        return False
    return not (is_context(plain, 0.75) or is_note(plain) or is_total_label(plain))


def is_prose_or_name(text: str) -> bool:
    """Whether a text could name a provision or describe one at length."""
    return len(text.strip()) > _LONGEST or may_name_provision(text)


def are_provisions(texts: Iterable[str]) -> bool:
    """Whether texts are, but for a few, plainly names of provision, and not of people."""
    told = [text for text in texts if not says_nothing(text)]
    good = sum(map(may_name_provision, told))
    return bool(told) and good >= _LEAST * len(told) and not are_people(told)
