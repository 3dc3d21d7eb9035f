"""Erased is erased: gone from the tables, and on disk not one byte of it is left; the log's chain stays whole."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.pupil_page import as_json, as_text
from provision.review.surgeries import Diary
from provision.review.values import Decision
from provision.store import erasing, journal
from provision.store.errors import NotFoundError, NotPossibleError, StoreUnavailableError
from provision.store.held import Held, everything_on
from provision.store.journal import act
from provision.store.lifecycle import backup, check
from provision.store.retaining import due, remove

PUPIL = "p-1234567890abcdef"
WORDS = "Zanzibar secret provision"


@pytest.fixture
def held(store, register, readings, received):
    """Give a store with two maps: one with a pupil's own row, a shared row and remarks on them; one without."""
    import_register(store, register)
    entries = (
        readings.entry(2, WORDS, pupil=PUPIL, target="Zanzibar target"),
        readings.entry(3, "Reading club", pupil=(PUPIL, "p-ffff"), target="Read"),
        readings.entry(4, "Number group", pupil="p-ffff"),
    )
    findings = (
        readings.finding("vague", ("A2", WORDS), ("A3", "Reading club"), field="provision"),
        readings.finding("target-missing", ("C2", "Zanzibar target"), field="target"),
    )
    sheet_rows = {2: {1: WORDS, 2: PUPIL, 3: "Zanzibar target"}, 3: {1: "Reading club", 2: f"{PUPIL}, p-ffff"}}
    sheets = (type(readings.reading().sheets[0])("Map", 1, sheet_rows),)
    reading = readings.reading(entries=entries, findings=findings, sheets=sheets)
    first = import_reading(store, reading, received=received).map_id
    import_reading(store, readings.reading(sha256="b" * 64, urn="900002", entries=entries[2:]), received=received)
    desk = Desk(store)
    desk.decide([line.id for line in desk.map_findings(first)], Decision.FLAGGED, note="Ask about it")
    return first


def bytes_of(store) -> bytes:
    """Return everything that the store has on disk; for a server, every text of every table instead."""
    if store.path is not None:
        return b"".join(path.read_bytes() for path in store.path.parent.glob(f"{store.path.name}*"))
    with store.read() as connection:
        names = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars().all()
        return "".join(str(connection.execute(text(f"SELECT * FROM {name}")).all()) for name in names).encode()  # noqa: S608


def test_the_text_is_on_disk_before_it_is_erased(store, held):
    assert WORDS.encode() in bytes_of(store)
    assert held


def test_an_erased_map_leaves_no_byte_of_its_text(store, held):
    erased = erasing.erase_maps(store, [held])
    assert erased.counts["entries"] == 3
    assert b"Zanzibar" not in bytes_of(store)
    assert b"Reading club" not in bytes_of(store)
    assert check(store).problems == ()
    assert [line.what for line in Desk(store).log(limit=1)] == [
        "erased a file: 1 maps, 3 entries, 2 findings, 2 payloads"
    ]
    assert Desk(store).undo() is None


def test_an_erased_pupil_is_gone_and_the_others_stay(store, held):
    erased = erasing.erase_pupil(store, PUPIL)
    assert (erased.counts["entries"], erased.counts["findings"], erased.counts["notes"]) == (2, 2, 1)
    left = bytes_of(store)
    assert PUPIL.encode() not in left
    assert b"Zanzibar" not in left
    desk = Desk(store)
    assert [entry.values["provision"] for entry in desk.map_entries(held)] == ["Reading club", "Number group"]
    assert desk.map_entries(held)[0].values["pupil"] == "p-ffff"
    assert desk.map_sheets(held)[0].rows == {3: {1: "Reading club", 2: "•••, p-ffff"}}
    assert [[cell.cell for cell in line.finding.cells] for line in desk.map_findings(held)] == [["A3"]]
    assert check(store).problems == ()
    assert everything_on(store, PUPIL).maps == ()


OTHER = "p-ffff"


