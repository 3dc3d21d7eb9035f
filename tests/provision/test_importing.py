"""A file on its way into the store: known bytes, whose map it is, and what of the review still stands."""

from dataclasses import replace

import pytest

from importers.reading import SchoolClaim
from importers.unreadable import Code, Unreadable
from provision.importing import Outcome, assign_school, import_reading, import_register
from provision.review.desk import Desk
from provision.review.values import Decision, Fate, MapState
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.lifecycle import check


@pytest.fixture
def desk(store) -> Desk:
    return Desk(store)


@pytest.fixture
def bring(store, received):
    return lambda reading, **given: import_reading(store, reading, received=received, **given)


def test_the_same_bytes_are_refused_and_add_nothing(store, bring, map_id, readings):
    before = check(store).rows
    again = bring(readings.reading(path="copy of oakapple.xlsx"))
    assert (again.outcome, again.map_id) == (Outcome.SAME_FILE, map_id)
    assert again.message == "the same file as on 3 November 2026"
    assert check(store).rows == before


def test_a_new_version_says_what_is_fixed_still_there_and_new(desk, bring, map_id, readings):
    first = readings.reading()
    newer = replace(first, sha256="b" * 64, findings=(first.findings[0], readings.finding("cost-missing", ("C4", ""))))
    came = bring(newer)
    assert came.outcome is Outcome.NEW_VERSION
    assert came.message == "Invented Oakapple Primary School: a new version, 1 fixed, 1 still there, 1 new"
    assert [line.fate for line in desk.map_findings(came.map_id)] == [Fate.STILL_THERE, Fate.NEW]
    assert [line.finding.code for line in desk.map_fixed(came.map_id)] == ["review-missing"]
    assert desk.map_facts(came.map_id).version_number == 2
    assert not desk.map_facts(map_id).is_current
    assert [line.map_id for line in desk.queue("is:in")] == [came.map_id]


def test_the_map_of_another_term_is_compared_with_the_last_and_takes_no_place_of_it(desk, bring, map_id, readings):
    first = next(line for line in desk.map_findings(map_id) if line.finding.code == "level-unknown")
    desk.decide([first.id], Decision.FLAGGED, category="level", note="Agreed to mend")
    stays = next(one for one in readings.reading().findings if one.code == "level-unknown")
    found = (readings.finding("cost-missing", ("C4", "")), stays)
    spring = bring(readings.reading(sha256="b" * 64, term="Spring 2027", findings=found))
    assert spring.outcome is Outcome.NEW
    told = "a new map; since the term before 1 fixed, 1 still there, 1 new"
    assert spring.message == f"Invented Oakapple Primary School: {told}"
    assert {line.finding.code: (line.fate, line.decision, line.note) for line in desk.map_findings(spring.map_id)} == {
        "level-unknown": (Fate.STILL_THERE, Decision.FLAGGED, "Agreed to mend"),
        "cost-missing": (Fate.NEW, Decision.OPEN, ""),
    }
    assert [line.finding.code for line in desk.map_fixed(spring.map_id)] == ["review-missing"]
    facts = desk.map_facts(spring.map_id)
    assert (facts.version_number, facts.compared) == (1, True)
    assert desk.map_facts(map_id).is_current
    again = bring(readings.reading(sha256="c" * 64, term="Spring 2027", findings=found))
    assert again.message.endswith("a new version, 0 fixed, 2 still there, 0 new")
    assert desk.map_facts(again.map_id).version_number == 2
    assert desk.map_facts(map_id).is_current
    other = bring(readings.reading(sha256="d" * 64, term="Spring 2027", school=SchoolClaim(urn="900002")))
    assert not desk.map_facts(other.map_id).compared


def test_a_file_that_could_not_be_read_is_no_map_to_compare_with(desk, bring, map_id, readings):
    locked = readings.reading(
        sha256="b" * 64, term="Spring 2027", reason=Unreadable(Code.PASSWORD_PROTECTED, "Locked.", "Ask.")
    )
    opened = replace(locked, reason=None)
    assert bring(locked).outcome is Outcome.UNREADABLE
    came = bring(opened)
    assert [line.fate for line in desk.map_findings(came.map_id)] == [Fate.STILL_THERE, Fate.STILL_THERE]
    assert desk.map_facts(came.map_id).compared
    assert map_id


def test_a_map_put_right_from_another_school_is_compared_with_its_own_schools(store, desk, bring, map_id, readings):
    """Nothing of the school that it stood with by mistake shows any more."""
    found = (readings.finding("cost-missing", ("C4", "")),)
    came = bring(readings.reading(sha256="b" * 64, term="Spring 2027", school=SchoolClaim(), findings=found))
    told = "matched the map to Invented Oakapple Primary School: since the term before, 2 fixed, 0 still there, 1 new"
    assert assign_school(store, came.map_id, "900001") == told
    assert len(desk.map_fixed(came.map_id)) == 2
    assign_school(store, came.map_id, "900002")
    assert desk.map_fixed(came.map_id) == []
    assert not desk.map_facts(came.map_id).compared
    assert desk.map_facts(map_id).is_current


