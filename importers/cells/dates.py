"""Dates as UK schools write them: day first, always; ISO; Excel's serial numbers; and the partial ones.

`Sept 2025` as a start is its first day and as an end its last, at low confidence. `Sept 25` may be a day or a year:
it is read as a month and queried. A day without a year needs the term's start; without it the date is not stated.
Nothing is ever read month first: `12/25/2025` is queried instead.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from importers.cells.reading import Problem, Reading
from importers.cells.vague import is_vague
from schemas.entry import Value

FIELDS = ("start_date", "end_date", "review_date")

_FROM_TO = ("start_date", "end_date")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_YEARS = range(1990, 2100)
_SERIALS = range(32874, 73050)  # 1990 to 2099 in the 1900 system
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  a serial has no zone
_SEPTEMBER = 9
_DAYS = 31
_MONTHS = {
    name: index
    for index in range(1, 13)
    for name in (calendar.month_name[index].lower(), calendar.month_abbr[index].lower())
}
_MONTHS |= {"sept": 9, "janu": 1, "febr": 2, "febuary": 2, "feburary": 2, "setp": 9, "novemeber": 11, "agust": 8}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_YEAR = r"('?\d{2}|\d{4})(?!\d)"
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:t[\d:.+z]*| \d{1,2}:\d{2}(?::\d{2})?)?")
_NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})(?![\d/])")
_DAY_MONTH = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)? ?(?:of )?[-/. ]? ?{_MONTH}(?:,? ?[-/. ]? ?{_YEAR})?")
_MONTH_DAY_YEAR = re.compile(rf"\b{_MONTH} ?(\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)")
_MONTH_DAY = re.compile(rf"\b{_MONTH} ?(\d{{1,2}})(?:st|nd|rd|th)\b")
_MONTH_YEAR = re.compile(rf"\b{_MONTH} ?[-/., ]? ?{_YEAR}")
_MONTH_ALONE = re.compile(rf"\b{_MONTH}(?! ?\d)")
_SLASHED_MONTH = re.compile(r"(?<![\d/.])(\d{1,2}) ?/ ?(\d{4})(?![\d/])")
_SHORT = re.compile(r"(?<![\w/.:])(\d{1,2}) ?[/.] ?(\d{1,2})(?![\d/.:])")
_YEAR_ALONE = re.compile(r"^\W*(?:in |by |end of )?(199\d|20\d\d)\W*$")


@dataclass(frozen=True, slots=True)
class _Found:
    """A day, or all days from `first` to `last` where the text is partial.

    Or the problem with it. `at` is where it stands.
    """

    at: int
    first: date | None = None
    last: date | None = None
    sure: float = 0.95
    problem: Problem | None = None


def read_date(field: str, text: str, term_start: date | None = None) -> Reading:
    """Read plain `text` of a date column as an ISO date.

    `term_start` gives the school year of a day without a year. Never raises.
    """
    if _SERIAL.fullmatch(text):
        return read_serial(field, float(text))
    found = _all_in(text, term_start)
    if not found:
        vague = is_vague(text)
        return Reading(problem=Problem.NOT_QUANTIFIED if vague else Problem.NOT_READ, confidence=0.0)
    good = [each for each in found if each.first and each.last]
    if not good:
        return Reading(problem=found[0].problem, confidence=0.0)
    problem = next((each.problem for each in found if each.problem), None)
    if len(good) == 2 and field in _FROM_TO and good[0].first != good[1].first:  # noqa: PLR2004  from and to
        return _from_to(field, good[0], good[1], problem)
    chosen = good[0] if field == "start_date" else good[-1]
    several = len({each.first for each in good}) > 1
    sure = round(chosen.sure * (0.8 if several else 1.0), 2)
    return Reading(_values(field, chosen), sure, problem or (Problem.PARTLY_READ if several else None))


def _from_to(field: str, first: _Found, last: _Found, problem: Problem | None) -> Reading:
    """Read `1/9/25 - 20/12/25`: a start and an end, whichever of the two columns it stands in."""
    sure = round(min(first.sure, last.sure) * 0.9, 2)
    start, end = _values("start_date", first), _values("end_date", last)
    return Reading({**start, **end} if field == "start_date" else {**end, **start}, sure, problem)


def _values(field: str, found: _Found) -> dict[str, Value]:
    day = found.first if field == "start_date" else found.last
    return {field: day.isoformat()} if day else {}


def read_day(field: str, day: date) -> Reading:
    """Read a date cell. A year that no school plans for is a number that was shown as a date, and queried."""
    if day.year not in _YEARS:
        return Reading(problem=Problem.IMPOSSIBLE_DATE, confidence=0.0)
    return Reading({field: date(day.year, day.month, day.day).isoformat()})


def read_serial(field: str, amount: float) -> Reading:
    """Read a number in a date column as the serial of Excel's 1900 system; a year alone is a partial date."""
    if amount in _YEARS and amount == int(amount):
        partial = date(int(amount), 1, 1) if field == "start_date" else date(int(amount), 12, 31)
        return Reading({field: partial.isoformat()}, 0.3)
    if int(amount) not in _SERIALS:
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    return read_day(field, (_EPOCH + timedelta(days=int(amount))).date())


