"""What the diary shows, worked out of plain values: surgeries by time, and schools by adviser with what is late.

Pure functions; the room only places what they return.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from provision.ui.map_panes import school_or_file
from provision.ui.queue_rows import STATES
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from provision.review.surgeries import Surgery
    from provision.review.values import QueueLine

SURGERY_COLUMNS = (
    Column("When", 16),
    Column("School", 0),
    Column("State", 9),
    Column("Min", 4, right=True),
    Column("Adviser", 16, from_width=70),
    Column("Agenda", 0, from_width=110),
)
SCHOOL_COLUMNS = (
    Column("Adviser", 16),
    Column("School", 0),
    Column("Map", 10),
    Column("Next", 16),
    Column("Last held", 16, from_width=90),
    Column("Link worker", 20, from_width=116),
    Column("Community", 22, from_width=146),
    Column("Term", 14, from_width=160),
)
_ENDED: dict[str, Piece] = {"held": ("held", Look.GOOD), "cancelled": ("cancelled", Look.DIM)}


def _state(surgery: Surgery, now: datetime) -> Piece:
    """Return where a surgery stands: one of an earlier day that nobody held or cancelled says so."""
    if surgery.state in _ENDED:
        return _ENDED[surgery.state]
    if surgery.planned_for.astimezone().date() < now.astimezone().date():
        return "not held", Look.QUERY
    return ("begun", Look.QUERY) if surgery.began else ("planned", Look.FLAG)


@dataclass(frozen=True, slots=True)
class Pages:
    """The rows of today's surgeries, of all and of the schools; where each page begins; and who is in."""

    rows: tuple[list[Row], list[Row], list[Row]]
    starts: tuple[int, int, int]
    told: str


def pages_of(lines: Sequence[QueueLine], surgeries: Sequence[Surgery], word: str, now: datetime) -> Pages:
    """Return what the diary shows of schools, and of those surgeries whose school or adviser holds a word."""
    listed = [one for one in surgeries if word in f"{one.school} {one.adviser}".casefold()]
    today = [one for one in listed if one.planned_for.astimezone().date() == now.date()]
    rows = [surgery_row(one, now) for one in today], [surgery_row(one, now) for one in listed]
    return Pages(
        (*rows, school_rows(lines, surgeries, now)), (next_of(today, now), next_of(listed, now), 0), told_in(lines)
    )


def surgery_row(surgery: Surgery, now: datetime) -> Row:
    """Return the row of a surgery, its time as the clock shows it here."""
    off, state = surgery.state == "cancelled", _state(surgery, now)
    cells: tuple[Piece, ...] = (
        (_when(surgery, now), Look.DIM),
        (surgery.school, Look.DIM if off else Look.PLAIN),
        state,
        (str(surgery.minutes), Look.DIM),
        (surgery.adviser, Look.DIM),
        (surgery.agenda, Look.DIM),
    )
    return Row(surgery.id, hash((surgery.version, state)), cells, surgery)


def _when(surgery: Surgery | None, now: datetime) -> str:
    """Return the day of the week, the day and the time; of another year, the date with its year."""
    if surgery is None:
        return ""
    when = surgery.planned_for.astimezone()
    return when.strftime("%a %d %b %H:%M" if when.year == now.astimezone().year else "%d/%m/%Y %H:%M")


def next_of(surgeries: Sequence[Surgery], now: datetime) -> int:
    """Return the place of the next surgery to be held, else of the last one: where one begins to look."""
    ahead = (
        place
        for place, one in enumerate(surgeries)
        if one.state == "planned" and one.planned_for + timedelta(minutes=one.minutes) > now
    )
    return next(ahead, max(0, len(surgeries) - 1))


def school_rows(lines: Iterable[QueueLine], surgeries: Sequence[Surgery], now: datetime) -> list[Row]:
    """Return a row a school, by adviser: whether its map is in, its next surgery and the last one held.

    A school with several maps stands once, with the one received last.
    """
    by_school: dict[str, list[Surgery]] = defaultdict(list)
    for surgery in surgeries:
        by_school[surgery.urn or surgery.school].append(surgery)
    newest: dict[str, QueueLine] = {}
    for line in lines:
        before = newest.get(line.urn or line.school)
        if before is None or (before.received and line.received and before.received < line.received):
            newest[line.urn or line.school] = line
    return [_school_row(line, by_school, now) for line in newest.values()]


def _school_row(line: QueueLine, by_school: Mapping[str, Sequence[Surgery]], now: datetime) -> Row:
    own = by_school.get(line.urn or line.school, ())
    ahead = next((one for one in own if one.state == "planned"), None)
    held = next((one for one in reversed(own) if one.state == "held"), None)
    state: Piece = ("not in", Look.QUERY) if line.map_id is None else STATES[line.state]
    cells: tuple[Piece, ...] = (
        (line.adviser, Look.DIM),
        school_or_file(line.school),
        state,
        (_when(ahead, now), Look.FLAG),
        (_when(held, now), Look.GOOD),
        (line.link_worker, Look.DIM),
        (line.community, Look.DIM),
        (line.term, Look.DIM),
    )
    key = line.map_id or f"school {line.urn} {line.school}"
    return Row(key, hash((line.version, _when(ahead, now), _when(held, now))), cells, line)


def told_in(lines: Sequence[QueueLine]) -> str:
    """Return "15 of 22 schools in" of the schools of these lines; a map that cannot be read is not in."""
    schools = {line.urn or line.school for line in lines}
    sent = {line.urn or line.school for line in lines if line.map_id is not None and line.state != "unreadable"}
    return f"{len(sent)} of {len(schools)} schools in" if schools else ""
