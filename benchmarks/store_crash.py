"""Kill a process that imports and reviews with -9 at random moments, and look at what its store holds afterwards.

Each round goes on with the store of the round before. After each kill: `check` finds nothing, every acknowledged action
is there, no half of one is (each map is whole, each map and decision has its event and each event its change), and
importing the interrupted file again completes it without a duplicate. With `--control` SQLite's journal is kept in
memory, which is unsafe: a harness that does not see *that* fail proves nothing.

    python benchmarks/store_crash.py --rounds 200
    python benchmarks/store_crash.py --rounds 40 --control
    python benchmarks/store_crash.py --rounds 200 --store postgresql+psycopg://…      an empty database of a server
"""

import argparse
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

sys.path.insert(0, str(Path(__file__).parents[1]))

from importers.reading import FileReading, SchoolClaim, StandardId
from provision.importing import Outcome, import_reading
from provision.review.desk import Desk
from provision.review.values import Decision, MapId
from provision.store import sqlite
from provision.store.engine import Store, open_store
from provision.store.lifecycle import check
from provision.store.tables import entries, events, findings, maps
from schemas.entry import Entry, MapKind
from schemas.errors import ProvisionMapsError
from schemas.finding import Finding, PlacedValue, Severity

ENTRIES = 300
FINDINGS = 8


def reading(number: int) -> FileReading:
    """Return an invented map; the number is its bytes, so that each is another file."""
    entries = tuple(
        Entry("Map", row, {"provision": f"Provision {row} of {number}", "notes": "x" * 200})
        for row in range(2, ENTRIES + 2)
    )
    findings = tuple(
        Finding(
            f"code-{place}", Severity.QUERY, "Title", "Message", "Why", "Do", None, (PlacedValue("Map", "A2", "x"),)
        )
        for place in range(FINDINGS)
    )
    return FileReading(
        path=f"{number}.xlsx",
        sha256=f"{number:064x}",
        kind=MapKind.SCHOOL,
        school=SchoolClaim(name=f"Invented School {number}"),
        standard=StandardId("invented", "0" * 64),
        entries=entries,
        findings=findings,
    )


def work(where: str, start: int, *, control: bool) -> None:
    """Import and decide for ever; say each action on stdout once the store has acknowledged it."""
    if control:
        safe = sqlite._prepare  # noqa: SLF001  the control breaks exactly this

        def unsafe(connection: object, record: object) -> None:
            safe(connection, record)  # type: ignore[arg-type]
            for setting in ("journal_mode=MEMORY", "cache_size=10", "cache_spill=10"):  # it writes often, and can lose
                connection.execute(f"PRAGMA {setting}").fetchall()  # type: ignore[attr-defined]

        sqlite._prepare = unsafe  # noqa: SLF001  as above
    store = open_store(where, user="crash")
    desk, number = Desk(store), start
    while True:
        number += 1
        kept = import_reading(store, reading(number), received=datetime.now(UTC))
        print(f"map {kept.map_id} {number}", flush=True)
        for line in [] if control else desk.map_findings(kept.map_id):
            desk.decide([line.id], Decision.FLAGGED, category="other", note=f"note {line.id}")
            print(f"note {kept.map_id} {line.id}", flush=True)


def one_round(where: str, start: int, *, control: bool, chance: random.Random) -> list[list[str]]:
    """Start a worker, kill it at a random moment after its first words, return what it had acknowledged."""
    arguments = [sys.executable, __file__, "--work", str(start), "--store", where, *(["--control"] if control else [])]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as worker:
        lines: list[str] = []
        assert worker.stdout is not None  # noqa: S101  a pipe was asked for
        reader = threading.Thread(target=lambda: lines.extend(worker.stdout or ()))
        reader.start()
        while not lines and worker.poll() is None:
            time.sleep(0.01)
        time.sleep(chance.uniform(0.0, 0.4))
        worker.kill()
        reader.join()
    return [line.split() for line in lines if line.endswith("\n")]


