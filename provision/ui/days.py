"""Days and times as people here read them: day, month, year. What is stored, sorted and exported stays ISO.

A date of a sheet is kept as `2026-09-07`, whatever the school saw in its cell; on the screen it is `07/09/2026`.
"""

import re
from datetime import date, datetime

_STORED = re.compile(r"(?<![\w-])(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::\d{2})?)?(?![\w:-])")
_MIDNIGHT = "00:00"


def uk_day(day: date) -> str:
    """Return a day as `07/09/2026`."""
    return f"{day:%d/%m/%Y}"


def uk_moment(moment: datetime | None) -> str:
    """Return a moment in the zone of where one sits, as `07 Sep 14:30`; empty where there is none."""
    return moment.astimezone().strftime("%d %b %H:%M") if moment else ""


def uk_days(text: str) -> str:
    """Return a text with each stored date in it as people read it; what only looks like one stays as it is."""
    return _STORED.sub(_read, text) if "-" in text else text


def _read(found: re.Match[str]) -> str:
    try:
        day = uk_day(date.fromisoformat(found[1]))
    except ValueError:
        return found[0]
    return f"{day} {found[2]}" if found[2] and found[2] != _MIDNIGHT else day
