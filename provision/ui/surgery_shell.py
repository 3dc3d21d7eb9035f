"""How the program goes into a surgery, from one to the next, and out of it; and what it shows of others meanwhile.

The part of the program that the rooms ask; the rules are the diary's.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from provision.review.values import MapId, MapMove, MapState
from provision.ui.in_turn import InTurn
from provision.ui.live import Live, lines_of, page_path, write_page
from provision.ui.room import Came, RoomScreen
from provision.ui.shown import Look
from provision.ui.work import draw_from_thread
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from provision.review.desk import Desk
    from provision.review.progress import Progress
    from provision.review.surgeries import Diary, Surgery

_TICK_SECONDS = 1.0
_BEFORE_SURGERY = (MapState.RECEIVED, MapState.CHECKED)


class SurgeryShell(InTurn):
    """The surgery under way (`live`), and the doors to it."""

    desk: Desk | None
    live: Live | None = None
    records: Path
    last_verb: Callable[[Any], None] | None

    @property
    def diary(self) -> Diary:
        """The service behind surgeries. Raises ProvisionMapsError while the store is still opening."""
        from provision.review.surgeries import Diary  # noqa: PLC0415  it needs the database, which opens after the first paint

        if self.desk is None:
            raise ProvisionMapsError("The store is still opening.", hint="Wait a moment.")
        return Diary(self.desk.store)

    def begin_with(self, school: str, map_id: MapId | None = None) -> None:
        """Begin the surgery that is planned today with a school (URN or name), or one that nobody has planned.

        `map_id` is the map to talk about; None takes the school's newest.
        """
        self._work("Beginning the surgery", lambda _: self._begun(self._planned(school), map_id), self._show_surgery)

    def begin(self, surgery: Surgery, map_id: MapId | None = None) -> None:
        """Show one school alone from here on, and start the clock. A map that waits is taken into surgery."""
        self._work("Beginning the surgery", lambda _: self._begun(surgery, map_id), self._show_surgery)

    def _work(self, what: str, job: Callable[[Progress], Came], then: Callable[[Came], None]) -> None:
        """Work for the room that is open."""
        if isinstance(self.screen, RoomScreen):
            self.screen.work(what, job, then)

    def _planned(self, school: str) -> Surgery:
        """Return the surgery that is planned today with a school, or plan one."""
        planned = [one for one in self._today() if one.state == "planned" and school in {one.urn, one.school}]
        if planned:
            return planned[0]
        return self.diary.record(self.diary.plan(school, self._desk.store.clock())).surgery

    def _begun(self, surgery: Surgery, map_id: MapId | None) -> tuple[Live, MapId | None]:
        """Begin a surgery in the store; return it, and the map to talk about."""
        lines = lines_of(self._desk, surgery)
        maps = frozenset(line.map_id for line in lines if line.map_id is not None)
        newest = next((line for line in lines if line.map_id == map_id), lines[0] if lines else None)
        if newest is not None and newest.map_id is not None and newest.state in _BEFORE_SURGERY:
            self._desk.set_state(newest.map_id, MapState.IN_SURGERY, expected=newest.version)
        self.diary.begin(surgery.id)
        begun, map_id = self.diary.record(surgery.id).surgery, newest.map_id if newest else None
        return Live(begun, maps, self._desk.store.clock, self._desk.latest_event(), map_id), map_id

    def _show_surgery(self, begun: tuple[Live, MapId | None]) -> None:
        """Show nothing but the surgery."""
        from provision.ui.surgery_room import SurgeryRoom  # noqa: PLC0415  start-up is a feature

        self._leave_rooms()
        self.live, map_id = begun
        self.last_verb = None  # its note may be about a child of another school
        self.push_screen(SurgeryRoom(map_id))

    def open_diary(self) -> None:
        """Open the diary."""
        from provision.ui.diary_room import DiaryRoom  # noqa: PLC0415  as above

        self.push_screen(DiaryRoom())

    def open_headings(self, map_id: MapId) -> None:
        """Open the headings of a map."""
        from provision.ui.headings_room import HeadingsRoom  # noqa: PLC0415  as above

        self.push_screen(HeadingsRoom(map_id))

    def refresh_live(self) -> Live:
        """Read the surgery under way again. Raises ProvisionMapsError where there is none."""
        if self.live is None:
            raise ProvisionMapsError("No surgery is under way.")
        self.live.surgery = self.diary.record(self.live.surgery.id).surgery
        following = self._following()
        self.live.next_at = following.planned_for if following else None
        return self.live

    def finish_surgery(self, state: MapState) -> None:
        """Close the surgery, write its record, and go on to the next of the day, or back to where one came from.

        A map that is still in surgery goes on to `state`.
        """
        self._work("Writing the record", lambda _: self._written(state), self._go_on)

    def _written(self, state: MapState) -> Path:
        live = self.refresh_live()
        facts = self._desk.map_facts(live.map_id) if live.map_id is not None else None
        waits = facts is not None and facts.state is MapState.IN_SURGERY
        then = MapMove(facts.map_id, state, facts.version) if facts is not None and waits else None
        self.diary.hold(live.surgery.id, attendees=live.surgery.attendees, notes=live.surgery.notes, then=then)
        return self.write_record(live.surgery)

    def _go_on(self, path: Path) -> None:
        following = self._following()
        if following is None:
            self.leave_surgery()
            self._say_after("The record is written: ", told_path(path))
        else:
            self._work("Beginning the surgery", lambda _: self._begun(following, None), self._show_following)

    def _show_following(self, begun: tuple[Live, MapId | None]) -> None:
        self._show_surgery(begun)
        self._say_after("The record is written in ", self.records_told)

    def write_record(self, surgery: Surgery) -> Path:
        """Write the record of a surgery into a new file, and return where. Raises ProvisionMapsError."""
        from provision.review.record_page import record_page  # noqa: PLC0415  as above

        held = (surgery.began or surgery.planned_for).astimezone().date()
        path = page_path(self.records, surgery.school, held)
        write_page(path, record_page(self.diary.hand_out(surgery.id, to=path)))
        return path

    @property
    def records_told(self) -> str:
        """Where records are written, as people write it."""
        return told_path(self.records)

    def leave_surgery(self) -> None:
        """Show every school again."""
        self._leave_rooms()
        self.live = None

    def more_today(self) -> int:
        """Return how many surgeries of the day the same adviser has still to come."""
        live = self.live
        return len(self._left_with(live.surgery)) if live else 0

    def _following(self) -> Surgery | None:
        """Return the surgery of the day that comes next: after this one, else the first that is left."""
        if self.live is None:
            return None
        here = self.live.surgery
        left = self._left_with(here)
        later = [one for one in left if one.planned_for >= here.planned_for]
        return next(iter(later or left), None)

    def _left_with(self, here: Surgery) -> list[Surgery]:
        """Return the surgeries of the day that the same adviser still has to hold: a colleague's are a colleague's."""
        own = [one for one in self._today() if one.adviser == here.adviser and one.id != here.id]
        return [one for one in own if one.state == "planned"]

    def _today(self) -> list[Surgery]:
        return self.diary.surgeries(on=self._desk.store.clock().astimezone().date())

    @property
    def _desk(self) -> Desk:
        if self.desk is None:
            raise ProvisionMapsError("The store is still opening.", hint="Wait a moment.")
        return self.desk

    def call_in_room(self, room: RoomScreen, draw: Callable[[], None]) -> None:
        """Draw in a room what a thread has read, if the room is still there. Called from that thread."""

        def if_here() -> None:
            if room.stands:
                draw()

        draw_from_thread(self, if_here)

    def _leave_rooms(self) -> None:
        """Close the surgery's room and what lies over it."""
        from provision.ui.surgery_room import SurgeryRoom  # noqa: PLC0415  as above

        if any(isinstance(screen, SurgeryRoom) for screen in self.screen_stack):
            while not isinstance(self.screen, SurgeryRoom):
                self.pop_screen()
            self.pop_screen()

    def _say_after(self, before: str, where: str) -> None:
        """Say something in the room that opens now, once it stands."""

        def say() -> None:
            if isinstance(self.screen, RoomScreen) and self.screen.stands:
                self.screen.say((before, Look.GOOD), where)

        self.call_after_refresh(self.call_later, say)

    def tick(self) -> None:
        """Let the clock of the surgery go on."""
        room = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, RoomScreen)), None)
        if self.live is not None and room is not None and room.stands:
            room.show_title()

    def start_ticking(self) -> None:
        """Look at the clock every second."""
        self.set_interval(_TICK_SECONDS, self.tick)

    def may_show(self, map_id: MapId | None) -> bool:
        """Say whether a map may be shown: any, or in a surgery only those of its school."""
        return self.live is None or map_id in self.live.maps


def told_path(path: Path) -> str:
    """Return a path as short as people write it: `~` for their own folder."""
    try:
        return f"~{os.sep}{path.relative_to(path.home())}"
    except (RuntimeError, ValueError):  # no home, or not in it
        return str(path)
