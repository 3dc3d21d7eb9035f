"""What is no provision map gives no entry: budgets, attendance, marks, tasks, contracts, staff."""

import pytest

NO_MAPS = {
    "a budget": """
        Code | Description | Budget | Spent to date | Committed
        E01 | Teaching staff | 812,400 | 474,310 | 338,000
        E03 | Support staff | 231,050 | 133,020 | 97,000
        """,
    "attendance": """
        UPN | Forename | Surname | Possible | Present | Authorised | Lates
        Z1 | Ada | Sample | 124 | 119 | 5 | 2
        Z2 | Bo | Example | 124 | 101 | 12 | 9
        """,
    "marks": """
        Name | Year | Reading | Writing | Spelling
        Ada Sample | 4 | 98 | 104 | 101
        Bo Example | 4 | 110 | 99 | 87
        """,
    "grades": """
        Name | Year | Reading | Writing | Number
        Ada Sample | 4 | WTS | EXS | GDS
        Bo Example | 4 | EXS | EXS | WTS
        """,
    "tasks": """
        Action | Who | By when | Cost
        Order chairs | Office | 12/01/2027 | £300
        Paint hall | Caretaker | 01/02/2027 | £900
        """,
    "contracts": """
        Service | Provider | Annual cost | Start date | End date
        Cleaning | Spotless | £12,000 | 01/04/2026 | 31/03/2027
        Gas | Warm | £9,000 | 01/04/2026 | 31/03/2027
        """,
    "behaviour": """
        Behaviour log
        Date | Pupil | Year | What happened | Action taken | Staff | Follow up
        07/09/2026 | Ann Sample | 4 | Pushed in line | Time out | Mrs B | Phone call
        08/09/2026 | Ben Example | 5 | Shouted | Reflection | Mr C | None
        """,
    "loans": """
        Item | Lent to | Class | Date out | Date back | Number | Value
        Wobble cushion | Mrs B | Oak | 07/09/2026 | 11/12/2026 | 2 | £30
        Ear defenders | Mr C | Elm | 14/09/2026 | | 1 | £12
        """,
    "a register": """
        Surname | First name | Class | Year | Status | Need | Date added | Last review | Next review
        Sample | Ann | Oak | 4 | K | SLCN | 07/09/2025 | 11/07/2026 | 11/12/2026
        Example | Ben | Elm | 5 | E | ASD | 01/09/2024 | 11/07/2026 | 11/12/2026
        """,
    "staff": """
        Name | Class | Hours
        I Nonesuch | Sycamore | 32.5
        J Example | Willow | 27
        """,
}


@pytest.mark.parametrize("text", NO_MAPS.values(), ids=NO_MAPS)
def test_what_is_no_map_gives_no_entry(sheet, entries, text):
    assert entries(sheet(text)) == []


def test_a_side_sheet_of_staff_names_no_pupil_of_the_map(sheet, tables):
    found, _ = tables(
        sheet("Provision | Lead | Sessions\nHydrotherapy | Physio | 1 pw", name="Map"),
        sheet(NO_MAPS["staff"], name="Staff list", position=2),
    )
    assert [dict(record.context) for table in found for record in table.records] == [{}]


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("School trips 26-27", 0),
        ("SEND development plan 2026", 0),
        ("School improvement priorities", 0),
        ("SEND support 2026", 2),
        ("What runs this term", 2),
    ],
)
def test_a_title_of_another_paper_counts_where_no_heading_names_provision(sheet, entries, title, read):
    rows = "Zoo club | TA | Speaks up | 30 mins\nArt | CT | Joins in | 20 mins"
    text = f"{title}\nActivity | Lead | Success criteria | Time\n{rows}"
    assert len(entries(sheet(text))) == read


def test_a_heading_of_provision_beats_the_title_of_another_paper(sheet, entries):
    text = "Budget 26-27\nIntervention | Staff | Cost\nNessy | TA | £30\nLexia | TA | £40"
    assert len(entries(sheet(text))) == 2
