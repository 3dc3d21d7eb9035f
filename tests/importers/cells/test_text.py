"""Provisions that say more than a name, terms, and plain text."""

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


PROVISION = [
    (
        "5mins x5mornings with TA",
        {"sessions_per_week": 5, "minutes_per_session": 5, "minutes_per_week": 25, "staff_role": "teaching_assistant"},
        None,
    ),
    (
        "ELSA 1:1 30 mins weekly",
        {
            "sessions_per_week": 1,
            "minutes_per_session": 30,
            "minutes_per_week": 30,
            "group_size": 1,
            "staff_role": "elsa",
        },
        None,
    ),
    (
        "5x15 minutes TA",
        {"sessions_per_week": 5, "minutes_per_session": 15, "minutes_per_week": 75, "staff_role": "teaching_assistant"},
        None,
    ),
    (
        "Anxiety group (1 x 50 mins)",
        {"sessions_per_week": 1, "minutes_per_session": 50, "minutes_per_week": 50},
        None,
    ),
    ("5 Minute Box", {}, None),
    ("Power of 2", {}, None),
    ("Precision teaching", {}, None),
    ("Lego therapy (group of 4)", {"group_size": 4}, None),
    ("Daily mile", {}, None),
    (
        "Precision Teaching 1:1 10 mins daily",
        {"sessions_per_week": 5, "minutes_per_session": 10, "minutes_per_week": 50, "group_size": 1},
        None,
    ),
    (
        "Lego Therapy (1:4) weekly 30 mins",
        {"sessions_per_week": 1, "minutes_per_session": 30, "minutes_per_week": 30, "group_size": 4},
        None,
    ),
    ("TA support", {}, None),
    ("Phonics booster 3 x 20 mins", {"sessions_per_week": 3, "minutes_per_session": 20, "minutes_per_week": 60}, None),
    ("Read Write Inc", {}, None),
    ("Toe by Toe 1:1 daily", {"sessions_per_week": 5, "group_size": 1}, None),
    ("Maths group of 6", {"group_size": 6}, None),
    ("Speech group 7", {}, None),
    ("Reading group 7 pupils", {"group_size": 7}, None),
    ("Zones of Regulation", {}, None),
    ("Daily reading", {"sessions_per_week": 5}, None),
    ("5 a day", {}, None),
    ("Year 6 booster", {}, None),
    ("Fresh Start", {}, None),
    ("First Class @ Number 2", {}, None),
    ("Plus 1", {}, None),
    ("Sensory circuits each morning", {}, None),
    ("Speech and language 6 week block", {"weeks": 6, "staff_role": "therapist"}, None),
    ("ELSA", {}, None),
    ("10 Minute Maths", {}, None),
    ("Catch Up 15 mins x 2", {"sessions_per_week": 2, "minutes_per_session": 15, "minutes_per_week": 30}, None),
    ("Social skills (small group)", {}, None),
    (
        "Handwriting 15 mins x 3 (TA)",
        {"sessions_per_week": 3, "minutes_per_session": 15, "minutes_per_week": 45, "staff_role": "teaching_assistant"},
        None,
    ),
    (
        "In class support 5 x 1hr LSA",
        {
            "sessions_per_week": 5,
            "minutes_per_session": 60,
            "minutes_per_week": 300,
            "staff_role": "teaching_assistant",
        },
        None,
    ),
]


@pytest.mark.parametrize(("text", "values", "problem"), PROVISION)
def test_provision_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("provision", text, STANDARD)
    assert dict(reading.values) == {"provision": text, **values}
    assert reading.problem is problem


TERM = [
    ("T1/2", {"term": "Term 1/2"}, None),
    ("Autumn 1", {"term": "Autumn 1"}, None),
    ("Second half Autumn Term", {"term": "Second half Autumn Term"}, None),
    ("term 3", {"term": "Term 3"}, None),
    ("aut 1", {"term": "Autumn 1"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), TERM)
def test_term_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("term", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


TARGET = [
    ("-", {}, Problem.NOT_QUANTIFIED),
]


@pytest.mark.parametrize(("text", "values", "problem"), TARGET)
def test_target_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("target", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


NOTES = [
    ("1.23457E+12", {"notes": "1.23457E+12"}, Problem.DIGITS_LOST),
]


@pytest.mark.parametrize(("text", "values", "problem"), NOTES)
def test_notes_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("notes", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