def _all_in(text: str, term_start: date | None) -> list[_Found]:
    """Return every date of the text in its order; a stretch that one form has taken is closed to the next."""
    found: list[_Found] = []
    for pattern, make in _FORMS:
        taken: list[tuple[int, int]] = []
        for match in pattern.finditer(text):
            found.append(make(match, term_start))
            taken.append(match.span())
        for start, end in taken:
            text = text[:start] + "\x00" * (end - start) + text[end:]
    return sorted(found, key=lambda each: each.at)


def _day(at: int, year: int, month: int, day: int, sure: float = 0.95) -> _Found:
    if year not in _YEARS:
        return _Found(at, problem=Problem.IMPOSSIBLE_DATE)
    try:
        exact = date(year, month, day)
    except ValueError:
        swapped = month > 12 and day <= 12  # noqa: PLR2004  months: it was typed month first
        return _Found(at, problem=Problem.AMBIGUOUS_DATE if swapped and month <= _DAYS else Problem.IMPOSSIBLE_DATE)
    return _Found(at, exact, exact, sure)


def _month(at: int, year: int, month: int, sure: float, problem: Problem | None = None) -> _Found:
    if year not in _YEARS or not 1 <= month <= 12:  # noqa: PLR2004  months
        return _Found(at, problem=Problem.IMPOSSIBLE_DATE)
    return _Found(at, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), sure, problem)


def _full_year(text: str) -> int:
    digits = text.lstrip("'")
    if len(digits) > 2:  # noqa: PLR2004  in full
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 90 else 2000)  # noqa: PLR2004  no school plans for 2090


def _without_year(at: int, month: int, day: int | None, term_start: date | None) -> _Found:
    """Give a day or month the year of the term's school year; without a term, the year is not stated."""
    if not 1 <= month <= 12:  # noqa: PLR2004  months
        return _Found(at, problem=Problem.AMBIGUOUS_DATE)
    if term_start is None:
        return _Found(at, problem=Problem.AMBIGUOUS_DATE)
    autumn = term_start.year if term_start.month >= _SEPTEMBER else term_start.year - 1
    year = autumn if month >= _SEPTEMBER else autumn + 1
    return _day(at, year, month, day, 0.6) if day else _month(at, year, month, 0.5)


def _iso(match: re.Match[str], _term: date | None) -> _Found:
    return _day(match.start(), int(match[1]), int(match[2]), int(match[3]), 1.0)


def _numeric(match: re.Match[str], _term: date | None) -> _Found:
    return _day(match.start(), _full_year(match[3]), int(match[2]), int(match[1]), 0.95 if len(match[3]) > 2 else 0.9)  # noqa: PLR2004


def _month_day_year(match: re.Match[str], _term: date | None) -> _Found:
    return _day(match.start(), int(match[3]), _MONTHS[match[1]], int(match[2]), 0.9)


def _day_month(match: re.Match[str], term: date | None) -> _Found:
    month, day = _MONTHS[match[2]], int(match[1])
    if match[3]:
        return _day(match.start(), _full_year(match[3]), month, day, 0.95)
    return _without_year(match.start(), month, day, term)


def _month_day(match: re.Match[str], term: date | None) -> _Found:
    return _without_year(match.start(), _MONTHS[match[1]], int(match[2]), term)


def _month_year(match: re.Match[str], term: date | None) -> _Found:
    month, year = _MONTHS[match[1]], match[2]
    if len(year) > 2:  # noqa: PLR2004  'yy or yyyy
        return _month(match.start(), _full_year(year), month, 0.6)
    if int(year) <= _DAYS:
        return _month(match.start(), _full_year(year), month, 0.4, Problem.AMBIGUOUS_DATE)
    return _without_year(match.start(), month, None, term)


def _month_alone(match: re.Match[str], term: date | None) -> _Found:
    return _without_year(match.start(), _MONTHS[match[1]], None, term)


def _slashed_month(match: re.Match[str], _term: date | None) -> _Found:
    return _month(match.start(), int(match[2]), int(match[1]), 0.6)


def _short(match: re.Match[str], term: date | None) -> _Found:
    return _without_year(match.start(), int(match[2]), int(match[1]), term)


def _year_alone(match: re.Match[str], _term: date | None) -> _Found:
    year = int(match[1])
    return _Found(match.start(), date(year, 1, 1), date(year, 12, 31), 0.3)


_FORMS = (
    (_ISO, _iso),
    (_NUMERIC, _numeric),
    (_MONTH_DAY_YEAR, _month_day_year),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_MONTH_YEAR, _month_year),
    (_MONTH_ALONE, _month_alone),
    (_SLASHED_MONTH, _slashed_month),
    (_SHORT, _short),
    (_YEAR_ALONE, _year_alone),
)
"""Every written form with its reader; the fuller form comes before the one that is a part of it."""
