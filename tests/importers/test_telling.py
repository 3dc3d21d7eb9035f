"""What a file's headings have to say, in the words of the people who read it."""

from datetime import date
from pathlib import Path

import pytest

from importers.options import ReadOptions
from importers.street import read_file

ROOT = Path(__file__).resolve().parents[1]


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


def of_case(name: str) -> dict[str, str]:
    (file,) = (one for one in (ROOT / "corpus" / name).iterdir() if one.name != "expected.json")
    return {finding.code: finding.message for finding in read_file(file, ReadOptions(on=date(2026, 11, 23))).findings}


def test_a_heading_in_the_very_words_of_its_field_is_no_guess_and_its_odd_values_are_told_once():
    found = of_case("fresh-export-interventions-log")
    assert "heading-guessed" not in found
    assert "“Academic”" in found["area-of-need-unknown"]


def test_what_has_no_heading_is_not_quoted_as_nothing():
    assert of_case("tree-area-then-provision")["heading-guessed"] == (
        "What has no heading was taken for provision, because its content suggests it (sheet Report)."
    )
