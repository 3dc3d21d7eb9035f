"""For how long the review room stands still: the longest time in which its thread did not run, action by action.

The store has 100,000 findings alike in 2,500 maps, or 5,000 maps to mark at once. A task in the program itself looks at
the clock every 5 ms. "net" leaves out the time in which its threads were ready and other programs had the processors:
the budget, 100 ms, is of that. `python benchmarks/ui_gaps.py [findings] [maps]`, on Linux.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import insert

sys.path.insert(0, str(Path(__file__).parents[1]))

from provision.review.desk import Desk
from provision.store import codec
from provision.store.engine import Store, open_store
from provision.store.tables import finding_bodies, findings, maps, schools, uploads
from provision.ui.app import ReviewApp
from schemas.finding import Finding, PlacedValue, Severity

TICK = 0.005
QUIET = 4
WHEN = "2026-11-02T09:30:00+00:00"
SIZES = {"findings": (2_500, 40), "maps": (5_000, 4)}
"""How many maps, and how many findings each."""
ACTIONS = {
    "findings": (
        ("open a map", "enter"), ("fine, one finding", "o"), ("undo it", "u"), ("redo it", "U"),
        ("mark all alike", "*"), ("in all maps", "*"), ("fine, all of them", "o"), ("undo it", "u"),
        ("redo it", "U"), ("undo it again", "u"), ("mark all alike", "*"), ("in all maps", "*"),
        ("ask for the school's reply", "y"), ("", "a"), ("reply to all of them", "enter"), ("undo it", "u"),
        ("the log", "L"),
    ),
    "maps": (
        ("begin a range", "v"), ("to the last", "G"), ("end the range", "v"), ("accept the marked maps", "A"),
        ("undo it", "u"), ("redo it", "U"), ("undo it again", "u"), ("", "g"), ("", "v"), ("", "G"), ("", "v"),
        ("ask what to return them with", "R"), ("return them", "enter"), ("undo it", "u"), ("the log", "L"),
        ("back", "escape"), ("the next error, where there is none", "e"), ("another sort", "s"), ("a group", "b"),
        ("the diary", "D"), ("back", "escape"), ("a surgery", "S"), ("who is present", "P"), ("", "k"),
        ("write it", "enter"), ("finish", "F"), ("write the record", "enter"),
    ),
}  # fmt: skip
NAMES = {"*": "asterisk"}


def fill(store: Store, number: int, each: int) -> None:
    """Write so many schools with a map of so many findings, all alike, straight to the tables."""
    cells = tuple(PlacedValue("Map", f"A{row}", f"value {row}") for row in range(2, 12))
    finding = Finding("alike", Severity.QUERY, "Invented", "Message", "Why", "Do", "level", cells, len(cells), 300)
    body = codec.finding_body(finding, ("invented",))
    one = {"upload_id": 1, "current": 1, "term": "Autumn 2026", "kind": "school", "state": "checked"}
    counts = {"received": WHEN, "changed": WHEN, "queries": each, "unreviewed": each}
    with store.write() as connection:
        connection.execute(insert(uploads), [{"id": 1, "sha256": "0" * 64, "path": "invented.xlsx"}])
        for n in range(1, number + 1):
            school = {"id": n, "name": f"Invented {n:05}", "name_key": f"invented {n:05}", "urn": f"{n:06}"}
            connection.execute(insert(schools), {**school, "adviser": f"Adviser {n % 20}"})
            connection.execute(insert(maps), {"id": n, "school_id": n, **one, **counts})
            lines = [_finding(n, place, n * each + place) for place in range(each)]
            connection.execute(insert(findings), lines)
            connection.execute(insert(finding_bodies), [{"finding_id": line["id"], "body": body} for line in lines])


def _finding(map_id: int, place: int, number: int) -> dict[str, object]:
    of = {"id": number, "map_id": map_id, "position": place}
    return {
        **of,
        "code": "alike",
        "severity": "query",
        "field": "level",
        "content": "c",
        "fate": "new",
        "decision": "open",
    }


class Watch:
    """The longest time between two looks at the clock, in all and net, since it was set back."""

    def __init__(self) -> None:
        self.worst = self.net = 0.0

    async def look(self) -> None:
        """Look, every 5 ms."""
        while True:
            began, waited = time.perf_counter(), ready_seconds()
            await asyncio.sleep(TICK)
            gap = time.perf_counter() - began - TICK
            self.worst, self.net = max(self.worst, gap), max(self.net, gap - (ready_seconds() - waited))


def ready_seconds() -> float:
    """Return for how long the threads of this program were ready to run and had no processor."""
    tasks = Path("/proc/self/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[1]) for task in tasks) / 1e9


async def settled(app: ReviewApp) -> None:
    """Wait until nothing is on its way any more."""
    quiet = 0
    while quiet < QUIET:
        await asyncio.sleep(0.01)
        nodes = [app, *(node for screen in app.screen_stack for node in screen.walk_children(with_self=True))]
        waiting = any(node.message_queue_size for node in nodes) or any(not one.is_finished for one in app.workers)
        quiet = 0 if waiting or app.at_work else quiet + 1


async def pressed(app: ReviewApp, which: str) -> list[str]:
    """Press the keys one by one; return a line each."""
    watch, told = Watch(), []
    looking = asyncio.create_task(watch.look())
    while app.desk is None:  # noqa: ASYNC110  opening a store tells nobody but the room
        await asyncio.sleep(TICK)
    await settled(app)
    for name, key in ACTIONS[which]:
        watch.worst, watch.net, began = 0.0, 0.0, time.perf_counter()
        app.simulate_key(NAMES.get(key, key))
        await settled(app)
        took = time.perf_counter() - began
        told.append(f"{name:<40} {took:6.2f} s   gap {watch.worst * 1000:5.0f} ms   net {watch.net * 1000:5.0f} ms")
    looking.cancel()
    return told


async def measure(which: str, folder: Path) -> None:
    """Build a store and print what its room does."""
    store = open_store(folder / f"{which}.sqlite3", user="bench")
    number, each = SIZES[which]
    fill(store, number, each)
    print(f"{number:,} maps with {each} findings each")
    app = ReviewApp(lambda: Desk(store), title="Invented", records=folder / "records")
    async with app.run_test(size=(120, 40)):
        print("\n".join(line for line in await pressed(app, which) if not line.startswith(" ")))
    store.close()


def main() -> None:
    """Measure what was asked for, else both."""
    for which in sys.argv[1:] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(measure(which, Path(folder)))


if __name__ == "__main__":
    main()
