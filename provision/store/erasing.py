"""Erasing: by map (file), by school, by pupil; gone from the tables, the free pages and the write-ahead log.

What remains is that something was erased: who, when, how many rows. The log's lines stay, for they hold no text of a
school; the payloads behind them go, and the chain stays whole because it covers only their salted digests.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, insert, select

from provision.store import codec, sqlite
from provision.store.engine import Store, told_plainly
from provision.store.errors import NotFoundError, StoreUnavailableError
from provision.store.handed_out import HANDING_OUT, RecordFile, record_files, schools_of
from provision.store.journal import Act, act, drop_payloads
from provision.store.matching import stand_again
from provision.store.mentions import diary_of, maps_that_name, payloads_that_name
from provision.store.pupils import erase_pupil_from_maps
from provision.store.schools import find_given
from provision.store.tables import (
    actions,
    backups,
    entries,
    event_maps,
    event_payloads,
    events,
    findings,
    maps,
    metadata,
    purges,
    surgeries,
    uploads,
)


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, as counts, and what may still hold it: every backup of ours, and records that were written out.

    `records` are those of meetings with the schools that what was erased was about.
    """

    counts: dict[str, int] = field(default_factory=dict)
    backups: tuple[Path, ...] = ()
    records: tuple[RecordFile, ...] = ()


def erase_maps(
    store: Store, map_ids: Collection[int], *, scope: str = "a file", kept: Sequence[dict[str, Any]] = ()
) -> Erased:
    """Erase whole maps with their uploads, entries, findings, sheets, and what the log remembers of them.

    `kept` goes into the record of the erasure: statistics without a name. Raises `NotFoundError` where no map is there.
    """
    with act(store, "erase") as doing:
        records = record_files(doing.connection, schools_of(doing.connection, map_ids))
        counts = _erase_maps(doing, map_ids)
        if not counts["maps"]:
            raise NotFoundError("There is no such map in the store.")
        _record(doing, scope, counts, kept)
    return _finish(store, counts, records)


def erase_school(store: Store, school: str) -> Erased:
    """Erase every map, surgery and action of a school (URN, DfE number or name); its line in the register stays."""
    with act(store, "erase") as doing:
        school_id = find_given(doing.connection, school).school_id
        if school_id is None:
            raise NotFoundError(f"The register has no school {school}.")
        records = record_files(doing.connection, {school_id})
        its_maps = list(doing.connection.execute(select(maps.c.id).where(maps.c.school_id == school_id)).scalars())
        counts = _erase_maps(doing, its_maps)
        gone = {}
        for table in (actions, surgeries):
            gone[table.name] = set(
                doing.connection.execute(select(table.c.id).where(table.c.school_id == school_id)).scalars()
            )
            doing.connection.execute(delete(table).where(table.c.school_id == school_id))
            counts[table.name] = len(gone[table.name])
        counts["payloads"] += _erase_payloads_about(doing, gone, school_id)
        _record(doing, "a school", counts)
    return _finish(store, counts, records)


def erase_pupil(store: Store, *pupils: str) -> Erased:
    """Erase one pupil (by pseudonym) from every map: entries, cells, findings, typed words, and the log's payloads."""
    with act(store, "erase") as doing:
        touched, diary = maps_that_name(doing.connection, pupils), diary_of(doing.connection, pupils)
        if not touched and not diary:
            raise NotFoundError("The store holds nothing on this pupil.")
        met = schools_of(doing.connection, touched) | {said.school_id for said in diary}
        records = record_files(doing.connection, met)
        doing.maps |= set(touched)
        counts = erase_pupil_from_maps(doing, pupils, touched)
        named = {number for pupil in pupils for number in payloads_that_name(doing.connection, pupil)}
        counts["payloads"] = drop_payloads(doing, sorted(named)) + _erase_payloads(doing, touched)
        _record(doing, "a pupil", counts)
    return _finish(store, counts, records)


def maps_of_file(store: Store, sha256: str) -> list[int]:
    """Return the maps that came from these bytes."""
    with store.read() as connection:
        query = select(maps.c.id).join(uploads).where(uploads.c.sha256 == sha256)
        return list(connection.execute(query).scalars())


