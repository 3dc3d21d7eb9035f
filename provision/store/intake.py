"""Writing one reading into the tables: its map, entries and sheets, and its findings with what they take over.

All of it happens inside the caller's act, so a crash leaves either the whole file or nothing of it.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, insert, select, update

from importers.reading import FileReading, Heading
from provision.review.carrying import Carried, Fresh, Known, carry
from provision.review.content import Provisions, content_hash, content_of, link_of
from provision.review.values import Decision, Fate, MapId, MapState
from provision.store import codec
from provision.store.counting import refresh_counts
from provision.store.journal import Act
from provision.store.tables import entries, entry_pupils, finding_bodies, findings, maps, replies, sheets, uploads
from schemas.entry import Entry

_MASK = "•••"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A reading with what others add: whose it is, when it came, which map it replaces, where its path begins."""

    reading: FileReading
    school_id: int | None
    near: tuple[str, ...]
    received: str
    replaces: int | None
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """The new map, the one before it, and how many findings were fixed, are still there and are new.

    The map before is the one that it `replaces`, else the school's last one, of another term.
    """

    map_id: MapId
    previous: int | None
    replaces: bool = False
    fixed: int = 0
    still_there: int = 0
    new: int = 0


def keep(doing: Act, arrival: Arrival) -> Kept:
    """Write the reading and return what became of it."""
    connection, reading = doing.connection, arrival.reading
    replaced = _replaced(connection, arrival)
    known = next((old for old in replaced if _readable(connection, old)), None)
    previous = known or _of_another_term(connection, arrival)
    map_id = _add_map(doing, arrival, previous, replaced)
    _add_entries(connection, map_id, reading.entries)
    _add_sheets(connection, map_id, reading)
    before = known_findings(connection, previous) if previous else []
    carried = _add_findings(connection, map_id, reading, before)
    doing.maps.add(map_id)
    refresh_counts(doing)
    still = sum(one.previous is not None for one in carried)
    return Kept(
        map_id, previous, bool(replaced), fixed=len(before) - still, still_there=still, new=len(carried) - still
    )


def _replaced(connection: Connection, arrival: Arrival) -> list[int]:
    """Return the maps that this one stands for from now on: the school's current one of that term and kind first."""
    reading, same = arrival.reading, None
    if arrival.school_id is not None and reading.reason is None:
        term = maps.c.term == codec.storable(reading.term or "")
        same = newest_of(connection, arrival.school_id, str(reading.kind or ""), term)
    return [old for old in (same, arrival.replaces) if old is not None]


def _readable(connection: Connection, map_id: int) -> bool:
    state = connection.execute(select(maps.c.state).where(maps.c.id == map_id)).scalar_one()
    return str(state) != MapState.UNREADABLE


def _of_another_term(connection: Connection, arrival: Arrival) -> int | None:
    """Return the school's last map of that kind: what was said of it is asked for when the next term's comes."""
    if arrival.school_id is None or arrival.reading.reason is not None:
        return None
    return newest_of(connection, arrival.school_id, str(arrival.reading.kind or ""))


def newest_of(connection: Connection, school_id: int, kind: str, *conditions: ColumnElement[bool]) -> int | None:
    """Return the newest of a school's current maps of a kind that could be read; None where there is none."""
    readable = (maps.c.school_id == school_id, maps.c.kind == kind, maps.c.current == 1)
    query = select(func.max(maps.c.id)).where(*readable, maps.c.state != MapState.UNREADABLE, *conditions)
    return connection.execute(query).scalar()


def _add_map(doing: Act, arrival: Arrival, previous: int | None, replaced: Sequence[int]) -> MapId:
    """Write upload and map, and make the maps that it replaces no longer current."""
    reading, connection = arrival.reading, doing.connection
    connection.execute(update(maps).where(maps.c.id.in_(replaced)).values(current=0))
    upload_id = _insert(connection, uploads, _upload(doing, arrival))
    values = {
        "upload_id": upload_id,
        "school_id": arrival.school_id,
        "previous_id": previous,
        "term": codec.storable(reading.term or ""),
        "state": _state(reading).value,
        "claimed_urn": codec.storable(reading.school.urn),
        "claimed_dfe_number": codec.storable(reading.school.dfe_number),
        "claimed_name": codec.storable(reading.school.name),
        "near": codec.dumps(list(arrival.near)),
        "software": codec.storable(reading.software),
        **what_was_read(reading),
        "received": arrival.received,
        "changed": doing.at,
    }
    return MapId(_insert(connection, maps, values))


def _nameless(heading: Heading) -> Heading:
    """Return a heading without its key where its text was masked: the key is made of the words themselves."""
    return replace(heading, key="") if _MASK in heading.text else heading


def what_was_read(reading: FileReading) -> dict[str, Any]:
    """Return the columns of a map that say what its reading made of it, and by which standard."""
    return {
        "standard_id": reading.standard.id if reading.standard else "",
        "standard_sha256": reading.standard.sha256 if reading.standard else "",
        "kind": str(reading.kind or ""),
        "headings": codec.dumps([asdict(_nameless(heading)) for heading in reading.headings]),
        "skipped": codec.dumps([{"sheet": one.sheet, "rows": one.rows, "why": one.why} for one in reading.skipped]),
        "not_checked": codec.dumps([one.as_json() for one in reading.not_checked]),
        "strengths": codec.dumps([asdict(strength) for strength in reading.strengths]),
        "rows_read": reading.rows_read,
        "rows_checked": reading.rows_checked,
    }


