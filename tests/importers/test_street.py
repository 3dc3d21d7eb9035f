"""The whole street on small sheets: one finding a cause, however many steps see it."""

from datetime import date

import pytest

from importers.options import ReadOptions
from importers.street import read_file

TODAY = date(2026, 11, 23)


@pytest.fixture
def told(tmp_path):
    """Return the findings about a sheet's text: code and cells."""

    def read(text):
        path = tmp_path / "map.csv"
        path.write_text(text, encoding="utf-8")
        found = read_file(path, ReadOptions(on=TODAY)).findings
        return {finding.code: [(place.cell, place.value) for place in finding.cells] for finding in found}

    return read


def test_a_cell_that_was_not_read_is_told_once(told):
    found = told(
        "Provision,Staff,Session length,Frequency\nLexia,TA,20 minutes,3\nNessy,TA,20.30 minutes,3\nElsa,TA,,3\n"
    )
    assert found["cell-likely-slip"] == [("C3", "20.30 minutes")]
    assert found["time-missing"] == [("C4", "")]


def test_a_review_date_that_was_not_read_is_told_once(told):
    found = told("Provision,Staff,Review date\nLexia,TA,12/12/2026\nNessy,TA,T1/2\n")
    assert [code for code, cells in found.items() if ("C3", "T1/2") in cells or ("C3", "") in cells] == [
        "cell-not-read"
    ]


def test_a_review_date_above_the_table_that_was_not_read_is_missing_from_no_row(told):
    found = told(
        "Provision map\nNext review: February\nProvision,Staff,Minutes\nLexia,TA,20\nNessy,TA,20\nElsa,TA,20\n"
    )
    assert "date-ambiguous" in found
    assert "review-date-missing" not in found


def test_what_has_no_column_is_missing_beside_the_headings_of_its_table(told):
    found = told("Invented map\n\nYear group,Staff,Sessions per week,Cost\n3,TA,2,100\n4,TA,3,50\n5,Teacher,1,20\n")
    assert found["provision-missing"] == [("E3", "")]
