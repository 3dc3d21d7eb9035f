"""A few pictures of the rooms, looked at by eye and kept: a change of the looks is seen, and meant.

`pytest tests/provision/ui/test_snapshots.py --snapshot-update` keeps new ones.
"""

import pytest

SHOTS = {
    "queue": ((80, 24), []),
    "map": ((120, 36), ["enter"]),
    "map-small": ((80, 24), ["enter"]),
    "flag": ((80, 24), ["enter", "f"]),
    "hostile": ((120, 36), ["G", "enter"]),
    "help": ((80, 24), ["enter", "?"]),
}


@pytest.mark.parametrize("name", SHOTS)
def test_a_room_looks_as_it_did(snap_compare, app, name):
    size, keys = SHOTS[name]

    async def drive(pilot) -> None:
        while pilot.app.desk is None:
            await pilot.pause(0.01)
        await pilot.press(*keys)
        await pilot.pause(0.2)

    assert snap_compare(app, terminal_size=size, run_before=drive)
