"""What a map says only beside the school's earlier ones: the checks that look back, asked with what the store holds.

Reading a file knows nothing of other terms, so these checks are asked again when a map comes into the store. Only
earlier maps that share a pupil with this one are fetched, however many terms a school has sent.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from importers.reading import FileReading, Heading
from provision.store import codec
from provision.store.standards import standard_of
from provision.store.tables import entries, entry_pupils, maps
from schemas.checking import look_back
from schemas.entry import Entry, MapKind
from schemas.finding import Finding, Severity
from schemas.provision_map import ProvisionMap
from schemas.registry import all_checks

_LETTERS = re.compile(r"[A-Z]+")
_MANY = 500  # pupils asked for at once: a database takes a limited number of values in one question
_ORDER = tuple(Severity)


def looked_back(
    connection: Connection, reading: FileReading, *, school_id: int | None, except_map: int = 0
) -> FileReading:
    """Return a reading with the findings of the checks that look back, over the school's other terms.

    `except_map` is the map itself where it is in the store. Without school or standard it stays as it is.
    """
    if school_id is None or reading.standard is None or reading.kind is None:
        return reading
    history = _history(connection, reading, school_id, except_map)
    if not history:
        return reading
    codes = {check.code for check in all_checks() if check.looks_back}
    found = look_back(_map_of(reading), standard_of(connection, reading.standard), history)
    findings = [finding for finding in reading.findings if finding.code not in codes]
    return replace(reading, findings=tuple(sorted([*findings, *found], key=_serious_first)))


def _serious_first(finding: Finding) -> tuple[int, str]:
    return _ORDER.index(finding.severity), finding.code


def _map_of(reading: FileReading) -> ProvisionMap:
    columns = {
        (heading.sheet, heading.field): letters.group()
        for heading in reading.headings
        if heading.field and (letters := _LETTERS.match(heading.cell))
    }
    return ProvisionMap(
        kind=reading.kind or MapKind.SCHOOL,
        entries=reading.entries,
        fields=_stated(reading.headings) | ({"term"} if reading.term else set()),
        on=datetime.now(UTC).date(),
        term=reading.term,
        columns=columns,
    )


def _stated(headings: tuple[Heading, ...]) -> frozenset[str]:
    return frozenset(heading.field for heading in headings if heading.field)


def _history(connection: Connection, reading: FileReading, school_id: int, except_map: int) -> tuple[ProvisionMap, ...]:
    """Return the school's maps of other terms with these pupils, oldest first, each with those pupils' entries only."""
    pupils = sorted({name for entry in reading.entries for name in _pupils(entry)})
    kept: dict[int, dict[int, Entry]] = {}
    terms: dict[int, tuple[str, str]] = {}
    for start in range(0, len(pupils), _MANY):
        query = select(maps.c.id, maps.c.term, maps.c.kind, entries)
        query = query.join_from(maps, entry_pupils, entry_pupils.c.map_id == maps.c.id)
        query = query.join(
            entries,
            (entries.c.map_id == entry_pupils.c.map_id) & (entries.c.position == entry_pupils.c.position),
        )
        query = query.where(
            maps.c.school_id == school_id,
            maps.c.current == 1,
            maps.c.id != except_map,
            maps.c.term != codec.storable(reading.term or ""),
            entry_pupils.c.pupil.in_(pupils[start : start + _MANY]),
        )
        for row in connection.execute(query):
            entry = codec.entry_from(row.sheet, row.row, row.body)
            kept.setdefault(row.id, {})[row.position] = entry
            terms[row.id] = (row.term, row.kind)
    return tuple(
        ProvisionMap(
            kind=MapKind(terms[map_id][1]),
            entries=tuple(found[position] for position in sorted(found)),
            fields=frozenset(),
            on=datetime.now(UTC).date(),
            term=terms[map_id][0] or None,
        )
        for map_id, found in sorted(kept.items())
    )


def _pupils(entry: Entry) -> tuple[str, ...]:
    value = entry.values.get("pupil", ())
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
