"""Whose a map is, said by a person: the map takes its place among the school's own, and what was decided before it.

A school that does not name itself sends its map again like any other. Once somebody has said whose it is, it is matched
to the map before it as if the file itself had said so.
"""

from functools import partial
from typing import Any

from sqlalchemy import Connection, func, select, update

from provision.review.carrying import Carried, Fresh, carry
from provision.review.values import Decision, Fate, MapId
from provision.store import intake
from provision.store.journal import Act
from provision.store.tables import findings, maps


def give(doing: Act, row: dict[str, Any], school_id: int) -> intake.Kept | None:
    """Make a stored map the current one of a school; return what became of its findings, None for a first map.

    Where the map stood with another school by mistake, the one that it had replaced there stands again.
    """
    connection, map_id = doing.connection, row["id"]
    here = {**row, "school_id": school_id}
    same = _alike(here) & (maps.c.current == 1) & (maps.c.id != map_id)
    newest = partial(intake.newest_of, connection, school_id, row["kind"])
    replaced = newest(maps.c.term == row["term"], maps.c.id != map_id)
    own = row["previous_id"] if row["school_id"] is None else None
    previous = replaced or (None if own else newest(maps.c.id < map_id))
    connection.execute(update(maps).where(same).values(current=0))
    values = {"school_id": school_id, "near": "", "current": 1, "previous_id": previous or own}
    doing.update(maps, {"id": map_id}, values)
    doing.maps.add(map_id)
    if row["school_id"] is not None:
        stand_again(connection, row)
        _forget_before(connection, map_id)
    return _take_over(connection, map_id, previous, replaces=bool(replaced)) if previous else None


def stand_again(connection: Connection, gone: dict[str, Any]) -> None:
    """Let the newest of the maps like one that has gone stand in the queue again."""
    newest = connection.execute(select(func.max(maps.c.id)).where(_alike(gone), maps.c.id != gone["id"])).scalar()
    connection.execute(update(maps).where(maps.c.id == newest).values(current=1))


def _alike(row: dict[str, Any]) -> Any:  # noqa: ANN401  SQLAlchemy's condition
    return (maps.c.school_id == row["school_id"]) & (maps.c.term == row["term"]) & (maps.c.kind == row["kind"])


def _forget_before(connection: Connection, map_id: int) -> None:
    """Let go of what a map was compared with while it stood with another school."""
    nothing = {"previous_id": None, "fate": Fate.NEW.value}
    connection.execute(update(findings).where(findings.c.map_id == map_id).values(nothing))


def _take_over(connection: Connection, map_id: int, previous: int, *, replaces: bool) -> intake.Kept:
    """Carry decisions and notes over from the map before; what was decided on this map already comes first."""
    before, own = intake.known_findings(connection, previous), intake.known_findings(connection, map_id)
    carried = carry(before, [Fresh(one.code, one.field, one.content) for one in own])
    replied = {}
    for known, one in zip(own, carried, strict=True):
        if one.previous is None:
            continue
        values = _fate(one) if known.decision is not Decision.OPEN or known.note else intake.review_of(one)
        connection.execute(update(findings).where(findings.c.id == known.id).values(values))
        replied[one.previous.id] = known.id
    intake.add_replies(connection, replied)
    still = len(replied)
    counts = {"fixed": len(before) - still, "still_there": still, "new": len(own) - still}
    return intake.Kept(MapId(map_id), previous, replaces, **counts)


def _fate(one: Carried) -> dict[str, Any]:
    return {name: intake.review_of(one)[name] for name in ("previous_id", "fate")}
