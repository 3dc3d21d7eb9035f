"""The one door to the grammars: a field, a cell's value and the standard in; a reading out.

The type of the cell decides first (an error, a date, a number), then the field chooses its grammar. A cell may say
more than its column asks (`10 hours /£300` under cost): what a combined cell holds besides is read by the other
grammars. Equal cells are read once: schools repeat themselves, and a sheet of 6,000 cells has some hundred distinct
ones.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from datetime import time as clock
from decimal import Decimal
from functools import lru_cache

from importers.cells import codes, dates, group, money, staff, terms, text, time, years
from importers.cells.reading import Problem, Reading
from importers.cells.tidy import plain, tidied
from importers.grid import CellError, CellValue, NoResult, raw_text
from importers.words import Words, words_by
from schemas.entry import EXTRA, TEXT_FIELDS, Value
from schemas.standard import Standard

_DIGITS_LOST = re.compile(r"\d(?:\.\d+)?E\+\d{1,3}", re.IGNORECASE)
_HOURS_FOR_POUNDS = re.compile(r"\d ?h(?:r|rs|ours?)?\b ?(?:/|=|-|:|,|at a cost of|\()? ?£")
_HOURS_AND_THEIR_PRICE = re.compile(r"\d ?h(?:r|rs|ours?)?\b ?/ ?£")
_PRICED = frozenset({"minutes_total", "cost", "hourly_rate"})
_BESIDE = 0.8
_SURE_YEARS = 0.9
_BEGINS_WITH_WHOM = re.compile(
    r"\s*(?P<years>(?:years?|yrs?|y|ks) ?\d{1,2}(?: ?[/&,-] ?(?:y|ks)?\d{1,2}(?!\d? ?(?:ch|pupil|stud|boys|girls)))*"
    r"|reception|nursery|eyfs)?\s*[-–—:,(]?\s*"
    r"(?P<count>\d{1,2} ?(?:chn|children|pupils?|students?|boys|girls)\b)?",
    re.IGNORECASE,
)
_MAX = "_max"
_QUANTITIES = (*time.FIELDS, "group_size")
_UNREADABLE = {CellError: Problem.CELL_ERROR, NoResult: Problem.NO_RESULT}


def reader_by(standard: Standard) -> Callable[[str, CellValue], Reading]:
    """Return `read_cell` by the words of one standard, for many cells."""
    words = words_by(standard)
    return lambda field, value: _read_column(field, value, words, None)


def read_cell(field: str, value: CellValue, standard: Standard, *, term_start: date | None = None) -> Reading:
    """Return what a cell says for a contract field, by the words of a standard. Never raises for any value.

    A combined cell may fill other fields than its own. `term_start` gives a year to days without one. The reading is
    shared between equal cells: nobody changes it.
    """
    return _read_column(field, value, words_by(standard), term_start)


def _read_column(field: str, value: CellValue, words: Words, term_start: date | None) -> Reading:
    lower = field.removesuffix(_MAX)
    if lower == field:
        return _read(field, value, words, term_start)
    return _upper_end(lower, _read(lower, value, words, term_start))


def _upper_end(field: str, reading: Reading) -> Reading:
    """Return the reading of a column of upper ends, such as `Maximum group size`: of a range in it, the upper one."""
    upper = reading.values.get(f"{field}{_MAX}", reading.values.get(field))
    if upper is None:
        return Reading(problem=reading.problem or Problem.NOT_READ, confidence=0.0)
    return replace(reading, values={f"{field}{_MAX}": upper}, by_field={})


@lru_cache(maxsize=32_768, typed=True)
def _read(field: str, value: CellValue, words: Words, term_start: date | None) -> Reading:
    problem = _UNREADABLE.get(type(value))
    if problem:
        return Reading(problem=problem, confidence=0.0)
    if isinstance(value, str):
        return _text(field, value, words.standard, term_start)
    if isinstance(value, bool):
        return _yes_or_no(field, value, words.standard)
    if isinstance(value, int | float):
        return _number(field, value, words.standard)
    if isinstance(value, clock):
        return _clock(field, value, words.standard)
    return _day(field, value, words.standard) if isinstance(value, date) else Reading()


def _text(field: str, value: str, standard: Standard, term_start: date | None) -> Reading:
    if _DIGITS_LOST.fullmatch(value.strip()):
        kept: dict[str, Value] = {field: value.strip()} if field in TEXT_FIELDS or field.startswith(EXTRA) else {}
        return Reading(kept, 0.3, Problem.DIGITS_LOST)
    if field in dates.FIELDS:
        return dates.read_date(field, plain(value), term_start)
    grammar = _GRAMMARS.get(field)
    return grammar(field, value, standard) if grammar else text.read_text(field, value)


def _yes_or_no(field: str, value: bool, standard: Standard) -> Reading:  # noqa: FBT001  the cell's own value
    if field in (*_QUANTITIES, *money.FIELDS, *dates.FIELDS):
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    return _text(field, raw_text(value), standard, None)


def _number(field: str, value: float, standard: Standard) -> Reading:
    if not math.isfinite(value):
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    if field in time.FIELDS:
        return time.read_number(field, value)
    if field == "group_size":
        return group.read_number(value)
    if field in money.FIELDS:
        return money.read_number(field, value)
    if field in dates.FIELDS:
        return dates.read_serial(field, value)
    return _text(field, raw_text(value), standard, None)


def _clock(field: str, value: clock, standard: Standard) -> Reading:
    if field in time.FIELDS:
        return time.read_minutes(field, value.hour * 60 + value.minute + value.second / 60)
    if field == "group_size":
        return group.read_ratio(value.hour, value.minute)
    if field in dates.FIELDS or field in money.FIELDS:
        return Reading(problem=Problem.TIME_OF_DAY, confidence=0.0)
    return _text(field, value.isoformat("minutes"), standard, None)


def _day(field: str, value: date, standard: Standard) -> Reading:
    if field in dates.FIELDS:
        return dates.read_day(field, value)
    if field == "year_group":
        return years.read_day(value, standard.codes[field])
    if field in time.FIELDS and isinstance(value, datetime) and value.year == 1900:  # noqa: PLR2004  the epoch: 30:00 is a day and six hours
        return time.read_minutes(field, value.day * 24 * 60 + value.hour * 60 + value.minute, exact=True)
    if field in _QUANTITIES or field in money.FIELDS:
        return Reading(problem=Problem.LIKELY_SLIP, confidence=0.0)
    return _text(field, raw_text(value), standard, None)


def _time(field: str, written: str, standard: Standard) -> Reading:
    """Read a time cell, with the group, staff and money that stand beside the time.

    Hours with what they cost (`10 hours /£300`) are hours in all, whatever the column.
    """
    words = plain(written)
    if _HOURS_AND_THEIR_PRICE.search(words):
        priced = _money("cost", written, standard)
        if priced.values.keys() >= _PRICED and "cost_period" not in priced.values:
            return priced
    reading = time.read_time(field, words)
    counted = staff.sessions_by_role(written, standard.codes["staff_role"]) if "x" in words else None
    if counted and "minutes_per_session" not in reading.values:
        reading = Reading({"sessions_per_week": counted}, 0.8)
    if not reading.values:
        return _only_beside(reading, words, written, standard)
    beside = {**_group_beside(words), **_staff_beside(written, standard, counted=bool(counted)), **_money_beside(words)}
    return _with(reading, beside)


def _only_beside(reading: Reading, words: str, written: str, standard: Standard) -> Reading:
    """Read a time column whose cell holds something else: a ratio under `Time`, a role under `Frequency`."""
    beside = _group_beside(words) if ":" in words else {}
    beside |= _staff_beside(written, standard) if beside or reading.problem is Problem.NOT_READ else {}
    return replace(reading, values=beside, confidence=0.5) if beside else reading


def _group(_field: str, written: str, standard: Standard) -> Reading:
    """Read a group size, with the time and staff beside it: `1:2 1h/wk`."""
    words = plain(written)
    reading = group.read_group(words)
    if not (reading.values or re.search(r"\d", words)):
        return reading
    time_values = _time_beside("group_size", words)
    if not (reading.values or "minutes_per_session" in time_values or "minutes_per_week" in time_values):
        time_values = {}
    beside = {**time_values, **_staff_beside(written, standard)}
    return _with(reading, beside) if reading.values or beside else reading


def _money(field: str, written: str, standard: Standard) -> Reading:
    """Read a money cell, with time and staff beside it: `10 hours /£300` also states the rate, £30 an hour."""
    words = plain(written)
    reading = money.read_money(field, words)
    beside = {}
    if re.search(r"[a-z]", words):
        beside = {**_time_beside("cost", money.without_amounts(words)), **_staff_beside(written, standard)}
    if "hourly_rate" not in reading.values and _HOURS_FOR_POUNDS.search(words):
        beside |= _rate_of(beside, reading.values)
    return _with(reading, beside) if reading.values or beside else reading


def _rate_of(time_values: Mapping[str, Value], money_values: Mapping[str, Value]) -> Mapping[str, Value]:
    """Return the hourly rate that minutes in all and a cost state together; empty where one is missing."""
    total, cost = time_values.get("minutes_total"), money_values.get("cost")
    if (
        not isinstance(total, int | float)
        or not isinstance(cost, Decimal)
        or not total
        or "minutes_total_max" in time_values
    ):
        return {}
    return money.read_number("hourly_rate", float(cost * 60) / total).values


def _staff(_field: str, written: str, standard: Standard) -> Reading:
    roles = standard.codes["staff_role"]
    reading = staff.read_staff(written, roles)
    words = plain(written)
    beside = _time_beside("staff_role", words) if re.search(r"\d|daily|weekly|once|twice", words) else {}
    counted = staff.sessions_by_role(written, roles)
    if counted and "minutes_per_session" not in beside:
        beside = {**beside, "sessions_per_week": counted}
    elif staff.counts_roles(written, roles) and "minutes_per_session" not in beside:
        beside = {name: value for name, value in beside.items() if name != "sessions_per_week"}
    return _with(reading, {**beside, **_group_beside(words)})


def _with(reading: Reading, beside: Mapping[str, Value]) -> Reading:
    """Add what stands beside a cell's own values, which always win, at a lower confidence."""
    extra = {name: value for name, value in beside.items() if name not in reading.values}
    if not extra:
        return reading
    sure = dict.fromkeys(extra, round(_BESIDE * (reading.confidence or 1.0), 2))
    return replace(reading, values={**reading.values, **extra}, by_field={**reading.by_field, **sure})


