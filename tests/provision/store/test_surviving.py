"""Nothing acknowledged is lost: not by kill -9 (with a control that does lose), not by eight writers at once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from provision.review.desk import Desk
from provision.store.engine import open_store
from provision.store.lifecycle import check

CRASH = Path(__file__).parents[3] / "benchmarks" / "store_crash.py"


@pytest.mark.parametrize("how", [["--rounds", "3"], ["--rounds", "30", "--control"]], ids=["safe settings", "control"])
def test_kill_9_loses_nothing_with_our_settings_and_the_control_does_lose(how):
    done = subprocess.run(  # noqa: S603  our own script
        [sys.executable, CRASH, *how], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_kill_9_of_a_reviewer_leaves_the_server_whole(new_server_store):
    address = new_server_store.engine.url.render_as_string(hide_password=False)
    done = subprocess.run(  # noqa: S603  our own script
        [sys.executable, CRASH, "--rounds", "2", "--store", address],
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


def test_a_server_that_hangs_up_is_one_plain_error_at_most_and_the_next_key_works(
    postgres, postgres_database, register
):
    from sqlalchemy import text  # noqa: PLC0415  this test alone

    from provision.importing import import_register  # noqa: PLC0415  the same

    store = open_store(postgres("ada", postgres_database))
    other = open_store(postgres("bob", postgres_database))
    import_register(store, register)
    with other.write() as connection:
        connection.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ada'"))
    assert len(Desk(store).queue()) == 3
    for one in (store, other):
        one.close()
