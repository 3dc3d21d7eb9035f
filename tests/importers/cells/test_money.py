"""Costs and rates as schools write them: Decimal pounds, per what and per when."""

from decimal import Decimal

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


COST = [
    ("10 hours /£300", {"cost": Decimal(300), "minutes_total": 600, "hourly_rate": Decimal(30)}, None),
    ("No costs", {"cost": Decimal(0)}, None),
    ("Admin time", {}, Problem.COST_IN_WORDS),
    ("TA time", {"staff_role": "teaching_assistant"}, Problem.COST_IN_WORDS),
    ("£12.50/hr", {"hourly_rate": Decimal("12.5")}, None),
    ("£300 per term per pupil", {"cost": Decimal(300), "cost_per": "pupil", "cost_period": "term"}, None),
    ("£1,200.50", {"cost": Decimal("1200.5")}, None),
    ("50p", {"cost": Decimal("0.5")}, None),
    ("5 hrs @ £15 = £75", {"hourly_rate": Decimal(15), "cost": Decimal(75), "minutes_total": 300}, None),
    ("£15 x 10", {"cost": Decimal(150)}, None),
    ("£6k", {"cost": Decimal(6000)}, None),
    ("300", {"cost": Decimal(300)}, None),
    ("£300-£400", {"cost": Decimal(300)}, Problem.PARTLY_READ),
    ("30 mins TA", {"minutes_total": 30, "staff_role": "teaching_assistant"}, Problem.COST_IN_WORDS),
    ("£15 x 10 weeks", {"cost": Decimal(150)}, None),
    (
        "3 x 20 mins TA £50",
        {
            "cost": Decimal(50),
            "sessions_per_week": 3,
            "minutes_per_session": 20,
            "minutes_per_week": 60,
            "staff_role": "teaching_assistant",
        },
        None,
    ),
    ("£25 per hour x 10 hours = £250", {"hourly_rate": Decimal(25), "cost": Decimal(250), "minutes_total": 600}, None),
    ("£2,000 p.a.", {"cost": Decimal(2000), "cost_period": "year"}, None),
    ("£12 p/w", {"cost": Decimal(12), "cost_period": "week"}, None),
    ("15.50 per hour", {"hourly_rate": Decimal("15.5")}, None),
    ("£655 if set up for one", {"cost": Decimal(655)}, None),
    ("£28.80 each", {"cost": Decimal("28.8")}, None),
    ("N/A", {}, Problem.NOT_QUANTIFIED),
    ("none", {"cost": Decimal(0)}, None),
    ("-", {}, Problem.NOT_QUANTIFIED),
    ("Low", {}, Problem.COST_IN_WORDS),
    ("££", {}, Problem.COST_IN_WORDS),
    ("TBC", {}, Problem.NOT_QUANTIFIED),
    ("approx £300", {"cost": Decimal(300)}, None),
    ("c. £1500 pa", {"cost": Decimal(1500), "cost_period": "year"}, None),
    ("£1,500.00 (annual)", {"cost": Decimal(1500), "cost_period": "year"}, None),
    ("Free", {"cost": Decimal(0)}, None),
    ("no additional cost", {"cost": Decimal(0)}, None),
    ("Staffing", {}, Problem.COST_IN_WORDS),
    ("TA x 3 hrs", {"minutes_total": 180, "staff_role": "teaching_assistant"}, Problem.COST_IN_WORDS),
    ("£300 + £50 resources", {"cost": Decimal(350)}, None),
    ("£300 and £50", {"cost": Decimal(350)}, None),
    ("-£50", {}, Problem.NOT_READ),
    ("£1.5k", {"cost": Decimal(1500)}, None),
    ("300 pounds", {"cost": Decimal(300)}, None),
    ("£300.", {"cost": Decimal(300)}, None),
    ("£ 300", {"cost": Decimal(300)}, None),
    ("£300pp", {"cost": Decimal(300), "cost_per": "pupil"}, None),
    ("£15 per pupil per week", {"cost": Decimal(15), "cost_per": "pupil", "cost_period": "week"}, None),
    ("£400 per child for 6 weeks", {"cost": Decimal(400), "cost_per": "pupil", "weeks": 6}, None),
    (
        "HLTA 2 hours per week @ £18",
        {"hourly_rate": Decimal(18), "minutes_per_week": 120, "staff_role": "higher_level_teaching_assistant"},
        None,
    ),
    ("£18.50 x 38 weeks", {"cost": Decimal(703)}, None),
    ("10 x £45", {"cost": Decimal(450)}, None),
    ("£30/hour", {"hourly_rate": Decimal(30)}, None),
    ("Included in STLS SLA", {"staff_role": "external"}, Problem.COST_IN_WORDS),
    ("0", {"cost": Decimal(0)}, None),
    ("£0.00", {"cost": Decimal(0)}, None),
    ("3 hours", {"minutes_total": 180}, Problem.COST_IN_WORDS),
    ("1hr = £15", {"cost": Decimal(15), "minutes_total": 60, "hourly_rate": Decimal(15)}, None),
    (
        "15 mins x 5 £20",
        {"cost": Decimal(20), "sessions_per_week": 5, "minutes_per_session": 15, "minutes_per_week": 75},
        None,
    ),
    ("85p", {"cost": Decimal("0.85")}, None),
    ("£100-200", {"cost": Decimal(100)}, Problem.PARTLY_READ),
    ("£100 to £200 per term", {"cost": Decimal(100), "cost_period": "term"}, Problem.PARTLY_READ),
    ("£45 a session", {"cost": Decimal(45)}, Problem.PARTLY_READ),
    ("20 x £15 sessions (£300)", {"cost": Decimal(15)}, Problem.PARTLY_READ),
    ("core budget", {}, Problem.COST_IN_WORDS),
    ("£6,000 notional", {"cost": Decimal(6000)}, None),
    ("121", {"cost": Decimal(121)}, None),
    ("£121", {"cost": Decimal(121)}, None),
    ("£ 1 200", {"cost": Decimal(1200)}, None),
    ("£12 000", {"cost": Decimal(12000)}, None),
    ("1 200 per year", {"cost": Decimal(1200), "cost_period": "year"}, None),
    ("£100 200 pupils", {"cost": Decimal(100)}, None),
    ("£3,50", {}, Problem.NOT_READ),
    ("£1.200,50", {}, Problem.NOT_READ),
    ("£1.200", {}, Problem.NOT_READ),
]


@pytest.mark.parametrize(("text", "values", "problem"), COST)
def test_cost_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("cost", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


@pytest.mark.parametrize("field", ["cost", "minutes_per_week", "minutes_per_session", "minutes_total"])
def test_hours_with_their_price_are_hours_in_all_under_any_heading(field):
    reading = read_cell(field, "10 hours /£300", STANDARD)
    assert dict(reading.values) == {"cost": Decimal(300), "minutes_total": 600, "hourly_rate": Decimal(30)}


HOURLY_RATE = [
    ("£3,50", {}, Problem.NOT_READ),
    ("30p a minute", {"hourly_rate": Decimal(18)}, None),
    ("£17.20", {"hourly_rate": Decimal("17.2")}, None),
    ("17.20", {"hourly_rate": Decimal("17.2")}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), HOURLY_RATE)
def test_hourly_rate_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("hourly_rate", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
