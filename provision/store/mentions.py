"""Where the store speaks of a pupil: the pupil's own entries, and any other cell or word that says the pseudonym.

It may stand in a cell that became no entry, in another pupil's row, in a note, a reply, an agreed action. Each
is searched, however long that takes: it is asked a few times a year, and what is not found is neither told nor erased.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Select, Table, select, update

from provision.store.tables import (
    actions,
    entries,
    entry_pupils,
    event_payloads,
    finding_bodies,
    findings,
    maps,
    replies,
    schools,
    sheets,
    surgeries,
)

HIDDEN = "•••"
_OF_MAPS = ("state_note", "headings", "skipped", "not_checked", "strengths")
_DIARY = ((surgeries, ("attendees", "agenda", "notes")), (actions, ("text", "owner")))
_TYPED = ((findings, ("note", "assigned_to")), (maps, _OF_MAPS), (replies, ("text",)), *_DIARY)
"""The columns, beside entries, sheets and bodies of findings, in which a pseudonym may stand."""


def maps_that_name(connection: Connection, pupils: Sequence[str]) -> list[int]:
    """Return every map that names one of these pupils anywhere, in order."""
    queries: list[tuple[Select[tuple[int]], Column[str]]] = [
        (select(entries.c.map_id), entries.c.body),
        (select(findings.c.map_id).join(finding_bodies), finding_bodies.c.body),
        (select(findings.c.map_id), findings.c.note),
        (select(findings.c.map_id), findings.c.assigned_to),
        (select(findings.c.map_id).join(replies), replies.c.text),
        *((select(maps.c.id), maps.c[name]) for name in _OF_MAPS),
    ]
    found = set(connection.execute(select(entry_pupils.c.map_id).where(entry_pupils.c.pupil.in_(pupils))).scalars())
    for pupil in pupils:
        for query, column in queries:
            found.update(connection.execute(query.where(column.contains(pupil, autoescape=True))).scalars())
    return sorted(found | set(_maps_of_sheets(connection, pupils)))


def _maps_of_sheets(connection: Connection, pupils: Sequence[str]) -> Iterable[int]:
    signs = [pupil.encode() for pupil in pupils]
    query = select(sheets.c.map_id, sheets.c.name, sheets.c.body)
    for row in connection.execute(query.execution_options(yield_per=20)):
        said = row.name.encode() + zlib.decompress(row.body)
        if any(sign in said for sign in signs):
            yield row.map_id


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the diary, of a meeting with a school or an action agreed with it."""

    school_id: int
    school: str
    words: str


def diary_of(connection: Connection, pupils: Sequence[str]) -> list[Said]:
    """Return what the diary says of these pupils, in each surgery and action."""
    told = []
    for table, names in _DIARY:
        query = select(schools.c.id, schools.c.name, *(table.c[name] for name in names)).join_from(table, schools)
        for number, school, *words in connection.execute(query.order_by(table.c.id)):
            told += [Said(number, school, text) for text in words if any(pupil in text for pupil in pupils)]
    return told


def blank_typed(connection: Connection, pupil: str) -> int:
    """Put a mask in the place of a pseudonym wherever a person typed it; return in how many rows."""
    return sum(_blank(connection, table, names, pupil) for table, names in _TYPED)


def _blank(connection: Connection, table: Table, names: Sequence[str], pupil: str) -> int:
    changed = set()
    for name in names:
        rows = select(table.c.id, table.c[name]).where(table.c[name].contains(pupil, autoescape=True))
        for number, text in connection.execute(rows).all():
            newer = {name: text.replace(pupil, HIDDEN)}
            connection.execute(update(table).where(table.c.id == number).values(newer))
            changed.add(number)
    return len(changed)


def payloads_that_name(connection: Connection, pupil: str) -> list[int]:
    """Return the events whose payload says a pseudonym."""
    query = select(event_payloads.c.number).where(event_payloads.c.body.contains(pupil, autoescape=True))
    return list(connection.execute(query).scalars())
