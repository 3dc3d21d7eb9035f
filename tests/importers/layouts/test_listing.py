"""Lists: a header anywhere, sections, keys given once, two tiers, totals, legends, tables beside each other."""

from decimal import Decimal

import pytest


def names(found):
    return [
        [
            record.cells[column.key].value
            for column in table.columns
            if column.heading in NAMES and column.key in record.cells
        ]
        for table in found
        for record in table.records
    ]


NAMES = ("Provision", "Intervention")


def provisions(found):
    return [name for row in names(found) for name in row]


def test_a_header_below_titles_and_details_is_found_and_every_other_row_says_why(sheet, tables):
    found, why = tables(
        sheet(
            """
            Invented Primary School
            Provision map 2025/26
            School: | Invented Primary | URN: | 900001

            Area of need | Intervention | Led by | Group size
            C&L | Phonics | TA | 4

            SEMH | ELSA | ELSA | 1
            Total | | | 5

            Key: TA = teaching assistant
            """
        )
    )
    assert provisions(found) == ["Phonics", "ELSA"]
    assert [record.row for record in found[0].records] == [6, 8]
    assert sorted(set(why.values())) == ["details of the map", "heading", "note or legend", "title", "total"]


def test_a_table_may_begin_in_column_f(sheet, entries):
    made = entries(sheet("Provision | Staff | Mins\nPhonics | TA | 20\nELSA | ELSA | 30", left=6, top=4))
    assert [entry.cells["provision"] for entry in made] == ["F5", "F6"]
    assert [entry.values["minutes_per_session"] for entry in made] == [20, 30]


def test_a_key_given_once_is_filled_down_with_the_address_it_came_from(sheet, entries):
    made = entries(
        sheet(
            """
            Area of need | Provision | Staff
            C&L | Phonics | TA
             | Reading | TA
             | Spelling | TA
            SEMH | ELSA | ELSA
             | Nurture | TA
            """,
        )
    )
    assert [entry.values["area_of_need"] for entry in made] == ["cognition_and_learning"] * 3 + [
        "social_emotional_and_mental_health"
    ] * 2
    assert {entry.cells["area_of_need"] for entry in made} == {f"A{row}" for row in (made[0].row, made[3].row)}


def test_a_merged_value_belongs_to_every_row_it_covers(sheet, entries):
    made = entries(
        sheet("Provision | Pupil | Staff\nPhonics | AB | TA\n | CD | TA\nReading | EF | TA", merges=[(2, 1, 3, 1)])
    )
    assert [(entry.values["provision"], entry.cells["provision"]) for entry in made] == [
        ("Phonics", "A2"),
        ("Phonics", "A2"),
        ("Reading", "A4"),
    ]


def test_a_single_gap_in_a_column_that_is_written_out_stays_a_gap(sheet, entries):
    made = entries(sheet("Area | Provision | Staff\nC&L | A | TA\nC&L | B | TA\n | C | TA\nC&L | D | TA\nC&L | E | TA"))
    assert "area_of_need" not in made[2].values


def test_section_rows_give_their_context_to_the_rows_below(sheet, entries):
    made = entries(
        sheet(
            """
            Provision | Staff | Group size
            Cognition and learning
            Phonics | TA | 4
            Wave 3
            Precision teaching | TA | 1
            SEMH
            ELSA | ELSA | 1
            """
        )
    )
    assert [entry.values.get("area_of_need") for entry in made] == [
        "cognition_and_learning",
        "cognition_and_learning",
        "social_emotional_and_mental_health",
    ]
    assert [entry.values.get("level") for entry in made][1] == "specialist"
    assert made[0].source["area_of_need"] == "section"


def test_two_tiers_of_headings_are_one_header(sheet, entries):
    made = entries(
        sheet(
            " | Delivery | | Cost |\nIntervention | Staff | Group size | Hourly rate | Total cost\nPhonics | TA | 4 | 12 | 300",  # noqa: E501  a pattern or list reads best on one line
            merges=[(1, 2, 1, 3), (1, 4, 1, 5)],
        )
    )
    assert len(made) == 1
    assert made[0].values["group_size"] == 4
    assert made[0].cells["cost"] == "E3"


def test_the_same_headings_side_by_side_are_tables_over_the_same_rows(sheet, entries):
    made = entries(
        sheet(
            """
            Year | Autumn | | Spring |
             | Provision | Impact | Provision | Impact
            Y4 | Phonics | good | Maths | ok
            Y5 | Spelling | good | |
            """,
            merges=[(1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5)],
        )
    )
    assert [(entry.values["provision"], entry.values["year_group"], entry.values["term"]) for entry in made] == [
        ("Phonics", "4", "Autumn"),
        ("Spelling", "5", "Autumn"),
        ("Maths", "4", "Spring"),
    ]


