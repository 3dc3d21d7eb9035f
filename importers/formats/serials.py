"""Numbers that are dates: what a number format makes of a stored number, in both epochs.

A workbook stores a date as days since an epoch, and only the cell's number format says that it is one (ECMA-376
18.8.30 and 18.17.4). Formats of the 1900 epoch count a 29 February 1900 that never was. Where a number cannot be the
date that its format claims (negative, beyond 9999, day 0), the number stays a number.
"""

import re
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from functools import lru_cache

_DAY = 86400
_LEAP = 60  # the day of 29 February 1900
_LAST = 2958466  # the day after 9999-12-31
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet's dates have no zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001  the same
_DAYS_1904 = (_EPOCH_1904 - _EPOCH).days


class Shown(IntEnum):
    """What a number format shows: a plain number, a date, a time of day, both, or a length of time such as `[h]:mm`."""

    NUMBER = 0
    DATE = 1
    TIME = 2
    DATE_TIME = 3
    ELAPSED = 4


_BUILT_IN = {
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 34, 35, 36, *range(50, 59)), Shown.DATE),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 45, 47), Shown.TIME),
    22: Shown.DATE_TIME,
    46: Shown.ELAPSED,
}
"""Number formats that are never written out, by id (ECMA-376 18.8.30, with the East Asian ones)."""

_QUOTED = re.compile(r'"[^"]*"?|\\.|_.|\*.')
_BRACKETS = re.compile(r"\[(?!(?:h+|m+|s+)\])[^\]]*\]", re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)


def shown_by_id(number: int) -> Shown:
    """Return what a built-in number format shows."""
    return _BUILT_IN.get(number, Shown.NUMBER)


@lru_cache(maxsize=1024)
def shown_by_code(code: str) -> Shown:
    """Return what a number format shows, from its code, such as `dd/mm/yyyy;@`. Only its first section counts."""
    bare = _BRACKETS.sub("", _QUOTED.sub("", code)).split(";")[0]
    if _ELAPSED.search(bare):
        return Shown.ELAPSED
    letters = bare.lower().replace("general", "").replace("am/pm", "h").replace("a/p", "h")
    day = bool(set(letters) & set("dy")) or ("m" in letters and not set(letters) & set("hs0#?"))
    clock = bool(set(letters) & set("hs"))
    if letters.strip(" /-.,:dmyhsaeg0'@") and not day and not clock:
        return Shown.NUMBER
    if day:
        return Shown.DATE_TIME if clock else Shown.DATE
    return Shown.TIME if clock else Shown.NUMBER


def dated(number: float, shown: Shown, *, epoch_1904: bool) -> float | date | datetime | time | str:
    """Return a stored number as its format shows it, to the second; a length of a day or more as `25:30`.

    A date with a time of day inside it stays a `datetime` even where the format hides the time: nothing stored is
    dropped.
    """
    days, seconds = divmod(round(number * _DAY), _DAY)
    if shown is Shown.ELAPSED or (shown is Shown.TIME and 0 <= days < 1):
        return _elapsed(days, seconds) if number >= 0 else number
    if epoch_1904:
        days += _DAYS_1904
    elif days < 1 or days == _LEAP:
        return number
    elif days < _LEAP:
        days += 1
    if not 0 < days < _LAST:
        return number
    moment = _EPOCH + timedelta(days=days, seconds=seconds)
    return moment if seconds else moment.date()


def _elapsed(days: int, seconds: int) -> time | str:
    hours, rest = divmod(seconds, 3600)
    minutes, second = divmod(rest, 60)
    if not days:
        return time(hours, minutes, second)
    text = f"{days * 24 + hours}:{minutes:02}"
    return f"{text}:{second:02}" if second else text
