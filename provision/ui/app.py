"""The review as a program: it opens the store behind its first paint, keeps the rooms, and ends tidily come what may.

`open_desk` is called once, in a thread, because opening a store costs more than drawing and neither waits for the
other. An unexpected failure is written to a crash report and told in one line; every key before it has been saved
already.
"""

from __future__ import annotations

import platform
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from provision.crash import keep, places_of
from provision.store.patience import wait_at_most
from provision.ui.key_codes import forgive_key_codes
from provision.ui.layout import Layout
from provision.ui.queue_room import QueueRoom
from provision.ui.room import RoomScreen
from provision.ui.shown import clean
from provision.ui.surgery_shell import SurgeryShell
from provision.ui.themes import THEMES, theme_after
from provision.ui.work import draw_from_thread
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from provision.review.desk import Desk
    from provision.review.values import FindingId, MapId, News, QueueLine
    from provision.ui.map_room import MapRoom

_POLL_SECONDS = 2.0
_PRESENCE_SECONDS = 10.0
_DRAWING_WAITS_MS = 30
"""How long the thread that draws waits for a colleague's writing, before it waits in another."""


class ReviewApp(SurgeryShell):
    """The review of a store's maps. What `open_desk` raises on purpose is told; `log_folder` takes crash reports.

    `records` is the folder in which the records of meetings are written; `kept` is how the rooms were left.
    """

    TITLE = "Provision maps"
    CSS_PATH = "review.tcss"
    AUTO_FOCUS = ""  # the keys belong to the room until a line to type in is opened
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        *,
        title: str,
        log_folder: Path | None = None,
        records: Path = Path("records"),
        kept: Layout | None = None,
    ) -> None:
        super().__init__()
        forgive_key_codes()
        self.records = records
        self.kept = kept or Layout()
        self.changed_since: frozenset[MapId] = frozenset()
        self.open_desk = open_desk
        self.title_text = clean(title)
        self.log_folder = log_folder
        self.desk: Desk | None = None
        self.not_opened: ProvisionMapsError | None = None
        self.drafts: dict[tuple[str, str], Any] = {}
        self.last_verb: Callable[[Any], None] | None = None
        self.queue_room = QueueRoom()
        self._seen_event: int | None = None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.kept.theme

    def on_load(self) -> None:
        """Begin to open the store."""
        self.run_worker(self._open, thread=True, exit_on_error=True)

    async def on_mount(self) -> None:
        """Show the queue, empty until the store is open."""
        await self.push_screen(self.queue_room)
        self._show_store()

    def _open(self) -> None:
        try:
            desk = self.open_desk()
        except ProvisionMapsError as error:
            self.call_from_thread(self._not_opened, error)
        else:
            self.call_from_thread(self._opened, desk)

    def _not_opened(self, error: ProvisionMapsError) -> None:
        self.not_opened = error
        self._show_store()

    def _show_store(self) -> None:
        """Draw the queue, or why there is none, once both room and store are there, whichever comes last."""
        room = self.queue_room
        if room.stands and self.not_opened is not None:
            room.moving.empty = self.not_opened.message
            room.moving.refresh()
            room.warn(self.not_opened)
        elif room.stands and self.desk is not None:
            room.attempt(room.reload)

    def _opened(self, desk: Desk) -> None:
        self.desk = desk
        wait_at_most(_DRAWING_WAITS_MS)
        self._show_store()
        self._look_back()
        self.set_interval(_POLL_SECONDS, self._look_for_news)
        self.set_interval(_PRESENCE_SECONDS, self.arrive)
        self.start_ticking()

    def on_unmount(self) -> None:
        """Leave the thread as it was."""
        wait_at_most(None)

    def _look_back(self) -> None:
        if self.desk is not None:
            self.run_worker(partial(self._since_last_time, self.desk), thread=True, exit_on_error=False)

    def _since_last_time(self, desk: Desk) -> None:
        """Find out which maps have changed since this person was here last, and from when on there is news.

        Where that cannot be read just now it is asked again: until it is known nothing is told of colleagues.
        """
        last = self.kept.seen.get(desk.store.where)
        try:
            latest = desk.latest_event()
            changed = desk.changes_since(last).maps if last is not None else frozenset()
        except ProvisionMapsError:
            draw_from_thread(self, partial(self.set_timer, _POLL_SECONDS, self._look_back))
            return
        self.kept.see(desk.store.where, latest)
        draw_from_thread(self, partial(self._know, latest, changed))

    def _know(self, latest: int, changed: frozenset[MapId]) -> None:
        self._seen_event, self.changed_since = latest, changed
        if changed:
            self.queue_room.attempt(self.queue_room.reload)

    def _look_for_news(self) -> None:
        """Draw what colleagues have done meanwhile, and say so."""
        desk, room, seen = self.desk, self.screen, self._seen_event
        if desk is None or seen is None or self.at_work or not (isinstance(room, RoomScreen) and room.stands):
            return
        self.run_worker(partial(self._ask_for_news, desk, room, seen), thread=True, exit_on_error=True)

    def _ask_for_news(self, desk: Desk, room: RoomScreen, seen: int) -> None:
        try:
            news = desk.changes_since(seen)
        except ProvisionMapsError as error:
            self.call_in_room(room, partial(room.warn, error))
        else:
            self.call_in_room(room, partial(self._tell_news, desk, room, news))

    def _tell_news(self, desk: Desk, room: RoomScreen, news: News) -> None:
        if news.latest <= (self._seen_event or 0):
            return
        self._seen_event = news.latest
        self.kept.see(desk.store.where, news.latest)
        told = [line for line in news.by_others if self.live is None or self.live.shows(line)]
        if told:
            room.tell_news(told[-1])

    # Rooms

    def open_map(self, map_id: MapId, *, at: FindingId | None = None) -> None:
        """Open a map over the queue, at a finding; a map that is open gives way to it."""
        from provision.ui.map_room import MapRoom  # noqa: PLC0415  start-up is a feature

        if not self.may_show(map_id):
            raise ProvisionMapsError("A surgery shows one school.", hint="F ends it and goes on to the next.")
        room = MapRoom(map_id, at=at)
        if isinstance(self.screen, MapRoom):
            self.switch_screen(room)
        else:
            self.push_screen(room)

    def open_neighbour(self, step: int) -> None:
        """Open the next map of the queue, or the one before; in a surgery there is none."""
        if self.live is not None:
            raise ProvisionMapsError("A surgery shows one school.", hint="F ends it and goes on to the next.")
        map_id = self.queue_room.neighbour(step)
        if map_id is not None:
            self.open_map(map_id)
        elif isinstance(self.screen, RoomScreen):
            self.screen.say("No other school with a map that way.")

    def arrive(self) -> None:
        """Say which map is open here, and ask who else has it, off the thread that draws."""
        from provision.ui.map_room import MapRoom  # noqa: PLC0415  as above

        if isinstance(self.screen, MapRoom) and self.desk is not None:
            self.run_worker(partial(self._arrive, self.screen, self.desk), thread=True, exit_on_error=False)

    def _arrive(self, room: MapRoom, desk: Desk) -> None:
        others = desk.open_with(room.map_id)
        self.call_in_room(room, partial(room.show_others, others))

    def schools_like(self, text: str, limit: int) -> list[QueueLine]:
        """Return lines of the queue that hold a text and may be shown, for the palette."""
        return self.desk.queue_page(text, limit=limit) if self.desk and self.live is None else []

    def next_theme(self) -> None:
        """Take the next set of colours."""
        self.theme = theme_after(self.theme)
        self.kept.keep(theme=self.theme)

    def action_command_palette(self) -> None:
        """Open the palette of the room: Textual binds Ctrl+P to this name."""
        if isinstance(self.screen, RoomScreen):
            self.screen.action_do("palette")

    # Ends

    def _fatal_error(self) -> None:
        """Leave a report and one line, instead of a screen of local variables that may hold a school's text."""
        problem = sys.exception()
        where = self._write_report(places_of(problem) if problem else "")
        self.bell()
        told = f"The review stopped because of a fault in this program. Everything you did is saved.\n{where}"
        self.panic(clean(told))

    def _write_report(self, report: str) -> str:
        if self.log_folder is None:
            return clean(report)
        at = datetime.now(UTC)
        head = f"provision review\n{at.isoformat()}\nPython {platform.python_version()} on {platform.platform()}\n\n"
        try:
            path = keep(head + clean(report), self.log_folder, f"crash-{at:%Y%m%d-%H%M%S}.txt")
        except OSError:
            return clean(report)
        return f"What happened is written in {path}"
