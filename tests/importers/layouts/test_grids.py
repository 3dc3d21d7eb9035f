"""Tick grids: what adds up, what a key says of a letter, and what further rows of headings say of a column."""


def _shown(made, *fields):
    return [tuple(entry.values.get(name) for name in ("provision", *fields)) for entry in made]


def test_a_row_or_a_column_that_counts_or_adds_up_is_no_pupil_and_no_provision(sheet, tables):
    text = """
    Learner | Boxing | Reading coach | Garage | Mins
    Ana S. | 30 | 20 | 15 | 65
    Bob E. | 60 | | 45 | 105
    Cal N. | | 25 | 15 | 40
    The lot | 90 | 45 | 75 | 210
    """
    found, skipped = tables(sheet(text))
    assert sum(len(table.records) for table in found) == 7
    assert skipped[5] == "total"
    assert all(column.heading != "Mins" for table in found for column in table.columns)


def test_a_row_of_ordinary_minutes_is_a_pupil(sheet, tables):
    text = """
    Learner | Boxing | Reading coach | Garage
    Ana S. | 30 | 20 | 15
    Bob E. | 60 | | 45
    Cal N. | 90 | 25 | 60
    """
    found, _ = tables(sheet(text))
    assert {record.row for table in found for record in table.records} == {2, 3, 4}


def test_a_letter_is_read_by_the_key_of_the_sheet(sheet, entries):
    text = """
    D = daily, W = once a week, R = offered and refused
    Support | A.B. | C.D. | E.F.
    Extra read | D | | W
    Calm club | R | W | D
    """
    assert _shown(entries(sheet(text)), "sessions_per_week") == [
        ("Extra read", 5),
        ("Extra read", 1),
        ("Calm club", 1),
        ("Calm club", 5),
    ]


def test_rows_of_headings_say_who_leads_and_how_long(sheet, entries):
    text = """
    | TA | | Speech therapist
    Pupil | Phonics | Number sense | Sound work
    Session length | 20 | 15 | 30
    Ana S. | x | | x
    Bob E. | x | x |
    """
    assert _shown(entries(sheet(text)), "staff_role", "minutes_per_session") == [
        ("Phonics", "teaching_assistant", 20),
        ("Sound work", "therapist", 30),
        ("Phonics", "teaching_assistant", 20),
        ("Number sense", "teaching_assistant", 15),
    ]


def test_a_figure_that_every_row_has_beside_ticks_is_no_provision(sheet, tables):
    text = """
    Pupil | Y | ELSA | Nessy | Lego | Total
    Anna S | 3 | x | | x | 2
    Ben T | 4 | x | x | | 2
    Cal U | 4 | | x | x | 2
    Total pupils | | 2 | 2 | 2 | 6
    """
    found, _ = tables(sheet(text))
    assert [record.cells["provision"].value for table in found for record in table.records] == [
        "ELSA",
        "Lego",
        "ELSA",
        "Nessy",
        "Nessy",
        "Lego",
    ]


def test_months_are_marks_and_say_since_when(sheet, entries):
    text = "Child | Class | Nessy | Lego | Fizzy\nAnna S | Oak | Sept 26 | | Jan 27\nBen T | Elm | | Oct 26 |"
    assert _shown(entries(sheet(text)), "start_date") == [
        ("Nessy", "2026-09-01"),
        ("Fizzy", "2027-01-01"),
        ("Lego", "2026-10-01"),
    ]


def test_grids_below_each_other_and_sections_between_pupils_are_read_each(sheet, entries):
    apart = """
    KS1
    Pupil | Nessy | Lego | Fizzy
    Anna S | x | | x
    Ben T | | x |

    KS2
    Pupil | ELSA | Toe by Toe | Maths
    Cal U | x | x |
    Dee V | | | x
    """
    names = [name for (name,) in _shown(entries(sheet(apart)))]
    assert names == ["Nessy", "Fizzy", "Lego", "ELSA", "Toe by Toe", "Maths"]
    within = "Y3\n| Nessy | Lego | Fizzy\nAnna S | x | | x\nY4\nCal U | x | x |"
    years = [year for _, year in _shown(entries(sheet(within)), "year_group")]
    assert years == ["3", "3", "4", "4"]


def test_figures_and_letters_of_the_key_are_marks(sheet, entries):
    text = """
    Key: 1 = once a week, 2 = twice a week, 5 = every day
    Name | Year | ELSA | Nessy | Lego
    Anna S | 3 | 1 | 5 |
    Ben T | 4 | 2 | | 1
    """
    assert _shown(entries(sheet(text)), "sessions_per_week") == [("ELSA", 1), ("Nessy", 5), ("ELSA", 2), ("Lego", 1)]
    text = "Key: A = attends, R = refused, W = waiting\nName | Year | Boxing | Garage | Tuition\nAnna S | 9 | A | R | W"
    assert _shown(entries(sheet(text))) == [("Boxing",)]
