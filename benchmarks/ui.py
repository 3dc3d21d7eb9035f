"""How quick the review room is: start to first paint beside a bare Textual app, a key to its repaint at 100,000 rows.

Everything runs in a real pseudo-terminal (POSIX), so that what is timed is what a person waits for: bytes on the
terminal. A key takes from writing it to the frame that shows the cursor on the next row; "list" rows are made
in memory, "queue" is the command `provision review` on a store; CPU is the mean of a key with all that it set going in
threads. Figures are of this run on this machine; the start is a ratio of two medians measured in turns.
`python benchmarks/ui.py [--rows 100000]`.
"""

import argparse
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from fcntl import ioctl
from pathlib import Path

import psutil
from sqlalchemy import insert

from provision.store.engine import open_store
from provision.store.tables import maps, schools, uploads

WIDTH, HEIGHT = 120, 40
STARTS = 5
KEYS = 200
READY = "Provision maps"
"""What stands in the first paint of each program: the title of the review."""

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("{ready}")
Bare().run()
"""
LIST = """
import sys
from textual.app import App
from textual.screen import Screen
from textual.widgets import Static
from provision.ui.row_source import Column, Row
from provision.ui.rows import RowList
class Source:
    slow, edition = False, None
    def count(self):
        return int(sys.argv[1])
    def page(self, offset, limit):
        numbers = range(offset, min(offset + limit, self.count()))
        return [Row(n, 0, (str(n), f"Invented {n:06}", *"abcdef")) for n in numbers]
class Room(Screen):
    BLANK = True  # as every room is
class Listed(App):
    BINDINGS = [("j", "move(1)"), ("pagedown", "move(37)"), ("pageup", "move(-37)")]
    def get_default_screen(self):
        return Room()
    def compose(self):
        yield Static("{ready}")
        yield RowList([Column("", 8), Column("", 0), *[Column("", 8)] * 6], id="rows")
    def on_mount(self):
        self.call_after_refresh(self.query_one(RowList).show, Source())
    def action_move(self, by):
        self.query_one(RowList).move(by)
        self.call_next(self.screen._on_timer_update)
Listed().run()
"""
OPENED = "The store is open"
REVIEW = f"""
import sys
from provision.ui.app import ReviewApp
show = ReviewApp._opened
def tell(app, desk):
    print("\\x1b]2;{OPENED}\\x07", end="", file=sys.__stderr__, flush=True)
    show(app, desk)
