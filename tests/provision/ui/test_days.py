"""Dates on the screen are as people here write them, wherever they come from; what is stored stays ISO."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from importers.grid import address
from importers.reading import SchoolClaim
from provision.importing import import_reading
from provision.ui.days import uk_day, uk_days, uk_moment
from schemas.entry import Source
from schemas.finding import PlacedValue

ISO, UK = "2026-09-07", "07/09/2026"


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        (ISO, UK),
        ("2026-09-07 00:00:00", UK),
        ("2026-09-07 14:30:00", "07/09/2026 14:30"),
        ("2026-09-07T14:30", "07/09/2026 14:30"),
        ("from 2026-09-07 to 2026-12-18.", "from 07/09/2026 to 18/12/2026."),
        ("2026-13-45", "2026-13-45"),
        ("INV-2026-09-07-3", "INV-2026-09-07-3"),
        ("12026-09-07", "12026-09-07"),
        ("07/09/2026", "07/09/2026"),
        ("2 x 15 min - Tue", "2 x 15 min - Tue"),
        ("", ""),
    ],
)
def test_a_stored_date_is_read_day_first_and_other_text_stays(stored, read):
    assert uk_days(stored) == read


def test_days_and_moments_have_one_form():
    assert uk_day(date(2026, 9, 7)) == UK
    assert uk_moment(None) == ""
    assert uk_moment(datetime(2026, 9, 7, 12, tzinfo=UTC)).startswith("07 Sep ")


async def test_no_pane_of_the_map_shows_a_date_as_it_is_stored(app, desk, begin, make):
    """In the sheet, in a finding's cells and message, in what a row was read as, in a heading's samples."""
    one = make.reading("Dogwood Primary", "e")
    sheet = replace(
        one.sheets[0], rows={n: {**cells, 8: ISO if n > 3 else "Review"} for n, cells in one.sheets[0].rows.items()}
    )
    cells = tuple(PlacedValue("Provision", address(row, 8), ISO) for row in range(4, 7))
    finding = replace(one.findings[1], cells=cells, message=f"The review of {ISO} is past.")
    entries = tuple(
        replace(entry, values={**entry.values, "review_date": ISO},
                cells={**entry.cells, "review_date": f"H{entry.row}"},
                raw={**entry.raw, "review_date": ISO}, source={**entry.source, "review_date": Source.CELL})
        for entry in one.entries
    )  # fmt: skip
    reading = replace(one, sheets=(sheet,), findings=(finding,), entries=entries, school=SchoolClaim("100004"))
    map_id = import_reading(desk.store, reading, received=datetime(2026, 11, 3, tzinfo=UTC)).map_id
    async with app.run_test(size=(160, 48)) as pilot:
        await begin(pilot)
        app.open_map(map_id)
        await begin(pilot)
        assert_only_uk_dates(app, at_least=3)
        await begin(pilot, "r")
        assert_only_uk_dates(app, at_least=3)
        await begin(pilot, "escape", "H", "a", *"jjjjjjj")
        assert app.screen.heading.text == "Review"
        assert_only_uk_dates(app, at_least=1)
    assert {line.finding.cells[0].value for line in desk.map_findings(map_id)} == {ISO}
    assert desk.map_entries(map_id)[0].raw["review_date"] == ISO


def assert_only_uk_dates(app, *, at_least: int) -> None:
    text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
    assert ISO not in text
    assert text.count(UK) >= at_least
