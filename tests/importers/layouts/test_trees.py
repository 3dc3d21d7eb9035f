"""Trees under headings: what is set deeper is the record, and its branches are around it."""

INDENTED = (
    "Need / Programme|Staff|Cost\n"
    "SEMH||\n{0}Calm club|ELSA|£20\n{0}Zones|TA|£30\nSLCN|2|£45\n{0}Talk Boost|TA|£45\nTotal||£95"
)


def _shown(made, *fields):
    return [tuple(entry.values.get(name) for name in ("provision", *fields)) for entry in made]


def _sheet_of_spaces(sheet, gap):
    shown = sheet(INDENTED.format("_"))
    rows = {
        number: {
            column: value.replace("_", gap) if isinstance(value, str) else value for column, value in cells.items()
        }
        for number, cells in shown.rows.items()
    }
    return type(shown)("Map", 1, rows)


def test_spaces_set_a_provision_under_its_need(sheet, entries):
    for gap in ("   ", "\xa0\xa0"):
        made = entries(_sheet_of_spaces(sheet, gap))
        assert _shown(made, "primary_need", "staff_role", "cost") == [
            ("Calm club", "SEMH", "elsa", 20),
            ("Zones", "SEMH", "teaching_assistant", 30),
            ("Talk Boost", "SLCN", "teaching_assistant", 45),
        ]
        assert made[2].cells["primary_need"] == "A5"


def test_pupils_may_hang_under_their_provisions(sheet, entries):
    text = """
    Provision name | Pupil | Yr | Staff | Cost
    Rapid plus | | | | 40
    | Ana Sample | 7 | HLTA | 20
    | Ben Example | 8 | HLTA | 20
    Walk and talk | | | | 30
    | Cal Nonesuch | 9 | Mentor | 30
    Grand total | | | | 70
    """
    made = entries(sheet(text))
    assert _shown(made, "year_group", "staff_role", "cost") == [
        ("Rapid plus", "7", "higher_level_teaching_assistant", 20),
        ("Rapid plus", "8", "higher_level_teaching_assistant", 20),
        ("Walk and talk", "9", "mentor", 30),
    ]
    assert all("pupil" in entry.values for entry in made)


def test_names_set_deeper_in_the_same_column_are_pupils_of_the_provision_above(sheet, entries):
    text = (
        "Provision and pupils|Year|Adult\nLego|2|\n_Ana Sample|4|TA\n_Ben Example|4|TA\nNessy|1|\n_Ella Nonesuch|5|TA"
    )
    shown = sheet(text)
    rows = {
        n: {c: v.replace("_", "  ") if isinstance(v, str) else v for c, v in r.items()} for n, r in shown.rows.items()
    }
    made = entries(type(shown)("Map", 1, rows))
    assert _shown(made, "year_group", "staff_role") == [
        ("Lego", "4", "teaching_assistant"),
        ("Lego", "4", "teaching_assistant"),
        ("Nessy", "5", "teaching_assistant"),
    ]
    assert len({entry.values["pupil"] for entry in made}) == 3
