"""What a mark in a grid says: yes (a tick, x, Y), no (N, 0, a dash), or something more (a date, minutes, a code)."""

import re
from datetime import date, datetime, time

from importers.grid import CellValue

_YES = frozenset(
    {"✓", "✔", "☑", "√", "x", "y", "yes", "true", "*", "•", "●", "ü", "tick", "p", "þ", "✅", "×", "1", "/", "xx", "v"}
)
_NO = frozenset({"n", "no", "false", "0", "-", "–", "—", "✗", "✘", "☐", "❌", "na", "n/a", "none", "û", "nil"})
_SAYS_MORE = re.compile(
    r"\d{1,3} ?(?:m|min|mins|minutes?|hrs?|hours?|h|x|x ?\d{1,3}.{0,8}|/ ?w(?:ee)?k|pw)?|\d+ ?x ?\d+ ?.{0,10}|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|[a-z]{1,3}\d?|\d{1,2}:\d\d"  # noqa: E501  a pattern or list reads best on one line
    r"|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})? ?(?:-|–|to) ?\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?"
    r"|(?:aut|spr|sum)[a-z]* ?\d?|t\d(?:[/-]\d)*"
    r"|(?:from |since )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? ?'?(?:20)?(?:\d\d)?",  # noqa: E501  a pattern reads best on one line
    re.IGNORECASE,
)  # fmt: skip


def is_yes(value: CellValue) -> bool:
    """Whether a mark only says yes."""
    return (
        value is True
        or (isinstance(value, str) and value.strip().casefold() in _YES)
        or (type(value) is int and value == 1)
    )


def is_no(value: CellValue) -> bool:
    """Whether a mark says that there is none."""
    return (
        value is False
        or (isinstance(value, str) and value.strip().casefold() in _NO)
        or (type(value) in (int, float) and value == 0)
    )


def is_mark(value: CellValue) -> bool:
    """Whether a cell could be a mark in a grid: a tick, a letter, a date, a figure, minutes; never a phrase."""
    if isinstance(value, str):
        text = value.strip()
        return len(text) <= 26 and (is_yes(text) or is_no(text) or _SAYS_MORE.fullmatch(text) is not None)  # noqa: PLR2004  two dates
    return isinstance(value, (bool, int, float, datetime, date, time))
