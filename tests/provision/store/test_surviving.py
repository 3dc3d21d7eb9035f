"""Nothing acknowledged is lost: not by kill -9 (with a control that does lose), not by eight writers at once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from provision.importing import import_register
from provision.review.desk import Desk
from provision.review.knowing import Budget, set_budget
from provision.store.engine import open_store
from provision.store.errors import StoreUnavailableError
from provision.store.journal import act
from provision.store.lifecycle import check
from provision.store.tables import findings

HANG_UP = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ada'")
BUDGET = Budget("notional", "900001", "2026-27", Decimal(1000), "invented")
CRASH = Path(__file__).parents[3] / "benchmarks" / "store_crash.py"


@pytest.mark.parametrize(
    "how", [["--rounds", "2"], ["--rounds", "30", "--control", "--until-loss"]], ids=["safe settings", "control"]
)
def test_kill_9_loses_nothing_with_our_settings_and_the_control_does_lose(how):
    done = subprocess.run(  # noqa: S603  our own script
        [sys.executable, CRASH, *how], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_kill_9_of_a_reviewer_leaves_the_server_whole(new_server_store):
    address = new_server_store.engine.url.render_as_string(hide_password=False)
    done = subprocess.run(  # noqa: S603  our own script
        [sys.executable, CRASH, "--rounds", "1", "--store", address],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_eight_writers_at_once_lose_no_change_and_see_no_error(store, map_id):
    desk = Desk(store)
    first = desk.map_findings(map_id)[0]
    place = str(store.path or store.engine.url.render_as_string(hide_password=False))
    changes = 6

    def write(writer: int) -> list[int]:
        mine = open_store(place, user=f"writer {writer}", clock=store.clock)
        try:
            return [Desk(mine).note([first.id], f"{writer} {turn}").event for turn in range(changes)]
        finally:
            mine.close()

    with ThreadPoolExecutor(8) as pool:
        numbers = [number for written in pool.map(write, range(8)) for number in written]
    assert len(set(numbers)) == 8 * changes
    assert desk.map_findings(map_id)[0].version == first.version + 8 * changes
    assert check(store).problems == ()


@pytest.mark.parametrize("bench", ["postgresql"], indirect=True)
def test_a_server_that_hangs_up_is_one_plain_error_at_most_and_the_next_key_works(open_as, map_id):
    """The server is gone for every connection that is open; what was acknowledged is there when it is back."""
    store, other = open_as("ada"), open_as("bob")
    before = Desk(store).map_findings(map_id)
    with other.write() as connection:
        connection.execute(HANG_UP)
    assert Desk(store).map_findings(map_id) == before
    assert Desk(store).note([before[0].id], "after it came back").event


@pytest.mark.parametrize("bench", ["postgresql"], indirect=True)
def test_a_server_that_hangs_up_within_an_action_keeps_nothing_of_it_and_says_so(open_as, map_id):
    store, other = open_as("ada"), open_as("bob")
    line = Desk(store).map_findings(map_id)[0]

    def cut_short():
        with act(store, "note") as doing:
            doing.update(findings, {"id": line.id}, {"note": "half an action"})
            with other.engine.connect() as connection:
                connection.execute(HANG_UP)
            doing.what = "noted 1 finding"

    with pytest.raises(StoreUnavailableError):
        cut_short()
    assert Desk(store).map_findings(map_id)[0] == line
    assert Desk(store).note([line.id], "a whole one").event
    assert check(store).problems == ()


def test_a_file_that_became_read_only_says_so_and_goes_on_when_it_may_be_written(fresh_file, register):
    store = fresh_file()
    import_register(store, register)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(StoreUnavailableError, match="read-only"):
        set_budget(store, BUDGET)
    assert Desk(store).returns().schools == 3
    store.close()
    assert set_budget(store, BUDGET).event


def test_a_colleague_who_stopped_within_an_action_is_told_of_and_not_waited_for_for_ever(new_server_store):
    address = new_server_store.engine.url.render_as_string(hide_password=False)
    with new_server_store.read() as connection:
        assert connection.execute(text("SHOW lock_timeout")).scalar() == "10s"
        assert connection.execute(text("SHOW idle_in_transaction_session_timeout")).scalar() == "2min"
    impatient = open_store(f"{address}&options=-c%20lock_timeout%3D50ms")
    with new_server_store.write(), pytest.raises(StoreUnavailableError, match="busy"):
        set_budget(impatient, BUDGET)
    assert set_budget(impatient, BUDGET).event
    impatient.close()
