"""Time and frequency: how often, how long, for how many weeks, as one week of contract numbers.

The phrases of a cell (`phrases.py`) are brought to a school week: five days, half a fortnight, a sixth of a half
term. A term and a year are not brought to a week, because a standard week count belongs to a calendar that an officer
fills; a length per year is a total. What the cell does not say, its column does: a bare `20` under minutes is
minutes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from importers.cells import lexer
from importers.cells.phrase import Phrase, Phrases
from importers.cells.phrases import phrases_of
from importers.cells.quantity import Span, number, put
from importers.cells.reading import Problem, Reading
from importers.cells.tidy import with_days, with_ratios
from importers.cells.vague import is_vague

if TYPE_CHECKING:
    from schemas.entry import Value

FIELDS = ("sessions_per_week", "minutes_per_session", "minutes_per_week", "minutes_total", "weeks")

_PER_WEEK = {"": 1.0, "day": 5.0, "week": 1.0, "fortnight": 0.5, "month": 0.25, "halfterm": 1 / 6}
_CERTAINTY = {"": 0.8, "day": 0.9, "week": 0.95, "fortnight": 0.85, "month": 0.6, "halfterm": 0.6}
_MOST_WEEKLY = 10
_LONG_SESSION = 90
_MOST_MINUTES_A_WEEK = 60 * 60
_SCHOOL_DAY = (7 * 60, 18 * 60)
_CLOCK_RANGE = re.compile(
    r"(?<![\d.:])(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)? ?(?:-|to|until|till) ?(\d{1,2})[:.](\d{2}) ?(am|pm)?"
    r"(?![\d:])(?! ?(?:m|h|min|mins|minutes|hrs?|hours?)\b)"
)
_CLOCK_ALONE = re.compile(
    r"(?<![\d.:])(?:(?:\d{1,2}[:.][0-5]\d|\d{1,2}) ?(?:am|pm)\b|\d{1,2}:[0-5]\d(?!\d)(?! ?(?:h|hrs?|hours?)\b))"
)
_LENGTH_CLOCK = re.compile(
    r"(?<![\d:.])(\d{1,2}):([0-5]\d)(?::00)?(?= ?(?:h|hrs?|hours?)\b)|(?<![\d:.])(0{1,2}):([0-5]\d)(?::00)?(?![\d:])"
    r"|(?<![\d:.])(0?[1-6]):(00|15|30|45)(?=:00|$)(?::00)?"
)
_SLIP = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})(?= ?m(?:in|ins|inutes?)?\b)")


@dataclass(frozen=True, slots=True)
class _Week:
    """One phrase brought to a week. `total` is set instead where the cell states minutes in all."""

    session: Span | None = None
    sessions: Span | None = None
    weekly: Span | None = None
    total: Span | None = None
    sure: float = 1.0
    unclear: bool = False


def read_time(field: str, text: str) -> Reading:
    """Read plain `text` of a time column: minutes, sessions a week, weeks. Never raises."""
    text = with_days(with_ratios(text))
    if slip(text, minutes_column=field.startswith("minutes")):
        return Reading(problem=Problem.LIKELY_SLIP, confidence=0.0)
    spoken, clocks = _without_clocks(field, text)
    reading = week_of(field, phrases_of(lexer.tokens(spoken)))
    if reading.values or reading.problem:
        return replace(reading, confidence=min(reading.confidence, 0.6)) if clocks else reading
    if _CLOCK_ALONE.search(text):
        return Reading(problem=Problem.TIME_OF_DAY, confidence=0.0)
    return Reading(problem=Problem.NOT_QUANTIFIED if is_vague(text) else Problem.NOT_READ, confidence=0.0)


def read_number(field: str, amount: float) -> Reading:
    """Read a number cell of a time column. A fraction of minutes under ten is taken for hours, and said."""
    if not 0 <= amount <= lexer.MOST:
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    if not field.startswith("minutes"):
        return Reading({field: number(amount)})
    if _is_fraction_of_hours(field, amount):
        return Reading({field: number(amount * 60)}, 0.4, Problem.PARTLY_READ)
    whole, part = int(amount), round((amount - int(amount)) * 100)
    if part and part != 50 and _both_ends(whole, part):  # noqa: PLR2004  22.5 is a mean, 20.3 is 20.30
        return Reading(problem=Problem.LIKELY_SLIP, confidence=0.0)
    return Reading({field: number(amount)})


def read_minutes(field: str, minutes: float, *, exact: bool = False) -> Reading:
    """Read a time cell (Excel stores `0:30` as half past midnight).

    A length if it is before the school day, else a time of day.
    """
    longest = _SCHOOL_DAY[0] if field == "minutes_per_session" else _SCHOOL_DAY[0] + 60
    if minutes <= 0 or (minutes >= longest and not exact):
        return Reading(problem=Problem.TIME_OF_DAY, confidence=0.0)
    target = field if field.startswith("minutes") else "minutes_per_session"
    return Reading({target: number(minutes)}, 0.7)


def slip(text: str, *, minutes_column: bool) -> bool:
    """Whether plain `text` has minutes such as `20.30`, where 20/30 is likely meant."""
    if any(_both_ends(int(whole), int(part)) for whole, part in _SLIP.findall(text)):
        return True
    alone = re.fullmatch(r"(\d{1,2})\.(\d{2})", text.strip()) if minutes_column else None
    return alone is not None and _both_ends(int(alone[1]), int(alone[2]))


def _both_ends(whole: int, part: int) -> bool:
    return whole >= 5 and whole % 5 == 0 and part % 5 == 0 and part > whole  # noqa: PLR2004  lengths go in fives


def _is_fraction_of_hours(field: str, amount: float) -> bool:
    most = 3 if field == "minutes_per_session" else 10
    return amount < most and amount % 1 in (0.25, 0.5, 0.75)


def _as_minutes(match: re.Match[str]) -> str:
    hours, minutes = next((match[at], match[at + 1]) for at in (1, 3, 5) if match[at])
    return f"{int(hours) * 60 + int(minutes)} minutes " + ("of " if match[1] else "")


def _without_clocks(field: str, text: str) -> tuple[str, bool]:
    """Return plain `text` with times of day taken out, and whether a length was worked out from two of them.

    9.15-9.30am is a quarter of an hour: the length is stated, if not in minutes. A time alone says only when.
    """
    match = _CLOCK_RANGE.search(text)
    length = _between(match) if match else None
    if match and length:
        return f"{text[: match.start()]} {length} minutes {text[match.end() :]}", True
    column = field.startswith("minutes")
    spoken = _LENGTH_CLOCK.sub(lambda found: _as_minutes(found) if column or not found[5] else found[0], text)
    return _CLOCK_ALONE.sub(" ", spoken) if spoken == text or column else spoken, spoken != text


def _between(match: re.Match[str]) -> int | None:
    """Return the minutes between two times of day, None unless both lie in one school day."""
    start, end = _clock(match[1], match[2] or "00", match[3] or match[6]), _clock(match[4], match[5], match[6])
    if match[3] is None and start > end:
        start = _clock(match[1], match[2] or "00", None)
    return end - start if _SCHOOL_DAY[0] <= start < end <= _SCHOOL_DAY[1] else None


def _clock(hour: str, minute: str, half: str | None) -> int:
    hours = int(hour) % 12 if half else int(hour)
    if half == "pm" or (half is None and 0 < hours < 6):  # noqa: PLR2004  nobody teaches at three in the night
        hours += 12
    return hours * 60 + int(minute)


def week_of(field: str, phrases: Phrases) -> Reading:
    """Bring the phrases of a cell to contract values for a column. Empty, without a problem, where they hold none."""
    weeks = phrases.weeks
    field = "provision" if field == "weeks" and weeks and any(each.minutes for each in phrases.listed) else field
    parts: list[_Week] = []
    odd = phrases.odd_numbers
    for phrase in phrases.listed:
        bare = phrase.bare
        if bare and field == "weeks" and not (phrase.minutes or phrase.count):
            weeks = weeks or bare
            continue
        left = _settle_bare(field, phrase)
        odd += left
        part = _week(field, phrase, weeks if phrases.over else None)
        if part:
            parts.append(part)
    whole = _together(parts)
    values: dict[str, Value] = {}
    put(values, "sessions_per_week", whole.sessions)
    put(values, "minutes_per_session", whole.session)
    put(values, "minutes_per_week", whole.weekly)
    put(values, "minutes_total", whole.total)
    put(values, "weeks", weeks)
    guessed = any(phrase.hours_guessed for phrase in phrases.listed)
    unclear = guessed or whole.unclear or phrases.unclear_length or (odd > 0 and bool(values))
    sure = min(whole.sure, phrases.sure, 0.4 if guessed else 1.0) * (0.7 if odd else 1.0)
    return Reading(values, round(sure, 2) if values else 0.0, Problem.PARTLY_READ if unclear else None)


def _settle_bare(field: str, phrase: Phrase) -> int:
    """Let the column say what a number without a unit is. Returns 1 where even it cannot."""
    bare = phrase.bare
    if bare is None:
        return 0
    if phrase.minutes and not phrase.count and (phrase.spell or field == "sessions_per_week"):
        phrase.count = bare
    elif phrase.minutes or phrase.count:
        if phrase.count and not phrase.minutes and field.startswith("minutes"):
            phrase.minutes = bare
        else:
            return 1
    elif field == "sessions_per_week":
        phrase.count = bare
    elif field.startswith("minutes"):
        phrase.hours_guessed = _is_fraction_of_hours(field, bare.low)
        phrase.minutes = bare.times(60.0) if phrase.hours_guessed else bare
    elif phrase.spell and field in ("provision", "staff_role", "group_size", "cost"):
        phrase.count = bare
    else:
        return 1
    return 0


def _week(field: str, phrase: Phrase, over: Span | None) -> _Week | None:
    """Return one phrase as a week; `over` is the number of weeks that a total number of sessions is spread over."""
    length, count, spell = phrase.minutes, phrase.count, phrase.spell
    if phrase.by_adverb and not count:
        count = _count_of_adverb(field, phrase)
    if spell == "day" and not count and length and not phrase.by_adverb and field != "minutes_per_week":
        count = Span.of(1.0)
    if not (length or count):
        return None
    if spell in ("term", "year"):
        return _of_long_spell(length, count, spell)
    if count:
        return _counted(field, phrase, count, over if not spell else None)
    return _length_alone(field, length, phrase) if length else None


def _counted(field: str, phrase: Phrase, count: Span, over: Span | None) -> _Week | None:
    """Return a number of sessions, with their length if known; more than ten without a `per` are a total."""
    length, spell, sure = phrase.minutes, phrase.spell, _CERTAINTY[phrase.spell]
    if field == "weeks" and not (length or spell):
        return None
    if field == "minutes_total" and length and not spell:
        return _Week(session=length, total=length.times(count), sure=0.9)
    spread = over is not None and over.low > 0 and not over.is_range
    five_days = spell == "day" and count == Span.of(5.0)
    sessions = count.times(1 / over.low) if over and spread else count.times(1.0 if five_days else _PER_WEEK[spell])
    many = count.low > _MOST_WEEKLY and not spell and not spread
    if many and length:
        return _Week(session=length, total=length.times(count), sure=0.6)
    weekly = length.times(sessions) if length else None
    if weekly and weekly.high > _MOST_MINUTES_A_WEEK:
        return _Week(session=length, sessions=sessions, sure=0.3, unclear=True)
    if many or phrase.product or five_days:
        sure = 0.4
    return _Week(
        session=length, sessions=sessions, weekly=weekly, sure=sure if length or spell else min(sure + 0.1, 1.0)
    )


def _count_of_adverb(field: str, phrase: Phrase) -> Span | None:
    """`Weekly` is once a week; beside a length, only where the length can be one session."""
    long = phrase.minutes is not None and phrase.minutes.high > _LONG_SESSION
    if phrase.spell == "week" and phrase.minutes and (long or field == "minutes_per_week"):
        return None
    return Span.of(1.0)


def _of_long_spell(length: Span | None, count: Span | None, spell: str) -> _Week:
    if spell == "year" and length:
        return _Week(session=length if count else None, total=length.times(count) if count else length, sure=0.8)
    return _Week(session=length if count else None, sure=0.5, unclear=True)


def _length_alone(field: str, length: Span, phrase: Phrase) -> _Week:
    factor, sure = _PER_WEEK[phrase.spell], _CERTAINTY[phrase.spell]
    if phrase.total or field == "minutes_total":
        return _Week(total=length, sure=0.9)
    if phrase.spell:
        session = length if field == "minutes_per_session" and phrase.spell == "week" else None
        return _Week(session=session, weekly=length.times(factor), sure=0.7 if session else sure)
    if field == "minutes_per_week":
        return _Week(weekly=length, sure=0.95 if phrase.has_unit else 0.9)
    if field in ("cost", "hourly_rate", "weeks"):
        return _Week(total=length, sure=0.7)
    return _Week(session=length, sure=0.95 if field == "minutes_per_session" else 0.6)


def _together(parts: Iterable[_Week]) -> _Week:
    """Add what several phrases say; a phrase that only repeats the sum of the one before adds nothing."""
    whole: _Week | None = None
    for part in parts:
        if whole is None:
            whole = part
        elif part.unclear or _repeats(whole, part):
            whole = _Week(
                whole.session or part.session,
                whole.sessions or part.sessions,
                whole.weekly or part.weekly,
                whole.total or (part.total if part.total != whole.weekly else None),
                min(whole.sure, part.sure),
                whole.unclear or part.unclear,
            )
        else:
            whole = _Week(
                _joined(whole.session, part.session),
                _sum(whole.sessions, part.sessions),
                _sum(whole.weekly, part.weekly),
                _sum(whole.total, part.total),
                min(whole.sure, part.sure, 0.6),
                (whole.weekly is None) != (part.weekly is None) and whole.total is None and part.total is None,
            )
    return whole or _Week()


def _repeats(whole: _Week, part: _Week) -> bool:
    if part.weekly and whole.weekly == part.weekly:
        return True
    if part.total and part.total == whole.weekly:
        return True
    return (
        part.sessions is None
        and part.session is not None
        and part.session in (whole.weekly, whole.total, whole.session)
    )


def _sum(one: Span | None, other: Span | None) -> Span | None:
    return one.plus(other) if one and other else one or other


def _joined(one: Span | None, other: Span | None) -> Span | None:
    return one.around(other) if one and other else one or other
