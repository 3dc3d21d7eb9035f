"""Columns to fields: by words, by content where words are ambiguous or unknown, by what a person corrected."""

import pytest

from importers.grid import Workbook
from importers.headings.mapping import map_columns
from importers.headings.vocabulary import recognise
from importers.layouts.choose import tables_of


@pytest.fixture
def fields(sheet, standard):
    def read(text, learned=None):
        found, _ = tables_of(Workbook("xlsx", (sheet(text),)))
        mapped = map_columns(found[0], standard=standard, learned=learned)
        return {column.column.heading: column.field for column in mapped}

    return read


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Provision/ resource available", "provision"),
        ("Additional/different provision required to address needs", "provision"),
        ("How? Specific strategies to meet need", "description"),
        ("Class/year group", "year_group"),
        ("Pupil(s)", "pupil"),
        ("CoP stage", "sen_status"),
        ("Barrier to learning", "primary_need"),
        ("SEND Broad Area", "area_of_need"),
        ("Universal/Targeted/Enhanced", "level"),
        ("Who?", "staff_role"),
        ("Group size (Number of children)", "group_size"),
        ("No. of sessions\nper week", "sessions_per_week"),
        ("Length of each session in minutes", "minutes_per_session"),
        ("Hours per week", "minutes_per_week"),
        ("No of weeks to run", "weeks"),
        ("Date intervention started", "start_date"),
        ("Final Review of impact date", "review_date"),
        ("£ per hour", "hourly_rate"),
        ("Costs (time & money)", "cost"),
        ("£", "cost"),
        ("Cost of intervention (£)", "cost"),
        ("Funding stream", "funding_source"),
        ("What is the intended outcome of this intervention?", "target"),
        ("Exit NC level", "exit"),
        ("Impact of provision on pupils", "impact"),
        ("Outside Agency", "external_agency"),
        ("Staff delivering intervention", "staff_role"),
        ("Reviewed by", "other.reviewed_by"),
        ("UPN", "other.upn"),
    ],
)
def test_a_heading_names_its_field(heading, field):
    match = recognise(heading)
    assert match is not None
    assert match.field == field
    assert not match.near


@pytest.mark.parametrize(
    ("heading", "field", "said"),
    [
        ("Provison", "provision", "provision"),
        ("Frequncy", "sessions_per_week", "frequency"),
        ("Areea of need", "area_of_need", "area of need"),
    ],
)
def test_a_misspelt_heading_is_a_near_miss_that_says_what_it_was_taken_for(heading, field, said):
    match = recognise(heading)
    assert match is not None
    assert (match.field, match.near, match.said) == (field, True, said)


@pytest.mark.parametrize("heading", ["Mrs Smith", "Phonics catch-up", "", "Zebra", "Autism", "1234"])
def test_a_word_that_is_no_heading_is_not_recognised(heading):
    assert recognise(heading) is None


def test_outcome_alone_is_a_target(fields):
    assert (
        fields("Provision | Staff | Outcome\nPhonics | TA | To read 40 words\nELSA | TA | To name feelings")["Outcome"]
        == "target"
    )


def test_outcome_beside_start_and_end_grades_is_a_result(fields):
    text = "Provision | Start grade | End grade | Outcome\nPhonics | 2b | 3c | To spell\nMaths | 2c | 2a | To count"
    assert fields(text)["Outcome"] == "impact"


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Level", ("Wave 1", "Wave 2", "Wave 3"), "level"),
        ("Level", ("TA 2", "TA 3", "HLTA"), "staff_grade"),
        ("Level", ("2b", "3c", "1a"), "baseline"),
        ("Provision", ("K", "E", "N"), "sen_status"),
        ("Size", ("1:1", "1:4", "1:6"), "group_size"),
        ("Arrangement", ("1:1", "1:4", "1:6"), "group_size"),
        ("Time", ("9:30", "10:15", "13:00"), None),
        ("Time", ("20 mins", "30 mins", "1 hour"), "minutes_per_week"),
        ("Review", ("12/02/2026", "13/02/2026", "01/03/2026"), "review_date"),
        (
            "Review",
            ("Good progress made in reading this term", "No change since the start of the term", "Met"),
            "impact",
        ),
        ("Where in the code", ("C&L", "SEMH", "C&I"), "area_of_need"),
        ("Shoe colour", ("red shoes", "blue shoes", "no shoes"), None),
    ],
)
def test_content_settles_what_words_leave_open(fields, heading, values, field):
    lines = [
        f"Intervention | {heading} | Staff | Impact",
        *(f"Thing {at} | {value} | TA | fine so far" for at, value in enumerate(values)),
    ]
    if field == "impact":
        lines = [line.replace(" | Impact", " | Notes") for line in lines]
    assert fields("\n".join(lines))[heading] == field


