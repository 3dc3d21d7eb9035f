"""The map: findings by cause, why and what to do, their cells as written and as read, and the sheet with them lit up.

Enter goes down from a finding to its cells, Esc comes back. What the keys decide is in `map_verbs.py`, what the panes
show in `map_panes.py`; this module places panes and moves among them. Below 110 columns the sheet takes turns with the
explanation.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from provision.review.filters import finding_matches, parse
from provision.review.values import Decision, FindingLine, MapState
from provision.ui import map_panes
from provision.ui.actions import Room, bindings_of
from provision.ui.filter_bar import FilterBar
from provision.ui.map_verbs import MapVerbs
from provision.ui.queue_room import STATES
from provision.ui.row_source import Fixed
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece, lines
from schemas.finding import PlacedValue, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from importers.reading import MaskedSheet
    from provision.review.values import MapFacts, MapId
    from schemas.entry import Entry

_NEAR_THE_SIDE = 8


class Pane(VerticalScroll, can_focus=False):
    """A text that scrolls."""


class MapRoom(MapVerbs):
    """One school's map."""

    ROOM = Room.MAP
    BINDINGS = bindings_of(Room.MAP)
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-narrow"), (110, "-wide")]  # type: ignore[misc]

    def __init__(self, map_id: MapId) -> None:
        super().__init__()
        self.map_id = map_id
        self.facts: MapFacts | None = None
        self.filter_text = ""
        self.findings: list[FindingLine] = []
        self.entries: dict[tuple[str, int], list[Entry]] = {}
        self.sheets: list[MaskedSheet] = []
        self.down = False
        self._sheet: MaskedSheet | None = None
        self._lit = 0

    def compose_body(self) -> ComposeResult:
        """Place findings beside their explanation, over the sheet beside what was read."""
        with Horizontal(id="work"):
            yield RowList(map_panes.FINDING_COLUMNS, id="findings")
            with Vertical(id="explain"):
                with Pane(id="detail"):
                    yield Static()
                yield RowList(map_panes.CELL_COLUMNS, id="cells", empty="No cell: this is about the file as a whole.")
        with Horizontal(id="below"):
            yield RowList((), id="sheet", empty="The sheet is empty.")
            with Pane(id="reading"):
                yield Static()
        yield FilterBar()

    # What is where

    @property
    def listed(self) -> RowList:
        """The list of findings."""
        return self.query_one("#findings", RowList)

    @property
    def cells(self) -> RowList:
        """The cells of the finding."""
        return self.query_one("#cells", RowList)

    @property
    def sheet(self) -> RowList:
        """The sheet as the school wrote it."""
        return self.query_one("#sheet", RowList)

    @property
    def moving(self) -> RowList:
        """The findings, or their cells once one has gone down."""
        return self.cells if self.down else self.listed

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
        pieces: list[Piece] = [(map_panes.school_or_file(facts.school), Look.STRONG), "  ", STATES[facts.state]]
        pieces += [("   to do ", Look.DIM), (str(left), Look.STRONG) if left else ("none", Look.GOOD)]
        pieces += [(f"   E {errors} errors", Look.ERROR), (f"   Q {queries} queries", Look.QUERY)]
        pieces += [(f"   {facts.term or 'no term'}, {facts.kind}, {facts.rows_checked} rows", Look.DIM)]
        return pieces

    # Drawing

    def on_mount(self) -> None:
        """Read the map once; the room itself draws the rest."""
        self.cells.active = self.sheet.active = False
        self.sheet.freeze = True
        self.attempt(self._read_map)

    def _read_map(self) -> None:
        self.sheets = self.desk.map_sheets(self.map_id)
        grouped: dict[tuple[str, int], list[Entry]] = defaultdict(list)
        for entry in self.desk.map_entries(self.map_id):
            grouped[entry.sheet, entry.row].append(entry)
        self.entries = dict(grouped)

    def reload(self) -> None:
        """Ask for the findings and their decisions again; the cursor stays on its finding."""
        self.facts = self.desk.map_facts(self.map_id)
        self.findings = self.desk.map_findings(self.map_id)
        words = parse(self.filter_text)
        rows = [map_panes.finding_row(line) for line in self.findings if finding_matches(words, line)]
        self.listed.empty = self._why_empty()
        self.listed.show(Fixed(rows), cursor=self.listed.cursor)
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
    def _explain(self) -> None:
        line = self.line
        rows_told = map_panes.detail(line) if line else map_panes.about(self.facts)
        self.query_one("#detail > Static", Static).update(lines(*rows_told))
        self.query_one("#detail").scroll_home(animate=False)
        rows = map_panes.cell_rows(line, self.entries, many_sheets=len(self.sheets) > 1) if line else []
        self.cells.show(Fixed(rows))
        self.refresh_keys()

    @on(RowList.Moved, "#cells")
    def _show_cell(self) -> None:
        row = self.cells.current
        place = row.value if row is not None and isinstance(row.value, PlacedValue) else None
        sheet = self._sheet_named(place.sheet) if place else next(iter(self.sheets), None)
        if sheet is not None:
            self._show_sheet(sheet, place)

    def _sheet_named(self, name: str) -> MaskedSheet | None:
        named = [sheet for sheet in self.sheets if name in {sheet.name, f"#{sheet.position}"}]
        return named[0] if named else next(iter(self.sheets), None)

    def _show_sheet(self, sheet: MaskedSheet, place: PlacedValue | None) -> None:
        """Show the sheet with the finding's cells lit, at the cell of the cursor; and what its row was read as."""
        if sheet is not self._sheet:
            self._sheet = sheet
            self.sheet.show_columns(map_panes.sheet_columns(sheet))
        self._lit += 1
        hits = frozenset(
            where
            for cell in (self.line.finding.cells if self.line else ())
            if cell.sheet == (place.sheet if place else "") and (where := map_panes.position_of(cell.cell))
        )
        source = map_panes.SheetSource(sheet, self.sheet.columns, hits, self._lit)
        where = map_panes.position_of(place.cell) if place else None
        self.sheet.show(source, cursor=source.index_of(where[0]) if where else 0)
        self.sheet.show_column(where[1] if where else 1)
        entries = self.entries.get((place.sheet, where[0]), []) if place and where else []
        self.query_one("#reading > Static", Static).update(lines(*map_panes.reading(entries)))

    # Going

    def do_open(self) -> None:
        """Go down to the cells of the finding."""
        if not self.down:
            self._go_down(down=True)

    @on(RowList.Opened, "#findings")
    def _double_clicked(self) -> None:
        self.action_do("open")

    def _go_down(self, *, down: bool) -> None:
        self.down = down
        self.set_class(down, "-down")
        self.listed.active, self.cells.active = not down, down
        self.listed.refresh()
        self.cells.refresh()

    def do_back(self) -> None:
        """Come up from the cells; then take away marks, filter, and leave the map."""
        bar = self.query_one(FilterBar)
        if self.down:
            self._go_down(down=False)
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

    def do_left(self) -> None:
        """Scroll the sheet to the left."""
        self.sheet.scroll_relative(x=-_NEAR_THE_SIDE * 2, animate=False)

    def do_right(self) -> None:
        """Scroll the sheet to the right."""
        self.sheet.scroll_relative(x=_NEAR_THE_SIDE * 2, animate=False)

    def do_next_school(self) -> None:
        """Open the next school's map, in the order of the queue."""
        self.shell.open_neighbour(1)

    def do_previous_school(self) -> None:
        """Open the map of the school before."""
        self.shell.open_neighbour(-1)

    def seek(self, step: int, wanted: Callable[[FindingLine], bool], what: str) -> None:
        """Move to the next finding that is wanted, from the other end where there is none on this side."""
        found = [
            index for index, row in self.listed.all_rows() if isinstance(row.value, FindingLine) and wanted(row.value)
        ]
        here = self.listed.cursor
        ahead = [index for index in found if (index > here if step > 0 else index < here)]
        if not found or found == [here]:
            self.say(f"No other {what}.")
            return
        pool = ahead or found
        self.listed.go(pool[0] if step > 0 else pool[-1])

    def do_next_unreviewed(self) -> None:
        """Go to the next finding not reviewed."""
        self.seek(1, lambda line: line.decision is Decision.OPEN, "finding to review")

    def do_previous_unreviewed(self) -> None:
        """Go to the one before."""
        self.seek(-1, lambda line: line.decision is Decision.OPEN, "finding to review")

    def do_next_error(self) -> None:
        """Go to the next error."""
        self.seek(1, lambda line: line.finding.severity is Severity.ERROR, "error")

    def do_previous_error(self) -> None:
        """Go to the error before."""
        self.seek(-1, lambda line: line.finding.severity is Severity.ERROR, "error")

    def do_next_query(self) -> None:
        """Go to the next query."""
        self.seek(1, lambda line: line.finding.severity is Severity.QUERY, "query")

    def do_previous_query(self) -> None:
        """Go to the query before."""
        self.seek(-1, lambda line: line.finding.severity is Severity.QUERY, "query")

    def do_next_value(self) -> None:
        """Go down to a cell with another value; among findings, to another kind of finding."""
        self._other_value(1)

    def do_previous_value(self) -> None:
        """Go up to a cell with another value."""
        self._other_value(-1)

    def _other_value(self, step: int) -> None:
        moving = self.moving
        here = _value_of(moving.current)
        index = moving.cursor + step
        while (row := moving.row(index)) is not None and _value_of(row) == here:
            index += step
        if row is None:
            self.say("No other value that way.")
        else:
            moving.go(index)

    # Filter

    def do_filter(self) -> None:
        """Type a filter."""
        self.query_one(FilterBar).open()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter at each letter."""
        self.filter_text = event.text.strip()
        self.listed.cursor = 0
        self.attempt(self.reload)


def _value_of(row: object) -> object:
    value = getattr(row, "value", None)
    if isinstance(value, FindingLine):
        return value.finding.code
    return value.value if isinstance(value, PlacedValue) else value
