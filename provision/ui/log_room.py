"""The log: who did what with which school, newest first. Undo takes back the line under the cursor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from provision.review.values import LogLine
from provision.ui.action import Room
from provision.ui.actions import bindings_of
from provision.ui.days import uk_moment
from provision.ui.map_panes import school_or_file
from provision.ui.room import RoomScreen
from provision.ui.row_source import Column, Fixed, Row
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece

if TYPE_CHECKING:
    from textual.app import ComposeResult

_LINES = 2000
_NARROW = (Column("When", 12), Column("Who", 10), Column("What", 0), Column("School", 20))
_WIDE = (Column("When", 12), Column("Who", 20), Column("What", 0), Column("School", 36))
_WIDE_FROM = 110


def log_row(line: LogLine) -> Row:
    """Return the row of one event; what was undone is grey and says so."""
    what: Piece = (f"{line.what} (undone)", Look.DIM) if line.undone else line.what
    when = uk_moment(line.at)
    cells: tuple[Piece, ...] = ((when, Look.DIM), line.who, what, school_or_file(line.school))
    return Row(line.event, int(line.undone), cells, line)


class LogRoom(RoomScreen):
    """The last 2,000 events."""

    ROOM = Room.LOG
    BINDINGS = bindings_of(Room.LOG)

    def compose_body(self) -> ComposeResult:
        """One list."""
        yield RowList(_NARROW, id="log", empty="Nothing has been done yet.")

    @property
    def moving(self) -> RowList:
        """The list of events."""
        return self.query_one("#log", RowList)

    @property
    def line(self) -> LogLine | None:
        """The event under the cursor."""
        row = self.moving.current
        return row.value if row is not None and isinstance(row.value, LogLine) else None

    def title_pieces(self) -> list[Piece]:
        """Return what the keys act on, and whose log it is in a surgery."""
        whose = f"  with {self.shell.live.surgery.school}" if self.shell.live else ""
        return [("Log", Look.STRONG), whose, ("   u takes back the line under the cursor", Look.DIM)]

    def reload(self) -> None:
        """Read the log again; one action may have touched thousands of maps."""
        desk = self.desk
        self.read("Reading the log", lambda _: desk.log(limit=_LINES), self._show_lines)

    def _show_lines(self, lines: list[LogLine]) -> None:
        """Show them; the cursor stays on its line though others come in above it."""
        live, here = self.shell.live, self.line
        shown = [line for line in lines if live is None or live.shows(line)]
        at = next((place for place, line in enumerate(shown) if here and line.event == here.event), self.moving.cursor)
        self.moving.show(Fixed([log_row(line) for line in shown]), cursor=at)

    def on_resize(self) -> None:
        """Give names the room that there is."""
        super().on_resize()
        self.moving.show_columns(_WIDE if self.size.width >= _WIDE_FROM else _NARROW)

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.refresh_keys()

    def why_not(self, name: str) -> str:
        """Say what of this line cannot be undone or opened."""
        if (why := super().why_not(name)) or name not in {"undo", "open"}:
            return why
        line = self.line
        if line is None:
            return "there is nothing under the cursor"
        if name == "open":
            return "" if line.map_id is not None else "this is about no single map"
        reasons = (
            (line.who != self.desk.user, f"{line.who} did this, and can undo it"),
            (line.undone, "this is undone already"),
            (not line.stands, "this cannot be undone"),
            (line.event <= self._since, "this was done before the surgery"),
        )
        return next((why for holds, why in reasons if holds), "")

    def do_undo(self) -> None:
        """Undo the line under the cursor."""
        if self.line is not None:
            undo = partial(self.desk.undo, since=self._since, event=self.line.event)
            self.work("Undoing", lambda progress: undo(progress=progress), lambda done: self._after_undo(done, "undo"))

    def do_open(self) -> None:
        """Open the map that the line is about."""
        if self.line is not None and self.line.map_id is not None:
            self.shell.open_map(self.line.map_id)

    @on(RowList.Opened)
    def _double_clicked(self) -> None:
        self.action_do("open")
