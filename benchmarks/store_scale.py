"""How the store behaves when a county is in it: queue, map, a flag against a bare commit, sizes and query plans.

All in one run on one machine, so that the ratios hold where the milliseconds do not. The plans are those of the very
statements that the review rooms send. Each map names pupils whom the school's earlier maps name too.

    python benchmarks/store_scale.py                              a million entries: 600 schools × 6 terms × 300 rows
    python benchmarks/store_scale.py --schools 60 --terms 2       a quick look
"""

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import event

sys.path.insert(0, str(Path(__file__).parents[1]))

from importers.reading import FileReading, MaskedSheet, SchoolClaim, StandardId
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.values import Decision, MapId, Scope
from provision.store import sqlite
from provision.store.engine import Store, open_store
from schemas.entry import Entry, MapKind, Source
from schemas.finding import Finding, PlacedValue, Severity

COLUMNS = 20
FINDINGS = 40
ROWS_A_PUPIL = 3


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


def with_pupils(entries: tuple[Entry, ...], school: int) -> tuple[Entry, ...]:
    """Return the entries under pseudonyms of this school, the same ones in every term."""
    return tuple(
        replace(entry, values={**entry.values, "pupil": f"P-{school:04d}{place // ROWS_A_PUPIL:04d}"})
        for place, entry in enumerate(entries)
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


def timed_in_turn(do: Callable[[], object], other: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the median milliseconds of each of two things, done in turn, as a disk is busier now than a moment ago."""
    both = [(timed(do, 1), timed(other, 1)) for _ in range(times)]
    return statistics.median(one for one, _ in both), statistics.median(two for _, two in both)


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
    model, start, map_id = a_map(options.rows), time.perf_counter(), MapId(0)
    for term in range(options.terms):
        for school in range(options.schools):
            one = replace(
                model,
                sha256=f"{term:032x}{school:032x}",
                path=f"{school}.xlsx",
                school=SchoolClaim(urn=str(900000 + school)),
                term=f"T{term}",
                entries=with_pupils(model.entries, school),
            )
            map_id = import_reading(store, one, received=datetime.now(UTC)).map_id
    maps = options.terms * options.schools
    print(f"{maps} maps, {maps * options.rows:,} entries in {time.perf_counter() - start:.0f} s")
    tell_times(store, map_id, folder)
    tell_sizes(folder / "scale.sqlite3")
    tell_plans(store, map_id)
    store.close()


def tell_times(store: Store, map_id: MapId, folder: Path) -> None:
    """Print the milliseconds of what the review rooms do."""
    desk = Desk(store)
    lines = desk.map_findings(map_id)
    places = iter(range(10**6))
    flag, bare = timed_in_turn(
        lambda: desk.decide([lines[next(places) % FINDINGS].id], Decision.FLAGGED, category="other"),
        bare_commit(folder),
        30,
    )
    for name, do in (
        ("queue as it opens: a page of 50, its count, the returns", lambda: open_queue(desk)),
        ("queue, whole", desk.queue),
        ("queue, page by newest change", lambda: desk.queue_page(sort="-changed", limit=50)),
        ("queue, count of a filter", lambda: desk.queue_count("is:flagged swale")),
        ("map as it opens: facts, findings, fixed, sheets", lambda: open_map(desk, map_id)),
        ("map, entries", lambda: desk.map_entries(map_id)),
        ("alike in all maps", lambda: desk.like_this(lines[0].id, Scope.ALL)),
        ("log of a map", lambda: desk.log(map_id)),
        ("poll for changes", lambda: desk.changes_since(desk.latest_event())),
    ):
        print(f"{name}: {timed(do, 9):.1f} ms")
    print(f"a flag {flag:.1f} ms, a bare commit {bare:.1f} ms, ratio {flag / bare:.2f}")


def open_queue(desk: Desk) -> None:
    """Ask what the queue asks when it opens."""
    desk.queue_page(limit=50)
    desk.queue_count()
    desk.returns()


def open_map(desk: Desk, map_id: MapId) -> None:
    """Ask what the map room asks when it opens."""
    desk.map_facts(map_id)
    desk.map_findings(map_id)
    desk.map_fixed(map_id)
    desk.map_sheets(map_id)


def tell_sizes(path: Path) -> None:
    """Print the size of the file and of its largest tables and indexes, in MB."""
    print(f"size {path.stat().st_size / 1e6:.0f} MB, of these:")
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT name, SUM(pgsize) / 1e6 AS size FROM dbstat GROUP BY name ORDER BY size DESC LIMIT 12"
        try:
            for name, size in connection.execute(query):
                print(f"  {name} {size:.1f} MB")
        except sqlite3.OperationalError:
            print("  this SQLite does not tell sizes of tables")


def tell_plans(store: Store, map_id: MapId) -> None:
    """Print how SQLite goes about each statement of opening the queue and a map, and of a flag."""
    desk = Desk(store)
    one = desk.map_findings(map_id)[0].id
    for name, do in (
        ("queue", lambda: open_queue(desk)),
        ("map", lambda: open_map(desk, map_id)),
        ("flag", lambda: desk.decide([one], Decision.FLAGGED, category="level")),
        ("poll", lambda: desk.changes_since(desk.latest_event())),
    ):
        with statements_of(store) as sent:
            do()
        print(f"plan of {name}:")
        with closing(sqlite3.connect(store.path or "")) as connection:
            for statement, values in dict(sent).items():
                plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
                print(f"  {' '.join(statement.split())[:60]} … → {'; '.join(step[3] for step in plan)}")


@contextmanager
def statements_of(store: Store) -> Iterator[list[tuple[str, Any]]]:
    """Give the statements that the store sends meanwhile, with their values."""
    sent: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_rest: object) -> None:  # noqa: ANN401
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            sent.append((statement, values))

    event.listen(store.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(store.engine, "before_cursor_execute", note)


if __name__ == "__main__":
    main()
