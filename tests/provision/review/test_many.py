"""Many findings or maps in one action: few statements, one event, all or none, and stopped without a trace."""

import json
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from importers.reading import FileReading
from importers.unreadable import Code, Unreadable
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.progress import StoppedError
from provision.review.values import Decision, MapState
from provision.store import many
from provision.store.codec import dumps
from provision.store.errors import ChangedMeanwhile, NotPossibleError
from provision.store.lifecycle import check
from provision.store.payloads import body_of, rows_in

MAPS, EACH = 3, 40


@pytest.fixture
def county(store, register, readings, received):
    """Give a desk with 120 findings in three maps, one of a map that no school is known of."""
    import_register(store, register)
    for number in range(MAPS):
        findings = tuple(readings.finding(f"code-{place}", (f"A{place}", "x"), field="level") for place in range(EACH))
        reading = readings.reading(sha256=str(number) * 64, urn=f"90000{number + 1}", findings=findings)
        import_reading(store, reading, received=received)
    return Desk(store)


def maps_of(desk):
    return [line.map_id for line in desk.queue("is:in")]


def findings_of(desk):
    return [line.id for map_id in maps_of(desk) for line in desk.map_findings(map_id)]


def what_stands(desk):
    lines = [line for map_id in maps_of(desk) for line in desk.map_findings(map_id)]
    seen = [(one.decision, one.note, one.assigned_to, one.replies) for one in lines]
    queue = [(one.state, one.unreviewed, one.flagged) for one in desk.queue("is:in")]
    return seen, queue, len(desk.log(limit=None))


@contextmanager
def statements(store):
    sent = []

    def note(_connection, _cursor, statement, *_rest):
        sent.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    yield sent
    event.remove(store.engine, "before_cursor_execute", note)


VERBS = {
    "decide": lambda desk, **how: desk.decide(findings_of(desk), Decision.FLAGGED, category="other", **how),
    "note": lambda desk, **how: desk.note(findings_of(desk), "seen", **how),
    "assign": lambda desk, **how: desk.assign(findings_of(desk), "bob", **how),
    "reply": lambda desk, **how: desk.reply(findings_of(desk), "Sent today.", **how),
    "state": lambda desk, **how: desk.set_states(maps_of(desk), MapState.ACCEPTED, **how),
}
each_verb = pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)


@each_verb
def test_it_is_one_event_in_few_statements_and_so_are_its_undo_and_redo(county, verb):
    seen, queue, events = what_stands(county)
    reading = len(maps_of(county)) + 1
    for do, since in ((verb, 1), (Desk.undo, 2), (Desk.redo, 3)):
        with statements(county.store) as sent:
            do(county)
        assert len(sent) - 2 * reading < 25
        assert what_stands(county)[2] == events + since
        assert (what_stands(county)[:2] == (seen, queue)) is (do is Desk.undo)
    assert check(county.store).problems == ()


@each_verb
@pytest.mark.parametrize("way", [(), (Desk.undo,), (Desk.undo, Desk.redo)], ids=["done", "undone", "done again"])
def test_stopped_at_any_step_it_leaves_nothing_half_done(county, monkeypatch, verb, way):
    monkeypatch.setattr(many, "AT_ONCE", 50)
    done = [verb, *way]
    for do in done[:-1]:
        do(county)
    before, steps = what_stands(county), []

    def stop_at(step):
        def listen(*how_far):
            steps.append(how_far)
            if len(steps) == step:
                raise StoppedError

        return listen

    step = 0
    while True:
        step += 1
        steps.clear()
        try:
            done[-1](county, progress=stop_at(step))
        except StoppedError:
            assert what_stands(county) == before
        else:
            break
    assert step > 2
    assert steps[0][0] == 0
    assert all(0 <= number <= of for number, of in steps)
    assert check(county.store).problems == ()


def test_maps_of_which_a_colleague_moved_one_stay_all_as_they_are(open_as, county):
    first, *_, last = maps_of(county)
    seen = {line.map_id: line.version for line in county.queue("is:in")}
    Desk(open_as("bob")).set_state(last, MapState.RETURNED)
    with pytest.raises(ChangedMeanwhile, match="bob"):
        county.set_states(maps_of(county), MapState.ACCEPTED, expected=seen)
    assert county.map_facts(first).state is MapState.CHECKED
    change = county.set_states(maps_of(county), MapState.ACCEPTED)
    assert change.text == "accepted 3 maps with 120 findings not reviewed"
    county.undo()
    assert {line.state for line in county.queue("is:in")} == {MapState.CHECKED, MapState.RETURNED}


def test_one_file_that_could_not_be_read_keeps_the_others_where_they_are(county, received):
    empty = Unreadable(Code.EMPTY, "The file is empty.", "Ask for it again.")
    gone = import_reading(county.store, FileReading("empty.xlsx", "f" * 64, empty), received=received).map_id
    with pytest.raises(NotPossibleError):
        county.set_states([*maps_of(county), gone], MapState.ACCEPTED)
    assert MapState.ACCEPTED not in {line.state for line in county.queue("is:in")}


ROWS = st.lists(st.dictionaries(st.text(), st.none() | st.integers() | st.text() | st.lists(st.text())))


@given(ROWS, st.dictionaries(st.text(), st.text()))
def test_a_payload_is_written_in_parts_and_read_in_parts(rows, details):
    body = body_of(rows, details)
    assert json.loads(body) == json.loads(dumps({"rows": rows, "details": details}))
    assert list(rows_in(body)) == rows