@pytest.fixture
def shared(readings):
    """Give the maker of a plan's reading: an area merged over all rows, a row of two pupils, rows of one each."""

    def make(sha256: str, *, without: str = ""):
        rows = (
            readings.entry(2, "Lego therapy", pupil=PUPIL),
            readings.entry(3, "Talk group", pupil=(PUPIL, OTHER) if not without else OTHER),
            readings.entry(4, "Number group", pupil=OTHER),
        )
        entries = [
            replace(one, values={**one.values, "area_of_need": "C&I"}, cells={**one.cells, "area_of_need": "D2"})
            for one in rows
            if one.values["pupil"] != without
        ]
        hers = () if without else (("C2", "Zanzibar often"),)
        findings = (
            readings.finding("area-merged", ("D2", "C&I"), field="area_of_need"),
            readings.finding("vague", ("A3", "Talk group"), field="provision"),
            readings.finding("not-read", *hers, ("C4", "lots"), field="weeks"),
            readings.finding("outcome-missing", *(("E2", ""),) * bool(hers), ("E4", ""), field="target"),
        )
        findings = tuple(replace(one, message=f"It says {[cell.value for cell in one.cells]}") for one in findings)
        cells = {2: {1: "Lego therapy", 2: PUPIL, 3: "Zanzibar often", 4: "C&I"}, 4: {1: "Number group", 3: "lots"}}
        sheets = (type(readings.reading().sheets[0])("Map", 1, cells),)
        return readings.reading(sha256=sha256, entries=tuple(entries), findings=findings, sheets=sheets)

    return make


def test_decisions_about_other_pupils_stand_when_the_school_sends_its_map_again(store, register, shared, received):
    import_register(store, register)
    first = import_reading(store, shared("a" * 64), received=received).map_id
    desk = Desk(store)
    desk.decide([line.id for line in desk.map_findings(first)], Decision.FINE)
    erasing.erase_pupil(store, PUPIL)
    again = import_reading(store, shared("b" * 64, without=PUPIL), received=received).map_id
    assert again != first
    assert {line.finding.code: line.decision for line in desk.map_findings(again)} == dict.fromkeys(
        ("area-merged", "vague", "not-read", "outcome-missing"), Decision.FINE
    )


def test_what_was_decided_with_the_erased_pupil_is_asked_again_when_the_pupil_comes_again(
    store, register, shared, received
):
    import_register(store, register)
    desk = Desk(store)
    first = import_reading(store, shared("a" * 64), received=received).map_id
    desk.decide([line.id for line in desk.map_findings(first)], Decision.FINE)
    erasing.erase_pupil(store, PUPIL)
    again = import_reading(store, shared("b" * 64), received=received).map_id
    assert {line.decision for line in desk.map_findings(again)} == {Decision.OPEN}
    assert {line.carried for line in desk.map_findings(again)} == {"changed since ada accepted it"}


def test_a_cell_that_was_not_read_and_one_that_is_missing_go_with_the_pupils_row(store, register, shared, received):
    import_register(store, register)
    number = import_reading(store, shared("a" * 64), received=received).map_id
    told = everything_on(store, PUPIL).maps[0]
    assert [(cell.cell, cell.value) for cell in told.cells] == [("C2", "Zanzibar often")]
    assert "outcome-missing" in {line.finding.code for line in told.findings}
    erasing.erase_pupil(store, PUPIL)
    assert b"Zanzibar" not in bytes_of(store), "neither the cell nor a message that quoted it"
    desk = Desk(store)
    assert desk.map_sheets(number)[0].rows == {2: {4: "C&I"}, 4: {1: "Number group", 3: "lots"}}
    lines = {line.finding.code: line.finding for line in desk.map_findings(number)}
    assert [cell.cell for cell in lines["outcome-missing"].cells] == ["E4"]
    assert lines["not-read"].message == "Title of not-read (Map C4)."
    assert (lines["not-read"].rows_affected, lines["not-read"].rows_total) == (1, 8)
    assert lines["vague"].message == "It says ['Talk group']", "what quoted nothing of the pupil stays"


