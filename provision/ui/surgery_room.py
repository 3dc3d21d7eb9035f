"""The surgery: one school on a screen that may be shared, what to know before, what is said and agreed, and the clock.

Findings are decided here as in the map; Enter opens the map at one, and the meeting's keys work there too. Nothing of
another school is shown until one leaves, and leaving without the record needs Esc twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.widgets import Static

from provision.review.surgeries import AgreedAction
from provision.ui import surgery_panes
from provision.ui.action import Room
from provision.ui.actions import bindings_of
from provision.ui.finding_going import FindingGoing
from provision.ui.finding_verbs import ON_FINDINGS
from provision.ui.pane import Pane
from provision.ui.queue_rows import STATES
from provision.ui.row_source import Fixed
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece, lines
from provision.ui.surgery_panes import Brief

if TYPE_CHECKING:
    from typing import ClassVar

    from textual.app import ComposeResult

    from provision.review.values import MapId

_ON_A_FINDING = frozenset({"fine", "flag", "dismiss", "note"})
_GOING = {f"{way}_{kind}" for way in ("next", "previous") for kind in ("unreviewed", "error", "query")}
_IN_THE_BRIEF = ON_FINDINGS | _GOING | {"open", "action_done"}
_NO_MAP = "This school has not sent a map: write what is agreed, F finishes."
_NOTHING = "Nothing to ask of this map. Enter opens it, F finishes."


class SurgeryRoom(FindingGoing):
    """The school of the surgery under way."""

    ROOM = Room.SURGERY
    BINDINGS = bindings_of(Room.SURGERY)
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-narrow"), (110, "-wide")]  # type: ignore[misc]

    def __init__(self, map_id: MapId | None) -> None:
        super().__init__()
        self.map_id = map_id
        self.facts = None
        self.findings = []
        self.brief = Brief(None, (), (), ())
        self.leaving = False
        self.reading = False

    def compose_body(self) -> ComposeResult:
        """Place the brief beside the meeting."""
        with Horizontal(id="work"):
            yield RowList(surgery_panes.COLUMNS, id="brief", empty=_NOTHING if self.map_id else _NO_MAP)
            with Pane(id="meeting"):
                yield Static()

    @property
    def listed(self) -> RowList:
        """The brief."""
        return self.query_one("#brief", RowList)

    @property
    def moving(self) -> RowList | Pane:
        """The brief, or the page of the meeting while that has the screen."""
        return self.query_one("#meeting", Pane) if self.reading else self.listed

    def title_pieces(self) -> list[Piece]:
        """Return whose surgery it is, and where the map stands."""
        facts = self.brief.facts
        pieces: list[Piece] = [(self.live.surgery.school, Look.STRONG), "  "]
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
            self.facts, self.findings = desk.map_facts(map_id), desk.map_findings(map_id)
            self.brief = Brief(self.facts, self.findings, desk.map_fixed(map_id), agreed)
        rows = surgery_panes.brief_rows(self.brief, live.surgery, self.today)
        self.listed.show(Fixed(rows), cursor=self.listed.cursor or 1)
        self.show_title()
        self._explain()

    def why_not(self, name: str) -> str:
        """Say what cannot be done on this line."""
        if why := super().why_not(name):
            return why
        if self.reading and name in _IN_THE_BRIEF:
            return "Tab goes back to the brief"
        if name == "open" and self.map_id is None:
            return "this school has not sent a map"
        if name == "action_done" and self._action is None:
            return "there is no open action under the cursor"
        return ""

    def action_do(self, name: str) -> None:
        """Act; whatever key it is but Esc, one stays."""
        self.leaving = self.leaving and name == "back"
        super().action_do(name)

    def absent(self) -> frozenset[str]:
        """Leave out of the footer what is for another kind of line than the one under the cursor."""
        return frozenset({"action_done"}) if self.line is not None and not self.reading else _ON_A_FINDING

    @property
    def _value(self) -> object:
        row = self.listed.current
        return row.value if row is not None else None

    @property
    def _action(self) -> AgreedAction | None:
        value = self._value
        return value if isinstance(value, AgreedAction) and value.done_on is None else None

    @on(RowList.Moved)
    def _explain(self) -> None:
        """Tell where the meeting stands, and what the line under the cursor is about."""
        if self.shell.live is not None:
            meeting, about = surgery_panes.meeting(self.live, self.brief), surgery_panes.about(self._value)
            if self.reading or not about:
                told = meeting
            elif self.has_class("-narrow"):  # what one talks about comes first where not both have room
                told = [*about, [""], *meeting]
            else:
                told = [*meeting, [""], *about]
            self.query_one("#meeting > Static", Static).update(lines(*told))
        self.refresh_keys()

    @on(RowList.Opened)
    def _double_clicked(self) -> None:
        self.action_do("open")

    def do_open(self) -> None:
        """Open the map at the finding under the cursor."""
        if self.map_id is not None:
            self.shell.open_map(self.map_id, at=self.line.id if self.line else None)

    def do_meeting_page(self) -> None:
        """Give the page of the meeting the screen and the keys, or take them back."""
        self.reading = not self.reading
        self.set_class(self.reading, "-reading")
        self._explain()
        self.moving.go(0 if self.reading else self.listed.cursor)

    def do_action_done(self) -> None:
        """Tick the agreed action off."""
        action = self._action
        if action is not None:
            diary, today = self.shell.diary, self.today
            self.work("The action", lambda _: diary.done(action.id, today), self.tell_done)

    def on_resize(self) -> None:
        """Tell it in the order of the new width."""
        super().on_resize()
        self._explain()

    def do_back(self) -> None:
        """Leave, but not by one key: what lies behind shows other schools."""
        if self.reading:
            self.do_meeting_page()
            return
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
