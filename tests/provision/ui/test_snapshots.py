"""A few pictures of the rooms, looked at by eye and kept: a change of the looks is seen, and meant.

`pytest tests/provision/ui/test_snapshots.py --snapshot-update` keeps new ones.
"""

from datetime import timedelta

import pytest

SHOTS = {
    "queue": ((80, 24), []),
    "map": ((120, 36), ["enter"]),
    "map-small": ((80, 24), ["enter"]),
    "flag": ((80, 24), ["enter", "f"]),
    "hostile": ((120, 36), ["G", "enter"]),
    "help": ((80, 24), ["enter", "?"]),
    "surgery": ((120, 30), ["S", "P", *"Sam", "enter", "m", *"asked for dates", "enter"]),
    "surgery-small": ((80, 24), ["S"]),
    "agree": ((80, 24), ["S", "t", *"send dates", "enter"]),
    "headings": ((80, 24), ["enter", "H", "a"]),
    "about": ((120, 36), ["enter", "i"]),
}


@pytest.mark.parametrize("name", SHOTS)
def test_a_room_looks_as_it_did(snap_compare, app, begin, name):
    size, keys = SHOTS[name]

    async def drive(pilot) -> None:
        await begin(pilot, *keys[:1])
        if app.live is not None:
            app.live.clock = lambda: app.live.surgery.began + timedelta(seconds=754.5)
        await begin(pilot, *keys[1:])
        app.tick()
        await pilot.pause(0.1)

    assert snap_compare(app, terminal_size=size, run_before=drive)
