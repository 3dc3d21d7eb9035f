"""A changed standard is tried on maps as they were read: what would newly fail, pass or differ, and nothing else."""

from dataclasses import replace

import pytest
from schema_samples import make_map

from schemas.codes import Code, Status
from schemas.standard import find_standard
from schemas.trying import reread, verdict_changes

KENT = find_standard("kent-2025-06-draft")
REVERSED = {"provision": "A", "start_date": "2026-02-02", "end_date": "2026-01-05", "review_date": "2026-04-01"}


def with_level(*codes: Code, status: Status = Status.PROVISIONAL, keep: bool = True):
    levels = KENT.codes["level"]
    changed = replace(levels, codes=(*(levels.codes if keep else ()), *codes), status=status)
    return replace(KENT, codes={**KENT.codes, "level": changed})


def test_the_same_standard_changes_nothing() -> None:
    assert verdict_changes(make_map([REVERSED]), KENT, KENT) == ()


def test_a_check_that_is_switched_off_would_pass_and_on_again_would_fail() -> None:
    off = replace(KENT, switched_off=frozenset({"end-before-start"}))
    (passes,) = verdict_changes(make_map([REVERSED] * 2), KENT, off)
    assert passes.newly_passes
    assert passes.message() == "would pass “The end is before the start”, which struck on 2 rows"
    (fails,) = verdict_changes(make_map([REVERSED]), off, KENT)
    assert fails.newly_fails
    assert fails.message() == "would newly fail “The end is before the start” on 1 row"
    assert fails.as_json()["change"] == "fails"


def test_a_new_level_is_known_by_the_schools_own_word() -> None:
    made = make_map([{"provision": "A", "level": "Wave 4"}, {"provision": "B", "level": "Gold"}])
    new = with_level(Code("bespoke", "Bespoke", ("Wave 4",)))
    change = next(one for one in verdict_changes(made, KENT, new) if one.code == "level-not-in-continuum")
    assert (change.rows_before, change.rows_after) == (2, 1)
    assert change.message() == "“Level is not in the continuum” would strike on 1 row, before on 2 rows"
    assert not change.newly_fails
    assert not change.newly_passes


def test_a_verified_list_makes_an_unknown_level_an_error() -> None:
    made = make_map([{"provision": "A", "level": "Gold"}])
    (change,) = verdict_changes(made, KENT, with_level(status=Status.VERIFIED))
    assert change.message() == "“Level is not in the continuum” would be an error and no longer a query"
    assert change.as_json()["change"] == "differs"


@pytest.mark.parametrize(
    ("value", "raw", "now"),
    [
        ("targeted", "Wave 2", "middle"),
        ("targeted", "Wave 2 and more", "targeted"),
        ("Wave 2", "", "middle"),
        (["targeted", "Wave 2"], "targeted, Wave 2", ("targeted", "middle")),
        ("Gold", "Gold", "Gold"),
    ],
)
def test_the_schools_own_text_decides_what_a_code_is_now(value, raw: str, now) -> None:
    made = make_map([{"provision": "A", "level": value}], raw={"level": raw})
    new = with_level(Code("middle", "Middle", ("Wave 2",)), keep=False)
    (entry,) = reread(made, new).entries
    assert entry.values["level"] == now
    assert entry.values["provision"] == "A"


def test_a_finding_about_the_whole_map_is_told_without_rows() -> None:
    made = make_map([{"provision": "A", "level": "universal"}, {"provision": "B", "level": "targeted"}])
    (change,) = verdict_changes(made, KENT, replace(KENT, switched_off=frozenset({"level-without-provision"})))
    assert change.message() == "would pass “A level with no provision”, which struck the map"
