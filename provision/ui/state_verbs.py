"""What is decided about a map as a whole, from its own room and from a surgery alike: returned, or accepted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.review.values import MapFacts, MapState
from provision.ui.dialogs import Ask
from provision.ui.map_panes import school_or_file
from provision.ui.room import RoomScreen
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from provision.review.values import MapId

_DONE = {
    ("accept_map", MapState.ACCEPTED): "the map is accepted already",
    ("return_map", MapState.RETURNED): "the map was returned already",
}


class StateVerbs(RoomScreen):
    """The verbs over the map of a room."""

    map_id: MapId | None
    facts: MapFacts | None

    @property
    def place(self) -> str:
        """The map of the room; in a surgery its school, which may have none."""
        return f"{self.map_id} {self.shell.live.school if self.shell.live else ''}"

    def why_not(self, name: str) -> str:
        """Say what a map in this state cannot become."""
        if (why := super().why_not(name)) or name not in {"accept_map", "return_map"}:
            return why
        if self.facts is None:
            return "there is no map"
        if self.facts.state is MapState.UNREADABLE:
            return "this file could not be read"
        return _DONE.get((name, self.facts.state), "")

    def do_accept_map(self) -> None:
        """Accept the map."""
        self._set_state(MapState.ACCEPTED, "")

    def do_return_map(self) -> None:
        """Return the map to the school, with a note."""
        about = school_or_file(self.facts.school) if self.facts else ""

        dialog = Ask("Return to the school: what should they change?", about=about)
        self.ask(dialog, lambda answer: self._set_state(MapState.RETURNED, answer.text))

    def _set_state(self, state: MapState, note: str) -> None:
        facts = self.facts
        if facts is None:
            raise ProvisionMapsError("The map is not open yet.")
        move = partial(self.desk.set_state, facts.map_id, state, note=note, expected=facts.version)
        self.work("The map", lambda _: move(), self.tell_done)
