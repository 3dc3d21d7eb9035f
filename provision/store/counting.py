"""A map's own counts of its findings, kept beside it so that the queue never reads findings."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, case, func, or_, select, update

from provision.store.journal import Act
from provision.store.tables import findings, maps

_COUNTED = {
    "errors": findings.c.severity == "error",
    "queries": findings.c.severity == "query",
    "advice": findings.c.severity == "advice",
    "unreviewed": findings.c.decision == "open",
    "flagged": findings.c.decision == "flagged",
}


def _sums() -> dict[str, ColumnElement[Any]]:
    return {name: func.coalesce(func.sum(case((test, 1), else_=0)), 0) for name, test in _COUNTED.items()}


_COUNT = select(*(total.label(name) for name, total in _sums().items())).where(findings.c.map_id == bindparam("of_map"))
_KEEP = (
    update(maps)
    .where(maps.c.id == bindparam("of_map"))
    .values({name: bindparam(name) for name in (*_COUNTED, "changed")} | {"version": maps.c.version + 1})
)
"""Built once: a key pressed in review waits for both."""


def refresh_counts(doing: Act) -> None:
    """Count the findings of every map that the act touched again, and note the time of the change."""
    for map_id in sorted(doing.maps):
        row = doing.connection.execute(_COUNT, {"of_map": map_id}).mappings().one()
        doing.connection.execute(_KEEP, {**row, "changed": doing.at, "of_map": map_id})


def miscounted(connection: Connection) -> list[int]:
    """Return the maps whose kept counts differ from their findings: none, unless something outside has written."""
    sums = _sums()
    query = select(maps.c.id).outerjoin(findings, findings.c.map_id == maps.c.id).group_by(maps.c.id)
    return list(connection.execute(query.having(or_(*(maps.c[name] != sums[name] for name in sums)))).scalars())
