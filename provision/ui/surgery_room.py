"""The surgery: one school on a screen that may be shared, what to know before, what is said and agreed, and the clock.

Enter opens the school's map at a finding; the meeting's keys work there too. Nothing of another school is shown until
one leaves, and leaving without the record needs Esc twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from provision.review.surgeries import AgreedAction
from provision.review.values import Fate, FindingLine
from provision.ui import surgery_panes
from provision.ui.actions import Room, bindings_of
from provision.ui.meeting_verbs import MeetingVerbs
from provision.ui.queue_rows import STATES
from provision.ui.row_source import Fixed
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece, lines
from provision.ui.surgery_panes import Brief

if TYPE_CHECKING:
    from typing import ClassVar

    from textual.app import ComposeResult

    from provision.review.values import MapId

_NO_MAP = "This school has not sent a map: write what is agreed, F finishes."
_NOTHING = "Nothing to ask of this map. Enter opens it, F finishes."


class SurgeryRoom(MeetingVerbs):
    """The school of the surgery under way."""

    ROOM = Room.SURGERY
    BINDINGS = bindings_of(Room.SURGERY)
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-narrow"), (110, "-wide")]  # type: ignore[misc]

    def __init__(self, map_id: MapId | None) -> None:
        super().__init__()
        self.map_id = map_id
        self.facts = None
        self.brief = Brief(None, (), (), ())
        self.leaving = False

    def compose_body(self) -> ComposeResult:
        """Place the brief beside the meeting."""
        with Horizontal(id="work"):
            yield RowList(surgery_panes.COLUMNS, id="brief", empty=_NOTHING if self.map_id else _NO_MAP)
            with VerticalScroll(id="meeting", can_focus=False):
                yield Static()

    @property
    def moving(self) -> RowList:
        """The brief."""
        return self.query_one("#brief", RowList)

    def title_pieces(self) -> list[Piece]:
        """Return whose surgery it is, and where the map stands."""
        facts = self.brief.facts
        pieces: list[Piece] = [("Surgery  ", Look.DIM), (self.live.surgery.school, Look.STRONG), "  "]
        if facts is None:
            return [*pieces, ("no map", Look.DIM)]
        times = facts.version_number
        sent = f"   {facts.term or 'no term'}, {'first map' if times == 1 else f'sent {times} times'}"
        return [*pieces, STATES[facts.state], (sent, Look.DIM)]

    def on_screen_resume(self) -> None:
        """Come back from the map with what was decided there."""
        if self.shell.live is not None:
            self.attempt(self.reload)

    def reload(self) -> None:
        """Ask for the school's map and actions again; the cursor stays."""
        desk, map_id = self.desk, self.map_id
        live = self.shell.refresh_live()
        agreed = self.shell.diary.actions(live.school)
        if map_id is None:
            self.brief = Brief(None, (), (), agreed)
        else:
            self.facts = desk.map_facts(map_id)
            self.brief = Brief(self.facts, desk.map_findings(map_id), desk.map_fixed(map_id), agreed)
        rows = surgery_panes.brief_rows(self.brief, live.surgery, self.today)
        self.moving.show(Fixed(rows), cursor=self.moving.cursor or 1)
        self.show_title()
        self._explain()

    def why_not(self, name: str) -> str:
        """Say what cannot be done on this line."""
        if why := super().why_not(name):
            return why
        if name == "open" and self.map_id is None:
            return "this school has not sent a map"
        if name == "action_done" and self._action is None:
            return "there is no open action under the cursor"
        return ""

    def action_do(self, name: str) -> None:
        """Act; whatever key it is but Esc, one stays."""
        self.leaving = self.leaving and name == "back"
        super().action_do(name)

    @property
    def _value(self) -> object:
        row = self.moving.current
        return row.value if row is not None else None

    @property
    def _action(self) -> AgreedAction | None:
        value = self._value
        return value if isinstance(value, AgreedAction) and value.done_on is None else None

    @on(RowList.Moved)
    def _explain(self) -> None:
        """Tell where the meeting stands, and what the line under the cursor is about."""
        if self.shell.live is not None:
            told = [*surgery_panes.meeting(self.live, self.brief), *surgery_panes.about(self._value)]
            self.query_one("#meeting > Static", Static).update(lines(*told))
        self.refresh_keys()

    @on(RowList.Opened)
    def _double_clicked(self) -> None:
        self.action_do("open")

    def do_open(self) -> None:
        """Open the map at the finding under the cursor."""
        value = self._value
        at = value.id if isinstance(value, FindingLine) and value.fate is not Fate.FIXED else None
        if self.map_id is not None:
            self.shell.open_map(self.map_id, at=at)

    def do_action_done(self) -> None:
        """Tick the agreed action off."""
        action = self._action
        if action is not None:
            diary, today = self.shell.diary, self.today
            self.work("The action", lambda _: diary.done(action.id, today), self.tell_done)

    def do_back(self) -> None:
        """Leave, but not by one key: what lies behind shows other schools."""
        if self.leaving:
            self.shell.leave_surgery()
            return
        self.leaving = True
        self.say(
            ("Esc", Look.KEY),
            " again leaves the surgery unfinished and shows other schools; ",
            ("F", Look.KEY),
            " ends it.",
        )
