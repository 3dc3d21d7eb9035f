"""Lengths of time as schools write them: one row a spelling, with all that the cell says."""

from decimal import Decimal

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


MINUTES_PER_WEEK = [
    ("3 x 20 mins pw", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("5x2 x 15 mins", {"sessions_per_week": 10, "minutes_per_session": 15, "minutes_per_week": 150}, None),
    ("1:2 1h/wk", {"minutes_per_week": 60, "group_size": 2}, None),
    ("3 x 20 minutes per week", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("3x20mins p.w.", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("3 × 20 min/wk", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("3*20mins weekly", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("20 mins x 3", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("20mins x3 pw", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("20 minutes 3 times a week", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("20 mins three times weekly", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    (
        "three 20 minute sessions a week",
        {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60},
        None,
    ),
    (
        "3 sessions of 20 minutes per week",
        {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60},
        None,
    ),
    ("20 min sessions x 3", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("Daily 15 mins", {"sessions_per_week": 5, "minutes_per_session": 15, "minutes_per_week": 75}, None),
    (
        "15 min daily (TA)",
        {"sessions_per_week": 5, "minutes_per_session": 15, "minutes_per_week": 75, "staff_role": "teaching_assistant"},
        None,
    ),
    ("15 minutes every day", {"sessions_per_week": 5, "minutes_per_session": 15, "minutes_per_week": 75}, None),
    ("10 mins each morning", {"sessions_per_week": 5, "minutes_per_session": 10, "minutes_per_week": 50}, None),
    ("5 x 10 mins each day", {"sessions_per_week": 5, "minutes_per_session": 10, "minutes_per_week": 50}, None),
    ("2 x 15 mins daily", {"sessions_per_week": 10, "minutes_per_session": 15, "minutes_per_week": 150}, None),
    ("1 hr", {"minutes_per_week": 60}, None),
    ("1hr x 2", {"sessions_per_week": 2, "minutes_per_session": 60, "minutes_per_week": 120}, None),
    ("1 hour per week for 10 weeks", {"minutes_per_week": 60, "weeks": 10}, None),
    ("1h 15m", {"minutes_per_week": 75}, None),
    ("1.25 hours", {"minutes_per_week": 75}, None),
    ("2hrs 30mins", {"minutes_per_week": 150}, None),
    ("1:15", {"minutes_per_week": 75, "group_size": 15}, None),
    ("0:45", {"minutes_per_week": 45}, None),
    ("01:30:00", {"minutes_per_week": 90}, None),
    ("45", {"minutes_per_week": 45}, None),
    ("45 mins a week", {"minutes_per_week": 45}, None),
    ("90-120 mins", {"minutes_per_week": 90, "minutes_per_week_max": 120}, None),
    ("5 hours", {"minutes_per_week": 300}, None),
    ("25 hrs pw 1:1", {"minutes_per_week": 1500, "group_size": 1}, None),
    ("15 hours (LSA)", {"minutes_per_week": 900, "staff_role": "teaching_assistant"}, None),
    ("½ hour", {"minutes_per_week": 30}, None),
    ("¾ hr per week", {"minutes_per_week": 45}, None),
    ("1 lesson", {"sessions_per_week": 1}, None),
    ("2 x 1 hour lessons", {"sessions_per_week": 2, "minutes_per_session": 60, "minutes_per_week": 120}, None),
    ("20 mins/day", {"minutes_per_week": 100}, None),
    ("20mins per day x 5", {"sessions_per_week": 5, "minutes_per_session": 20, "minutes_per_week": 100}, None),
    ("20 mins x 5 days", {"sessions_per_week": 5, "minutes_per_session": 20, "minutes_per_week": 100}, None),
    ("4 x 1/2 hr", {"sessions_per_week": 4, "minutes_per_session": 30, "minutes_per_week": 120}, None),
    ("30mins (fortnightly)", {"sessions_per_week": 0.5, "minutes_per_session": 30, "minutes_per_week": 15}, None),
    ("1 hour a month", {"minutes_per_week": 15}, None),
    ("1 hr every other week", {"sessions_per_week": 0.5, "minutes_per_session": 60, "minutes_per_week": 30}, None),
    ("1 hour per fortnight", {"minutes_per_week": 30}, None),
    ("2 hours per term", {}, Problem.PARTLY_READ),
    ("12 hours per year", {"minutes_total": 720}, None),
    ("30 mins x 2 Mon & Wed", {"sessions_per_week": 2, "minutes_per_session": 30, "minutes_per_week": 60}, None),
    (
        "Mon 20 mins, Wed 30 mins",
        {"sessions_per_week": 2, "minutes_per_session": 20, "minutes_per_session_max": 30, "minutes_per_week": 50},
        None,
    ),
    ("TBC", {}, Problem.NOT_QUANTIFIED),
    ("as required", {}, Problem.NOT_QUANTIFIED),
    ("All lessons", {}, Problem.NOT_QUANTIFIED),
    ("Every lesson", {}, Problem.NOT_QUANTIFIED),
    ("Lunchtimes", {}, Problem.NOT_QUANTIFIED),
    ("In class", {}, Problem.NOT_QUANTIFIED),
    ("n/a", {}, Problem.NOT_QUANTIFIED),
    ("-", {}, Problem.NOT_QUANTIFIED),
    ("Full time", {}, Problem.NOT_QUANTIFIED),
    (
        "10-15 mins daily",
        {
            "sessions_per_week": 5,
            "minutes_per_session": 10,
            "minutes_per_session_max": 15,
            "minutes_per_week": 50,
            "minutes_per_week_max": 75,
        },
        None,
    ),
    (
        "2/3 x 20 mins",
        {
            "sessions_per_week": 2,
            "sessions_per_week_max": 3,
            "minutes_per_session": 20,
            "minutes_per_week": 40,
            "minutes_per_week_max": 60,
        },
        None,
    ),
    (
        "2-3 x 15-20 mins",
        {
            "sessions_per_week": 2,
            "sessions_per_week_max": 3,
            "minutes_per_session": 15,
            "minutes_per_session_max": 20,
            "minutes_per_week": 30,
            "minutes_per_week_max": 60,
        },
        None,
    ),
    ("between 20 and 30 minutes", {"minutes_per_week": 20, "minutes_per_week_max": 30}, None),
    ("approx 30 mins", {"minutes_per_week": 30}, None),
    ("up to 1 hour", {"minutes_per_week": 60}, None),
    ("at least 20 mins", {"minutes_per_week": 20}, None),
    ("30 mins +", {"minutes_per_week": 30}, None),
    ("30+ mins", {"minutes_per_week": 30}, None),
    ("30 mins min", {"minutes_per_week": 30}, None),
    ("minimum 20 minutes", {"minutes_per_week": 20}, None),
    ("3x 20", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("5 x 5", {"sessions_per_week": 5, "minutes_per_session": 5, "minutes_per_week": 25}, None),
    ("Twice a week for 20 minutes", {"sessions_per_week": 2, "minutes_per_session": 20, "minutes_per_week": 40}, None),
    ("once a week 30 mins", {"sessions_per_week": 1, "minutes_per_session": 30, "minutes_per_week": 30}, None),
    ("weekly, 30 mins", {"minutes_per_week": 30}, None),
    ("weekly 30 min session", {"minutes_per_week": 30}, None),
    ("One hour weekly", {"minutes_per_week": 60}, None),
    (
        "6 x 45 mins over 6 weeks",
        {"sessions_per_week": 1, "minutes_per_session": 45, "minutes_per_week": 45, "weeks": 6},
        None,
    ),
    ("6 sessions 45 mins", {"sessions_per_week": 6, "minutes_per_session": 45, "minutes_per_week": 270}, None),
    ("30 mins ELSA + 20 mins TA", {"minutes_per_week": 50, "staff_role": ("elsa", "teaching_assistant")}, None),
    (
        "3 x 20 mins TA and 1 x 30 mins teacher",
        {
            "sessions_per_week": 4,
            "minutes_per_session": 20,
            "minutes_per_session_max": 30,
            "minutes_per_week": 90,
            "staff_role": ("teaching_assistant", "teacher"),
        },
        None,
    ),
    (
        "20 mins 4x per week, 5 children",
        {"sessions_per_week": 4, "minutes_per_session": 20, "minutes_per_week": 80, "group_size": 5},
        None,
    ),
    (
        "4 x 30 mins, groups of 6",
        {"sessions_per_week": 4, "minutes_per_session": 30, "minutes_per_week": 120, "group_size": 6},
        None,
    ),
    ("30 mins Y3/4", {"minutes_per_week": 30}, None),
    ("20 mins (Term 3)", {"minutes_per_week": 20}, None),
    ("8.40 - 9.00", {"minutes_per_week": 20}, None),
    ("9:00-9:30 daily", {"sessions_per_week": 5, "minutes_per_session": 30, "minutes_per_week": 150}, None),
    ("1.30pm", {}, Problem.TIME_OF_DAY),
    ("10:30am", {}, Problem.TIME_OF_DAY),
    ("2 hours (4 x 30 minutes)", {"sessions_per_week": 4, "minutes_per_session": 30, "minutes_per_week": 120}, None),
    ("20 minutes x 3 = 60 minutes", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("3 x 20 mins = 1 hour", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("15:00", {}, Problem.TIME_OF_DAY),
    ("30 min x1", {"sessions_per_week": 1, "minutes_per_session": 30, "minutes_per_week": 30}, None),
    ("3 x weekly 20 mins", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("3 x p/w 20mins", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    (
        "3 x 20mins  x 6 weeks",
        {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60, "weeks": 6},
        None,
    ),
    (
        "20 mins x 3 x 6 weeks",
        {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60, "weeks": 6},
        None,
    ),
    ("3 times 15 mins", {"sessions_per_week": 3, "minutes_per_session": 15, "minutes_per_week": 45}, None),
    ("Bi-weekly", {}, Problem.NOT_READ),
    ("20 mins twice weekly", {"sessions_per_week": 2, "minutes_per_session": 20, "minutes_per_week": 40}, None),
    ("2 mornings", {"sessions_per_week": 2}, None),
    ("5 mornings x 1 hr", {"sessions_per_week": 5, "minutes_per_session": 60, "minutes_per_week": 300}, None),
    ("half an hour twice a week", {"sessions_per_week": 2, "minutes_per_session": 30, "minutes_per_week": 60}, None),
    ("1 and a half hours", {"minutes_per_week": 90}, None),
    ("an hour and a half", {"minutes_per_week": 90}, None),
    ("one and a half hours", {"minutes_per_week": 90}, None),
    ("2 1/2 hrs", {"minutes_per_week": 150}, None),
    ("30 mins x 3 days", {"sessions_per_week": 3, "minutes_per_session": 30, "minutes_per_week": 90}, None),
    (
        "Daily, 20 mins, 1:1",
        {"sessions_per_week": 5, "minutes_per_session": 20, "minutes_per_week": 100, "group_size": 1},
        None,
    ),
    (
        "TA 30 mins x 5, CT 30 mins x 1",
        {
            "sessions_per_week": 6,
            "minutes_per_session": 30,
            "minutes_per_week": 180,
            "staff_role": ("teaching_assistant", "teacher"),
        },
        None,
    ),
    ("2.5hrs", {"minutes_per_week": 150}, None),
    ("60mins p/w", {"minutes_per_week": 60}, None),
    (
        "20 mins per day, 4 days per week",
        {"sessions_per_week": 4, "minutes_per_session": 20, "minutes_per_week": 80},
        None,
    ),
    (
        "1 x 30 mins + 1 x 20 mins",
        {"sessions_per_week": 2, "minutes_per_session": 20, "minutes_per_session_max": 30, "minutes_per_week": 50},
        None,
    ),
    ("45 min wkly", {"minutes_per_week": 45}, None),
    ("Weekly - 45 mins", {"minutes_per_week": 45}, None),
    ("1hr/week", {"minutes_per_week": 60}, None),
    ("1/2 hour per week", {"minutes_per_week": 30}, None),
    ("0.5 hr x 3", {"sessions_per_week": 3, "minutes_per_session": 30, "minutes_per_week": 90}, None),
    ("£12 per hour 30 mins", {"minutes_per_week": 30, "hourly_rate": Decimal(12)}, None),
    (
        "3 x 15 mins 1:1 TA £45",
        {
            "sessions_per_week": 3,
            "minutes_per_session": 15,
            "minutes_per_week": 45,
            "group_size": 1,
            "staff_role": "teaching_assistant",
            "cost": Decimal(45),
        },
        None,
    ),
]


@pytest.mark.parametrize(("text", "values", "problem"), MINUTES_PER_WEEK)
def test_minutes_per_week_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("minutes_per_week", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


MINUTES_PER_SESSION = [
    ("20", {"minutes_per_session": 20}, None),
    ("20 mins", {"minutes_per_session": 20}, None),
    ("20min", {"minutes_per_session": 20}, None),
    ("20m", {"minutes_per_session": 20}, None),
    ("20'", {"minutes_per_session": 20}, None),
    ("20-30", {"minutes_per_session": 20, "minutes_per_session_max": 30}, None),
    ("20/30", {"minutes_per_session": 20, "minutes_per_session_max": 30}, None),
    ("20 - 30mins", {"minutes_per_session": 20, "minutes_per_session_max": 30}, None),
    ("15 or 20 mins", {"minutes_per_session": 15, "minutes_per_session_max": 20}, None),
    ("twenty minutes", {"minutes_per_session": 20}, None),
    ("forty five minutes", {"minutes_per_session": 45}, None),
    ("1 hour", {"minutes_per_session": 60}, None),
    ("1.5 hrs", {"minutes_per_session": 90}, None),
    ("60 mins (1 hour)", {"minutes_per_session": 60}, None),
    ("20.30", {}, Problem.LIKELY_SLIP),
    ("15.20 mins", {}, Problem.LIKELY_SLIP),
    ("12.5 mins", {"minutes_per_session": 12.5}, None),
    ("7.5", {"minutes_per_session": 7.5}, None),
    ("20 mins 3x week", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("20 mins per child", {"minutes_per_session": 20}, None),
    ("20 mins each", {"minutes_per_session": 20}, None),
    ("10 mins per pupil, 3 x week", {"sessions_per_week": 3, "minutes_per_session": 10, "minutes_per_week": 30}, None),
    ("30 minutes weekly", {"sessions_per_week": 1, "minutes_per_session": 30, "minutes_per_week": 30}, None),
    ("Whole lesson", {}, Problem.NOT_QUANTIFIED),
    ("1 lesson", {"sessions_per_week": 1}, None),
    ("All day", {}, Problem.NOT_QUANTIFIED),
    ("varies", {}, Problem.NOT_QUANTIFIED),
    ("00:20:00", {"minutes_per_session": 20}, None),
    ("5-10 minutes throughout the day", {"minutes_per_session": 5, "minutes_per_session_max": 10}, None),
    ("20 mins as needed", {"minutes_per_session": 20}, None),
    ("6 week programme", {"weeks": 6}, None),
    ("30 mins to 1 hr", {"minutes_per_session": 30, "minutes_per_session_max": 60}, None),
    ("45mins-1hr", {"minutes_per_session": 45, "minutes_per_session_max": 60}, None),
    ("one session", {"sessions_per_week": 1}, None),
    ("approx. 20 mins", {"minutes_per_session": 20}, None),
    ("15mins.", {"minutes_per_session": 15}, None),
    ("15 min's", {"minutes_per_session": 15}, None),
    ("c.20 mins", {"minutes_per_session": 20}, None),
    ("15 mins (x2)", {"sessions_per_week": 2, "minutes_per_session": 15, "minutes_per_week": 30}, None),
    ("max 20 mins", {"minutes_per_session": 20}, None),
    ("1 to 2 hours", {"minutes_per_session": 60, "minutes_per_session_max": 120}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), MINUTES_PER_SESSION)
def test_minutes_per_session_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("minutes_per_session", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


MINUTES_TOTAL = [
    ("10 hours", {"minutes_total": 600}, None),
    ("600", {"minutes_total": 600}, None),
    ("6 x 30 mins", {"minutes_per_session": 30, "minutes_total": 180}, None),
    ("10hrs total", {"minutes_total": 600}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), MINUTES_TOTAL)
def test_minutes_total_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("minutes_total", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
