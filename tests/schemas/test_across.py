"""What several maps tell together is asked only where enough schools are there to tell it."""

from datetime import date

import pytest
from schema_samples import make_map

from schemas.across import SchoolMap, doubtful_checks, over_terms, price_differences, verdicts
from schemas.standard import find_standard

KENT = find_standard("kent-2025-06-draft")
LEGO = {"provision": "Lego therapy", "cost_per": "pupil", "cost_period": "year"}


def sent(school: str, *rows: dict, kind: str = "school", term: str = "") -> SchoolMap:
    made = make_map([row | ({"term": term} if term else {}) for row in rows], kind=kind)
    return SchoolMap(school, made)


def test_a_price_ten_times_that_of_other_schools_is_found_under_any_spelling() -> None:
    maps = [
        sent("Invented A", LEGO | {"cost": "60"}),
        sent("Invented B", LEGO | {"cost": "50", "provision": "LEGO"}),
        sent("Invented C", LEGO | {"cost": "600"}),
    ]
    (found,) = price_differences(maps)
    assert (found.school, found.provision, found.schools) == ("Invented C", "Lego-based therapy", 3)
    assert found.message() == (
        "Lego-based therapy costs £600.00 a pupil a year at Invented C, 10 times more than the £60.00 in the middle "
        "of 3 schools."
    )
    assert found.as_json()["cost"] == 600


def test_a_price_of_a_tenth_is_found_and_the_widest_difference_comes_first() -> None:
    own = {"provision": "Invented work", "cost_period": "total"}
    maps = [
        sent("Invented A", LEGO | {"cost": "60"}, own | {"cost": "100"}),
        sent("Invented B", LEGO | {"cost": "50"}, own | {"cost": "100"}),
        sent("Invented C", LEGO | {"cost": "600"}, own | {"cost": "1"}),
    ]
    first, second = price_differences(maps)
    assert first.message().startswith("Invented work costs £1.00 at Invented C, 100 times less than the £100.00")
    assert second.provision == "Lego-based therapy"


@pytest.mark.parametrize(
    "changes",
    [
        ({"cost": "60"}, {"cost": "600"}),
        ({"cost": "60"}, {"cost": "60"}, {"cost": "599"}),
        ({"cost": "60"}, {"cost": "60"}, {"cost": "600", "cost_period": "week"}),
        ({"cost": "60"}, {"cost": "60"}, {"cost": "600", "cost_per": "school"}),
        ({"cost": "60"}, {"cost": "60"}, {"cost": "-600"}),
    ],
    ids=["two schools", "nearly ten", "another period", "for another unit", "below nothing"],
)
def test_prices_that_cannot_be_compared_are_left_alone(changes: tuple[dict, ...]) -> None:
    assert price_differences(sent(f"Invented {turn}", LEGO | change) for turn, change in enumerate(changes)) == ()


def test_many_rows_of_one_school_count_once_by_their_middle() -> None:
    many = [LEGO | {"cost": cost} for cost in ("600", "60", "60")]
    others = [sent(f"Invented {turn}", LEGO | {"cost": "60"}) for turn in range(2)]
    assert price_differences([sent("Invented A", *many), *others]) == ()


REVERSED = {"provision": "A", "start_date": "2026-02-02", "end_date": "2026-01-05"}
SOUND = {"provision": "A", "start_date": "2026-01-05", "end_date": "2026-02-02"}


def asked(*rows: dict, kind: str = "school") -> list[str]:
    maps = [sent(f"Invented {turn}", row, kind=kind) for turn, row in enumerate(rows)]
    return [one.message() for one in doubtful_checks(verdicts(maps, KENT)) if one.code == "end-before-start"]


def test_a_check_that_over_half_of_the_schools_fail_is_asked_about() -> None:
    said = "2 of 3 schools have “The end is before the start”. Is the rule wrong, or its wording?"
    assert asked(REVERSED, REVERSED, SOUND) == [said]


def test_half_of_the_schools_or_too_few_of_them_say_nothing() -> None:
    assert asked(REVERSED, REVERSED, SOUND, SOUND) == []
    assert asked(REVERSED, REVERSED) == []


def test_a_school_whose_map_lacks_the_column_does_not_count() -> None:
    bare = {"provision": "A"}
    (said,) = asked(REVERSED, REVERSED, SOUND, bare, bare, bare)
    assert said.startswith("2 of 3 schools")


def test_a_school_whose_maps_are_of_another_kind_does_not_count() -> None:
    plans = [sent(f"Plan {turn}", {"provision": "A", "target": "To be kind"}, kind="pupil") for turn in range(3)]
    offers = [sent(f"Map {turn}", {"provision": "A", "entry_criteria": "x"}, {"provision": "B"}) for turn in range(3)]
    (one,) = (one for one in doubtful_checks(verdicts([*plans, *offers], KENT)) if one.code == "entry-criteria-missing")
    assert (one.failing, one.schools) == (3, 3)
    assert one.as_json()["failing"] == 3


def test_the_same_provision_without_impact_is_found_over_a_schools_terms() -> None:
    row = {"provision": "Lego therapy", "pupil": "p-1"}
    terms = [sent("Invented A", row, kind="pupil", term=f"Term {number}") for number in (1, 2, 3)]
    other = sent("Invented B", row, kind="pupil", term="Term 1")
    ((school, finding),) = over_terms([*terms, other], KENT)
    assert (school, finding.code) == ("Invented A", "same-provision-three-terms")
    assert over_terms(terms[:2], KENT) == ()


def test_maps_of_two_kinds_are_not_each_others_history() -> None:
    row = {"provision": "Lego therapy", "pupil": "p-1"}
    terms = [sent("Invented A", row, kind="pupil", term=f"Term {number}") for number in (1, 2)]
    assert over_terms([sent("Invented A", row, kind="community", term="Term 3"), *terms], KENT) == ()
    assert terms[0].map.on == date(2026, 3, 1)
