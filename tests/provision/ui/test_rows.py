"""The list fetches and draws only what is in view, keeps its cursor in view, and lets text be copied."""

import asyncio
import sys
from collections.abc import Callable, Sequence

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.selection import Selection

from provision.review.progress import untold
from provision.ui.row_source import PAGE, Column, Fixed, Row
from provision.ui.rows import RowList
from provision.ui.shown import Look


class Counting:
    """A source of many rows that counts how many it was asked for."""

    slow = False
    edition = None

    def __init__(self, total: int) -> None:
        self.total = total
        self.fetched = 0

    def count(self) -> int:
        return self.total

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        self.fetched += limit
        stop = min(offset + limit, self.total)
        return [Row(index, 0, (str(index), (f"row {index}", Look.ERROR))) for index in range(offset, stop)]


class ListApp(App[None]):
    CSS_PATH = None

    def __init__(self, source: object) -> None:
        super().__init__()
        self.source = source

    def compose(self) -> ComposeResult:
        yield RowList([Column("No", 7, right=True), Column("What", 0)], id="rows", empty="nothing here")

    def on_mount(self) -> None:
        self.query_one(RowList).show(self.source)

    @property
    def rows(self) -> RowList:
        return self.query_one(RowList)


def text_of(rows: RowList) -> list[str]:
    return [rows.render_line(y).text for y in range(rows.size.height)]


async def until(come: Callable[[], bool]) -> None:
    """Wait for what a thread does once a frame is drawn."""
    for _ in range(2000):
        if come():
            return
        await asyncio.sleep(0.005)
    raise TimeoutError


async def test_a_hundred_thousand_rows_cost_no_more_than_the_pages_in_view():
    source = Counting(100_000)
    app = ListApp(source)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert source.fetched == PAGE
        app.rows.go(99_999)
        await pilot.pause()
        assert source.fetched <= 3 * PAGE
        assert "row 99999" in text_of(app.rows)[-1]


async def test_the_next_page_of_a_slow_source_is_there_before_the_cursor():
    source = Counting(1000)
    source.slow = True
    app = ListApp(source)
    async with app.run_test(size=(60, 20)) as pilot:
        await until(lambda: app.rows.total == 1000)
        app.rows.go(PAGE - 10)
        await until(lambda: 1 in app.rows._pages)
        await pilot.pause()
        asked = source.fetched
        app.rows.go(PAGE + 10)
        await pilot.pause()
        assert f"row {PAGE + 10} " in "".join(text_of(app.rows))
        assert source.fetched == asked == 2 * PAGE


@pytest.mark.parametrize("steps", [[1], [5, 5, 5, 30], [99, -50, -49, 3], [1000, -1000]])
async def test_the_cursor_stays_in_view_and_inside_the_list(steps):
    app = ListApp(Counting(100))
    async with app.run_test(size=(40, 12)) as pilot:
        where = 0
        for step in steps:
            app.rows.move(step)
            where = max(0, min(99, where + step))
            await pilot.pause()
            assert app.rows.cursor == where
            assert any(line.startswith("›") and f"row {where} " in line for line in text_of(app.rows))


async def test_an_empty_list_says_why():
    app = ListApp(Fixed())
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        assert "nothing here" in text_of(app.rows)[1]
        app.rows.move(1)
        app.rows.toggle_mark()
        assert app.rows.current is None


async def test_marks_and_ranges_are_seen_and_given_in_the_order_of_the_list():
    app = ListApp(Counting(20))
    async with app.run_test(size=(40, 12)) as pilot:
        rows = app.rows
        rows.go(7)
        rows.toggle_mark()
        rows.go(2)
        rows.turn_range()
        rows.go(4)
        await pilot.pause()
        assert rows.marked_in_view() == [2, 3, 4, 7]
        assert [line[1] for line in text_of(rows)[3:6]] == ["•", "•", "•"]
        rows.turn_range()
        rows.go(0)
        assert rows.marked_in_view() == [2, 3, 4, 7]
        assert rows.clear_marks()
        assert not rows.clear_marks()


async def test_a_range_goes_over_the_rows_that_were_seen_in_it_though_others_have_come_between():
    source = Counting(20)
    app = ListApp(source)
    async with app.run_test(size=(40, 12)):
        rows = app.rows
        rows.marks = {9}
        rows.go(2)
        rows.turn_range()
        rows.go(4)
        find, page = rows.marked_rows(), source.page
        source.page = lambda offset, limit: [Row("new", 0, ("", "")), *page(offset, limit)]
        assert [row.key for row in find(untold)] == [2, 3, 4, 9]


