"""Undo and redo: this user's own actions, newest first, across restarts; each turn is an event of its own.

What a colleague has changed since is left as the colleague made it, and the person is told whose it is. Findings are
turned one by one, so that one of four hundred does not keep the others; anything else goes whole or not at all. An
action of which nothing can be turned any more is told once and passed over: the next undo goes to the one before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select, update

from provision.review.progress import Progress, untold
from provision.store.counting import refresh_counts
from provision.store.engine import Store
from provision.store.journal import Act, Touched, act, touched_by
from provision.store.tables import event_maps, events, findings, maps, undo_steps


@dataclass(frozen=True, slots=True)
class _Way:
    """Undo or redo: which steps it turns, what becomes of one, and of one that it can only pass over; its words."""

    verb: str
    was: str
    becomes: str
    passed: str
    said: str


_UNDO = _Way("undo", "done", "undone", "passed", "undid")
_REDO = _Way("redo", "undone", "done", "dropped", "redid")


def undo(store: Store, *, since: int = 0, number: int | None = None, progress: Progress = untold) -> Act | None:
    """Take back this user's newest action after event `since`, or say why it cannot be; None where none stands.

    With `number` it is that event and no other: an older one that cannot be taken back still stands for another time.
    """
    return _turn(store, _UNDO, since, progress, chosen=number)


def redo(store: Store, *, since: int = 0, progress: Progress = untold) -> Act | None:
    """Do again what was undone last, of what came after `since`, or say why it cannot be; None where nothing was."""
    return _turn(store, _REDO, since, progress)


def _turn(store: Store, way: _Way, since: int, progress: Progress, *, chosen: int | None = None) -> Act | None:
    newest = func.max if way is _UNDO else func.min
    with act(store, way.verb) as turning:
        mine = (undo_steps.c.who == store.user) & (undo_steps.c.state == way.was) & (undo_steps.c.number > since)
        mine = mine if chosen is None else mine & (undo_steps.c.number == chosen)
        number = turning.connection.execute(select(newest(undo_steps.c.number)).where(mine)).scalar()
        if number is None:
            return None
        touched = select(event_maps.c.map_id).where(event_maps.c.number == number)
        turning.maps = set(turning.connection.execute(touched).scalars())
        left = _put(turning, touched_by(turning.connection, number), way, progress)
        becomes = way.becomes if turning.touched or not left else way.passed
        if chosen is None or becomes == way.becomes:
            turning.connection.execute(update(undo_steps).where(undo_steps.c.number == number).values(state=becomes))
        turning.turns, turning.undoable = number if turning.touched else 0, False
        turning.what = _told(turning, way, number, left, chosen=chosen is not None)
        if turning.touched:
            refresh_counts(turning)
    return turning


def _put(turning: Act, rows: Sequence[Touched], way: _Way, progress: Progress) -> list[Touched]:
    """Turn what nobody else has changed since; return the rest."""
    turned = [row.turned() for row in reversed(rows)] if way is _UNDO else list(rows)
    alone = all(row.table == findings.name and row.before is not None and row.after is not None for row in rows)
    left: list[Touched] = []
    progress(0, len(turned))
    with turning.connection.begin_nested() as point:
        for stay in turning.put_all(turned):
            left += stay
            if left and not alone:
                point.rollback()
                turning.touched.clear()
                return turned
            progress(len(turning.touched) + len(left), len(turned))
    return left


def _told(turning: Act, way: _Way, number: int, left: Sequence[Touched], *, chosen: bool) -> str:
    """Say what was turned, and what was left to whom."""
    said = turning.connection.execute(select(events.c.what).where(events.c.number == number)).scalar_one()
    if not left:
        return f"{way.said}: {said}{_replaced(turning)}"
    others = _who_changed(turning, left, since=number)
    whose = f"{' and '.join(others)} changed since" if others else "has been changed since"
    if turning.touched:
        return f"{way.said}: {said}, but not {len(left)} that {whose}"
    passed_over = f"{way.verb} again goes on with the one {_BESIDE[way.verb]} it"
    return f"left “{said}” as it is, which {whose}; {'undo what came after it first' if chosen else passed_over}"


def _who_changed(turning: Act, rows: Sequence[Touched], *, since: int) -> list[str]:
    """Return which colleagues have changed one of these rows after an event, as far as its maps tell."""
    query = select(events.c.number, events.c.who).join(event_maps, event_maps.c.number == events.c.number).distinct()
    later = query.where(events.c.number > since, events.c.who != turning.who, event_maps.c.map_id.in_(turning.maps))
    wanted = {(row.table, *row.key.values()) for row in rows}
    return sorted(
        {
            who
            for number, who in turning.connection.execute(later).all()
            if any((row.table, *row.key.values()) in wanted for row in touched_by(turning.connection, number))
        }
    )


_BESIDE = {"undo": "before", "redo": "after"}


def _replaced(turning: Act) -> str:
    """Say so where only maps were turned that the school has replaced since: what is on the screen stays as it is."""
    current = select(func.max(maps.c.current)).where(maps.c.id.in_(turning.maps))
    replaced = bool(turning.maps) and turning.connection.execute(current).scalar() == 0
    return ", in a version that the school has replaced since" if replaced else ""