def _upload(doing: Act, arrival: Arrival) -> dict[str, str]:
    reading = arrival.reading
    reason = reading.reason
    return {
        "sha256": reading.sha256,
        "path": codec.storable(reading.path),
        "folder": codec.storable(arrival.folder),
        "received": arrival.received,
        "imported_by": doing.who,
        "reason_code": str(reason.code) if reason else "",
        "reason_message": reason.message if reason else "",
        "reason_action": reason.action if reason else "",
    }


def _state(reading: FileReading) -> MapState:
    if reading.reason is not None:
        return MapState.UNREADABLE
    return MapState.CHECKED if reading.standard else MapState.RECEIVED


def _add_entries(connection: Connection, map_id: int, read: Sequence[Entry]) -> None:
    rows, pupils = entry_rows(map_id, read)
    _insert_all(connection, entries, rows)
    _insert_all(connection, entry_pupils, pupils)


def entry_rows(map_id: int, read: Sequence[Entry]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the rows of `entries` and of `entry_pupils` that hold a map's entries."""
    rows: list[dict[str, Any]] = []
    pupils: list[dict[str, Any]] = []
    for position, entry in enumerate(read):
        place = {"map_id": map_id, "position": position}
        body = codec.entry_body(entry)
        rows.append(
            {**place, "sheet": codec.storable(entry.sheet), "row": entry.row, "link": link_of(entry), "body": body}
        )
        pupil = entry.values.get("pupil", ())
        names = dict.fromkeys(pupil if isinstance(pupil, tuple) else (pupil,))
        pupils += [{**place, "pupil": codec.storable(str(name))} for name in names]
    return rows, pupils


def _add_sheets(connection: Connection, map_id: int, reading: FileReading) -> None:
    rows = [
        {
            "map_id": map_id,
            "position": sheet.position,
            "name": codec.storable(sheet.name),
            "hidden": int(sheet.hidden),
            "body": codec.sheet_body(sheet),
        }
        for sheet in reading.sheets
    ]
    _insert_all(connection, sheets, rows)


def _add_findings(connection: Connection, map_id: int, reading: FileReading, before: Sequence[Known]) -> list[Carried]:
    """Write the findings, each with what it takes over from the map before."""
    provisions = Provisions(reading.entries)
    contents = [content_of(finding, provisions) for finding in reading.findings]
    fresh = [Fresh(one.code, one.field or "", content) for one, content in zip(reading.findings, contents, strict=True)]
    carried = carry(before, fresh)
    if not fresh:
        return carried
    rows = [
        {
            "map_id": map_id,
            "position": position,
            "code": finding.code,
            "severity": finding.severity.value,
            "field": finding.field or "",
            "content": content_hash(contents[position]),
            **review_of(carried[position]),
        }
        for position, finding in enumerate(reading.findings)
    ]
    added = insert(findings).returning(findings.c.id, sort_by_parameter_order=True)
    numbers = connection.execute(added, rows).scalars().all()
    bodies = [codec.finding_body(one, content) for one, content in zip(reading.findings, contents, strict=True)]
    pairs = [{"finding_id": number, "body": body} for number, body in zip(numbers, bodies, strict=True)]
    _insert_all(connection, finding_bodies, pairs)
    add_replies(connection, {one.previous.id: new for one, new in zip(carried, numbers, strict=True) if one.previous})
    return carried


def add_replies(connection: Connection, new_by_old: dict[int, int]) -> None:
    """Let what the school answered stand with the finding that is still there, as a note does."""
    query = select(replies).where(replies.c.finding_id.in_(new_by_old)).order_by(replies.c.id)
    answers = [
        {"finding_id": new_by_old[row.finding_id], "text": row.text, "received": row.received}
        for row in connection.execute(query)
    ]
    _insert_all(connection, replies, answers)


def review_of(carried: Carried) -> dict[str, Any]:
    """Return the review columns that a finding starts with.

    A note stays with its cause; a decision only with its content.
    """
    known = carried.previous or Known(0, "", "", ())
    stands = carried.fate is Fate.STILL_THERE and carried.decision is not Decision.OPEN
    return {
        "previous_id": known.id or None,
        "fate": carried.fate.value,
        "carried": carried.words,
        "decision": carried.decision.value,
        "category": known.category if stands else "",
        "note": known.note,
        "assigned_to": known.assigned_to,
        "decided_by": known.decided_by if stands else "",
        "decided_at": known.decided_at if stands else "",
    }


def known_findings(connection: Connection, map_id: int) -> list[Known]:
    """Return the findings of a map with what was decided about them."""
    query = select(findings, finding_bodies.c.body).join(finding_bodies, finding_bodies.c.finding_id == findings.c.id)
    names = ("id", "code", "field", "category", "note", "assigned_to", "decided_by", "decided_at")
    return [
        Known(
            content=codec.content_from(row["body"]),
            decision=Decision(row["decision"]),
            **{name: row[name] for name in names},
        )
        for row in connection.execute(query.where(findings.c.map_id == map_id)).mappings()
    ]


def _insert(connection: Connection, table: Table, values: dict[str, Any]) -> int:
    return int(connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one())


def _insert_all(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
