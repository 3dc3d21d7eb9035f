"""No grid makes the reading raise, and on every grid each row is in an entry or skipped with a reason, never both."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from importers.claims import claim_of
from importers.entries import entries_of, findings_of_problems
from importers.grid import CellError, Merge, NoResult, Sheet, Workbook
from importers.headings.mapping import map_columns
from importers.kinds import kind_of
from importers.layouts.choose import rows_checked, rows_read, tables_of
from importers.options import ReadOptions
from importers.reports import Tally, file_as_json
from importers.street import read_grid
from importers.terminal import json_text
from schemas.standard_files import data_folder

OPTIONS = ReadOptions(on=date(2026, 11, 23), key=b"a key for these tests alone", keep_grid=True)
SCHEMA = Draft202012Validator(json.loads((data_folder() / "json" / "report.schema.json").read_text(encoding="utf-8")))

WORDS = (
    "Provision", "Intervention", "Staff", "Led by", "Area of need", "Wave 1", "Wave 2", "Universal", "Targeted", "C&L", "SEMH", "Name", "Pupils",  # noqa: E501  a pattern or list reads best on one line
    "Year group", "Y4", "Year 4", "Cost", "Total", "Subtotal", "Key:", "Notes:", "TA", "x", "✓", "N", "3 x 20 mins", "1:4", "£30", "Phonics",  # noqa: E501  a pattern or list reads best on one line
    "ELSA", "• one\n• two", "AB", "Outcome", "Level", "Review", "Autumn", "School:", "Frequency", "Mins", "", " ", "\xa0", "20.30", "UPN", "Group size",  # noqa: E501  a pattern or list reads best on one line
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS),
    st.integers(-5, 2000),
    st.floats(),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.text(max_size=12),
    st.sampled_from([CellError("#REF!"), NoResult("=A1"), 10**30]),
)
ROWS = st.dictionaries(
    st.integers(1, 18), st.dictionaries(st.integers(1, 8), VALUES, min_size=1, max_size=8), max_size=14
)
MERGES = st.lists(
    st.builds(
        lambda top, left, down, across: Merge(top, left, top + down, left + across),
        st.integers(1, 15),
        st.integers(1, 7),
        st.integers(0, 4),
        st.integers(0, 4),
    ),
    max_size=4,
)


@st.composite
def sheets(draw):
    rows = draw(ROWS)
    ordered = {number: dict(sorted(rows[number].items())) for number in sorted(rows)}
    return Sheet(draw(st.sampled_from(["Map", "Year 4", "C&L", "Jo Bloggs", "Lists"])), 1, ordered, tuple(draw(MERGES)))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(sheets())
def test_every_row_of_any_grid_is_accounted_for(standard, sheet):
    workbook = Workbook("xlsx", (sheet,))
    tables, skipped = tables_of(workbook)
    rows = [row for one in skipped for row in one.rows]
    assert len(rows) == len(set(rows))
    assert rows_read(workbook) == rows_checked(tables) + len(rows)
    assert all(one.why for one in skipped)
    mapped = [map_columns(table, standard=standard) for table in tables]
    kind_of(tables, mapped)
    claim_of(workbook, "map.xlsx", tables)
    for table, columns in zip(tables, mapped, strict=True):
        entries, problems = entries_of(table, columns, standard=standard, pupil=lambda _: "P")
        assert len(entries) == len(table.records)
        findings_of_problems(problems, len(entries))
        for entry in entries:
            assert entry.values.keys() == entry.raw.keys() == entry.source.keys() == entry.confidence.keys()
            assert all(0 <= sure <= 1 for sure in entry.confidence.values())


def _no_json(word: str) -> None:
    raise AssertionError(word)  # NaN and Infinity are Python's, and no JSON


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sheets(), min_size=1, max_size=2))
def test_the_whole_street_gives_a_report_that_fits_its_schema_for_any_grid(found):
    book = Workbook("xlsx", tuple(replace(sheet, position=at) for at, sheet in enumerate(found, 1)))
    reading = read_grid(book, name="map.xlsx", sha256="0" * 64, options=OPTIONS)
    told = file_as_json(reading, with_entries=True)
    SCHEMA.validate(
        {
            "tool": "t",
            "version": "0",
            "summary": Tally().as_json(),
            "files": [json.loads(json_text(told), parse_constant=_no_json)],
        }
    )
    assert len(reading.sheets) == len(found)


def test_thirty_thousand_merges_and_a_whole_sheet_merge_stay_cheap():
    rows = {1: {1: "Provision", 2: "Staff"}, 2: {1: "Phonics", 2: "TA"}, 3: {1: "ELSA", 2: "ELSA"}}
    merges = (Merge(1, 1, 1_048_576, 16_384), *(Merge(row, 3, row + 1, 5) for row in range(4, 60_004, 2)))
    (table,), _ = tables_of(Workbook("xlsx", (Sheet("Map", 1, rows, merges),)))
    assert [record.row for record in table.records] == [2, 3]
