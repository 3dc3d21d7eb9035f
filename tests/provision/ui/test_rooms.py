"""The main road by keys alone, over a real store: queue, map, decide, undo, quit, and it is all there next time."""

import pytest

from provision.review.desk import Desk
from provision.review.values import Decision, MapState
from provision.store.engine import open_store
from provision.ui.app import ReviewApp
from provision.ui.filter_bar import FilterBar
from provision.ui.log_room import LogRoom
from provision.ui.map_panes import school_or_file
from provision.ui.map_room import MapRoom
from provision.ui.queue_room import QueueRoom

pytestmark = pytest.mark.usefixtures("unpainted")
SIZES = [(80, 24), (200, 60)]


def status(app: ReviewApp) -> str:
    return app.screen.query_one("#status").render().plain


def decisions(desk: Desk) -> list[Decision]:
    map_id = desk.queue_page("aster")[0].map_id
    assert map_id is not None
    return [line.decision for line in desk.map_findings(map_id)]


async def test_a_flag_with_its_note_is_made_undone_and_redone_and_is_there_next_time(app, desk, county, begin):
    async with app.run_test(size=SIZES[0]) as pilot:
        await begin(pilot, "enter", "f", "e", *"seen", "enter")
        assert decisions(desk)[0] is Decision.FLAGGED
        assert "Flagged 1 finding" in status(app)
        await begin(pilot, "u")
        assert decisions(desk)[0] is Decision.OPEN
        await begin(pilot, "U", "q")
    assert app.return_code == 0
    again = Desk(open_store(county, user="jo"))
    line = again.map_findings(again.queue_page("aster")[0].map_id)[0]
    assert (line.decision, line.category, line.note, line.decided_by) == (Decision.FLAGGED, "evidence", "seen", "jo")
    again.store.close()


def aster(desk: Desk):
    map_id = desk.queue_page("aster")[0].map_id
    assert map_id is not None
    return map_id


def lines_of(desk: Desk):
    return desk.map_findings(aster(desk))


VERBS = [
    (["o"], (Decision.FINE, "", "")),
    (["f", "l", *"why", "enter"], (Decision.FLAGGED, "level", "why")),
    (["f", "j", "j", "enter", "enter"], (Decision.FLAGGED, "cost", "")),
    (["x", *"known", "enter"], (Decision.DISMISSED, "", "known")),
    (["x", "enter", *"ok", "enter"], (Decision.DISMISSED, "", "ok")),
    (["c", *"look", "enter"], (Decision.OPEN, "", "look")),
]


@pytest.mark.parametrize("size", SIZES)
async def test_a_verb_decides_the_finding_and_steps_on(app, desk, begin, size):
    async with app.run_test(size=size) as pilot:
        await begin(pilot, "enter")
        for keys, made in VERBS if size == SIZES[0] else VERBS[:2]:
            await begin(pilot, "g", *keys)
            line = lines_of(desk)[0]
            assert (line.decision, line.category, line.note) == made, keys
            assert app.screen.listed.cursor == 1
            await begin(pilot, "u")
            assert (lines_of(desk)[0].decision, lines_of(desk)[0].note) == (Decision.OPEN, "")
        await begin(pilot, "g", "a", *"kim", "enter")
        assert lines_of(desk)[0].assigned_to == "kim"


async def test_the_last_verb_is_repeated_and_a_decision_is_taken_back(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "f", "c", *"ask", "enter", ".", ".")
        assert [(line.category, line.note) for line in lines_of(desk)] == [("cost", "ask")] * 3 + [("", "")] * 2
        await begin(pilot, "g", "O", "g", "j", "O", "g", "j", "j", "O")
        assert decisions(desk) == [Decision.OPEN] * 5


async def test_stepping_on_skips_what_is_decided_and_comes_round(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "j", "o", "k", "k", "o")
        assert app.screen.listed.cursor == 2
        await begin(pilot, "G", "o")
        assert app.screen.listed.cursor == 2


MOVES = [
    (["e"], 4), (["E"], 4), (["w"], 1), (["w", "w"], 2), (["w", "w", "W"], 1), (["n"], 1),
    (["N"], 4), (["j", "j", "k"], 1),
    (["G"], 4), (["G", "g"], 0), (["pagedown"], 4), ([">"], 1), (["G", "<"], 3), (["down", "down", "up"], 1),
]  # fmt: skip


