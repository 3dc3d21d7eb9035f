"""What an adviser can see and do, on both engines."""

import hashlib

import pytest

from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.values import Decision, MapState, Scope
from provision.store.auditing import told
from provision.store.errors import ChangedMeanwhile, NotFoundError, NotPossibleError


@pytest.fixture
def desk(store) -> Desk:
    return Desk(store)


def test_everything_of_a_reading_comes_back_as_it_went_in(desk, map_id, readings):
    reading = readings.reading()
    assert desk.map_entries(map_id) == list(reading.entries)
    assert desk.map_sheets(map_id) == list(reading.sheets)
    assert [line.finding for line in desk.map_findings(map_id)] == list(reading.findings)
    facts = desk.map_facts(map_id)
    assert facts.school == "Invented Oakapple Primary School"
    assert (facts.headings, facts.skipped, facts.not_checked) == (
        reading.headings,
        reading.skipped,
        reading.not_checked,
    )
    assert facts.strengths == reading.strengths
    assert (facts.state, facts.version_number, facts.standard) == (MapState.CHECKED, 1, "kent-2025")


def test_a_flag_is_kept_with_its_category_and_note_and_who_made_it(desk, map_id):
    first = desk.map_findings(map_id)[0]
    change = desk.decide([first.id], Decision.FLAGGED, category="level", note="Which wave?")
    line = desk.map_findings(map_id)[0]
    assert change.text == "flagged 1 finding"
    assert (line.decision, line.category, line.note, line.decided_by) == (
        Decision.FLAGGED,
        "level",
        "Which wave?",
        "ada",
    )
    assert line.decided_at is not None
    assert line.version == first.version + 1


def test_a_decision_without_a_note_keeps_the_note_that_is_there(desk, map_id):
    first = desk.map_findings(map_id)[0].id
    desk.note([first], "Ask in the surgery")
    desk.decide([first], Decision.FINE)
    assert desk.map_findings(map_id)[0].note == "Ask in the surgery"


def test_the_queue_counts_follow_each_decision(desk, map_id):
    def counts():
        line = desk.queue("school:oakapple")[0]
        return line.errors, line.queries, line.unreviewed, line.flagged

    assert counts() == (1, 1, 2, 0)
    desk.decide([desk.map_findings(map_id)[0].id], Decision.FLAGGED, category="level")
    assert counts() == (1, 1, 1, 1)
    desk.undo()
    assert counts() == (1, 1, 2, 0)


def test_schools_that_sent_nothing_stand_in_the_queue_and_are_late(desk, map_id):
    assert [line.school for line in desk.queue("is:late")] == [
        "Invented Harbour Academy",
        "Invented Pebblebrook Infant School",
    ]
    assert (desk.returns().schools_in, desk.returns().schools) == (1, 3)
    assert desk.returns("another term").schools_in == 0
    assert map_id


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("", {"Oakapple", "Pebblebrook", "Harbour"}),
        ("oakapple", {"Oakapple"}),
        ("district:dover", {"Pebblebrook", "Harbour"}),
        ("district:dover !harbour", {"Pebblebrook"}),
        ("!district:dover", {"Oakapple"}),
        ("sev:error is:unreviewed", {"Oakapple"}),
        ("sev:query", {"Oakapple"}),
        ("sev:queries", {"Oakapple"}),
        ("sev:advice", set()),
        ("sev:nonsense", set()),
        ("code:level", {"Oakapple"}),
        ("code:nothing", set()),
        ("!code:level", {"Pebblebrook", "Harbour"}),
        ("field:level", {"Oakapple"}),
        ("with:ada", set()),
        ("is:che", {"Oakapple", "Pebblebrook", "Harbour"}),
        ('community:"invented community 2"', {"Pebblebrook", "Harbour"}),
        ("state:checked", {"Oakapple"}),
        ("is:checked", {"Oakapple"}),
        ("adviser:b phase:secondary", {"Harbour"}),
        ("100%", set()),
        ("sev:", {"Oakapple", "Pebblebrook", "Harbour"}),
        ("!is:unmatched", {"Oakapple", "Pebblebrook", "Harbour"}),
    ],
)
def test_the_filter_leaves_the_schools_it_names(desk, map_id, text, schools):
    assert map_id
    assert {line.school.split()[1] for line in desk.queue(text)} == schools
    assert desk.queue_count(text) == len(schools)