def test_two_columns_never_claim_one_field(fields):
    found = fields(
        "Provision | Intervention | Start date | Date started | Cost | Total cost\nA | B | 01/09/2025 | 02/09/2025 | 3 | 4"  # noqa: E501  a pattern or list reads best on one line
    )
    claimed = [field for field in found.values() if field]
    assert len(claimed) == len(set(claimed))


def test_what_a_person_corrected_beats_words_and_content(fields):
    text = "Intervention | Size | Comments\nPhonics | 1:4 | fine\nELSA | 1:1 | fine"
    found = fields(text, learned={"size": "staff_grade", "comments": "ignore"})
    assert found["Size"] == "staff_grade"
    assert found["Comments"] is None


def test_a_list_without_the_word_provision_finds_its_column_of_provisions(fields):
    text = "What happens with them | Staff | Group size | Cost\nA | TA | 4 | 30\nB | TA | 3 | 40\nC | TA | 1 | 40"
    assert fields(text)["What happens with them"] == "provision"


def test_days_by_name_say_how_often_where_nothing_else_does(fields):
    text = (
        "Intervention | Staff | Day(s) | Length\nA | TA | Mon/Wed | 20m\nB | TA | daily | 15m\nC | TA | M, W, F | 15m"
    )
    assert fields(text)["Day(s)"] == "sessions_per_week"
    more = text.replace("Length", "Sessions a week").replace("20m", "2").replace("15m", "3")
    assert fields(more)["Day(s)"] is None


def test_values_outvote_a_heading_that_only_looks_like_a_known_one(fields):
    head = "Intervention | Staff | Adult : pupil | Support category | Status"
    text = f"{head}\nA | TA | 1:1 | SEN Support | Active\nB | TA | 1:4 | EHCP | Active"
    found = fields(text)
    assert (found["Adult : pupil"], found["Support category"], found["Status"]) == ("group_size", "sen_status", None)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Reveiw date", "review_date"),
        ("Leght of session", "minutes_per_session"),
        ("What we will put in place together", "provision"),
        ("We will look again on", "review_date"),
        ("Did it work?", "impact"),
        ("Max pupils", "group_size"),
        ("No. sts", "group_size"),
        ("Freq pw", "sessions_per_week"),
    ],
)
def test_headings_that_schools_word_their_own_way_are_known(heading, field):
    assert recognise(heading).field == field


@pytest.mark.parametrize("heading", ["Date of panel", "Assessed with", "Number agreed"])
def test_a_bare_word_in_a_longer_heading_names_no_field(heading):
    assert recognise(heading) is None


def test_a_total_of_counts_is_no_cost(fields):
    text = "Provision | R | Y1 | Y2 | Total\nNessy | 2 | 3 | 4 | 9\nLexia | 5 | | 1 | 6"
    assert fields(text)["Total"] is None


@pytest.mark.parametrize("heading", ["Number of interventions", "No. of provisions"])
def test_a_count_of_provisions_names_none_and_is_no_slip(heading):
    assert recognise(heading) is None


def test_a_column_without_values_leaves_its_field_to_one_with_values(fields):
    text = "Intervention | Staff | Spring review | Autumn review\nA | TA | | Better\nB | TA | | Same as before"
    assert fields(text) == {
        "Intervention": "provision",
        "Staff": "staff_role",
        "Spring review": None,
        "Autumn review": "impact",
    }
