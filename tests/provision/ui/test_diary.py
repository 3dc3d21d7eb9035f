"""The diary by keys: surgeries planned, moved and cancelled, who is late; the queue in groups; rooms as left."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from provision.review.surgeries import Diary, SurgeryState
from provision.review.values import Decision
from provision.ui.app import ReviewApp
from provision.ui.layout import Layout
from provision.ui.map_room import MapRoom
from provision.ui.surgery_room import SurgeryRoom

pytestmark = pytest.mark.usefixtures("unpainted")


def screen_text(app) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def status(app) -> str:
    return app.screen.query_one("#status").render().plain


@pytest.fixture
def diary(desk):
    return Diary(desk.store)


async def test_a_surgery_is_planned_moved_and_cancelled_and_each_is_undone(app, diary, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "D")
        assert "No surgery today" in screen_text(app)
        await begin(pilot, "p", *"aster", "enter", *"soon", "enter")
        assert "write it like" in screen_text(app)
        for _ in "soon":
            await begin(pilot, "backspace")
        await begin(pilot, *"1/2/2027 14:30", "enter", "enter", *"levels", "enter", "tab")
        (surgery,) = diary.surgeries()
        assert surgery.planned_for.astimezone().replace(tzinfo=None) == datetime(2027, 2, 1, 14, 30)  # noqa: DTZ001  local
        assert (surgery.minutes, surgery.agenda) == (20, "levels")
        assert "14:30" in screen_text(app)
        await begin(pilot, "m", *"never", "enter")
        assert "write it like" in screen_text(app)
        for _ in "never":
            await begin(pilot, "backspace")
        await begin(pilot, *"2/2/2027 9:00", "enter")
        assert diary.surgeries()[0].planned_for.astimezone().day == 2
        await begin(pilot, "x")
        assert diary.surgeries()[0].state is SurgeryState.CANCELLED
        await begin(pilot, "x")
        assert "no planned surgery" in status(app)
        await begin(pilot, "enter")
        assert "cancelled" in status(app)
        await begin(pilot, "u", "u")
        assert diary.surgeries()[0].planned_for.astimezone().day == 1


async def test_schools_stand_by_adviser_with_who_is_late_and_a_surgery_begins_from_there(app, begin):
    async with app.run_test(size=(120, 30)) as pilot:
        await begin(pilot, "D", "tab", "tab")
        shown = screen_text(app)
        assert "3 of 5 schools in" in shown
        assert [line.split()[0] for line in shown.splitlines()[2:7]] == ["›", "Alex", "Alex", "Jo", "Jo"]
        assert "not in" in next(line for line in shown.splitlines() if "Dogwood" in line)
        await begin(pilot, "/", *"is:late", "enter")
        assert app.screen.moving.total == 1
        await begin(pilot, "S")
        assert isinstance(app.screen, SurgeryRoom)
        assert app.live.surgery.school == "Dogwood Primary"


async def test_a_surgery_that_was_held_is_shown_and_not_begun_again(app, diary, tmp_path, begin):
    app.records = tmp_path / "records"
    number = diary.plan("100001", datetime.now(UTC))
    diary.agree("100001", "send dates", owner="", surgery=number)
    diary.hold(number, attendees="Sam", notes="invented")
    async with app.run_test(size=(80, 40)) as pilot:
        await begin(pilot, "D", "enter")
        assert app.live is None
        assert "send dates (nobody named yet)" in screen_text(app)
        await begin(pilot, "enter")
        assert not app.records.exists()
        await begin(pilot, "enter", "w")
        (page,) = app.records.iterdir()
        assert "Present: Sam" in page.read_text(encoding="utf-8")
        await begin(pilot, "S")
        assert len(diary.surgeries()) == 2


async def test_what_is_odd_about_a_plan_is_told(app, diary, begin):
    diary.plan("100001", datetime.now(UTC).astimezone() + timedelta(days=3), adviser="Jo")
    at = diary.surgeries()[0].planned_for.astimezone()
    async with app.run_test(size=(160, 24)) as pilot:
        await begin(pilot, "D", "p", *"birch", "enter", *f"{at:%d/%m/%Y %H:%M}", "enter", "enter", "enter")
        assert f"Jo is with Aster Primary at {at:%H:%M}" in status(app)
        await begin(pilot, "tab", "j", "m", *"1/2/2020 9:00", "enter")
        assert "01/02/2020 09:00 is past" in status(app)
        assert "not held" in screen_text(app)


async def test_a_page_begins_where_the_day_stands_and_enter_opens_a_schools_map(app, diary, begin):
    now = datetime.now(UTC)
    for days in (-400, -2, 1, 2):
        diary.plan("100001", now + timedelta(days=days))
    async with app.run_test(size=(120, 24)) as pilot:
        await begin(pilot, "D", "tab")
        assert app.screen.moving.cursor == 2
        await begin(pilot, "tab", "/", *"dogwood", "enter", "enter")
        assert "has not sent a map" in status(app)
        await begin(pilot, "escape", "/", *"aster", "enter", "enter")
        assert isinstance(app.screen, MapRoom)


async def test_the_queue_is_grouped_and_goes_from_group_to_group(app, begin):
    async with app.run_test(size=(120, 30)) as pilot:
        await begin(pilot, "b", "b")
        assert "District" not in app.screen.moving.render_line(0).text  # the first column says it
        first = [app.screen.moving.render_line(y).text[2:16].strip() for y in range(1, 6)]
        assert first == ["Ashford", "Swale", "", "Thanet", "[/b]"]
        await begin(pilot, ">")
        assert app.screen.line.district == "Swale"
        await begin(pilot, "b", "b", "b")
        states = [app.screen.moving.render_line(y).text[2:16].strip() for y in range(1, 6)]
        assert states == ["not in", "checked", "", "", "unreadable"]
        await begin(pilot, "b")
        assert app.screen.moving.render_line(1).text.split()[1] == "checked"


async def test_in_groups_the_lines_are_sorted_and_marks_outlive_another_grouping(app, desk, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "b", "space", "s")
        assert app.screen.sort == "-errors"
        lines = [row.value for _, row in app.screen.moving.all_rows()]
        assert lines == desk.queue(sort="area,-errors")
        assert [line.errors for line in lines if line.area == "North"] == sorted(
            (line.errors for line in lines if line.area == "North"), reverse=True
        )
        assert "1 marked" in app.screen.query_one("#title").render().plain
        await begin(pilot, "b")
        assert "1 marked" in app.screen.query_one("#title").render().plain


async def test_rooms_are_as_one_left_them_and_what_changed_since_is_marked(desk, colleague, tmp_path, begin):
    path = tmp_path / "deep" / "review.json"
    app = ReviewApp(lambda: desk, title="Test", kept=Layout.of(path))
    async with app.run_test(size=(120, 30)) as pilot:
        await begin(pilot, "T", "s", "b", "n", "enter", "i", "escape")
    birch = desk.queue_page("birch")[0].map_id
    colleague.decide([desk.map_findings(birch)[0].id], Decision.FINE)
    again = ReviewApp(lambda: desk, title="Test", kept=Layout.of(path))
    async with again.run_test(size=(120, 30)) as pilot:
        await begin(pilot)
        assert again.theme == "provision-light"
        assert (again.queue_room.sort, again.queue_room.group) == ("-errors", "area")
        assert "1 changed since last time" in screen_text(again)
        marked = [line for line in screen_text(again).splitlines() if "•" in line[15:25]]
        assert len(marked) == 1
        assert "Birch" in marked[0]
        await begin(pilot, "n", "enter")
        assert again.screen.about_map


@pytest.mark.parametrize("text", ["", "[]", "{", '{"theme": 3, "sort": [], "seen": 5, "facts": "x", "group": {}}'])
def test_a_layout_that_cannot_be_used_is_left_out(tmp_path, text):
    path = tmp_path / "review.json"
    path.write_text(text, encoding="utf-8")
    layout = Layout.of(path)
    assert (layout.theme, layout.facts, layout.seen) == ("provision-dark", False, {})
    layout.keep(theme="provision-light")
    for number in range(30):
        layout.see(f"store {number}", number)
    held = json.loads(path.read_text(encoding="utf-8"))
    assert held["theme"] == "provision-light"
    assert list(held["seen"])[-1] == "store 29"
    assert len(held["seen"]) <= 20
