"""What an auditor asks of the log, and the acts that change nothing but must be answered for: seeing and unmasking."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from provision.review.values import LogLine
from provision.store import reading
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.journal import SEE, act
from provision.store.tables import event_maps, events, maps, uploads


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


def note_seen(store: Store, map_id: int) -> None:
    """Note that this user opened a map. Pupil data is special category data: who saw it is answered for."""
    _note(store, SEE, "opened the map", map_id, {})


def unmask(store: Store, map_id: int, *, reason: str) -> Path:
    """Note that this user reads the original of a map, and why; return where the file lies.

    The store holds no identity text, so only the file itself can show it. Raises `NotPossibleError` without a reason,
    or where the file is no longer where it was or is not the same any more.
    """
    if not reason.strip():
        raise NotPossibleError("Unmasking needs a reason; it is kept in the log.")
    with store.read() as connection:
        query = select(uploads.c.path, uploads.c.sha256).join(maps).where(maps.c.id == map_id)
        upload = connection.execute(query).first()
    if upload is None:
        raise NotFoundError(f"There is no map {map_id} in the store.")
    path = Path(upload.path)
    if not _is_still(path, upload.sha256):
        raise NotPossibleError(
            f"The original file {path} is gone or was changed since it was read.",
            hint="Put the file back, then try again.",
        )
    _note(store, "unmask", "unmasked the map", map_id, {"reason": reason})
    return path


def _is_still(path: Path, sha256: str) -> bool:
    import hashlib  # noqa: PLC0415  beside its only use

    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _note(store: Store, verb: str, what: str, map_id: int, details: dict[str, str]) -> None:
    with act(store, verb) as doing:
        doing.maps, doing.undoable = {map_id}, False
        doing.details, doing.what = details, what
