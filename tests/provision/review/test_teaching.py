"""A heading is taught once: the map is read again at once, names stay hidden, and one key takes it back."""

import csv
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, update

from importers.learned import EVERYBODY
from importers.options import ReadOptions
from importers.street import read_file
from importers.telling import UNKNOWN
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.knowing import learn, learned, take_in
from provision.review.values import Decision
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.keys import pseudonym_key
from provision.store.lifecycle import check
from provision.store.tables import maps, metadata
from provision.ui.heading_panes import doubtful

ROWS = (
    ("Pupil", "Year", "Intervention", "Zork", "Minutes", "Review date", "Known as"),
    ("Aleksandra Quillfeather", "3", "Precision teaching", "Targeted", "20", "05/02/2027", "Sasha"),
    ("Barnabus Thistlewood", "4", "Lego therapy", "Wave 9", "30", "05/02/2027", "Barney"),
    ("Cressida Umbertide", "4", "Number sense", "Targeted", "25", "", "Cress"),
    ("Aleksandra Quillfeather", "3", "Reading club", "Targeted", "15", "05/02/2027", "Sasha"),
)


@pytest.fixture
def desk(store, tmp_path) -> Desk:
    return Desk(store, keys=tmp_path / "keys")


@pytest.fixture
def bring(store, tmp_path, register, received):
    """Write rows to a file, read and import it; give the map's number."""
    import_register(store, register)

    def bring(rows=ROWS, *, name="plan.csv", term="2026-1"):
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        key = pseudonym_key(store, tmp_path / "keys")
        options = ReadOptions(on=date(2026, 11, 3), term=term, key=key, keep_grid=True, learned=learned(store))
        reading = read_file(path, options)
        path.unlink()
        return import_reading(store, reading, school="900001", received=received).map_id

    return bring


def fields(desk, map_id):
    return {heading.text: heading.field for heading in desk.map_facts(map_id).headings}


def levels(desk, map_id):
    return [entry.values.get("level") for entry in desk.map_entries(map_id)]


def test_a_taught_heading_is_read_at_once_from_the_store_alone(desk, store, bring):
    map_id = bring()
    pupils = [entry.values["pupil"] for entry in desk.map_entries(map_id)]
    desk.teach(map_id, "Zork", "ignore")
    assert levels(desk, map_id) == [None] * 4
    change = desk.teach(map_id, "Zork", "level")
    assert "learned a heading as level" in change.text
    assert fields(desk, map_id)["Zork"] == "level"
    assert levels(desk, map_id) == ["targeted", "Wave 9", "targeted", "targeted"]
    assert [entry.values["pupil"] for entry in desk.map_entries(map_id)] == pupils
    assert "level-not-in-continuum" in {line.finding.code for line in desk.map_findings(map_id)}
    assert check(store).problems == ()


def test_a_heading_that_says_nothing_is_settled_and_asked_about_no_more(desk, bring):
    map_id = bring()
    desk.teach(map_id, "Zork", "ignore")
    (zork,) = (one for one in desk.map_facts(map_id).headings if one.text == "Zork")
    assert zork.ignored
    assert not doubtful(zork)
    told = [line.finding for line in desk.map_findings(map_id) if line.finding.code == UNKNOWN.code]
    assert all(place.value != "Zork" for one in told for place in one.cells)
    desk.undo()
    (zork,) = (one for one in desk.map_facts(map_id).headings if one.text == "Zork")
    assert not zork.ignored


def test_reading_again_without_a_new_word_changes_nothing(desk, bring):
    map_id = bring()
    desk.teach(map_id, "Zork", fields(desk, map_id)["Zork"] or "ignore")
    before = (desk.map_entries(map_id), desk.map_sheets(map_id), [line.finding for line in desk.map_findings(map_id)])
    desk.teach(map_id, "Zork", fields(desk, map_id)["Zork"] or "ignore", "everybody")
    after = (desk.map_entries(map_id), desk.map_sheets(map_id), [line.finding for line in desk.map_findings(map_id)])
    assert after == before


def test_a_verdict_names_the_standard_that_it_was_read_by_and_an_undo_brings_back_the_one_before(desk, store, bring):
    map_id = bring()
    of_map = select(maps.c.standard_id, maps.c.standard_sha256).where(maps.c.id == map_id)
    with store.read() as connection:
        at_hand = connection.execute(of_map).one()
    with store.write() as connection:
        gone = {"standard_sha256": "f" * 64}
        connection.execute(update(maps).where(maps.c.id == map_id).values(gone))
    desk.teach(map_id, "Zork", "ignore")
    with store.read() as connection:
        assert connection.execute(of_map).one() == at_hand
    desk.undo()
    with store.read() as connection:
        assert connection.execute(of_map).one() == (at_hand.standard_id, "f" * 64)


