"""What a map costs by a profile, with the figures of the domain notes."""

from decimal import Decimal as D  # noqa: N817  figures in a table

import pytest
from schema_samples import make_map

from schemas.costing import CostingProfile
from schemas.costs import EntryCost, MapCosts, costs_of, together

HOUR = {"provision": "Invented work", "minutes_per_week": 60, "hourly_rate": "17.20"}
RATED = CostingProfile(hourly_rate=D("17.20"))


def costs(*rows: dict, profile: CostingProfile = RATED, budget: str | None = None) -> MapCosts:
    return costs_of(make_map(rows), profile, notional_budget=None if budget is None else D(budget))


def only(row: dict, profile: CostingProfile = RATED) -> EntryCost:
    (cost,) = costs(row, profile=profile).entries
    return cost


@pytest.mark.parametrize(
    ("more", "group", "pupil"),
    [
        ({"group_size": 1}, "653.60", "653.60"),
        ({"group_size": 4}, "653.60", "163.40"),
        ({"group_size": 4, "weeks": 12}, "206.40", "51.60"),
        ({"group_size": 5, "weeks": 12, "hourly_rate": "12"}, "144.00", "28.80"),
        ({"group_size": 1, "weeks": 44, "hourly_rate": "12.50", "minutes_per_week": 1800}, "16500.00", "16500.00"),
    ],
)
def test_a_row_costs_time_by_weeks_by_rate_shared_by_its_group(more: dict, group: str, pupil: str) -> None:
    cost = only(HOUR | more)
    assert (cost.for_group, cost.per_pupil, cost.missing) == (D(group), D(pupil), ())


def test_a_group_that_is_charged_whole_needs_no_size() -> None:
    profile = CostingProfile(hourly_rate=D(655) / 38, whole_group_for_one=True)
    row = {"provision": "Invented work", "minutes_per_week": 60}
    assert only(row, profile).per_pupil == D("655.00")
    assert only(row, profile).missing == ()
    shared = CostingProfile(hourly_rate=D(655) / 38)
    assert only(row | {"group_size": 5}, shared).per_pupil == D("131.00")


def test_what_the_profile_gave_is_named_and_a_rate_of_the_row_wins() -> None:
    profile = CostingProfile(hourly_rate=D(12), rates={"teacher": D(30)})
    row = {"provision": "Invented work", "minutes_per_week": 60, "staff_role": "teacher", "group_size": 1}
    assert only(row, profile).for_group == D("1140.00")
    assert only(row, profile).from_profile == ("hourly_rate", "weeks")
    own = only(row | {"hourly_rate": "10", "weeks": 10}, profile)
    assert (own.for_group, own.from_profile) == (D("100.00"), ())


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ({"minutes_per_week": 60, "group_size": 2}, ("hourly_rate",)),
        ({"hourly_rate": "12", "group_size": 2}, ("minutes_per_week",)),
        ({"hourly_rate": "12", "minutes_per_week": 60}, ("group_size",)),
        (
            {"hourly_rate": "12", "minutes_per_week": 20, "minutes_per_week_max": 30, "group_size": 2},
            ("minutes_per_week",),
        ),
        ({"hourly_rate": "12", "minutes_per_week": 60, "group_size": 2, "group_size_max": 6}, ("group_size",)),
        ({"staff_role": ["teacher", "senco"], "minutes_per_week": 60, "group_size": 2}, ("hourly_rate",)),
    ],
)
def test_what_a_row_does_not_say_is_named_and_never_guessed(row: dict, missing: tuple[str, ...]) -> None:
    profile = CostingProfile(rates={"teacher": D(30)})
    cost = only({"provision": "Invented work", **row}, profile)
    assert cost.per_pupil is None
    assert cost.missing == missing
    assert (cost.for_group is None) is (missing != ("group_size",))


def test_time_in_all_needs_no_weeks() -> None:
    cost = only({"provision": "Invented work", "minutes_total": 600, "hourly_rate": "30", "group_size": 4})
    assert (cost.for_group, cost.per_pupil, cost.from_profile) == (D("300.00"), D("75.00"), ())


def test_shared_and_own_minutes_add_up_to_a_pupils_year() -> None:
    profile = CostingProfile(hourly_rate=D("0.30") * 60)
    shared = {"provision": "Group", "pupil": "p-1", "minutes_per_week": 60, "group_size": 4}
    own = {"provision": "Own", "pupil": "p-1", "minutes_per_week": 75, "group_size": 1}
    found = costs(shared, own, profile=profile)
    assert found.pupils == {"p-1": D("1026.00")}
    assert found.above_guide == {"p-1": D("-4974.00")}


