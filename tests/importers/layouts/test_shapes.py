"""Shapes that are no lists: matrices, waves in blocks, tick grids, cards, outlines; and what only looks like one."""

import pytest


def plain(made, *fields):
    return [tuple(entry.values.get(field) for field in fields) for entry in made]


def test_each_bullet_of_a_matrix_is_a_provision_of_its_area_and_level(sheet, entries):
    made = entries(
        sheet(
            r"""
            Area of need | Wave 1 | Wave 2 | Wave 3
            C&L | • Phonics\n• Visual aids | Reading group | 1:1 Precision teaching
            SEMH | Circle time, Worry box, Calm corner | ELSA | Counselling
            Key: TA = teaching assistant
            """
        )
    )
    assert plain(made, "provision", "level")[:3] == [
        ("Phonics", "universal"),
        ("Visual aids", "universal"),
        ("Reading group", "targeted"),
    ]
    assert len(made) == 9
    assert made[1].cells["provision"] == "B2"
    assert made[1].raw["provision"] == "• Phonics\n• Visual aids"
    assert made[1].cells["level"] == "B1"
    assert {entry.values["area_of_need"] for entry in made[4:]} == {"social_emotional_and_mental_health"}


def test_areas_in_initials_down_the_side_leave_a_matrix_of_levels_one(sheet, entries):
    made = entries(
        sheet(
            """
            Area of need | Universal | Targeted | Specialist
            C&I | Visual timetable | Talk boost | SALT 1:1
            C&L | Dictionaries | Precision teaching | 1:1 TA 10 hrs
            SEMH | Worry box | ELSA | CAMHS
            """
        )
    )
    assert len(made) == 9
    assert ("Talk boost", "targeted", "communication_and_interaction") in plain(
        made, "provision", "level", "area_of_need"
    )


def test_areas_may_stand_across_and_levels_down(sheet, entries):
    made = entries(sheet(" | C&L | SEMH\nWave 1 | Phonics | Circle time\nWave 2 | Reading | ELSA"))
    assert ("ELSA", "targeted", "social_emotional_and_mental_health") in plain(
        made, "provision", "level", "area_of_need"
    )


def test_waves_in_blocks_take_the_area_of_their_block(sheet, entries):
    block = "Universal | Targeted | Specialist\n{} one | {} two | {} three"
    text = f"Cognition and Learning\n{block.format('A', 'A', 'A')}\nSEMH\n{block.format('B', 'B', 'B')}"
    made = plain(entries(sheet(text)), "provision", "area_of_need", "level")
    assert ("A two", "cognition_and_learning", "targeted") in made
    assert ("B three", "social_emotional_and_mental_health", "specialist") in made
    assert len(made) == 6


def test_a_tick_makes_a_provision_of_its_heading_for_its_pupil(sheet, entries):
    made = entries(
        sheet(
            """
            Name | Year | Phonics | ELSA | Lego Therapy | Reading
            AB | 4 | x | | x |
            CD | 5 | N | Y | | Y
            Total | | 1 | 1 | 1 | 1
            """
        )
    )
    assert plain(made, "provision", "pupil", "year_group") == [
        ("Phonics", "P:BA", "4"),
        ("Lego Therapy", "P:BA", "4"),
        ("ELSA", "P:DC", "5"),
        ("Reading", "P:DC", "5"),
    ]
    assert made[0].cells["provision"] == "C1"


def test_pupils_may_stand_across_a_grid(sheet, entries):
    made = entries(sheet("Provision | AB | CD | EF\nPhonics | ✓ | | ✓\nELSA | | ✓ |"))
    assert plain(made, "provision", "pupil") == [("Phonics", "P:BA"), ("Phonics", "P:FE"), ("ELSA", "P:DC")]


def test_minutes_in_a_grid_are_minutes_a_week(sheet, entries):
    made = entries(sheet("Name | Phonics | ELSA | Lego | Reading\nAB | 20 | | 30 |\nCD | | 15 | | 20"))
    assert plain(made, "provision", "minutes_per_week")[0] == ("Phonics", 20)


