"""The rows of a list as they come by page from a source, with the cursor and the marks that a person puts on them.

Nothing here draws: `rows.RowList` does, and says how wide things are. A slow source is counted and asked ahead in a
thread, so that moving the cursor runs no query.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial

from textual.cache import LRUCache
from textual.message import Message
from textual.scroll_view import ScrollView

from provision.review.progress import Progress
from provision.ui.row_source import PAGE, Fixed, Row, RowSource, rows_between
from provision.ui.work import draw_from_thread
from schemas.errors import ProvisionMapsError

_PAGES_KEPT = 16


class PagedRows(ScrollView, can_focus=False):
    """A scrolling view over rows by page, with a cursor and marks; `rows_in_view` fit under its heading line."""

    class Moved(Message, namespace="row_list"):
        """The cursor stands on another row, or the rows are new."""

        def __init__(self, rows: "PagedRows") -> None:
            super().__init__()
            self.rows = rows

        @property
        def control(self) -> "PagedRows":
            """The list, for `on` selectors."""
            return self.rows

    class Opened(Moved, namespace="row_list"):
        """A row was opened with the mouse."""

    class NotRead(Moved, namespace="row_list"):
        """A page could not be read."""

        def __init__(self, rows: "PagedRows", error: ProvisionMapsError) -> None:
            super().__init__(rows)
            self.error = error

    def __init__(self, *, id: str) -> None:  # noqa: A002  Textual's own word
        super().__init__(id=id)
        self.source: RowSource = Fixed()
        self.cursor = 0
        self.marks: set[Hashable] = set()
        self.range_from: int | None = None
        self.total = 0
        self._pages: LRUCache[int, Sequence[Row]] = LRUCache(_PAGES_KEPT)
        self._asked: set[int] = set()
        self._edition: object = None
        self._unread: set[int] = set()

    def measure(self) -> None:
        """Fit what is drawn to the view and to the number of rows."""
        raise NotImplementedError

    # Rows

    def show(self, source: RowSource, *, cursor: int = 0) -> None:
        """Show another source from its row `cursor`; where it cannot be read, what was there stays.

        A range that is not ended yet becomes marks: its rows may stand elsewhere now.
        """
        self.marks |= set(self.range_keys())
        before = self.source, self.cursor, self.range_from
        self.source, self.cursor, self.range_from = source, cursor, None
        try:
            self.reload()
        except ProvisionMapsError:
            self.source, self.cursor, self.range_from = before
            raise

    def reload(self) -> None:
        """Ask the source again; the cursor stays at its place, or at the last row."""
        edition, number = self.source.edition, max(0, self.cursor) // PAGE
        first = self.source.page(number * PAGE, PAGE) if self.source.slow else ()
        total = self._begin_slowly(number, len(first), edition) if self.source.slow else self.source.count()
        self._pages.clear()
        self._asked.clear()
        self._edition, self.total = edition, total
        if self.source.slow:
            self._pages[number] = first
        self.cursor = max(0, min(self.cursor, self.total - 1))
        self.measure()
        self._follow()
        self.refresh()
        self.post_message(self.Moved(self))

    def _begin_slowly(self, number: int, found: int, edition: object) -> int:
        """Return how many rows are known of once a page was fetched; where there may be more, ask in a thread.

        Counting may cost more than everything else that the first paint needs.
        """
        end = number * PAGE + found
        if found == PAGE or edition is not None:
            self.behind_the_frame(partial(self._count, self.source))
            return max(end, self.total)
        return end if found or not number else self.source.count()

    def behind_the_frame(self, job: Callable[[], None]) -> None:
        """Do what no frame waits for in a thread, once the next frame is drawn: two threads slow each other down."""
        self.call_after_refresh(self.run_worker, job, thread=True, exit_on_error=False)

    def _count(self, source: RowSource) -> None:
        total = source.count()
        draw_from_thread(self.app, partial(self._know, source, total))

    def _know(self, source: RowSource, total: int) -> None:
        moved = self._forget_moved_pages()
        if source is self.source and (moved or total != self.total) and self.is_attached:
            self.total = total
            self.cursor = max(0, min(self.cursor, total - 1))
            self.measure()
            self.refresh()
            self.post_message(self.Moved(self))

    def _forget_moved_pages(self) -> bool:
        """Forget pages of another order than the source's own; say whether there was one."""
        moved = self.source.edition != self._edition
        if moved:
            self._edition = self.source.edition
            self._pages.clear()
        return moved

    def row(self, index: int) -> Row | None:
        """Return a row, or None past the end."""
        if not 0 <= index < self.total:
            return None
        number, place = divmod(index, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(number)
        return page[place] if place < len(page) else None

    def _read(self, number: int) -> Sequence[Row]:
        """Return a page; one that cannot be read now is told and stands empty until the cursor moves on."""
        try:
            return self.source.page(number * PAGE, PAGE)
        except ProvisionMapsError as error:
            self._unread.add(number)
            self.post_message(self.NotRead(self, error))
            return ()

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
                self.behind_the_frame(partial(self._fetch, self.source, number))

    def _fetch(self, source: RowSource, number: int) -> None:
        edition, page = source.edition, source.page(number * PAGE, PAGE)
        draw_from_thread(self.app, partial(self._keep, source, edition, number, page))

    def _keep(self, source: RowSource, edition: object, number: int, page: Sequence[Row]) -> None:
        self._asked.discard(number)
        if source is self.source and edition == self._edition:
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
        while self._unread:
            self._pages.discard(self._unread.pop())
        if self.range_from is not None:
            self.refresh()
        else:
            self.refresh_line(old + 1)
            self.refresh_line(self.cursor + 1)
        self._follow()
        if self.source.slow:
            self._look_ahead()
        self.post_message(self.Moved(self))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw what has come into view. The scrollbar is told, and drawn, when one would see it move."""
        if self._thumb(new_value) != self._thumb(self.vertical_scrollbar.position):
            self.vertical_scrollbar.position = new_value
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    def _thumb(self, position: float) -> int:
        """Return where the scrollbar shows a position, in eighths of a line."""
        height, hidden = self.size.height, max(1, self.virtual_size.height - self.size.height)
        thumb = max(1.0, height * height / max(1, self.virtual_size.height))
        return int((height - thumb) * position / hidden * 8)

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
            self.refresh()
        else:
            self.end_range(self.range_keys())

    def end_range(self, keys: Iterable[Hashable]) -> None:
        """End the range; the rows with these keys are marked."""
        self.marks |= set(keys)
        self.range_from = None
        self.refresh()

    @property
    def has_marks(self) -> bool:
        """Whether a row is marked, or a range begun."""
        return bool(self.marks) or self.range_from is not None

    def marked_rows(self) -> Callable[[Progress], list[Row]] | None:
        """Return what finds the marked rows that the source shows, in its order, by asking the source: for a thread.

        A row that was read before comes as it was then, and is the one that a range goes over, whatever stands in its
        place now. None where nothing is marked.
        """
        source, marks, span = self.source, set(self.marks), self._range
        if not self.has_marks:
            return None
        pages = {number: self._pages[number] for number in set(self._pages.keys())}
        seen = {index: row for number, page in pages.items() for index, row in enumerate(page, number * PAGE)}

        def find(progress: Progress) -> list[Row]:
            first, last = span if span and not marks else (0, source.count() - 1)
            inside = range(span[0], span[1] + 1) if span else ()
            wanted = marks | {seen[index].key for index in inside if index in seen}
            unseen = {index for index in inside if index not in seen}
            known = {row.key: row for row in seen.values()}
            rows = enumerate(rows_between(source, first, last, progress), first)
            return [known.get(row.key, row) for index, row in rows if row.key in wanted or index in unseen]

        return find

    @property
    def _range(self) -> tuple[int, int] | None:
        """The first and last row of the range that was begun."""
        if self.range_from is None:
            return None
        low, high = sorted((self.range_from, self.cursor))
        return low, high

    def range_keys(self) -> list[Hashable]:
        """Return the keys from the range's beginning to the cursor; empty with no range."""
        if self._range is None:
            return []
        low, high = self._range
        return [row.key for row in map(self.row, range(low, high + 1)) if row is not None]

    def marked_number(self) -> int:
        """Return how many rows are marked or lie in the range, without reading one.

        Marks that a filter hides are counted too, and twice those in a part of the range that has been let go of.
        """
        if self._range is None:
            return len(self.marks)
        low, high = self._range
        held = ((number * PAGE, self._pages[number]) for number in set(self._pages.keys()))
        rows = (row for start, page in held for index, row in enumerate(page, start) if low <= index <= high)
        return len(self.marks) + high - low + 1 - sum(row.key in self.marks for row in rows)

    def marked_in_view(self) -> list[Hashable]:
        """Return the keys of marked rows that the source shows now, in its order: filtered rows do not count."""
        wanted = self.marks | set(self.range_keys())
        if not wanted:
            return []
        return [row.key for _, row in self.all_rows() if row.key in wanted]

    def clear_marks(self) -> bool:
        """Take all marks and the range away. Returns False where there was none."""
        had = self.has_marks
        self.marks.clear()
        self.range_from = None
        self.refresh()
        return had

    def _follow(self) -> None:
        """Scroll so far that the cursor is in view."""
        top, height = self.scroll_offset.y, self.rows_in_view
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False)