def test_breaks_come_off_a_pupils_week_once() -> None:
    profile = CostingProfile(hourly_rate=D(12), unpaid_minutes_per_week=D(150))
    long = {"provision": "Long", "pupil": "p-1", "minutes_per_week": 210, "group_size": 1}
    short = {"provision": "Short", "pupil": "p-1", "minutes_per_week": 60, "group_size": 1}
    assert costs(short, long, profile=profile).pupils == {"p-1": D("912.00")}


def test_every_pupil_of_a_group_is_charged() -> None:
    row = HOUR | {"pupil": ["p-1", "p-2"], "group_size": 2}
    found = costs(row)
    assert found.pupils == {"p-1": D("326.80"), "p-2": D("326.80")}
    assert found.total == D("653.60")


def test_stated_and_computed_stand_side_by_side_with_how_many_rows_they_are_of() -> None:
    found = costs(
        HOUR | {"group_size": 4, "cost": "17.20", "cost_period": "week"},
        HOUR | {"group_size": 4, "cost": "160", "cost_per": "pupil", "cost_period": "year"},
        {"provision": "Invented work", "cost": "100", "cost_period": "term"},
        {"provision": "Invented work", "pupil": ["p-1", "p-2"], "cost": "10", "cost_per": "pupil"},
        {"provision": "Invented work"},
    )
    assert [cost.stated_a_year for cost in found.entries] == [D("653.60"), D(160), D(300), D(10), None]
    assert (found.stated_total, found.rows_stated) == (D("1613.60"), 4)
    assert (found.total, found.rows_costed) == (D("1307.20"), 2)


@pytest.mark.parametrize(("budget", "above"), [("1000", "-346.40"), ("600", "53.60"), (None, None)])
def test_the_distance_from_a_notional_budget_has_a_sign(budget: str | None, above: str | None) -> None:
    assert costs(HOUR, budget=budget).above_budget == (None if above is None else D(above))


def test_maps_of_one_school_come_to_what_their_rows_and_pupils_do() -> None:
    group = costs(HOUR | {"group_size": 2, "pupil": ["p-1", "p-2"], "cost": "10"}, {"provision": "Invented work"})
    own = costs(HOUR | {"group_size": 1, "pupil": "p-1", "weeks": 400})
    both = together([group, own], D(6000), notional_budget=D(7000))
    assert (both.total, both.rows_costed, both.stated_total, both.rows_stated) == (D("7533.60"), 2, D(10), 1)
    assert both.pupils == {"p-1": D("7206.80"), "p-2": D("326.80")}
    assert both.above_guide == {"p-1": D("1206.80"), "p-2": D("-5673.20")}
    assert both.above_budget == D("533.60")
    assert both.entries == (*group.entries, *own.entries)
    assert together([own], D(6000)) == own
    assert "entries" not in both.totals_as_json()


def test_several_roles_in_one_cell_have_no_one_rate_and_the_row_says_so() -> None:
    profile = CostingProfile(rates={"teacher": D(30)})
    roles = {"provision": "Invented work", "minutes_per_week": 60, "staff_role": ["teacher", "senco"]}
    assert only(roles, profile).several_roles
    assert only(roles, profile).for_group is None
    for one_rate in ({"hourly_rate": "12"}, {"staff_role": "senco"}, {"staff_role": None}):
        assert not only(roles | one_rate, profile).several_roles


def test_a_map_that_says_nothing_costs_nothing_and_is_no_fault() -> None:
    found = costs({"provision": "Invented work"}, profile=CostingProfile())
    assert (found.total, found.rows_costed, found.pupils) == (D(0), 0, {})


def test_costs_as_json_are_plain_numbers() -> None:
    found = costs(HOUR | {"group_size": 4, "pupil": "p-1"}, budget="1000").as_json()
    assert found["total"] == 653.6
    assert found["above_budget"] == -346.4
    assert found["pupils"] == [{"pupil": "p-1", "cost": 163.4, "above_guide": -5836.6}]
    assert found["entries"][0]["row"] == 2
    assert found["entries"][0]["per_pupil"] == 163.4
    assert found["entries"][0]["stated"] is None
