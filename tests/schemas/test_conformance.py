"""The run-time path gives the verdicts of the reference validator, and says each cause once."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from schema_samples import ON, make_map

from importers.options import ReadOptions
from importers.street import read_file
from schemas import conformance
from schemas.checking import check_map
from schemas.codes import Status
from schemas.entry import FIELDS, Entry, MapKind, values_as_json
from schemas.finding import Severity
from schemas.provision_map import ProvisionMap
from schemas.standard import find_standard
from schemas.standard_files import data_folder

KENT = find_standard("kent-2025-06-draft")
CODED = sorted({"year_group", "sen_status", "primary_need", "area_of_need", "level", "staff_role", "funding_source"})


def failing_fields_by_reference(kind: MapKind, values: dict[str, Any]) -> set[str]:
    """The reference: whole rows under the composed schema, by jsonschema; a missing field counts under its name."""
    whole = conformance.composed_schema(kind, KENT)
    row = {**whole["properties"]["entries"]["items"], "$defs": whole["$defs"]}
    fields: set[str] = set()
    for error in Draft202012Validator(row).iter_errors(values):
        if error.absolute_path:
            fields.add(str(error.absolute_path[0]))
        elif error.validator == "required":
            fields |= set(error.validator_value) - set(values)
        else:
            fields |= set(values) - set(FIELDS) - {"extra"}
    return fields


scalars = st.one_of(
    st.sampled_from(
        ["", "Gold", "universal", "K", "SLCN", "4", "R", "2025-09-01", "1900-01-03", "teacher", "week", "P-1"]
    ),
    st.integers(-5, 5000),
    st.floats(-10, 5000, allow_nan=False),
    st.decimals(-10, 5000, places=2),
)
values = st.dictionaries(
    st.sampled_from([*FIELDS, "extra.Colour", "no_such_field"]),
    st.one_of(scalars, st.lists(scalars, min_size=1, max_size=3).map(tuple)),
    max_size=8,
)


@settings(max_examples=300, deadline=None)
@given(row=values, kind=st.sampled_from(sorted(MapKind)))
def test_the_run_time_path_fails_the_fields_that_the_reference_fails(row: dict[str, Any], kind: MapKind) -> None:
    made = ProvisionMap(kind, (Entry("Map", 2, row),), frozenset({"pupil", *row}), ON)
    found = conformance.conform(made, KENT)
    assert {finding.field for finding in found} == failing_fields_by_reference(kind, values_as_json(row))


def failing_by_row(made: ProvisionMap) -> set[tuple[int, str | None]]:
    """Row and field of every failure on the run-time path: each entry's cells are put where its number is told."""
    at = {entry: number for number, entry in enumerate(map(id, made.entries))}
    entries = tuple(
        replace(entry, sheet="Map", cells=dict.fromkeys(entry.values, f"A{at[id(entry)]}"), row=at[id(entry)])
        for entry in made.entries
    )
    told = replace(made, entries=entries, columns={("Map", field): "A" for field in FIELDS}, unread=frozenset())
    found = conformance.conform(told, KENT)
    return {(int(place.cell[1:]), finding.field) for finding in found for place in finding.cells}


def failing_by_reference(made: ProvisionMap) -> set[tuple[int, str | None]]:
    rows = (failing_fields_by_reference(made.kind, values_as_json(entry.values)) for entry in made.entries)
    return {(number, field) for number, fields in enumerate(rows) for field in fields}


@settings(max_examples=100, deadline=None)
@given(rows=st.lists(values, min_size=2, max_size=12), kind=st.sampled_from(sorted(MapKind)))
def test_whole_maps_fail_in_the_rows_and_fields_that_the_reference_fails(rows, kind) -> None:
    entries = tuple(Entry("Map", 0, row) for row in rows)
    made = ProvisionMap(kind, entries, frozenset({"pupil"}).union(*rows), ON)
    assert failing_by_row(made) == failing_by_reference(made)


