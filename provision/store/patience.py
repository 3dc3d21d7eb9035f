"""How long a thread waits for a colleague's writing: seconds in a command, a moment where somebody looks at the screen.

SQLite has one writer, and where it keeps no write-ahead log nobody reads while a change is brought to the disk. A
thread that draws must not wait for that, and one that works for a screen must hear soon that it is to stop: both are
told that the store is busy, and ask again.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_MS = 5_000
"""How long a command waits."""


class _Patience(threading.local):
    """Each thread has its own."""

    ms: int | None = None


_patience = _Patience()


def patience_ms() -> int:
    """Return how many milliseconds this thread waits."""
    return min(LONGEST_MS, LONGEST_MS if _patience.ms is None else _patience.ms)


def wait_at_most(ms: int | None) -> None:
    """Let this thread wait so long at most from here on; None is as long as any."""
    _patience.ms = ms


@contextmanager
def waiting_at_most(ms: int) -> Iterator[None]:
    """Let this thread wait so long at most within."""
    before = _patience.ms
    wait_at_most(ms)
    try:
        yield
    finally:
        wait_at_most(before)
