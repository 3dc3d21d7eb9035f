"""Going through the sheet row by row, whose map a file is, and windows that answer once."""

import asyncio
import gc
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from textual._styles_cache import StylesCache

from importers.reading import MaskedSheet, SchoolClaim
from provision.importing import import_reading, import_register
from provision.review.surgeries import Diary
from provision.review.values import Decision
from provision.ui.days import uk_day
from provision.ui.form import Form
from provision.ui.map_room import MapRoom
from provision.ui.queue_room import QueueRoom

pytestmark = pytest.mark.usefixtures("unpainted")
RECEIVED = datetime(2026, 11, 3, tzinfo=UTC)


def beside(app) -> str:
    return app.screen.query_one("#reading > Static").render().plain


def status(app) -> str:
    return app.screen.query_one("#status").render().plain


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_every_row_of_the_sheet_is_gone_through_with_what_it_was_read_as(app, begin, size):
    async with app.run_test(size=size) as pilot:
        await begin(pilot, "enter", "r", "g", "j", "j")
        room = app.screen
        assert room.moving is room.sheet
        assert "Row 4 was read as" in beside(app)
        assert "Invented provision 4" in beside(app)
        assert "from “Wave 2”" in beside(app)
        assert room.query_one("#reading").display
        await begin(pilot, "g")
        assert "No provision was read from this row." in beside(app)
        await begin(pilot, "escape")
        assert room.moving is room.listed


async def test_in_the_sheet_a_key_goes_to_the_next_different_value_of_the_column(app, begin):
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "enter", "r")
        assert app.screen.sheet.current.value == 4
        await begin(pilot, ">")
        assert app.screen.sheet.current.value == 6  # the level is Wave 2 in rows 4 and 5, Targeted in row 6


async def test_among_rows_keys_go_from_column_to_column_and_the_whole_cell_is_told(app, desk, begin, make):
    long = "Invented words " * 300 + "the end [/b]"
    rows = {1: {1: "Provision", 2: "Level", 5: "Notes"}, 2: {1: "Reading", 2: "Wave 2", 5: long}, 3: {2: "Wave 3"}}
    other = MaskedSheet("Class 2 [/b]", 2, {1: {1: "Provision"}})
    two = replace(
        make.reading("Dogwood", "8"), school=SchoolClaim("100004"), sheets=(MaskedSheet("C 1", 1, rows), other)
    )
    import_reading(desk.store, two, received=RECEIVED)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "/", *"dogwood", "enter", "enter", "r", "g", "j")
        room = app.screen
        below = room.query_one("#below")
        assert below._border_title.plain == "C 1  sheet 1 of 2"
        assert room.sheet.current.value == 2
        await begin(pilot, *["h"] * 5)
        assert beside(app).startswith("A2  Reading\n")
        await begin(pilot, "l", ">")
        assert room.sheet.current.value == 3
        assert beside(app).startswith("B3  Wave 3\n")
        await begin(pilot, "<", "l", "l", "l", "l", "l")
        assert beside(app).startswith("E2  Invented words")
        assert "the end [/b]" in beside(app)
        reading = room.query_one("#reading")
        await begin(pilot, "J", "J")
        assert reading.scroll_offset.y > reading.size.height
        await begin(pilot, "K")
        assert 0 < reading.scroll_offset.y < reading.size.height
        await begin(pilot, "}")
        assert below._border_title.plain == "Class 2 [/b]  sheet 2 of 2"
        assert beside(app).startswith("A1  Provision\n")
        await begin(pilot, "}")
        assert "No other sheet" in status(app)
        await begin(pilot, "{", "escape")
        assert below._border_title.plain == "C 1  sheet 1 of 2"


async def test_the_page_about_a_map_is_read_to_its_end_by_keys(app, begin):
    async with app.run_test(size=(80, 14)) as pilot:
        await begin(pilot, "enter", "i")
        pane = app.screen.query_one("#detail")
        assert pane.max_scroll_y > 0
        await begin(pilot, *["J"] * 9)
        assert pane.scroll_offset.y == pane.max_scroll_y


