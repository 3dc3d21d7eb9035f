"""Everything that is held on one pupil, gathered for a subject access request; the log says that it was asked for.

A pupil may have two pseudonyms, of the UPN and of the name, as the files stated the one or the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from importers.grid import address
from provision.review.values import FindingLine, LogLine, MapFacts, MapId
from provision.store import reading
from provision.store.belonging import Belonging, places_of, pupils_of
from provision.store.engine import Store
from provision.store.handed_out import RecordFile, record_files, schools_of
from provision.store.journal import act
from provision.store.mentions import Said, diary_of, maps_that_name
from provision.store.tables import event_maps, events
from schemas.entry import Entry
from schemas.finding import PlacedValue


@dataclass(frozen=True, slots=True)
class HeldInMap:
    """What one map holds on a pupil.

    `cells` are cells of the sheets that are the pupil's or name the pupil, and are in none of the `entries`.
    """

    facts: MapFacts
    entries: tuple[Entry, ...]
    cells: tuple[PlacedValue, ...]
    findings: tuple[FindingLine, ...]
    log: tuple[LogLine, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What the store holds on a pupil: map by map, and what the diary says.

    `records` are files outside the store that may name the pupil: records of meetings with the pupil's schools.
    """

    pupils: tuple[str, ...]
    maps: tuple[HeldInMap, ...] = ()
    diary: tuple[Said, ...] = ()
    records: tuple[RecordFile, ...] = ()

    @property
    def schools(self) -> tuple[str, ...]:
        """The schools whose maps or surgeries name the pupil, each once."""
        return tuple(dict.fromkeys([*(one.facts.school for one in self.maps), *(said.school for said in self.diary)]))


def everything_on(store: Store, *pupils: str) -> Held:
    """Return everything that the store holds on one pupil, by pseudonym."""
    with act(store, "subject-access") as doing:
        touched = maps_that_name(doing.connection, pupils)
        held = tuple(_held(doing.connection, pupils, map_id) for map_id in touched)
        diary = tuple(diary_of(doing.connection, pupils))
        met = schools_of(doing.connection, touched) | {said.school_id for said in diary}
        records = record_files(doing.connection, met)
        doing.maps, doing.undoable = set(touched), False
        doing.what = f"gathered what is held on one pupil: {len(touched)} maps"
    return Held(pupils, held, diary, records)


def _held(connection: Connection, pupils: Sequence[str], map_id: int) -> HeldInMap:
    read = reading.map_entries(connection, map_id)
    belonging = Belonging(read, pupils)
    told = tuple(entry for entry in read if set(pupils) & set(pupils_of(entry)))
    places = {place for entry in told for place in places_of(entry)}
    touching = tuple(
        line
        for line in reading.finding_lines(connection, map_id)
        if _names(pupils, f"{line.finding.as_json()} {line.note} {line.replies}")
        or any(place in places or place in belonging for place in ((one.sheet, one.cell) for one in line.finding.cells))
    )
    of_map = select(event_maps.c.number).where(event_maps.c.map_id == map_id)
    log = reading.log_lines(connection, events.c.number.in_(of_map), limit=None)
    cells = tuple(
        cell
        for cell in _filled(connection, map_id)
        if (cell.sheet, cell.cell) not in places
        and ((cell.sheet, cell.cell) in belonging or _names(pupils, cell.value))
    )
    return HeldInMap(reading.map_facts(connection, MapId(map_id)), told, cells, touching, tuple(log))


def _filled(connection: Connection, map_id: int) -> list[PlacedValue]:
    return [
        PlacedValue(sheet.name, address(row, column), text)
        for sheet in reading.map_sheets(connection, map_id)
        for row, columns in sheet.rows.items()
        for column, text in columns.items()
    ]


def _names(pupils: Sequence[str], text: str) -> bool:
    return any(pupil in text for pupil in pupils)
