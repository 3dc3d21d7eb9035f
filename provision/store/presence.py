"""Who has which map open: a row a person, overwritten every few seconds; no event, and nothing to undo."""

from datetime import timedelta

from sqlalchemy import delete, insert, select

from provision.store.engine import Store
from provision.store.tables import presence


def arrive(store: Store, map_id: int) -> None:
    """Note that this user has a map open now; 0 for none."""
    with store.write() as connection:
        connection.execute(delete(presence).where(presence.c.who == store.user))
        connection.execute(insert(presence), {"who": store.user, "map_id": map_id, "seen_at": store.now()})


def others_at(store: Store, map_id: int, *, within: timedelta) -> list[str]:
    """Return who else was seen at a map in this time, in alphabetical order."""
    since = (store.clock() - within).isoformat(timespec="microseconds")
    here = select(presence.c.who).where(presence.c.map_id == map_id, presence.c.who != store.user)
    with store.read() as connection:
        return list(connection.execute(here.where(presence.c.seen_at >= since).order_by(presence.c.who)).scalars())
