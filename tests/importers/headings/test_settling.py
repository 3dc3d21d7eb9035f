"""What columns decide together: the whole before a part, aims before results, counts of pupils, clocks and rooms."""

import pytest


def values(made, *fields):
    return [tuple(entry.values.get(field) for field in fields) for entry in made]


def test_the_cost_of_all_is_the_cost_beside_a_share_for_each_pupil_and_a_slip_in_its_heading_costs_nothing(
    sheet, entries
):
    made = entries(
        sheet("Intervention | Staff | Anual cost | Cost per child\nNessy | TA | £540 | £90\nLexia | TA | £200 | £40")
    )
    assert [(float(cost), *said) for cost, *said in values(made, "cost", "cost_period", "cost_per")] == [
        (540.0, "year", None),
        (200.0, "year", None),
    ]


def test_a_share_for_each_pupil_is_the_cost_where_only_a_session_has_one_beside_it(sheet, entries):
    made = entries(
        sheet("Intervention | Staff | Cost per session | Cost per pupil\nA | TA | £5 | £90\nB | TA | £6 | £40")
    )
    assert values(made, "cost_per") == [("pupil",), ("pupil",)]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("We will know it has worked when", ("Reads 100 words", "Cuts along a line", "Legible handwriting")),
        ("Purpose", ("Uses ten signs", "Waits for a turn", "Counts three objects")),
        ("Difference it makes", ("Reads a whole page", "To join in at break", "Asks for help")),
    ],
)
def test_what_is_to_come_is_a_target_whatever_its_loose_heading(sheet, entries, heading, cells):
    rows = "\n".join(f"Group {at} | TA | 4 | {cell}" for at, cell in enumerate(cells, 1))
    assert values(entries(sheet(f"Intervention | Staff | Group size | {heading}\n{rows}")), "target", "impact") == [
        (cell, None) for cell in cells
    ]


def test_what_has_happened_is_a_result_under_the_same_loose_heading(sheet, entries):
    text = (
        "Intervention | Staff | Group size | Difference it makes\nA | TA | 4 | Made progress\nB | TA | 3 | Has settled"
    )
    assert values(entries(sheet(text)), "target", "impact") == [(None, "Made progress"), (None, "Has settled")]


@pytest.mark.parametrize("heading", ["SEN pupils", "SEND learners", "Students"])
def test_figures_under_words_for_pupils_are_how_many_they_are(sheet, entries, heading):
    made = entries(sheet(f"Provision | Staff | {heading} | Weeks\nA | TA | 4 | 6\nB | TA | 3 | 6\nC | TA | 4 | 10"))
    assert values(made, "group_size") == [(4,), (3,), (4,)]


@pytest.mark.parametrize("heading", ["Time", "Day and time", "Slot"])
def test_two_times_of_day_say_how_long_a_session_is(sheet, entries, heading):
    made = entries(
        sheet(f"Provision | Staff | {heading} | Area of need\nA | TA | 9.15-9.35 | SEMH\nB | TA | 1.00 - 1.15 | SEMH")
    )
    assert values(made, "minutes_per_session") == [(20,), (15,)]


def test_minutes_in_brackets_behind_a_weeks_time_are_the_weeks(sheet, entries):
    made = entries(sheet("Provision | Staff | Weekly time (mins)\nA | TA | 60\nB | TA | 45"))
    assert values(made, "minutes_per_week", "minutes_per_session") == [(60, None), (45, None)]


def test_each_week_heads_how_often_and_how_long(sheet, entries):
    made = entries(sheet("Provision | Adult leading | Each week\nA | TA | 2 x 20 mins\nB | TA | Always"))
    assert values(made, "sessions_per_week", "minutes_per_session", "minutes_per_week") == [(2, 20, 40), (None,) * 3]


def test_a_room_with_a_classs_name_is_the_class_and_a_place_is_none(sheet, entries):
    text = "Provision | Staff | Room | Group size\nA | TA | {} | 4\nB | TA | {} | 3"
    assert values(entries(sheet(text.format("Bees", "Otters"))), "class_group") == [("Bees",), ("Otters",)]
    assert values(entries(sheet(text.format("Library", "Hall"))), "class_group") == [(None,), (None,)]


def test_how_many_schools_may_use_it_is_no_target(sheet, entries):
    made = entries(sheet("Provision | Level | Staff | Schools able to access | Places\nA | Targeted | TA | All 9 | 12"))
    assert (made[0].values.get("target"), made[0].values["group_size"]) == (None, 12)
    assert made[0].values["extra.Schools able to access"] == "All 9"


def test_an_outcome_that_says_what_is_to_come_is_a_target_beside_how_it_is_known(sheet, entries):
    made = entries(
        sheet("Outcome | Provision | Success criteria | Staff\nTo join in | Lego club | Plays with two peers | ELSA")
    )
    assert values(made, "target", "impact") == [("To join in", None)]


def test_abbreviations_of_roles_are_no_initials_of_pupils(sheet, entries):
    made = entries(sheet("Intervention | Who with? | Aim\nA | TA | Talk\nB | LSA | Walk\nC | Pastoral mentor | Draw"))
    assert values(made, "staff_role", "pupil") == [("teaching_assistant", None)] * 2 + [("mentor", None)]


def test_a_short_surname_before_a_short_forename_is_one_pupil(sheet, entries):
    made = entries(sheet("Name | Provision | Staff\nLee, Sam | Nessy | TA\nAB, CD | Lexia | TA"))
    assert values(made, "pupil") == [("P:maS ,eeL",), (("P:BA", "P:DC"),)]


def test_a_share_of_money_headed_per_pupil_is_no_name_to_hide(sheet, entries):
    made = entries(sheet("Item | Hours per week | Annual | Per pupil\nNessy | 2 | 852 | 142\nELSA | 5 | 2869 | 287"))
    assert [(int(cost), extra) for cost, extra in values(made, "cost", "extra.Per pupil")] == [
        (852, "142"),
        (2869, "287"),
    ]
