"""Undo and redo: this user's own actions, newest first, across restarts; each turn is an event of its own."""

from sqlalchemy import func, select, update

from provision.store.counting import refresh_counts
from provision.store.engine import Store
from provision.store.journal import Act, act, touched_by
from provision.store.tables import event_maps, events, maps, undo_steps


def undo(store: Store, *, since: int = 0) -> Act | None:
    """Take back this user's newest action after event `since`; None where none stands. May raise `ChangedMeanwhile`."""
    return _turn(store, "undo", since)


def redo(store: Store, *, since: int = 0) -> Act | None:
    """Do again what was undone last, of what came after `since`; None where nothing. May raise `ChangedMeanwhile`."""
    return _turn(store, "redo", since)


def _turn(store: Store, verb: str, since: int) -> Act | None:
    was, becomes, pick = ("done", "undone", func.max) if verb == "undo" else ("undone", "done", func.min)
    with act(store, verb) as turning:
        mine = (undo_steps.c.who == store.user) & (undo_steps.c.state == was) & (undo_steps.c.number > since)
        number = turning.connection.execute(select(pick(undo_steps.c.number)).where(mine)).scalar()
        if number is None:
            return None
        rows = touched_by(turning.connection, number)
        for row in reversed(rows) if verb == "undo" else rows:
            turning.put(row.turned() if verb == "undo" else row)
        turning.connection.execute(update(undo_steps).where(undo_steps.c.number == number).values(state=becomes))
        touched = select(event_maps.c.map_id).where(event_maps.c.number == number)
        turning.maps = set(turning.connection.execute(touched).scalars())
        said = turning.connection.execute(select(events.c.what).where(events.c.number == number)).scalar_one()
        turning.what = f"{'undid' if verb == 'undo' else 'redid'}: {said}{_overtaken(turning)}"
        turning.turns, turning.undoable = number, False
        refresh_counts(turning)
    return turning


def _overtaken(turning: Act) -> str:
    """Say so where only maps were turned that the school has replaced since: what is on the screen stays as it is."""
    current = select(func.max(maps.c.current)).where(maps.c.id.in_(turning.maps))
    replaced = bool(turning.maps) and turning.connection.execute(current).scalar() == 0
    return ", in a version that the school has replaced since" if replaced else ""