async def test_a_row_tells_what_the_same_provision_was_in_other_terms(app, desk, begin, make):
    one = make.reading("Aster Primary", "f", findings=())
    earlier = replace(make.entry(4), values={**make.entry(4).values, "minutes_per_session": 99, "level": "universal"})
    import_reading(desk.store, replace(one, term="Summer 2026", entries=(earlier,)), received=RECEIVED)
    import_reading(desk.store, replace(one, sha256="9" * 64, term="Spring 2026", school=SchoolClaim("100002")),
                   received=RECEIVED)  # fmt: skip
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "/", *"aster autumn", "enter", "enter", "r")
        assert "Summer 2026  level universal" in beside(app)
        assert "Spring" not in beside(app)


async def test_files_of_no_school_stand_last_and_the_cursor_on_the_first_map_to_review(app, desk, begin, make):
    stray = replace(make.reading("aaa nobody", "7"), school=SchoolClaim(name="Aaa Nobody"))
    import_reading(desk.store, stray, received=RECEIVED)
    import_reading(desk.store, replace(make.reading("Dogwood", "8", findings=()), school=SchoolClaim("100004")),
                   received=RECEIVED)  # fmt: skip
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        rows = [row.value.school for _, row in app.screen.moving.all_rows()]
        assert rows[0] == "Aster Primary"
        assert rows[-1] == "Aaa Nobody"
        assert "1 without a school" in app.screen.query_one("#title").render().plain
        assert [line.school for at in range(7) for line in desk.queue_page(offset=at, limit=1)] == rows
        await begin(pilot, "G", "S")
        assert "= says whose" in status(app)
        await begin(pilot, "=", *"birch", "enter")
        assert "Matched the map to Birch Primary" in status(app)
        assert desk.queue_count("is:unmatched") == 0


async def test_schools_of_one_name_are_told_apart_where_one_is_chosen(app, desk, begin, make, tmp_path):
    register = tmp_path / "more.csv"
    register.write_text("URN,Name,District\n100009,Aster Primary,Thanet\n", encoding="utf-8")
    import_register(desk.store, register)
    stray = replace(make.reading("zzz nobody", "7"), school=SchoolClaim(name="Zzz Nobody"))
    map_id = import_reading(desk.store, stray, received=RECEIVED).map_id
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "G", "=", *"aster primary, swale", "enter", "D")
        assert desk.map_facts(map_id).urn == "100001"
        for district in ("swale", "thanet"):
            await begin(pilot, "p", *f"aster primary, {district}", "enter", *"tomorrow 9:00", *["enter"] * 3)
    assert {one.urn for one in Diary(desk.store).surgeries()} == {"100001", "100009"}