def test_a_sheet_about_nobody_else_goes_from_its_title_to_its_last_line(store, register, readings, received):
    import_register(store, register)
    sheet = type(readings.reading().sheets[0])
    sheets = (
        sheet("Map", 1, {1: {1: "Zanzibar plan"}, 2: {1: "Lego therapy"}, 9: {1: "Zanzibar background"}}),
        sheet("All", 2, {1: {1: "What we offer"}}),
    )
    entries = (readings.entry(2, "Lego therapy", pupil=PUPIL), replace(readings.entry(2, "Offer"), sheet="All"))
    reading = readings.reading(entries=entries, sheets=sheets)
    number = import_reading(store, reading, received=received).map_id
    assert "Zanzibar background" in as_text(everything_on(store, PUPIL), date(2026, 11, 20))
    erasing.erase_pupil(store, PUPIL)
    assert b"Zanzibar" not in bytes_of(store)
    assert [one.rows for one in Desk(store).map_sheets(number)] == [{}, {1: {1: "What we offer"}}]


def test_a_map_about_nobody_else_keeps_no_finding(store, register, readings, received):
    import_register(store, register)
    entries = (readings.entry(2, "Lego therapy", pupil=PUPIL),)
    findings = (readings.finding("whole-map"),)
    number = import_reading(store, readings.reading(entries=entries, findings=findings), received=received).map_id
    erasing.erase_pupil(store, PUPIL)
    assert Desk(store).map_findings(number) == []
    assert check(store).problems == ()


def test_an_erased_school_keeps_only_its_line_in_the_register(store, held):
    erasing.erase_school(store, "900001")
    assert b"Zanzibar" not in bytes_of(store)
    assert [line.map_id for line in Desk(store).queue("urn:900001")] == [None]
    assert len(Desk(store).queue("is:in")) == 1
    assert held


@pytest.mark.parametrize("bench", ["sqlite"], indirect=True)  # a server's pages are its keeper's
def test_without_room_to_rewrite_the_file_the_text_is_overwritten_all_the_same_and_that_is_said(
    store, held, monkeypatch
):
    def no_room(_path):
        raise StoreUnavailableError("The store cannot write: the disk is full.")

    monkeypatch.setattr(erasing.sqlite, "scrub", no_room)
    with pytest.raises(StoreUnavailableError, match="erased and overwritten"):
        erasing.erase_maps(store, [held])
    assert b"Zanzibar" not in bytes_of(store)
    assert check(store).rows["maps"] == 1


def test_an_erased_school_takes_with_it_what_was_undone_and_stands_in_no_table_any_more(store, held):
    diary = Diary(store)
    diary.agree("900001", "Zanzibar action, taken back", owner="SENCO")
    Desk(store).undo()
    diary.agree("900002", "the other school's", owner="SENCO")
    assert b"Zanzibar action" in bytes_of(store)
    erasing.erase_school(store, "900001")
    assert b"Zanzibar" not in bytes_of(store)
    assert [one.text for one in diary.actions("900002")] == ["the other school's"]
    assert check(store).problems == ()
    assert held


def test_more_events_go_than_a_database_takes_in_one_statement(store, held):
    desk = Desk(store)
    for _ in range(3):
        desk.saw(held)
    with store.write() as connection:
        last = connection.execute(text("SELECT max(number) FROM events")).scalar_one()
    with act(store, "erase") as doing:
        dropped = journal.drop_payloads(doing, list(range(1, 70_000)))
        doing.undoable, doing.what = False, "erased everything"
    assert dropped == last
    assert check(store).problems == ()


def test_after_the_newest_map_is_erased_the_one_before_it_stands_in_the_queue(store, map_id, readings, received):
    newer = import_reading(store, readings.reading(sha256="c" * 64), received=received).map_id
    erasing.erase_maps(store, [newer])
    assert [line.map_id for line in Desk(store).queue("is:in")] == [map_id]


def test_what_is_not_held_cannot_be_erased(store, map_id):
    for erase in (lambda: erasing.erase_pupil(store, "p-none"), lambda: erasing.erase_maps(store, [map_id + 99])):
        with pytest.raises(NotFoundError):
            erase()


@pytest.mark.parametrize("bench", ["sqlite"], indirect=True)  # a server is backed up by its keeper
def test_backups_that_still_hold_it_are_named_and_deleted_on_demand(store, held, tmp_path):
    copy = backup(store, tmp_path / "backups" / "monday.sqlite3")
    assert erasing.erase_maps(store, [held]).backups == (copy,)
    moved = backup(store, tmp_path / "tuesday.sqlite3").rename(tmp_path / "elsewhere.sqlite3")
    assert erasing.erase_backups(store) == ([copy], [tmp_path / "tuesday.sqlite3"])
    assert (copy.exists(), moved.exists()) == (False, True)
    assert check(store).rows["backups"] == 1, "a copy that was moved is still named"


