"""What a heading adds to the bare figures under it: hours or minutes, a week or a term, per pupil or for the group.

`Hours per week` over 2.5 means two and a half hours; the cell alone would be read as minutes. A bare figure is
therefore read with the heading's unit behind it, and a cost takes from its heading what it is for and for how long,
unless the cell says so.
"""

import re
from collections.abc import Mapping

from importers.grid import CellValue, raw_text

_TIME_FIELDS = frozenset({"minutes_per_session", "minutes_per_week", "minutes_total"})
_HOURS = re.compile(r"\b(?:hours?|hrs?)\b", re.IGNORECASE)
_MINUTES = re.compile(r"\b(?:minutes?|mins?)\b", re.IGNORECASE)
_EVERY: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (word, re.compile(pattern, re.IGNORECASE))
    for word, pattern in (
        ("half term", r"\b(?:per|a|each|/) ?half[ -]?term|\bhalf[ -]?termly\b"),
        ("fortnight", r"\b(?:per|a|each|/) ?fortnight|\bfortnightly\b"),
        ("week", r"\bweek(?:'s)? (?:cost|price|spend)\b|(?:\bper|\ba|\beach|/) ?(?:week|wk)|\bweekly\b|\bp\.?w\b"),
        ("term", r"\bterm(?:'s)? (?:cost|price|spend)\b|(?:\bper|\ba|\beach|/) ?term\b|\btermly\b"),
        ("year", r"(?:\bper|\ba|\beach|/|\bfor(?: the)?) ?(?:year|yr|annum)\b"),
        ("year", r"\byear(?:'s)? (?:cost|price|spend)\b|\bannual(?:ly)?\b|\byear(?:ly| total)\b|\bp\.?a\b"),
        ("day", r"(?:\bper|\ba|\beach|/) ?day\b|\bdaily\b"),
    )
)
_PER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(pattern, re.IGNORECASE))
    for code, pattern in (
        ("pupil", r"(?:\bper|\beach|/) ?(?:pupil|child|student|head|learner)|\bindividual cost\b|\bpupil cost\b"),
        ("group", r"(?:\bper|/) ?group|\bgroup cost\b"),
        ("school", r"\bto (?:the )?school\b|\bschool cost\b"),
    )
)
_FUND: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(pattern, re.IGNORECASE))
    for code, pattern in (
        ("community_pot", r"\bcommunit(?:y|ies)(?: of schools)? (?:pot|fund(?:ing)?)\b|\bpot\b"),
        ("pupil_premium", r"\bpupil premium\b|\bppg?\b"),
        ("notional_sen", r"\bnotional\b|\bsend? budget\b"),
        ("top_up", r"\btop[ -]?up\b|\bhigh needs\b"),
    )
)
"""Codes of the standard's funding sources that a heading over money names."""
_MINUTE_RATE = re.compile(r"(?:\bper|/) ?min(?:ute)?\b|\bminute rate\b", re.IGNORECASE)
_LEVEL_WORD = re.compile(r"\b(wave|tier|stage|level|element)s?\b", re.IGNORECASE)
_BARE = re.compile(r"\s*£?\s*\d[\d,]*(?:\.\d+)?\s*")
_PERIODS = frozenset({"week", "term", "year"})


def unit_behind(heading: str, field: str) -> str:
    """Return the words that a bare figure under this heading stands for, such as `hours per week`.

    Empty where it needs none.
    """
    if field == "level":
        found = _LEVEL_WORD.search(heading)
        return f"{found[1].lower()} {{}}" if found else ""
    if field == "hourly_rate":
        return "per minute" if _MINUTE_RATE.search(heading) else ""
    every = next((word for word, pattern in _EVERY if pattern.search(heading)), "")
    if field == "sessions_per_week":
        return "times per fortnight" if every == "fortnight" else ""
    return _of_time(heading, field, every) if field in _TIME_FIELDS else ""


def _of_time(heading: str, field: str, every: str) -> str:
    hours = _HOURS.search(heading) and not _MINUTES.search(heading)
    if field == "minutes_total":
        return "hours" if hours else ""
    if not hours and every in ("", "week"):
        return ""
    unit = "hours" if hours else "minutes"
    return f"{unit} per {every}" if every else unit


def with_unit(value: CellValue, unit: str) -> CellValue:
    """Return a bare figure with its unit behind it, ready to be read; any other value as it is."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return value
    text = raw_text(value)
    if "{}" in unit:
        return unit.format(text.strip()) if _BARE.fullmatch(text) else value
    return f"{text.strip()} {unit}" if _BARE.fullmatch(text) else value


def implied_by(heading: str, field: str) -> Mapping[str, str]:
    """Return what a heading of a cost says beside the amount: `cost_per`, `cost_period`, `funding_source`."""
    if field != "cost":
        return {}
    said: dict[str, str] = {}
    per = next((code for code, pattern in _PER if pattern.search(heading)), "")
    period = next((word for word, pattern in _EVERY if word in _PERIODS and pattern.search(heading)), "")
    if per:
        said["cost_per"] = per
    if period:
        said["cost_period"] = period
    fund = next((code for code, pattern in _FUND if pattern.search(heading)), "")
    if fund:
        said["funding_source"] = fund
    return said