def test_a_decision_stays_when_rows_were_moved_and_the_content_is_the_same(desk, bring, map_id, readings):
    first = desk.map_findings(map_id)[0]
    desk.decide([first.id], Decision.FINE, note="Agreed with the school")
    down = readings.reading(
        sha256="b" * 64,
        entries=(
            readings.entry(11, "Number  group", level="Wave 9", year_group=("3", "4")),
            readings.entry(12, "Reading club", level="Wave 9"),
        ),
        findings=(readings.finding("level-unknown", ("B11", "wave 9"), ("B12", "Wave 9"), field="level"),),
    )
    line = desk.map_findings(bring(down).map_id)[0]
    assert (line.fate, line.decision, line.note) == (Fate.STILL_THERE, Decision.FINE, "Agreed with the school")
    assert (line.decided_by, line.carried) == ("ada", "")
    assert line.decided_at is not None


@pytest.mark.parametrize("what", ["another value", "one row more", "another provision"])
def test_a_decision_comes_back_when_the_content_is_another(desk, bring, map_id, readings, what):
    desk.decide([desk.map_findings(map_id)[0].id], Decision.FINE, note="Agreed")
    cells = {
        "another value": (("B2", "Wave 8"), ("B3", "Wave 9")),
        "one row more": (("B2", "Wave 9"), ("B3", "Wave 9"), ("B4", "Wave 9")),
        "another provision": (("B2", "Wave 9"), ("B4", "Wave 9")),
    }[what]
    newer = readings.reading(sha256="b" * 64, findings=(readings.finding("level-unknown", *cells, field="level"),))
    line = desk.map_findings(bring(newer).map_id)[0]
    assert (line.fate, line.decision, line.note) == (Fate.CHANGED, Decision.OPEN, "Agreed")
    assert line.carried == "changed since ada accepted it"


def test_another_term_or_kind_is_a_map_of_its_own(desk, bring, map_id, readings):
    came = bring(readings.reading(sha256="b" * 64, term="2026-2"))
    assert came.outcome is Outcome.NEW
    assert {line.map_id for line in desk.queue("is:in")} == {map_id, came.map_id}


def test_a_given_school_and_term_come_before_what_the_file_says(desk, bring, map_id, readings):
    came = bring(readings.reading(sha256="b" * 64), school="Invented harbour  academy", term="2027-1")
    facts = desk.map_facts(came.map_id)
    assert (facts.school, facts.term) == ("Invented Harbour Academy", "2027-1")
    assert map_id


@pytest.mark.parametrize(
    "claim",
    [
        SchoolClaim(urn="900002"),
        SchoolClaim(dfe_number="8869002"),
        SchoolClaim(name=" invented PEBBLEBROOK Infant School"),
    ],
)
def test_a_school_is_known_by_urn_by_dfe_number_or_by_its_exact_name(desk, bring, map_id, readings, claim):
    came = bring(readings.reading(sha256="b" * 64, school=claim))
    assert desk.map_facts(came.map_id).urn == "900002"
    assert map_id


def test_an_unknown_school_is_listed_with_near_names_and_given_its_school_later(desk, store, bring, map_id, readings):
    reading = readings.reading(sha256="b" * 64, school=SchoolClaim(name="Pebblebrook Infants"))
    came = bring(reading)
    assert came.outcome is Outcome.UNMATCHED
    assert "Invented Pebblebrook Infant School" in came.near
    assert desk.map_facts(came.map_id).near == came.near
    assert [line.school for line in desk.queue("is:unmatched")] == ["Pebblebrook Infants"]
    assign_school(store, came.map_id, "900002")
    assert desk.queue("is:unmatched") == []
    assert desk.map_facts(came.map_id).school == "Invented Pebblebrook Infant School"
    assert map_id


def test_a_map_that_a_person_matches_takes_over_what_was_decided_about_the_one_before(
    store, desk, bring, map_id, readings
):
    """A school that never names itself sends its map again, and somebody says each time whose it is."""
    first, second = desk.map_findings(map_id)
    desk.decide([first.id], Decision.FINE, note="Agreed")
    desk.reply([second.id], "It comes next week.")
    changed = (readings.finding("review-missing", ("D9", "")), *readings.reading().findings[:1])
    nameless = readings.reading(sha256="b" * 64, school=SchoolClaim(), findings=changed)
    came = bring(nameless)
    told = "matched the map to Invented Oakapple Primary School: a new version, 1 fixed, 1 still there, 1 new"
    assert assign_school(store, came.map_id, "900001") == told
    assert [line.map_id for line in desk.queue("oakapple")] == [came.map_id]
    assert [(line.finding.code, line.decision, line.note) for line in desk.map_findings(came.map_id)] == [
        ("review-missing", Decision.OPEN, ""),
        ("level-unknown", Decision.FINE, "Agreed"),
    ]
    assert desk.map_facts(came.map_id).version_number == 2
    assert check(store).problems == ()


