"""Writing what a map says when it is read again: the same map with its decisions, as one act that can be undone.

Nothing moves to a new map, for a heading that is understood at last is no new sending of the school: a finding that
is still there keeps its place in the review, its note and, where its content is the same, its decision.
"""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select, update

from importers.reading import FileReading, MaskedSheet
from provision.review.carrying import Carried, Fresh, Known, carry
from provision.review.content import Provisions, content_hash, content_of
from provision.store import codec, intake
from provision.store import reading as reading_of_map
from provision.store.counting import refresh_counts
from provision.store.journal import Act, drop_payloads
from provision.store.tables import (
    entries,
    entry_pupils,
    event_maps,
    events,
    finding_bodies,
    findings,
    maps,
    replies,
    sheets,
)
from schemas.finding import Finding


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """How many findings went and came, and how many entries the map now has."""

    fixed: int
    new: int
    entries: int


def keep_again(doing: Act, map_id: int, reading: FileReading) -> ReadAgain:
    """Write a new reading of a stored map in its place.

    Where the reading masks what was not masked before (a column that names pupils), an undo does not bring it back and
    the log forgets what earlier readings of this map said: both would keep the names.
    """
    touched = len(doing.touched)
    rows, pupils = intake.entry_rows(map_id, reading.entries)
    doing.replace(entries, _rows(doing, entries, map_id), rows)
    doing.replace(entry_pupils, _rows(doing, entry_pupils, map_id), pupils)
    fixed, new = _keep_findings(doing, map_id, reading)
    doing.update(maps, {"id": map_id}, intake.what_was_read(reading))
    doing.maps.add(map_id)
    refresh_counts(doing)
    if _keep_sheets(doing, map_id, reading.sheets):
        del doing.touched[touched:]
        of_map = (events.c.number == event_maps.c.number) & (event_maps.c.map_id == map_id)
        learnt = select(events.c.number).where(of_map, events.c.verb == doing.verb)
        drop_payloads(doing, list(doing.connection.execute(learnt).scalars()))
    return ReadAgain(fixed, new, len(rows))


def _rows(doing: Act, table: Any, map_id: int) -> list[dict[str, Any]]:  # noqa: ANN401  any table of a map's rows
    return [dict(row) for row in doing.connection.execute(select(table).where(table.c.map_id == map_id)).mappings()]


def _keep_findings(doing: Act, map_id: int, reading: FileReading) -> tuple[int, int]:
    before = intake.known_findings(doing.connection, map_id)
    provisions = Provisions(reading.entries)
    contents = [content_of(finding, provisions) for finding in reading.findings]
    fresh = [Fresh(one.code, one.field or "", content) for one, content in zip(reading.findings, contents, strict=True)]
    carried = carry(before, fresh)
    kept = {one.previous.id for one in carried if one.previous}
    for known in before:
        if known.id not in kept:
            doing.delete(finding_bodies, {"finding_id": known.id})
            answers = select(replies.c.id).where(replies.c.finding_id == known.id)
            for number in list(doing.connection.execute(answers).scalars()):
                doing.delete(replies, {"id": number})
            doing.delete(findings, {"id": known.id})
    for position, (finding, content, one) in enumerate(zip(reading.findings, contents, carried, strict=True)):
        _keep_finding(doing, _row(map_id, position, finding, content), one, codec.finding_body(finding, content))
    return len(before) - len(kept), sum(one.previous is None for one in carried)


def _row(map_id: int, position: int, finding: Finding, content: tuple[str, ...]) -> dict[str, Any]:
    return {
        "map_id": map_id,
        "position": position,
        "code": finding.code,
        "severity": finding.severity.value,
        "field": finding.field or "",
        "content": content_hash(content),
    }


def _keep_finding(doing: Act, row: dict[str, Any], carried: Carried, body: str) -> None:
    if carried.previous is None:
        number = doing.insert(findings, {**row, **intake.review_of(carried)})
        doing.insert(finding_bodies, {"finding_id": number, "body": body})
        return
    doing.update(findings, {"id": carried.previous.id}, {**row, **_reopened(carried, carried.previous)})
    doing.update(finding_bodies, {"finding_id": carried.previous.id}, {"body": body})


def _reopened(carried: Carried, known: Known) -> dict[str, Any]:
    """Return what changes of a decision whose content is another now: nobody accepts unseen."""
    if carried.decision is known.decision:
        return {}
    opened = intake.review_of(replace(carried, previous=known))
    return {name: opened[name] for name in ("decision", "category", "decided_by", "decided_at", "carried")}


def _keep_sheets(doing: Act, map_id: int, masked: tuple[MaskedSheet, ...]) -> bool:
    """Write the sheets; say whether something is masked that was not. Then nothing may bring it back."""
    before = {sheet.position: sheet for sheet in reading_of_map.map_sheets(doing.connection, map_id)}
    differ = [sheet for sheet in masked if sheet != before.get(sheet.position)]
    for sheet in differ:
        here = (sheets.c.map_id == map_id) & (sheets.c.position == sheet.position)
        doing.connection.execute(update(sheets).where(here).values(body=codec.sheet_body(sheet)))
    return bool(differ)
