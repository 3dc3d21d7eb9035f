"""The review as a program: it paints first, opens the store after, keeps the rooms, and ends tidily whatever happens.

`open_desk` is called once, in a thread, after the first paint, because opening a store costs more than drawing. An
unexpected failure is written to a crash report and told in one line; every key before it has been saved already.
"""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App

from provision.ui.queue_room import QueueRoom
from provision.ui.room import RoomScreen
from provision.ui.shown import Look, clean
from provision.ui.themes import DARK, THEMES, theme_after
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.binding import BindingType
    from textual.command import Provider

    from provision.review.desk import Desk
    from provision.review.values import MapId, QueueLine

_POLL_SECONDS = 2.0


def _actions() -> type[Provider]:
    from provision.ui.palette import Actions  # noqa: PLC0415  the palette is loaded when it is opened

    return Actions


def _jumps() -> type[Provider]:
    from provision.ui.palette import Jumps  # noqa: PLC0415  as above

    return Jumps


class ReviewApp(App[None]):
    """The review of a store's maps. What `open_desk` raises on purpose is told; `log_folder` takes crash reports."""

    TITLE = "Provision maps"
    CSS_PATH = "review.tcss"
    AUTO_FOCUS = ""  # the keys belong to the room until a line to type in is opened
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_actions, _jumps}
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, open_desk: Callable[[], Desk], *, title: str, log_folder: Path | None = None) -> None:
        super().__init__()
        self.open_desk = open_desk
        self.title_text = clean(title)
        self.log_folder = log_folder
        self.desk: Desk | None = None
        self.last_verb: Callable[[Any], None] | None = None
        self.queue_room = QueueRoom()
        self._seen_event = 0
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def on_mount(self) -> None:
        """Show the queue, empty, and open the store behind it."""
        self.push_screen(self.queue_room)
        self.call_after_refresh(self.run_worker, self._open, thread=True, exit_on_error=True)

    def _open(self) -> None:
        try:
            desk = self.open_desk()
        except ProvisionMapsError as error:
            self.call_from_thread(self._not_opened, error)
        else:
            self.call_from_thread(self._opened, desk)

    def _not_opened(self, error: ProvisionMapsError) -> None:
        self.queue_room.moving.empty = error.message
        self.queue_room.moving.refresh()
        self.queue_room.warn(error)

    def _opened(self, desk: Desk) -> None:
        self.desk = desk
        self._seen_event = desk.latest_event()
        self.queue_room.attempt(self.queue_room.reload)
        self.set_interval(_POLL_SECONDS, self._look_for_news)

    def _look_for_news(self) -> None:
        """Draw what colleagues have done meanwhile, and say so."""
        desk, room = self.desk, self.screen
        if desk is None or not isinstance(room, RoomScreen):
            return
        try:
            news = desk.changes_since(self._seen_event)
        except ProvisionMapsError as error:
            room.warn(error)
            return
        self._seen_event = news.latest
        if news.by_others:
            newest = news.by_others[-1]
            room.attempt(room.reload)
            room.say((newest.who, Look.STRONG), f" {newest.what}", (f"  {newest.school}", Look.DIM))

    # Rooms

    def open_map(self, map_id: MapId) -> None:
        """Open a map over the queue; a map that is open gives way to it."""
        from provision.ui.map_room import MapRoom  # noqa: PLC0415  start-up is a feature

        room = MapRoom(map_id)
        if isinstance(self.screen, MapRoom):
            self.switch_screen(room)
        else:
            self.push_screen(room)

    def open_neighbour(self, step: int) -> None:
        """Open the next map of the queue, or the one before."""
        map_id = self.queue_room.neighbour(step)
        if map_id is not None:
            self.open_map(map_id)
        elif isinstance(self.screen, RoomScreen):
            self.screen.say("No other school with a map that way.")

    def schools_like(self, text: str, limit: int) -> list[QueueLine]:
        """Return lines of the queue that hold a text, for the palette."""
        return self.desk.queue_page(text, limit=limit) if self.desk else []

    def next_theme(self) -> None:
        """Take the next set of colours."""
        self.theme = theme_after(self.theme)

    # Ends

    def _fatal_error(self) -> None:
        """Leave a report and one line, instead of a screen of local variables that may hold a school's text."""
        report = traceback.format_exc()
        where = self._write_report(report)
        self.bell()
        told = f"The review stopped because of a fault in this program. Everything you did is saved.\n{where}"
        self.panic(clean(told))

    def _write_report(self, report: str) -> str:
        if self.log_folder is None:
            return clean(report)
        at = datetime.now(UTC)
        path = self.log_folder / f"crash-{at:%Y%m%d-%H%M%S}.txt"
        head = f"provision review\n{at.isoformat()}\nPython {platform.python_version()} on {platform.platform()}\n\n"
        try:
            self.log_folder.mkdir(parents=True, exist_ok=True)
            path.write_text(head + clean(report), encoding="utf-8")
        except OSError:
            return clean(report)
        return f"What happened is written in {path}"
