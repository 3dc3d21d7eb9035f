"""What the diary shows, worked out of plain values: surgeries by time, and schools by adviser with what is late.

Pure functions; the room only places what they return.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from provision.ui.days import uk_moment
from provision.ui.map_panes import school_or_file
from provision.ui.queue_rows import STATES
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from provision.review.surgeries import Surgery
    from provision.review.values import QueueLine

SURGERY_COLUMNS = (
    Column("When", 13),
    Column("School", 0),
    Column("State", 9),
    Column("Min", 4, right=True),
    Column("Adviser", 20, from_width=70),
    Column("Agenda", 0, from_width=110),
)
SCHOOL_COLUMNS = (
    Column("Adviser", 20),
    Column("School", 0),
    Column("Map", 10),
    Column("Next", 13),
    Column("Last held", 13, from_width=90),
    Column("Link worker", 20, from_width=116),
    Column("Community", 22, from_width=146),
    Column("Term", 14, from_width=160),
)
_STATES: dict[str, Piece] = {
    "planned": ("planned", Look.FLAG),
    "held": ("held", Look.GOOD),
    "cancelled": ("cancelled", Look.DIM),
}


def surgery_row(surgery: Surgery) -> Row:
    """Return the row of a surgery, its time as the clock shows it here."""
    off = surgery.state == "cancelled"
    cells: tuple[Piece, ...] = (
        (_when(surgery), Look.DIM),
        (surgery.school, Look.DIM if off else Look.PLAIN),
        _STATES[surgery.state],
        (str(surgery.minutes), Look.DIM),
        (surgery.adviser, Look.DIM),
        (surgery.agenda, Look.DIM),
    )
    return Row(surgery.id, surgery.version, cells, surgery)


def _when(surgery: Surgery | None) -> str:
    return uk_moment(surgery.planned_for if surgery else None)


def school_rows(lines: Iterable[QueueLine], surgeries: Sequence[Surgery]) -> list[Row]:
    """Return a row a school, by adviser: whether its map is in, its next surgery and the last one held."""
    by_school: dict[str, list[Surgery]] = defaultdict(list)
    for surgery in surgeries:
        by_school[surgery.urn or surgery.school].append(surgery)
    return [_school_row(line, by_school) for line in lines]


def _school_row(line: QueueLine, by_school: Mapping[str, Sequence[Surgery]]) -> Row:
    own = by_school.get(line.urn or line.school, ())
    ahead = next((one for one in own if one.state == "planned"), None)
    held = next((one for one in reversed(own) if one.state == "held"), None)
    state: Piece = ("not in", Look.QUERY) if line.map_id is None else STATES[line.state]
    cells: tuple[Piece, ...] = (
        (line.adviser, Look.DIM),
        school_or_file(line.school),
        state,
        (_when(ahead), Look.FLAG),
        (_when(held), Look.GOOD),
        (line.link_worker, Look.DIM),
        (line.community, Look.DIM),
        (line.term, Look.DIM),
    )
    key = line.map_id or f"school {line.urn} {line.school}"
    return Row(key, hash((line.version, _when(ahead), _when(held))), cells, line)


def told_in(lines: Sequence[QueueLine]) -> str:
    """Return "15 of 22 schools in" of the schools of these lines; a map that cannot be read is not in."""
    schools = {line.urn or line.school for line in lines}
    sent = {line.urn or line.school for line in lines if line.map_id is not None and line.state != "unreadable"}
    return f"{len(sent)} of {len(schools)} schools in" if schools else ""
