"""One thing after another: a key waits until all that the one before began is done, however long that takes.

What writes or may take long is done in a thread, so that the screen never stands still. Keys wait meanwhile in their
order, and Esc alone goes past them: it stops the work. What was typed ahead of something that failed or was stopped is
forgotten, because it was meant for rows that are not there. A click on a row that is about to be another counts for
nothing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App

from provision.ui.work import draw_from_thread
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from provision.ui.work import Work

_SHOWN_AFTER = 0.3
_QUIET = 3
_MOST_LOOKS = 200


class InTurn(App[None]):
    """The part of the program that gives keys to rooms and takes work from them."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()
        self._works: deque[tuple[Work, Callable[[Any], None]]] = deque()
        self._turn = asyncio.Event()
        self._giving: asyncio.Task[None] | None = None

    def on_load(self) -> None:
        """Begin to give keys."""
        self._giving = asyncio.create_task(self._give_in_turn())

    def on_unmount(self) -> None:
        """Give no more."""
        if self._giving is not None:
            self._giving.cancel()

    # Keys

    async def on_event(self, event: events.Event) -> None:
        """Keep what is typed until its turn comes."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if not self._stops(event):
                self._typed.append(event)
                self._turn.set()
        elif not (self.at_work and isinstance(event, events.MouseDown | events.MouseUp)):
            await super().on_event(event)

    def _stops(self, event: events.Key | events.Paste) -> bool:
        """Stop the work at Esc; say whether that is all that the key means, as it is once the work is told."""
        if not (self.at_work and isinstance(event, events.Key) and event.key == "escape"):
            return False
        self._works[0][0].stopping = True
        return self._working is not None

    async def _give_in_turn(self) -> None:
        while await self._turn.wait():
            self._turn.clear()
            while self._typed and not self.at_work:
                self.call_next(super().on_event, self._typed.popleft())
                await self._quiet()

    async def _quiet(self) -> None:
        """Wait until a key has gone all its way, through windows that it closed or opened."""
        quiet = 0
        for _ in range(_MOST_LOOKS):
            await asyncio.sleep(0)
            focused = self.focused
            nodes = [self, self.screen, *(focused.ancestors_with_self if focused else ())]
            quiet = 0 if any(node.message_queue_size for node in nodes) else quiet + 1
            if quiet == _QUIET:
                return

    # Work

    @property
    def at_work(self) -> bool:
        """Whether something is being done that keys wait for."""
        return bool(self._works)

    def begin_work(self, work: Work, ended: Callable[[Any], None]) -> None:
        """Do it in a thread, once what is being done is done; then tell `ended` what `Work.run` returned."""
        self._works.append((work, ended))
        if len(self._works) == 1:
            self._start()

    def _start(self) -> None:
        work, ended = self._works[0]
        telling = self.set_timer(_SHOWN_AFTER, partial(self._tell, work))

        def done(came: Any) -> None:  # noqa: ANN401  what the job returned
            telling.stop()
            self._end(came, ended)

        def do() -> None:
            came = work.run()
            draw_from_thread(self, partial(done, came))

        self.run_worker(do, thread=True, exit_on_error=True)

    def _tell(self, work: Work) -> None:
        """Show how far it is."""
        from provision.ui.working import Working  # noqa: PLC0415  start-up

        if self.at_work and self._works[0][0] is work:
            self.push_screen(Working(work))

    @property
    def _working(self) -> Any:  # noqa: ANN401  the window is loaded when it is needed
        """The window that tells how far the work is, if it is shown."""
        return self.screen if self.at_work and getattr(self.screen, "work", None) is self._works[0][0] else None

    def _end(self, came: Any, ended: Callable[[Any], None]) -> None:  # noqa: ANN401  what the job returned
        if self._working is not None:
            self.pop_screen()
        if isinstance(came, ProvisionMapsError):
            self._typed.clear()
        ended(came)
        self._works.popleft()
        if self.at_work:
            self._start()
        else:
            self._turn.set()
