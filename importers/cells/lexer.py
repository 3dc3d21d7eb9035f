"""Text of a cell as words and numbers with a meaning: what the time grammar reads instead of characters.

People leave out spaces (`3x20mins`, `x5mornings`), so digits and letters are split first and a leading `x` is taken
off a word that is known without it. Every pattern is a plain alternation, so the time is linear in the text.
"""

import re
from dataclasses import dataclass
from enum import StrEnum, auto


class Kind(StrEnum):
    """What a word does in a phrase about time."""

    NUMBER = auto()
    RATIO = auto()  # 1:4, 10:30
    MINUTE = auto()
    HOUR = auto()
    TIMES = auto()  # x, times
    SESSION = auto()
    DAYPART = auto()
    DAY_NAME = auto()
    SPELL = auto()  # day, week, fortnight, month, halfterm, term, year
    ADVERB = auto()  # daily, weekly
    TIMES_WORD = auto()  # once, twice
    PER = auto()
    EVERY = auto()
    ARTICLE = auto()
    HALF = auto()
    QUARTER = auto()
    OTHER = auto()  # every other week
    TO = auto()
    AND = auto()
    SLASH = auto()
    DASH = auto()
    PLUS = auto()
    POUND = auto()
    FOR = auto()
    OVER = auto()
    UP_TO = auto()
    TOTAL = auto()
    PEOPLE = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of the text.

    `amount` is a number's value, `second` the other part of a ratio, `unit` a spell's name.
    """

    kind: Kind
    text: str
    amount: float = 0.0
    second: float = 0.0
    unit: str = ""


_LEX = re.compile(
    r"(\d{1,4}) ?: ?(\d{1,4})(?![\d:])|(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?|(?<![a-z])\.(\d+)|([a-z]+)|"
    r"([£/+&'\"\n;,-])"
)
MOST = 100_000.0
"""No amount of time in a school is larger; a longer number is a reference of some kind and stays a word."""

_NUMBER_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_AMOUNTS = {word: float(amount) for amount, word in enumerate(_NUMBER_WORDS)}
_AMOUNTS |= {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "ninety": 90.0}
_TENS = {"twenty": 10.0, "thirty": 10.0, "forty": 10.0, "fifty": 10.0}
_SIGNS = {"£": Kind.POUND, "/": Kind.SLASH, "+": Kind.PLUS, "&": Kind.AND, "-": Kind.DASH, "'": Kind.MINUTE}
_GROUPS: dict[Kind, str] = {
    Kind.MINUTE: "m min mins minute minutes minuite minuites minuets minites mintues minuites minuets mns",
    Kind.HOUR: "h hr hrs hour hours houre",
    Kind.TIMES: "x times time",
    Kind.SESSION: "session sessions sess lesson lessons slot slots visit visits meeting meetings "
    "block blocks period periods",
    Kind.DAYPART: "morning mornings am afternoon afternoons pm lunchtime lunchtimes lunch playtime playtimes "
    "break breaktime breaktimes assembly assemblies registration registrations breakfast",
    Kind.PER: "per",
    Kind.EVERY: "every each",
    Kind.ARTICLE: "a an",
    Kind.HALF: "half",
    Kind.QUARTER: "quarter",
    Kind.OTHER: "other alternate alternating second",
    Kind.TO: "to or upto",
    Kind.AND: "and",
    Kind.FOR: "for",
    Kind.OVER: "over across within",
    Kind.UP_TO: "max maximum",
    Kind.TOTAL: "total overall altogether",
    Kind.PEOPLE: "pupil pupils child children chn chd ch student students adult adults people "
    "staff boys girls learners",
}  # fmt: skip
_SPELLS = {
    "day": "day days",
    "week": "week weeks wk wks weeek",
    "fortnight": "fortnight fortnights",
    "month": "month months mth mths",
    "halfterm": "halfterm halfterms ht",
    "term": "term terms",
    "year": "year years yr yrs annum",
}
_ADVERBS = {
    "day": "daily everyday dailey daliy dayly evryday",
    "week": "weekly weekley weekely wkly",
    "fortnight": "fortnightly fortnightley fortnighly",
    "month": "monthly",
    "halfterm": "halftermly",
    "term": "termly",
    "year": "yearly annually annual",
}
_DAY_NAMES = {
    "mon": 1,
    "monday": 1,
    "mondays": 1,
    "tue": 2,
    "tues": 2,
    "tuesday": 2,
    "tuesdays": 2,
    "wed": 3,
    "weds": 3,
    "wednesday": 3,
    "wednesdays": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "thursday": 4,
    "thursdays": 4,
    "fri": 5,
    "friday": 5,
    "fridays": 5,
}


def _vocabulary() -> dict[str, Token]:
    words = {word: Token(kind, word) for kind, listed in _GROUPS.items() for word in listed.split()}
    words |= {word: Token(Kind.NUMBER, word, amount) for word, amount in _AMOUNTS.items()}
    for kind, table in ((Kind.SPELL, _SPELLS), (Kind.ADVERB, _ADVERBS)):
        words |= {word: Token(kind, word, unit=unit) for unit, listed in table.items() for word in listed.split()}
    words |= {word: Token(Kind.DAY_NAME, word, float(day)) for word, day in _DAY_NAMES.items()}
    words |= {
        word: Token(Kind.TIMES_WORD, word, times) for word, times in (("once", 1.0), ("twice", 2.0), ("thrice", 3.0))
    }
    return words


_WORDS = _vocabulary()


def tokens(text: str) -> list[Token]:
    """Return the words, numbers and signs of `text`, which is in the form of `tidy.plain`."""
    found: list[Token] = []
    for match in _LEX.finditer(text):
        if match[1]:
            found.append(Token(Kind.RATIO, match[0], float(match[1]), float(match[2])))
        elif match[3] or match[5]:
            found.append(_number(match[0]))
        elif match[6] and found and found[-1].text in _TENS and 0 < _AMOUNTS.get(match[6], 0.0) < _TENS[found[-1].text]:
            tens = found.pop()
            found.append(Token(Kind.NUMBER, f"{tens.text} {match[6]}", tens.amount + _AMOUNTS[match[6]]))
        elif match[6]:
            found.extend(_word(match[6], after_number=bool(found) and found[-1].kind is Kind.NUMBER))
        else:
            found.append(Token(_SIGNS.get(match[7], Kind.WORD), match[7]))
    return found


def _number(text: str) -> Token:
    amount = float(text.replace(",", ""))
    return Token(Kind.NUMBER, text, amount) if amount <= MOST else Token(Kind.WORD, text)


def _word(word: str, *, after_number: bool) -> list[Token]:
    known = _WORDS.get(word)
    if known:
        return [known]
    rest = word.removeprefix("x")
    if rest != word and (after_number or rest in _WORDS):
        return [_WORDS["x"], _WORDS.get(rest, Token(Kind.WORD, rest))]
    return [Token(Kind.WORD, word)]
