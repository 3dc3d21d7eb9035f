"""Headings in a school's own words: every telling word is weighed with what the column holds."""

import pytest

from importers.grid import Workbook
from importers.headings.cues import cues_in
from importers.headings.mapping import map_columns
from importers.layouts.choose import tables_of


@pytest.fixture
def mapped(sheet, standard):
    def read(text):
        found, _ = tables_of(Workbook("xlsx", (sheet(text),)))
        return {one.column.heading: one for one in map_columns(found[0], standard=standard)}

    return read


@pytest.fixture
def field_of(mapped):
    """Return the field of one column of four that stands beside a provision, an adult and a year."""

    def read(heading, *values):
        rows = "".join(f"\nThing {at} | TA | Y{at} | {value}" for at, value in enumerate(values, 1))
        return mapped(f"Intervention | Staff | Year group | {heading}{rows}")[heading].field

    return read


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("£ for the year", ("2,660", "248.50", "740"), "cost"),
        ("Outlay", ("£240", "£600", "£1,200"), "cost"),
        ("At most", ("6", "4", "8"), "group_size"),
        ("Max in rm", ("15", "8", "28"), "group_size"),
        ("Pupils to 1 adult", ("1", "3", "6"), "group_size"),
        ("Chn accessing", ("4", "6", "7"), "group_size"),
        ("Lesson lasts", ("50 min", "25 min", "20 min"), "minutes_per_session"),
        ("Each time (mins)", ("15", "10", "20"), "minutes_per_session"),
        ("Timing (mins)", ("30", "40", "45"), "minutes_per_session"),
        ("Lessons weekly", ("1", "2", "5"), "sessions_per_week"),
        ("Days on", ("Mon, Wed", "Fri", "Tue, Thu"), "sessions_per_week"),
        ("Over how many weeks", ("10", "12", "8"), "weeks"),
        ("Block length", ("6 wks", "10 wks", "3 wks"), "weeks"),
        ("Weekly dose", ("60 mins", "50 mins", "100 mins"), "minutes_per_week"),
        ("Began", ("07/09/2026", "14/09/2026", "21/09/2026"), "start_date"),
        ("Look at again", ("11/12/2026", "12/02/2027", "26/03/2027"), "review_date"),
        ("Hoping for", ("Moves up a section", "Ten new words", "Finishes the book"), "target"),
        ("What we saw", ("All talk more now", "Too early to say", "Two made friends"), "impact"),
        ("Who gets on it", ("Reads below 90", "Two years behind", "Boxall below 60"), "entry_criteria"),
        ("Comes out of", ("Notional SEN", "Pupil premium", "Top up"), "funding_source"),
        ("Advice from", ("NHS SaLT", "NHS OT", "Sensory service"), "external_agency"),
        ("Type of difficulty", ("Dyslexia", "Autism", "Hearing impairment"), "primary_need"),
        ("Anything we should know?", ("Two are new", "Needs a room", "Stops in May"), "notes"),
        ("Checked with", ("STAR", "NGRT", "DASH"), None),
    ],
)
def test_words_and_content_together_find_the_field(field_of, heading, values, field):
    assert field_of(heading, *values) == field


def test_a_cue_is_told_with_less_confidence_than_the_very_words(mapped):
    found = mapped("Intervention | Staff | Outlay | Cost\nA | TA | fine | 30\nB | TA | good | 40\nC | TA | slow | 50")
    assert found["Cost"].field == "cost"
    assert found["Cost"].confidence >= 0.9
    assert mapped("Intervention | Staff | Outlay\nA | TA | £3\nB | TA | £4")["Outlay"].confidence < 0.7


def test_more_words_say_more():
    assert cues_in("Lessons a fortnight")["sessions_per_week"] > cues_in("Days")["sessions_per_week"]


def test_the_column_of_short_distinct_names_is_the_one_of_provisions(mapped):
    found = mapped(
        "Pathway | Adult | Approach | In a group of | What we measure\n"
        "Formal | TA | Rebound | 1 | MOVE\nFormal | TA | Hydro | 1 | MOVE\n"
        "Formal | TA | Zones of Regulation | 5 | AET\nFormal | TA | Travel training | 2 | AET"
    )
    assert found["Approach"].field == "provision"
    assert found["Approach"].confidence < 0.7
    assert found["What we measure"].field != "provision"


def test_of_a_term_and_a_year_the_cost_of_the_year_is_the_cost(mapped):
    found = mapped("Intervention | Staff | Termly £ | Annual £\nA | TA | 100 | 300\nB | TA | 50 | 150")
    assert (found["Termly £"].field, found["Annual £"].field) == (None, "cost")


def test_dates_without_a_word_are_known_by_their_order(mapped):
    found = mapped(
        "Intervention | Staff | Zebra | Ends\nA | TA | 07/09/2026 | 11/12/2026\nB | TA | 14/09/2026 | 18/12/2026"
    )
    assert found["Zebra"].field == "start_date"
    assert found["Zebra"].confidence <= 0.4


def test_two_measures_are_the_start_and_the_end(mapped):
    found = mapped(
        "Intervention | Staff | Score in Sept | Score in Dec\nA | TA | 72 | 81\nB | TA | 65 | 70\nC | TA | 80 | 88"
    )
    assert (found["Score in Sept"].field, found["Score in Dec"].field) == ("baseline", "exit")


def test_a_time_beside_a_count_of_sessions_is_one_sessions(mapped):
    found = mapped(
        "Therapy | Adult | Typical session | How many a week\nMusic | TA | 30 minutes | 1\nArt | TA | 20 minutes | 2"
    )
    assert found["Typical session"].field == "minutes_per_session"


def test_a_column_that_numbers_the_rows_counts_no_pupils(mapped):
    running = "No. | Intervention | Staff\n1 | A | TA\n2 | B | TA\n3 | C | TA"
    counted = "Intervention | Staff | No.\nA | TA | 9\nB | TA | 4\nC | TA | 6"
    assert mapped(running)["No."].field is None
    assert mapped(counted)["No."].field == "group_size"


def test_the_name_of_who_answered_a_form_is_no_pupil(mapped):
    found = mapped(
        "Timestamp | Your name | Your class | Name the intervention | Who leads it?\n"
        "16/11/2026 09:12 | Mr A | Y3 | Rapid Maths | TA\n16/11/2026 10:40 | Ms B | Y4 | Inference | HLTA"
    )
    assert [found[heading].field for heading in ("Timestamp", "Your name", "Name the intervention")] == [
        None,
        None,
        "provision",
    ]


def test_headings_in_own_words_over_figures_and_words_are_a_list_and_no_grid(sheet):
    text = (
        "Catch-up | Pupils in | By | Weekly sessions | Mins per go | Over how many weeks | £ a week\n"
        "Maths | Y5 | Tutor | 2 | 30 | 10 | 40\nReading | Y3 | TA | 4 | 15 | 12 | 15"
    )
    found, _ = tables_of(Workbook("xlsx", (sheet(text),)))
    assert [table.layout for table in found] == ["list"]


def test_a_row_of_amounts_is_never_taken_for_headings(sheet):
    text = (
        "We put in | To enable | Done by | Regularity | Back to this on\n"
        "Pre-teaching | knowing key words | LSA | 3 times a week | 12/02/2027\n"
        "Lego | sharing ideas | ELSA | once a week | 12/02/2027"
    )
    found, _ = tables_of(Workbook("xlsx", (sheet(text),)))
    assert "12/02/2027" not in {column.heading for table in found for column in table.columns}
