"""Taking a reading into the store: one file, one transaction, one event; running it twice adds nothing.

The bytes decide whether a file is known; the register decides whose it is; the content decides what of the review of
the map before still stands. A file that could not be read is kept as a line in the queue, with its reason.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, select

from importers.claims import claim_of_name
from importers.reading import FileReading, SchoolClaim
from provision.review.looking_back import looked_back
from provision.review.values import MapId, MapState
from provision.store import intake
from provision.store.counting import refresh_counts
from provision.store.engine import Store
from provision.store.errors import NotFoundError
from provision.store.journal import Act, act
from provision.store.matching import give
from provision.store.register import Registered, import_register
from provision.store.schools import Match, find, find_given
from provision.store.tables import maps, uploads

__all__ = ["Imported", "Outcome", "Registered", "assign_school", "day", "import_reading", "import_register"]


class Outcome(StrEnum):
    """What became of a file."""

    NEW = "new"
    NEW_VERSION = "new_version"
    SAME_FILE = "same_file"
    UNMATCHED = "unmatched"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file, in words for its line of the report. `near` are names of schools it may belong to."""

    outcome: Outcome
    map_id: MapId
    message: str
    near: tuple[str, ...] = ()


def import_reading(
    store: Store,
    reading: FileReading,
    *,
    school: str | None = None,
    term: str | None = None,
    received: datetime,
    folder: Path | None = None,
) -> Imported:
    """Keep a reading, checked or unreadable.

    `school` (URN, DfE number or name) and `term` come before what the file says; `received` is aware; `folder` is where
    a relative path of the reading begins, so that the original is found from anywhere. Raises `NotFoundError` where
    `school` is given and the register has no such school.
    """
    with act(store, "import") as doing:
        match = _school(doing.connection, reading, school)
        known = _known(doing.connection, reading.sha256)
        if known and not _better(known, reading, match):
            return Imported(Outcome.SAME_FILE, MapId(known.map_id), f"the same file as on {day(known.received)}")
        doing.undoable = False
        placed = reading if term is None else replace(reading, term=term)
        arrival = intake.Arrival(
            reading=looked_back(doing.connection, placed, school_id=match.school_id),
            school_id=match.school_id,
            near=match.near,
            received=received.astimezone(UTC).isoformat(timespec="microseconds"),
            replaces=known.map_id if known else None,
            folder=str(folder or ""),
        )
        kept = intake.keep(doing, arrival)
        return _told(doing, arrival, match, kept)


@dataclass(frozen=True, slots=True)
class _Known:
    map_id: int
    received: str
    state: str
    matched: bool


def _known(connection: Connection, sha256: str) -> _Known | None:
    """Return what the store has of these bytes, newest first."""
    query = select(maps.c.id, maps.c.received, maps.c.state, maps.c.school_id).join_from(maps, uploads)
    row = connection.execute(query.where(uploads.c.sha256 == sha256).order_by(maps.c.id.desc()).limit(1)).first()
    return _Known(row.id, row.received, row.state, row.school_id is not None) if row else None


def _better(known: _Known, reading: FileReading, match: Match) -> bool:
    """Say whether the same bytes tell more now: readable at last, or their school is known at last."""
    if known.state == MapState.UNREADABLE:
        return reading.reason is None
    return reading.reason is None and not known.matched and match.school_id is not None


def _school(connection: Connection, reading: FileReading, school: str | None) -> Match:
    if school is None:
        unread = reading.reason is not None and reading.school == SchoolClaim()
        return find(connection, claim_of_name(reading.path) if unread else reading.school)
    match = find_given(connection, school)
    if match.school_id is None:
        near = f" Near names: {', '.join(match.near)}." if match.near else ""
        raise NotFoundError(
            f"The register has no school {school}.{near}",
            hint="Give its URN, its DfE number or its exact name; `provision schools import` takes in a register.",
        )
    return match


def _told(doing: Act, arrival: intake.Arrival, match: Match, kept: intake.Kept) -> Imported:
    """Say what became of the file, to the person and to the log."""
    reading = arrival.reading
    if reading.reason is not None:
        doing.what = "received a file that cannot be read"
        whose = f"{match.name}: " if match.name else ""
        return Imported(Outcome.UNREADABLE, kept.map_id, f"{whose}{reading.reason.message}")
    if match.school_id is None:
        doing.what = "received a map of an unknown school"
        near = f"; near: {', '.join(match.near)}" if match.near else ""
        message = f"kept as map {kept.map_id}, its school is not known{near}"
        return Imported(Outcome.UNMATCHED, kept.map_id, message, match.near)
    if not kept.replaces:
        since = f"; since the term before {_counts(kept)}" if kept.previous is not None else ""
        doing.what = f"received the map{since}"
        return Imported(Outcome.NEW, kept.map_id, f"{match.name}: a new map{since}")
    doing.what = f"received a new version of the map: {_counts(kept)}"
    return Imported(Outcome.NEW_VERSION, kept.map_id, f"{match.name}: a new version, {_counts(kept)}")


def assign_school(store: Store, map_id: MapId, school: str) -> str:
    """Say whose a map is; it becomes the school's current map, and takes over what was decided about the one before.

    Returns what became of it, in words. Raises `NotFoundError`.
    """
    with act(store, "match") as doing:
        match = find_given(doing.connection, school)
        row = doing.row(maps, {"id": map_id})
        if match.school_id is None or row is None:
            missing = f"school {school}" if row else f"map {map_id}"
            raise NotFoundError(f"There is no {missing} in the store.")
        if row["school_id"] == match.school_id:
            return f"it was {match.name}'s already"
        kept = give(doing, row, match.school_id)
        refresh_counts(doing)
        version = "a new version" if kept and kept.replaces else "since the term before"
        doing.undoable = False
        doing.what = f"matched the map to {match.name}{f': {version}, {_counts(kept)}' if kept else ''}"
    return doing.what


def _counts(kept: intake.Kept) -> str:
    return f"{kept.fixed} fixed, {kept.still_there} still there, {kept.new} new"


def day(time: str) -> str:
    """Return a stored time as a person says the day: 3 November 2026."""
    on = datetime.fromisoformat(time)
    return f"{on.day} {on:%B %Y}"
