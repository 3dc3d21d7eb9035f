"""The school's reply to a query stands beside the finding that asked, through undo, re-sending and erasing."""

from datetime import date

import pytest

from provision.commands.review import command
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.record_page import record_page
from provision.review.surgeries import Diary
from provision.review.values import Decision, Reply
from provision.store.engine import open_store
from provision.store.erasing import erase_maps
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.lifecycle import check, count
from provision.store.tables import replies

ON = date(2026, 11, 20)
ANSWER = Reply("Wave 9 is our old name for targeted.", ON)


@pytest.fixture
def answered(store, map_id):
    desk = Desk(store)
    asked = desk.map_findings(map_id)[0]
    assert desk.reply([asked.id], ANSWER.text, received=ON).text == "kept the school's reply to 1 finding"
    return desk


def test_a_reply_is_shown_with_its_day_and_decides_nothing(answered, map_id):
    first, second = answered.map_findings(map_id)
    assert first.replies == (ANSWER,)
    assert second.replies == ()
    assert first.decision is Decision.OPEN
    answered.reply([first.id, second.id], "Sent today.")
    today = Reply("Sent today.", date(2026, 11, 3))
    assert [one.replies for one in answered.map_findings(map_id)] == [(today, ANSWER), (today,)]


def test_a_reply_is_undone_and_redone_by_another_process(answered, map_id, open_as):
    desk = Desk(open_as("ada"))
    assert desk.undo().text == "undid: kept the school's reply to 1 finding"
    assert desk.map_findings(map_id)[0].replies == ()
    desk.redo()
    assert answered.map_findings(map_id)[0].replies == (ANSWER,)
    assert check(answered.store).problems == ()


def test_a_reply_stays_with_its_finding_when_the_map_is_sent_again(answered, readings, received, map_id):
    changed = (
        readings.finding("level-unknown", ("B9", "Wave 9"), field="level"),
        readings.finding("another", ("A2", "Reading club")),
    )
    newer = import_reading(answered.store, readings.reading(sha256="b" * 64, findings=changed), received=received)
    assert [line.replies for line in answered.map_findings(newer.map_id)] == [(ANSWER,), ()]
    assert answered.map_findings(map_id)[0].replies == (ANSWER,)


def test_what_the_school_replied_is_in_the_record_of_the_meeting(answered, map_id):
    first = answered.map_findings(map_id)[0]
    answered.decide([first.id], Decision.FINE)
    diary = Diary(answered.store)
    page = record_page(diary.record(diary.plan("900001", answered.store.clock())))
    assert f"- {first.finding.title}. The school on 20/11/2026: {ANSWER.text}" in page


def test_an_erased_map_takes_the_replies_with_it(answered, map_id):
    erase_maps(answered.store, [map_id])
    with answered.store.read() as connection:
        assert count(connection, replies) == 0


def test_a_reply_needs_words_and_a_finding(answered):
    with pytest.raises(NotPossibleError):
        answered.reply([1], "  ")
    with pytest.raises(NotFoundError):
        answered.reply([999], "To nothing")


def test_a_reply_is_kept_and_shown_from_the_command_line(run, register, readings, received):
    path = run(command, "list").store
    store = open_store(path, user="ada")
    import_register(store, register)
    number = import_reading(store, readings.reading(), received=received).map_id
    store.close()
    assert run(command, "reply", 1, ANSWER.text, "--on", "20/11/2026").out == "kept the school's reply to 1 finding\n"
    assert f"The school replied on 20/11/2026: {ANSWER.text}" in run(command, "show", number).out
