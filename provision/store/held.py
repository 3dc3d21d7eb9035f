"""Everything that is held on one pupil, gathered for a subject access request; the log says that it was asked for.

A pupil may have two pseudonyms, of the UPN and of the name, as the files stated the one or the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from importers.grid import address
from provision.review.values import FindingLine, LogLine, MapFacts, MapId
from provision.store import reading
from provision.store.engine import Store
from provision.store.journal import act
from provision.store.mentions import diary_of, maps_that_name
from provision.store.pupils import places_of, pupils_of
from provision.store.tables import event_maps, events
from schemas.entry import Entry
from schemas.finding import PlacedValue


@dataclass(frozen=True, slots=True)
class HeldInMap:
    """What one map holds on a pupil.

    `cells` are cells of the sheets that name the pupil and are in none of the `entries`.
    """

    facts: MapFacts
    entries: tuple[Entry, ...]
    cells: tuple[PlacedValue, ...]
    findings: tuple[FindingLine, ...]
    log: tuple[LogLine, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What the store holds on a pupil: map by map, and what the diary says (school, words)."""

    pupils: tuple[str, ...]
    maps: tuple[HeldInMap, ...] = ()
    diary: tuple[tuple[str, str], ...] = ()

    @property
    def schools(self) -> tuple[str, ...]:
        """The schools whose maps or surgeries name the pupil, each once."""
        return tuple(dict.fromkeys([*(one.facts.school for one in self.maps), *(school for school, _ in self.diary)]))


def everything_on(store: Store, *pupils: str) -> Held:
    """Return everything that the store holds on one pupil, by pseudonym."""
    with act(store, "subject-access") as doing:
        touched = maps_that_name(doing.connection, pupils)
        held = tuple(_held(doing.connection, pupils, map_id) for map_id in touched)
        diary = tuple(diary_of(doing.connection, pupils))
        doing.maps, doing.undoable = set(touched), False
        doing.what = f"gathered what is held on one pupil: {len(touched)} maps"
    return Held(pupils, held, diary)


def _held(connection: Connection, pupils: Sequence[str], map_id: int) -> HeldInMap:
    mine = tuple(entry for entry in reading.map_entries(connection, map_id) if set(pupils) & set(pupils_of(entry)))
    places = {place for entry in mine for place in places_of(entry)}
    touching = tuple(
        line
        for line in reading.finding_lines(connection, map_id)
        if _names(pupils, f"{line.finding.as_json()} {line.note} {line.replies}")
        or any((cell.sheet, cell.cell) in places for cell in line.finding.cells)
    )
    of_map = select(event_maps.c.number).where(event_maps.c.map_id == map_id)
    log = reading.log_lines(connection, events.c.number.in_(of_map), limit=None)
    cells = tuple(cell for cell in _cells(connection, pupils, map_id) if (cell.sheet, cell.cell) not in places)
    return HeldInMap(reading.map_facts(connection, MapId(map_id)), mine, cells, touching, tuple(log))


def _cells(connection: Connection, pupils: Sequence[str], map_id: int) -> list[PlacedValue]:
    return [
        PlacedValue(sheet.name, address(row, column), text)
        for sheet in reading.map_sheets(connection, map_id)
        for row, columns in sheet.rows.items()
        for column, text in columns.items()
        if _names(pupils, text)
    ]


def _names(pupils: Sequence[str], text: str) -> bool:
    return any(pupil in text for pupil in pupils)
