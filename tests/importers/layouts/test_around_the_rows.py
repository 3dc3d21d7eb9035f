"""Rows that are no provision, sections that say several things, details in own words, keys beside a title."""

import pytest


def values(entries, *names):
    return [tuple(entry.values.get(name) for name in names) for entry in entries]


@pytest.mark.parametrize(
    "row",
    [
        "NGRT = New Group Reading Test",
        "Shaded = paid from another budget",
        "RAG: G working, A keep an eye",
        "Nothing at the moment | | Y6 |",
        "No interventions this term | | |",
        "Parent signature | | SENCo signature |",
        "Lessons in all | | | 9",
        "ALL | | | 9",
        "Pupil's voice | I like it best | |",
    ],
)
def test_a_row_that_names_no_provision_is_none_and_is_said_why(sheet, tables, entries, row):
    text = f"Intervention | Staff | Year | Sessions per week | Group size | Aim\nA | TA | 1 | 4 | 3 | x\nB | TA | 2 | 5 | 3 | y\n{row}"  # noqa: E501  a sheet reads best on one line
    assert values(entries(sheet(text)), "provision") == [("A",), ("B",)]
    assert 4 in tables(sheet(text))[1]


def test_a_row_of_hints_below_the_headings_is_no_provision(sheet, tables, entries):
    text = "Intervention | Staff | Cap | Mins\n(what you call it) | (job title, no names) | (max.) | (each time)\nA | TA | 4 | 20"  # noqa: E501  a sheet reads best on one line
    assert values(entries(sheet(text)), "provision", "group_size") == [("A", 4)]
    assert tables(sheet(text))[1][2] == "a hint on how to fill in the column"


def test_headings_said_again_under_another_first_word_only_name_the_section(sheet, entries):
    text = (
        "People | Role | Hrs weekly | Annual £\nMentoring | TA | 10 | 5,700\nSub-total | | 10 | 5,700\n"
        "Things | Role | Hrs weekly | Annual £\nPens | TA | 1 | 540"
    )
    assert values(entries(sheet(text)), "provision", "cost") == [("Mentoring", 5700), ("Pens", 540)]


@pytest.mark.parametrize(
    ("section", "field", "value"),
    [
        ("Mrs Sample - HLTA (30 hrs)", "staff_role", "higher_level_teaching_assistant"),
        ("Ms Nonesuch (ELSA)", "staff_role", "elsa"),
        ("CHILDREN AT SEN SUPPORT (funded by: notional SEN)", "sen_status", "K"),
        ("Pupils not on the SEN register", "sen_status", "N"),
        ("Wave 2 / TA led", "staff_role", "teaching_assistant"),
    ],
)
def test_a_section_says_an_adult_or_a_status(sheet, entries, section, field, value):
    merged = sheet(f"Intervention | Class | Mins\n{section}\nA | Oak | 20\nB | Elm | 10", merges=((2, 1, 2, 3),))
    assert values(entries(merged), field) == [(value,), (value,)]


def test_what_one_section_said_together_ends_together(sheet, entries):
    text = (
        "Intervention | Mins\nChildren with an EHC plan (funded by: top up)\nA | 20\n"
        "Others (funded by: pupil premium)\nB | 10"
    )
    merged = sheet(text, merges=((2, 1, 2, 3), (4, 1, 4, 3)))
    assert values(entries(merged), "sen_status", "funding_source") == [("E", "top_up"), (None, "pupil_premium")]


def test_the_name_of_a_nursery_is_no_year(sheet, entries):
    named = "Invented Acorns Nursery\nIntervention | Staff | Mins\nA | TA | 20"
    assert values(entries(sheet(named)), "year_group") == [(None,)]
    assert values(entries(sheet(named.replace("Invented Acorns Nursery", "Nursery provision"))), "year_group") == [
        ("N1",)
    ]


def test_details_in_a_familys_own_words_go_with_every_row(sheet, entries):
    text = (
        "My name is | Esme Sample | My room | Hedgehogs\nPlan started | 14/09/2026 | Next meeting | 15/01/2027\n"
        "Stage | SEN Support | Main need | SLCN\n"
        "What we want | What adults will do | Who | How often\nTwo words | Turn-taking box | TA | daily"
    )
    found = entries(sheet(text))
    assert values(found, "pupil", "review_date", "sen_status", "primary_need") == [
        ("P:elpmaS emsE", "2027-01-15", "K", "SLCN")
    ]


def test_a_key_beside_a_title_is_read_for_the_column_of_its_letters(sheet, entries):
    text = (
        "Team | | | | Key\n | | | | U | Universal\n | | | | T | Targeted\n\n"
        "Intervention | Key | Staff | Mins\nA | T | TA | 20\nB | U | TA | 10\nC | T | TA | 10"
    )
    assert values(entries(sheet(text)), "level") == [("targeted",), ("universal",), ("targeted",)]


def test_an_adult_given_once_left_of_the_provisions_is_filled_down(sheet, entries):
    text = (
        "Yr | Adult | Doing | Chn\n3 | LSA | A | 6\n | | B | 5\n4 | LSA | C | 1\n | | D | 8\n | HLTA | E | 5\n"
        "5 | HLTA | F | 6"
    )
    assert values(entries(sheet(text)), "year_group", "staff_role") == [
        ("3", "teaching_assistant"),
        ("3", "teaching_assistant"),
        ("4", "teaching_assistant"),
        ("4", "teaching_assistant"),
        ("4", "higher_level_teaching_assistant"),
        ("5", "higher_level_teaching_assistant"),
    ]


def test_a_list_under_headings_of_any_list_is_known_by_the_names_in_it(sheet, tables):
    text = "Programme | For | Run by | Started | Finishes\n{} | Y1 | TA | 07/09/2026 | 11/12/2026\n{} | Y2 | TA | 07/09/2026 | 11/12/2026"  # noqa: E501  a sheet reads best on one line
    assert tables(sheet(text.format("Talk Boost", "NELI")))[0]
    assert not tables(sheet(text.format("New boiler", "Roof repair")))[0]
