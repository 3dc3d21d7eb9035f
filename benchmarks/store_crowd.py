"""Eight colleagues on one store for a minute: see whether an update is lost, an error shown, the log's chain broken.

Each writer is a process of its own that flags, notes and undoes as fast as the store lets it, on findings that all of
them share. At the end every acknowledged action is an event of its own, the versions of the findings add up to the
changes made, and `check` finds nothing.

    python benchmarks/store_crowd.py                                              a file, 8 writers, 60 s
    python benchmarks/store_crowd.py --store postgresql+psycopg://…               an empty database of a server
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from importers.reading import FileReading, SchoolClaim, StandardId
from provision.importing import import_reading
from provision.review.desk import Desk
from provision.review.values import Decision, MapId
from provision.store.engine import open_store
from provision.store.errors import ChangedMeanwhile, StoreError
from provision.store.lifecycle import check
from schemas.entry import Entry, MapKind
from schemas.finding import Finding, Severity

FINDINGS = 40


def a_map() -> FileReading:
    """Return an invented map of 300 rows and 40 findings."""
    entries = tuple(Entry("Map", row, {"provision": f"Provision {row}"}) for row in range(2, 302))
    found = tuple(Finding(f"code-{n}", Severity.QUERY, "Title", f"Message {n}", "Why", "Do") for n in range(FINDINGS))
    return FileReading(
        path="crowd.xlsx",
        sha256="c" * 64,
        kind=MapKind.SCHOOL,
        school=SchoolClaim(name="Invented School"),
        standard=StandardId("invented", "0" * 64),
        entries=entries,
        findings=found,
    )


def work(where: str, writer: int, seconds: float) -> None:
    """Review until the time is over; print what was acknowledged, refused and failed, and how long actions took."""
    store = open_store(where, user=f"writer {writer}")
    desk, chance = Desk(store), random.Random(writer)  # noqa: S311  no secret
    lines = [line.id for line in desk.map_findings(MapId(1))]
    tally: Counter[str] = Counter()
    took: list[float] = []
    events: list[int] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        start, finding = time.perf_counter(), chance.choice(lines)
        try:
            match chance.randrange(4):
                case 0:
                    done = desk.note([finding], f"note {len(took)} of {writer}")
                case 1:
                    done = desk.undo()
                case _:
                    done = desk.decide([finding], chance.choice(list(Decision)), note=f"{writer} {len(took)}")
        except ChangedMeanwhile:
            tally["undo refused, a colleague changed it"] += 1
        except StoreError as problem:
            tally[f"ERROR {problem.message}"] += 1
        else:
            events += [done.event] if done and done.event else []
        took.append(time.perf_counter() - start)
    store.close()
    print(json.dumps({"tally": tally, "events": events, "took": took}))


def main() -> int:
    """Start the writers, wait, and look at what the store holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", default="")
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--work", type=int, default=-1, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work >= 0:
        work(options.store, options.work, options.seconds)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return crowd(options, options.store or str(Path(folder) / "crowd.sqlite3"))


def crowd(options: argparse.Namespace, where: str) -> int:
    """Run the crowd on one store and print the tally; return 1 where something is lost, wrong or refused."""
    store = open_store(where, user="crowd")
    import_reading(store, a_map(), received=datetime.now(UTC))
    given = ["--store", where, "--seconds", str(options.seconds)]
    commands = [[sys.executable, __file__, "--work", str(number), *given] for number in range(options.writers)]
    writers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for command in commands]
    told = [json.loads(writer.communicate()[0]) for writer in writers]
    events = [number for one in told for number in one["events"]]
    took = sorted(seconds * 1000 for one in told for seconds in one["took"])
    tally: Counter[str] = sum((Counter(one["tally"]) for one in told), Counter())
    desk = Desk(store)
    kept = desk.latest_event() - 1
    problems = list(check(store).problems)
    store.close()
    print(f"{options.writers} writers, {options.seconds:.0f} s: {len(events)} acknowledged, {kept} in the log")
    print(f"an action {took[len(took) // 2]:.1f} ms at the middle, {took[int(len(took) * 0.99)]:.0f} ms at 99 %")
    print(f"the slowest {took[-1]:.0f} ms; {dict(tally) or 'nothing refused'}; problems: {problems or 'none'}")
    bad = problems or len(set(events)) != len(events) or kept != len(events)
    return int(bool(bad) or any(name.startswith("ERROR") for name in tally))


if __name__ == "__main__":
    sys.exit(main())