def test_cards_below_each_other_are_a_provision_each(sheet, entries):
    made = entries(
        sheet(
            """
            Name: | AB | Year group: | 4

            Provision: | Phonics catch up
            Delivered by: | TA
            Expected outcome: | To read 45 words

            Provision: | Feelings club
            Delivered by: | ELSA
            Expected outcome: | Manages break times
            """
        )
    )
    assert plain(made, "provision", "staff_role", "pupil", "year_group") == [
        ("Phonics catch up", "teaching_assistant", "P:BA", "4"),
        ("Feelings club", "elsa", "P:BA", "4"),
    ]


def test_cards_may_stand_side_by_side(sheet, tables):
    found, _ = tables(
        sheet(
            "Intervention | Phonics | | Intervention | Maths\n"
            "Staff | TA | | Staff | Teacher\n"
            "Impact | Good | | Impact | Fine"
        )
    )
    assert [record.cells["intervention"].cell for record in found[0].records] == ["B1", "E1"]
    assert found[0].records[0].rows == (2, 3)


def test_an_outline_lists_provisions_under_its_waves(sheet, entries):
    made = entries(
        sheet("Our offer\nWave 1\nVisual timetable\nWave 2\nPhonics group\nTalk boost\nWave 3\nCounselling\nTotal | 4")
    )
    assert plain(made, "provision", "level") == [
        ("Visual timetable", "universal"),
        ("Phonics group", "targeted"),
        ("Talk boost", "targeted"),
        ("Counselling", "specialist"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Guidance\n"
            "Wave 1\n"
            "This is what every teacher does in class.\n"
            "Wave 2\n"
            "This is additional and short term.\n"
            "It is reviewed."
        ),
        "Term | Autumn | Spring | Summer\nPupils | 12 | 13 | 14\nHours | 20 | 30 | 40",
        "Register | Mon | Tue | Wed\nClub room | 9 | 10 | 11",
    ],
)
def test_what_only_looks_like_a_shape_makes_no_entry(sheet, tables, text):
    assert tables(sheet(text))[0] == ()


def test_sheets_of_lists_and_guidance_beside_the_map_make_no_entry(sheet, tables):
    lists = sheet("Provision | Level | Staff\nPhonics | Wave 1 | TA\nELSA | Wave 2 | ELSA", name="Lists", position=2)
    found, _ = tables(sheet("Provision | Staff\nTalk boost | TA"), lists)
    assert [table.sheet for table in found] == ["Map"]


def test_one_sheet_a_pupil_is_named_by_its_sheet(sheet, entries):
    text = "Provision | Adult | Frequency\nTalk boost | TA | daily"
    made = entries(sheet(text, name="Fay Sample"), sheet(text, name="Gus Example", position=2))
    assert [entry.values["pupil"] for entry in made] == ["P:elpmaS yaF", "P:elpmaxE suG"]
    assert made[0].raw["pupil"] == "•••"
    assert made[0].source["pupil"] == "sheet"


def test_a_list_on_its_side_is_read_a_column_at_a_time(sheet, entries):
    made = entries(sheet("Provision | Talk club | Maths hub\nStaff | TA | HLTA\nGroup size | 5 | 6\nWeeks | 10 | 12"))
    assert plain(made, "provision", "group_size", "weeks") == [("Talk club", 5, 10), ("Maths hub", 6, 12)]
    assert made[1].cells["weeks"] == "C4"


def test_a_tree_keeps_its_branches_as_context_and_its_subtotals_out(sheet, entries):
    made = entries(
        sheet(
            """
            Year | Need | Intervention | Pupils | Hours
            Year 7 | | | | 12
             | SEMH | | | 5
             | | Anger toolbox | 4 | 5
             | C&L | | | 7
             | | Catch up English | 8 | 7
            Total | | | 12 | 12
            """
        )
    )
    assert plain(made, "provision", "year_group", "area_of_need") == [
        ("Anger toolbox", "7", "social_emotional_and_mental_health"),
        ("Catch up English", "7", "cognition_and_learning"),
    ]