ROOT = Path(__file__).parents[2]
UPLOADS = sorted(
    path
    for folder in (ROOT / "sample_data" / "uploads", ROOT / "tests" / "corpus")
    for path in folder.rglob("*.*")
    if path.suffix not in {".json", ".md"}
)


@pytest.mark.parametrize("path", UPLOADS, ids=lambda path: path.name)
def test_every_upload_fails_where_the_reference_fails(path: Path) -> None:
    reading = read_file(path, ReadOptions(on=ON))
    if reading.kind is not None:
        fields = frozenset({"pupil"}).union(*(entry.values for entry in reading.entries))
        made = ProvisionMap(reading.kind, reading.entries, fields, ON)
        assert failing_by_row(made) == failing_by_reference(made)


UNLIKELY = [
    ("level", "Gold", "level-not-in-continuum", "query"),
    ("year_group", "15", "year-group-unknown", "query"),
    ("sen_status", "Z", "sen-status-unknown", "query"),
    ("primary_need", "XYZ", "primary-need-unknown", "query"),
    ("area_of_need", "Other", "area-of-need-unknown", "query"),
    ("staff_role", "Wizard", "staff-role-unknown", "query"),
    ("funding_source", "Lottery win", "funding-source-unknown", "query"),
    ("cost_per", "metre", "cost-per-unknown", "query"),
    ("cost_period", "decade", "cost-period-unknown", "query"),
    ("start_date", "1900-01-03", "date-unlikely", "query"),
    ("end_date", "2062-01-03", "date-unlikely", "query"),
    ("review_date", "1999-12-31", "date-unlikely", "query"),
    ("group_size", 0, "group-size-unlikely", "query"),
    ("group_size", 2.5, "group-size-unlikely", "query"),
    ("group_size_max", 2501, "group-size-unlikely", "query"),
    ("sessions_per_week", 0, "sessions-per-week-unlikely", "query"),
    ("sessions_per_week", 51, "sessions-per-week-unlikely", "query"),
    ("minutes_per_session", 421, "minutes-per-session-unlikely", "query"),
    ("minutes_per_session", 0, "minutes-per-session-unlikely", "query"),
    ("minutes_per_week", 0, "minutes-per-week-unlikely", "query"),
    ("minutes_total", 0, "minutes-total-unlikely", "query"),
    ("weeks", 0, "weeks-unlikely", "query"),
    ("weeks", 54, "weeks-unlikely", "query"),
    ("weeks", 40, "weeks-over-term-time", "advice"),
    ("weeks_max", 53, "weeks-over-term-time", "advice"),
    ("hourly_rate", "-0.01", "hourly-rate-unlikely", "query"),
    ("hourly_rate", "250.01", "hourly-rate-unlikely", "query"),
    ("cost", "-0.01", "cost-negative", "query"),
    ("pupil", "P-1", "pupil-in-school-map", "query"),
    ("weeks", "six", "value-unusable", "error"),
]


@pytest.mark.parametrize(("field", "value", "code", "severity"), UNLIKELY)
def test_a_value_out_of_its_bounds_is_told_once(field: str, value: Any, code: str, severity: str) -> None:
    found = conformance.conform(make_map([{"provision": "Lego therapy", field: value}]), KENT)
    (finding,) = found
    assert (finding.code, finding.severity, finding.field) == (code, severity, field)
    assert [place.cell for place in finding.cells] == ["B2"]


LIKELY = [
    ("level", "universal"),
    ("level", ["universal", "targeted"]),
    ("year_group", ["3", "4"]),
    ("start_date", "2010-01-01"),
    ("end_date", "2049-12-31"),
    ("group_size", 1),
    ("group_size", 2500),
    ("group_size", 4.0),
    ("sessions_per_week", 50),
    ("sessions_per_week", 0.5),
    ("minutes_per_session", 420),
    ("weeks", 39),
    ("hourly_rate", "250"),
    ("cost", "0"),
    ("extra.Colour", "green"),
]


