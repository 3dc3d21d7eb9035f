"""A list that draws only the lines in view, whatever its length, and keeps their strips.

Textual's own table mounts every row and reads text as markup. Here a row is plain pieces of text (`shown.Piece`); its
strip is kept by row, version and state, so that moving the cursor draws two lines and no query runs. The list holds a
cursor and marks (`paged_rows`) and knows nothing of what its rows mean. It takes no focus: rooms own the keys. Text is
selected with the mouse.
"""

from collections.abc import Hashable, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Region, Size
from textual.selection import Selection
from textual.strip import Strip

from provision.ui.line import Line
from provision.ui.paged_rows import PagedRows
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look, fitted

_STRIPS_KEPT = 256
_LINES_COPIED = 5000
_GUTTER = 2


class _View(NamedTuple):
    """What is seen of a list: its first column and row, how wide it is, how much of that stays; what is selected."""

    left: int
    top: int
    width: int
    held: int
    selection: Selection | None


class _State(NamedTuple):
    """Whether the cursor is on a line, whether keys move it, whether the line is marked."""

    here: bool
    active: bool
    marked: bool

    @property
    def name(self) -> str:
        """The component class of the line as a whole: cursor, marked, or none."""
        return "cursor" if self.here and self.active else "marked" if self.marked else ""


