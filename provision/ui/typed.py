"""Days and times as people type them: `14/12`, `fri`, `+7`, `tomorrow 14:30`. Day before month, as in the UK.

Pure functions; "today" is passed in. What cannot be read is None, never a guess.
"""

import re
from datetime import date, datetime, timedelta

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED = {"today": 0, "tomorrow": 1}
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_AHEAD = re.compile(r"\+(\d{1,3})([dw]?)")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_CENTURY = 2000
_WEEK = 7
DAYS_TOLD = "day/month, fri, +7 (days), +2w or tomorrow"


def day_of(text: str, today: date) -> date | None:
    """Return the day that a text means, never before today where no year is said; None where it means none."""
    words = text.strip().lower()
    if words in _NAMED:
        return today + timedelta(days=_NAMED[words])
    if ahead := _AHEAD.fullmatch(words):
        return today + timedelta(days=int(ahead[1]) * (_WEEK if ahead[2] == "w" else 1))
    if words[:3] in _WEEKDAYS and words.isalpha():
        return today + timedelta(days=(_WEEKDAYS.index(words[:3]) - today.weekday() - 1) % _WEEK + 1)
    try:
        if iso := _ISO.fullmatch(words):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        return _day_first(words, today)
    except ValueError:
        return None


def _day_first(words: str, today: date) -> date | None:
    found = _DAY.fullmatch(words)
    if found is None:
        return None
    day, month = int(found[1]), int(found[2])
    if found[3]:
        year = int(found[3])
        return date(year if year >= _CENTURY else _CENTURY + year, month, day)
    this = date(today.year, month, day)
    return this if this >= today else date(today.year + 1, month, day)


def moment_of(text: str, now: datetime) -> datetime | None:
    """Return the moment that a day and a time mean, in the zone of `now`; a time alone is today, a day alone is None.

    An empty text means now.
    """
    words = text.split()
    if not words:
        return now
    time = _TIME.fullmatch(words[-1])
    day = day_of(" ".join(words[:-1]) or "today", now.date())
    if time is None or day is None:
        return None
    try:
        return now.replace(
            year=day.year, month=day.month, day=day.day, hour=int(time[1]), minute=int(time[2]), second=0, microsecond=0
        )
    except ValueError:
        return None
