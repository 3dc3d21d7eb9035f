"""The palette: every action of the room by name, and a jump to each school in view; type to find one.

It is fed from the registry and drawn by the list that the rooms use: Textual's own palette reads text as markup and
stops the program when a page key meets an empty list (8.2.8).
"""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, ClassVar

from provision.ui.action import Action, key_name
from provision.ui.actions import actions_of
from provision.ui.choose import Choose
from provision.ui.map_panes import school_or_file
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look

if TYPE_CHECKING:
    from provision.ui.room import RoomScreen

_JUMPS = 20
_LETTERS = 2
ACTION, SCHOOL = "action", "school"


class Palette(Choose):
    """Return (`ACTION`, its name) or (`SCHOOL`, the number of its map)."""

    COLUMNS: ClassVar[Sequence[Column]] = (Column("Key", 9), Column("Action", 24), Column("", 0))

    def __init__(self, room: "RoomScreen") -> None:
        super().__init__("Do or open", about="An action by its name, or a school by what its line says.")
        self.room = room

    def found(self, text: str) -> list[Row]:
        """Return the actions that hold every word, those named so first; then schools."""
        actions = [action for action in actions_of(self.room.ROOM) if action.name != "palette"]
        fitting = [action for action in actions if _holds(f"{action.label} {action.help}", text)]
        fitting.sort(key=lambda action: not _holds(action.label, text))
        return [*map(self._action, fitting), *self._schools(text)]

    def _action(self, action: Action) -> Row:
        why = self.room.why_not(action.name)
        keys = " ".join(key_name(key) for key in action.keys)
        label = (action.label, Look.DIM if why else Look.PLAIN)
        key: Hashable = (ACTION, action.name)
        return Row(key, 0, ((keys, Look.KEY), label, (f"not now: {why}" if why else action.help, Look.DIM)))

    def _schools(self, text: str) -> list[Row]:
        lines = self.room.shell.schools_like(text, _JUMPS) if len(text) >= _LETTERS else []
        return [
            Row((SCHOOL, line.map_id), 0, (("school", Look.DIM), "", f"{school_or_file(line.school)}  {line.term}"))
            for line in lines
            if line.map_id is not None
        ]


def _holds(told: str, text: str) -> bool:
    return all(word in told.lower() for word in text.split())
