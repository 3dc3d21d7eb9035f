"""Cells that are not text: numbers, dates and times as spreadsheets store them, errors, formulas without a result."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from importers.cells import Problem, read_cell
from importers.cells.wording import PROBLEM_SAID, PROBLEM_WORDS
from importers.grid import CellError, NoResult
from schemas.entry import FIELDS
from schemas.finding import Severity
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)
MIDNIGHT = datetime(2025, 9, 12)  # noqa: DTZ001  a sheet has no time zone
THIRTY_HOURS = datetime(1900, 1, 1, 6)  # noqa: DTZ001  as above

CELLS = [
    ("sessions_per_week", 3, {"sessions_per_week": 3}, None),
    ("sessions_per_week", 3.0, {"sessions_per_week": 3}, None),
    ("minutes_per_session", 20.0, {"minutes_per_session": 20}, None),
    ("minutes_per_session", 12.5, {"minutes_per_session": 12.5}, None),
    ("minutes_per_session", 20.3, {}, Problem.LIKELY_SLIP),
    ("minutes_per_session", 0.5, {"minutes_per_session": 30}, Problem.PARTLY_READ),
    ("minutes_per_week", 2.5, {"minutes_per_week": 150}, Problem.PARTLY_READ),
    ("minutes_per_week", 0, {"minutes_per_week": 0}, None),
    ("minutes_per_week", -5, {}, Problem.NOT_READ),
    ("minutes_per_week", float("nan"), {}, Problem.NOT_READ),
    ("weeks", float("inf"), {}, Problem.NOT_READ),
    ("minutes_per_session", time(0, 30), {"minutes_per_session": 30}, None),
    ("minutes_per_session", time(1, 15), {"minutes_per_session": 75}, None),
    ("minutes_per_session", time(10, 30), {}, Problem.TIME_OF_DAY),
    ("minutes_per_week", time(5, 0), {"minutes_per_week": 300}, None),
    ("minutes_per_week", THIRTY_HOURS, {"minutes_per_week": 1800}, None),
    ("minutes_per_session", date(2025, 10, 5), {}, Problem.LIKELY_SLIP),
    ("group_size", 4.0, {"group_size": 4}, None),
    ("group_size", 4.5, {}, Problem.NOT_READ),
    ("group_size", time(1, 4), {"group_size": 4}, None),
    ("group_size", date(2025, 6, 4), {}, Problem.LIKELY_SLIP),
    ("start_date", MIDNIGHT, {"start_date": "2025-09-12"}, None),
    ("start_date", date(2025, 9, 12), {"start_date": "2025-09-12"}, None),
    ("start_date", 45912, {"start_date": "2025-09-12"}, None),
    ("start_date", 45912.5, {"start_date": "2025-09-12"}, None),
    ("end_date", 2026, {"end_date": "2026-12-31"}, None),
    ("start_date", date(1900, 1, 6), {}, Problem.IMPOSSIBLE_DATE),
    ("start_date", 12, {}, Problem.NOT_READ),
    ("review_date", time(10, 0), {}, Problem.TIME_OF_DAY),
    ("cost", 300, {"cost": Decimal(300)}, None),
    ("cost", 51.6, {"cost": Decimal("51.6")}, None),
    ("cost", 0.1 + 0.2, {"cost": Decimal("0.3")}, None),
    ("cost", 0, {"cost": Decimal(0)}, None),
    ("cost", -1, {}, Problem.NOT_READ),
    ("hourly_rate", 17.2, {"hourly_rate": Decimal("17.2")}, None),
    ("year_group", 4, {"year_group": "4"}, None),
    ("year_group", 4.0, {"year_group": "4"}, None),
    ("year_group", date(2025, 4, 3), {"year_group": ("3", "4")}, Problem.LIKELY_SLIP),
    ("year_group", date(2025, 12, 25), {}, Problem.LIKELY_SLIP),
    ("notes", 105.0, {"notes": "105"}, None),
    ("notes", True, {"notes": "TRUE"}, None),
    ("notes", MIDNIGHT, {"notes": "2025-09-12 00:00:00"}, None),
    ("notes", "1.23457E+12", {"notes": "1.23457E+12"}, Problem.DIGITS_LOST),
    ("weeks", True, {}, Problem.NOT_READ),
    ("term", 3, {"term": "Term 3"}, None),
]


@pytest.mark.parametrize(("field", "value", "values", "problem"), CELLS)
def test_a_stored_value_reads_as_it_was_meant(field, value, values, problem):
    reading = read_cell(field, value, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


@pytest.mark.parametrize("field", FIELDS)
def test_an_error_and_a_formula_without_a_result_state_nothing_in_any_field(field):
    assert read_cell(field, CellError("#REF!"), STANDARD).problem is Problem.CELL_ERROR
    assert read_cell(field, NoResult("=A1*2"), STANDARD).problem is Problem.NO_RESULT
    assert not read_cell(field, CellError("#N/A"), STANDARD).values


@pytest.mark.parametrize(
    ("text", "day"),
    [("12 Sept", "2025-09-12"), ("3/11", "2025-11-03"), ("14 May", "2026-05-14"), ("June", "2026-06-01")],
)
def test_a_day_without_a_year_takes_it_from_the_school_year_of_the_term(text, day):
    for term_start in (date(2025, 9, 1), date(2026, 4, 13)):
        assert read_cell("start_date", text, STANDARD, term_start=term_start).values == {"start_date": day}


def test_a_column_of_upper_ends_takes_the_upper_end():
    assert read_cell("group_size_max", "4-6", STANDARD).values == {"group_size_max": 6}
    assert read_cell("group_size_max", 8, STANDARD).values == {"group_size_max": 8}
    assert read_cell("group_size_max", "small group", STANDARD).problem is Problem.NOT_QUANTIFIED


def test_what_stands_beside_a_cell_s_own_value_is_less_sure():
    reading = read_cell("provision", "ELSA 1:1 30 mins weekly", STANDARD)
    assert reading.sure_of("provision") == 1.0
    assert reading.sure_of("minutes_per_week") <= 0.5
    timed = read_cell("minutes_per_week", "3 x 20 mins pw TA", STANDARD)
    assert timed.sure_of("staff_role") < timed.sure_of("minutes_per_week")


def test_every_problem_is_worded_once_and_plainly():
    assert set(PROBLEM_WORDS) == set(PROBLEM_SAID) == set(Problem)
    assert len({words.code for words in PROBLEM_WORDS.values()}) == len(Problem)
    for words in PROBLEM_WORDS.values():
        assert words.severity in Severity
        assert words.title[0].isupper()
        assert not words.title.endswith(".")
        assert words.why.endswith(".")
        assert words.action.endswith(".")
