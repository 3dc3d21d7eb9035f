"""A day of keys does not fill the memory: what was drawn or asked for once is let go of."""

import gc
from itertools import combinations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from provision.store.sqlite import STATEMENTS_KEPT
from provision.ui.row_source import Fixed, Row
from provision.ui.rows import RowList


def alive(*kinds: type) -> int:
    gc.collect()
    return sum(isinstance(each, kinds) for each in gc.get_objects())


KEYS = ("question_mark", "escape", "enter", "j", "question_mark", "escape", "escape")


async def test_windows_and_rooms_that_were_closed_leave_nothing_drawn_behind(app, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, *2 * KEYS)
        at_first = alive(Strip, Segment, Style)
        await begin(pilot, *4 * KEYS)
        assert alive(Strip, Segment, Style) < 1.1 * at_first


async def test_a_list_keeps_few_of_the_lines_that_it_has_drawn(app, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        rows = pilot.app.screen.query_one(RowList)
        for version in range(1000):
            rows.show(Fixed([Row(1, version, (str(version),) * 9)]))
            rows.render_line(1)
        assert len(rows._strips) <= 256


def test_a_store_keeps_few_of_the_statements_that_filters_made(desk):
    words = ("area:a", "district:b", "adviser:c", "is:late", "sev:error", "one", "!two")
    for text in (" ".join(chosen) for many in (1, 2, 3) for chosen in combinations(words, many)):
        for sort in ("errors", "-queries"):
            desk.queue_page(text, sort, offset=0, limit=5)
    assert len(desk.store.engine._compiled_cache) <= 1.5 * STATEMENTS_KEPT


def test_the_statement_of_a_filter_of_many_words_is_not_kept(desk):
    kept = desk.store.engine._compiled_cache
    desk.queue_page("one two", "errors", offset=0, limit=5)
    desk.queue_order("one two", "errors")
    before = len(kept)
    desk.queue_page("one two three", "errors", offset=0, limit=5)
    desk.queue_order("one two three", "errors")
    assert len(kept) == before > 0
