"""The palette: every action of the room by name, and a jump to each school in view, in Textual's own command palette.

It is fed from the registry. Names of schools are data: they go in as content, never as markup.
"""

from collections.abc import Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from provision.ui.actions import Action, actions_of, key_name
from provision.ui.room import RoomScreen
from provision.ui.shown import Look, Piece, shown

_JUMPS = 20
_JUMP_SCORE = 0.9
_HELP_SCORE = 0.8


class Actions(Provider):
    """The actions of the room under the palette."""

    def _found(self) -> list[tuple[Action, str, Callable[[], object]]]:
        """Return each action, why it cannot act now, and the call that does it once the palette has gone."""
        room = self.screen
        if not isinstance(room, RoomScreen):
            return []
        return [
            (action, room.why_not(action.name), partial(room.call_later, room.action_do, action.name))
            for action in actions_of(room.ROOM)
            if action.name != "palette"
        ]

    @staticmethod
    def _pieces(action: Action, why: str) -> list[Piece]:
        keys = " ".join(key_name(key) for key in action.keys)
        tail = f"not now: {why}" if why else action.help
        return [(f"{keys:<6}", Look.KEY), f" {action.label}  ", (tail, Look.DIM)]

    async def discover(self) -> Hits:
        """Show every action before anything is typed."""
        for action, why, run in self._found():
            yield DiscoveryHit(shown(*self._pieces(action, why)), run, text=action.label)

    async def search(self, query: str) -> Hits:
        """Show the actions that fit what was typed."""
        matcher = self.matcher(query)
        for action, why, run in self._found():
            score = max(matcher.match(action.label), matcher.match(action.help) * _HELP_SCORE)
            if score > 0:
                yield Hit(score, shown(*self._pieces(action, why)), run, text=action.label)


class Jumps(Provider):
    """The schools of the queue."""

    async def search(self, query: str) -> Hits:
        """Show up to 20 schools whose line holds what was typed."""
        room = self.screen
        if not isinstance(room, RoomScreen) or room.shell.desk is None:
            return
        for line in room.shell.schools_like(query, _JUMPS):
            if line.map_id is not None:
                run = partial(room.call_later, room.shell.open_map, line.map_id)
                yield Hit(
                    0.9, shown(("school ", Look.DIM), line.school, (f"  {line.term}", Look.DIM)), run, text="school"
                )
