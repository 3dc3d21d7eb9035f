"""Scope, places and values are told in the same words everywhere."""

import re
from dataclasses import replace

import pytest
from schema_samples import make_map

from schemas.checking import check_map
from schemas.finding import PlacedValue
from schemas.grouping import (
    hours_words,
    in_a_row,
    place_of,
    readable,
    scope,
    scope_words,
    short,
    values_words,
    where_words,
)
from schemas.policies import Policy, PolicyKind
from schemas.provisions import catalogue, find_provision
from schemas.registry import all_checks
from schemas.standard import find_standard

KENT = find_standard("kent-2025-06-draft")


@pytest.mark.parametrize(
    ("affected", "total", "words"),
    [
        (300, 300, "every row"),
        (1, 1, "the only row"),
        (1, 2, "this row"),
        (287, 300, "most rows (287 of 300)"),
        (3, 300, "these 3 rows"),
        (12, 300, "these 12 rows"),
        (13, 300, "13 of 300 rows"),
        (5, 10, "these 5 rows"),
        (6, 10, "most rows (6 of 10)"),
    ],
)
def test_scope_is_told_in_words(affected: int, total: int, words: str) -> None:
    assert scope_words(affected, total) == words


@pytest.mark.parametrize(
    ("affected", "total", "rows", "any_rows"),
    [
        (9, 9, "every row beyond universal level", "any row beyond universal level"),
        (8, 9, "most rows beyond universal level (8 of 9)", "most rows beyond universal level (8 of 9)"),
        (13, 40, "13 of 40 rows beyond universal level", "13 of 40 rows beyond universal level"),
        (3, 9, "these 3 rows", "these 3 rows"),
        (1, 1, "this row", "this row"),
    ],
)
def test_rows_that_are_not_all_of_the_map_are_called_what_they_are(affected, total, rows, any_rows) -> None:
    assert scope(affected, total, among="beyond universal level") == {"rows": rows, "any_rows": any_rows}


def message_of(code: str, rows: list[dict], **options) -> str:
    found = check_map(make_map(rows, **options), KENT).findings
    return "; ".join(finding.message for finding in found if finding.code == code)


def test_every_row_is_said_only_where_it_is_every_row_of_the_map() -> None:
    universal, targeted = ({"provision": "A", "level": level} for level in ("universal", "targeted"))
    bare = [targeted, targeted]
    assert message_of("outcome-missing", bare, columns=["target"]).startswith(
        "No intended outcome is written on any row ("
    )
    some = message_of("outcome-missing", [universal, *bare], columns=["target"])
    assert some.startswith("No intended outcome is written on any row beyond universal level (")
    rows = [GOOD | {"level": "targeted"}] * 3
    (said, *_) = (one.message for one in check_map(make_map([universal, *rows]), KENT).strengths)
    assert said.endswith("on every row beyond universal level.")


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_a_negation_is_said_of_any_row_and_not_of_every_row(check) -> None:
    assert ("{any_rows}" in check.message) == bool(re.search(r"^No|\bis not\b", check.message))


def test_how_often_and_how_long_are_told_apart() -> None:
    full = {"provision": "A", "sessions_per_week": 3, "minutes_per_session": 20}
    for missing, said in (("sessions_per_week", "How often"), ("minutes_per_session", "How long")):
        rows = [full, {name: value for name, value in full.items() if name != missing}]
        assert message_of("time-missing", rows).startswith(f"{said} is not given on this row (Map ")
    both = message_of("time-missing", [full, {"provision": "A"}])
    assert both == "How often and how long it runs is not given on this row (Map B3 and C3)."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "LIFT",
            "A service that ended on 31 July 2025, LIFT (Local Inclusion Forum Team), is named on the only row: “LIFT”",
        ),
        (
            "HNF",
            "Funding that ended on 31 August 2025 or 31 August 2026, Mainstream top-up (E3) already agreed, is named",
        ),
        ("SENIF practitioner", "A service that ended on 31 August 2025, SENIF practitioners, is named on the only row"),
    ],
)
def test_what_has_ended_is_told_with_its_day(said: str, told: str) -> None:
    assert message_of("policy-ended", [{"provision": "A", "notes": said}]).startswith(told)


def test_a_policy_that_is_switched_off_is_not_told_of() -> None:
    off = replace(KENT, policies=tuple(replace(policy, switched_on=False) for policy in KENT.policies))
    row = {"provision": "LIFT", "funding_source": "community_pot", "end_date": "2025-01-05"}
    told = {finding.code for finding in check_map(make_map([row, {"provision": "LIFT"}]), KENT).findings}
    assert told >= {"policy-ended", "policy-not-started"}
    told = {finding.code for finding in check_map(make_map([row, {"provision": "LIFT"}]), off).findings}
    assert told.isdisjoint({"policy-ended", "policy-not-started"})


