"""Many files read in worker processes: one that brings its worker down costs that one file.

pebble keeps the workers: it gives each task its own time, and replaces a worker that dies, which the standard
library's pool does not. Workers are spawned everywhere, so that they behave the same on every system. Memory is
limited from outside the reading: by the operating system on POSIX, by a watching thread on Windows (that thread is
untested on a real Windows). Results come in the order of the paths with a bounded number in flight, so memory does not
grow with the batch.
"""

import gc
import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from pebble import CONSTS, ProcessExpired, ProcessPool

from importers.unreadable import Code, Unreadable, unreadable

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

WALL_SECONDS = 20.0
"""Seconds that one file may take."""
MEMORY_BYTES = 2**30
"""Bytes of address space that one worker may have."""
_AHEAD = 2
_LOOK_SECONDS = 0.02
"""How often pebble looks after its workers. At its own 0.1 s a single file waits longer for that than it is read."""
_LIMITED_BY_SYSTEM = os.name == "posix"
_POLL_SECONDS = 0.2
_RUBBISH = (100_000, 50, 100)
"""New objects, and looks at young and middle-aged ones, before Python looks for rubbish again (`gc.set_threshold`)."""


def read_all(
    items: Iterable[Item],
    task: Callable[[Item], Result],
    *,
    jobs: int,
    wall_seconds: float = WALL_SECONDS,
    memory_bytes: int = MEMORY_BYTES,
) -> Iterator[tuple[int, Result | Unreadable]]:
    """Yield (index, result or why there is none) in the order of `items`, while others are being read.

    `task` is a picklable callable; it runs in one of `jobs` workers, one even for one job. A file that takes longer
    than `wall_seconds`, needs more than `memory_bytes`, or brings its worker down yields one `Unreadable`. Items are
    taken as they are needed, and a result is forgotten once it is yielded. Closing the iterator, or Ctrl+C, ends the
    workers.
    """
    workers = _Workers(task, jobs=jobs, wall_seconds=wall_seconds, memory_bytes=memory_bytes)
    todo = iter(items)
    index = 0
    try:
        with _watched(memory_bytes) as grown:
            while True:
                workers.fill(todo)
                if not workers.waiting:
                    return
                yield index, workers.take(grown)
                index += 1
    finally:
        workers.stop()


class _Workers(Generic[Item, Result]):
    """The pool and what was given to it, oldest first. A pool whose idle workers all died is made anew."""

    def __init__(self, task: Callable[[Item], Result], *, jobs: int, wall_seconds: float, memory_bytes: int) -> None:
        self.waiting: deque[tuple[Item, Future[Result | Unreadable]]] = deque()
        self._task = partial(_contained, task)
        self._jobs = jobs
        self._wall_seconds = wall_seconds
        self._memory_bytes = memory_bytes
        self._pool = self._start()

    def fill(self, todo: Iterator[Item]) -> None:
        """Give the pool as many items as it may have at once."""
        room = self._jobs * (1 + _AHEAD) - len(self.waiting)
        self.waiting.extend((item, self._schedule(item)) for item in islice(todo, room))

    def take(self, grown: set[int]) -> Result | Unreadable:
        """Return how the oldest item ended; `grown` holds the ids of workers that were ended for their memory."""
        _, future = self.waiting.popleft()
        try:
            return future.result()
        except TimeoutError:
            return unreadable(Code.TOOK_TOO_LONG)
        except ProcessExpired as error:
            return unreadable(Code.TOO_MUCH_MEMORY if error.pid in grown else Code.READER_DIED)
        except BrokenProcessPool:
            self._start_again()
            return unreadable(Code.READER_DIED)

    def stop(self) -> None:
        """End all workers, busy or not."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _start(self) -> ProcessPool:
        CONSTS.sleep_unit = _LOOK_SECONDS
        return ProcessPool(
            max_workers=self._jobs,
            initializer=_settle,
            initargs=(self._memory_bytes,),
            context=multiprocessing.get_context("spawn"),
        )

    def _start_again(self) -> None:
        self.stop()
        self._pool = self._start()
        self.waiting = deque((item, self._schedule(item)) for item, _ in self.waiting)

    def _schedule(self, item: Item) -> "Future[Result | Unreadable]":
        future: Future[Result | Unreadable] = self._pool.schedule(self._task, args=(item,), timeout=self._wall_seconds)
        return future


def _contained(task: Callable[[Item], Result], item: Item) -> Result | Unreadable:
    """Run `task` in the worker.

    A fault ends this file only and names its place, never its words, which may be data.
    """
    try:
        return task(item)
    except MemoryError:
        return unreadable(Code.TOO_MUCH_MEMORY)
    except BaseException as error:  # noqa: BLE001  the other files go on, whatever a foreign library raises
        place = traceback.extract_tb(error.__traceback__)[-1]
        return unreadable(
            Code.READER_DIED, fault=type(error).__name__, at=f"{Path(place.filename).name}:{place.lineno}"
        )


def _settle(memory_bytes: int) -> None:
    """Make a worker ready: its memory limited, and rubbish looked for seldom.

    What is read holds no cycles to speak of, and each look walks through all that a file has become.
    """
    gc.set_threshold(*_RUBBISH)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer
    _limit_memory(memory_bytes)


def _limit_memory(memory_bytes: int) -> None:
    """Let the operating system refuse this worker more memory, where it can."""
    if not _LIMITED_BY_SYSTEM:
        return
    import resource  # noqa: PLC0415  POSIX only

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    allowed = memory_bytes if most == resource.RLIM_INFINITY else min(memory_bytes, most)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, most))


@contextmanager
def _watched(memory_bytes: int) -> Iterator[set[int]]:
    """Watch the workers' memory where the system cannot limit it; yields the ids of those that were ended for it."""
    grown: set[int] = set()
    if _LIMITED_BY_SYSTEM:
        yield grown
        return
    done = threading.Event()
    watcher = threading.Thread(target=watch, args=(memory_bytes, done, grown), daemon=True)
    watcher.start()
    try:
        yield grown
    finally:
        done.set()
        watcher.join()


def watch(memory_bytes: int, done: threading.Event, grown: set[int]) -> None:
    """End every worker that has grown beyond `memory_bytes`, and note its id in `grown`, until `done` is set."""
    import psutil  # noqa: PLC0415  only where the system has no limits

    while not done.wait(_POLL_SECONDS):
        for worker in multiprocessing.active_children():
            try:
                if worker.pid and psutil.Process(worker.pid).memory_info().rss > memory_bytes:
                    grown.add(worker.pid)
                    worker.kill()
            except psutil.NoSuchProcess:
                continue
