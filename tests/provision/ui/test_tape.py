"""A whole surgery counted in keys: forty findings, from the open school to the written record, typed text apart."""

from datetime import UTC, datetime

import pytest

from importers.reading import FileReading, SchoolClaim, StandardId
from provision.importing import import_reading
from provision.review.surgeries import Diary
from provision.review.values import Decision
from provision.ui.app import ReviewApp
from schemas.entry import MapKind
from schemas.finding import Finding, PlacedValue, Severity

TAPE = [
    "S", "P", "'Sam Kim'", "enter",  # begin, say who is there
    "enter",  # the map
    "f", "l", "'use the county words'", "enter", ".", ".", ".",  # four flags of one kind
    *"ooooo", "x", "'known: new pupil'", "enter", ".", "c", "'ask in spring'", "enter", *"ooo",
    "/", "'advice'", "enter", "v", "G", "o", "escape",  # all advice at once
    "n", "f", "c", "'no rate'", "enter", *"ooo",
    "space", "space", "space", "f", "e", "'which tests?'", "enter",
    "/", "'is:unreviewed'", "enter", "v", "G", "o",  # what is left is fine
    "m", "'will send the dates'", "enter", "t", "'send review dates'", "enter", "'Sam'", "enter", "'+2w'", "enter",
    "F", "enter",
]  # fmt: skip


@pytest.fixture
def forty(desk):
    """A school with forty findings."""
    severities = [Severity.ERROR] * 10 + [Severity.QUERY] * 20 + [Severity.ADVICE] * 10
    findings = tuple(
        Finding(
            f"invented-{min(34, number)}", severity, f"Invented {severity} {number}", "Invented.", "", "",
            "level", (PlacedValue("Provision", f"C{number}", str(number)),), 1, 40,
        )
        for number, severity in enumerate(severities, 4)
    )  # fmt: skip
    import_reading(
        desk.store,
        FileReading(
            "forty.xlsx", "e" * 64, kind=MapKind.SCHOOL, school=SchoolClaim("100004"), term="Autumn 2026",
            standard=StandardId("test", "0" * 64), rows_read=40, rows_checked=40, findings=findings,
        ),
        received=datetime(2026, 11, 2, tzinfo=UTC),
    )  # fmt: skip


@pytest.mark.usefixtures("forty")
async def test_from_the_open_school_to_the_written_record_in_at_most_sixty_keys(desk, tmp_path, begin):
    app = ReviewApp(lambda: desk, title="Test", records=tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "/", *"dogwood", "enter")
        keys = 0
        for step in TAPE:
            typed = len(step) > 1 and step[0] == "'"
            keys += not typed
            await begin(pilot, *(step[1:-1] if typed else [step]))
        assert app.live is None
    lines = desk.map_findings(desk.queue_page("dogwood")[0].map_id)
    assert len(lines) == 40
    left = [line.finding.title for line in lines if line.decision is Decision.OPEN]
    assert left == []
    assert keys <= 60
    (surgery,) = Diary(desk.store).surgeries()
    assert surgery.attendees == "Sam Kim"
    (record,) = tmp_path.glob("*Dogwood Primary.txt")
    assert "Every finding was discussed." in record.read_text(encoding="utf-8")
