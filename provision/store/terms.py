"""One provision through a school's terms: entries of other maps that are linked to it, by pupil and provision."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from provision.review.values import MapId
from provision.store import codec
from provision.store.tables import entries, maps
from schemas.entry import Entry


@dataclass(frozen=True, slots=True)
class Linked:
    """An entry of another map of the same school, for the same pupil and provision."""

    map_id: MapId
    term: str
    received: datetime
    entry: Entry


def linked(connection: Connection, map_id: int, row: int, *, sheet: str = "") -> list[Linked]:
    """Return what the school's other current maps say of the provisions in a row, in the order in which they came.

    Without `sheet` the row of every sheet is meant.
    """
    here = (entries.c.map_id == map_id) & (entries.c.row == row)
    if sheet:
        here &= entries.c.sheet == sheet
    links = select(entries.c.link).where(here)
    school = select(maps.c.school_id).where(maps.c.id == map_id).scalar_subquery()
    query = select(maps.c.id, maps.c.term, maps.c.received, entries).join_from(maps, entries)
    query = query.where(entries.c.link.in_(links), maps.c.school_id == school)
    query = query.where(maps.c.current == 1, maps.c.id != map_id).order_by(maps.c.id, entries.c.position)
    return [
        Linked(
            MapId(found.id),
            found.term,
            datetime.fromisoformat(found.received),
            codec.entry_from(found.sheet, found.row, found.body),
        )
        for found in connection.execute(query)
    ]
