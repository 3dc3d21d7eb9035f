"""The main road by keys alone, over a real store: queue, map, decide, undo, quit, and it is all there next time."""

import pytest

from provision.review.desk import Desk
from provision.review.values import Decision
from provision.store.engine import open_store
from provision.ui.app import ReviewApp

SIZES = [(80, 24), (200, 60)]


async def begin(pilot, *keys: str) -> None:
    """Wait for the store, then press keys."""
    while pilot.app.desk is None:
        await pilot.pause(0.01)
    await pilot.pause()
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def status(app: ReviewApp) -> str:
    return app.screen.query_one("#status").render().plain


def decisions(desk: Desk) -> list[Decision]:
    map_id = desk.queue_page("aster")[0].map_id
    assert map_id is not None
    return [line.decision for line in desk.map_findings(map_id)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_flag_with_its_note_is_made_undone_and_redone_and_is_there_next_time(app, desk, county, size):
    async with app.run_test(size=size) as pilot:
        await begin(pilot, "enter", "f", "e", *"seen", "enter")
        assert decisions(desk)[0] is Decision.FLAGGED
        assert "Flagged 1 finding" in status(app)
        await begin(pilot, "u")
        assert decisions(desk)[0] is Decision.OPEN
        await begin(pilot, "U", "q")
    assert app.return_code == 0
    again = Desk(open_store(county, user="jo"))
    line = again.map_findings(again.queue_page("aster")[0].map_id)[0]
    assert (line.decision, line.category, line.note, line.decided_by) == (Decision.FLAGGED, "evidence", "seen", "jo")
    again.store.close()
