"""Over a file that was really read: what the map room tells of it, the original unmasked, headings that are taught."""

import csv
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from importers.options import ReadOptions
from importers.street import read_file
from provision.importing import import_reading
from provision.review.desk import Desk
from provision.review.knowing import Budget, set_budget
from provision.store.auditing import told
from provision.store.engine import open_store
from provision.store.keys import pseudonym_key
from provision.ui.app import ReviewApp
from provision.ui.headings_room import HeadingsRoom
from provision.ui.map_room import MapRoom

ROWS = (
    ("Pupil", "Year", "Intervention", "Zork", "Minutes per week", "Hourly rate", "Group size", "Staff", "Review date"),
    ("Aleksandra Quillfeather", "3", "Precision teaching", "Targeted", "60", "£20", "2", "TA", "05/02/2027"),
    ("Barnabus Thistlewood", "4", "Lego therapy", "Wave 9", "30", "£20", "1", "TA", "05/02/2027"),
    ("Cressida Umbertide", "4", "Number sense", "Targeted", "30", "£20", "1", "Teacher", ""),
    ("Aleksandra Quillfeather", "3", "Reading club", "Targeted", "30", "£20", "3", "TA", "05/02/2027"),
)

pytestmark = pytest.mark.usefixtures("unpainted")


@pytest.fixture
def desk(county, tmp_path):
    store = open_store(county, user="jo")
    path = tmp_path / "Dogwood.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(ROWS)
    key = pseudonym_key(store, tmp_path / "keys")
    reading = read_file(path, ReadOptions(on=date(2026, 11, 3), key=key, keep_grid=True))
    import_reading(store, reading, school="100004", received=datetime(2026, 11, 3, 9, tzinfo=UTC))
    set_budget(store, Budget("notional", "100004", "2026-27", Decimal(1000), "invented for a test"))
    yield Desk(store, keys=tmp_path / "keys")
    store.close()


@pytest.fixture
def app(desk):
    return ReviewApp(lambda: desk, title="Test county")


OPEN = ("/", *"dogwood", "enter", "enter")


def dogwood(desk):
    return desk.queue_page("dogwood")[0].map_id


def detail(app) -> str:
    return app.screen.query_one("#detail > Static").render().plain


def sheet(app) -> str:
    return "\n".join(app.screen.sheet.render_line(y).text for y in range(app.screen.sheet.size.height))


def status(app) -> str:
    return app.screen.query_one("#status").render().plain


async def test_the_page_about_a_map_tells_costs_budget_what_was_not_checked_and_who_else_is_there(
    app, desk, colleague, begin
):
    async with app.run_test(size=(140, 50)) as pilot:
        await begin(pilot, *OPEN, "i")
        page = detail(app)
        for words in (
            "Worked out",
            "£1,900.00 on 4 of 4 rows",
            "£1,000 for 2026-27 (invented for a test), £900.00 above it",
            "below the £6,000 guide",
            "Rows read  5 = 4 checked + 1 skipped",
            "Not checked",
        ):
            assert words in page, page
        colleague.open_with(dogwood(desk))
        app.arrive()
        await begin(pilot)
        assert "Open with  alex" in detail(app)
        assert "also open: alex" in app.screen.query_one("#title").render().plain
        await begin(pilot, "i")
        assert "Worked out" not in detail(app)
        seen = [line for line in told(desk.store, map_id=dogwood(desk)) if "opened the map" in line.what]
        assert len(seen) == 1


async def test_where_no_budget_and_no_pupils_cost_is_known_the_page_says_so(app, begin):
    async with app.run_test(size=(140, 50)) as pilot:
        await begin(pilot, "enter", "i")
        page = detail(app)
        assert "Notional   not known; `provision schools budgets` takes it in" in page
        assert "Guide      £6,000 a pupil a year; no row tells a pupil's cost" in page


async def test_the_original_is_shown_for_a_reason_that_is_kept_and_masked_again(app, desk, begin):
    async with app.run_test(size=(260, 60)) as pilot:
        await begin(pilot, *OPEN)
        assert "Quillfeather" not in sheet(app)
        await begin(pilot, "M", "enter")
        assert "A few words are needed" in app.screen.query_one("#hint").render().plain
        await begin(pilot, *"call", "enter")
        assert "Aleksandra Quillfeather" in sheet(app)
        assert "UNMASKED" in app.screen.query_one("#title").render().plain
        (line,) = told(desk.store, verbs=["unmask"])
        assert line.who == "jo"
        app.screen._mask_again()
        await begin(pilot)
        assert "Quillfeather" not in sheet(app)


async def test_that_names_are_shown_stands_first_and_only_while_they_are(app, begin):
    def title():
        return app.screen.query_one("#title").render().plain

    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, *OPEN, "r", "g", "j")
        row = app.screen.sheet.current.value
        await begin(pilot, "M", *"call", "enter")
        assert title().startswith("UNMASKED")
        assert app.screen.sheet.current.value == row
        await begin(pilot, "escape", "H", "o", "escape")
        assert "UNMASKED" not in title()
        assert not app.screen.unmasked


async def test_an_original_that_is_gone_is_told(app, tmp_path, begin):
    (tmp_path / "Dogwood.csv").unlink()
    async with app.run_test(size=(140, 40)) as pilot:
        await begin(pilot, *OPEN, "M", *"call", "enter")
        assert "gone or was changed" in status(app)
        assert not app.screen.unmasked


def fields(desk):
    return {heading.text: heading.field for heading in desk.map_facts(dogwood(desk)).headings}


async def test_a_heading_is_taught_by_a_key_the_map_is_read_again_and_one_undo_takes_it_back(app, desk, begin):
    async with app.run_test(size=(140, 40)) as pilot:
        before = fields(desk)
        await begin(pilot, *OPEN, "H")
        room = app.screen
        assert isinstance(room, HeadingsRoom)
        await begin(pilot, "a", *"jjj")
        assert room.heading.text == "Zork"
        samples = room.query_one("#samples > Static").render().plain
        assert "Wave 9" in samples
        await begin(pilot, "enter", *"minutes per sess", "enter")
        assert fields(desk)["Zork"] == "minutes_per_session"
        assert "earned a heading as minutes per session" in status(app)
        await begin(pilot, "u")
        assert fields(desk) == before
        await begin(pilot, "o")
        assert fields(desk)["Zork"] == "level"
        await begin(pilot, "x", "j", "o")
        assert (fields(desk)["Zork"], fields(desk)["Minutes per week"]) == (None, "minutes_per_week")
        await begin(pilot, "escape")
        assert isinstance(app.screen, MapRoom)
        assert {entry.values.get("level") for entry in app.screen.background.entries} == {None}


async def test_names_stand_masked_among_the_samples(app, begin):
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, *OPEN, "H", "a")
        samples = app.screen.query_one("#samples > Static").render().plain
        assert "Pupil" in samples
        assert "Quillfeather" not in samples
