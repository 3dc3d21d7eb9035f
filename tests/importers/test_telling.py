"""What a file's headings have to say, in the words of the people who read it."""

from datetime import date

import pytest

from importers.grid import Workbook
from importers.headings.mapping import MappedColumn
from importers.layouts.table import Column, Table
from importers.options import ReadOptions
from importers.street import read_file
from importers.telling import layout_findings

ROWS = "ELSA,30,Mrs I,yes\nPrecision Teaching,20,Mr N,no\n"


@pytest.fixture
def told(tmp_path):
    """What the headings of a small list have to say, by code."""

    def read(headings: str, rows: str = ROWS) -> dict[str, str]:
        path = tmp_path / "map.csv"
        path.write_text(f"{headings}\n{rows}", encoding="utf-8")
        return {
            finding.code: finding.message for finding in read_file(path, ReadOptions(on=date(2026, 11, 23))).findings
        }

    return read


def test_headings_without_a_field_are_told_together_and_not_called_columns(told):
    assert told("Provision,Minutes,Zork,Quux")["heading-unknown"] == (
        "No field of the standard fits “Zork” and “Quux” (Sheet1 C1 and D1)."
    )


def test_a_guessed_heading_is_told_with_the_words_that_people_use_for_the_field(told):
    assert told("Provision,Leght of session,Zork,Quux")["heading-guessed"] == (
        "“Leght of session” was taken for session length, because its spelling is near “length of session” (Sheet1 B1)."
    )


def guesses(heading: str, field: str, *, row: int = 1) -> list[str]:
    """What is told of a heading that was taken for a field with little confidence."""
    column = Column("a", heading, row, 2 if row else 0)
    table = Table("Map", "list", 1.0, (column,), ())
    found = layout_findings(Workbook("xlsx", ()), [table], [[MappedColumn(column, field, 0.4)]])
    return [finding.message for finding in found]


def test_a_heading_in_the_very_words_of_its_field_is_no_guess_whatever_stands_under_it():
    assert guesses("Category", "area_of_need") == []
    assert guesses("Category", "provision") == [
        "“Category” was taken for provision, because its words or its content suggest it (Map B1)."
    ]


def test_what_has_no_heading_is_not_quoted_as_nothing():
    assert guesses("", "provision", row=0) == [
        "What has no heading was taken for provision, because its content suggests it (sheet Map)."
    ]


def test_a_cell_that_was_not_read_says_what_is_wrong_with_it(told):
    found = told("Provision,Minutes,Cost", "ELSA,TBC,admin time\nLego therapy,ongoing,50\n")
    assert found["cell-not-quantified"] == (
        "Session length on every row says “TBC” and “ongoing”, and gives no amount, date or name (Sheet1 B2 and B3)."
    )
    assert found["cost-in-words"] == "Cost on this row says “admin time”, and gives no pounds (Sheet1 C2)."


def test_a_number_that_was_cut_short_is_told_once(told):
    found = told("Provision,Minutes,Cost", "ELSA,20,1.23457E+12\nLego therapy,20,1e+12\n")
    assert found["file-digits-lost"].endswith("(1 cell, sheet Sheet1).")
    assert found["cell-digits-lost"] == ("Cost on this row says “1e+12”, and has lost its last digits (Sheet1 C3).")
