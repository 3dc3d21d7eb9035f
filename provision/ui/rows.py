"""A list that draws only the lines in view, whatever its length: rows come by page from a source, strips are kept.

Textual's own table mounts every row and reads text as markup. Here a row is plain pieces of text (`shown.Piece`); its
strip is kept by row, version and state, so that moving the cursor draws two lines and no query runs. The list holds a
cursor and marks and knows nothing of what its rows mean. It takes no focus: rooms own the keys. Text is selected with
the mouse.
"""

from collections.abc import Hashable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from provision.ui.row_source import PAGE, Column, Fixed, Row, RowSource
from provision.ui.shown import Look, fitted

_PAGES_KEPT = 64
_STRIPS_KEPT = 2048
_LINES_COPIED = 5000
_GUTTER = 2


class RowList(ScrollView, can_focus=False):
    """A virtual list with a heading line, a cursor and marks.

    `active` shows that keys move this list; with `freeze` the first column stays when the list scrolls sideways.
    """

    ALLOW_SELECT = True
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"rows--{look}" for look in Look),
        "rows--heading",
        "rows--cursor",
        "rows--marked",
    }

    class Moved(Message):
        """The cursor stands on another row, or the rows are new."""

        def __init__(self, rows: "RowList") -> None:
            super().__init__()
            self.rows = rows

        @property
        def control(self) -> "RowList":
            """The list, for `on` selectors."""
            return self.rows

    class Opened(Moved):
        """A row was opened with the mouse."""

    def __init__(self, columns: Sequence[Column], *, id: str, empty: str = "") -> None:  # noqa: A002  Textual's own word
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.empty = empty
        self.freeze = False
        self.source: RowSource = Fixed()
        self.cursor = 0
        self.marks: set[Hashable] = set()
        self.range_from: int | None = None
        self.active = True
        self.total = 0
        self._pages: LRUCache[int, Sequence[Row]] = LRUCache(_PAGES_KEPT)
        self._strips: LRUCache[tuple[Hashable, ...], Strip] = LRUCache(_STRIPS_KEPT)
        self._asked: set[int] = set()
        self._looks: dict[tuple[str, str], Style] = {}
        self._widths: tuple[int, ...] = ()

    @property
    def allow_select(self) -> bool:
        """Text may be selected although the list scrolls by itself."""
        return True

    # Rows

    def show(self, source: RowSource, *, cursor: int = 0) -> None:
        """Show another source from its row `cursor`."""
        self.source = source
        self.cursor = cursor
        self.range_from = None
        self.reload()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Change the columns; the rows must be shown anew after it."""
        self.columns = tuple(columns)
        self._strips.clear()
        self._measure()

    def reload(self) -> None:
        """Ask the source again; the cursor stays at its place, or at the last row."""
        self._pages.clear()
        self._asked.clear()
        self.total = self._begin_slowly() if self.source.slow else self.source.count()
        self.cursor = max(0, min(self.cursor, self.total - 1))
        self._measure()
        self._follow()
        self.refresh()
        self.post_message(self.Moved(self))

    def _begin_slowly(self) -> int:
        """Fetch the page of the cursor and return how many rows are known of; if there may be more, count in a thread.

        Counting may cost more than everything else that the first paint needs.
        """
        number = max(0, self.cursor) // PAGE
        page = self._pages[number] = self.source.page(number * PAGE, PAGE)
        end = number * PAGE + len(page)
        if len(page) == PAGE:
            count = partial(self._count, self.source)
            self.run_worker(count, thread=True, group="count", exclusive=True, exit_on_error=False)
            return max(end, self.total)
        return end if page or not number else self.source.count()

    def _count(self, source: RowSource) -> None:
        total = source.count()
        with suppress(RuntimeError):  # the program ended meanwhile
            self.app.call_from_thread(self._know, source, total)

    def _know(self, source: RowSource, total: int) -> None:
        if source is self.source and total != self.total and self.is_attached:
            self.total = total
            self.cursor = max(0, min(self.cursor, total - 1))
            self._measure()
            self.refresh()
            self.post_message(self.Moved(self))

    def row(self, index: int) -> Row | None:
        """Return a row, or None past the end."""
        if not 0 <= index < self.total:
            return None
        number, place = divmod(index, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self.source.page(number * PAGE, PAGE)
        return page[place] if place < len(page) else None

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor)

    def _look_ahead(self) -> None:
        """Fetch the next page or the one before in a thread, when the cursor comes near it."""
        near = {max(0, self.cursor - PAGE // 2) // PAGE, min(self.total - 1, self.cursor + PAGE // 2) // PAGE}
        for number in near - self._asked:
            if self._pages.get(number) is None:
                self._asked.add(number)
                fetch = partial(self._fetch, self.source, number)
                self.run_worker(fetch, thread=True, group="pages", exit_on_error=False)

    def _fetch(self, source: RowSource, number: int) -> None:
        page = source.page(number * PAGE, PAGE)
        with suppress(RuntimeError):  # the program ended meanwhile
            self.app.call_from_thread(self._keep, source, number, page)

    def _keep(self, source: RowSource, number: int, page: Sequence[Row]) -> None:
        self._asked.discard(number)
        if source is self.source:
            self._pages[number] = page

    def all_rows(self) -> Iterator[tuple[int, Row]]:
        """Return every row with its index; for short lists."""
        for index in range(self.total):
            row = self.row(index)
            if row is not None:
                yield index, row

    # Cursor and marks

    def move(self, by: int) -> None:
        """Move the cursor, as far as there are rows."""
        self.go(self.cursor + by)

    def go(self, index: int) -> None:
        """Put the cursor on a row and bring it into view."""
        old, self.cursor = self.cursor, max(0, min(index, self.total - 1))
        if old == self.cursor:
            return
        if self.range_from is not None:
            self.refresh()
        else:
            self.refresh_line(old + 1)
            self.refresh_line(self.cursor + 1)
        self._follow()
        if self.source.slow:
            self._look_ahead()
        self.post_message(self.Moved(self))

    def show_column(self, number: int) -> None:
        """Scroll sideways so far that a column (0 is the first) is in view, now and once a new layout is known."""
        self._bring_into_view(number)
        self.call_after_refresh(self._bring_into_view, number)

    def _bring_into_view(self, number: int) -> None:
        left = _GUTTER + sum(width + 1 for width in self._widths[:number] if width >= 0)
        right = left + (self._widths[number] if number < len(self._widths) else 0)
        if left - self._frozen < self.scroll_offset.x or right > self.scroll_offset.x + self.size.width:
            self.scroll_to(x=max(0, right - self.size.width // 2), animate=False)

    @property
    def rows_in_view(self) -> int:
        """How many rows fit under the heading."""
        return max(1, self.size.height - 1)

    def toggle_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away."""
        row = self.current
        if row is not None:
            self.marks ^= {row.key}
            self.refresh()

    def turn_range(self) -> None:
        """Begin a range at the cursor; or end it, and keep its rows marked."""
        if self.range_from is None:
            self.range_from = self.cursor
        else:
            self.marks |= set(self.range_keys())
            self.range_from = None
        self.refresh()

    def range_keys(self) -> list[Hashable]:
        """Return the keys from the range's beginning to the cursor; empty with no range."""
        if self.range_from is None:
            return []
        low, high = sorted((self.range_from, self.cursor))
        return [row.key for row in map(self.row, range(low, high + 1)) if row is not None]

    def marked_in_view(self) -> list[Hashable]:
        """Return the keys of marked rows that the source shows now, in its order: filtered rows do not count."""
        wanted = self.marks | set(self.range_keys())
        if not wanted:
            return []
        return [row.key for _, row in self.all_rows() if row.key in wanted]

    def clear_marks(self) -> bool:
        """Take all marks and the range away. Returns False where there was none."""
        had = bool(self.marks) or self.range_from is not None
        self.marks.clear()
        self.range_from = None
        self.refresh()
        return had

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a part of the view.

        Textual would frame every line anew (border, padding, opacity), which is most of what a scroll costs; a list has
        none of these, and its strips stay the same objects, so that all that is worked out of them is kept too.
        """
        filters, background = self.get_line_filters(), self.background_colors[1]
        strips = [self.render_line(y) for y in crop.line_range]
        for line_filter in filters:
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        first, last = crop.column_span
        return strips if (first, last) == (0, self.size.width) else [strip.crop(first, last) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        scroll_x, scroll_y = self.scroll_offset
        width = self.size.width
        if y == 0:
            return self._cut(self._heading(), self._style("heading"))
        index = scroll_y + y - 1
        row = self.row(index)
        if row is None:
            note = f"  {self.empty}" if index == 0 and not self.total else ""
            return Strip([Segment(fitted(note, width), self._style(Look.DIM))], width)
        state = self._state(index, row)
        if (selection := self.text_selection) is not None:
            strip = self._with_selection(self._draw(index, row, state), selection, index)
            return self._cut(strip, self._style("", state), index)
        key = (row.key, row.version, state, index == self.cursor, index, scroll_x, width)
        drawn = self._strips.get(key)
        if drawn is None:
            whole = self._draw(index, row, state)
            drawn = self._strips[key] = self._cut(whole, self._style("", state), index)
        return drawn

    def _cut(self, whole: Strip, style: Style, index: int | None = None) -> Strip:
        """Return what the view shows of a line; a frozen column stays. With `index`, the mouse can select in it."""
        left, held = self.scroll_offset.x, self._frozen
        moving = whole.crop_extend(left + held, left + self.size.width, style)
        parts = [(0, whole.crop(0, held)), (left + held, moving)]
        strips = [strip if index is None else strip.apply_offsets(start, index) for start, strip in parts]
        return Strip.join(strips) if held else strips[1]

    @property
    def _frozen(self) -> int:
        return _GUTTER + self._widths[0] + 1 if self.freeze and self._widths else 0

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, as Textual's copy asks for it; at most 5,000 lines."""
        first = selection.start.y if selection.start else 0
        last = min(selection.end.y if selection.end else self.total - 1, first + _LINES_COPIED)
        rows = [(index, self.row(index)) for index in range(first, last + 1)]
        text = "\n".join(self._draw(index, row, "").text.rstrip() for index, row in rows if row is not None)
        start = Offset(selection.start.x, 0) if selection.start else None
        end = Offset(selection.end.x, selection.end.y - first) if selection.end else None
        return Selection(start, end).extract(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002  Textual's signature
        """Draw again with the selection."""
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def on_resize(self) -> None:
        """Share the new width among the columns."""
        self._measure()
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse points; a double click opens."""
        index = self.scroll_offset.y + event.y - 1
        if event.y and 0 <= index < self.total:
            self.go(index)
            if event.chain > 1:
                self.post_message(self.Opened(self))

    def _follow(self) -> None:
        """Scroll so far that the cursor is in view."""
        top, height = self.scroll_offset.y, self.rows_in_view
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False)

    def _measure(self) -> None:
        """Give each column its width; what is left goes to those of width 0."""
        room = self.size.width
        visible = [column if room >= column.from_width else None for column in self.columns]
        taken = _GUTTER + sum(column.width + 1 for column in visible if column)
        shares = sum(1 for column in visible if column and not column.width)
        share = max(8, (room - taken) // shares) if shares else 0
        widths = tuple((column.width or share) if column else -1 for column in visible)
        if widths != self._widths:
            self._widths = widths
            self._strips.clear()
            self.refresh()
        whole = _GUTTER + sum(width + 1 for width in widths if width >= 0)
        self.virtual_size = Size(0 if shares else whole, self.total + 1)

    def _heading(self) -> Strip:
        style = self._style("heading")
        text = " " * _GUTTER
        for column, width in zip(self.columns, self._widths, strict=False):
            if width >= 0:
                text += fitted(column.title, width, right=column.right) + " "
        return Strip([Segment(text, style)])

    def _marked(self, index: int, row: Row) -> bool:
        if row.key in self.marks:
            return True
        return self.range_from is not None and min(self.range_from, self.cursor) <= index <= max(
            self.range_from, self.cursor
        )

    def _state(self, index: int, row: Row) -> str:
        """Return the component class of a line as a whole: cursor, marked, or none."""
        if index == self.cursor and self.active:
            return "cursor"
        return "marked" if self._marked(index, row) else ""

    def _draw(self, index: int, row: Row, state: str) -> Strip:
        """Draw a whole row, wider than the view where its columns are; neighbours of one look are one segment."""
        gutter = ("›" if index == self.cursor else " ") + ("•" if self._marked(index, row) else " ")
        segments: list[Segment] = []
        run, run_look = gutter, Look.KEY
        for column, width, piece in zip(self.columns, self._widths, row.cells, strict=False):
            if width < 0:
                continue
            raw, look = (piece, Look.PLAIN) if isinstance(piece, str) else piece
            text = fitted(raw, width, right=column.right) + " "
            if look is run_look or not text.strip():
                run += text
            else:
                segments.append(Segment(run, self._style(run_look, state)))
                run, run_look = text, look
        return Strip([*segments, Segment(run, self._style(run_look, state))])

    def _with_selection(self, strip: Strip, selection: Selection, index: int) -> Strip:
        span = selection.get_span(index)
        if span is None:
            return strip
        start, end = span
        end = strip.cell_length if end == -1 else min(end, strip.cell_length)
        style = self.screen.get_component_rich_style("screen--selection")
        before, inside, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
        return Strip.join([before, inside.apply_style(style), after])

    def _style(self, name: str, state: str = "") -> Style:
        """Return the colours of a look on a line in a state. Kept: Textual works a style out anew at each call."""
        style = self._looks.get((name, state))
        if style is None:
            style = self.rich_style
            for part in (state, name):
                style += self.get_component_rich_style(f"rows--{part}", partial=True) if part else Style.null()
            self._looks[name, state] = style
        return style