def test_one_key_takes_back_what_was_taught_and_what_was_read(desk, store, bring):
    map_id = bring()
    before = (desk.map_entries(map_id), desk.map_findings(map_id), fields(desk, map_id))
    desk.teach(map_id, "Zork", "ignore" if fields(desk, map_id)["Zork"] == "level" else "level", "everybody")
    taught = (desk.map_entries(map_id), fields(desk, map_id))
    assert taught[0] != before[0]
    desk.undo()
    undone = (desk.map_entries(map_id), desk.map_findings(map_id), fields(desk, map_id))
    assert [replace(line, version=0) for line in undone[1]] == [replace(line, version=0) for line in before[1]]
    assert (undone[0], undone[2]) == (before[0], before[2])
    assert learned(store).by_scope == {}
    desk.redo()
    assert (desk.map_entries(map_id), fields(desk, map_id)) == taught
    assert check(store).problems == ()


def test_a_decision_and_a_note_outlive_the_new_reading_where_their_content_is_the_same(desk, bring):
    map_id = bring()
    desk.teach(map_id, "Zork", "ignore")
    line = next(line for line in desk.map_findings(map_id) if line.finding.field not in ("level", "notes"))
    desk.decide([line.id], Decision.FINE, note="Agreed with the school")
    desk.teach(map_id, "Zork", "notes")
    again = {one.id: one for one in desk.map_findings(map_id)}
    assert (again[line.id].decision, again[line.id].note) == (Decision.FINE, "Agreed with the school")


def test_a_column_that_turns_out_to_name_pupils_is_masked_for_good(desk, store, bring):
    learn(store, "zork", "ignore", heading="Zork")
    map_id = bring([("Zork", *ROWS[0][1:3], "Level", *ROWS[0][4:6]), *(row[:6] for row in ROWS[1:])])
    assert "Thistlewood" in told(desk, map_id)
    desk.teach(map_id, "Zork", "pupil", "everybody")
    assert not [name for name in ("Thistlewood", "Umbertide", "Quillfeather") if name in told(desk, map_id)]
    assert len({entry.values["pupil"] for entry in desk.map_entries(map_id)}) == 3
    desk.undo()
    assert "Thistlewood" not in told(desk, map_id)
    assert "Thistlewood" not in str(everything_in(store))


def told(desk, map_id):
    """Return all that a room could show of a map, in one text."""
    return f"{desk.map_sheets(map_id)}{desk.map_entries(map_id)}{desk.map_findings(map_id)}"


def everything_in(store):
    with store.read() as connection:
        return [connection.execute(select(table)).all() for table in metadata.sorted_tables]


@pytest.mark.parametrize(("whom", "scopes"), [("everybody", 1), ("form", 1), ("school", 3)])
def test_what_is_taught_is_kept_for_whom_it_holds(desk, store, bring, whom, scopes):
    map_id = bring()
    desk.teach(map_id, "zork ", "notes", whom)
    kept = learned(store).by_scope
    assert len(kept) == scopes
    assert all(name.partition(":")[0] == whom for name in kept)


def test_a_heading_taught_for_everybody_is_known_in_the_next_file(desk, bring):
    desk.teach(bring(), "Zork", "notes", "everybody")
    assert fields(desk, bring(name="next.csv", term="2026-2"))["Zork"] == "notes"


def test_what_cannot_be_taught_is_said(desk, bring):
    map_id = bring()
    with pytest.raises(NotFoundError):
        desk.teach(map_id, "No such heading", "level")
    with pytest.raises(NotPossibleError):
        desk.teach(map_id, "Zork", "nonsense")
    bring([*ROWS, ("Dermot Vale", "5", "Lego therapy", "Targeted", "30", "05/02/2027", "")], name="newer.csv")
    with pytest.raises(NotPossibleError):
        desk.teach(map_id, "Zork", "level")


def test_a_file_of_learned_headings_is_taken_in_whole(store):
    take_in(store, learned(store).taught(EVERYBODY, "wave", "level").taught("form:0", "what", "provision"))
    assert learned(store).by_scope == {EVERYBODY: {"wave": "level"}, "form:0": {"what": "provision"}}


def test_a_heading_with_a_pupils_name_is_kept_without_it_and_can_still_be_taught(desk, store, bring):
    map_id = bring([("Pupil", "Intervention", "Aleksandra Quillfeather diary"), *(row[:3] for row in ROWS[1:])])
    masked = desk.map_facts(map_id).headings[2].text
    assert masked == "••• diary"
    desk.teach(map_id, masked, "notes")
    assert fields(desk, map_id)[masked] == "notes"
    assert "quillfeather" not in str(everything_in(store)).casefold()