def test_who_is_in_is_told_of_the_schools_that_a_filter_leaves(desk, map_id):
    assert map_id
    assert (desk.returns_of("district:dover").schools_in, desk.returns_of("district:dover").schools) == (0, 2)
    assert (desk.returns_of("").schools_in, desk.returns_of("").schools) == (1, 3)


def test_maps_are_found_by_whom_a_finding_was_handed_to(desk, map_id):
    desk.assign([desk.map_findings(map_id)[0].id], "Bo Bell")
    assert [line.map_id for line in desk.queue('with:"bo b"')] == [map_id]


def test_a_filter_knows_the_places_of_the_register(desk, map_id):
    assert map_id
    words = desk.filter_words()
    assert "Dover" in words.values["district"]
    assert words.doubt("district:dovr") == "district: knows no “dovr”; perhaps “dover” is meant."


def test_the_queue_is_sorted_and_paged_by_the_store(desk, map_id):
    assert map_id
    whole = [line.school for line in desk.queue(sort="-school")]
    assert whole == sorted(whole, reverse=True)
    assert [line.school for line in desk.queue_page(sort="-school", offset=1, limit=1)] == whole[1:2]
    assert desk.queue(sort="-errors")[0].errors == 1


def test_a_second_writer_is_told_who_did_what_and_nothing_is_lost(open_as, desk, map_id):
    other = Desk(open_as("bob"))
    seen = other.map_findings(map_id)[0]
    desk.decide([seen.id], Decision.FLAGGED, category="level", note="Which wave?")
    with pytest.raises(ChangedMeanwhile) as refused:
        other.decide([seen.id], Decision.FINE, expected={seen.id: seen.version})
    assert (refused.value.who, refused.value.did) == ("ada", "flagged 1 finding")
    assert desk.map_findings(map_id)[0].note == "Which wave?"
    assert [line.who for line in desk.log(map_id)] == ["ada", "ada"]


def test_of_many_findings_all_or_none_are_decided(desk, map_id):
    first, second = desk.map_findings(map_id)
    with pytest.raises(ChangedMeanwhile):
        desk.decide([first.id, second.id], Decision.FINE, expected={first.id: first.version, second.id: 99})
    assert [line.decision for line in desk.map_findings(map_id)] == [Decision.OPEN, Decision.OPEN]


def test_undo_and_redo_go_back_and_forth_across_restarts(open_as, desk, map_id):
    first, second = (line.id for line in desk.map_findings(map_id))
    desk.decide([first], Decision.FINE)
    desk.decide([second], Decision.DISMISSED, note="A misreading")
    later = Desk(open_as("ada"))

    def decisions():
        return [line.decision.value for line in later.map_findings(map_id)]

    assert later.undo().text == "undid: dismissed 1 finding"
    assert decisions() == ["fine", "open"]
    assert later.undo().text == "undid: accepted 1 finding as fine"
    assert later.undo() is None
    assert later.redo().text == "redid: accepted 1 finding as fine"
    assert later.redo().text == "redid: dismissed 1 finding"
    assert later.redo() is None
    assert decisions() == ["fine", "dismissed"]


def test_after_a_new_action_the_undone_one_can_no_longer_be_redone(desk, map_id):
    first, second = (line.id for line in desk.map_findings(map_id))
    desk.decide([first], Decision.FINE)
    desk.undo()
    desk.decide([second], Decision.FINE)
    assert desk.redo() is None


def test_undo_takes_back_only_ones_own_and_never_over_a_colleague(open_as, desk, map_id):
    other = Desk(open_as("bob"))
    first = desk.map_findings(map_id)[0].id
    desk.decide([first], Decision.FINE)
    assert other.undo() is None
    other.decide([first], Decision.FLAGGED, category="cost")
    assert desk.undo().text.startswith("left “accepted 1 finding as fine” as it is, which bob changed since")
    assert desk.map_findings(map_id)[0].decision is Decision.FLAGGED


def test_all_like_this_one_is_decided_and_undone_as_one(desk, store, map_id, readings, received):
    other = import_reading(store, readings.reading(sha256="b" * 64, urn="900002"), received=received).map_id
    first = desk.map_findings(map_id)[0]
    assert desk.like_this(first.id) == [first.id]
    alike = desk.like_this(first.id, Scope.ALL)
    assert desk.decide(alike, Decision.FINE).text == "accepted 2 findings as fine"
    assert desk.map_findings(other)[0].decision is Decision.FINE
    assert desk.log(limit=1)[0].school == "2 schools"
    desk.undo()
    assert desk.map_findings(other)[0].decision is Decision.OPEN


