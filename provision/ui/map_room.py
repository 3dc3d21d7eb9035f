"""The map: findings by cause, why and what to do, their cells as written and as read, and the sheet with them lit up.

Enter goes down from a finding to its cells, `r` to the rows of the sheet, Esc comes back. What the keys decide is in
`map_verbs.py`, what the panes show in `map_panes.py`, the sheet in `map_sheet.py`; this module places panes and moves
among them. Below 110 columns the sheet takes turns with the explanation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from provision.review.filter_words import words_of_findings
from provision.review.filters import finding_matches, parse
from provision.review.values import Decision, FindingLine, MapState
from provision.review.wording import counted
from provision.ui import map_panes
from provision.ui.action import Room
from provision.ui.actions import bindings_of
from provision.ui.filter_bar import FilterBar
from provision.ui.map_facts import facts_page
from provision.ui.map_sheet import MapSheet
from provision.ui.pane import Pane
from provision.ui.queue_rows import STATES
from provision.ui.row_source import Fixed
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece
from schemas.finding import Severity

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from provision.review.values import FindingId, MapFacts, MapId

_ON_SHEETS = frozenset({"walk", "next_sheet", "previous_sheet"})
_FEW = 8
"""Up to how many findings the sheet gets the better part of the screen."""


class MapRoom(MapSheet):
    """One school's map."""

    ROOM = Room.MAP
    BINDINGS = bindings_of(Room.MAP)
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-narrow"), (110, "-wide")]  # type: ignore[misc]

    def __init__(self, map_id: MapId, *, at: FindingId | None = None) -> None:
        super().__init__()
        self.map_id = map_id
        self.at = at
        self.facts: MapFacts | None = None
        self.filter_text = ""
        self.findings: list[FindingLine] = []
        self.others: list[str] = []
        self.about_map = False
        self._explained: FindingId | None = None

    def compose_body(self) -> ComposeResult:
        """Place findings beside their explanation, over the sheet beside what was read."""
        with Horizontal(id="work"):
            yield RowList(map_panes.FINDING_COLUMNS, id="findings")
            with Vertical(id="explain"):
                with Pane(id="detail"):
                    yield Static()
                yield RowList(map_panes.CELL_COLUMNS, id="cells")
        with Horizontal(id="below"):
            yield RowList((), id="sheet", empty="Reading the sheets…")
            with Pane(id="reading"):
                yield Static()
        yield FilterBar("sev:error  is:unreviewed  field:level")

    # What is where

    @property
    def listed(self) -> RowList:
        """The list of findings."""
        return self.query_one("#findings", RowList)

    @property
    def moving(self) -> RowList:
        """The findings; their cells or the rows of the sheet once one has gone down to them."""
        return self.query_one(f"#{self.level}", RowList)

    @property
    def line(self) -> FindingLine | None:
        """The finding under the cursor."""
        row = self.listed.current
        return row.value if row is not None and isinstance(row.value, FindingLine) else None

    def title_pieces(self) -> list[Piece]:
        """Return school, term, state, and what is left to do."""
        facts = self.facts
        if facts is None:
            return ["…"]
        errors = sum(line.finding.severity is Severity.ERROR for line in self.findings)
        queries = sum(line.finding.severity is Severity.QUERY for line in self.findings)
        left = sum(line.decision is Decision.OPEN for line in self.findings)
        unmasked: list[Piece] = [("UNMASKED   ", Look.ERROR)] if self.unmasked else []
        whose = map_panes.school_or_file(facts.school)
        pieces: list[Piece] = [*unmasked, (whose, Look.STRONG), "  ", STATES[facts.state]]
        if marked := self.marked_words():
            pieces.append((f"   {marked}", Look.FLAG))
        if self.findings:
            pieces += [("   to do ", Look.DIM), (str(left), Look.STRONG) if left else ("none", Look.GOOD)]
        pieces.append((f"   {counted(errors, 'error')}", Look.ERROR) if errors else "")
        pieces.append((f"   {counted(queries, 'query', 'queries')}", Look.QUERY) if queries else "")
        if self.others:
            pieces.append((f"   also open: {', '.join(self.others)}", Look.FLAG))
        if facts.state is not MapState.UNREADABLE:
            rows = counted(facts.rows_checked, "row")
            told = (facts.term or "no term", map_panes.KINDS.get(facts.kind, ""), rows)
            pieces.append((f"   {', '.join(filter(None, told))}", Look.DIM))
        return pieces

    # Drawing

    def on_mount(self) -> None:
        """Read what takes a while in a thread; the room itself draws the rest."""
        self.cells.active = self.sheet.active = False
        self.sheet.freeze = True
        self.about_map = self.shell.kept.facts
        self.set_class(self.about_map, "-about")
        self.read_sheets()

    def show_others(self, others: list[str]) -> None:
        """Say who else has this map open."""
        if others != self.others and self.is_attached:
            self.others = others
            self.show_title()
            if self.about_map or self.line is None:
                self.explain()

    def on_screen_resume(self) -> None:
        """Come back with what has changed meanwhile; where the map was read again, with its entries and sheets."""
        before = self.facts
        if before is not None:
            self.attempt(self.reload)
            if self.facts is not None and self.facts.version != before.version:
                self.read_sheets()

    def reload(self) -> None:
        """Ask for the findings and their decisions again; the cursor stays on its finding."""
        self.facts = self.desk.map_facts(self.map_id)
        self.findings = self.desk.map_findings(self.map_id)
        words = parse(self.filter_text)
        rows = map_panes.finding_rows([line for line in self.findings if finding_matches(words, line)])
        self.set_class(len(self.findings) <= _FEW, "-few")
        unreadable = self.facts.state is MapState.UNREADABLE
        self.set_class(unreadable, "-unreadable")
        self.set_class(not unreadable, "-readable")
        self.listed.empty = self._why_empty()
        here = next((index for index, row in enumerate(rows) if row.key == self.at), self.listed.cursor)
        self.at = None
        self.listed.show(Fixed(rows), cursor=here)
        self.show_title()
        self.refresh_keys()

    def _why_empty(self) -> str:
        if self.facts is not None and self.facts.state is MapState.UNREADABLE:
            return "This file could not be read."
        return (
            "No finding fits this filter. Esc takes it away."
            if self.filter_text
            else "Nothing to ask: A accepts the map."
        )

    @on(RowList.Moved, "#findings")
    def explain(self) -> None:
        """Tell why the finding matters and what to do, or about the map; and list the finding's cells."""
        if self.listed.range_from is not None:
            self.show_title()
        line = self.line
        told = map_panes.detail(line) if line and not self.about_map else self._map_page()
        self.query_one("#detail", Pane).tell(told)
        rows = map_panes.cell_rows(line, self.entries, many_sheets=len(self.sheets) > 1) if line else []
        self.set_class(not rows, "-no-cells")
        if self.level == "cells" and not rows:
            self._go_to("findings")
        again = line is not None and line.id == self._explained
        self._explained = line.id if line else None
        self.cells.show(Fixed(rows), cursor=self.cells.cursor if again else 0)
        self.refresh_keys()

    def _map_page(self) -> list[list[Piece]]:
        alone = self.shell.live is not None
        return facts_page(self.facts, self.background, self.others, alone=alone) if self.facts else []

    # Going

    def why_not(self, name: str) -> str:
        """Say what is not there to go to."""
        if why := super().why_not(name):
            return why
        if name == "open" and self.level != "findings":
            return "Esc goes back to the findings"
        if name == "open" and not self.cells.total:
            return "this is about the file as a whole, and has no cell" if self.line else "there is no finding"
        if name in _ON_SHEETS and not self.sheet.total:
            return "this map keeps no sheet" if self.background else "the sheets are still being read"
        return ""

    def do_open(self) -> None:
        """Go down to the cells of the finding."""
        self._tell_about(the_map=False)
        self._go_to("cells")

    def do_walk(self) -> None:
        """Go through the sheet row by row, or back."""
        self._go_to("findings" if self.level == "sheet" else "sheet")

    @on(RowList.Opened, "#findings")
    def _double_clicked(self) -> None:
        self.action_do("open")

    def _go_to(self, level: str) -> None:
        """Let the keys move another list: `findings`, `cells` or `sheet`."""
        self.level = level
        self.set_class(level == "cells", "-down")
        self.set_class(level == "sheet", "-walk")
        for one in (self.listed, self.cells, self.sheet):
            one.active = one is self.moving
            one.refresh()
        self._light()
        self.refresh_keys()

    def do_back(self) -> None:
        """Come up from the cells; then take away marks, filter, and leave the map."""
        bar = self.query_one(FilterBar)
        if self.level != "findings":
            self._go_to("findings")
        elif bar.has_focus:
            bar.close()
        elif self.everywhere or self.listed.clear_marks():
            self.forget_marks()
        elif self.filter_text:
            bar.close()
        else:
            self.app.pop_screen()

    def do_swap(self) -> None:
        """Swap explanation and sheet where there is not room for both."""
        self.toggle_class("-sheet")

    def do_facts(self) -> None:
        """Show the page about the map, or the finding again; come up to it where a small screen shows the sheet."""
        covered = self.has_class("-narrow") and (self.level != "findings" or self.has_class("-sheet"))
        if covered or self.level == "cells":
            self.remove_class("-sheet")
            self._go_to("findings")
        self._tell_about(the_map=covered or not self.about_map)

    def _tell_about(self, *, the_map: bool) -> None:
        if the_map != self.about_map:
            self.about_map = the_map
            self.shell.kept.keep(facts=the_map)
            self.set_class(the_map, "-about")
            self.explain()

    def do_surgery(self) -> None:
        """Begin a surgery with this school."""
        if self.facts is not None:
            self.shell.begin_with(self.facts.urn or self.facts.school, self.map_id)

    def do_headings(self) -> None:
        """Open the headings of this map."""
        self.shell.open_headings(self.map_id)

    def do_next_school(self) -> None:
        """Open the next school's map, in the order of the queue."""
        self.shell.open_neighbour(1)

    def do_previous_school(self) -> None:
        """Open the map of the school before."""
        self.shell.open_neighbour(-1)

    # Filter

    def do_filter(self) -> None:
        """Type a filter of the findings, among them."""
        self._go_to("findings")
        bar = self.query_one(FilterBar)
        bar.words = words_of_findings()
        bar.open()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter at each letter."""
        self.filter_text = event.text.strip()
        self.listed.cursor = 0
        self.say((self.query_one(FilterBar).doubt, Look.QUERY))
        self.attempt(self.reload)
