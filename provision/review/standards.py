"""A standard over the stored maps: what several maps tell together, and what a changed standard would change.

It reads through the `Desk` and writes nothing: maps come out of the store as the checks see them, so that every
question is a pure function of `schemas`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from importers.cells.wording import PROBLEM_WORDS
from provision.review.desk import Desk
from provision.review.values import MapFacts, MapId, MapState
from provision.store.standards import standards_of_maps
from schemas.across import SchoolMap
from schemas.entry import MapKind, Source
from schemas.provision_map import ProvisionMap
from schemas.standard import Standard
from schemas.trying import VerdictChange, verdict_changes

_LETTERS = re.compile(r"[A-Z]+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class StoredMap:
    """A map of the store as the checks see it, with its school, its term and the id of the standard of its verdict."""

    map_id: MapId
    school: str
    urn: str
    term: str
    standard: str
    map: ProvisionMap

    def of_school(self) -> SchoolMap:
        """Return it as the questions across schools take it."""
        return SchoolMap(self.school, self.map)


@dataclass(frozen=True, slots=True)
class TriedMap:
    """What a changed standard would change for one stored map; `changes` is empty where its verdict stays."""

    school: str
    term: str
    against: str
    changes: tuple[VerdictChange, ...]

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON."""
        return {
            "school": self.school,
            "term": self.term,
            "against": self.against,
            "changes": [change.as_json() for change in self.changes],
        }


def stored_maps(desk: Desk, filter_text: str = "", *, on: date) -> Iterator[StoredMap]:
    """Yield the current maps of the queue that could be read, in the order in which they came in.

    `on` is the day of checking. A map whose kind is not known holds no entries and is left out.
    """
    for line in desk.queue(desk.filter_words().checked(filter_text), sort="received"):
        if line.map_id is not None and line.state is not MapState.UNREADABLE and line.kind:
            yield stored_map(desk, desk.map_facts(line.map_id), on=on)


def stored_map(desk: Desk, facts: MapFacts, *, on: date) -> StoredMap:
    """Return one map as the checks see it. Its kind has to be known."""
    made = _map_of(desk, facts, on)
    return StoredMap(facts.map_id, facts.school, facts.urn, facts.term, facts.standard, made)


def try_standard(
    desk: Desk, standard: Standard, filter_text: str = "", *, on: date, against: Standard | None = None
) -> Iterator[TriedMap]:
    """Yield for each stored map what a standard would change, against the one of its own verdict or a given one."""
    with desk.store.read() as connection:
        verdicts = standards_of_maps(connection)
    for stored in stored_maps(desk, filter_text, on=on):
        old = against or verdicts[stored.map_id]
        yield TriedMap(stored.school, stored.term, old.id, verdict_changes(stored.map, old, standard))


def _map_of(desk: Desk, facts: MapFacts, on: date) -> ProvisionMap:
    entries = tuple(desk.map_entries(facts.map_id))
    columns = {
        (heading.sheet, heading.field): letters.group()
        for heading in facts.headings
        if heading.field and (letters := _LETTERS.match(heading.cell))
    }
    stated = (heading.field for heading in facts.headings if heading.field)
    around = (field for entry in entries for field, source in entry.source.items() if source is not Source.CELL)
    return ProvisionMap(
        kind=MapKind(facts.kind),
        entries=entries,
        fields=frozenset(chain(stated, around)),
        on=on,
        term=facts.term or None,
        school=facts.school,
        columns=columns,
        unread=frozenset(_unread(desk, facts.map_id)),
    )


def _unread(desk: Desk, map_id: MapId) -> Iterator[tuple[str, int, str]]:
    """Yield sheet, row and field of what was told of as not read: it is not missing as well."""
    told = {words.code for words in PROBLEM_WORDS.values()}
    for finding in (line.finding for line in desk.map_findings(map_id)):
        for place in finding.cells if finding.code in told and finding.field else ():
            if number := _DIGITS.search(place.cell):
                yield place.sheet, int(number.group()), finding.field or ""
