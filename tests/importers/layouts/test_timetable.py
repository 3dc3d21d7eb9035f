"""Timetables by day: one provision a name, so many times a week; and timetables of something else."""

import pytest

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
