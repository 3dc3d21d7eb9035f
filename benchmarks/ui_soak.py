"""Random keys in the review room for a long while: that it does not stop, and that its memory does not grow.

The room runs in a real pseudo-terminal over the sample county. Keys are drawn with a seed, so that a run that stops can
be made again; `q` and Ctrl keys are left out and the palette cannot leave, because that ends it as it should. Every
minute: keys pressed, events in the log, resident memory. It ends with 1 where the room did.
`python benchmarks/ui_soak.py [--minutes 120] [--seed 1]`.
"""

import argparse
import random
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
KEYS = [*LETTERS, *"0123456789./*[]<>?: ", *(key for key in NAMED.values() for _ in range(4))]
A_KEY_SECONDS = 0.02
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


def told(started: float, keys: int, path: Path, room: psutil.Process) -> None:
    """Print where it stands."""
    store = open_store(path, user="looking")
    events = Desk(store).latest_event()
    store.close()
    minutes, memory = (time.monotonic() - started) / 60, room.memory_info().rss / 2**20
    print(f"{minutes:6.1f} min  {keys:8,} keys  {events:7,} events  {memory:7.1f} MiB", flush=True)


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
        terminal = Terminal(sys.executable, "-c", ROOM, str(path), str(folder))
        terminal.wait_for("ReadyToGo")
        room = psutil.Process(terminal.process.pid)
        started, keys, next_told = time.monotonic(), 0, 0.0
        while terminal.process.poll() is None and time.monotonic() - started < chosen.minutes * 60:
            if time.monotonic() - started >= next_told:
                told(started, keys, path, room)
                next_told += 60
            keys += 1
            with suppress(OSError):  # the room has ended
                terminal.write(draw.choice(KEYS))
                terminal.drain(A_KEY_SECONDS)
        stopped = terminal.process.poll() is not None
        for report in folder.glob("crash-*.txt"):
            print(report.read_text(encoding="utf-8"))
        if not stopped:
            told(started, keys, path, room)
        terminal.end()
    sys.exit(
        f"The room ended with {terminal.process.returncode} after {keys} keys, seed {chosen.seed}." if stopped else 0
    )


if __name__ == "__main__":
    main()
