"""Words that schools cut short or misspell: areas, staff, days in letters; and what only looks cut short."""

from datetime import date

import pytest

from importers.cells import read_cell
from schemas.standard import shipped_standards, standard_in_force


@pytest.fixture(scope="module")
def standard():
    return standard_in_force(shipped_standards(), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("area_of_need", "Comm & Interaction", "communication_and_interaction"),
        ("area_of_need", "Sens & Physical", "sensory_and_or_physical"),
        ("area_of_need", "Cog & Lrng / SEMH", ("cognition_and_learning", "social_emotional_and_mental_health")),
        ("level", "Specialist offer", "specialist"),
        ("staff_role", "JB (TA) / PW (vol)", ("teaching_assistant", "volunteer")),
        ("sessions_per_week", "M, W, F", 3),
        ("minutes_per_week", "M, W, F 15 mins", 45),
    ],
)
def test_words_cut_short_are_read_in_full(standard, field, text, value):
    assert read_cell(field, text, standard).values[field] == value


@pytest.mark.parametrize(("field", "text"), [("area_of_need", "Int & Phys games"), ("level", "Our offer")])
def test_a_word_cut_short_among_unknown_ones_is_no_code(standard, field, text):
    assert read_cell(field, text, standard).values.get(field) in (text, None)


def test_a_figure_is_no_role(standard):
    assert "staff_role" not in read_cell("staff_role", "2", standard).values


@pytest.mark.parametrize(
    ("text", "years", "size"),
    [
        ("Reception - 3 chn", "R", 3),
        ("KS1 - 8 children", ("1", "2"), 8),
        ("Below expected in Y2 assessment", None, None),
    ],
)
def test_criteria_that_begin_with_years_and_a_number_say_them(standard, text, years, size):
    values = read_cell("entry_criteria", text, standard).values
    assert (values["entry_criteria"], values.get("year_group"), values.get("group_size")) == (text, years, size)