def problems_after(store: Store, acknowledged: list[list[str]], *, highest: int) -> Iterator[str]:
    """Say everything that is not as it must be."""
    yield from check(store).problems
    desk = Desk(store)
    for kind, map_id, name in acknowledged:
        if kind == "map":
            if len(desk.map_entries(MapId(int(map_id)))) != ENTRIES:
                yield f"the acknowledged map {map_id} is not whole"
        elif not any(
            str(line.id) == name and line.note == f"note {name}" for line in desk.map_findings(MapId(int(map_id)))
        ):
            yield f"the acknowledged note on finding {name} is gone"
    for number in (highest, highest + 1):
        import_reading(store, reading(number), received=datetime.now(UTC))
        if import_reading(store, reading(number), received=datetime.now(UTC)).outcome is not Outcome.SAME_FILE:
            yield f"file {number} was kept twice"
    yield from halves(store)


def halves(store: Store) -> Iterator[str]:
    """Say every map that is not whole, and every change without its event or event without its change."""
    with store.read() as connection:
        for table, whole in ((entries, ENTRIES), (findings, FINDINGS)):
            held = select(func.count()).where(table.c.map_id == maps.c.id).scalar_subquery()
            for map_id, rows in connection.execute(select(maps.c.id, held).where(held != whole)):
                yield f"map {map_id} is half there: {rows} {table.name}"
        for verb, table, changed in (("import", maps, maps.c.id > 0), ("decide", findings, findings.c.decided_by > "")):
            told = connection.execute(select(func.count()).where(events.c.verb == verb)).scalar_one()
            done = connection.execute(select(func.count()).select_from(table).where(changed)).scalar_one()
            if told != done:
                yield f"{done} rows of {table.name} were changed, and the log tells of {told}"


def main() -> int:
    """Run the rounds; end with 1 where something acknowledged was lost (with --control: where nothing was)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--store", default="")
    parser.add_argument("--control", action="store_true")
    parser.add_argument("--until-loss", action="store_true", help="end with the first round that lost something")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=int, default=None, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work is not None:
        work(options.store, options.work, control=options.control)
    with tempfile.TemporaryDirectory() as folder:
        return rounds(options, Path(folder))


def rounds(options: argparse.Namespace, folder: Path) -> int:
    """Run every round and print the tally."""
    chance, bad, number, where = random.Random(options.seed), 0, 0, options.store  # noqa: S311  no secret
    tally: Counter[str] = Counter()
    for turn in range(options.rounds):
        if not where or too_large(where, folder):
            where = str(folder / f"store-{turn}.sqlite3")
            open_store(where, user="crash").close()
        acknowledged = one_round(where, number, control=options.control, chance=chance)
        tally["acknowledged actions"] += len(acknowledged)
        tally[f"killed while {under_way(acknowledged, control=options.control)}"] += 1
        number = max([number, *(int(name) for kind, _, name in acknowledged if kind == "map")])
        found = found_in(where, acknowledged, number)
        number += 2
        if found:
            bad += 1
            print(f"round {turn + 1}: {found[0]}", flush=True)
            if options.until_loss or options.store:
                break
            where = ""
    print(f"{turn + 1} rounds, {bad} with a loss; {', '.join(f'{n} {name}' for name, n in sorted(tally.items()))}")
    return int(bad == 0) if options.control else int(bad > 0)


def under_way(acknowledged: list[list[str]], *, control: bool) -> str:
    """Return what the worker was at when it was killed: it imports a map, then decides each of its findings."""
    since = next((place for place, words in enumerate(reversed(acknowledged)) if words[0] == "map"), FINDINGS)
    return "importing" if control or since >= FINDINGS else "reviewing"


def too_large(where: str, folder: Path) -> bool:
    """Say whether a file store of ours has grown too large for quick checks."""
    path = Path(where)
    return path.parent == folder and path.exists() and path.stat().st_size > 30_000_000  # noqa: PLR2004  bytes


def found_in(where: str, acknowledged: list[list[str]], highest: int) -> list[str]:
    """Open the store as the next person would and return what is wrong with it."""
    store = None
    try:
        store = open_store(where, user="crash")
        return list(problems_after(store, acknowledged, highest=highest))
    except (ProvisionMapsError, SQLAlchemyError) as problem:
        return [str(problem)]
    finally:
        if store is not None:
            with suppress(ProvisionMapsError):
                store.close()


if __name__ == "__main__":
    sys.exit(main())
