"""The diary and what was agreed, on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from importers.learned import EVERYBODY, Learned
from provision.importing import import_reading
from provision.review.desk import Desk
from provision.review.knowing import Budget, all_budgets, forget, learn, learned, set_budget
from provision.review.plans import Plan
from provision.review.record_page import record_page
from provision.review.surgeries import Diary, SurgeryState
from provision.review.values import Decision, MapMove, MapState
from provision.store.errors import ChangedMeanwhile, NotFoundError, NotPossibleError

MORNING = datetime(2026, 11, 10, 9, 30, tzinfo=UTC)


@pytest.fixture
def diary(store, map_id) -> Diary:
    assert map_id
    return Diary(store)


def test_a_surgery_is_planned_moved_held_and_undone(diary, store):
    number = diary.plan("900001", MORNING, agenda="Levels")
    diary.move(number, MORNING.replace(day=12))
    assert diary.surgeries(on=date(2026, 11, 10)) == []
    (moved,) = diary.surgeries(on=date(2026, 11, 12))
    assert (moved.school, moved.adviser, moved.minutes) == ("Invented Oakapple Primary School", "Adviser A", 20)
    diary.hold(number, attendees="SENCO (invented)", notes="Went well")
    assert diary.surgeries(school="900001")[0].state is SurgeryState.HELD
    Desk(store).undo()
    assert diary.surgeries(school="900001")[0].state is SurgeryState.PLANNED
    diary.cancel(number)
    assert diary.surgeries()[0].state is SurgeryState.CANCELLED
    for _ in range(3):
        Desk(store).undo()
    assert diary.surgeries() == []


def test_a_surgery_is_held_and_its_map_moved_in_one_action_or_not_at_all(diary, store, map_id):
    desk, number = Desk(store), diary.plan("900001", MORNING)
    desk.set_state(map_id, MapState.IN_SURGERY)
    seen = desk.map_facts(map_id).version
    then = MapMove(map_id, MapState.ACCEPTED, seen)
    with pytest.raises(ChangedMeanwhile):
        diary.hold(number, attendees="SENCO", notes="", then=replace(then, version=seen - 1))
    assert diary.surgeries()[0].state is SurgeryState.PLANNED
    held = diary.hold(number, attendees="SENCO", notes="", then=then)
    assert held.text == "held a surgery and accepted the map with 2 findings not reviewed"
    desk.undo()
    assert (diary.surgeries()[0].state, desk.map_facts(map_id).state) == (SurgeryState.PLANNED, MapState.IN_SURGERY)


def test_a_surgery_left_and_taken_up_again_has_the_beginning_it_had_and_on_another_day_a_new_one(diary):
    now = [MORNING]
    later = Diary(replace(diary.store, clock=lambda: now[0]))
    number = later.plan("900001", MORNING)
    assert later.surgeries()[0].began is None
    for moment, began in ((MORNING, MORNING), (MORNING.replace(minute=45), MORNING)):
        now[0] = moment
        later.begin(number)
        assert later.surgeries()[0].began == began
    now[0] = MORNING.replace(day=12)
    later.begin(number)
    assert later.record(number).surgery.began == now[0]
    with pytest.raises(NotFoundError):
        later.begin(number + 1)


def test_agreed_actions_have_an_owner_and_a_date_and_are_closed(diary):
    first = diary.agree("900001", "Add review dates", owner="SENCO", due=date(2026, 12, 1))
    diary.agree("900001", "Send the costs", owner="Head")
    diary.done(first, date(2026, 11, 20))
    assert [(one.text, one.done_on) for one in diary.actions("900001")] == [
        ("Send the costs", None),
        ("Add review dates", date(2026, 11, 20)),
    ]
    with pytest.raises(NotPossibleError):
        diary.agree("900001", " ", owner="Head")


def test_the_record_of_a_meeting_is_one_plain_page(diary, store, map_id):
    number = diary.plan("900001", MORNING)
    desk = Desk(store)
    desk.decide([desk.map_findings(map_id)[0].id], Decision.FLAGGED, note="Which wave?")
    diary.agree("900001", "Name the levels", owner="SENCO", due=date(2026, 12, 1), surgery=number)
    diary.hold(number, attendees="SENCO", notes="Short and good.")
    page = record_page(diary.record(number))
    assert page.startswith("Record of the surgery with Invented Oakapple Primary School\n10/11/2026, Adviser A\n")
    for words in (
        "For the school to look at:\n- Title of level-unknown (Which wave?)",
        "Left for another time:\n- ",
        "Name the levels (SENCO, by 01/12/2026)",
    ):
        assert words in page


def test_the_record_of_a_held_meeting_stays_what_it_was(diary, store, map_id, readings):
    number = diary.plan("900001", MORNING)
    diary.begin(number)
    Desk(store).decide([Desk(store).map_findings(map_id)[0].id], Decision.FINE)
    diary.hold(number, attendees="", notes="")
    before = record_page(diary.record(number))
    received = store.clock() + timedelta(days=100)
    import_reading(store, readings.reading(sha256="b" * 64, findings=()), received=received)
    assert "Fine as it is:\n- Title of level-unknown" in before
    assert record_page(diary.record(number)) == before


def test_what_is_odd_about_plans_is_told_and_they_stand(diary, store):
    soon = store.clock() + timedelta(days=1)
    first, second, third = diary.plan_all(
        [Plan("900001", soon, "Jo"), Plan("900002", soon + timedelta(minutes=19), "Jo"), Plan("900001", MORNING, "Al")]
    )
    assert len(diary.doubts([first])) == 2
    assert len(diary.doubts([second])) == 1
    assert any("is past" in told for told in diary.doubts([third])) == (store.clock() > MORNING)
    diary.cancel(second)
    diary.cancel(third)
    assert diary.doubts([first, second]) == []


def test_the_record_says_of_a_school_without_a_map_that_there_is_none(diary):
    page = record_page(diary.record(diary.plan("900002", MORNING)))
    assert "There is no map of the school that could be read." in page
    assert "Every finding was discussed" not in page


def test_two_writers_of_the_same_notes_do_not_overwrite_each_other(diary, open_as):
    number = diary.plan("900001", MORNING)
    diary.write(number, notes="mine", expected=1)
    with pytest.raises(ChangedMeanwhile):
        Diary(open_as("bob")).write(number, notes="yours", expected=1)


def test_what_is_not_in_the_diary_is_named(diary):
    for call in (lambda: diary.plan("nowhere", MORNING), lambda: diary.cancel(99), lambda: diary.record(99)):
        with pytest.raises(NotFoundError):
            call()


def test_a_heading_is_learned_changed_forgotten_and_undone(store):
    learn(store, "wave", "level", heading="Wave")
    learn(store, "wave", "ignore", heading="Wave")
    assert learned(store).here(form="", schools=()) == {"wave": "ignore"}
    forget(store, "wave")
    assert learned(store) == Learned()
    Desk(store).undo()
    Desk(store).undo()
    assert learned(store) == Learned({EVERYBODY: {"wave": "level"}})
    with pytest.raises(NotPossibleError):
        learn(store, "wave", "nonsense", heading="Wave")


def test_a_budget_is_kept_to_the_penny_with_its_source(store):
    budget = Budget("notional", "900001", "2026-27", Decimal("12345.60"), "invented")
    set_budget(store, budget)
    set_budget(store, Budget("notional", "900001", "2026-27", Decimal("12345.70"), "invented, corrected"))
    assert [str(one.amount) for one in all_budgets(store)] == ["12345.70"]
    with pytest.raises(NotPossibleError):
        set_budget(store, Budget("notional", "900001", "2026-27", Decimal("NaN"), "invented"))
