"""The figures of the domain notes: £653.60 is a year of one hour a week."""

from decimal import Decimal as D  # noqa: N817  figures in a table

import pytest

from schemas.costing import (
    CostingProfile,
    charged_to_pupil,
    cost_for_group,
    cost_per_pupil,
    distance_from_guide,
    hours_for,
    pounds,
    rate_from_year,
)


def test_a_rate_follows_from_a_year_of_one_hour_a_week() -> None:
    assert rate_from_year(D("653.60"), D(60), D(38)) == D("17.20")


@pytest.mark.parametrize(
    ("minutes", "weeks", "rate", "size", "cost"),
    [
        (60, 38, "17.20", 1, "653.60"),
        (60, 38, "17.20", 4, "163.40"),
        (60, 12, "17.20", 1, "206.40"),
        (60, 12, "17.20", 4, "51.60"),
        (60, 12, "12", 1, "144.00"),
        (60, 12, "12", 5, "28.80"),
        (1800, 44, "12.50", 1, "16500.00"),
        (1800, 45, "12.50", 1, "16875.00"),
        (1800, 46, "12.50", 1, "17250.00"),
    ],
)
def test_cost_per_pupil_is_time_by_weeks_by_rate_shared(minutes, weeks, rate, size, cost) -> None:
    assert cost_per_pupil(D(minutes), D(weeks), D(rate), group_size=D(size)) == D(cost)


def test_a_group_set_up_for_one_pupil_is_charged_whole_where_the_profile_says_so() -> None:
    rate = D(655) / 38
    assert charged_to_pupil(CostingProfile(), D(60), rate, group_size=D(5)) == D("131.00")
    assert charged_to_pupil(CostingProfile(whole_group_for_one=True), D(60), rate, group_size=D(5)) == D("655.00")


def test_the_guide_buys_so_many_hours_a_week() -> None:
    assert hours_for(D(6000), D("634.53")) == D("9.46")


def test_shared_and_own_minutes_add_up_to_a_pupils_year() -> None:
    minutes = D(60) / 4 + D(75)
    assert pounds(cost_for_group(minutes, D(38), D("0.30") * 60)) == D("1026.00")


def test_unpaid_breaks_come_off_the_week_and_never_below_nothing() -> None:
    profile = CostingProfile(unpaid_minutes_per_week=D(150))
    assert charged_to_pupil(profile, D(210), D(12), group_size=D(1)) == D("456.00")
    assert charged_to_pupil(profile, D(100), D(12), group_size=D(1)) == D("0.00")


def test_a_role_has_its_own_rate_and_independent_work_costs_nothing() -> None:
    profile = CostingProfile.from_json({"hourly_rate": "12", "rates": {"teacher": "30"}, "on_cost_percent": 25})
    assert profile.rate("teacher") == D("37.5")
    assert profile.rate("teaching_assistant") == D(15)
    assert profile.rate("independent") == 0
    assert profile.rate("volunteer") == 0
    assert CostingProfile.from_json({"rates": {"volunteer": "2"}}).rate("volunteer") == 2


def test_an_unknown_rate_is_none_and_never_invented() -> None:
    assert CostingProfile.from_json({"hourly_rate": None}).rate("teacher") is None


@pytest.mark.parametrize(("cost", "distance"), [("6500", "500.00"), ("6000", "0.00"), ("12.34", "-5987.66")])
def test_distance_from_the_guide_has_a_sign(cost: str, distance: str) -> None:
    assert distance_from_guide(CostingProfile(), D(cost)) == D(distance)


def test_half_a_penny_is_rounded_up() -> None:
    assert pounds(D("0.125")) == D("0.13")
