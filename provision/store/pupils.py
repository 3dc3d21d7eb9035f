"""One pupil taken out of the maps for an erasure (`held` gathers the same for a subject access request).

A pupil is known only by pseudonym. Where an entry is this pupil's alone, it goes with every cell that it alone used;
where it names several, only this pupil's name in it goes.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from provision.review.content import Provisions, content_hash, content_of, link_of
from provision.store import codec, reading
from provision.store.counting import refresh_counts
from provision.store.journal import Act
from provision.store.mentions import HIDDEN, blank_typed
from provision.store.tables import entries, entry_pupils, finding_bodies, findings, sheets
from schemas.entry import Entry
from schemas.finding import Finding

Place = tuple[str, str]
"""A cell: sheet and address."""


def pupils_of(entry: Entry) -> tuple[str, ...]:
    """Return the pseudonyms of an entry."""
    value = entry.values.get("pupil", ())
    return tuple(str(part) for part in value) if isinstance(value, tuple) else (str(value),)


def places_of(entry: Entry) -> set[Place]:
    """Return every cell that an entry's values came from."""
    return {entry.place(name) for name in entry.cells}


def erase_pupil_from_maps(doing: Act, pupil: str, map_ids: Sequence[int]) -> dict[str, int]:
    """Take a pupil out of these maps; return counts of entries, cells of sheets and findings that changed.

    `typed` counts what people typed with the pseudonym in it; `notes` the advisers' own notes on findings that stay
    because they are about other pupils too: only a person can tell whether such a note speaks of this one.
    """
    counts = {"entries": 0, "cells": 0, "findings": 0, "notes": 0, "typed": blank_typed(doing.connection, pupil)}
    for map_id in map_ids:
        before = reading.map_entries(doing.connection, map_id)
        alone = [entry for entry in before if pupils_of(entry) == (pupil,)]
        others = [entry for entry in before if pupils_of(entry) != (pupil,)]
        kept = [_without(entry, pupil) for entry in others]
        gone = {place for entry in alone for place in places_of(entry)}
        gone -= {place for entry in others for place in places_of(entry)}
        counts["entries"] += _rewrite_entries(doing.connection, map_id, before, pupil)
        counts["cells"] += _rewrite_sheets(doing.connection, map_id, pupil, gone)
        findings_left, notes_left = _rewrite_findings(doing.connection, map_id, pupil, gone, Provisions(kept))
        counts["findings"] += findings_left
        counts["notes"] += notes_left
    refresh_counts(doing)
    return counts


def _without(entry: Entry, pupil: str) -> Entry:
    """Return an entry of several pupils without one of them."""
    names = tuple(name for name in pupils_of(entry) if name != pupil)
    if names == pupils_of(entry):
        return entry
    values = {**entry.values, "pupil": names[0] if len(names) == 1 else names}
    raw = {name: text.replace(pupil, HIDDEN) for name, text in entry.raw.items()}
    return replace(entry, values=values, raw=raw)


def _rewrite_entries(connection: Connection, map_id: int, before: Sequence[Entry], pupil: str) -> int:
    changed = 0
    positions = connection.execute(
        select(entries.c.position).where(entries.c.map_id == map_id).order_by(entries.c.position)
    )
    for position, entry in zip(list(positions.scalars()), before, strict=True):
        here = (entries.c.map_id == map_id) & (entries.c.position == position)
        body = codec.entry_body(entry)
        if pupils_of(entry) == (pupil,):
            connection.execute(delete(entries).where(here))
        elif pupil in body:
            left = _without(entry, pupil)
            values = {"body": codec.entry_body(left).replace(pupil, HIDDEN), "link": link_of(left)}
            connection.execute(update(entries).where(here).values(values))
        changed += pupil in body
    mine = (entry_pupils.c.map_id == map_id) & (entry_pupils.c.pupil == pupil)
    connection.execute(delete(entry_pupils).where(mine))
    return changed


def _rewrite_sheets(connection: Connection, map_id: int, pupil: str, gone: set[Place]) -> int:
    from importers.grid import address  # noqa: PLC0415  beside its only use

    changed = 0
    for row in connection.execute(select(sheets).where(sheets.c.map_id == map_id)).mappings().all():
        sheet = codec.sheet_from(dict(row))
        cells: dict[int, dict[int, str]] = {}
        for number, columns in sheet.rows.items():
            kept = {
                column: text.replace(pupil, HIDDEN)
                for column, text in columns.items()
                if (sheet.name, address(number, column)) not in gone
            }
            changed += sum(kept.get(column) != text for column, text in columns.items())
            cells[number] = kept
        newer = replace(sheet, rows={number: columns for number, columns in cells.items() if columns})
        here = (sheets.c.map_id == map_id) & (sheets.c.position == row["position"])
        name = row["name"].replace(pupil, HIDDEN)
        connection.execute(update(sheets).where(here).values(body=codec.sheet_body(newer), name=name))
    return changed


def _rewrite_findings(
    connection: Connection, map_id: int, pupil: str, gone: set[Place], left: Provisions
) -> tuple[int, int]:
    """Take the pupil's cells out of the findings; one about nothing else goes. Return how many changed, and notes."""
    changed = notes = 0
    query = select(findings.c.id, findings.c.note, finding_bodies.c.body).join(
        finding_bodies, finding_bodies.c.finding_id == findings.c.id
    )
    for row in connection.execute(query.where(findings.c.map_id == map_id)).all():
        finding = codec.finding_from(row.body)
        newer = _finding_without(finding, pupil, gone)
        if newer == finding:
            continue
        changed += 1
        if finding.cells and not newer.cells:
            connection.execute(delete(findings).where(findings.c.id == row.id))
            continue
        notes += bool(row.note)
        content = content_of(newer, left)
        body = codec.finding_body(newer, content)
        connection.execute(update(finding_bodies).where(finding_bodies.c.finding_id == row.id).values(body=body))
        connection.execute(update(findings).where(findings.c.id == row.id).values(content=content_hash(content)))
    return changed, notes


def _finding_without(finding: Finding, pupil: str, gone: set[Place]) -> Finding:
    cells = tuple(
        cell._replace(value=cell.value.replace(pupil, HIDDEN))
        for cell in finding.cells
        if (cell.sheet, cell.cell) not in gone
    )
    texts: dict[str, Any] = {
        name: getattr(finding, name).replace(pupil, HIDDEN) for name in ("title", "message", "why", "action")
    }
    return replace(finding, cells=cells, **texts)
