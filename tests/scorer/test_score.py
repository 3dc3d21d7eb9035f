"""The scorer counts what it says it counts: right, wrong, unread, not there, missed and false."""

import pytest

WANTED = [
    {"provision": "Talk club", "group_size": 5, "staff_role": "teaching_assistant"},
    {"provision": "Maths hub", "group_size": 6, "staff_role": "teacher"},
]


def test_a_perfect_reading_scores_one(score):
    result = score.score_case(WANTED, list(reversed(WANTED)))
    assert (result.recall, result.accuracy) == (1, 1)
    assert dict(+result.entries) == {"expected": 2, "paired": 2}


def test_an_unread_field_lowers_recall_only(score):
    result = score.score_case(WANTED, [WANTED[0], {"provision": "Maths hub", "group_size": 6}])
    assert result.recall == pytest.approx(5 / 6)
    assert result.accuracy == 1


def test_a_wrong_value_lowers_accuracy_only(score):
    result = score.score_case(WANTED, [WANTED[0], {**WANTED[1], "group_size": 7}])
    assert result.recall == 1
    assert result.accuracy == pytest.approx(5 / 6)
    assert result.wrong == ["Maths hub: group_size is 6, read as 7"]


def test_a_value_that_is_not_on_the_sheet_is_wrong(score):
    result = score.score_case(WANTED, [WANTED[0], {**WANTED[1], "weeks": 6}])
    assert result.accuracy == pytest.approx(6 / 7)


def test_a_field_that_may_be_read_counts_neither_way(score):
    result = score.score_case(WANTED, [WANTED[0], {**WANTED[1], "weeks": 6}], may=["weeks"])
    assert result.accuracy == 1


def test_a_missed_entry_and_a_false_one_are_counted(score):
    result = score.score_case(WANTED, [WANTED[0], {"provision": "Total", "cost": 300}])
    assert result.entries["missed"] == result.entries["false"] == 1
    assert result.recall == pytest.approx(3 / 6)
    assert result.accuracy == pytest.approx(3 / 5)


def test_nothing_read_is_nothing_wrong(score):
    result = score.score_case(WANTED, [])
    assert (result.recall, result.accuracy) == (0, 1)


def test_pseudonyms_are_matched_to_pupils_by_what_they_share(score):
    wanted = [
        {"pupil": "Ada", "provision": "A"},
        {"pupil": "Ada", "provision": "B"},
        {"pupil": "Bram", "provision": "A"},
    ]
    right = [{"pupil": "p1", "provision": "A"}, {"pupil": "p1", "provision": "B"}, {"pupil": "p2", "provision": "A"}]
    assert score.score_case(wanted, right).accuracy == 1
    mixed = [{**entry, "pupil": "p1"} for entry in right]
    assert score.score_case(wanted, mixed).accuracy < 1


def test_several_pupils_of_one_entry_are_scored_as_one_value(score):
    several = [{"pupil": ["p1", "p2"], "provision": "A"}]
    assert score.score_case([{"provision": "A"}], several, may=["pupil"]).accuracy == 1
    assert score.score_case([{"provision": "A"}], several).accuracy == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("wanted", "got", "same"),
    [
        (3, 3.0, True),
        (809.4, 809.4000001, True),
        ("Word  mats", "Word\N{NO-BREAK SPACE}mats", True),
        (["3", "4"], ("3", "4"), True),
        ("5", ["5"], True),
        (["3", "4"], ["4", "3"], False),
        ("word mats", "Word mats", False),
        (3, 30, False),
    ],
)
def test_values_are_the_same_when_a_person_would_say_so(score, wanted, got, same):
    assert score.same(wanted, got) is same
