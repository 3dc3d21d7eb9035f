"""What a file says of its school and term, from titles, details, sheet names and the file's name."""

import pytest

from importers.claims import claim_of, school_name_in
from importers.grid import Sheet, Workbook


def claim(name, **rows):
    cells = {int(row[1:]): dict(enumerate(texts, 1)) for row, texts in rows.items()}
    return claim_of(Workbook("xlsx", (Sheet("Map", 1, cells),)), name, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oakfield Primary School Provision Map 2025-26", "Oakfield Primary School"),
        ("The Grange Academy: SEND provision map (Autumn 2025)", "The Grange Academy"),
        ("St Invented's CofE Primary School - Provision Map", "St Invented's CofE Primary School"),
        ("Exampleton Mill C.E. Primary", "Exampleton Mill C.E. Primary"),
        ("LITTLE INVENTIONS PRE-SCHOOL", "LITTLE INVENTIONS PRE-SCHOOL"),
        ("Our intervention library (Exampleton Down Primary)", "Exampleton Down Primary"),
        ("Intervention profiles for Nonesuch Warren Primary", "Nonesuch Warren Primary"),
        ("PRU offer KS3-4", ""),
        ("Whole School Provision Map", ""),
        ("SEN provision map", ""),
        ("Primary need", ""),
        ("Our school offers a lot of primary support", ""),
    ],
)
def test_a_school_name_is_freed_of_the_words_around_it(text, name):
    assert school_name_in(text) == name


def test_a_details_block_says_school_number_and_term():
    said = claim(
        "map.xlsx",
        r1=["School:", "Invented Junior School", "URN:", 900001],
        r2=["DfE number", "886/9001", "Term: Autumn 1"],
        r3=["Academic year: 2025/26"],
    )
    assert (said.school.name, said.school.urn, said.school.dfe_number) == (
        "Invented Junior School",
        "900001",
        "886/9001",
    )
    assert said.term == "Autumn 1 2025/26"


def test_the_file_name_speaks_where_the_sheet_is_silent():
    said = claim("provision_map_Oak-Hill-Academy_123456_Autumn_2025.xlsx", r1=["Provision", "Staff"])
    assert said.school.name == "Oak Hill Academy"
    assert said.school.urn == "123456"
    assert said.term == "Autumn 2025"
    assert said.around["term"].source == "file"
    assert not said.around["term"].cell


def test_a_title_beats_the_file_name():
    said = claim("Oak Hill Academy.xlsx", r1=["Elm Invented Primary School provision map"])
    assert said.school.name == "Elm Invented Primary School"


def test_a_figure_in_a_sheet_is_no_school_number_without_its_label():
    assert claim("map.csv", r1=["Cost", 123456], r2=["Total 8861234"]).school.text() is None
