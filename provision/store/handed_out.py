"""Records of meetings that left the store as files: no erasure reaches them, so an erasure has to name them.

The log's own line of the writing knows where each went. It says no word of a map, so it stays when the payloads of the
map's other lines are erased.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from provision.store.tables import event_payloads, events, maps, schools

HANDING_OUT = "export"
"""The verb of what leaves the store."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The record of a surgery (its number) with a school, as the file that it was written to."""

    surgery: int
    school: str
    path: Path


def details_of(surgery: int, school_id: int, to: Path | None) -> dict[str, Any]:
    """Return what the log keeps of a record that goes out: to a file, or to a screen where `to` is None."""
    return {"surgery": surgery, "school": school_id, "file": str(to.absolute()) if to else ""}


def record_files(connection: Connection, school_ids: Collection[int]) -> tuple[RecordFile, ...]:
    """Return the files that records of meetings with these schools were written to, oldest first."""
    names = {row.id: row.name for row in connection.execute(select(schools.c.id, schools.c.name))}
    query = select(event_payloads.c.body).join_from(events, event_payloads).where(events.c.verb == HANDING_OUT)
    told = [json.loads(body)["details"] for body in connection.execute(query.order_by(events.c.number)).scalars()]
    return tuple(
        RecordFile(one["surgery"], names.get(one["school"], ""), Path(one["file"]))
        for one in told
        if one.get("file") and one["school"] in school_ids
    )


def schools_of(connection: Connection, map_ids: Collection[int]) -> set[int]:
    """Return the schools whose maps these are."""
    query = select(maps.c.school_id).where(maps.c.id.in_(map_ids), maps.c.school_id.is_not(None))
    return set(connection.execute(query).scalars())
