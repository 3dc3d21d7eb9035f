"""Undo without limit: undoing all that was done gives the first state back, and redoing all of it the last."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.plans import Plan
from provision.review.surgeries import Diary
from provision.review.values import Decision, MapState
from provision.store.lifecycle import check

VERBS = st.lists(
    st.one_of(
        st.tuples(st.just("decide"), st.integers(0, 1), st.sampled_from(Decision)),
        st.tuples(st.just("note"), st.integers(0, 1), st.sampled_from(["", "one", "two"])),
        st.tuples(st.just("assign"), st.integers(0, 1), st.sampled_from(["", "bob"])),
        st.tuples(st.just("state"), st.just(0), st.sampled_from([MapState.RETURNED, MapState.ACCEPTED])),
        st.tuples(st.just("undo"), st.just(0), st.none()),
    ),
    max_size=8,
)


def what_stands(desk, map_id):
    lines = desk.map_findings(map_id)
    decided = [(one.decision, one.category, one.note, one.assigned_to, one.decided_by, one.decided_at) for one in lines]
    return decided, desk.map_facts(map_id).state, desk.queue("is:in")[0].flagged


@given(verbs=VERBS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_everything_and_redoing_everything_is_exact(fresh_file, register, readings, received, verbs):
    store = fresh_file()
    import_register(store, register)
    map_id = import_reading(store, readings.reading(), received=received).map_id
    desk = Desk(store)
    findings = [line.id for line in desk.map_findings(map_id)]
    first = what_stands(desk, map_id)
    for verb, which, value in verbs:
        match verb:
            case "decide":
                desk.decide([findings[which]], value, note="because")
            case "note":
                desk.note([findings[which]], value)
            case "assign":
                desk.assign([findings[which]], value)
            case "state":
                desk.set_state(map_id, value)
            case _:
                desk.undo()
    while desk.redo():
        pass
    last = what_stands(desk, map_id)
    while desk.undo():
        pass
    assert what_stands(desk, map_id) == first
    while desk.redo():
        pass
    assert what_stands(desk, map_id) == last
    assert check(store).problems == ()


def test_an_undo_on_a_version_that_the_school_has_replaced_says_so(store, map_id, readings, received):
    """The decision was carried over to the new version and stands there: nobody must think that it is gone."""
    desk = Desk(store)
    desk.decide([desk.map_findings(map_id)[0].id], Decision.FINE)
    newer = import_reading(store, readings.reading(sha256="b" * 64), received=received).map_id
    assert desk.undo().text == "undid: accepted 1 finding as fine, in a version that the school has replaced since"
    assert desk.map_findings(newer)[0].decision is Decision.FINE
    desk.decide([desk.map_findings(newer)[0].id], Decision.OPEN)
    assert desk.undo().text == "undid: opened 1 finding again"


def test_an_action_that_a_colleague_has_overtaken_is_told_once_and_the_ones_before_it_can_be_undone(
    open_as, store, map_id
):
    desk, colleague = Desk(store), Desk(open_as("bob"))
    first, second = (line.id for line in desk.map_findings(map_id))
    desk.decide([first], Decision.FINE)
    desk.decide([second], Decision.FINE)
    colleague.decide([second], Decision.FLAGGED, category="cost")
    before = desk.map_facts(map_id).version
    assert desk.undo().text == (
        "left “accepted 1 finding as fine” as it is, which bob changed since; undo again goes on with the one before it"
    )
    assert desk.map_facts(map_id).version == before
    assert [line.decision.value for line in desk.map_findings(map_id)] == ["fine", "flagged"]
    assert desk.undo().text == "undid: accepted 1 finding as fine"
    assert [line.decision.value for line in desk.map_findings(map_id)] == ["open", "flagged"]
    assert desk.undo() is None
    assert desk.redo().text == "redid: accepted 1 finding as fine"
    assert desk.redo() is None
    assert check(store).problems == ()


def test_one_finding_that_a_colleague_has_changed_does_not_keep_the_others_from_being_undone(open_as, store, map_id):
    desk, colleague = Desk(store), Desk(open_as("bob"))
    first, second = (line.id for line in desk.map_findings(map_id))
    desk.decide([first, second], Decision.DISMISSED, note="a misreading")
    colleague.decide([second], Decision.FLAGGED, category="cost")
    assert desk.undo().text == "undid: dismissed 2 findings, but not 1 that bob changed since"
    assert [line.decision.value for line in desk.map_findings(map_id)] == ["open", "flagged"]
    assert desk.queue("is:in")[0].flagged == 1
    assert desk.redo().text == "redid: dismissed 2 findings, but not 1 that bob changed since"
    assert [line.decision.value for line in desk.map_findings(map_id)] == ["dismissed", "flagged"]
    assert check(store).problems == ()


def test_what_belongs_together_is_undone_whole_or_not_at_all(open_as, store, register):
    """Half of what was planned in one action would be neither what was planned nor what was there before."""
    import_register(store, register)
    diary, colleague = Diary(store), Diary(open_as("bob"))
    when = datetime(2026, 11, 24, 14, tzinfo=UTC)
    _, second = diary.plan_all([Plan("900001", when), Plan("900002", when)])
    colleague.cancel(second)
    assert "as it is" in Desk(store).undo().text
    assert [one.state.value for one in diary.surgeries()] == ["planned", "cancelled"]
    assert check(store).problems == ()
