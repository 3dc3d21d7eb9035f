"""Sections with nothing below them, surnames that are words of notes, and plans of what leaders will do."""

import pytest

from importers.claims import claim_of
from importers.grid import Sheet, Workbook


def test_a_section_for_which_nothing_is_typed_yet_is_no_provision(sheet, tables):
    text = "Intervention | Staff | Group size\nTERM 1 |\nNessy | TA | 4\nTERM 2 |\nLexia | TA | 3\nTERM 3 |"
    (table,), why = tables(sheet(text))
    assert ([record.row for record in table.records], why[6]) == ([3, 5], "section heading")


def test_a_pupil_with_a_surname_that_begins_notes_keeps_her_row(sheet, entries):
    text = "Surname | First name | Reading | Maths | Talk\nSample | Ada | x | x | x\nInvented | Bo | x | | x"
    assert len(entries(sheet(text))) == 5


@pytest.mark.parametrize(
    "headings",
    [
        "Objective | Actions to be taken | Lead person | By when | Cost | Success criteria | RAG",
        "Priority | What we will do | Responsible | Deadline | Cost | Success measures | Monitoring",
    ],
)
def test_a_plan_of_what_leaders_will_do_is_another_paper(sheet, tables, headings):
    text = f"SEND plan\n{headings}\nPlan for all | Staff meeting | SENCO | Dec 2026 | £420 | All lessons adapted | A"
    assert tables(sheet(text))[0] == ()


def test_what_is_done_for_a_year_or_a_pupil_is_no_such_plan(sheet, entries):
    headings = "Actions | Lead person | By when | Success criteria"
    for more in ("Year group", "Sessions per week"):
        assert len(entries(sheet(f"{headings} | {more}\nTalk group | TA | Dec 2026 | Takes turns | 4"))) == 1
    assert len(entries(sheet(f"Pupil: | Ada Sample\n\n{headings}\nTalk group | TA | Dec 2026 | Takes turns"))) == 1


def test_the_name_of_a_setting_is_no_year_of_its_provisions_and_the_papers_subject_no_level():
    workbook = Workbook("xlsx", (Sheet("Map", 1, {1: {1: "Fictional Village Pre-School"}}),))
    assert "year_group" not in claim_of(workbook, "Pre-school SEN support.xlsx", ()).around
    assert claim_of(workbook, "Year 4 map.xlsx", ()).around["year_group"].part == "Year 4"


def test_a_term_has_one_spelling_wherever_it_stands():
    rows = {1: {1: "TERM:", 2: 2}}
    assert claim_of(Workbook("xlsx", (Sheet("Map", 1, rows),)), "map.xlsx", ()).term == "Term 2"
    assert claim_of(Workbook("xlsx", (Sheet("AUTUMN 2", 1, {}),)), "map.xlsx", ()).term == "Autumn 2"