class RowList(PagedRows):
    """A virtual list with a heading line, a cursor and marks, drawn.

    `active` shows that keys move this list; with `freeze` the first column stays when the list scrolls sideways.
    """

    ALLOW_SELECT = True
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"rows--{look}" for look in Look),
        "rows--heading",
        "rows--cursor",
        "rows--marked",
    }

    def __init__(self, columns: Sequence[Column], *, id: str, empty: str = "") -> None:  # noqa: A002  Textual's own word
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.empty = empty
        self.freeze = False
        self.active = True
        self._strips: LRUCache[tuple[Hashable, ...], Strip] = LRUCache(_STRIPS_KEPT)
        self._looks: dict[tuple[str, str], Style] = {}
        self._widths: tuple[int, ...] = ()
        self._last = 0

    @property
    def allow_select(self) -> bool:
        """Text may be selected although the list scrolls by itself."""
        return True

    # Columns

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Change the columns; the rows must be shown anew after it."""
        self.columns = tuple(columns)
        self._strips.clear()
        self.measure()

    def show_column(self, number: int) -> None:
        """Scroll sideways so far that a column (0 is the first) is in view, now and once a new layout is known."""
        self._bring_into_view(number)
        self.call_after_refresh(self._bring_into_view, number)

    def _bring_into_view(self, number: int) -> None:
        left = _GUTTER + sum(width + 1 for width in self._widths[:number] if width >= 0)
        right = left + (self._widths[number] if number < len(self._widths) else 0)
        if left - self._frozen < self.scroll_offset.x or right > self.scroll_offset.x + self.size.width:
            self.scroll_to(x=max(0, right - self.size.width // 2), animate=False)

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a part of the view.

        Textual would frame every line anew (border, padding, opacity) and put it through its filters of colours, which
        is most of what a scroll costs. A list has no frame, its looks have been through the filters (`_style`), and
        its strips stay the same objects, so that all that is worked out of them is kept too.
        """
        view = self._view()
        strips = [self._line(y, view) for y in crop.line_range]
        first, last = crop.column_span
        return strips if (first, last) == (0, self.size.width) else [strip.crop(first, last) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """Return a line of the view that says where in the text each piece stands: the mouse asks, to select in it."""
        view = self._view()
        index, line = view.top + y - 1, self._line(y, view)
        if y == 0 or index >= self.total:
            return line
        held, moving = line.crop(0, view.held), line.crop(view.held)
        return Strip.join([held.apply_offsets(0, index), moving.apply_offsets(view.left + view.held, index)])

    def _view(self) -> _View:
        left, top = self.scroll_offset
        return _View(left, top, self.scrollable_content_region.width, self._frozen, self.text_selection)

    def _line(self, y: int, view: _View) -> Strip:
        if y == 0:
            return self._cut(self._heading(), view, self._style("heading"))
        index = view.top + y - 1
        row = self.row(index)
        if row is None:
            note = f"  {self.empty}" if index == 0 and not self.total else ""
            return Line([Segment(fitted(note, view.width), self._style(Look.DIM))], view.width)
        state = self._state(index, row)
        if view.selection is not None and (span := view.selection.get_span(index)) is not None:
            return self._cut(self._selected(self._draw(row, state), *span), view, self._style("", state.name))
        key = (row.key, row.version, state, view.left, view.width)
        drawn = self._strips.get(key)
        if drawn is None:
            drawn = self._strips[key] = self._cut(self._draw(row, state), view, self._style("", state.name))
        return drawn

    def _cut(self, whole: Strip, view: _View, style: Style) -> Strip:
        """Return what the view shows of a line; a frozen column stays."""
        seen = whole.crop_extend(view.left + view.held, view.left + view.width, style)
        if seen is whole:
            return whole
        return Line(Strip.join([whole.crop(0, view.held), seen]) if view.held else seen, view.width)

    @property
    def _frozen(self) -> int:
        return _GUTTER + self._widths[0] + 1 if self.freeze and self._widths else 0

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text, as Textual's copy asks for it; at most 5,000 lines."""
        first = selection.start.y if selection.start else 0
        last = min(selection.end.y if selection.end else self.total - 1, first + _LINES_COPIED)
        rows = [(index, self.row(index)) for index in range(first, last + 1)]
        text = "\n".join(
            self._draw(row, self._state(index, row)).text.rstrip() for index, row in rows if row is not None
        )
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
        self.measure()
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse points; a double click opens."""
        index = self.scroll_offset.y + event.y - 1
        if event.y and 0 <= index < self.total:
            self.go(index)
            if event.chain > 1:
                self.post_message(self.Opened(self))

    def measure(self) -> None:
        """Give each column its width; what is left goes to those of width 0."""
        room = self.size.width
        visible = [column if room >= column.from_width else None for column in self.columns]
        taken = _GUTTER + sum(column.width + 1 for column in visible if column)
        shares = sum(1 for column in visible if column and not column.width)
        share = max(8, (room - taken) // shares) if shares else 0
        widths = tuple((column.width or share) if column else -1 for column in visible)
        if widths != self._widths:
            self._widths = widths
            self._last = max((number for number, width in enumerate(widths) if width >= 0), default=0)
            self._strips.clear()
            self.refresh()
        whole = _GUTTER + sum(width + 1 for width in widths if width >= 0)
        self.virtual_size = Size(0 if shares else whole, self.total + 1)

    def _heading(self) -> Strip:
        text, length = " " * _GUTTER, _GUTTER
        for column, width in zip(self.columns, self._widths, strict=False):
            if width >= 0:
                text += fitted(column.title, width, right=column.right) + " "
                length += width + 1
        return Line([Segment(text, self._style("heading"))], length)

    def _marked(self, index: int, row: Row) -> bool:
        if row.key in self.marks:
            return True
        return self.range_from is not None and min(self.range_from, self.cursor) <= index <= max(
            self.range_from, self.cursor
        )

    def _state(self, index: int, row: Row) -> _State:
        return _State(index == self.cursor, self.active, self._marked(index, row))

    def _draw(self, row: Row, state: _State) -> Strip:
        """Draw a whole row, wider than the view where its columns are; neighbours of one look are one segment."""
        gutter = (" " if not state.here else "›" if state.active else "·") + ("•" if state.marked else " ")
        name, segments = state.name, list[Segment]()
        run, run_look, length = gutter, Look.KEY, _GUTTER
        hidden = self._last if self.show_vertical_scrollbar else None  # the gap after it lies under the scrollbar
        for number, (column, width, piece) in enumerate(zip(self.columns, self._widths, row.cells, strict=False)):
            if width < 0:
                continue
            raw, look = (piece, Look.PLAIN) if isinstance(piece, str) else piece
            gap = "" if number == hidden else " "
            text = fitted(raw, width, right=column.right) + gap
            length += width + len(gap)
            if look is run_look or not text.strip():
                run += text
            else:
                segments.append(Segment(run, self._style(run_look, name)))
                run, run_look = text, look
        segments.append(Segment(run, self._style(run_look, name)))
        return Line(segments, length)

    def _selected(self, strip: Strip, start: int, end: int) -> Strip:
        """Draw a part of a row as selected with the mouse; an `end` of -1 is that of the row."""
        end = strip.cell_length if end == -1 else min(end, strip.cell_length)
        style = self._filtered(self.screen.get_component_rich_style("screen--selection"))
        before, inside, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
        return Strip.join([before, inside.apply_style(style), after])

    def _style(self, name: str, state: str = "") -> Style:
        """Return the colours of a look on a line in a state. Kept: Textual works a style out anew at each call."""
        style = self._looks.get((name, state))
        if style is None:
            style = self.rich_style
            for part in (state, name):
                style += self.get_component_rich_style(f"rows--{part}", partial=True) if part else Style.null()
            style = self._looks[name, state] = self._filtered(style)
        return style

    def _filtered(self, style: Style) -> Style:
        """Return a style as the terminal can show it (NO_COLOR, colours of the terminal's own)."""
        segments = [Segment("", style)]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self.background_colors[1])
        return segments[0].style or style
