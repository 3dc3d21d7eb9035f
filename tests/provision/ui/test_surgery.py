"""A surgery by keys alone: one school on the screen, what is said saved at once, a record, and the next school."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from provision.importing import import_reading
from provision.review.desk import Desk
from provision.review.surgeries import Diary, SurgeryState
from provision.review.values import Decision, MapState
from provision.store.engine import open_store
from provision.store.handed_out import record_files
from provision.ui.app import ReviewApp
from provision.ui.diary_room import DiaryRoom
from provision.ui.live import Live, page_path, write_page
from provision.ui.map_room import MapRoom
from provision.ui.queue_room import QueueRoom
from provision.ui.shown import Look
from provision.ui.surgery_room import SurgeryRoom
from schemas.errors import ProvisionMapsError

OTHERS = re.compile("birch|cedar|dogwood|zebra", re.IGNORECASE)

pytestmark = pytest.mark.usefixtures("unpainted")


@pytest.fixture
def app(desk, tmp_path):
    return ReviewApp(lambda: desk, title="Test county", records=tmp_path / "records")


@pytest.fixture
def diary(desk):
    return Diary(desk.store)


def plan(diary, school, minutes_ahead):
    """Plan for so many minutes from now; in the last hours of a day for sooner, so that it is still today."""
    now = datetime.now(UTC).astimezone()
    left = now.replace(hour=23, minute=59, second=59) - now
    at = now + min(timedelta(minutes=minutes_ahead), left * minutes_ahead / 1000)
    return diary.plan(school, at, agenda=f"invented: {school}")


def status(app) -> str:
    return app.screen.query_one("#status").render().plain


def screen_text(app) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def aster(desk):
    return desk.queue_page("aster")[0].map_id


async def test_a_surgery_from_the_queue_is_noted_agreed_and_recorded_and_the_map_is_in_surgery(
    app, desk, diary, tmp_path, begin
):
    async with app.run_test(size=(120, 34)) as pilot:
        await begin(pilot, "S")
        assert isinstance(app.screen, SurgeryRoom)
        assert desk.map_facts(aster(desk)).state is MapState.IN_SURGERY
        await begin(pilot, "m", *"first", "enter", "P", *"Sam Kim", "enter")
        await begin(pilot, "t", *"send dates", "enter", *"Sam", "enter", *"1/2/2027", "enter")
        (surgery,) = diary.surgeries()
        assert surgery.notes == "first"
        (agreed,) = diary.actions("100001")
        assert (agreed.text, agreed.owner, agreed.due) == ("send dates", "Sam", date(2027, 2, 1))
        shown = screen_text(app)
        assert ["first" in shown, "Sam Kim" in shown, "send dates (Sam, by 01/02/2027)" in shown] == [True] * 3
        await begin(pilot, "enter", "o", "m", *"second", "enter", "F")
        assert isinstance(app.screen_stack[-2], MapRoom)
        assert re.search("Fine as it is:.*\n.*- Level is not in the continuum", screen_text(app))
        await begin(pilot, "enter")
        assert isinstance(app.screen, QueueRoom)
        (record,) = (tmp_path / "records").glob("*Aster Primary.txt")
        text = record.read_text(encoding="utf-8")
        for words in ("Present: Sam Kim", "first\nsecond", "send dates (Sam, by 01/02/2027)", "Fine as it is"):
            assert words in text
        (held,) = diary.surgeries()
        assert (held.state, held.attendees) == (SurgeryState.HELD, "Sam Kim")
        assert record.name in status(app)


async def test_nothing_of_another_school_is_shown_in_a_surgery(app, desk, colleague, begin):
    async with app.run_test(size=(160, 40)) as pilot:
        await begin(pilot, "j", "o", "k", "S")
        for keys in (
            ["enter"],
            ["i"],
            ["i", "*", "*"],
            ["]"],
            ["["],
            ["L"],
            ["escape", "ctrl+p", *"birch"],
            ["escape"],
            ["?"],
        ):
            await begin(pilot, *keys)
            await pilot.pause(0.1)
            assert not OTHERS.search(screen_text(app).replace("birch", "")), keys
        birch = desk.queue_page("birch")[0].map_id
        await begin(pilot, "escape")
        colleague.decide([desk.map_findings(birch)[0].id], Decision.FINE)
        app._look_for_news()
        await pilot.pause(0.3)
        assert not OTHERS.search(screen_text(app))
        colleague.decide([desk.map_findings(aster(desk))[0].id], Decision.FINE)
        for _ in range(20):
            app._look_for_news()
            await pilot.pause(0.1)
            if "alex" in status(app):
                break
        assert "alex" in status(app)
        with pytest.raises(ProvisionMapsError):
            app.open_map(birch)


async def test_one_key_more_than_the_record_goes_on_to_the_next_school_of_the_day(app, diary, tmp_path, begin):
    plan(diary, "100002", 3)
    plan(diary, "100001", 1)
    cancelled = plan(diary, "100003", 2)
    diary.cancel(cancelled)
    async with app.run_test(size=(120, 34)) as pilot:
        await begin(pilot, "D")
        assert isinstance(app.screen, DiaryRoom)
        await begin(pilot, "enter", "F")
        assert "opens the next school" in screen_text(app)
        await begin(pilot, "enter")
        assert app.live.surgery.school == "Birch Primary"
        assert "Aster" not in screen_text(app)
        assert "Aster" not in status(app)
        await begin(pilot, "F", "enter")
        assert isinstance(app.screen, DiaryRoom)
        assert app.live is None
    with diary.store.read() as connection:
        told = {one.path for one in record_files(connection, {1, 2})}
    assert told == set((tmp_path / "records").iterdir()), "an erasure can name both"
    assert len(told) == 2


async def test_a_planned_surgery_is_taken_up_by_the_key_in_the_queue(app, diary, begin):
    plan(diary, "100001", 5)
    async with app.run_test(size=(120, 34)) as pilot:
        await begin(pilot, "S")
        assert "invented: 100001" in screen_text(app)
        assert len(diary.surgeries()) == 1


async def test_escape_leaves_a_surgery_only_when_pressed_twice(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "S", "escape", "j", "escape")
        assert isinstance(app.screen, SurgeryRoom)
        assert "other schools" in status(app)
        await begin(pilot, "escape")
        assert isinstance(app.screen, QueueRoom)
        assert app.live is None


async def test_what_was_agreed_before_comes_first_and_is_ticked_off(app, diary, begin):
    diary.agree("100001", "write targets", owner="Kim", due=date(2026, 1, 5))
    async with app.run_test(size=(120, 34)) as pilot:
        await begin(pilot, "S")
        row = app.screen.moving.render_line(2).text
        assert "late" in row
        assert "write targets (Kim, by 05/01/2026)" in row
        await begin(pilot, "d")
        assert diary.actions("100001")[0].done_on is not None
        await begin(pilot, "u")
        assert diary.actions("100001")[0].done_on is None


async def test_a_meeting_is_only_written_for_in_a_surgery_and_an_action_needs_words_and_a_day(app, diary, begin):
    async with app.run_test(size=(120, 34)) as pilot:
        await begin(pilot, "enter", "m")
        assert "no surgery is under way" in status(app)
        await begin(pilot, "S", "t", "enter")
        assert "a few words are needed" in screen_text(app)
        await begin(pilot, *"x", "enter", "enter", *"soon", "enter")
        assert "write day/month" in screen_text(app)
        await begin(pilot, "escape")
        assert diary.actions("100001") == []


async def test_a_school_without_a_map_and_one_that_no_register_knows(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "/", *"dogwood", "enter", "S")
        assert "has not sent a map" in screen_text(app)
        await begin(pilot, "enter")
        assert "has not sent a map" in status(app)


def live(minutes, taken):
    began = datetime(2026, 11, 3, 9, tzinfo=UTC)
    surgery = type("S", (), {"minutes": minutes, "began": began})()
    return Live(surgery, frozenset(), lambda: began + timedelta(seconds=taken))


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, ("0:00 of 20 min", Look.GOOD)),
        (1019, ("16:59 of 20 min", Look.GOOD)),
        (1020, ("17:00 of 20 min, nearly over", Look.QUERY)),
        (1200, ("20:00 of 20 min, over", Look.ERROR)),
        (4000, ("66:40 of 20 min, over", Look.ERROR)),
    ],
)
def test_the_clock_counts_up_and_says_in_words_when_it_is_nearly_over(seconds, told):
    assert live(20, seconds).timer() == told


async def test_the_clock_goes_on_when_one_leaves_the_surgery_and_comes_back_even_after_a_restart(county, begin):
    now = datetime.now(UTC).replace(hour=12)
    for minutes in (0, 7):
        store = open_store(county, user="jo", clock=lambda minutes=minutes: now + timedelta(minutes=minutes))
        app = ReviewApp(lambda store=store: Desk(store), title="Test county")
        async with app.run_test(size=(120, 34)) as pilot:
            await begin(pilot, "S", "escape", "escape", "S")
            assert app.live.timer() == (f"{minutes}:00 of 20 min", Look.GOOD)
        store.close()


def test_records_of_one_day_never_overwrite_each_other_and_keep_to_their_folder(tmp_path):
    day = date(2026, 11, 23)
    paths = []
    for number in range(3):
        paths.append(page_path(tmp_path / "r", "../St. [b]/x\\y:?", day))
        write_page(paths[-1], str(number))
    assert [path.read_text(encoding="utf-8") for path in paths] == ["0", "1", "2"]
    assert {path.parent for path in paths} == {tmp_path / "r"}
    (tmp_path / "file").touch()
    with pytest.raises(ProvisionMapsError, match="could not be written"):
        page_path(tmp_path / "file", "x", day)


async def test_the_clock_and_the_news_wait_for_a_room_that_is_only_on_its_way(app, desk, begin, colleague):
    async with app.run_test(size=(120, 34)) as pilot:
        await begin(pilot, "S")
        colleague.set_state(aster(desk), MapState.RETURNED)
        app.push_screen(MapRoom(aster(desk)))
        app.tick()
        app._look_for_news()
        await begin(pilot)
        app._look_for_news()
        await begin(pilot)
        assert "alex" in status(app)


async def test_findings_are_decided_in_the_brief_as_in_the_map(app, desk, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "S", "f", "e", *"use the words", "enter")
        flagged = desk.map_findings(aster(desk))[0]
        assert (flagged.decision, flagged.note) == (Decision.FLAGGED, "use the words")
        assert app.screen.line.id != flagged.id
        await begin(pilot, "o", "x", *"known", "enter", "u")
        assert [line.decision for line in desk.map_findings(aster(desk))][:3] == [
            Decision.FLAGGED, Decision.FINE, Decision.OPEN,
        ]  # fmt: skip
        await begin(pilot, "g", "f")
        assert "no finding under the cursor" in status(app)


async def test_the_footer_names_what_the_line_under_the_cursor_can_do(app, begin):
    def footer() -> str:
        return app.screen.query_one("#keys").render().plain

    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "S")
        assert [word in footer() for word in ("f flag", "t agree", "F finish")] == [True] * 3
        await begin(pilot, "g")
        assert [word in footer() for word in ("f flag", "t agree", "F finish")] == [False, True, True]


async def test_what_a_finding_is_about_is_seen_on_a_small_screen_and_the_meeting_has_its_page(app, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "S")
        for number in range(8):
            await begin(pilot, "m", *f"note {number}", "enter")
        assert "Write the level in the words of the continuum" in screen_text(app)
        assert "note 7" not in screen_text(app)
        await begin(pilot, "tab")
        assert "note 7" in screen_text(app)
        await begin(pilot, "o")
        assert "Tab goes back" in status(app)
        await begin(pilot, "escape", "escape")
        assert isinstance(app.screen, SurgeryRoom)


async def test_the_key_that_writes_the_record_says_what_becomes_of_the_map(app, desk, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        for key, state in (("enter", MapState.CHECKED), ("R", MapState.RETURNED)):
            await begin(pilot, "S", "F", key)
            assert isinstance(app.screen, QueueRoom)
            assert desk.map_facts(aster(desk)).state is state
        await begin(pilot, "S", "F", "A")
        assert app.live is not None, "a map that was returned no longer waits for a word"
        await begin(pilot, "enter")
        assert desk.map_facts(aster(desk)).state is MapState.RETURNED


async def test_what_was_typed_or_repeated_with_one_school_is_not_offered_with_another(app, colleague, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "S")
        seen = app.screen.line.id
        await begin(pilot, "x")
        colleague.decide([seen], Decision.FINE)
        await begin(pilot, *"of Aster", "enter", "n", "f", "e", *"also of Aster", "enter", "F", "enter")
        await begin(pilot, "/", *"birch", "enter", "S", ".")
        assert "nothing has been decided yet" in status(app)
        await begin(pilot, "x")
        assert app.screen.query_one("Input").value == ""


async def test_a_surgery_is_not_left_by_one_key_that_quits(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "S", "q", "j", "q")
        assert app.live is not None
        assert "again leaves the review" in status(app)
        await begin(pilot, "enter", "q")
        assert app.is_running


async def test_the_next_school_is_the_same_advisers(app, diary, begin):
    now = datetime.now(UTC)
    diary.plan("100001", now, adviser="Jo")
    diary.plan("100002", now, adviser="Alex")
    async with app.run_test() as pilot:
        await begin(pilot, "S", "F")
        assert "shows all schools" in screen_text(app)
        await begin(pilot, "enter")
        assert app.live is None


async def test_a_key_of_another_room_says_where_it_acts(app, begin):
    async with app.run_test() as pilot:
        await begin(pilot, "S", "D")
        assert "D does nothing here: it is Diary in the queue of schools" in status(app)


def test_the_clock_says_when_the_next_one_waits():
    one = live(20, 700)
    one.next_at = one.surgery.began + timedelta(minutes=10)
    assert one.timer() == (f"11:40 of 20 min, the next was at {one.next_at.astimezone():%H:%M}", Look.ERROR)


async def test_what_is_typed_ahead_of_a_slow_room_decides_nothing(app, desk, begin):
    async with app.run_test() as pilot:
        await begin(pilot)
        room = MapRoom(aster(desk))
        app.push_screen(room)
        assert not room._stands
        for name in ("dismiss", "fine", "fine", "accept_map"):
            room.action_do(name)
        await begin(pilot)
        assert app.screen is not room
        assert {line.decision for line in desk.map_findings(aster(desk))} == {Decision.OPEN}
        assert desk.map_facts(aster(desk)).state is not MapState.ACCEPTED


async def test_a_hostile_note_agenda_and_name_are_shown_and_written_as_text(app, diary, begin, tmp_path):
    nasty = "[@click=app.exit]x[/] see [/b] \x1b[31mred\x1b]52;c;aGk=\x07 \u202eexe.gnp \u200b" + "x" * 10_000
    number = diary.plan("100001", datetime.now(UTC), agenda=nasty, adviser="jo\x1b[2J")
    diary.write(number, notes=f"{nasty}\nsecond line")
    diary.attend(number, attendees=nasty)
    diary.agree("100001", nasty, owner=nasty, surgery=number)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "D", "enter", "tab", "tab", "L", "escape", "F", "enter", "enter")
        assert "[@click=app.exit]x[/] see [/b] red exe.gnp" in screen_text(app)
        await begin(pilot, "escape", "tab")
        (page,) = (tmp_path / "records").iterdir()
        text = page.read_text(encoding="utf-8")
        assert not re.search("[\x00-\x09\x0b-\x1f\u202e\u200b]", text)
        assert "\nsecond line\n" in text


@pytest.mark.parametrize("keys", [["S"], ["S", "tab"], ["S", "F"], ["D", "enter"], ["enter", "L"]])
async def test_text_is_selected_with_the_mouse_in_the_rooms_of_a_meeting(app, diary, begin, keys):
    diary.hold(diary.plan("100001", datetime.now(UTC)), attendees="Sam", notes="")
    async with app.run_test(size=(120, 30)) as pilot:
        await begin(pilot, *keys)
        await pilot.mouse_down(offset=(20, 3))
        await pilot.hover(offset=(50, 6))
        await pilot.mouse_up(offset=(50, 6))
        assert (app.screen.get_selected_text() or "").strip()


async def test_findings_of_one_title_say_in_the_brief_which_field_each_is_about(app, desk, make, begin):
    found = [replace(finding, title="Invented") for finding in make.reading("x", "e").findings[:2]]
    import_reading(desk.store, make.reading("Dogwood Primary", "e", findings=tuple(found)), received=datetime.now(UTC))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "/", *"dogwood", "enter", "S")
        assert "Level: Invented" in screen_text(app)
        assert "Review date: Invented" in screen_text(app)
