"""Waves, areas and years with their provisions: labels down the side, lists abreast, and blocks."""


def _shown(made, *fields):
    return [tuple(entry.values.get(name) for name in ("provision", *fields)) for entry in made]


def test_labels_down_the_side_have_their_provisions_beside_them(sheet, entries):
    text = """
    Our pyramid
    Wave 3 | | Play therapy
    | | PECS
    Wave 2 | Lego club | Talk Boost; Fizzy
    Wave 1 | Word mats | None at present | Task boards
    Key: the higher the fewer
    """
    assert _shown(entries(sheet(text)), "level") == [
        ("Play therapy", "specialist"),
        ("PECS", "specialist"),
        ("Lego club", "targeted"),
        ("Talk Boost", "targeted"),
        ("Fizzy", "targeted"),
        ("Word mats", "universal"),
        ("Task boards", "universal"),
    ]


def test_a_list_without_headings_is_no_pyramid(sheet, tables):
    text = "Wave 1 | Word mats | Teacher | daily\nWave 2 | Lego club | TA | 2 x 20\nWave 3 | PECS | TA | 5 x 10"
    found, _ = tables(sheet(text))
    assert "labels down" not in {table.layout for table in found}


def test_lists_stand_abreast_under_a_title_each(sheet, entries):
    text = """
    Wave One | | Wave Two | | | Wave Three
    In class | Led by | Catch up | Led by | Mins pw | Personal plan | Led by | Mins pw
    Dual coding | CT | Rapid writers | TA | 60 | Life skills | HLTA | 75
    Cold calling | CT | Number talks | TA | 45
    """
    assert sorted(_shown(entries(sheet(text)), "level", "staff_role", "minutes_per_week"), key=str) == [
        ("Cold calling", "universal", "teacher", None),
        ("Dual coding", "universal", "teacher", None),
        ("Life skills", "specialist", "higher_level_teaching_assistant", 75),
        ("Number talks", "targeted", "teaching_assistant", 45),
        ("Rapid writers", "targeted", "teaching_assistant", 60),
    ]


def test_lists_below_each_other_have_headings_of_their_own(sheet, entries):
    text = """
    UNIVERSAL - for everyone
    What you will see | Adult
    Word mats | CT
    Wobble spots | CT

    TARGETED - for some
    What | Adult | Timings
    Fizzy | TA | 3 x 20

    SPECIALIST - for a few
    What | Adult | Outcome
    PECS | TA | Asks for a snack
    """
    assert _shown(entries(sheet(text)), "level", "sessions_per_week", "target") == [
        ("Word mats", "universal", None, None),
        ("Wobble spots", "universal", None, None),
        ("Fizzy", "targeted", 3, None),
        ("PECS", "specialist", None, "Asks for a snack"),
    ]


def test_years_down_may_cross_anything_across(sheet, entries):
    text = """
    Year group | Reading | Maths | Well-being
    Y1 | Phonics catch up | Number sense | -
    Y2 | Paired reading; Nessy | | Calm club
    Y3 | Toe by Toe | N/A | Lego
    """
    made = entries(sheet(text))
    assert _shown(made, "year_group") == [
        ("Phonics catch up", "1"),
        ("Number sense", "1"),
        ("Paired reading", "2"),
        ("Nessy", "2"),
        ("Calm club", "2"),
        ("Toe by Toe", "3"),
        ("Lego", "3"),
    ]
    assert made[0].values["extra.Stands under"] == "Reading"


def test_adults_down_may_cross_years_and_pupils_may_cross_areas(sheet, entries):
    adults = "Who | Lower school | Upper school\nTA 1 | Fizzy | Nessy\nHLTA | Number sense | Tables club"
    assert _shown(entries(sheet(adults)), "staff_role")[::2] == [
        ("Fizzy", "teaching_assistant"),
        ("Number sense", "higher_level_teaching_assistant"),
    ]
    pupils = "| Cog. & Learn. | Comm. & Int.\nAnna S. | Nessy | Talk Boost\nBen E. | Toe by Toe | Lego club"
    made = entries(sheet(pupils))
    assert _shown(made, "area_of_need")[:2] == [
        ("Nessy", "cognition_and_learning"),
        ("Talk Boost", "communication_and_interaction"),
    ]
    assert len({entry.values["pupil"] for entry in made}) == 2


def test_a_list_by_year_is_no_crossing(sheet, entries):
    assert entries(sheet("Year | Class teacher | Room\nY1 | Mrs Example | 4\nY2 | Mr Sample | 5\nY3 | Ms Ex | 6")) == []
    assert entries(sheet("Y1 | Reading | Writing\nY2 | 14 | 15\nY3 | 20 | 3\nY4 | 2 | 5")) == []


def test_waves_of_one_row_each_are_lists_and_no_cards(sheet, entries):
    text = """
    Wave 1 - Universal
    Provision | Staff
    Word mats | CT
    Wave 2 - Targeted
    Provision | Staff | Time
    Nessy | TA | 3 x 20
    """
    assert _shown(entries(sheet(text)), "level") == [("Word mats", "universal"), ("Nessy", "targeted")]


def test_several_cells_of_words_under_a_wave_are_provisions_each(sheet, entries):
    text = "Wave 1 Quality first\nVisual timetables | Word mats\nTask boards | Talk partners\nWave 2\nLego | Fizzy"
    assert [entry.values["level"] for entry in entries(sheet(text))] == ["universal"] * 4 + ["targeted"] * 2