def _group_beside(words: str) -> dict[str, Value]:
    found = group.read_group(words) if group.group_in(words)[0] else Reading()
    return dict(found.values)


def _staff_beside(written: str, standard: Standard, *, counted: bool = False) -> dict[str, Value]:
    """Return the staff beside something else; where they are counted, every word may be a role."""
    found, _ = staff.roles_in(written, standard.codes["staff_role"], alone=counted)
    return {"staff_role": found[0] if len(found) == 1 else found} if found else {}


def _time_beside(field: str, words: str) -> dict[str, Value]:
    return dict(time.read_time(field, words).values)


def _money_beside(words: str) -> dict[str, Value]:
    return dict(money.read_money("cost", words).values) if "£" in words else {}


def _coded(field: str, written: str, standard: Standard) -> Reading:
    return codes.read_codes(field, tidied(written), standard.codes[field])


def _years(field: str, written: str, standard: Standard) -> Reading:
    return years.read_years(written, standard.codes[field])


def _provision(_field: str, written: str, standard: Standard) -> Reading:
    return text.read_provision(written, standard.codes["staff_role"])


def _term(_field: str, written: str, _standard: Standard) -> Reading:
    return terms.read_term(written)


def _criteria(field: str, written: str, standard: Standard) -> Reading:
    """Read whom a provision is for: the text, and the years and number of pupils that it begins with: `Y3 - 4 chn`."""
    reading = text.read_text(field, written)
    if not reading.values or not _BEGINS_WITH_WHOM.match(written):
        return reading
    first = _BEGINS_WITH_WHOM.match(written)
    named = years.read_years(first["years"], standard.codes["year_group"]) if first and first["years"] else Reading()
    beside = _group_beside(plain(written).replace(plain(first["years"] or ""), " ")) if first else {}
    return _with(reading, {**(named.values if named.confidence >= _SURE_YEARS else {}), **beside})


_GRAMMARS: Mapping[str, Callable[[str, str, Standard], Reading]] = {
    **dict.fromkeys(time.FIELDS, _time),
    **dict.fromkeys(money.FIELDS, _money),
    **dict.fromkeys(codes.FIELDS, _coded),
    "group_size": _group,
    "entry_criteria": _criteria,
    "staff_role": _staff,
    "year_group": _years,
    "provision": _provision,
    "term": _term,
}
"""The grammar of every field whose text is more than text."""
