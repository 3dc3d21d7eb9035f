"""Habits inside a list: dittos, lines below a row, letters of a key, ticked years, and what stands at the foot."""

import pytest


def plain(made, *fields):
    return [tuple(entry.values.get(field) for field in fields) for entry in made]


@pytest.mark.parametrize("mark", ['"', "ditto", "As above", "″"])
def test_a_ditto_says_what_the_cell_above_says_and_keeps_its_own_address(sheet, entries, mark):
    made = entries(
        sheet(f"Provision | Staff | Group size\nNessy | HLTA | 4\nLexia | {mark} | 3\nToe by Toe | {mark} | 1")
    )
    assert plain(made, "staff_role") == [("higher_level_teaching_assistant",)] * 3
    assert (made[2].cells["staff_role"], made[2].raw["staff_role"]) == ("B4", mark)


def test_a_ditto_with_nothing_above_is_left_as_it_is(sheet, entries):
    made = entries(sheet('Provision | Staff | Group size\nNessy | " | 4\nLexia | TA | 3'))
    assert plain(made, "staff_role")[1] == ("teaching_assistant",)
    assert made[0].raw.get("staff_role", '"') == '"'


def test_a_line_below_each_row_belongs_to_the_row(sheet, entries):
    made = entries(
        sheet(
            """
            Provision | Who | Cost
            Talk Boost | TA | £220
            Impact: nine of ten moved up
            Forest School | Teacher | £400
            Impact: calmer in class
            """
        )
    )
    assert plain(made, "provision", "impact") == [
        ("Talk Boost", "nine of ten moved up"),
        ("Forest School", "calmer in class"),
    ]
    assert made[1].cells["impact"] == "A5"


def test_one_line_like_it_at_the_foot_is_no_line_of_the_last_row(sheet, entries):
    text = "Provision | Who | Cost\nTalk Boost | TA | £220\nForest School | Teacher | £400\n\nReview: July"
    assert all("review_date" not in entry.values for entry in entries(sheet(text)))


@pytest.mark.parametrize(
    "label", ["Less first £6,000", "Top up requested", "3 provisions", "Shortfall", "Funding required"]
)
def test_what_is_counted_or_taken_off_at_the_foot_is_no_provision(sheet, tables, label):
    found, skipped = tables(
        sheet(
            "Provision | Staff | Hours per week | Cost\n"
            "Nessy | TA | 2 | 100\n"
            "Lexia | TA | 1 | 50\n"
            "Total | | 3 | 150\n"
            f"{label} | | | 23"
        )
    )
    assert [record.row for record in found[0].records] == [2, 3]
    assert skipped[5] == "total"


def test_a_provision_with_a_word_of_a_foot_in_its_name_stays_one(sheet, entries):
    made = entries(
        sheet("Provision | Staff | Cost\nTotal communication | TA | £20\nTop up reading with a friend | TA | £30")
    )
    assert len(made) == 2


def test_letters_of_a_key_are_read_by_the_key(sheet, entries):
    made = entries(
        sheet(
            """
            Support | Stage | How often
            Yoga | U | weekly
            Nessy | T | daily
            KEY: U = universal, T = targeted, S = specialist
            """
        )
    )
    assert plain(made, "level") == [("universal",), ("targeted",)]
    assert (made[1].cells["level"], made[1].raw["level"]) == ("B3", "T")


def test_letters_that_the_key_does_not_name_are_left_alone(sheet, entries):
    made = entries(
        sheet("Support | Stage | How often\nYoga | U | weekly\nNessy | X | daily\nKEY: U = universal, T = targeted")
    )
    assert [entry.raw["level"] for entry in made if "level" in entry.raw] in ([], ["U"], ["U", "X"])
    assert all(entry.values.get("level") != "targeted" for entry in made)


def test_letters_under_years_give_years_and_their_word_in_the_key(sheet, entries):
    made = entries(
        sheet(
            """
            KEY: G = universal   A = targeted
            Provision | Y1 | Y2 | Y3
            Visual timetable | G | G | G
            Lego therapy | | A | A
            """
        )
    )
    assert plain(made, "provision", "year_group", "level") == [
        ("Visual timetable", ("1", "2", "3"), "universal"),
        ("Lego therapy", ("2", "3"), "targeted"),
    ]


def test_a_blank_under_a_ticked_year_is_not_filled_from_above(sheet, entries):
    made = entries(sheet("Intervention | Led by | Yr 1 | Yr 2 | Yr 3\nA club | TA | x | x |\nB club | TA | | | x"))
    assert plain(made, "year_group") == [(("1", "2"),), ("3",)]


def test_a_total_is_kept_with_the_rows_that_it_may_add_up(sheet, tables):
    found, _ = tables(
        sheet(
            """
            Provision | Staff | Group size | Cost
            C&L
            Lexia | TA | 4 | 100
            Nessy | TA | 3 | 200
            Sub total | | | 300
            SEMH
            ELSA | ELSA | 1 | 50
            Sub total | | | 50
            Grand total | | | 350
            """
        )
    )
    assert [(total.row, total.nearest, total.all_above, total.is_grand) for total in found[0].totals] == [
        (5, (3, 4), (3, 4), False),
        (8, (7,), (3, 4, 7), False),
        (9, (), (3, 4, 7), True),
    ]


def test_numbered_provisions_side_by_side_are_each_one(sheet, entries):
    made = entries(
        sheet(
            "Student | Yr | Provision 1 | Provision 2\nAda Sample | 7 | Lexia | Homework club\nBo Example | 8 | Nessy |"
        )
    )
    assert plain(made, "provision", "year_group") == [("Lexia", "7"), ("Nessy", "8"), ("Homework club", "7")]


def test_a_person_under_the_heading_of_a_role_has_that_role(sheet, entries):
    made = entries(sheet("TA | Intervention | Days | Mins\nMrs A | Phonics | M T W | 20\n | Reading | Th F | 15"))
    assert plain(made, "staff_role", "sessions_per_week") == [("teaching_assistant", 3), ("teaching_assistant", 2)]


def test_pairs_in_one_cell_of_the_details_are_told_apart(sheet, entries):
    text = "Pupil name: Zed Sample    Year: 4    Class: Oak\nProvision | Who | How often\nTalk Boost | TA | 3 x 20 mins"
    (made,) = entries(sheet(text))
    assert made.values == made.values | {"pupil": "P:elpmaS deZ", "year_group": "4", "class_group": "Oak"}


def test_a_key_of_marks_and_words_below_the_rows_is_no_provision(sheet, entries):
    text = "Provision | Level | Area | Staff\nNessy | 2 | C&L | TA\nTalk | 3 | C&I | TA\n\n"
    text += "Key\n2 | Targeted\n3 | Specialist"
    assert plain(entries(sheet(text)), "provision") == [("Nessy",), ("Talk",)]
