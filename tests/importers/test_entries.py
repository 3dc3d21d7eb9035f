"""Entries: own fields before combined cells before context, with exact addresses, units of headings, and no names."""

from decimal import Decimal

import pytest

from importers.cells.reading import Problem
from importers.entries import CellProblem, entries_of, findings_of_problems
from importers.grid import Workbook
from importers.headings.mapping import map_columns
from importers.headings.units import unit_behind
from importers.layouts.choose import tables_of


def made_and_problems(shown, standard):
    found, _ = tables_of(Workbook("xlsx", (shown,)))
    mapped = map_columns(found[0], standard=standard)
    return entries_of(found[0], mapped, standard=standard, pupil=lambda name: name)


def test_a_columns_own_field_wins_over_what_a_combined_cell_says(sheet, entries):
    made = entries(sheet("Provision | Delivered by | Mins per session\nPhonics 3 x 20 mins with LSA | Teacher | 30"))
    assert made[0].values["minutes_per_session"] == 30
    assert made[0].values["staff_role"] == "teacher"
    assert made[0].values["sessions_per_week"] == 3
    assert made[0].cells["sessions_per_week"] == "A2"
    assert made[0].cells["minutes_per_session"] == "C2"


@pytest.mark.parametrize("text", ["£12.50 per hour", "3 hrs @ £12"])
def test_a_rate_under_cost_is_told_where_the_column_of_rates_says_another(sheet, standard, text):
    table = sheet(f"Provision | Staff | Hourly rate | Cost\nPhonics | TA | £15 | {text}")
    made, problems = made_and_problems(table, standard)
    assert made[0].values["hourly_rate"] == 15
    assert [(problem.field, problem.problem, problem.cell, problem.raw) for problem in problems] == [
        ("cost", Problem.PARTLY_READ, "D2", text)
    ]


def test_a_rate_under_cost_fills_a_blank_under_rate(sheet, standard):
    made, problems = made_and_problems(
        sheet("Provision | Staff | Hourly rate | Cost\nA | TA | £15 | £50\nB | TA | | £12.50 per hour"), standard
    )
    assert made[1].values["hourly_rate"] == Decimal("12.5")
    assert problems == ()


def test_what_a_rate_says_of_its_week_is_not_the_costs(sheet, standard):
    made, problems = made_and_problems(
        sheet("Provision | Staff | Hourly rate | Cost\nPhonics | TA | £20 pw | £300"), standard
    )
    assert made[0].values["cost"] == 300
    assert "cost_period" not in made[0].values
    assert [problem.cell for problem in problems] == ["C2"]


def test_a_bare_figure_takes_the_unit_of_its_heading(sheet, entries):
    made = entries(sheet("Provision | Staff | Hours per week | Cost per pupil\nPhonics | TA | 2 | 23"))
    assert made[0].values["minutes_per_week"] == 120
    assert made[0].raw["minutes_per_week"] == "2"
    assert made[0].values["cost"] == Decimal(23)
    assert made[0].values["cost_per"] == "pupil"
    assert made[0].cells["cost_per"] == "D1"


@pytest.mark.parametrize(
    ("heading", "field", "unit"),
    [
        ("Hours per week", "minutes_per_week", "hours per week"),
        ("Hours per term", "minutes_total", "hours"),
        ("Minutes per week", "minutes_per_week", ""),
        ("Mins a day", "minutes_per_week", "minutes per day"),
        ("Time (hrs)", "minutes_per_session", "hours"),
        ("Minute rate", "hourly_rate", "per minute"),
        ("Lessons a fortnight", "sessions_per_week", "times per fortnight"),
        ("Lessons a week", "sessions_per_week", ""),
        ("Group size", "group_size", ""),
    ],
)
def test_the_unit_behind_a_heading(heading, field, unit):
    assert unit_behind(heading, field) == unit