def test_years_that_a_list_ticks_are_one_value_at_the_first_tick(sheet, entries):
    made = entries(
        sheet("Intervention | R | Y1 | Y2 | Staff | Cost\nPhonics | x | x | | TA | 20\nReading | | x | x | TA | 30")
    )
    assert plain(made, "provision", "year_group", "staff_role") == [
        ("Phonics", ("R", "1"), "teaching_assistant"),
        ("Reading", ("1", "2"), "teaching_assistant"),
    ]
    assert made[1].cells["year_group"] == "C3"
    assert made[1].raw["year_group"] == "x"


def test_figures_on_the_row_below_belong_to_the_provision_above(sheet, entries):
    made = entries(
        sheet(
            "Intervention | Group | Led by | Weeks\n"
            "Forest school | | TA |\n"
            " | 8 | | 12\n"
            "Kindness club | | TA |\n"
            " | 6 | | 10"
        )
    )
    assert plain(made, "provision", "group_size", "weeks") == [("Forest school", 8, 12), ("Kindness club", 6, 10)]
    assert made[0].cells["weeks"] == "D3"


def test_half_terms_across_hold_the_provisions_of_each_pupil(sheet, entries):
    made = entries(
        sheet(
            "Name | Yr | Need | Aut 1 | Aut 2\n"
            "Ina Sample | 3 | SLCN | Talk Boost | Phonics rescue\n"
            "Jon Example | 5 | SEMH | ELSA | ELSA"
        )
    )
    assert plain(made, "provision", "year_group", "primary_need")[:2] == [
        ("Talk Boost", "3", "SLCN"),
        ("Phonics rescue", "3", "SLCN"),
    ]
    assert len(made) == 4
    assert made[0].values["pupil"] == "P:elpmaS anI"


def test_dates_from_and_to_may_be_the_marks_of_a_grid(sheet, entries):
    made = entries(
        sheet(
            "Surname | First name | Class | Reading gang | Nurture | Speech\n"
            "Sample | Fin | 3A | 07/09/26 - 23/10/26 | | 07/09/26 - 18/12/26\n"
            "Example | Gia | 3B | | 02/11/26 - 18/12/26"
        )
    )
    assert plain(made, "provision", "start_date", "end_date") == [
        ("Reading gang", "2026-09-07", "2026-10-23"),
        ("Speech", "2026-09-07", "2026-12-18"),
        ("Nurture", "2026-11-02", "2026-12-18"),
    ]


def test_a_card_may_hold_heading_and_value_in_one_cell(sheet, entries):
    card = "Intervention: {}\nYear group: {}\nStaff: TA\nFrequency: 5 x 15 mins pw\n"
    made = entries(sheet("\n".join(card.format(name, year) for name, year in (("Sand play", 1), ("Nessy", 4)))))
    assert plain(made, "provision", "year_group", "staff_role", "minutes_per_session") == [
        ("Sand play", "1", "teaching_assistant", 15),
        ("Nessy", "4", "teaching_assistant", 15),
    ]
    assert made[1].cells["staff_role"] == "A8"


def test_a_title_alone_above_each_card_names_its_provision(sheet, entries):
    card = "{}\nWhat it is | {}\nEntry criteria | Behind\nDelivered by | TA\nTime | 3 x 15 mins weekly\n"
    made = entries(
        sheet(
            "Menu\n"
            + "\n".join(card.format(*each) for each in (("NESSY", "Spelling online"), ("LEXIA", "Reading online")))
        )
    )
    assert plain(made, "provision", "description") == [("NESSY", "Spelling online"), ("LEXIA", "Reading online")]
    assert made[0].cells["provision"] == "A2"


def test_the_same_title_above_every_card_names_none(sheet, entries):
    card = "FACT FILE\nName: | {}\nAim: | Gets better\nAdult: | TA\nWhen: | 2 x 30 mins pw\n"
    made = entries(sheet("\n".join(card.format(name) for name in ("Bounce back", "Grip strength skills"))))
    assert plain(made, "provision") == [("Bounce back",), ("Grip strength skills",)]