async def test_keys_move_among_findings(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        for keys, cursor in MOVES:
            await begin(pilot, "g", *keys)
            assert app.screen.listed.cursor == cursor, keys


async def test_marks_are_decided_together_and_undone_together_but_not_those_that_the_filter_hides(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "space", "space", "o")
        assert decisions(desk)[:3] == [Decision.FINE, Decision.FINE, Decision.OPEN]
        assert "2 findings" in status(app)
        await begin(pilot, "u")
        assert decisions(desk) == [Decision.OPEN] * 5
        await begin(pilot, "g", "j", "v", "j", "j", "o")
        assert decisions(desk) == [Decision.OPEN, *[Decision.FINE] * 3, Decision.OPEN]
        await begin(pilot, "u", "g", "space", "space", "/", *"sev:query", "enter", "o")
        assert decisions(desk)[:2] == [Decision.OPEN, Decision.FINE]


def title(app: ReviewApp) -> str:
    return app.screen.query_one("#title").render().plain


async def test_marks_are_counted_in_the_title_and_outlive_a_window_that_is_left(app, desk, begin):
    async with app.run_test(size=SIZES[0]) as pilot:
        await begin(pilot, "enter", "v", "j", "j")
        assert "3 marked" in title(app)
        await begin(pilot, "c", "escape")
        assert "3 marked" in title(app)
        await begin(pilot, "o")
        assert decisions(desk)[:4] == [*[Decision.FINE] * 3, Decision.OPEN]
        assert "marked" not in title(app)
        await begin(pilot, "G", "space")
        assert "›•" in app.screen.listed.render_line(5).text
        await begin(pilot, "escape", "g", "*", "*", "j")
        assert "2 findings in all maps marked" in title(app)
        await begin(pilot, "escape", "escape", "g", "v", "j")
        assert "2 marked" in title(app)
        await begin(pilot, "escape")
        assert "marked" not in title(app)


async def test_what_is_undone_from_another_map_names_its_school(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "o", "]")
        assert app.screen.facts.school == "Birch Primary"
        await begin(pilot, "u")
        assert status(app) == "Undid: accepted 1 finding as fine  Aster Primary"


async def test_a_range_outlives_what_a_colleague_does_meanwhile(app, desk, colleague, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "v", "j")
        colleague.decide([lines_of(desk)[4].id], Decision.FINE)
        app._look_for_news()
        await begin(pilot, "o")
        assert decisions(desk) == [Decision.FINE, Decision.FINE, Decision.OPEN, Decision.OPEN, Decision.FINE]


async def test_all_like_this_are_decided_in_all_maps_as_one_action(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "*", "*", "escape")
        assert isinstance(app.screen, MapRoom)
        assert app.screen.everywhere == []
        await begin(pilot, "*", "*")
        assert "2 findings like this in all maps" in status(app)
        await begin(pilot, "o")
        birch = desk.queue_page("birch")[0].map_id
        assert desk.map_findings(birch)[0].decision is Decision.FINE
        assert decisions(desk)[0] is Decision.FINE
        await begin(pilot, "u")
        assert desk.map_findings(birch)[0].decision is Decision.OPEN


async def test_escape_peels_one_layer_at_a_time(app, begin):
    async with app.run_test(size=SIZES[0]) as pilot:
        await begin(pilot, "enter", "/", *"level", "enter", "space", "enter")
        room = app.screen
        assert room.level == "cells"
        await begin(pilot, "escape")
        assert room.level == "findings"
        await begin(pilot, "escape")
        assert room.listed.marks == set()
        await begin(pilot, "escape")
        assert room.filter_text == ""
        assert room.listed.total == 5
        await begin(pilot, "escape")
        assert isinstance(app.screen, QueueRoom)


async def test_escape_in_a_dialog_goes_back_to_the_choice_then_leaves(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "f", "e", *"half", "escape", "escape")
        assert isinstance(app.screen, MapRoom)
        assert decisions(desk) == [Decision.OPEN] * 5


async def test_a_map_is_accepted_or_returned_from_queue_and_map(app, desk, begin):
    async with app.run_test() as pilot:
        for _ in ("queue", "map"):
            for keys, state in ((["A"], MapState.ACCEPTED), (["R", *"levels", "enter"], MapState.RETURNED)):
                await begin(pilot, *keys)
                assert desk.map_facts(aster(desk)).state is state
                await begin(pilot, "u", "g")
                assert desk.map_facts(aster(desk)).state is MapState.CHECKED
            await begin(pilot, "enter")


async def test_marked_maps_are_accepted_together(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "space", "space", "A")
        assert [line.state for line in desk.queue_page()[:2]] == [MapState.ACCEPTED] * 2


async def test_an_action_that_cannot_act_says_why(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", ".")
        assert "nothing has been decided yet" in status(app)
        await begin(pilot, "A", "A")
        assert "accepted already" in status(app)
        await begin(pilot, "escape", "j", "j", "j", "enter")
        assert "has not sent a map" in status(app)


async def test_schools_follow_one_another_in_the_order_of_the_queue(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "]")
        assert app.screen.facts.school == "Birch Primary"
        await begin(pilot, "[")
        assert app.screen.facts.school == "Aster Primary"
        await begin(pilot, "[")
        assert "No other school" in status(app)
        assert len(app.screen_stack) == 3


async def test_an_unreadable_file_says_why_and_what_to_do(app, begin):
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "j", "j", "enter")
        assert not app.screen.query_one("#below").display
        assert not app.screen.listed.display
        assert app.screen.query_one("#keys").region.y == 35
        told = app.screen.query_one("#detail > Static").render().plain
        assert "The file is empty." in told
        assert "Ask for it again." in told


async def test_a_filter_says_what_is_a_slip_completes_and_brings_back_the_one_before(app, begin):
    async with app.run_test(size=SIZES[0]) as pilot:
        await begin(pilot, "/", *"district:swael")
        assert "perhaps “swale” is meant" in status(app)
        bar = app.screen.query_one(FilterBar)
        await begin(pilot, "ctrl+u", *"is:unre")
        assert status(app) == ""
        await begin(pilot, "tab")
        assert bar.value == "is:unreviewed"
        await begin(pilot, "enter", "/", "ctrl+u", *"dis", "tab", *"swale", "enter")
        assert app.screen.filter_text == "district:swale"
        assert "of those shown 1 of 2 in" in app.screen.query_one("#title").render().plain
        await begin(pilot, "/", "up", "up", "enter")
        assert app.screen.filter_text == "is:unreviewed"
        await begin(pilot, "escape", "enter", "/", *"distrct:x")
        assert "No filter is called “distrct:”" in status(app)
        await begin(pilot, "ctrl+u", *"district:x")
        assert "filters schools, not the findings of a map" in status(app)


async def test_the_queue_filters_as_one_types_and_escape_takes_the_filter_away(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "/", *"district:swale")
        assert app.screen.moving.total == 2
        await begin(pilot, "enter", "j")
        assert app.screen.line.school == "Cedar School"
        await begin(pilot, "escape")
        assert app.screen.moving.total == 5


async def test_the_queue_is_sorted_by_the_next_column(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "s")
        assert app.screen.line.errors == 4
        assert "Sorted by errors" in status(app)


async def test_the_title_says_how_many_schools_are_in(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot)
        assert "3 of 5 schools in" in app.screen.query_one("#title").render().plain


async def test_enter_goes_down_to_cells_and_the_sheet_follows(app, begin):
    async with app.run_test(size=(140, 40)) as pilot:
        await begin(pilot, "enter", "enter", "j", "j")
        room = app.screen
        assert room.cells.current.value.cell == "C6"
        assert room.sheet.current.value == 6
        assert "Row 6 was read as" in room.query_one("#reading > Static").render().plain
        await begin(pilot, "<")
        assert room.cells.current.value.cell == "C5"


async def test_the_log_says_who_did_what_and_undoes_from_there(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "o", "L")
        assert isinstance(app.screen, LogRoom)
        assert "fine" in app.screen.moving.render_line(1).text
        await begin(pilot, "u")
        assert decisions(desk)[0] is Decision.OPEN
        await begin(pilot, "escape")
        assert isinstance(app.screen, MapRoom)
        assert app.screen.line.decision is Decision.OPEN


async def test_the_log_takes_back_the_line_under_the_cursor_and_says_whose_a_line_is(app, desk, colleague, begin):
    colleague.decide([lines_of(desk)[3].id], Decision.FINE)
    async with app.run_test(size=(120, 24)) as pilot:
        await begin(pilot, "enter", "o", "o", "o", "L", "j", "u")
        assert [decision is Decision.OPEN for decision in decisions(desk)[:3]] == [False, True, False]
        await begin(pilot, "u")
        assert "undone already" in status(app)
        await begin(pilot, "j", "j", "u")
        assert "alex did this" in status(app)
        await begin(pilot, "G", "u")
        assert "this cannot be undone" in status(app) or "did this" in status(app)


async def test_a_colleague_who_was_quicker_is_named_and_the_typed_words_are_kept(app, desk, colleague, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "x")
        colleague.decide([lines_of(desk)[0].id], Decision.FINE)
        await begin(pilot, *"mine", "enter")
        assert "alex" in status(app)
        assert lines_of(desk)[0].decision is Decision.FINE
        assert app.screen.line.decision is Decision.FINE
        await begin(pilot, "x")
        assert app.screen.query_one("Input").value == "mine"
        await begin(pilot, "enter")
        assert (lines_of(desk)[0].decision, lines_of(desk)[0].note) == (Decision.DISMISSED, "mine")


async def test_what_a_colleague_does_is_seen(app, desk, colleague, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter")
        colleague.decide([lines_of(desk)[0].id], Decision.FINE)
        app._look_for_news()
        await pilot.pause()
        assert "alex" in status(app)
        assert app.screen.line.decision is Decision.FINE


async def test_the_palette_acts(app, begin):
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot, "enter", "ctrl+p", *"dismiss", "enter")
        assert "Dismiss: why?" in str(app.screen.query("Static").first().render())
        await begin(pilot, "escape", ":", *"return map", "enter")
        assert "Return to the school" in str(app.screen.query("Static").first().render())


async def test_the_palette_says_why_not_and_stands_when_a_page_key_meets_no_line(app, begin):
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot, "enter", ":", *"repeat")
        assert "not now: nothing has been decided yet" in app.screen.query_one("#choices").render_line(1).text
        await begin(pilot, *"no such thing", "pagedown", "pageup", "enter", "escape")
        assert isinstance(app.screen, MapRoom)