async def test_a_window_answers_once_however_often_enter_repeats(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", ":", *"about")
        window = app.screen
        for _ in range(3):
            window.on_input_submitted()
        await begin(pilot)
        assert isinstance(app.screen, MapRoom)
        assert isinstance(app.screen_stack[-2], QueueRoom)


async def test_what_was_said_is_taken_away_by_the_next_key_and_long_words_get_room(app, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "enter", "o")
        assert "u undoes it" in status(app)
        await begin(pilot, "j")
        assert status(app) == ""
        app.screen.say("much to say " * 12)
        await begin(pilot)
        assert app.screen.query_one("#status").size.height == 2


async def test_who_is_present_is_kept_at_once_and_undone(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "S", "P", *"Kim", "enter")
        assert app.diary.surgeries()[0].attendees == "Kim"
        await begin(pilot, "u")
        assert app.diary.surgeries()[0].attendees == ""


async def test_a_map_is_accepted_in_its_surgery(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "S", "A")
        assert desk.queue_page("aster")[0].state == "accepted"


async def test_the_footer_names_the_verbs_of_a_surgery_only_in_one(app, begin):
    async with app.run_test(size=(200, 60)) as pilot:
        await begin(pilot, "enter")
        assert "finish" not in app.screen.query_one("#keys").render().plain
        await begin(pilot, "S", "enter")
        keys = app.screen.query_one("#keys").render().plain
        assert "finish" in keys
        assert "] school" not in keys
        await begin(pilot, "t")
        assert isinstance(app.screen, Form)


async def test_undo_in_a_surgery_goes_back_no_further_than_its_beginning(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "j", "enter", "o", "escape", "g", "S", "m", *"one", "enter", "u", "u")
        assert "Nothing to undo in this surgery." in status(app)
        assert [one.notes for one in app.diary.surgeries()] == [""]
        assert desk.map_findings(desk.queue_page("birch")[0].map_id)[0].decision == "fine"
        await begin(pilot, "U")
        assert app.diary.surgeries()[0].notes == "one"


async def test_a_surgery_that_a_colleague_took_away_is_told_and_stops_nothing(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "S")
        desk.undo()
        desk.undo()
        await begin(pilot, "m", *"lost", "enter")
        assert "There is no surgery" in status(app)
        await begin(pilot, "escape", "escape")
        assert isinstance(app.screen, QueueRoom)


async def test_a_key_that_comes_before_the_room_stands_waits_for_it(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot)
        app.queue_room.action_do("open")
        app.screen.action_do("last")  # the map room has no list yet
        await begin(pilot)
        assert isinstance(app.screen, MapRoom)
        assert app.screen.listed.cursor == 4


async def test_what_the_school_replied_is_kept_and_stands_with_the_finding(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "y", *"it is Wave 2", "enter", "g")
        line = desk.map_findings(desk.queue_page("aster")[0].map_id)[0]
        assert [one.text for one in line.replies] == ["it is Wave 2"]
        assert line.decision == "open"
        told = app.screen.query_one("#detail > Static").render().plain
        assert f"School, {uk_day(line.replies[0].received)}  it is Wave 2" in told
        assert told.count("it is Wave 2") == 1
        await begin(pilot, "u")
        assert desk.map_findings(desk.queue_page("aster")[0].map_id)[0].replies == ()


async def test_nothing_that_a_closed_room_drew_is_kept(app, begin):
    def kept() -> int:
        gc.collect()
        return sum(type(one) is StylesCache for one in gc.get_objects())

    async with app.run_test() as pilot:
        await begin(pilot, "enter", "escape")
        before = kept()
        await begin(pilot, *["enter", "j", "escape", "question_mark", "escape"] * 3)
        for _ in range(50):  # what closed last may be held until a thread or a timer has let go of it
            if kept() == before:
                break
            await asyncio.sleep(0.02)
        assert kept() == before


async def test_what_one_reads_stays_where_it_is_while_colleagues_work(app, desk, colleague, begin):
    findings = desk.map_findings(next(line.map_id for line in desk.queue("aster")))
    async with app.run_test(size=(120, 20)) as pilot:
        await begin(pilot, "enter", "r", "j", "j", "l", "J")
        room = app.screen
        row, told, scrolled = room.sheet.current.value, beside(app), room.query_one("#reading").scroll_offset.y
        assert scrolled
        colleague.decide([findings[1].id], Decision.FINE)
        app._look_for_news()
        await begin(pilot)
        assert "alex" in status(app)
        assert (room.sheet.current.value, beside(app)) == (row, told)
        assert room.query_one("#reading").scroll_offset.y == scrolled
        await begin(pilot, "escape", "enter", "j", "j", "j")
        colleague.decide([findings[2].id], Decision.FINE)
        app._look_for_news()
        await begin(pilot)
        assert room.cells.cursor == 3
        await begin(pilot, "escape", "n")
        assert room.cells.cursor == 0


async def test_the_page_about_a_map_is_shown_wherever_one_asks_for_it(app, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "enter")
        for way in (["r", "j"], ["enter"], ["s"]):
            await begin(pilot, *way, "i")
            detail = app.screen.query_one("#detail")
            assert "About the map" in detail.query_one("Static").render().plain
            assert all(node.display for node in detail.ancestors_with_self)
            await begin(pilot, "enter")
            assert app.screen.moving is app.screen.cells
            assert app.screen.cells.display
            await begin(pilot, "escape")
            assert "About the map" not in detail.query_one("Static").render().plain
        await begin(pilot, "i", "escape", "enter")
        assert not app.screen.cells.display  # as it was left: the page, and no cells of a finding under it


@pytest.mark.parametrize("way", [["enter"], ["r"]])
async def test_a_filter_typed_below_the_findings_is_left_by_one_key(app, begin, way):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "enter", *way, "/", *"cost")
        room = app.screen
        assert room.moving is room.listed
        assert room.listed.total == 1
        await begin(pilot, "escape")
        assert app.focused is None
        assert room.listed.total == 5
        await begin(pilot, "j")
        assert room.filter_text == ""
        assert room.listed.cursor == 1
