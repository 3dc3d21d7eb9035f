"""The page of checks has every code that a report can hold, in the words that the report has."""

import re
from datetime import date
from pathlib import Path

import pytest

from importers.checks_page import KINDS_OF_CODES, all_entries, find_entry, page
from importers.options import ReadOptions
from importers.reading import FileReading
from importers.street import read_file
from sample_data import uploads
from schemas.check_entries import check_entries
from schemas.finding import Finding
from schemas.registry import UnknownCheckError

ROOT = Path(__file__).resolve().parents[2]
UPLOADS = [*uploads().iterdir(), *(one for one in (ROOT / "tests/corpus").glob("*/*") if one.name != "expected.json")]
ENTRIES = {entry.code: entry for entry in all_entries()}


@pytest.fixture(scope="module")
def readings() -> list[FileReading]:
    options = ReadOptions(on=date(2026, 11, 23), keep_entries=False, keep_grid=False)
    return [read_file(path, options) for path in UPLOADS]


def test_the_page_is_what_the_code_says() -> None:
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == page()


def test_every_code_is_on_the_page_once_and_under_its_kind() -> None:
    codes = [entry.code for entry in all_entries()]
    assert len(codes) == len(set(codes))
    assert {entry.severity for entry in all_entries()} == set(KINDS_OF_CODES)
    assert {entry.code for entry in check_entries()} < set(codes)
    listed = re.findall(r"^### `([^`]+)`", page(), re.MULTILINE)
    assert sorted(listed) == sorted(codes)


def test_every_code_of_every_upload_is_on_the_page_in_the_words_of_the_report(readings) -> None:
    told = {finding.code: finding for reading in readings for finding in reading.findings}
    assert len(told) > 40
    assert {code for code, finding in told.items() if _words(finding) != _page_words(finding)} == set()
    strengths = {one.code: one.title for reading in readings for one in reading.strengths}
    ends = {str(reading.reason.code): "unreadable" for reading in readings if reading.reason}
    assert strengths
    assert ends
    assert strengths == {code: ENTRIES[code].title for code in strengths}
    assert ends == {code: ENTRIES[code].severity for code in ends}
    assert {one.code for reading in readings for one in reading.not_checked} <= ENTRIES.keys()


def _words(finding: Finding) -> tuple[str, str]:
    return finding.title, finding.why


def _page_words(finding: Finding) -> tuple[str, str]:
    entry = ENTRIES[finding.code]
    dated = entry.said_by == "check" and finding.code.startswith("policy-")
    return (entry.title, finding.why if dated else entry.why)


def test_every_wording_there_is_stands_on_the_page() -> None:
    for module in ("telling", "cells.wording", "identity.findings", "observations", "unreadable"):
        source = (ROOT / "importers" / Path(*module.split("."))).with_suffix(".py").read_text(encoding="utf-8")
        titles = re.findall(
            r"(?:_Words|Words|_Cause|Wording)\(\s*(?:(?:_ERROR|_QUERY|_ADVICE),\s*)?\"([^\"]+)\"", source
        )
        assert titles
        assert [title for title in titles if title not in page() and title.removesuffix(".") not in page()] == []


def test_an_entry_is_found_by_its_code_and_says_who_says_it() -> None:
    said = {code: find_entry(code).said_by for code in ("end-before-start", "level-not-in-continuum", "no-table")}
    assert said == {"end-before-start": "check", "level-not-in-continuum": "schema", "no-table": "reading"}
    assert find_entry("privacy-names-on-map").kinds == ("school", "community")
    with pytest.raises(UnknownCheckError):
        find_entry("no-such")