@pytest.mark.parametrize(("field", "value"), LIKELY)
def test_a_value_within_its_bounds_is_no_finding(field: str, value: Any) -> None:
    assert conformance.conform(make_map([{"provision": "Lego therapy", field: value}]), KENT) == ()


def test_a_row_without_its_provision_is_an_error_where_the_provision_should_be() -> None:
    found = conformance.conform(
        make_map([{"provision": "Lego therapy", "level": "universal"}, {"level": "universal"}]), KENT
    )
    (finding,) = found
    assert (finding.code, finding.severity) == ("provision-missing", Severity.ERROR)
    assert [(place.sheet, place.cell, place.value) for place in finding.cells] == [("Map", "A3", "")]


def test_a_map_with_no_provision_column_at_all_is_still_an_error() -> None:
    found = conformance.conform(make_map([{"level": "universal"}]), KENT)
    assert [finding.code for finding in found] == ["provision-missing"]


def test_a_pupil_plan_without_a_pupil_column_is_not_checked_for_pupils() -> None:
    checked = check_map(make_map([{"provision": "Lego therapy"}], kind="pupil"), KENT)
    assert "pupil-missing" in {item.code for item in checked.not_checked}
    assert "pupil-missing" not in {finding.code for finding in checked.findings}


@pytest.mark.parametrize(
    ("wrong", "rows", "words"),
    [(287, 300, "most rows (287 of 300)"), (3, 300, "these 3 rows"), (4, 4, "any row"), (1, 9, "this row")],
)
def test_one_cause_is_one_finding_however_many_rows(wrong: int, rows: int, words: str) -> None:
    made = [{"provision": f"Group {n}", "level": "Gold" if n < wrong else "universal"} for n in range(rows)]
    found = conformance.conform(make_map(made), KENT)
    (finding,) = found
    assert finding.rows_affected == wrong
    assert finding.rows_total == rows
    assert f"Level is not in the continuum on {words}: “Gold” (Map B2" in finding.message


def test_an_unknown_level_is_an_error_once_an_officer_has_verified_the_list() -> None:
    level = replace(KENT.codes["level"], status=Status.VERIFIED, verified_by="An invented officer")
    verified = replace(KENT, codes={**KENT.codes, "level": level})
    found = conformance.conform(make_map([{"provision": "Lego therapy", "level": "Gold"}]), verified)
    assert [finding.severity for finding in found] == [Severity.ERROR]


def test_money_reaches_the_schema_as_a_number() -> None:
    assert values_as_json({"cost": Decimal("1.50")}) == {"cost": 1.5}


@pytest.mark.parametrize("name", ["entry", "school_map", "pupil_map", "community_map", "report"])
def test_every_schema_fits_the_metaschema(name: str) -> None:
    schema = json.loads((data_folder() / "json" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", sorted(MapKind))
def test_the_composed_schema_fits_the_metaschema_and_takes_a_sound_map(kind: MapKind) -> None:
    schema = conformance.composed_schema(kind, KENT)
    Draft202012Validator.check_schema(schema)
    row = {"provision": "Lego therapy", "level": "targeted"} | ({"pupil": "P-1"} if kind is MapKind.PUPIL else {})
    Draft202012Validator(schema).validate({"kind": kind, "entries": [row]})
    assert not Draft202012Validator(schema).is_valid({"kind": kind, "entries": [{**row, "level": "Gold"}]})


def test_every_field_of_the_contract_is_in_the_schema() -> None:
    schema = json.loads((data_folder() / "json" / "entry.schema.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]) == {*FIELDS, "extra"}


def test_every_worded_constraint_has_all_its_words() -> None:
    rules = [rule for kind in MapKind for rules in conformance.rules_of(kind, KENT).by_field.values() for rule in rules]
    for rule in rules:
        assert ("{any_rows}" if re.search(r"^No|\bis not\b|\bcannot\b", rule.message) else "{rows}") in rule.message
        assert rule.why.endswith((".", ")"))
        assert rule.action.endswith(".")
        assert not rule.title.endswith(".")
