"""Every check has a sample pair and strikes exactly the cells that it should, in words of one form."""

import re
from dataclasses import replace

import pytest
from schema_samples import check_samples, history_of, make_map, map_of

from schemas.checking import check_map
from schemas.registry import UnknownCheckError, all_checks, find_check
from schemas.standard import find_standard

KENT = find_standard("kent-2025-06-draft")
SAMPLES = check_samples()


def cases(which: str):
    return [
        pytest.param(code, sample, case, id=f"{code}-{turn}")
        for code, sample in SAMPLES.items()
        for turn, case in enumerate(sample[which])
    ]


def findings_of(code: str, sample: dict, case: dict):
    checked = check_map(map_of(case, sample["kind"]), KENT, history=history_of(case, sample["kind"]))
    return [finding for finding in checked.findings if finding.code == code]


def test_every_check_has_its_samples_and_every_sample_its_check() -> None:
    assert sorted(SAMPLES) == sorted(check.code for check in all_checks())


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_a_sample_states_its_columns_and_kinds_by_itself(check) -> None:
    sample = SAMPLES[check.code]
    assert (sample["needs"], sample["needs_any"]) == (list(check.needs), list(check.needs_any))
    assert sample["kinds"] == sorted(check.kinds)
    assert sample["valid"]


@pytest.mark.parametrize(("code", "sample", "case"), cases("invalid"))
def test_only_the_check_itself_strikes_its_invalid_sample(code, sample, case) -> None:
    off = replace(KENT, switched_off=frozenset({code}))
    checked = check_map(map_of(case, sample["kind"]), off, history=history_of(case, sample["kind"]))
    assert code not in {finding.code for finding in checked.findings}
    assert code not in {item.code for item in checked.not_checked}


@pytest.mark.parametrize(("code", "sample", "case"), cases("invalid"))
def test_a_check_strikes_its_invalid_sample_in_the_right_cells(code, sample, case) -> None:
    (finding,) = findings_of(code, sample, case)
    assert finding.severity == sample["severity"]
    assert finding.field == sample["field"]
    assert [place.cell for place in finding.cells] == case["cells"]
    struck = {re.sub("[A-Z]", "", cell) for cell in case["cells"]} - {""}
    assert finding.rows_affected == len(struck)
    if "rows_total" in case:
        assert finding.rows_total == case["rows_total"]
    assert case.get("says", "") in finding.message


@pytest.mark.parametrize(("code", "sample", "case"), cases("valid"))
def test_a_check_leaves_its_valid_sample_alone(code, sample, case) -> None:
    assert findings_of(code, sample, case) == []


@pytest.mark.parametrize(("code", "sample", "case"), cases("invalid"))
def test_a_message_says_what_where_why_and_what_to_do(code, sample, case) -> None:
    (finding,) = findings_of(code, sample, case)
    assert finding.message[0].isupper()
    assert finding.message.endswith(".")
    assert "{" not in finding.message
    assert not re.search(r"[:(]\s*[.(]|\s{2}|\.\.", finding.message)
    if any(case["cells"]):
        assert f"Map {next(cell for cell in case['cells'] if cell)}" in finding.message
    assert not re.search(r"[a-z]_[a-z]|\d{4}-\d\d-\d\d", finding.message), "a code's name or an ISO date leaks"
    assert not finding.title.endswith(".")
    assert len(finding.title) <= 80
    assert finding.why.endswith((".", ")"))
    assert finding.action.endswith(".")
    assert re.match(r"[A-Z][a-z]+ ", finding.action)


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_a_check_whose_columns_are_absent_is_not_checked(check) -> None:
    kind = min(check.kinds)
    checked = check_map(make_map([{"provision": "Lego therapy"}], kind=kind), KENT)
    needed = [*check.needs, *check.needs_any]
    listed = [item for item in checked.not_checked if item.code == check.code]
    if set(check.needs) - {"provision"} or (check.needs_any and "provision" not in check.needs_any):
        (item,) = listed
        assert set(item.needs) <= set(needed)
    else:
        assert listed == []


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_a_check_looks_only_at_its_own_kinds_of_map(check) -> None:
    sample = SAMPLES[check.code]
    for kind in {"school", "pupil", "community"} - set(check.kinds):
        checked = check_map(map_of({**sample["invalid"][0], "kind": kind}, kind), KENT)
        assert check.code not in {finding.code for finding in checked.findings}
        assert check.code not in {item.code for item in checked.not_checked}


def test_codes_are_unique_and_stable_in_form() -> None:
    codes = [check.code for check in all_checks()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


def test_an_unknown_check_says_where_to_look() -> None:
    with pytest.raises(UnknownCheckError, match="no-such"):
        find_check("no-such")
