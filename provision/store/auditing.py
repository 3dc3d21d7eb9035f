"""What an auditor asks of the log, and the acts that change nothing but must be answered for: seeing and unmasking."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from provision.review.values import LogLine
from provision.store import reading
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.journal import SEE, act
from provision.store.tables import event_maps, event_payloads, events, maps, purges, uploads


def told(
    store: Store,
    *,
    map_id: int | None = None,
    who: str | None = None,
    verbs: Sequence[str] = (),
    limit: int | None = 200,
) -> list[LogLine]:
    """Return lines of the log, newest first, of one map, person or kind of act."""
    conditions: list[Any] = []
    if map_id is not None:
        conditions.append(events.c.number.in_(select(event_maps.c.number).where(event_maps.c.map_id == map_id)))
    if who is not None:
        conditions.append(events.c.who == who)
    if verbs:
        conditions.append(events.c.verb.in_(verbs))
    with store.read() as connection:
        return reading.log_lines(connection, *conditions, limit=limit)


@dataclass(frozen=True, slots=True)
class Told:
    """One event as an auditor sees it: its line, what was said with it (a reason), and each value before and after.

    `changes` is None where the payload was erased; a value is None where the row did not exist or went.
    """

    line: LogLine
    verb: str
    details: Mapping[str, Any]
    changes: tuple[tuple[str, str, Any, Any], ...] | None


def event(store: Store, number: int) -> Told:
    """Return one event whole. Raises `NotFoundError`."""
    with store.read() as connection:
        lines = reading.log_lines(connection, events.c.number == number, limit=1)
        if not lines:
            raise NotFoundError(f"There is no event {number} in the log.")
        query = select(events.c.verb, event_payloads.c.body).outerjoin_from(events, event_payloads)
        verb, body = connection.execute(query.where(events.c.number == number)).one()
    if body is None:
        return Told(lines[0], verb, {}, None)
    payload = json.loads(body)
    return Told(lines[0], verb, payload["details"], tuple(_changes(payload["rows"])))


def _changes(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str, Any, Any]]:
    """Give row, column, value before and value after, of each value that an event changed."""
    for row in rows:
        key = " ".join(str(part) for part in row["k"].values())
        before, after = row["b"] or {}, row["a"] or {}
        for name in dict.fromkeys([*before, *after]):
            yield f"{row['t']} {key}", name, before.get(name), after.get(name)


@dataclass(frozen=True, slots=True)
class Purge:
    """What stays of an erasure: when, by whom, of what, and how many rows of each kind went."""

    at: datetime
    who: str
    scope: str
    counts: Mapping[str, Any]


def purged(store: Store) -> list[Purge]:
    """Return the record of every erasure, newest first."""
    with store.read() as connection:
        rows = connection.execute(select(purges).order_by(purges.c.id.desc())).all()
    return [Purge(datetime.fromisoformat(row.at), row.who, row.scope, json.loads(row.counts)) for row in rows]


def note_seen(store: Store, map_id: int) -> None:
    """Note that this user opened a map. Pupil data is special category data: who saw it is answered for.

    Raises `NotFoundError`.
    """
    _note(store, SEE, "opened the map", map_id, {})


def unmask(store: Store, map_id: int, *, reason: str) -> Path:
    """Note that this user reads the original of a map, and why; return where the file lies.

    The store holds no identity text, so only the file itself can show it. Raises `NotPossibleError` without a reason,
    or where the file is no longer where it was or is not the same any more.
    """
    if not reason.strip():
        raise NotPossibleError("Unmasking needs a reason; it is kept in the log.")
    with store.read() as connection:
        query = select(uploads.c.path, uploads.c.folder, uploads.c.sha256).join(maps).where(maps.c.id == map_id)
        upload = connection.execute(query).first()
    if upload is None:
        raise _no_map(map_id)
    path = Path(upload.folder, upload.path)
    if not _is_still(path, upload.sha256):
        raise NotPossibleError(
            f"The original file {path} is gone or was changed since it was read.",
            hint=_way_back(path),
        )
    _note(store, "unmask", "unmasked the map", map_id, {"reason": reason})
    return path


def _no_map(map_id: int) -> NotFoundError:
    return NotFoundError(f"There is no map {map_id} in the store.", hint="`provision review list` shows the maps.")


def _way_back(path: Path) -> str:
    """Say how a file that was read from here may be found again."""
    if any(folder.suffix.lower() == ".zip" for folder in path.parents):
        return "It came in a zip, and no zip is opened for this: unpack it yourself and look at the file there."
    if not path.is_absolute():
        return "It was imported from another folder, perhaps: start the program there, or put the file back."
    return "Put the file back, then try again."


def _is_still(path: Path, sha256: str) -> bool:
    import hashlib  # noqa: PLC0415  beside its only use

    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _note(store: Store, verb: str, what: str, map_id: int, details: dict[str, str]) -> None:
    with act(store, verb) as doing:
        if doing.row(maps, {"id": map_id}) is None:
            raise _no_map(map_id)
        doing.maps, doing.undoable = {map_id}, False
        doing.details, doing.what = details, what
