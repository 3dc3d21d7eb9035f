"""How the store behaves when a county is in it: queue, map, a flag against a bare commit, size, and the queue's plan.

All in one run on one machine, so that the ratios hold where the milliseconds do not.

    python benchmarks/store_scale.py                              a million entries: 600 schools × 6 terms × 300 rows
    python benchmarks/store_scale.py --schools 60 --terms 2       a quick look
"""

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from importers.reading import FileReading, MaskedSheet, SchoolClaim, StandardId
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.values import Decision
from provision.store import sqlite
from provision.store.engine import open_store
from schemas.entry import Entry, MapKind, Source
from schemas.finding import Finding, PlacedValue, Severity

COLUMNS = 20
FINDINGS = 40


def a_map(rows: int) -> FileReading:
    """Return an invented map of so many rows, 20 columns and 40 findings."""
    names = ["provision", *(f"extra.Column {number}" for number in range(2, COLUMNS + 1))]
    letters = [chr(64 + number) for number in range(1, COLUMNS + 1)]
    entries = []
    for row in range(2, rows + 2):
        values = {name: f"{name} of row {row}" for name in names}
        cells = {name: f"{letter}{row}" for name, letter in zip(names, letters, strict=True)}
        sources, sure = dict.fromkeys(names, Source.CELL), dict.fromkeys(names, 1.0)
        entries.append(Entry("Map", row, values, cells, dict(values), sources, sure))
    touched = tuple(PlacedValue("Map", f"A{row}", f"value {row}") for row in range(2, min(rows, 60) + 2))
    findings = tuple(
        Finding(f"code-{number}", Severity.QUERY, "Title", "Message", "Why", "Do", "level", touched, len(touched), rows)
        for number in range(FINDINGS)
    )
    sheet = MaskedSheet("Map", 1, {one.row: dict(enumerate(map(str, one.values.values()), 1)) for one in entries})
    standard = StandardId("invented", "0" * 64)
    return FileReading(
        "", "", kind=MapKind.SCHOOL, standard=standard, entries=tuple(entries), findings=findings, sheets=(sheet,)
    )


def register(folder: Path, schools: int) -> Path:
    """Write an invented register."""
    path = folder / "schools.csv"
    lines = [f"{900000 + number},Invented School {number},District {number % 12}" for number in range(schools)]
    path.write_text("\n".join(["urn,name,district", *lines]), encoding="utf-8")
    return path


def timed(do: Callable[[], object], times: int) -> float:
    """Return the median milliseconds of doing something."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        do()
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent)


def bare_commit(folder: Path) -> Callable[[], None]:
    """Return the smallest durable write of the same engine with the same settings."""
    path = folder / "bare.sqlite3"
    connection = sqlite3.connect(path, isolation_level=None)
    sqlite._prepare(connection, None)  # noqa: SLF001  the same settings are the point
    connection.execute("CREATE TABLE facts (id INTEGER PRIMARY KEY, value TEXT)")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO facts (value) VALUES ('x')")
        connection.execute("COMMIT")

    return commit


def main() -> None:
    """Build the store, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("--schools", 600), ("--terms", 6), ("--rows", 300)):
        parser.add_argument(name, type=int, default=default)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        measure(options, Path(name))


def measure(options: argparse.Namespace, folder: Path) -> None:
    """Build a store of that size and print what was measured."""
    store = open_store(folder / "scale.sqlite3", user="scale")
    import_register(store, register(folder, options.schools))
    model, start, map_id = a_map(options.rows), time.perf_counter(), 0
    for term in range(options.terms):
        for school in range(options.schools):
            claim = SchoolClaim(urn=str(900000 + school))
            one = replace(
                model, sha256=f"{term:032x}{school:032x}", path=f"{school}.xlsx", school=claim, term=f"T{term}"
            )
            map_id = import_reading(store, one, received=datetime.now(UTC)).map_id
    maps = options.terms * options.schools
    print(f"{maps} maps, {maps * options.rows:,} entries in {time.perf_counter() - start:.0f} s")
    desk = Desk(store)
    lines = desk.map_findings(map_id)
    places = iter(range(10**6))
    flag = timed(lambda: desk.decide([lines[next(places) % FINDINGS].id], Decision.FLAGGED, category="other"), 30)
    bare = timed(bare_commit(folder), 30)
    for name, do in (
        ("queue, first page of 50", lambda: desk.queue_page(limit=50)),
        ("queue, whole", desk.queue),
        ("queue, count of a filter", lambda: desk.queue_count("is:flagged")),
        ("map, findings", lambda: desk.map_findings(map_id)),
        ("map, entries", lambda: desk.map_entries(map_id)),
        ("map, sheets", lambda: desk.map_sheets(map_id)),
        ("poll for changes", lambda: desk.changes_since(desk.latest_event())),
    ):
        print(f"{name}: {timed(do, 9):.1f} ms")
    print(f"a flag {flag:.1f} ms, a bare commit {bare:.1f} ms, ratio {flag / bare:.2f}")
    print(f"size {(folder / 'scale.sqlite3').stat().st_size / 1e6:.0f} MB")
    with closing(sqlite3.connect(folder / "scale.sqlite3")) as connection:
        plan = "EXPLAIN QUERY PLAN SELECT * FROM maps WHERE current = 1 AND school_id = 1 AND term = 'T0'"
        print("plan:", connection.execute(plan).fetchall()[0][3])
    store.close()


if __name__ == "__main__":
    main()
