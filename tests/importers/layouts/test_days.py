"""Lists that tick the days of the week: how often, and how long where the marks say so."""


def _shown(made):
    fields = ("provision", "sessions_per_week", "minutes_per_session", "minutes_per_week")
    return [tuple(entry.values.get(name) for name in fields) for entry in made]


def test_ticked_days_are_so_many_times_a_week(sheet, entries):
    text = """
    Activity | Adult | Day of the week | | | | | Time | No. of
    | | M | T | W | Th | F | (mins) | children
    Phonics | TA | x | x | x | x | x | 15 | 4
    Tables | HLTA | | x | | x | | 20 | 8
    """
    made = entries(sheet(text, merges=((1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 7))))
    assert _shown(made) == [("Phonics", 5, 15, None), ("Tables", 2, 20, None)]
    assert [entry.values["group_size"] for entry in made] == [4, 8]
    assert made[1].cells["sessions_per_week"] == "D4"


def test_minutes_or_times_under_the_days_say_how_long(sheet, entries):
    text = """
    Intervention | Staff | Mon | Tue | Wed | Thu | Fri
    Phonics | TA | 15 | 15 | 15 | 15 | 15
    Lego | TA | 30 | | 20 | |
    Fizzy | TA | 9.00-9.20 | | | 9.00-9.20 |
    """
    assert _shown(entries(sheet(text))) == [("Phonics", 5, 15, None), ("Lego", 2, None, 50), ("Fizzy", 2, 20, None)]


def test_names_under_the_days_are_no_ticks(sheet, tables):
    found, _ = tables(sheet("Intervention | Staff | Mon | Tue | Wed\nPhonics | TA | Hall | Hall | Library"))
    assert all(column.field is None for table in found for column in table.columns)
