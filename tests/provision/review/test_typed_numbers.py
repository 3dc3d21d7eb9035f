"""A pupil's number that somebody types stands nowhere afterwards: not in the store's bytes, a record or the log."""

from datetime import UTC, datetime

import pytest

from importers.identity.upn import without_upns
from provision.review.desk import Desk
from provision.review.record_page import record_page
from provision.review.surgeries import Diary
from provision.review.values import Decision, MapState
from provision.store.auditing import told

UPN = "Y886999926001"
SCHOOL = "900001"


@pytest.mark.parametrize("typed", [UPN, UPN.lower(), "Y886 9999 26001", "Y886-9999-26-001"])
def test_a_number_typed_in_any_way_becomes_dots(typed):
    assert without_upns(f"ask {typed}, then {typed}") == "ask •••, then •••"


@pytest.mark.parametrize("typed", ["", "ring 07700 900123", "P-7K3QX9M2", "Y88699992600", "886/9001"])
def test_what_is_no_number_of_a_pupil_stays(typed):
    assert without_upns(typed) == typed


def test_whatever_is_typed_is_kept_without_pupils_numbers(store, map_id):
    desk, diary = Desk(store), Diary(store)
    finding = desk.map_findings(map_id)[0].id
    desk.decide([finding], Decision.FLAGGED, category="other", note=f"{UPN} asked")
    desk.reply([finding], f"{UPN} has left")
    desk.set_state(map_id, MapState.RETURNED, note=f"without {UPN}")
    surgery = diary.plan(SCHOOL, datetime(2026, 11, 26, 10, tzinfo=UTC), agenda=f"{UPN}")
    diary.agree(SCHOOL, f"look at {UPN}", owner="SENCO", surgery=surgery)
    diary.hold(surgery, attendees="SENCO", notes=f"{UPN} again")
    line = desk.map_findings(map_id)[0]
    assert (line.note, line.replies[0].text) == ("••• asked", "••• has left")
    page = record_page(diary.record(surgery))
    log = " ".join(f"{one}" for one in told(store))
    assert "••• again" in page
    assert UPN not in page + log