def test_several_pupils_over_a_limit_are_one_finding() -> None:
    row = {"provision": "A", "cost": "7000", "minutes_per_week": 2400}
    rows = [row | {"pupil": "P-1"}, row | {"pupil": "P-2", "cost": "6500.5", "minutes_per_week": 2000}]
    assert message_of("over-the-guide", rows, kind="pupil") == (
        "The provision of 2 pupils comes to more than £6,000 a year each, the most to £7,000.00, on every row "
        "(Map B2 and B3)."
    )
    assert message_of("over-the-guide", rows[1:], kind="pupil") == (
        "One pupil's provision comes to £6,500.50 a year, £500.50 above the guide of £6,000, on the only row (Map B2)."
    )
    assert message_of("week-over-school-week", rows, kind="pupil") == (
        "The provision of 2 pupils comes to too much, the most to 40 hours a week, on every row (Map C2 and C3)."
    )
    assert message_of("week-over-school-week", rows[:1], kind="pupil") == (
        "One pupil's provision comes to 40 hours a week on the only row (Map C2)."
    )


def places(*cells: str, sheet: str = "Map") -> list[PlacedValue]:
    return [PlacedValue(sheet, cell, "") for cell in cells]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (places("F5"), "Map F5"),
        (places("F5", "F9", "F12"), "Map F5, F9 and F12"),
        (places("F5", "F6", "F7", "F8"), "Map F5, F6, F7 and F8"),
        (places("F5", "F6", "F7", "F8", "F9"), "Map F5, F6, F7 and 2 more"),
        ([*places("F5"), *places("B2", sheet="Other")], "Map F5 and Other B2"),
        (places(""), "sheet Map"),
        ([], ""),
    ],
)
def test_places_are_told_in_words(cells: list[PlacedValue], words: str) -> None:
    assert where_words(cells) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (["Gold", "Gold"], "“Gold”"),
        (["a", "b", "c", "d"], "“a”, “b”, “c” and “d”"),
        (["a", "b", "c", "d", "e"], "“a”, “b”, “c” and 2 others"),
        (["", " "], ""),
    ],
)
def test_values_are_told_once_each(values: list[str], words: str) -> None:
    assert values_words(values) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-09-07", "7 September 2026"),
        ("2026-12-31", "31 December 2026"),
        ("7/9/26", "7/9/26"),
        ("2026-13-07", "2026-13-07"),
        ("2026-09-07 on", "2026-09-07 on"),
        ("notional_sen", "notional sen"),
        ("core, notional_sen", "core, notional sen"),
        ("Reading_2", "Reading_2"),
    ],
)
def test_a_true_date_is_told_as_people_write_it_and_a_text_as_the_school_wrote_it(text: str, said: str) -> None:
    assert readable(text) == said


@pytest.mark.parametrize(
    ("row", "code", "said"),
    [
        (
            {"start_date": "2026-09-07", "end_date": "2026-07-03"},
            "end-before-start",
            "on every row: from 7 September 2026 to 3 July 2026; from 8 September 2026 to 3 July 2026 (Map",
        ),
        (
            {"minutes_per_week": 90, "sessions_per_week": 3, "minutes_per_session": 20},
            "time-differs",
            "90 minutes a week stated, where 3 × 20 minutes come to 60",
        ),
        (
            {"cost": "500", "hourly_rate": "12", "minutes_per_week": 60, "weeks": 12},
            "cost-differs",
            "cost 500 beside hourly rate 12, time a week 60 and weeks 12",
        ),
        ({"pupil": ["p-1", "p-2"], "group_size": 5}, "pupils-differ-from-group-size", "2 named, a group of 5"),
        ({"sen_status": "E", "primary_need": "NSA"}, "nsa-without-sen-support", "“NSA” with “E”"),
    ],
)
def test_what_belongs_together_in_a_row_is_told_together(row: dict, code: str, said: str) -> None:
    again = row | ({"start_date": "2026-09-08"} if "start_date" in row else {})
    found = check_map(make_map([{"provision": "A", **row}, {"provision": "B", **again}]), KENT).findings
    (finding,) = (one for one in found if one.code == code)
    assert said in finding.message


def test_two_rows_are_told_and_the_others_counted() -> None:
    rows = [{"provision": "A", "start_date": f"2026-09-{day:02}", "end_date": "2026-01-05"} for day in range(1, 6)]
    (finding,) = (one for one in check_map(make_map(rows), KENT).findings if one.code == "end-before-start")
    assert "from 2 September 2026 to 5 January 2026; and 3 others (Map B2, C2, B3 and 7 more)." in finding.message


