"""Retention: which maps have reached their date, shown first, removed only on a second word, with their counts kept.

No period is built in: how long a county keeps a map is its own policy, given as a day or as terms.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import func, select

from provision.store.engine import Store
from provision.store.erasing import Erased, erase_maps
from provision.store.errors import NotPossibleError
from provision.store.tables import entries, maps, schools, uploads


@dataclass(frozen=True, slots=True)
class Due:
    """A map whose time is over, with the counts that are kept when it goes."""

    map_id: int
    school: str
    term: str
    kind: str
    received: datetime
    entries: int
    errors: int
    queries: int
    advice: int


def due(store: Store, *, before: date | None = None, terms: Sequence[str] = ()) -> list[Due]:
    """Return the maps that were received before a day (UTC) or belong to these terms; nothing is changed.

    Raises `NotPossibleError` where neither is given, for that would mean every map.
    """
    if before is None and not terms:
        raise NotPossibleError("Say which maps are due: received before a day, or of a term.", hint="--before, --term")
    school = func.coalesce(schools.c.name, func.nullif(maps.c.claimed_name, ""), uploads.c.path)
    held = select(func.count()).where(entries.c.map_id == maps.c.id).scalar_subquery()
    counts = (maps.c.errors, maps.c.queries, maps.c.advice)
    query = select(maps.c.id, school, maps.c.term, maps.c.kind, maps.c.received, held, *counts)
    query = query.join_from(maps, uploads).outerjoin(schools, schools.c.id == maps.c.school_id).order_by(maps.c.id)
    if before is not None:
        start = datetime(before.year, before.month, before.day, tzinfo=UTC)
        query = query.where(maps.c.received < start.isoformat(timespec="microseconds"))
    if terms:
        query = query.where(maps.c.term.in_(terms))
    with store.read() as connection:
        rows = connection.execute(query).all()
    return [Due(row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4]), *row[5:]) for row in rows]


def remove(store: Store, maps_due: Sequence[Due]) -> Erased:
    """Erase the maps that are due; how many there were, of which school, term and kind, stays for the statistics."""
    kept = [
        {name: getattr(one, name) for name in ("school", "term", "kind", "entries", "errors", "queries", "advice")}
        for one in maps_due
    ]
    return erase_maps(store, [one.map_id for one in maps_due], scope="maps at the end of their retention", kept=kept)