ReviewApp._opened = tell
from provision.__main__ import main
main()
"""
"""The command `provision review` as it is; it tells the terminal, in its title, when the store is open."""


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, *argv: str) -> None:
        self.fd, child = pty.openpty()
        ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(Path.cwd())}
        self.unread = b""
        self.began = time.perf_counter()
        self.process = subprocess.Popen(argv, stdin=child, stdout=child, stderr=child, env=environment)
        os.close(child)

    def wait_for(self, text: str, seconds: float = 60) -> float:
        """Read until `text` was written; return when. Raises TimeoutError."""
        wanted = text.encode()
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            before, found, after = self.unread.partition(wanted)
            if found:
                self.unread = after
                return time.perf_counter()
            if select.select([self.fd], [], [], 0.2)[0]:
                self.unread = (before + os.read(self.fd, 1 << 16))[-(1 << 18) :]
        raise TimeoutError(text)

    def drain(self, quiet: float) -> None:
        """Read until nothing has come for `quiet` seconds, and let go of it."""
        self.unread = b""
        while select.select([self.fd], [], [], quiet)[0]:
            os.read(self.fd, 1 << 16)

    def write(self, keys: str) -> None:
        """Type."""
        os.write(self.fd, keys.encode())

    def press(self, key: str) -> float:
        """Write a key; return the seconds until the frame with the cursor was written."""
        began = time.perf_counter()
        self.write(key)
        took = self.wait_for("›") - began
        self.drain(0.03)
        return took

    def cpu_seconds(self) -> float:
        """Return the processor time that the program has had, in all its threads."""
        times = psutil.Process(self.process.pid).cpu_times()
        return times.user + times.system

    def end(self) -> None:
        """End the program."""
        self.process.kill()
        self.process.wait()
        os.close(self.fd)


DOWN, UP = "\x1b[6~", "\x1b[5~"
PLAIN = (("j, a line down", "j", 0, KEYS), ("PgDn, a page", DOWN, 0, KEYS), ("PgUp, a page", UP, 0, KEYS))
SORTED = (*PLAIN, ("s, another sort, a second apart", "s", 1, 17), ("PgDn by another sort", DOWN, 0, KEYS))
"""What is pressed, how long one rests after it, how often; the queue ends sorted by the time of change."""


def script(source: str, *arguments: str) -> tuple[str, ...]:
    """Return how one of the programs above is run."""
    return (sys.executable, "-c", source.replace("{ready}", READY), *arguments)


def review_of(store: str) -> tuple[str, ...]:
    """Return how the review of a store is run."""
    return (sys.executable, "-c", REVIEW, "--store", store, "review")


def seconds_until(argv: tuple[str, ...], *texts: str) -> list[float]:
    """Return the seconds from the start of a process until each text was written, one after the other."""
    terminal = Terminal(*argv)
    try:
        return [terminal.wait_for(text) - terminal.began for text in texts]
    finally:
        terminal.end()


def store_with(rows: int, folder: Path) -> Path:
    """Make a store with `rows` schools that have each sent a map; the rows are written straight to the tables."""
    path = folder / "many.sqlite3"
    store = open_store(path, user="bench")
    with store.write() as connection:
        connection.execute(insert(uploads), [{"id": 1, "sha256": "0" * 64, "path": "invented.xlsx"}])
        for start in range(1, rows + 1, 10_000):
            numbers = range(start, min(start + 10_000, rows + 1))
            connection.execute(
                insert(schools),
                [_school(n) for n in numbers],
            )
            connection.execute(insert(maps), [_map(n) for n in numbers])
    store.close()
    return path


def _school(number: int) -> dict[str, object]:
    return {"id": number, "name": f"Invented {number:06}", "name_key": f"invented {number:06}"}


def _map(number: int) -> dict[str, object]:
    counts = {"errors": number % 7, "queries": number % 5, "advice": 0, "unreviewed": number % 11}
    when = "2026-11-02T09:30:00+00:00"
    return {
        "id": number, "upload_id": 1, "school_id": number, "current": 1, "term": "Autumn 2026", "kind": "school",
        "state": "checked", "received": when, "changed": when, **counts,
    }  # fmt: skip


def told(name: str, seconds: Sequence[float]) -> str:
    """Return a line: the median and the 95th percentile in milliseconds."""
    ordered = sorted(seconds)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return (
        f"{name:<44} median {statistics.median(ordered) * 1000:7.1f} ms   p95 {high * 1000:7.1f} ms   n={len(ordered)}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), folder)  # a room keeps how it was left
        review = review_of(str(store_with(rows, Path(folder))))
        bare, painted, filled, since = [], [], [], []
        for _ in range(STARTS):
            bare += seconds_until(script(BARE), READY)
            paint, opened, content = seconds_until(review, READY, OPENED, "Invented 00000")
            painted.append(paint)
            filled.append(content)
            since.append(content - opened)
        print(told("bare Textual app, start to first paint", bare))
        print(told("review, start to first paint", painted))
        print(told("review, start to first content", filled))
        print(told("review, store open to first content", since))
        print(f"{'ratio of the medians of first paint':<44} {statistics.median(painted) / statistics.median(bare):.2f}")
        measure_keys("list", rows, script(LIST, str(rows)))
        measure_keys("queue", rows, review)


def measure_keys(name: str, rows: int, argv: tuple[str, ...]) -> None:
    """Print what a list costs at its first content and at each key."""
    terminal = Terminal(*argv)
    try:
        painted = terminal.wait_for(READY)
        first = (terminal.wait_for("Invented 00000") - painted) * 1000
        print(f"{f'{name}: first paint to {rows:,} rows':<44} {first:.1f} ms")
        terminal.drain(1)
        for what, key, rest, times in SORTED if name == "queue" else PLAIN:
            before, took = terminal.cpu_seconds(), []
            for _ in range(times):
                took.append(terminal.press(key))
                time.sleep(rest)
            spent = (terminal.cpu_seconds() - before) / times * 1000
            print(f"{told(f'{name}: {what}', took)}   CPU {spent:.1f} ms")
    finally:
        terminal.end()


if __name__ == "__main__":
    main()
