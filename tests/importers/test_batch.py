"""One bad file costs one file: workers that hang, die or grow are replaced, and results keep the order of the paths.

The task is `eval`, because a spawned worker can import it, and a text says exactly what a file would do to its reader.
"""

import operator
import threading

import pytest

from importers import batch
from importers.batch import read_all
from importers.unreadable import Code, Unreadable

HANG = "__import__('time').sleep(60)"
DIE = "__import__('os')._exit(3)"
GROW = "len(bytearray(3 * 2**30))"
FAULT = "1 / 0"
LEAVE = "__import__('sys').exit(0)"


def outcomes(texts, **limits):
    found = list(read_all(texts, eval, jobs=2, **limits))
    assert [index for index, _ in found] == list(range(len(texts)))
    return [result.code if isinstance(result, Unreadable) else result for _, result in found]


def test_a_worker_that_hangs_dies_or_grows_costs_one_file_only():
    texts = ["1", DIE, "2", HANG, "3", GROW, "4", FAULT, "5"]
    assert outcomes(texts, wall_seconds=3, memory_bytes=2**30) == [
        1, Code.READER_DIED, 2, Code.TOOK_TOO_LONG, 3, Code.TOO_MUCH_MEMORY, 4, Code.READER_DIED, 5,
    ]  # fmt: skip


def test_a_fault_of_ours_names_its_place_and_never_its_words():
    ((_, found),) = read_all(["int('Ada Byron')"], eval, jobs=1)
    assert isinstance(found, Unreadable)
    assert "fault ValueError" in found.message
    assert "Ada" not in found.message


def test_results_come_in_order_and_paths_are_taken_as_they_are_needed():
    taken = []

    def texts():
        for number in range(40):
            taken.append(number)
            yield str(number)

    reading = read_all(texts(), eval, jobs=1)
    assert next(reading) == (0, 0)
    assert len(taken) < 10
    assert [result for _, result in reading] == list(range(1, 40))


def test_closing_early_ends_the_workers():
    reading = read_all(["1", HANG, HANG], eval, jobs=1)
    assert next(reading) == (0, 1)
    reading.close()
    assert list(reading) == []


def test_nothing_to_read_gives_nothing():
    assert list(read_all([], eval, jobs=1)) == []


def test_the_watch_of_systems_without_limits_ends_what_has_grown():
    """The thread that Windows uses, run here against a worker that is held to be too big from the start."""
    grown: set[int] = set()
    done = threading.Event()
    watcher = threading.Thread(target=batch.watch, args=(1, done, grown))
    reading = read_all(["1", HANG], eval, jobs=1, wall_seconds=30)
    assert next(reading) == (0, 1)
    watcher.start()
    try:
        ((_, found),) = reading
    finally:
        done.set()
        watcher.join()
    assert isinstance(found, Unreadable)
    assert found.code is Code.READER_DIED
    assert grown


def test_a_task_that_leaves_the_worker_costs_one_file():
    assert outcomes([LEAVE, "2"]) == [Code.READER_DIED, 2]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")  # pebble's own thread ends with it
def test_workers_that_die_before_their_task_are_replaced(monkeypatch):
    monkeypatch.setattr(batch, "_settle", operator.truediv)  # the initializer fails: one argument is missing
    assert outcomes(["1", "2"]) == [Code.READER_DIED, Code.READER_DIED]
