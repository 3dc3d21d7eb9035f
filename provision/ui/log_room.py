"""The log: who did what to which school's map, newest first; undo and redo work from here."""

from textual.app import ComposeResult

from provision.review.values import LogLine
from provision.ui.actions import Room, bindings_of
from provision.ui.days import uk_moment
from provision.ui.map_panes import school_or_file
from provision.ui.room import RoomScreen
from provision.ui.row_source import Column, Fixed, Row
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece

_LINES = 2000
_COLUMNS = (Column("When", 13), Column("Who", 14), Column("What", 0), Column("School", 28, from_width=90))


def log_row(line: LogLine) -> Row:
    """Return the row of one event; what was undone is grey and says so."""
    what: Piece = (f"{line.what} (undone)", Look.DIM) if line.undone else line.what
    when = uk_moment(line.at)
    return Row(line.event, int(line.undone), ((when, Look.DIM), line.who, what, school_or_file(line.school)), line)


class LogRoom(RoomScreen):
    """The last 2,000 events."""

    ROOM = Room.LOG
    BINDINGS = bindings_of(Room.LOG)

    def compose_body(self) -> ComposeResult:
        """One list."""
        yield RowList(_COLUMNS, id="log", empty="Nothing has been done yet.")

    @property
    def moving(self) -> RowList:
        """The list of events."""
        return self.query_one("#log", RowList)

    def reload(self) -> None:
        """Read the log again; one action may have touched thousands of maps."""
        desk = self.desk
        self.work("Reading the log", lambda _: desk.log(limit=_LINES), self._show_lines)

    def _show_lines(self, lines: list[LogLine]) -> None:
        live = self.shell.live
        shown = [line for line in lines if live is None or live.shows(line)]
        self.moving.show(Fixed([log_row(line) for line in shown]), cursor=self.moving.cursor)
