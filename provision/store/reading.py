"""What the review rooms ask of a map: its findings, entries, sheets and facts, and the lines of the log."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select

from importers.layouts.table import Skipped
from importers.reading import Heading, MaskedSheet
from provision.review.values import Decision, Fate, FindingId, FindingLine, LogLine, MapFacts, MapId, MapState, Reply
from provision.store import codec
from provision.store.errors import NotFoundError
from provision.store.met import meetings_of
from provision.store.tables import (
    entries,
    event_maps,
    events,
    finding_bodies,
    findings,
    maps,
    replies,
    schools,
    sheets,
    undo_steps,
    uploads,
)
from schemas.entry import Entry
from schemas.finding import NotChecked
from schemas.strengths import Strength


def finding_lines(connection: Connection, map_id: int) -> list[FindingLine]:
    """Return a map's findings in the order of the reading, each with what was decided."""
    query = _findings().where(findings.c.map_id == map_id).order_by(findings.c.position)
    answers = _replies(connection, findings.c.map_id == map_id)
    return [_finding_line(row, answers) for row in connection.execute(query).mappings()]


def fixed_lines(connection: Connection, map_id: int) -> list[FindingLine]:
    """Return the findings of the map before this one that this one no longer has."""
    before = select(maps.c.previous_id).where(maps.c.id == map_id).scalar_subquery()
    kept = select(findings.c.previous_id).where(findings.c.map_id == map_id, findings.c.previous_id.is_not(None))
    query = _findings().where(findings.c.map_id == before, findings.c.id.not_in(kept)).order_by(findings.c.position)
    answers = _replies(connection, findings.c.map_id == before)
    return [_finding_line(row, answers, Fate.FIXED) for row in connection.execute(query).mappings()]


def _replies(connection: Connection, of: ColumnElement[bool]) -> dict[int, tuple[Reply, ...]]:
    """Return the school's answers to these findings, oldest first."""
    query = select(replies).join(findings).where(of).order_by(replies.c.received, replies.c.id)
    found: dict[int, tuple[Reply, ...]] = {}
    for row in connection.execute(query):
        answer = Reply(row.text, date.fromisoformat(row.received))
        found[row.finding_id] = (*found.get(row.finding_id, ()), answer)
    return found


def _findings() -> Select[Any]:
    return select(findings, finding_bodies.c.body).join(finding_bodies, finding_bodies.c.finding_id == findings.c.id)


def _finding_line(row: RowMapping, answers: Mapping[int, tuple[Reply, ...]], fate: Fate | None = None) -> FindingLine:
    return FindingLine(
        id=FindingId(row["id"]),
        finding=codec.finding_from(row["body"]),
        decision=Decision(row["decision"]),
        category=row["category"],
        note=row["note"],
        assigned_to=row["assigned_to"],
        decided_by=row["decided_by"],
        decided_at=datetime.fromisoformat(row["decided_at"]) if row["decided_at"] else None,
        carried=row["carried"],
        version=row["version"],
        fate=fate or Fate(row["fate"]),
        replies=answers.get(row["id"], ()),
    )


def map_entries(connection: Connection, map_id: int) -> list[Entry]:
    """Return a map's entries in the order of the reading."""
    query = select(entries).where(entries.c.map_id == map_id).order_by(entries.c.position)
    return [codec.entry_from(row.sheet, row.row, row.body) for row in connection.execute(query)]


def map_sheets(connection: Connection, map_id: int) -> list[MaskedSheet]:
    """Return a map's sheets as the school wrote them, identity text masked."""
    query = select(sheets).where(sheets.c.map_id == map_id).order_by(sheets.c.position)
    return [codec.sheet_from(dict(row)) for row in connection.execute(query).mappings()]


