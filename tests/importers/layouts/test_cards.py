"""Cards: where labels stand, what names them, and lists that are none."""

POSTER = """
LEGO THERAPY
Wave | Run by | Session length
2 | TA | 30
Get on it if | Times a week | Ratio
Few friends | 1 | 1:4
"""
OTHER_POSTER = POSTER.replace("LEGO THERAPY", "TOE BY TOE").replace("TA", "HLTA").replace("1:4", "1:1")
BLOCK = """
Intervention name | Hi Five | | Intervention name | Read It
Adult in charge | TA | | Adult in charge | Volunteer
Group of | 5 | | Group of | 1
What changed | All met | | What changed
"""


def _shown(made, *fields):
    return [tuple(entry.values.get(name) for name in ("provision", *fields)) for entry in made]


def test_labels_may_stand_above_their_values_under_the_name_of_the_card(sheet, entries):
    made = entries(sheet(POSTER.strip() + "\n\n" + OTHER_POSTER.strip()))
    assert _shown(made, "level", "staff_role", "minutes_per_session", "sessions_per_week", "group_size") == [
        ("LEGO THERAPY", "targeted", "teaching_assistant", 30, 1, 4),
        ("TOE BY TOE", "targeted", "higher_level_teaching_assistant", 30, 1, 1),
    ]
    assert made[0].cells["group_size"] == "C5"


def test_a_list_whose_headings_come_again_over_several_rows_is_no_cards(sheet, tables):
    text = """
    KS1
    What | Run by | Session length
    Lego | TA | 30
    Fizzy | TA | 20

    KS2
    What | Run by | Session length
    Nessy | TA | 15
    Speed up | HLTA | 20
    """
    found, _ = tables(sheet(text))
    assert {table.layout for table in found if table.records} == {"list"}


def test_labels_nobody_knows_are_labels_in_a_column_of_labels_though_a_value_is_missing(sheet, entries):
    made = entries(sheet(BLOCK.strip() + "\n\n" + BLOCK.replace("Hi Five", "Calm").replace("Read It", "Zip").strip()))
    assert _shown(made, "staff_role", "group_size", "impact") == [
        ("Hi Five", "teaching_assistant", 5, "All met"),
        ("Calm", "teaching_assistant", 5, "All met"),
        ("Read It", "volunteer", 1, None),
        ("Zip", "volunteer", 1, None),
    ]


def test_the_first_line_names_a_card_where_nobody_knows_its_label(sheet, entries):
    text = "Title | Nessy\nLevel of support | Targeted\nDelivered by | TA\nGroup size | 4"
    assert _shown(entries(sheet(text, name="Tab 4")), "level", "group_size") == [("Nessy", "targeted", 4)]


def test_the_tab_names_its_only_card_where_nothing_else_does(sheet, entries):
    text = "Level of support | Targeted\nDelivered by | TA\nGroup size | 4\nSession length | 20 mins"
    assert _shown(entries(sheet(text, name="Speed up")), "group_size") == [("Speed up", 4)]
    assert entries(sheet(text, name="Sheet1")) == []


def test_details_of_a_pupil_are_no_card(sheet, entries):
    text = "Title | Ann\nYear group | 4\nArea of need | SEMH\nSEN status | K"
    assert entries(sheet(text, name="Ann")) == []


def test_a_pupils_numbered_provisions_are_a_card_each(sheet, entries):
    text = """
    Pupil: Anna Sample
    Provision 1: Lego | Staff: TA | Time: 2 x 20 mins
    Provision 2: Talk Boost | Staff: ELSA | Time: 3 x 30 mins
    """
    made = entries(sheet(text))
    assert _shown(made, "staff_role", "sessions_per_week") == [
        ("Lego", "teaching_assistant", 2),
        ("Talk Boost", "elsa", 3),
    ]
    assert {entry.values["pupil"] for entry in made} == {"P:elpmaS annA"}


def test_titles_side_by_side_name_the_cards_below_them(sheet, entries):
    beside = """
    NESSY | | | LEGO
    Who | TA | | Who | ELSA
    Group size | 3 | | Group size | 4
    Level | Targeted | | Level | Targeted
    """
    assert _shown(entries(sheet(beside)), "staff_role", "group_size") == [
        ("NESSY", "teaching_assistant", 3),
        ("LEGO", "elsa", 4),
    ]
    above = """
    Nessy | | | Lego
    Who | Group size | | Who | Group size
    TA | 4 | | ELSA | 6
    Time | Weeks | | Time | Weeks
    3 x 20 mins | 10 | | 1 x 40 mins | 6
    """
    assert _shown(entries(sheet(above)), "staff_role", "weeks") == [
        ("Nessy", "teaching_assistant", 10),
        ("Lego", "elsa", 6),
    ]