def test_names_upns_and_birth_dates_leave_only_a_pseudonym_and_the_mask(sheet, entries):
    made = entries(
        sheet(
            "Forename | Surname | UPN | DOB | Provision | Staff\nJo | Bloggs | X88699992601A | 01/02/2016 | Phonics | TA"  # noqa: E501  a pattern or list reads best on one line
        )
    )
    assert made[0].values["pupil"] == "P:A10629999688X"
    assert made[0].raw["pupil"] == "•••"
    assert "Bloggs" not in str(made)
    assert "2016" not in str(made)
    assert made[0].cells["pupil"] == "C2"


def test_two_columns_of_a_name_are_one_pupil(sheet, entries):
    made = entries(sheet("First name | Surname | Provision | Staff\nJo | Bloggs | Phonics | TA"))
    assert made[0].values["pupil"] == "P:sggolB oJ"


@pytest.mark.parametrize(
    ("heading", "text", "count"),
    [
        ("Pupils", "AB, CD, EF", 3),
        ("Name", "Bloggs, Jo", 1),
        ("Pupils", "Jo Bloggs, Al Other", 2),
        ("Pupils", "AB and CD", 2),
        ("Pupils", "Whole class", 0),
    ],
)
def test_several_pupils_in_a_cell_are_several_pseudonyms(sheet, entries, heading, text, count):
    made = entries(sheet(f"{heading} | Provision | Staff\n{text} | Phonics | TA"))
    pupil = made[0].values.get("pupil", ())
    assert (1 if isinstance(pupil, str) else len(pupil)) == count


def test_unknown_columns_are_kept_as_extra_each_under_its_own_name(sheet, entries):
    made = entries(sheet("Provision | Staff | Shoes | Shoes | Impact\nPhonics | TA | red | blue | good"))
    assert made[0].values["extra.Shoes"] == "red"
    assert made[0].values["extra.Shoes (D)"] == "blue"
    assert made[0].cells["extra.Shoes (D)"] == "D2"


def test_context_fills_only_what_the_row_leaves_open(sheet, entries):
    made = entries(
        sheet(
            "Year 4 provision map\n\nYear group | Provision | Staff\nY5 | Art | TA\nY5 | Phonics | TA\n | ELSA | TA\nY6 | Maths | TA"  # noqa: E501  a pattern or list reads best on one line
        )
    )
    assert [entry.values["year_group"] for entry in made] == ["5", "5", "4", "6"]
    assert made[2].cells["year_group"] == "A1"
    assert made[2].raw["year_group"] == "Year 4 provision map"
    assert made[2].source["year_group"] == "title"


def test_a_sheet_name_gives_context_without_a_cell(sheet, entries):
    made = entries(sheet("Provision | Staff\nPhonics | TA", name="Year 3"))
    assert made[0].values["year_group"] == "3"
    assert made[0].source["year_group"] == "sheet"
    assert "year_group" not in made[0].cells


def test_cells_that_are_not_read_are_told_once_a_cause_with_every_cell(sheet, standard):
    found, _ = tables_of(
        Workbook("xlsx", (sheet("Provision | Staff | Cost\nA | TA | TBC\nB | TA | TBC\nC | TA | 30"),))
    )
    mapped = map_columns(found[0], standard=standard)
    _, problems = entries_of(found[0], mapped, standard=standard, pupil=str)
    (finding,) = findings_of_problems(problems, 3)
    assert [place.cell for place in finding.cells] == ["C2", "C3"]
    assert (finding.field, finding.rows_affected, finding.rows_total) == ("cost", 2, 3)
    assert "most rows (2 of 3)" in finding.message


def test_a_filled_down_cell_is_told_once():
    problem = CellProblem("level", Problem.LEGACY_CODE, "Map", "A2", "School Action", 2)
    (finding,) = findings_of_problems([problem], 1)
    assert (finding.code, finding.severity) == ("code-legacy", "query")


def test_all_years_is_kept_as_written_and_no_year_is_guessed(sheet, entries):
    made = entries(sheet("Provision | Year group | Staff\nNessy | All | TA\nLexia | Y4 | TA"))
    assert [(one.values.get("year_group"), one.values.get("extra.Year group")) for one in made] == [
        (None, "All"),
        ("4", None),
    ]
    assert (made[0].cells["extra.Year group"], made[0].raw["extra.Year group"]) == ("B2", "All")
