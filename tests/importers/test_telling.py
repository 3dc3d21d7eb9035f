"""What a file's headings have to say, in the words of the people who read it."""

from datetime import date

import pytest

from importers.options import ReadOptions
from importers.street import read_file


@pytest.fixture
def told(tmp_path):
    """What the headings of a small list have to say, by code."""

    def read(headings: str) -> dict[str, str]:
        path = tmp_path / "map.csv"
        path.write_text(f"{headings}\nELSA,30,Mrs I,yes\nPrecision Teaching,20,Mr N,no\n", encoding="utf-8")
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