async def test_a_long_range_is_counted_without_reading_it():
    source = Counting(50 * PAGE)
    app = ListApp(source)
    async with app.run_test(size=(40, 12)):
        rows = app.rows
        rows.go(3)
        rows.toggle_mark()
        rows.go(1)
        rows.turn_range()
        assert rows.marked_number() == 2
        rows.go(3)
        assert rows.marked_number() == 3
        rows.go(40 * PAGE)
        fetched = source.fetched
        assert rows.marked_number() == 40 * PAGE
        assert source.fetched == fetched


async def test_marks_that_a_new_source_does_not_show_do_not_count():
    app = ListApp(Counting(20))
    async with app.run_test(size=(40, 12)):
        app.rows.marks = {3, 15}
        app.rows.show(Counting(10))
        assert app.rows.marked_in_view() == [3]


async def test_selected_text_is_copied_as_it_stands_in_the_list():
    app = ListApp(Counting(100_000))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        text, _ = app.rows.get_selection(Selection(Offset(10, 50_000), Offset(19, 50_001)))
        assert text == "row 50000\n    50001 row 50001"


async def test_a_drag_of_the_mouse_selects_lines_of_the_list():
    app = ListApp(Counting(50))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        await pilot.mouse_down(app.rows, offset=(10, 2))
        await pilot.hover(app.rows, offset=(30, 3))
        await pilot.mouse_up(app.rows, offset=(30, 3))
        await pilot.pause()
        assert "row 1\n" in (app.screen.get_selected_text() or "")


async def test_a_click_moves_the_cursor_and_a_double_click_opens():
    opened = []

    class Opening(ListApp):
        def on_row_list_opened(self, event: RowList.Opened) -> None:
            opened.append(event.rows.cursor)

    app = Opening(Counting(50))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        await pilot.click(app.rows, offset=(5, 4))
        assert app.rows.cursor == 3
        await pilot.double_click(app.rows, offset=(5, 6))
        await pilot.pause()
        assert opened == [5]


async def test_columns_that_have_no_room_are_left_out():
    app = ListApp(Counting(3))
    async with app.run_test(size=(30, 6)) as pilot:
        app.rows.show_columns([Column("No", 7), Column("Wide", 9, from_width=80)])
        app.rows.show(Counting(3))
        await pilot.pause()
        assert "Wide" not in text_of(app.rows)[0]
        await pilot.resize_terminal(100, 6)
        await pilot.pause()
        assert "Wide" in text_of(app.rows)[0]


async def test_a_frozen_column_stays_when_the_list_scrolls_sideways():
    app = ListApp(Counting(3))
    async with app.run_test(size=(30, 6)) as pilot:
        app.rows.freeze = True
        app.rows.show_columns([Column("No", 4), Column("What", 60)])
        app.rows.show(Counting(3))
        await pilot.pause()
        app.rows.scroll_to(x=4, animate=False)
        await pilot.pause()
        heading, first = text_of(app.rows)[:2]
        assert heading.startswith("  No   ")
        assert first.startswith("› 0    0")
        assert len(first) == 30


async def test_a_line_that_was_shown_refers_to_nothing_that_refers_to_it():
    app = ListApp(Counting(100))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        app.rows.go(90)
        region = app.rows.size.region
        line = app.rows.render_lines(region)[3]
        before = sys.getrefcount(line)
        app.screen._compositor.render_full_update()
        assert app.rows.render_lines(region)[3] is line
        assert sys.getrefcount(line) == before


async def test_a_list_without_colours_has_none(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    app = ListApp(Counting(3))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        colours = {
            part.triplet
            for line in app.rows.render_lines(app.rows.size.region)
            for segment in line
            for part in (segment.style.color, segment.style.bgcolor)
            if part is not None
        }
        assert colours
        assert all(red == green == blue for red, green, blue in colours)


async def test_the_scrollbar_is_drawn_anew_only_when_one_would_see_it_move():
    app = ListApp(Counting(100_000))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        bar = app.rows.vertical_scrollbar
        app.rows.go(100)
        assert (app.rows.scroll_offset.y, bar.position) == (90, 0)
        app.rows.go(50_000)
        assert bar.position == app.rows.scroll_offset.y == 49_990


async def test_a_mark_is_seen_under_the_cursor():
    app = ListApp(Counting(3))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert text_of(app.rows)[1].startswith("› ")
        app.rows.toggle_mark()
        assert text_of(app.rows)[1].startswith("›•")