@pytest.mark.parametrize("size", SIZES)
async def test_help_shows_the_keys_of_the_room(app, size, begin):
    async with app.run_test(size=size) as pilot:
        await begin(pilot, "enter", "?")
        listed = app.screen.query_one("#help")
        assert any("Flag it for the school" in listed.render_line(y).text for y in range(1, 6))
        await begin(pilot, "j", "escape")
        assert isinstance(app.screen, MapRoom)


async def test_colours_change_and_stay_readable(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "T")
        assert app.theme == "provision-light"
        await begin(pilot, "T", "T")
        assert app.theme == "provision-dark"


def test_a_map_whose_school_nobody_knows_stands_under_its_file_name_alone():
    assert school_or_file("/home/someone/up [loads]/Map final.xlsx") == "Map final.xlsx"
    assert school_or_file("C:\\Users\\jo\\Map.csv") == "Map.csv"
    assert school_or_file("St John's / St Mary's") == "St John's / St Mary's"


async def test_the_sheet_scrolls_to_the_cell_also_where_it_stands_far_right(app, begin):
    async with app.run_test(size=(112, 36)) as pilot:
        await begin(pilot, "enter", "w")
        await pilot.pause(0.1)
        sheet = app.screen.sheet
        assert " H " in sheet.render_line(0).text
        assert sheet.render_line(0).text[:4].strip() == ""


