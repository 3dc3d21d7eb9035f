"""Timetables by day: one provision a name, so many times a week; and timetables of something else."""

from datetime import date

import pytest

from importers.grid import Workbook
from importers.options import ReadOptions
from importers.street import read_grid

BLOCK = """
TA 1
Time | Mon | Tues | Weds | Thurs | Fri
9.10 - 9.30 | Phonics | Phonics | Phonics | Phonics | Phonics
10.30 - 10.45 | BREAK
11.00 - 11.40 | Number Stacks | | Number Stacks | | Sensory circuit
"""


def test_each_name_is_one_provision_so_many_times_a_week(sheet, entries):
    made = entries(sheet(BLOCK + BLOCK.replace("TA 1", "TA 2").replace("Phonics", "Toe by Toe")))
    found = [
        tuple(entry.values.get(name) for name in ("provision", "sessions_per_week", "minutes_per_session"))
        for entry in made
    ]
    assert found[:3] == [("Phonics", 5, 20), ("Number Stacks", 2, 40), ("Sensory circuit", 1, 40)]
    assert len(found) == 6
    assert made[0].cells == made[0].cells | {"provision": "B3", "minutes_per_session": "A3"}


def test_a_cell_merged_over_the_week_is_every_day(sheet, entries):
    text = "Time | Mon | Tue | Wed | Thu | Fri\n9.00-9.20 | Phonics\n1.00-1.30 | Lego club | | Lego club"
    made = entries(sheet(text, merges=((2, 2, 2, 6),)))
    assert [entry.values["sessions_per_week"] for entry in made] == [5, 2]


@pytest.mark.parametrize(
    "rows",
    [
        "Gate 8.35 | I Nonesuch | J Example | K Sample\nPlayground 10.30 | K Sample | L Nonesuch | J Example",
        "8.35-8.50 | I Nonesuch | J Example | K Sample\n10.30-10.45 | K Sample | L Nonesuch | J Example",
        "9.00-10.00 | Maths | English | Maths\n10.00-11.00 | English | PE | Science",
    ],
)
def test_a_rota_or_a_class_timetable_holds_no_provision(sheet, entries, rows):
    assert entries(sheet(f"Duty | Monday | Tuesday | Wednesday\n{rows}")) == []


def _shown(made):
    fields = ("provision", "staff_role", "sessions_per_week", "minutes_per_session")
    return [tuple(entry.values.get(name) for name in fields) for entry in made]


def test_adults_may_stand_down_the_side_and_times_in_the_cells(sheet, entries):
    text = """
    Adult | Monday | Tuesday | Wednesday
    Mrs Example (HLTA) | Number Stacks 9.00-9.20 | Number Stacks 9.00-9.20 | PPA cover
    ELSA | | Calm club (1.30-2.10) |
    Volunteer | Paired reading 2-2.30 | | Paired reading 2-2.30
    """
    assert _shown(entries(sheet(text))) == [
        ("Number Stacks", "higher_level_teaching_assistant", 2, 20),
        ("Calm club", "elsa", 1, 40),
        ("Paired reading", "volunteer", 2, 30),
    ]


def test_days_may_stand_down_the_side_and_times_across(sheet, entries):
    text = """
    Day | 9.00-9.20 | 11.00-11.30 | 1.15-2.00
    Monday | Phonics | Lego club | Sensory circuit
    Tuesday | Phonics | Assembly |
    Wednesday | Phonics | Lego club |
    """
    assert _shown(entries(sheet(text))) == [
        ("Phonics", None, 3, 20),
        ("Lego club", None, 2, 30),
        ("Sensory circuit", None, 1, 45),
    ]


def test_names_in_the_cells_are_pupils_of_the_one_provision_that_a_title_names(sheet, entries):
    text = """
    Programme: Drawing and talking
    Time | Mon | Tue | Wed
    9.00-9.30 | Ana Sample (Y3) | Bob Example (Y4) | Ana Sample (Y3)
    1.00-1.30 | Planning | Cal Nonesuch | Bob Example (Y4)
    """
    made = entries(sheet(text))
    assert [entry.values["provision"] for entry in made] == ["Drawing and talking"] * 3
    assert [(entry.values["sessions_per_week"], entry.values.get("year_group")) for entry in made] == [
        (2, "3"),
        (2, "4"),
        (1, None),
    ]
    assert len({entry.values["pupil"] for entry in made}) == 3


def test_names_in_the_cells_are_pupils_of_what_their_row_names(sheet, entries):
    text = """
    Group | Mon | Tue | Wed
    Lego 1.00-1.30 | Anna, Ben | | Anna, Ben
    Fizzy | | Callum S | Callum S
    """
    made = entries(sheet(text))
    assert _shown(made) == [("Lego", None, 2, 30), ("Lego", None, 2, 30), ("Fizzy", None, 2, None)]
    assert [entry.values["pupil"] for entry in made] == ["P:annA", "P:neB", "P:S mullaC"]


def test_a_title_that_names_what_pupils_come_to_by_turns_names_it(sheet, entries):
    text = "ELSA timetable - Mrs Example\nTime | Mon | Tue | Wed\n9.00-9.30 | Ava T (Y3) | Noah P (Y4) | Ava T (Y3)"
    assert _shown(entries(sheet(text))) == [("ELSA", "elsa", 2, 30), ("ELSA", "elsa", 1, 30)]


def test_names_in_the_cells_without_a_provision_named_are_none(sheet, entries):
    text = "Time | Mon | Tue | Wed\n9.00-9.30 | Ana Sample | Ben Example | Ana Sample\n1.00-1.30 | Di Sample | Cal Ex |"
    assert entries(sheet(text)) == []


def test_adults_by_day_who_only_stand_somewhere_run_no_provision(sheet, entries):
    text = "Adult | Mon | Tue | Wed\nTA 1 | Gate | Hall | Playground\nTA 2 | Oak class | Y3 | Hall"
    assert entries(sheet(text)) == []


def test_no_name_in_a_week_leaves_the_reading(sheet):
    text = "Programme: Drawing and talking\nTime | Mon | Tue | Wed\n9.00-9.30 | Anna Quill (Y3) | Ben Rook (Y4) | Cal T"
    workbook = Workbook("xlsx", (sheet(text),))
    options = ReadOptions(on=date(2026, 11, 26), keep_grid=True)
    reading = read_grid(workbook, name="week.xlsx", sha256="", options=options)
    assert len(reading.entries) == 3
    assert [name for name in ("Anna", "Quill", "Rook", "Cal T") if name in repr(reading)] == []