def test_a_map_moves_on_its_way_and_back_by_undo(desk, map_id):
    change = desk.set_state(map_id, MapState.RETURNED, note="Please add review dates")
    assert change.text == "returned the map to the school with 2 findings not reviewed"
    assert desk.map_facts(map_id).state_note == "Please add review dates"
    assert desk.queue("state:returned")[0].map_id == map_id
    desk.undo()
    assert desk.map_facts(map_id).state is MapState.CHECKED


def test_a_map_that_was_reviewed_is_accepted_without_a_word_on_what_is_left(desk, map_id):
    desk.decide([line.id for line in desk.map_findings(map_id)], Decision.FINE)
    assert desk.set_state(map_id, MapState.ACCEPTED).text == "accepted the map"
    assert desk.set_state(map_id, MapState.CHECKED).text == "put the map back to checked"


def test_a_map_is_never_moved_to_unreadable(desk, map_id):
    with pytest.raises(NotPossibleError):
        desk.set_state(map_id, MapState.UNREADABLE)


def test_what_is_not_there_is_named(desk, map_id):
    with pytest.raises(NotFoundError):
        desk.map_facts(map_id + 1)
    with pytest.raises(NotFoundError):
        desk.decide([999_999], Decision.FINE)


def test_a_colleagues_change_shows_in_the_next_poll_and_ones_own_is_not_news(open_as, desk, map_id):
    other = Desk(open_as("bob"))
    start = desk.latest_event()
    first = desk.map_findings(map_id)[0].id
    desk.note([first], "mine")
    other.assign([first], "ada")
    news = desk.changes_since(start)
    assert news.maps == {map_id}
    assert [(line.who, line.what) for line in news.by_others] == [("bob", "assigned 1 finding to ada")]
    assert desk.changes_since(news.latest).by_others == ()


def test_presence_tells_who_else_has_the_map_open(open_as, desk, map_id):
    other = Desk(open_as("bob"))
    assert desk.open_with(map_id) == []
    assert other.open_with(map_id) == ["ada"]
    assert desk.open_with(map_id) == ["bob"]


def test_the_same_note_again_is_no_event(desk, map_id):
    first = desk.map_findings(map_id)[0].id
    desk.note([first], "once")
    before = desk.latest_event()
    desk.note([first], "once")
    assert desk.latest_event() == before


def test_who_looked_is_in_the_audit_and_is_no_news(open_as, desk, map_id):
    other = Desk(open_as("bob"))
    start = desk.latest_event()
    other.saw(map_id)
    assert desk.changes_since(start).by_others == ()
    assert all("opened" not in line.what for line in desk.log(map_id))
    assert [(line.who, line.what) for line in told(desk.store, map_id=map_id, verbs=["see"])] == [
        ("bob", "opened the map")
    ]


def test_unmasking_needs_a_reason_and_the_original_and_is_logged(desk, register, readings, received, tmp_path):
    path, store = tmp_path / "oakapple.xlsx", desk.store
    path.write_bytes(b"invented")
    import_register(store, register)
    sha256 = hashlib.sha256(b"invented").hexdigest()
    map_id = import_reading(store, readings.reading(path=str(path), sha256=sha256), received=received).map_id
    with pytest.raises(NotPossibleError):
        desk.unmask(map_id, reason=" ")
    assert desk.unmask(map_id, reason="The school asked") == path
    assert desk.log(map_id)[0].what == "unmasked the map"
    path.write_bytes(b"changed since")
    with pytest.raises(NotPossibleError):
        desk.unmask(map_id, reason="The school asked")


@pytest.mark.parametrize("found", [("uploads.zip/map.xlsx", "unpack it"), ("uploads/map.xlsx", "program there")])
def test_an_original_that_is_not_found_is_told_with_where_it_may_be(desk, register, readings, received, found):
    path, way = found
    import_register(desk.store, register)
    map_id = import_reading(desk.store, readings.reading(path=path), received=received).map_id
    with pytest.raises(NotPossibleError) as refused:
        desk.unmask(map_id, reason="The school asked")
    assert way in refused.value.hint
    assert "unmasked the map" not in [line.what for line in desk.log(map_id)]