def test_a_header_that_comes_again_is_no_record(sheet, tables):
    found, why = tables(sheet("Provision | Staff\nPhonics | TA\nProvision | Staff\nReading | TA"))
    assert provisions(found) == ["Phonics", "Reading"]
    assert why[3] == "heading repeated"


def test_a_blank_provision_on_a_filled_row_is_still_an_entry(sheet, entries):
    made = entries(sheet("Provision | Staff | Mins\nPhonics | TA | 20\n | TA | 30\nReading | TA | 20"))
    assert len(made) == 3
    assert "provision" not in made[1].values


@pytest.mark.parametrize(
    "text",
    [
        "Guidance\nUniversal provision is what every teacher does.\nPlease fill in one row a provision.",
        "Name | Year | SEN status | DOB\nAB | 4 | K | 01/02/2016\nCD | 5 | E | 01/02/2015",
        "Staff | Hourly rate\nTA | 12\nTeacher | 30\nHLTA | 15",
        "Term | Meaning\nTA | teaching assistant\nELSA | emotional literacy support assistant",
    ],
)
def test_a_sheet_without_provision_makes_no_entry_and_loses_no_row(sheet, tables, text):
    assert tables(sheet(text))[0] == ()


def test_a_legend_and_parameters_under_the_table_are_notes(sheet, tables):
    found, why = tables(
        sheet(
            """
            Provision | Staff | Group size | Frequency | Cost
            Phonics | TA | 4 | daily | 30
            Reading | TA | 4 | daily | 40
            Maths | TA | 3 | daily | 40

            TA | teaching assistant
            HLTA | higher level teaching assistant

            Hourly rate | 12
            """
        )
    )
    assert provisions(found) == ["Phonics", "Reading", "Maths"]
    assert list(why.values()).count("note or legend") == 3


def test_a_table_of_rates_behind_an_empty_column_is_no_part_of_the_list(sheet, entries):
    made = entries(
        sheet(
            """
            Provision | Year group | Hours per week | | Staff | Hourly rate
            Toe | Y3 | 1 | | TA | 12.5
            Lego | Y4 | 2 | | HLTA | 15
            Talk | Y5 | 2
            ELSA | Y5 | 2
            """
        )
    )
    assert [entry.values["provision"] for entry in made] == ["Toe", "Lego", "Talk", "ELSA"]
    assert not any({"staff_role", "hourly_rate"} & entry.values.keys() for entry in made)


def test_staff_behind_an_empty_column_that_come_again_belong_to_the_list(sheet, entries):
    made = entries(
        sheet(
            """
            Provision | Year group | Hours per week | | Staff | Hourly rate
            Toe | Y3 | 1 | | TA | 12.5
            Lego | Y4 | 2 | | TA | 12.5
            Talk | Y5 | 2 | | HLTA | 15
            ELSA | Y5 | 2
            """
        )
    )
    assert [entry.values.get("hourly_rate") for entry in made][:3] == [Decimal("12.5"), Decimal("12.5"), 15]


@pytest.mark.parametrize("columns", [4, 6, 8, 10, 12])
def test_a_blank_template_holds_no_entry(sheet, tables, columns):
    headings = "Provision | Year group | Area of need | Level | Who? | Group size | Frequency | Start date | End date | Review date | Cost | Expected Outcomes"  # noqa: E501  one row of a sheet
    found, skipped = tables(sheet(" | ".join(headings.split(" | ")[:columns])))
    assert found == ()
    assert list(skipped) == [1]


def test_crosses_under_a_heading_unknown_among_known_ones_are_no_grid(sheet, entries):
    made = entries(
        sheet(
            """
            Provision | Year group | Zorblax index | Number per week | Session length | Flumph | SEN Level
            Talk boost | Y3 | purple | 3 | 20 | 42 | K
            Toe | Y3 | x | 3 | 20 mins | 1 | K
            Lego | Y3 | x | 3 | 20 | 4 | K
            """
        )
    )
    assert [entry.values["provision"] for entry in made] == ["Talk boost", "Toe", "Lego"]
    assert {entry.values["minutes_per_session"] for entry in made} == {20}


def test_a_second_table_below_has_its_own_headings_though_few_are_known_words(sheet, entries):
    text = """
    RUNNING NOW
    What | Year | Adult | Group size
    Talking Partners | 1 | TA | 4
    Rainbow spelling | 4 | TA | 6

    WAITING TO START
    Planned intervention | For | Who will lead | Start
    Sensory circuits | Y2 | HLTA | 04/01/2027
    """
    found = entries(sheet(text))
    assert [entry.values["provision"] for entry in found] == [
        "Talking Partners",
        "Rainbow spelling",
        "Sensory circuits",
    ]
    assert found[2].values["staff_role"] == "higher_level_teaching_assistant"