def test_retention_shows_first_and_keeps_the_counts_when_it_removes(store, held, received):
    with pytest.raises(NotPossibleError):
        due(store)
    assert due(store, before=received.date()) == []
    found = due(store, before=date(2026, 11, 4))
    assert [(one.school, one.term, one.entries) for one in found] == [
        ("Invented Oakapple Primary School", "2026-1", 3),
        ("Invented Pebblebrook Infant School", "2026-1", 1),
    ]
    assert len(due(store, terms=["2026-1"])) == 2
    remove(store, found[:1])
    assert len(due(store, terms=["2026-1"])) == 1
    with store.read() as connection:
        kept = connection.execute(text("SELECT counts FROM purges")).scalar_one()
    assert '"school":"Invented Oakapple Primary School"' in kept
    assert held


def test_subject_access_gathers_everything_on_one_pupil_readably_and_is_logged(store, held):
    found = everything_on(store, PUPIL)
    page = as_text(found, date(2026, 11, 20))
    for words in (
        WORDS,
        "Reading club",
        "Title of vague",
        "Ask about it",
        "Invented Oakapple Primary School",
        "03/11/2026",
    ):
        assert words in page
    assert "Number group" not in page
    assert as_text(everything_on(store, "P-NOWHERE0", PUPIL), date(2026, 11, 20)).startswith(
        f"What is held on pupil {PUPIL}, as of"
    ), "a code that was looked for and not found is not on the page"
    assert WORDS in as_json(found)
    assert "one pupil: 1 maps" in Desk(store).log(limit=1)[0].what
    assert as_text(Held((PUPIL,)), date(2026, 11, 20)).startswith("Nothing is held on this pupil under what was asked")
    assert held


def test_a_pseudonym_that_stands_elsewhere_than_in_the_pupils_own_entries_is_found_and_erased(
    store, register, readings, received
):
    """A cell that became no entry, another pupil's row, a note, a reply, an agreed action, the notes of a meeting."""
    import_register(store, register)
    sheets = (type(readings.reading().sheets[0])("Map", 1, {2: {1: "Reading club"}, 9: {4: f"sits beside {PUPIL}"}}),)
    entries = (readings.entry(2, "Reading club", pupil="P-FFFF", notes=f"with {PUPIL}"),)
    findings = (readings.finding("vague", ("A2", "Reading club")),)
    reading = readings.reading(entries=entries, findings=findings, sheets=sheets)
    number = import_reading(store, reading, received=received).map_id
    desk, diary = Desk(store), Diary(store)
    [line] = desk.map_findings(number)
    desk.note([line.id], f"is it {PUPIL}?")
    desk.note([line.id], "no longer about anybody")
    desk.reply([line.id], f"yes, {PUPIL}")
    diary.agree("900001", f"a plan for {PUPIL}", owner="SENCO")
    meeting = diary.plan("900001", received)
    diary.hold(meeting, attendees="SENCO", notes=f"spoke of {PUPIL}")
    held = everything_on(store, PUPIL)
    assert [cell.cell for cell in held.maps[0].cells] == ["D9"]
    assert [one.text for one in held.maps[0].findings[0].replies] == [f"yes, {PUPIL}"]
    assert [said.words for said in held.diary] == [f"spoke of {PUPIL}", f"a plan for {PUPIL}"]
    assert f"a plan for {PUPIL}" in as_text(held, received.date())
    erased = erasing.erase_pupil(store, PUPIL)
    assert erased.counts["typed"] == 3
    assert PUPIL.encode() not in bytes_of(store)
    assert [entry.values["notes"] for entry in desk.map_entries(number)] == ["with •••"]
    assert desk.map_sheets(number)[0].rows[9] == {4: "sits beside •••"}
    assert [one.text for one in diary.actions("900001")] == ["a plan for •••"]
    assert check(store).problems == ()
