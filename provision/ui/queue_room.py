"""The queue: every school and its current map, what is wrong and how far its review is; the room one starts in.

Rows come by page from the desk, which filters and sorts; this room only draws them and carries keys. It stays under the
map rooms, so that `]` and `[` walk the schools in the order that one sees here.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from provision.review.values import MapState, QueueLine
from provision.ui.action import Room
from provision.ui.actions import bindings_of
from provision.ui.dialogs import Ask
from provision.ui.filter_bar import FilterBar
from provision.ui.map_panes import school_or_file
from provision.ui.matching import match_from
from provision.ui.queue_going import QueueGoing
from provision.ui.queue_rows import columns_of
from provision.ui.queue_source import QueueOrders, QueueSource, order_by
from provision.ui.room import NO_SCHOOL
from provision.ui.row_source import PAGE
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece
from provision.ui.work import draw_from_thread
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import ComposeResult

    from provision.review.desk import Desk
    from provision.review.values import Change
    from provision.ui.row_source import Row

SORTS = ("school", "-errors", "-queries", "-unreviewed", "-flagged", "state", "district", "adviser", "-changed")
GROUPS = ("", "area", "district", "community", "adviser", "state")
_NAMED = 3
"""Up to how many schools are named in a question; more are counted."""
_TITLES = {"unreviewed": "To do", "flagged": "Flags"}
"""Where a column has another title than what sorts it."""
_GONE_THROUGH = 1000
_ON_A_LINE = frozenset({"open", "return_map", "accept_map", "mark", "surgery", "headings", "match"})
_NOT_SENT = "this school has not sent a map yet"
_NOTHING_FITS = "No school fits this filter. Esc takes it away."
_NOTHING_CHOSEN = "Nothing that is marked here, or under the cursor, has a map that could be read."
_NOTHING_IN = "No map yet: `provision import FOLDER` brings them in."


class QueueRoom(QueueGoing):
    """The list of schools."""

    ROOM = Room.QUEUE
    BINDINGS = bindings_of(Room.QUEUE)

    def __init__(self) -> None:
        super().__init__()
        self.filter_text = ""
        self.sort = SORTS[0]
        self.group = ""
        self.orders: QueueOrders | None = None
        self.told_in: list[Piece] = []
        self._told_of: tuple[str, int] | None = None
        self._told = 0
        self._begun = False

    def compose_body(self) -> ComposeResult:
        """One list and its filter."""
        yield RowList(columns_of(""), id="queue")
        yield FilterBar()

    @property
    def moving(self) -> RowList:
        """The list of schools."""
        return self.query_one("#queue", RowList)

    def title_pieces(self) -> list[Piece]:
        """Return who is in, what has no school, what changed, what is filtered."""
        pieces: list[Piece] = [(self.shell.title_text, Look.STRONG)]
        if marked := self._marked():
            pieces.append((f"   {marked} marked", Look.FLAG))
        pieces += self.told_in
        if self.filter_text:
            pieces.append((f"   {self.moving.total:,} shown", Look.DIM))
        if changed := len(self.shell.changed_since):
            pieces.append((f"   • {changed} changed since last time", Look.FLAG))
        if self.filter_text:
            pieces.append((f"   / {self.filter_text}", Look.FLAG))
        return pieces

    def _marked(self) -> int:
        """Return on how many lines a verb acts; in a list that is too long to go through, how many are marked."""
        listed = self.moving
        return listed.marked_number() if listed.total > _GONE_THROUGH else len(listed.marked_in_view())

    def on_mount(self) -> None:
        """Say what is going on until the store is open; the room itself draws the rest."""
        kept = self.shell.kept
        self.sort = kept.sort if kept.sort in SORTS else SORTS[0]
        self.group = kept.group if kept.group in GROUPS else ""
        self._show_columns()
        self.moving.empty = "Opening the store…" if self.shell.desk is None else ""

    def _show_columns(self) -> None:
        """Show the columns, the one that sorts with an arrow."""
        by = self.sort.removeprefix("-")
        title, arrow = _TITLES.get(by, by.title()), "▾" if self.sort.startswith("-") else "▴"
        columns = columns_of(self.group)
        listed = tuple(replace(one, title=f"{title}{arrow}") if one.title == title else one for one in columns)
        if listed != self.moving.columns:
            self.moving.show_columns(listed)

    def on_screen_resume(self) -> None:
        """Come back with what has changed meanwhile."""
        if self.shell.desk is not None:
            self.attempt(self.reload)

    def reload(self) -> None:
        """Ask for the queue again; the cursor stays on its line."""
        self._show_queue(self.moving.cursor)

    def _show_queue(self, cursor: int) -> None:
        desk, listed = self.desk, self.moving
        listed.empty = _NOTHING_FITS if self.filter_text else _NOTHING_IN
        orders = self.orders = self.orders or QueueOrders(desk)
        source = QueueSource(orders, self.filter_text, self.sort, group=self.group, changed=self.shell.changed_since)
        self._show_columns()
        listed.show(source, cursor=cursor)
        if not self._begun:
            self._begin()
        self.show_title()
        self.refresh_keys()
        next_sorts = order_by(self._next_sort, self.group), order_by(self.sort, self._next_group)
        told = partial(self._count_returns, desk, orders, self.filter_text, *next_sorts)
        listed.behind_the_frame(told)

    def _turn(self, *told: Piece) -> None:
        """Show the queue as it is filtered, sorted and grouped from now on, from its top, and say so.

        Where that order has still to be made, the lines stay as they are until it is there.
        """
        if self.orders is None:
            return
        wanted = self._wanted
        if self.orders.kept(*wanted) is not None:
            self._turned(wanted, *told)
        else:
            self.say(("Looking…" if self.filter_text else "Sorting…", Look.DIM))
            self.moving.behind_the_frame(partial(self._look, self.orders, wanted, *told))

    def _look(self, orders: QueueOrders, wanted: tuple[str, str], *told: Piece) -> None:
        shown = partial(self._turned, wanted, *told)
        try:
            orders.prepare(*wanted, still=lambda: wanted == self._wanted)
        except ProvisionMapsError as error:
            shown = partial(self.warn, error)
        self.shell.call_in_room(self, shown)

    def _turned(self, wanted: tuple[str, str], *told: Piece) -> None:
        def show() -> None:
            self._show_queue(0)
            self.say(*told)

        if wanted == self._wanted:
            self.attempt(show)

    @property
    def _wanted(self) -> tuple[str, str]:
        """The filter and the sort that were asked for last."""
        return self.filter_text, order_by(self.sort, self.group)

    def _begin(self) -> None:
        """Put the cursor on the first line with something to review, if one of the first has."""
        self._begun = True
        listed = self.moving
        rows = ((index, listed.row(index)) for index in range(min(PAGE, listed.total)))
        to_do = (index for index, row in rows if row and isinstance(row.value, QueueLine) and row.value.unreviewed)
        listed.go(next(to_do, 0))

    def _count_returns(self, desk: Desk, orders: QueueOrders, text: str, *next_sorts: str) -> None:
        """Find out what the title says, if it may be another; then make the orders that the next keys ask for."""
        if (told_of := (text, desk.latest_event())) != self._told_of:
            returns, stray = desk.returns_of(text) if text else desk.returns(), desk.queue_count("is:unmatched")
            whose, noun = ("of those shown ", "") if text else ("", " schools")
            told: list[Piece] = [(f"   {whose}{returns.schools_in} of {returns.schools}{noun} in", Look.GOOD)]
            if stray:
                told.append((f"   {stray} without a school", Look.QUERY))
            draw_from_thread(self.app, partial(self._show_returns, told, told_of))
        for sort in next_sorts:
            orders.prepare(text, sort)

    def _show_returns(self, told: list[Piece], told_of: tuple[str, int]) -> None:
        self.told_in, self._told_of = told, told_of
        self.show_title()

    @on(RowList.Moved)
    def _counted(self) -> None:
        if self.moving.total != self._told or self.moving.range_from is not None:
            self._told = self.moving.total
            self.show_title()

    def why_not(self, name: str) -> str:
        """Say what a school that has sent nothing cannot do."""
        if why := super().why_not(name):
            return why
        line = self.line
        if line is None:
            return "no school is under the cursor" if name in _ON_A_LINE else ""
        alone = not self.moving.has_marks
        reasons = (
            ({"headings"}, line.map_id is None, _NOT_SENT),
            ({"return_map", "accept_map"}, alone and line.state is None, _NOT_SENT),
            ({"return_map", "accept_map"}, alone and line.state is MapState.UNREADABLE, "this file could not be read"),
            ({"surgery"}, not line.matched, NO_SCHOOL),
            ({"match"}, line.matched, "this school is known"),
        )
        return next((why for names, holds, why in reasons if name in names and holds), "")

    # Going

    def do_open(self) -> None:
        """Open the map, or say why there is none to open."""
        line = self.line
        if line is None:
            return
        if line.map_id is None:
            self.say((line.school, Look.STRONG), " has not sent a map yet.")
        else:
            self.shell.open_map(line.map_id)

    @on(RowList.Opened)
    def _double_clicked(self) -> None:
        self.action_do("open")

    def do_surgery(self) -> None:
        """Begin a surgery with the school under the cursor."""
        if self.line is not None:
            self.shell.begin_with(self.line.urn or self.line.school, self.line.map_id)

    def do_match(self) -> None:
        """Say whose map it is."""
        if self.line is not None and self.line.map_id is not None:
            match_from(self, self.line.map_id)

    def do_diary(self) -> None:
        """Open the diary."""
        self.shell.open_diary()

    def do_headings(self) -> None:
        """Open the headings of the map under the cursor."""
        if self.line is not None and self.line.map_id is not None:
            self.shell.open_headings(self.line.map_id)

    # Finding and marking

    def do_filter(self) -> None:
        """Type a filter; what it may say is asked for behind it."""
        self.query_one(FilterBar).open()
        self.run_worker(partial(self._ask_for_words, self.desk), thread=True, exit_on_error=False)

    def _ask_for_words(self, desk: Desk) -> None:
        words = desk.filter_words()
        self.shell.call_in_room(self, lambda: setattr(self.query_one(FilterBar), "words", words))

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter at each letter."""
        self.filter_text = event.text.strip()
        self._turn((self.query_one(FilterBar).doubt, Look.QUERY))

    @property
    def _next_sort(self) -> str:
        return SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]

    @property
    def _next_group(self) -> str:
        return GROUPS[(GROUPS.index(self.group) + 1) % len(GROUPS)]

    def do_sort(self) -> None:
        """Sort by the next column."""
        self.sort = self._next_sort
        self.shell.kept.keep(sort=self.sort)
        by = self.sort.removeprefix("-")
        self._turn("Sorted by ", (_TITLES.get(by, by).lower(), Look.STRONG))

    def do_group(self) -> None:
        """Group by the next column, or not."""
        self.group = self._next_group
        self.shell.kept.keep(group=self.group)
        self._turn("Grouped by " if self.group else "Not grouped", (self.group, Look.STRONG))

    def do_mark(self) -> None:
        """Mark the line and step down."""
        self.moving.toggle_mark()
        self.moving.move(1)
        self.show_title()

    def do_mark_range(self) -> None:
        """Begin a range, or mark what lies in it."""
        listed = self.moving
        marked = listed.marked_rows() if listed.range_from is not None else None
        if marked is None:
            listed.turn_range()
            self.show_title()
        else:
            self.work("Marking", marked, self._end_range)

    def _end_range(self, rows: list[Row]) -> None:
        self.moving.end_range(row.key for row in rows)
        self.show_title()

    def do_back(self) -> None:
        """Take away the filter, then the marks; the queue is the last layer."""
        bar = self.query_one(FilterBar)
        if bar.has_focus or self.filter_text:
            bar.close()
        elif self.moving.clear_marks():
            self.show_title()
        else:
            self.say(("q", Look.KEY), " leaves the review.")

    # Deciding

    def _on_chosen(self, act: Callable[[list[QueueLine]], None]) -> None:
        """Act on the marked lines that are visible, else on the one under the cursor; only on maps that could be read.

        They may be many, so they are sought in a thread. A line that was drawn counts as it was seen.
        """
        marked = self.moving.marked_rows()
        if marked is None:
            self._act_on([], act)
        else:
            self.work("Looking for the marked maps", marked, partial(self._act_on, act=act))

    def _act_on(self, marked: list[Row], act: Callable[[list[QueueLine]], None]) -> None:
        current = self.moving.current
        chosen = _readable(marked or ([current] if current else []))
        if chosen:
            act(chosen)
        else:
            self.say(_NOTHING_CHOSEN)

    def do_accept_map(self) -> None:
        """Accept the map or the marked maps."""
        self._on_chosen(partial(self._set_states, state=MapState.ACCEPTED, note=""))

    def do_return_map(self) -> None:
        """Return the map or the marked maps, with a note."""
        self._on_chosen(self._ask_what_to_change)

    def _ask_what_to_change(self, chosen: list[QueueLine]) -> None:
        few = ", ".join(school_or_file(line.school) for line in chosen[:_NAMED])
        about = few if len(chosen) <= _NAMED else f"{len(chosen):,} maps"
        dialog = Ask("Return to the school: what should they change?", about=about)
        self.ask(dialog, lambda answer: self._set_states(chosen, MapState.RETURNED, answer.text))

    def _set_states(self, chosen: list[QueueLine], state: MapState, note: str) -> None:
        seen = {line.map_id: line.version for line in chosen if line.map_id is not None}
        move = partial(self.desk.set_states, list(seen), state, note=note, expected=seen)
        drawn = partial(self._show_states, number=len(seen))
        self.work(f"{len(seen):,} maps", lambda progress: move(progress=progress), drawn)

    def _show_states(self, change: Change, *, number: int) -> None:
        self.moving.clear_marks()
        self.tell_done(change)
        if number == 1:
            self.moving.move(1)


def _readable(rows: Iterable[Row]) -> list[QueueLine]:
    lines = [row.value for row in rows if isinstance(row.value, QueueLine)]
    return [line for line in lines if line.map_id is not None and line.state is not MapState.UNREADABLE]