def map_facts(connection: Connection, map_id: int) -> MapFacts:
    """Return what is known of a map. Raises `NotFoundError` where there is no such map."""
    query = select(maps, uploads.c.path, uploads.c.imported_by, uploads.c.reason_message, uploads.c.reason_action)
    query = query.add_columns(schools.c.name.label("school"), schools.c.urn)
    query = query.join_from(maps, uploads).outerjoin(schools, schools.c.id == maps.c.school_id)
    row = connection.execute(query.where(maps.c.id == map_id)).mappings().first()
    if row is None:
        raise NotFoundError(f"There is no map {map_id} in the store.", hint="`provision review list` shows the maps.")
    return MapFacts(
        map_id=MapId(map_id),
        school=row["school"] or row["claimed_name"] or row["path"],
        matched=row["school"] is not None,
        urn=row["urn"] or row["claimed_urn"],
        state=MapState(row["state"]),
        file=row["path"],
        received=datetime.fromisoformat(row["received"]),
        received_by=row["imported_by"],
        standard=row["standard_id"],
        headings=tuple(Heading(**part) for part in _list(row["headings"])),
        skipped=tuple(Skipped(part["sheet"], tuple(part["rows"]), part["why"]) for part in _list(row["skipped"])),
        not_checked=tuple(NotChecked(**{**part, "needs": tuple(part["needs"])}) for part in _list(row["not_checked"])),
        strengths=tuple(Strength(**part) for part in _list(row["strengths"])),
        version_number=_sendings(connection, row["previous_id"], row["term"]),
        compared=row["previous_id"] is not None,
        is_current=bool(row["current"]),
        near=tuple(_list(row["near"])),
        reason=row["reason_message"],
        action=row["reason_action"],
        **{
            name: row[name]
            for name in ("term", "kind", "state_note", "software", "rows_read", "rows_checked", "version")
        },
    )


def _list(body: str) -> list[Any]:
    return list(json.loads(body)) if body else []


def _sendings(connection: Connection, previous: int | None, term: str) -> int:
    """Return how many times the school has sent its map of a term, this time too."""
    number = 1
    while previous is not None:
        before = connection.execute(select(maps.c.previous_id, maps.c.term).where(maps.c.id == previous)).one()
        if before.term != term:
            break
        number, previous = number + 1, before.previous_id
    return number


def log_lines(connection: Connection, *conditions: Any, limit: int | None) -> list[LogLine]:  # noqa: ANN401  SQLAlchemy's own
    """Return lines of the log, newest first; `conditions` are over `events`."""
    query = select(events, undo_steps.c.state).outerjoin(undo_steps, undo_steps.c.number == events.c.number)
    query = query.where(*conditions).order_by(events.c.number.desc()).limit(limit)
    rows = connection.execute(query).mappings().all()
    touched = _schools_of(connection, [row["number"] for row in rows])
    met = meetings_of(connection, [row["number"] for row in rows if row["number"] not in touched])
    return [_log_line(row, touched.get(row["number"], []), met.get(row["number"], ("", ""))) for row in rows]


def _log_line(row: RowMapping, touched: Sequence[tuple[int, str]], met: tuple[str, str]) -> LogLine:
    names = list(dict.fromkeys(name for _, name in touched))
    return LogLine(
        event=row["number"],
        at=datetime.fromisoformat(row["at"]),
        who=row["who"],
        what=row["what"],
        school=names[0] if len(names) == 1 else f"{len(names)} schools" if names else met[0],
        urn=met[1],
        stands=row["state"] == "done",
        undone=row["state"] in ("undone", "dropped"),
        map_id=MapId(touched[0][0]) if len({map_id for map_id, _ in touched}) == 1 else None,
    )


def _schools_of(connection: Connection, numbers: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """Return for each event its maps, with the names of their schools."""
    name = func.coalesce(schools.c.name, func.nullif(maps.c.claimed_name, ""), uploads.c.path)
    query = select(event_maps.c.number, event_maps.c.map_id, name).join_from(
        event_maps, maps, maps.c.id == event_maps.c.map_id
    )
    query = (
        query.join(uploads).outerjoin(schools, schools.c.id == maps.c.school_id).where(event_maps.c.number.in_(numbers))
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for number, map_id, school in connection.execute(query):
        found.setdefault(number, []).append((map_id, school))
    return found
