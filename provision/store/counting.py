"""A map's own counts of its findings, kept beside it so that the queue never reads findings."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, case, func, or_, select, update

from provision.store.journal import Act
from provision.store.many import in_parts
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


_COUNT = (
    select(findings.c.map_id.label("of_map"), *(total.label(name) for name, total in _sums().items()))
    .where(findings.c.map_id.in_(bindparam("these", expanding=True)))
    .group_by(findings.c.map_id)
)
_KEEP = (
    update(maps)
    .where(maps.c.id == bindparam("of_map"))
    .values({name: bindparam(name) for name in (*_COUNTED, "changed")} | {"version": maps.c.version + 1})
)
"""Built once: a key pressed in review waits for both."""


def refresh_counts(doing: Act) -> None:
    """Count the findings of every map that the act touched again, and note the time of the change."""
    for these in in_parts(sorted(doing.maps)):
        counts: dict[int, dict[str, Any]] = {
            map_id: dict.fromkeys(_COUNTED, 0) | {"of_map": map_id, "changed": doing.at} for map_id in these
        }
        for row in doing.connection.execute(_COUNT, {"these": list(these)}).mappings():
            counts[row["of_map"]] |= row
        doing.connection.execute(_KEEP, list(counts.values()))


def miscounted(connection: Connection) -> list[int]:
    """Return the maps whose kept counts differ from their findings: none, unless something outside has written."""
    sums = _sums()
    query = select(maps.c.id).outerjoin(findings, findings.c.map_id == maps.c.id).group_by(maps.c.id)
    return list(connection.execute(query.having(or_(*(maps.c[name] != sums[name] for name in sums)))).scalars())
