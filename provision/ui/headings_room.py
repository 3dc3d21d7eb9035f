"""The headings of a map: columns that nobody knows or that were guessed, with samples; one key says what one means.

The desk remembers it and reads the map again at once; one undo takes both back.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import VerticalScroll
from textual.widgets import Static

from importers.learned import IGNORE
from importers.reading import Heading
from provision.ui import heading_panes
from provision.ui.action import Room
from provision.ui.actions import bindings_of
from provision.ui.choose import Choose
from provision.ui.map_background import standard_of
from provision.ui.map_panes import school_or_file
from provision.ui.room import RoomScreen
from provision.ui.row_source import Fixed
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece, lines

if TYPE_CHECKING:
    from collections.abc import Hashable

    from textual.app import ComposeResult

    from importers.reading import MaskedSheet
    from provision.review.desk import Desk
    from provision.review.values import MapFacts, MapId
    from schemas.standard import Standard

_NONE = "No heading was read in this map."


class HeadingsRoom(RoomScreen):
    """The headings of one map."""

    ROOM = Room.HEADINGS
    BINDINGS = bindings_of(Room.HEADINGS)

    def __init__(self, map_id: MapId) -> None:
        super().__init__()
        self.map_id = map_id
        self.facts: MapFacts | None = None
        self.sheets: list[MaskedSheet] = []
        self.standard: Standard | None = None
        self.everything = False

    def compose_body(self) -> ComposeResult:
        """Stack the headings over what stands under one."""
        yield RowList(heading_panes.COLUMNS, id="columns", empty=_NONE)
        with VerticalScroll(id="samples", can_focus=False):
            yield Static()

    @property
    def moving(self) -> RowList:
        """The headings."""
        return self.query_one("#columns", RowList)

    @property
    def heading(self) -> Heading | None:
        """The heading under the cursor."""
        row = self.moving.current
        return row.value if row is not None and isinstance(row.value, Heading) else None

    def title_pieces(self) -> list[Piece]:
        """Return whose map it is and how many headings are doubtful."""
        if self.facts is None:
            return ["…"]
        number = sum(map(heading_panes.doubtful, self.facts.headings))
        left: Piece = (f"   {number} to settle", Look.QUERY) if number else ("   all known", Look.GOOD)
        return [("Headings  ", Look.DIM), (school_or_file(self.facts.school), Look.STRONG), left]

    def on_mount(self) -> None:
        """Read the sheets for samples in a thread; the room itself draws the rest."""
        if self.shell.desk is not None:
            self.run_worker(partial(self._read, self.shell.desk), thread=True, exit_on_error=False)

    def _read(self, desk: Desk) -> None:
        sheets = desk.map_sheets(self.map_id)
        standard = standard_of(desk, self.map_id)
        self.shell.call_in_room(self, partial(self._draw, sheets, standard))

    def _draw(self, sheets: list[MaskedSheet], standard: Standard | None) -> None:
        self.sheets, self.standard = sheets, standard
        self.attempt(self.reload)

    def _samples(self, heading: Heading) -> list[str]:
        return heading_panes.samples(heading, self.sheets)

    def _perhaps(self, heading: Heading) -> tuple[str, ...]:
        return heading_panes.suggestions(heading, self._samples(heading), self.standard)

    def reload(self) -> None:
        """Ask for the headings again; the cursor stays at its place."""
        self.facts = self.desk.map_facts(self.map_id)
        to_settle = [one for one in self.facts.headings if heading_panes.doubtful(one)]
        listed = self.facts.headings if self.everything or not to_settle else to_settle
        rows = [heading_panes.heading_row(one, self._perhaps(one)) for one in listed]
        self.moving.show(Fixed(rows), cursor=self.moving.cursor)
        self.show_title()
        self.refresh_keys()

    @on(RowList.Moved)
    def _explain(self) -> None:
        heading = self.heading
        told: list[list[Piece]] = []
        if heading is not None:
            told = heading_panes.explained(heading, self._perhaps(heading), self._samples(heading))
        self.query_one("#samples > Static", Static).update(lines(*told))
        self.refresh_keys()

    def why_not(self, name: str) -> str:
        """Say what there is to settle."""
        if why := super().why_not(name):
            return why
        if name in {"take_field", "ignore_column", "open"} and self.heading is None:
            return "there is no heading under the cursor"
        if name == "take_field" and self.heading and not self._perhaps(self.heading):
            return "nothing is suggested; Enter chooses"
        return ""

    def _teach(self, field: str) -> None:
        heading = self.heading
        if heading is not None:
            teach = partial(self.desk.teach, self.map_id, heading.text, field)
            self.work("Reading the map again", lambda progress: teach(progress=progress), self.tell_done)

    def do_take_field(self) -> None:
        """Take the first suggestion."""
        if self.heading is not None:
            self._teach(self._perhaps(self.heading)[0])

    def do_ignore_column(self) -> None:
        """Remember that the column says nothing."""
        self._teach(IGNORE)

    def do_open(self) -> None:
        """Choose a field among all."""
        heading = self.heading
        if heading is None:
            return

        def answered(field: Hashable | None) -> None:
            if field:
                self.attempt(partial(self._teach, str(field)))

        listed = heading_panes.choices(self._perhaps(heading))
        self.app.push_screen(Choose("What does it mean?", listed, about=heading.text), answered)

    @on(RowList.Opened)
    def _double_clicked(self) -> None:
        self.action_do("open")

    def do_all_headings(self) -> None:
        """Show all headings, or only those to settle."""
        self.everything = not self.everything
        self.moving.cursor = 0
        self.reload()