def test_a_map_matched_twice_stays_in_the_queue_and_a_wrong_match_is_put_right(store, desk, bring, map_id, readings):
    came = bring(readings.reading(sha256="b" * 64, school=SchoolClaim()))
    assign_school(store, came.map_id, "900001")
    assert assign_school(store, came.map_id, "900001") == "it was Invented Oakapple Primary School's already"
    assert [line.map_id for line in desk.queue("oakapple")] == [came.map_id]
    assign_school(store, came.map_id, "900002")
    assert [line.map_id for line in desk.queue("oakapple")] == [map_id]
    assert [line.map_id for line in desk.queue("pebblebrook")] == [came.map_id]


def test_the_same_unmatched_file_is_taken_again_when_its_school_is_given(desk, bring, map_id, readings):
    reading = readings.reading(sha256="b" * 64, school=SchoolClaim(name="Nobody"))
    first = bring(reading)
    again = bring(reading, school="900002")
    assert again.outcome in (Outcome.NEW, Outcome.NEW_VERSION)
    assert not desk.map_facts(first.map_id).is_current
    assert desk.queue("is:unmatched") == []
    assert map_id


def test_an_unmatched_map_finds_its_school_when_the_register_comes_in(desk, store, bring, readings, register):
    came = bring(readings.reading())
    assert came.outcome is Outcome.UNMATCHED
    assert import_register(store, register).matched == 1
    assert desk.map_facts(came.map_id).school == "Invented Oakapple Primary School"


def test_a_given_school_that_nobody_knows_is_refused_with_near_names(bring, map_id, readings):
    with pytest.raises(NotFoundError, match="Invented Harbour Academy"):
        bring(readings.reading(sha256="b" * 64), school="Harbour Academy invented")
    assert map_id


@pytest.mark.parametrize("path", ["886-9002 provision map.xlsx", "up/Invented Pebblebrook Infant School (final).xls"])
def test_an_unreadable_file_stands_under_the_school_that_its_name_tells(desk, bring, map_id, readings, path):
    reason = Unreadable(Code.PASSWORD_PROTECTED, "It is protected with a password.", "Send it without.")
    bad = replace(readings.reading(sha256="b" * 64), path=path, reason=reason, entries=(), findings=(),
                  school=SchoolClaim())  # fmt: skip
    assert bring(bad).message == "Invented Pebblebrook Infant School: It is protected with a password."
    line = desk.queue("state:unreadable")[0]
    assert (line.school, line.matched) == ("Invented Pebblebrook Infant School", True)
    assert "Invented Pebblebrook Infant School" not in [one.school for one in desk.queue("is:late")]
    assert desk.returns().schools_in == 1
    assert map_id


def test_an_unreadable_file_is_a_line_with_its_reason_until_it_can_be_read(desk, bring, map_id, readings):
    reason = Unreadable(Code.EMPTY, "The file is empty.", "Send it again.")
    bad = replace(readings.reading(sha256="b" * 64), reason=reason, entries=(), findings=(), school=SchoolClaim())
    came = bring(bad)
    assert (came.outcome, came.message) == (Outcome.UNREADABLE, "The file is empty.")
    assert bring(bad).outcome is Outcome.SAME_FILE
    line = desk.queue("state:unreadable")[0]
    assert (line.state, line.reason, line.school) == (MapState.UNREADABLE, "The file is empty.", "oakapple.xlsx")
    assert desk.map_facts(came.map_id).action == "Send it again."
    assert bring(replace(bad, reason=None, school=SchoolClaim(urn="900002"))).outcome is not Outcome.SAME_FILE
    assert desk.queue("state:unreadable") == []
    assert map_id


def test_a_register_taken_in_twice_changes_nothing_and_a_newer_one_only_what_differs(store, register):
    assert import_register(store, register).added == 3
    again = import_register(store, register)
    assert (again.added, again.changed, again.same) == (0, 0, 3)
    register.write_text(register.read_text(encoding="utf-8").replace("Adviser A", "Adviser Z"), encoding="utf-8")
    newer = import_register(store, register)
    assert (newer.added, newer.changed, newer.same) == (0, 1, 2)
    assert Desk(store).queue("adviser:z")[0].urn == "900001"


def test_a_register_may_be_a_workbook_with_a_title_above_its_headings(store, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    workbook = openpyxl.Workbook()
    for row in (["Schools (invented)"], [], ["URN", "School", "District"], [900001, "Invented Oakapple", "Swale"]):
        workbook.active.append(row)
    path = tmp_path / "register.xlsx"
    workbook.save(path)
    assert import_register(store, path).added == 1
    assert Desk(store).queue()[0].district == "Swale"


@pytest.mark.parametrize(
    ("name", "text"), [("list.csv", "a,b\n1,2\n"), ("list.xlsx", "no workbook"), ("none.csv", None)]
)
def test_a_file_that_is_no_register_is_refused_in_words(store, tmp_path, name, text):
    path = tmp_path / name
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(NotPossibleError):
        import_register(store, path)
