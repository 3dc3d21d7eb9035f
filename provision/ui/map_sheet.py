"""The lower half of the map room: the sheet as the school wrote it, and what each of its rows was read as.

It follows the cell under the cursor. Sheets, entries and costs are read in a thread, so that the findings stand on the
screen before them.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from importers.grid import address, column_letters, row_and_column
from importers.reading import MaskedSheet
from provision.ui import entry_panes, map_panes
from provision.ui.map_background import Background, read_background
from provision.ui.map_unmasking import MapUnmasking
from provision.ui.pane import Pane
from provision.ui.row_source import Column
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece, shown
from schemas.errors import ProvisionMapsError
from schemas.finding import PlacedValue

if TYPE_CHECKING:
    from provision.review.desk import Desk
    from provision.review.values import FindingId
    from provision.store.terms import Linked
    from provision.ui.row_source import Row
    from schemas.costs import EntryCost
    from schemas.entry import Entry

_NEAR_THE_SIDE = 8
_NO_SHEET = MaskedSheet("", 0, {})


class MapSheet(MapUnmasking):
    """The panes about the sheet. `level` is the list that keys move: `findings`, `cells` or `sheet`."""

    def __init__(self) -> None:
        super().__init__()
        self.background: Background | None = None
        self.entries: dict[tuple[str, int], list[Entry]] = {}
        self.costs: dict[int, EntryCost] = {}
        self.sheets: tuple[MaskedSheet, ...] = ()
        self.level = "findings"
        self._sheet: MaskedSheet | None = None
        self._source = map_panes.SheetSource(_NO_SHEET, (Column("", 1),), frozenset(), version=0)
        self._lit = 0
        self._column = 1
        self._about: tuple[FindingId | None, PlacedValue | None] | None = None

    @property
    def cells(self) -> RowList:
        """The cells of the finding."""
        return self.query_one("#cells", RowList)

    @property
    def sheet(self) -> RowList:
        """The sheet as the school wrote it."""
        return self.query_one("#sheet", RowList)

    def explain(self) -> None:
        """Draw the finding under the cursor and its cells."""
        raise NotImplementedError

    # Reading

    def read_sheets(self) -> None:
        """Read sheets, entries and costs, and draw them when they are there."""
        if self.shell.desk is not None:
            self.run_worker(partial(self._read, self.shell.desk), thread=True, exit_on_error=False, exclusive=True)
            self.shell.arrive()

    def _read(self, desk: Desk) -> None:
        try:
            if self.background is None:
                desk.saw(self.map_id)
            background = read_background(desk, self.map_id)
        except ProvisionMapsError as error:
            self.shell.call_in_room(self, partial(self.warn, error))
        else:
            self.shell.call_in_room(self, partial(self._draw_background, background))

    def _draw_background(self, background: Background) -> None:
        grouped: dict[tuple[str, int], list[Entry]] = defaultdict(list)
        for entry in background.entries:
            grouped[entry.sheet, entry.row].append(entry)
        self.background, self.entries = background, dict(grouped)
        self.costs = {id(one.entry): one for one in background.costs.entries} if background.costs else {}
        self.unmasked = False
        self.show_sheets(background.sheets)
        self.show_title()

    def show_sheets(self, sheets: tuple[MaskedSheet, ...]) -> None:
        """Take other sheets, and draw the finding with its cells again where the cursor stands."""
        self.sheets = sheets
        self.explain()

    # Drawing

    @on(RowList.Moved, "#cells")
    def _show_cell(self) -> None:
        """Go to the cell in its sheet; where it is the same cell drawn anew, the sheet stays where one reads it."""
        row = self.cells.current
        place = row.value if row is not None and isinstance(row.value, PlacedValue) else None
        about = self.line.id if self.line else None, place
        stays = self._sheet is not None and about == self._about
        name = f"#{self._sheet.position}" if self._sheet and stays else place.sheet if place else ""
        sheet = self._sheet_named(name)
        if sheet is not None and stays:
            self._draw_sheet(sheet)
            self._light()
        elif sheet is not None:
            self._about = about
            self._show_sheet(sheet, place)
        elif self.background is not None:
            self.sheet.empty = "No sheet of this map is kept."
            self.sheet.refresh()

    def _sheet_named(self, name: str) -> MaskedSheet | None:
        named = [sheet for sheet in self.sheets if name in _names(sheet)]
        return named[0] if named else next(iter(self.sheets), None)

    def _show_sheet(self, sheet: MaskedSheet, place: PlacedValue | None) -> None:
        """Show the sheet with the finding's cells lit, at the cell of the cursor; and what its row was read as."""
        where = row_and_column(place.cell) if place else None
        self._draw_sheet(sheet)
        self._column = where[1] if where else 1
        self._light(where[0] if where else 0)
        self.sheet.show_column(where[1] if where else 1)
        self.refresh_keys()

    def _draw_sheet(self, sheet: MaskedSheet) -> None:
        """Take its columns and its name, unless it is the one that is drawn."""
        if sheet is not self._sheet:
            self._sheet = sheet
            self.sheet.show_columns(map_panes.sheet_columns(sheet))
            number = self.sheets.index(sheet) + 1
            among = f"  sheet {number} of {len(self.sheets)}" if len(self.sheets) > 1 else ""
            self.query_one("#below").border_title = shown((sheet.name, Look.STRONG), (among, Look.DIM))

    def _light(self, row: int | None = None) -> None:
        """Draw the sheet at a row (None: where it is), the finding's cells lit, and the column in which keys stand."""
        sheet = self._sheet
        if sheet is None:
            return
        self._lit += 1
        hits = frozenset(
            where
            for cell in (self.line.finding.cells if self.line else ())
            if cell.sheet in _names(sheet) and (where := row_and_column(cell.cell))
        )
        column = self._column if self.level == "sheet" else 0
        self._source = map_panes.SheetSource(sheet, self.sheet.columns, hits, version=self._lit, column=column)
        self.sheet.show(self._source, cursor=self.sheet.cursor if row is None else self._source.index_of(row))

    @on(RowList.Moved, "#sheet")
    def _show_row(self) -> None:
        """Tell what the row under the sheet's cursor was read as, and the text of a cell that the sheet cuts."""
        row, sheet = self.sheet.current, self._sheet
        entries: list[Entry] = []
        cell: list[list[Piece]] = []
        if row is not None and sheet is not None and isinstance(row.value, int):
            entries = [entry for name in _names(sheet) for entry in self.entries.get((name, row.value), [])]
            text = sheet.rows.get(row.value, {}).get(self._column, "")
            if self.level != "findings" or len(text) > map_panes.WIDEST:
                cell = entry_panes.cell(address(row.value, self._column), text)
        terms: list[Linked] = []
        with suppress(ProvisionMapsError):  # a store that is busy costs the other terms, not the room
            terms = self.desk.other_terms(self.map_id, entries[0].row, sheet=entries[0].sheet) if entries else []
        self.query_one("#reading", Pane).tell([*cell, *entry_panes.reading(entries, self.costs, terms)])

    def value_of(self, row: Row) -> object:
        """Return what `>` and `<` compare: of a row of the sheet, the text in the column of the last cell shown."""
        if self.level != "sheet":
            return super().value_of(row)
        place = next((at for at, one in enumerate(self.sheet.columns) if one.title == column_letters(self._column)), 0)
        return row.cells[place]

    def do_left(self) -> None:
        """Go a column to the left; where keys move findings, scroll the sheet."""
        self._sideways(-1)

    def do_right(self) -> None:
        """Go a column to the right; where keys move findings, scroll the sheet."""
        self._sideways(1)

    def _sideways(self, step: int) -> None:
        if self.level != "sheet":
            self.sheet.scroll_relative(x=step * _NEAR_THE_SIDE * 2, animate=False)
            return
        columns = [place[1] for place in self._source.columns if place]
        at = max(0, min(columns.index(self._column) + step, len(columns) - 1)) if self._column in columns else 0
        self._column = columns[at]
        self._light()
        self.sheet.show_column(at + 1)

    def do_next_sheet(self) -> None:
        """Show the next sheet of the file."""
        self._other_sheet(1)

    def do_previous_sheet(self) -> None:
        """Show the sheet before."""
        self._other_sheet(-1)

    def _other_sheet(self, step: int) -> None:
        at = self.sheets.index(self._sheet) + step if self._sheet in self.sheets else -1
        if 0 <= at < len(self.sheets):
            self._show_sheet(self.sheets[at], None)
        else:
            self.say("No other sheet that way.")

    def do_read_on(self) -> None:
        """Scroll what is explained down."""
        self._read_further(1)

    def do_read_back(self) -> None:
        """Scroll what is explained up."""
        self._read_further(-1)

    def _read_further(self, step: int) -> None:
        """Scroll the text that goes with the list that keys move; where that is short, the other."""
        names = ("#reading", "#detail") if self.level == "sheet" else ("#detail", "#reading")
        pane = next((pane for pane in map(self.query_one, names) if pane.max_scroll_y > 0), None)
        if pane is None:
            self.say("All of it is in view.")
        else:
            pane.scroll_relative(y=step * max(1, pane.size.height - 1), animate=False)


def _names(sheet: MaskedSheet) -> tuple[str, ...]:
    """Return how findings and entries may call a sheet: by its name, or by its position where that is masked."""
    return tuple(dict.fromkeys((sheet.name, f"#{sheet.position}")))
