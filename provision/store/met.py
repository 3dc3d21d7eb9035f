"""With which school an event of the log has to do that touched no map but a surgery or an agreed action.

Such an event names the rows that it changed in its payload; the log asks only for those that it shows.
"""

import json
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from sqlalchemy import Connection, or_, select

from provision.store.many import in_parts
from provision.store.tables import actions, event_payloads, schools, surgeries

_Place: TypeAlias = tuple[str, int]
"""A table's name and the number of a row in it."""

_School: TypeAlias = tuple[str, str]
"""A school's name and URN."""

_TABLES = {table.name: table for table in (surgeries, actions)}
_IN_PAYLOAD = or_(*(event_payloads.c.body.contains(f'"t":"{name}"') for name in _TABLES))


def meetings_of(connection: Connection, numbers: Sequence[int]) -> dict[int, _School]:
    """Return for events about surgeries and actions the school's name and URN; "3 schools" and "" for several."""
    places: dict[int, set[_Place]] = {}
    for these in in_parts(numbers):
        places.update(_places(connection, these))
    known = dict(_schools(connection, sorted(set().union(*places.values()))))
    met = {number: {known[place] for place in held if place in known} for number, held in places.items()}
    return {number: _told(schools_met) for number, schools_met in met.items() if schools_met}


def _told(met: set[_School]) -> _School:
    return next(iter(met)) if len(met) == 1 else (f"{len(met)} schools", "")


def _places(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, set[_Place]]]:
    query = select(event_payloads.c.number, event_payloads.c.body)
    for number, body in connection.execute(query.where(event_payloads.c.number.in_(numbers), _IN_PAYLOAD)):
        yield number, {(part["t"], part["k"]["id"]) for part in json.loads(body)["rows"] if part["t"] in _TABLES}


def _schools(connection: Connection, places: Sequence[_Place]) -> Iterator[tuple[_Place, _School]]:
    for name, table in _TABLES.items():
        ids = [number for of, number in places if of == name]
        for these in in_parts(ids):
            query = select(table.c.id, schools.c.name, schools.c.urn).join(schools)
            for row in connection.execute(query.where(table.c.id.in_(these))):
                yield (name, row.id), (row.name, row.urn or "")
