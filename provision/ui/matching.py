"""Saying whose a map is that names no school of the register: the near names first, then every other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.ui.choose import Choose
from provision.ui.map_panes import school_or_file
from provision.ui.shown import Look

if TYPE_CHECKING:
    from collections.abc import Hashable

    from provision.review.progress import Progress
    from provision.review.values import MapFacts, MapId
    from provision.ui.room import RoomScreen


def match_from(room: RoomScreen, map_id: MapId) -> None:
    """Ask in a room whose map it is, and keep the answer. It cannot be undone, so it is asked by name."""
    desk = room.desk

    def look(_: Progress) -> tuple[MapFacts, dict[str, str]]:
        return desk.map_facts(map_id), {line.school: line.urn or line.school for line in desk.queue("!is:unmatched")}

    room.work("Looking at the register", look, lambda found: _ask(room, *found))


def _ask(room: RoomScreen, facts: MapFacts, known: dict[str, str]) -> None:
    names = dict.fromkeys((*(name for name in facts.near if name in known), *known))
    match = partial(room.desk.match, facts.map_id)

    def told(what: str) -> None:
        room.reload()
        room.say((f"{what[:1].upper()}{what[1:]}.", Look.GOOD))

    def answered(school: Hashable | None) -> None:
        if school:
            room.work("Whose map it is", lambda _: match(known[str(school)]), told)

    choices = tuple((name, name) for name in names)
    room.app.push_screen(Choose("Whose map is it?", choices, about=school_or_file(facts.file)), answered)
