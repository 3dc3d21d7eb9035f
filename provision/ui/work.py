"""One piece of work that a room has given to a thread: how far it is, whether it waits for a colleague or is to stop.

It is one transaction, so that stopping it leaves nothing half done. While a colleague writes it asks again and again,
for as long as somebody has the patience.
"""

from __future__ import annotations

import gc
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from provision.review.progress import StoppedError
from provision.store.errors import StoreBusyError
from provision.store.patience import waiting_at_most
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import App

    from provision.review.progress import Progress

_ASK_AGAIN_MS = 200
_PATIENCE_SECONDS = 120.0
_NEVER = 2**31 - 1


def draw_from_thread(app: App[Any], draw: Callable[[], object]) -> None:
    """Let the thread that draws do something, and wait for it; nothing, where the program has ended meanwhile."""
    try:
        app.call_from_thread(draw)
    except RuntimeError:  # Textual's word for that; but a fault of ours may be one too
        if app.is_running:
            raise


@contextmanager
def _no_sweep() -> Iterator[None]:
    """Keep Python from going through every object it has: with 100,000 findings in hand, all threads stop for 0.4 s."""
    young, middle, whole = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, whole)


@dataclass(slots=True)
class Work:
    """Do `job`; `what` says for people what it is about."""

    what: str
    job: Callable[[Progress], Any]
    done: int = 0
    of: int = 0
    waiting: bool = False
    stopping: bool = False

    def run(self) -> Any:  # noqa: ANN401  what the job returns
        """Return what came of it, or the `ProvisionMapsError` that says why nothing did."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                with waiting_at_most(_ASK_AGAIN_MS), _no_sweep():
                    return self.job(self.listen)
            except StoreBusyError as busy:
                if self.stopping:
                    return StoppedError()
                if time.monotonic() > end:
                    return busy
                self.waiting = True
            except ProvisionMapsError as error:
                return error

    def listen(self, done: int, of: int) -> None:
        """Hear how far it is; stop it here if it is to stop."""
        self.done, self.of, self.waiting = done, of, False
        if self.stopping:
            raise StoppedError
