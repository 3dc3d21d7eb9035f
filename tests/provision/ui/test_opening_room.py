"""The store is opened while the room is drawn: whichever is there first, the queue or the reason for none is shown."""

import asyncio
import threading

import pytest

from provision.store.errors import StoreUnavailableError
from provision.ui.app import ReviewApp

pytestmark = pytest.mark.usefixtures("unpainted")


class Door:
    """Opens a desk, or says why not, before the room stands or only after it."""

    def __init__(self, came: object, *, late: bool) -> None:
        self.came = came
        self.room_stands = threading.Event()
        if not late:
            self.room_stands.set()

    def open_desk(self) -> object:
        assert self.room_stands.wait(20)
        if isinstance(self.came, Exception):
            raise self.came
        return self.came


async def drawn(door: Door) -> tuple[str, str]:
    """Return the first line of the queue and the answering line, once the store is known."""
    app = ReviewApp(door.open_desk, title="Test county")
    async with app.run_test(size=(100, 24)) as pilot:
        if not door.room_stands.is_set():
            assert "Opening the store…" in app.queue_room.moving.render_line(1).text
        door.room_stands.set()
        while app.desk is None and app.not_opened is None:  # noqa: ASYNC110  opening tells nobody but the room
            await asyncio.sleep(0.005)
        await app.workers.wait_for_complete()
        await pilot.pause()
        return app.queue_room.moving.render_line(1).text, app.screen.query_one("#status").render().plain


@pytest.mark.parametrize("late", [False, True], ids=["store first", "room first"])
async def test_the_queue_is_shown_whichever_comes_first(desk, late):
    line, said = await drawn(Door(desk, late=late))
    assert "Aster Primary" in line
    assert said == ""


@pytest.mark.parametrize("late", [False, True], ids=["store first", "room first"])
async def test_why_there_is_no_store_is_said_whichever_comes_first(late):
    line, said = await drawn(Door(StoreUnavailableError("The store is busy.", hint="Try again."), late=late))
    assert "The store is busy." in line
    assert said == "The store is busy.  Try again."