def _erase_maps(doing: Act, map_ids: Collection[int]) -> dict[str, int]:
    connection = doing.connection
    wanted = list(connection.execute(select(maps.c.id).where(maps.c.id.in_(map_ids))).scalars())
    counts = {
        name: int(connection.execute(select(func.count()).where(column.in_(wanted))).scalar_one())
        for name, column in (("entries", entries.c.map_id), ("findings", findings.c.map_id))
    }
    counts["payloads"] = _erase_payloads(doing, wanted)
    for map_id in wanted:
        row = doing.row(maps, {"id": map_id}) or {}
        connection.execute(delete(maps).where(maps.c.id == map_id))
        connection.execute(delete(uploads).where(uploads.c.id == row["upload_id"]))
        if row["current"] and row["school_id"] is not None:
            stand_again(connection, row)
    return {"maps": len(wanted), **counts}


def _erase_payloads(doing: Act, map_ids: Sequence[int]) -> int:
    """Delete what the log remembers of maps; where a record was written to says no word of them, and stays."""
    of_maps = select(event_maps.c.number).join(events, events.c.number == event_maps.c.number)
    numbers = of_maps.where(event_maps.c.map_id.in_(map_ids), events.c.verb != HANDING_OUT)
    return drop_payloads(doing, list(doing.connection.execute(numbers).scalars()))


def _erase_payloads_about(doing: Act, gone: dict[str, set[int]], school_id: int) -> int:
    """Delete the payloads that touched rows of a school which belong to no map, also rows that an undo took away."""
    bodies = doing.connection.execute(select(event_payloads.c.number, event_payloads.c.body)).all()
    rows = [(body.number, row) for body in bodies for row in json.loads(body.body)["rows"] if row["t"] in gone]
    for _, row in rows:
        if school_id in ((row["b"] or {}).get("school_id"), (row["a"] or {}).get("school_id")):
            gone[row["t"]].add(row["k"]["id"])
    return drop_payloads(doing, sorted({number for number, row in rows if row["k"]["id"] in gone[row["t"]]}))


def _record(doing: Act, scope: str, counts: dict[str, int], kept: Sequence[dict[str, Any]] = ()) -> None:
    doing.undoable = False
    told = ", ".join(f"{number} {name}" for name, number in counts.items() if number)
    doing.what = f"erased {scope}: {told or 'nothing was held'}"
    row = {"at": doing.at, "who": doing.who, "scope": scope, "counts": codec.dumps({**counts, "kept": list(kept)})}
    doing.connection.execute(insert(purges), row)


def _finish(store: Store, counts: dict[str, int], records: tuple[RecordFile, ...]) -> Erased:
    """Give the freed pages back, so that nothing of the text stays in the file or its log; name other copies.

    Raises `StoreUnavailableError` where the disk has no room to rewrite the file: the rows are erased all the same.
    """
    try:
        scrub(store)
    except StoreUnavailableError as problem:
        raise StoreUnavailableError(
            f"It is erased and overwritten, but the file was not made smaller. {problem.message}",
            hint="Free as much space as the store takes; the next erasure rewrites the file.",
        ) from problem
    with store.read() as connection:
        paths = [Path(path) for path in connection.execute(select(backups.c.path)).scalars()]
    return Erased(counts, tuple(paths), records)


def scrub(store: Store) -> None:
    """Rewrite the store without its free space. On a server its own write-ahead log and backups are its keeper's."""
    store.close()  # a connection of ours that still reads would hold the old pages
    with told_plainly(store.where):
        if store.path is not None:
            sqlite.scrub(store.path)
            return
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for table in metadata.sorted_tables:
                connection.exec_driver_sql(f"VACUUM FULL {table.name}")


def erase_backups(store: Store) -> tuple[list[Path], list[Path]]:
    """Delete every backup of ours; return those that went, and those that are no longer where they were written.

    The latter stay in the catalogue, for somebody may have moved them.
    """
    gone: list[Path] = []
    moved: list[Path] = []
    with act(store, "erase") as doing:
        for row in doing.connection.execute(select(backups.c.id, backups.c.path)).all():
            path = Path(row.path)
            if not path.exists():
                moved.append(path)
                continue
            with told_plainly(row.path):
                path.unlink()
            doing.connection.execute(delete(backups).where(backups.c.id == row.id))
            gone.append(path)
        doing.undoable, doing.what = False, f"deleted {len(gone)} backups"
    return gone, moved
