"""Saying whose a map is that names no school of the register: the near names first, then every other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.ui.choose import Choose
from provision.ui.map_panes import school_or_file
from provision.ui.shown import Look

if TYPE_CHECKING:
    from collections.abc import Hashable

    from provision.review.values import MapId
    from provision.ui.room import RoomScreen


def match_from(room: RoomScreen, map_id: MapId) -> None:
    """Ask in a room whose map it is, and keep the answer. It cannot be undone, so it is asked by name."""
    facts = room.desk.map_facts(map_id)
    known = {line.school: line.urn or line.school for line in room.desk.queue("!is:unmatched")}
    names = dict.fromkeys((*(name for name in facts.near if name in known), *known))

    def matched(school: str) -> None:
        told = room.desk.match(map_id, known[school])
        room.reload()
        room.say((f"{told[:1].upper()}{told[1:]}.", Look.GOOD))

    def answered(school: Hashable | None) -> None:
        if school:
            room.attempt(partial(matched, str(school)))

    choices = tuple((name, name) for name in names)
    room.app.push_screen(Choose("Whose map is it?", choices, about=school_or_file(facts.file)), answered)