def test_a_cell_is_named_once_however_many_fields_it_holds() -> None:
    row = {"provision": "A", "minutes_per_week": 90, "sessions_per_week": 3, "minutes_per_session": 20}
    made = make_map([row])
    (entry,) = made.entries
    one_cell = replace(entry, cells={**entry.cells, "minutes_per_session": entry.cells["sessions_per_week"]})
    one_cell = replace(one_cell, raw={**entry.raw, "minutes_per_session": "3 x 20", "sessions_per_week": "3 x 20"})
    found = check_map(replace(made, entries=(one_cell,)), KENT).findings
    (finding,) = (one for one in found if one.code == "time-differs")
    assert [place.cell for place in finding.cells] == ["B2", "C2"]
    assert where_words(places("B2", "B2", "C2")) == "Map B2 and C2"


def test_the_field_is_named_where_a_value_cannot_be_used() -> None:
    found = check_map(make_map([{"provision": "A", "minutes_per_session": "half"}]), KENT).findings
    (finding,) = (one for one in found if one.code == "value-unusable")
    assert "session length" in finding.message


def test_hours_are_told_to_one_place() -> None:
    assert [hours_words(minutes) for minutes in (1950, 2000, 60)] == ["32.5 hours", "33.3 hours", "1 hours"]


def test_long_texts_are_cut_and_put_on_one_line() -> None:
    assert short("a\nb") == "a b"
    assert len(short("word " * 30)) <= 40


def test_words_are_joined_as_a_sentence_does() -> None:
    assert [in_a_row(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_missing_value_has_the_address_where_it_should_be() -> None:
    made = make_map([{"provision": "Lego therapy"}], columns=["review_date"])
    assert place_of(made, made.entries[0], "review_date") == PlacedValue("Map", "B2", "")
    assert place_of(made, made.entries[0], "target") == PlacedValue("Map", "", "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LEGO Therapy", "Lego-based therapy"),
        ("ELSA 1:1 30 mins weekly", "ELSA"),
        ("RWI", "Read Write Inc."),
        ("Speech and language programme from the therapist", "Speech and language programme"),
        ("Maths with Mrs Invented", None),
        ("Reader", "Access arrangements"),
        ("A reader for tests", None),
        ("Something of our own", None),
        ("", None),
    ],
)
def test_the_catalogue_knows_the_same_thing_under_its_spellings(text: str, name: str | None) -> None:
    found = find_provision(text)
    assert (found.name if found else None) == name


def test_the_catalogue_uses_the_codes_of_the_standard() -> None:
    areas, levels = KENT.codes["area_of_need"].codes_by_name, KENT.codes["level"].codes_by_name
    assert len(catalogue()) >= 60
    assert len({provision.name for provision in catalogue()}) == len(catalogue())
    for provision in catalogue():
        assert provision.area in areas
        assert provision.levels
        assert set(provision.levels) <= set(levels)


def test_where_sources_differ_the_message_tells_both() -> None:
    row = {"provision": "Lego therapy", "notes": "Protected budget", "end_date": "2026-08-15"}
    (finding,) = (found for found in check_map(make_map([row]), KENT).findings if found.code == "policy-ended")
    assert "Sources differ" in finding.why
    assert "Communities pot" in finding.action


def test_a_policy_is_over_only_when_every_source_agrees() -> None:
    policy = Policy("x", PolicyKind.FUNDING, "X", "2025-04-01", "2026-07-31", "", "", "", (), other_ended="2026-08-31")
    assert not policy.has_ended("2026-07-31")
    assert policy.ending_is_disputed("2026-08-31")
    assert not policy.ending_is_disputed("2026-07-31")
    assert policy.has_ended("2026-09-01")
    assert policy.has_not_started("2025-03-31")
    assert not policy.has_not_started("2025-04-01")


GOOD = {
    "provision": "Lego therapy",
    "area_of_need": "communication_and_interaction",
    "target": "To take turns in 4 of 5 games",
    "impact": "Takes turns in 5 of 5 games",
    "review_date": "2026-02-01",
    "minutes_per_week": 30,
    "staff_role": "teacher",
    "baseline": "1/5",
    "exit": "5/5",
    "cost": "40",
}


def test_what_is_good_about_a_map_is_said() -> None:
    strengths = check_map(make_map([GOOD] * 3), KENT).strengths
    assert {strength.code for strength in strengths} == {
        "golden-thread", "reviewed-in-time", "impact-shown", "measured-before-and-after",
        "outcomes-set", "time-is-clear", "staffing-is-clear", "costed",
    }  # fmt: skip
    assert all("every row" in strength.message for strength in strengths)


def test_nothing_is_praised_on_a_map_too_small_to_tell_or_too_bare() -> None:
    assert check_map(make_map([GOOD] * 2), KENT).strengths == ()
    assert check_map(make_map([{"provision": "Lego therapy"}] * 9), KENT).strengths == ()


def test_most_rows_are_enough_and_half_are_not() -> None:
    bare = {"provision": "Lego therapy"}
    said = {strength.code: strength.message for strength in check_map(make_map([GOOD] * 4 + [bare]), KENT).strengths}
    assert said["costed"] == "A cost is written on most rows (4 of 5)."
    assert check_map(make_map([GOOD] * 3 + [bare]), KENT).strengths == ()
