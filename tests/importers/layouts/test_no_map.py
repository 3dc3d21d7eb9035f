"""What is no provision map gives no entry: budgets, attendance, marks, tasks, contracts, staff."""

import pytest

from importers.grid import Sheet
from importers.layouts import cards, matrix, ticks
from importers.layouts.view import TELLING_ROWS, view_of

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


SHAPES_OF_OTHER_PAPERS = {
    "topics by year and term": "Year | Autumn | Spring\nY1 | Toys | Castles\nY2 | Great Fire | Africa",
    "topics by year and subject": "Year | English | Science\nY1 | Traction | Toys\nY2 | Vlad | Habitats",
    "staff by year": "Year | Teacher | TA\nY1 | Mrs Smith | Mr Jones\nY2 | Mr Patel | Mrs Lee\nY3 | Ms Ex | Mrs Fox",
    "lettings of the hall": "Time | Mon | Tue | Wed\n9.00-9.30 | Choir | Choir | Song\n3.15-4.15 | Judo | Karate | Art",
    "jobs of pupils": "Job | Autumn | Spring | Summer\nBooks | Anna | Ben | Ella\nDoors | Jack | Harry | Lily",
    "dates by term": "Term | Inset | Half term\nAutumn | 2 Sept | 26 Oct\nSpring | 4 Jan | 15 Feb",
    "a plan by term": "Autumn | Spring | Summer\nReview policy | Audit books | Parent survey\nMeetings | Walk | Report",
    "staff by key stage": "Key stage 1 | Key stage 2\nMrs Smith | Mr Jones\nMrs Lee | Ms Fox",
    "figures by wave": "Wave 1 | Wave 2 | Wave 3\n95% | 90% | 85%\n12 | 8 | 4",
    "a log of training": "Date | Training | Staff | Hours\n1/9/26 | Makaton | TA | 2\n3/9/26 | Phonics | Teacher | 3",
    "pupils by area and level": "Area | Targeted | Specialist\nC&L | Anna S, Ben J | Callum L\nSEMH | Ella F | Jude R",
    "a blank form": "Provision:\nLevel:\nStaff:\nGroup size:\nImpact:",
}


@pytest.mark.parametrize("text", SHAPES_OF_OTHER_PAPERS.values(), ids=SHAPES_OF_OTHER_PAPERS)
def test_a_shape_alone_makes_no_provision(sheet, entries, text):
    assert entries(sheet(text, name="Sheet1")) == []


def test_the_same_shape_is_read_where_its_title_speaks_of_provision(sheet, entries):
    text = "Our interventions\n" + SHAPES_OF_OTHER_PAPERS["topics by year and subject"]
    assert len(entries(sheet(text, name="Sheet1"))) == 4


@pytest.mark.parametrize("layout", [ticks, matrix, cards])
def test_of_a_long_sheet_of_words_nobody_knows_only_the_first_rows_are_looked_at(layout):
    class Rows(dict):
        read = 0

        def __getitem__(self, number):
            type(self).read = max(type(self).read, number)
            return super().__getitem__(number)

    rows = Rows({number: dict.fromkeys((1, 2, 3, 4), f"lorem {number}") for number in range(1, 1001)})
    assert layout.propose(view_of(Sheet("Data", 1, rows))) == ()
    assert 0 < rows.read <= TELLING_ROWS + 30
