"""Random keys in the review room for a long while: that it does not stop, and that its memory does not grow.

The room runs in a real pseudo-terminal over the sample county. Keys are drawn with a seed, so that a run that stops can
be made again; `q` and Ctrl keys are left out and the palette cannot leave, because that ends it as it should. Every
minute: keys pressed, events in the log, resident memory. Every few keys it waits until the room rests, because keys
that pile up take memory too. It ends with 1 where the room did, or where memory grew: the last quarter of the time (its
median) against the quarter before it, by more than 2 %.
`python benchmarks/ui_soak.py [--minutes 120] [--seed 1]`.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil
from ui import Terminal

from provision.review.desk import Desk
from provision.store.engine import open_store

SAMPLES = Path(__file__).parents[1] / "sample_data"
LETTERS = "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ"
NAMED = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "page": "\x1b[6~",
    "back": "\x7f",
}
KEYS = [*LETTERS, *"0123456789./*[]<>?: ", *(key for key in NAMED.values() for _ in range(4)), *["\x1b"] * 16]
"""Esc often: most keys would be typed into some window otherwise, and little be done."""
A_KEY_SECONDS, A_REST_SECONDS = 0.02, 0.1
A_REST_AFTER = 12  # keys
GROWTH = 1.02
ROOM = """
import sys
from pathlib import Path
from provision.ui.app import ReviewApp
def open_desk():
    from provision.review.desk import Desk
    from provision.store.engine import open_store
    return Desk(open_store(sys.argv[1], user="soak"))
folder = Path(sys.argv[2])
ReviewApp.exit = lambda *_told, **_more: None  # the palette offers to leave
ReviewApp(open_desk, title="ReadyToGo", records=folder / "records", log_folder=folder).run()
"""


def sample_store(folder: Path) -> Path:
    """Read the sample county into a store."""
    path = folder / "soak.sqlite3"
    command = [sys.executable, "-m", "provision", "--store", str(path), "--user", "soak", "import"]
    command += [str(SAMPLES / "uploads"), "--register", str(SAMPLES / "schools.csv")]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path


def told(started: float, keys: int, path: Path, room: psutil.Process) -> float:
    """Print where it stands; return the memory, MiB."""
    store = open_store(path, user="looking")
    events = Desk(store).latest_event()
    store.close()
    minutes, memory = (time.monotonic() - started) / 60, room.memory_info().rss / 2**20
    print(f"{minutes:6.1f} min  {keys:8,} keys  {events:7,} events  {memory:7.1f} MiB", flush=True)
    return memory


def growth(memory: list[float]) -> float:
    """Return the memory of the last quarter, as a multiple of the quarter before."""
    quarter = max(1, len(memory) // 4)
    return statistics.median(memory[-quarter:]) / statistics.median(memory[-2 * quarter : -quarter] or memory)


def main() -> None:
    """Press keys until the time is over or the room has ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=120)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    draw = random.Random(chosen.seed)  # noqa: S311  keys, not secrets
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = sample_store(folder)
        terminal = Terminal(sys.executable, "-X", "faulthandler", "-c", ROOM, str(path), str(folder))
        terminal.wait_for("ReadyToGo")
        room = psutil.Process(terminal.process.pid)
        started, keys, memory = time.monotonic(), 0, list[float]()
        while terminal.process.poll() is None and time.monotonic() - started < chosen.minutes * 60:
            if time.monotonic() - started >= 60 * len(memory):
                memory.append(told(started, keys, path, room))
            keys += 1
            with suppress(OSError):  # the room has ended
                terminal.write(draw.choice(KEYS))
                terminal.drain(A_KEY_SECONDS if keys % A_REST_AFTER else A_REST_SECONDS)
        stopped = terminal.process.poll() is not None
        for report in folder.glob("crash-*.txt"):
            print(report.read_text(encoding="utf-8"))
        if not stopped:
            told(started, keys, path, room)
        terminal.end()
    if stopped:
        sys.exit(f"The room ended with {terminal.process.returncode} after {keys} keys, seed {chosen.seed}.")
    print(f"The last quarter took {growth(memory):.3f} times the memory of the quarter before.")
    sys.exit(growth(memory) > GROWTH)


if __name__ == "__main__":
    main()
