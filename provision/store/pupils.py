"""One pupil taken out of the maps for an erasure (`held` gathers the same for a subject access request).

A pupil is known only by pseudonym. What is this pupil's alone (`belonging`) goes: entries, cells, and what findings
say of them. Where an entry names several pupils, only this one's name in it goes. What stays is known anew by what is
left of it, so that a decision on other pupils meets its finding again when the school sends the map again.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from importers.grid import address, row_and_column
from provision.review.content import Provisions, content_hash, content_of, link_of
from provision.store import codec, reading
from provision.store.belonging import Belonging, pupils_of
from provision.store.counting import refresh_counts
from provision.store.journal import Act
from provision.store.mentions import HIDDEN, blank_typed
from provision.store.tables import entries, entry_pupils, finding_bodies, findings, sheets
from schemas.entry import Entry
from schemas.finding import Finding
from schemas.grouping import sentence


def erase_pupil_from_maps(doing: Act, pupils: Sequence[str], map_ids: Sequence[int]) -> dict[str, int]:
    """Take a pupil out of these maps; return counts of entries, cells of sheets and findings that changed.

    `typed` counts what people typed with a pseudonym in it; `notes` the advisers' own notes on findings that stay
    because they are about other pupils too: only a person can tell whether such a note speaks of this one.
    """
    typed = sum(blank_typed(doing.connection, pupil) for pupil in pupils)
    counts = {"entries": 0, "cells": 0, "findings": 0, "notes": 0, "typed": typed}
    for map_id in map_ids:
        taking = _Taking(doing.connection, map_id, tuple(pupils))
        counts["entries"] += taking.from_entries()
        counts["cells"] += taking.from_sheets()
        changed, notes = taking.from_findings()
        counts["findings"] += changed
        counts["notes"] += notes
    refresh_counts(doing)
    return counts


class _Taking:
    """One map out of which a pupil is taken: entries first, for what is left of them says what findings are about."""

    def __init__(self, connection: Connection, map_id: int, pupils: tuple[str, ...]) -> None:
        self._connection = connection
        self._map_id = map_id
        self._pupils = pupils
        self._before = reading.map_entries(connection, map_id)
        self._gone = Belonging(self._before, pupils)

    def from_entries(self) -> int:
        """Delete the pupil's own entries and take the pupil out of shared ones; return how many changed."""
        connection, changed = self._connection, 0
        of_map = entries.c.map_id == self._map_id
        positions = connection.execute(select(entries.c.position).where(of_map).order_by(entries.c.position)).scalars()
        for position, entry, mine in zip(list(positions), self._before, self._gone.mine, strict=True):
            here, body = of_map & (entries.c.position == position), codec.entry_body(entry)
            if mine:
                connection.execute(delete(entries).where(here))
            elif self._names(body):
                left = self._without(entry)
                values = {"body": self._hide(codec.entry_body(left)), "link": link_of(left)}
                connection.execute(update(entries).where(here).values(values))
            changed += mine or self._names(body)
        named = (entry_pupils.c.map_id == self._map_id) & entry_pupils.c.pupil.in_(self._pupils)
        connection.execute(delete(entry_pupils).where(named))
        return changed

    def _without(self, entry: Entry) -> Entry:
        """Return an entry of several pupils without this one."""
        names = tuple(name for name in pupils_of(entry) if name not in self._pupils)
        if names == pupils_of(entry):
            return entry
        return replace(entry, values={**entry.values, "pupil": names[0] if len(names) == 1 else names})

    def from_sheets(self) -> int:
        """Take the pupil's cells and pseudonyms out of the sheets; return how many cells changed."""
        changed = 0
        of_map = sheets.c.map_id == self._map_id
        for row in self._connection.execute(select(sheets).where(of_map)).mappings().all():
            sheet = codec.sheet_from(dict(row))
            cells: dict[int, dict[int, str]] = {}
            for number, columns in sheet.rows.items():
                kept = {
                    column: self._hide(text)
                    for column, text in columns.items()
                    if (sheet.name, address(number, column)) not in self._gone
                }
                changed += sum(kept.get(column) != text for column, text in columns.items())
                cells[number] = kept
            newer = replace(sheet, rows={number: columns for number, columns in cells.items() if columns})
            values = {"body": codec.sheet_body(newer), "name": self._hide(sheet.name)}
            self._connection.execute(update(sheets).where(of_map, sheets.c.position == row["position"]).values(values))
        return changed

    def from_findings(self) -> tuple[int, int]:
        """Take the pupil out of the findings; one about nobody else goes. Return how many changed, and their notes.

        Every finding is known anew, also one that stays word for word: a cell that several provisions share (an area
        that is merged over their rows) was known by the erased one too.
        """
        connection, changed, notes = self._connection, 0, 0
        left = Provisions(reading.map_entries(connection, self._map_id))
        query = select(findings.c.id, findings.c.note, finding_bodies.c.body).join(finding_bodies)
        for row in connection.execute(query.where(findings.c.map_id == self._map_id)).all():
            finding = codec.finding_from(row.body)
            newer = self._left_of(finding)
            changed += newer != finding
            if newer is None:
                connection.execute(delete(findings).where(findings.c.id == row.id))
                continue
            notes += newer != finding and bool(row.note)
            content = content_of(newer, left)
            body = {"body": codec.finding_body(newer, content)}
            connection.execute(update(finding_bodies).where(finding_bodies.c.finding_id == row.id).values(body))
            known_by = {"content": content_hash(content)}
            connection.execute(update(findings).where(findings.c.id == row.id).values(known_by))
        return changed, notes

    def _left_of(self, finding: Finding) -> Finding | None:
        """Return what is left of a finding, in words that quote nothing of what went; None where nothing is."""
        cells = tuple(
            cell._replace(value=self._hide(cell.value))
            for cell in finding.cells
            if (cell.sheet, cell.cell) not in self._gone
        )
        if self._gone.whole or (finding.cells and not cells):
            return None
        texts: dict[str, Any] = {
            name: self._hide(getattr(finding, name)) for name in ("title", "message", "why", "action")
        }
        if len(cells) < len(finding.cells):
            texts["message"] = sentence(texts["title"], cells)
            texts["rows_affected"] = min(finding.rows_affected, len({(one.sheet, _row_of(one.cell)) for one in cells}))
            texts["rows_total"] = max(texts["rows_affected"], finding.rows_total - sum(self._gone.mine))
        return replace(finding, cells=cells, **texts)

    def _names(self, text: str) -> bool:
        return any(pupil in text for pupil in self._pupils)

    def _hide(self, text: str) -> str:
        for pupil in self._pupils:
            text = text.replace(pupil, HIDDEN)
        return text


def _row_of(cell: str) -> int:
    return (row_and_column(cell) or (0, 0))[0]