async def test_news_takes_no_words_from_a_key_that_failed(app, desk, colleague, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "enter", "x")
        colleague.decide([lines_of(desk)[0].id], Decision.FINE)
        await begin(pilot, *"mine", "enter")
        app._look_for_news()
        await begin(pilot)
        assert "your change was not made" in status(app)
        colleague.decide([lines_of(desk)[1].id], Decision.FINE)
        await begin(pilot, "j", "j")
        app._look_for_news()
        await begin(pilot)
        assert "alex accepted 1 finding" in status(app)


async def test_marks_that_a_filter_hides_leave_the_line_under_the_cursor_to_a_verb(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "g", "space", "/", *"birch", "enter", "A")
        assert "Accepted the map" in status(app)
        states = {line.school: line.state for line in desk.queue("")}
        assert states["Birch Primary"] is MapState.ACCEPTED
        assert states["Aster Primary"] is MapState.CHECKED


@pytest.mark.parametrize("key", ["A", "R"])
async def test_marks_on_schools_that_sent_nothing_decide_nothing(app, desk, begin, key):
    latest = desk.latest_event()
    async with app.run_test() as pilot:
        await begin(pilot, "/", *"dogwood", "enter", "space", key)
        assert "has a map that could be read" in status(app)
        assert app.screen is app.queue_room
        assert desk.latest_event() == latest
