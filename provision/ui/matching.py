"""Saying whose a map is that names no school of the register: the near names first, then every other."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from provision.ui.choose import Choose
from provision.ui.map_panes import school_or_file
from provision.ui.shown import Look

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from provision.review.desk import Desk
    from provision.review.progress import Progress
    from provision.review.values import MapFacts, MapId
    from provision.ui.room import RoomScreen

OF_THE_REGISTER = "!is:unmatched"
"""The filter that leaves the schools of the register, with or without a map."""

Choices = tuple[tuple[str, str], ...]
"""What stands for a school (its URN, else its name), and what people call it."""


def schools_to_choose(desk: Desk, near: Sequence[str] = ()) -> Choices:
    """Return every school of the register, those with a `near` name first; of one name, with district and URN."""
    schools = {line.urn or line.school: line for line in desk.queue(OF_THE_REGISTER)}
    times = Counter(line.school for line in schools.values())
    places = {name: place for place, name in enumerate(near)}
    listed = sorted(schools.items(), key=lambda item: places.get(item[1].school, len(places)))
    return tuple(
        (key, line.school if times[line.school] == 1 else ", ".join(filter(None, (line.school, line.district, key))))
        for key, line in listed
    )


def match_from(room: RoomScreen, map_id: MapId) -> None:
    """Ask in a room whose map it is, and keep the answer. It cannot be undone, so it is asked by name."""
    desk = room.desk

    def look(_: Progress) -> tuple[MapFacts, Choices]:
        facts = desk.map_facts(map_id)
        return facts, schools_to_choose(desk, facts.near)

    room.read("Looking at the register", look, lambda found: _ask(room, *found))


def _ask(room: RoomScreen, facts: MapFacts, choices: Choices) -> None:
    match = partial(room.desk.match, facts.map_id)

    def told(what: str) -> None:
        room.reload()
        room.say((f"{what[:1].upper()}{what[1:]}.", Look.GOOD))

    def answered(school: Hashable | None) -> None:
        if school:
            room.work("Whose map it is", lambda _: match(str(school)), told)

    room.app.push_screen(Choose("Whose map is it?", choices, about=school_or_file(facts.file)), answered)
