"""What is missing is told only where a column asks for it, and with the address where it should stand."""

from dataclasses import replace

from schema_samples import SHEET, make_map

from schemas.checking import check_map
from schemas.finding import Finding
from schemas.provision_map import HeadingRow, ProvisionMap
from schemas.standard import find_standard

KENT = find_standard("kent-2025-06-draft")


def without_columns(made: ProvisionMap, *fields: str) -> ProvisionMap:
    columns = {(sheet, field): letter for (sheet, field), letter in made.columns.items() if field not in fields}
    return replace(made, fields=made.fields - set(fields), columns=columns)


def found(made: ProvisionMap, code: str) -> Finding | None:
    return next((finding for finding in check_map(made, KENT).findings if finding.code == code), None)


def not_checked(made: ProvisionMap) -> set[str]:
    return {one.code for one in check_map(made, KENT).not_checked}


def staffed(rows: int, of: int) -> ProvisionMap:
    said = {"provision": "Lego therapy", "staff_role": "teaching_assistant"}
    made = make_map([said] * rows + [{"provision": "Lego therapy"}] * (of - rows))
    return without_columns(made, "staff_role")


def test_a_few_rows_that_mention_a_field_make_no_column() -> None:
    made = staffed(2, of=5)
    assert found(made, "staff-role-missing") is None
    assert "staff-role-missing" in not_checked(made)


def test_a_field_that_half_of_the_rows_state_is_provided() -> None:
    finding = found(staffed(2, of=4), "staff-role-missing")
    assert finding is not None
    assert finding.rows_affected == 2


def test_values_that_contradict_each_other_are_told_however_few_rows_state_them() -> None:
    dated = {"provision": "Lego therapy", "start_date": "2026-02-01", "end_date": "2026-01-01"}
    made = without_columns(make_map([dated, *[{"provision": "Lego therapy"}] * 4]), "start_date", "end_date")
    finding = found(made, "end-before-start")
    assert finding is not None
    assert finding.rows_affected == 1
    assert "end-before-start" not in not_checked(made)


def test_a_missing_value_stands_in_the_first_column_that_its_check_looks_at() -> None:
    rows = [{"provision": "Lego therapy", "minutes_per_week": 60}, {"provision": "Lego therapy"}]
    finding = found(make_map(rows), "time-missing")
    assert finding is not None
    assert [(place.sheet, place.cell, place.value) for place in finding.cells] == [(SHEET, "B3", "")]


def test_what_the_row_says_in_that_column_is_shown() -> None:
    (entry,) = make_map([{"provision": "Lego therapy", "sessions_per_week": 3}], columns=["minutes_per_week"]).entries
    entry = replace(entry, cells={"sessions_per_week": "C2"}, raw={"sessions_per_week": "3 x weekly"})
    made = make_map([{"provision": "x", "sessions_per_week": 3}], columns=["minutes_per_week"])
    finding = found(without_columns(replace(made, entries=(entry,)), "sessions_per_week"), "time-missing")
    assert finding is not None
    assert [(place.cell, place.value) for place in finding.cells] == [("C2", "3 x weekly")]


def test_a_cell_that_was_not_read_is_not_missing_as_well() -> None:
    made = make_map([{"provision": "Lego therapy"}] * 2, columns=["minutes_per_week"])
    finding = found(replace(made, unread=frozenset({(SHEET, 2, "minutes_per_week")})), "time-missing")
    assert finding is not None
    assert [place.cell for place in finding.cells] == ["B3"]
    assert (
        found(replace(made, unread=frozenset({(SHEET, row, "minutes_per_week") for row in (2, 3)})), "time-missing")
        is None
    )


def test_an_empty_cell_beside_one_that_was_not_read_is_missing() -> None:
    made = make_map([{"provision": "Lego therapy"}], columns=["sessions_per_week", "minutes_per_session"])
    finding = found(replace(made, unread=frozenset({(SHEET, 2, "sessions_per_week")})), "time-missing")
    assert finding is not None
    assert [place.cell for place in finding.cells] == ["C2"]


def test_a_provision_whose_cell_shows_an_error_is_not_missing_as_well() -> None:
    made = make_map([{"staff_role": "teacher"}], columns=["provision"])
    assert found(made, "provision-missing") is not None
    assert found(replace(made, unread=frozenset({(SHEET, 2, "provision")})), "provision-missing") is None


def test_a_value_without_a_column_is_missing_once_a_sheet_beside_the_headings() -> None:
    rows = [{"year_group": "3", "cost": 100}, {"year_group": "4", "cost": 50}]
    made = replace(make_map(rows), headed={SHEET: HeadingRow("A1", "E1", "F1")})
    finding = found(without_columns(made, "provision"), "provision-missing")
    assert finding is not None
    assert [(place.sheet, place.cell, place.value) for place in finding.cells] == [(SHEET, "F1", "")]
    assert finding.rows_affected == 2
    assert finding.message.endswith(f"({SHEET} F1). There is no column for it beside the headings in {SHEET} A1 to E1.")


def test_a_value_whose_column_another_sheet_has_is_told_of_with_both_places() -> None:
    rows = [{"provision": "Lego therapy", "target": "Talks"}, {"provision": "Talk group", "target": "Talks"}]
    made = make_map([*rows, {"provision": "Reading club"}, {"provision": "Number group"}])
    first, second, third, fourth = made.entries
    entries = (first, second, third, replace(fourth, sheet="Other", cells={}))
    columns = {**made.columns, ("Other", "provision"): "A"}
    headed = {SHEET: HeadingRow("A1", "B1", "C1"), "Other": HeadingRow("A1", "A1", "B1")}
    finding = found(replace(made, entries=entries, columns=columns, headed=headed), "outcome-missing")
    assert finding is not None
    assert [(place.sheet, place.cell) for place in finding.cells] == [(SHEET, "B4"), ("Other", "B1")]
    assert finding.message.endswith(" There is no column for it beside the headings in Other A1.")
