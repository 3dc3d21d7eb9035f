"""What a line of the queue shows, worked out of plain values: state, counts with their letter, what is left to do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provision.review.values import MapState, QueueLine
from provision.ui.days import uk_moment
from provision.ui.map_panes import school_or_file
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

STATES: dict[MapState | None, Piece] = {
    None: ("not in", Look.DIM),
    MapState.RECEIVED: "received",
    MapState.CHECKED: "checked",
    MapState.IN_SURGERY: ("in surgery", Look.FLAG),
    MapState.RETURNED: ("returned", Look.QUERY),
    MapState.ACCEPTED: ("accepted", Look.GOOD),
    MapState.UNREADABLE: ("unreadable", Look.ERROR),
}
COLUMNS = (
    Column("", 1),
    Column("State", 10),
    Column("School", 0),
    Column("Errors", 7, right=True),
    Column("Queries", 8, right=True),
    Column("To do", 6, right=True),
    Column("Flags", 6, right=True),
    Column("Term", 14, from_width=90),
    Column("District", 18, from_width=110),
    Column("Kind", 9, from_width=140),
    Column("Community", 22, from_width=160),
    Column("Adviser", 20, from_width=132),
    Column("Link worker", 20, from_width=180),
    Column("Changed", 12, from_width=170),
)


_NOTHING = object()
_GROUP_WIDTH, _FLAGS_FROM, _NEVER = 14, 100, 10_000


def columns_of(group: str) -> tuple[Column, ...]:
    """Return the columns of the queue; in groups first what the lines of one have in common, and only there."""
    if not group:
        return COLUMNS
    told = {group.title(): _NEVER, "Flags": _FLAGS_FROM}
    others = (replace(one, from_width=max(one.from_width, told.get(one.title, 0))) for one in COLUMNS)
    return (Column(f"By {group}", _GROUP_WIDTH), *others)


def queue_row(line: QueueLine, *, changed: bool = False) -> Row:
    """Return the row of one school: changed since last time, state, counts with their letter, what is left to do."""
    cells: tuple[Piece, ...] = (
        ("•", Look.FLAG) if changed else "",
        STATES[line.state],
        (line.school, Look.DIM) if line.map_id is None else _school(line),
        (f"E {line.errors}", Look.ERROR) if line.errors else "",
        (f"Q {line.queries}", Look.QUERY) if line.queries else "",
        _to_do(line),
        (str(line.flagged), Look.FLAG) if line.flagged else "",
        (line.term, Look.DIM),
        (line.district, Look.DIM) if line.matched else ("no school found", Look.QUERY),
        (line.kind if line.kind != "school" else "", Look.DIM),
        (line.community, Look.DIM),
        (line.adviser, Look.DIM),
        (line.link_worker, Look.DIM),
        (uk_moment(line.changed), Look.DIM),
    )
    return Row(line.map_id or f"school {line.urn} {line.school}", line.version * 2 + changed, cells, line)


def grouped(rows: Sequence[Row], group: str, before: QueueLine | None) -> list[Row]:
    """Return rows with a first cell that names their group, where another one begins; `before` is the line above."""
    done: list[Row] = []
    last = getattr(before, group) if before is not None else _NOTHING
    for row in rows:
        here = getattr(row.value, group)
        cell: Piece = (_label(here), Look.STRONG) if here != last else ""
        version = row.version * 2 + (here != last)
        done.append(replace(row, version=version, cells=(cell, *row.cells)))
        last = here
    return done


def _label(here: str | MapState | None) -> str:
    """Return the name of a group."""
    state = STATES[here] if here is None or isinstance(here, MapState) else here or "none"
    return state if isinstance(state, str) else state[0]


def _school(line: QueueLine) -> Piece:
    name = school_or_file(line.school)
    return name if line.matched else (f"? {name}", Look.QUERY)


def _to_do(line: QueueLine) -> Piece:
    if line.unreviewed:
        return str(line.unreviewed)
    return "" if line.state in {None, MapState.UNREADABLE} else ("✓", Look.GOOD)
