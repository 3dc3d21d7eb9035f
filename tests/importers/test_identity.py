"""Identity text: pseudonyms stay the same, masks leave nothing behind, findings show no value."""

import time
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.grid import Sheet, Workbook
from importers.identity.contacts import contacts_in, may_hold_contacts
from importers.identity.findings import privacy_findings
from importers.identity.gathering import find_identity
from importers.identity.held import Held, Holds
from importers.identity.masking import MASK, mask_workbook
from importers.identity.pseudonyms import Identity, Pupils, normalised_name
from importers.identity.upn import upn_is_valid, upns_in
from schemas.entry import MapKind
from schemas.finding import Severity

KEY = b"a key of the tests"
UPN = "Y886999926001"


def book(*sheets):
    """A workbook of small tables: (name, rows as lists; None is a blank cell)."""
    return Workbook(
        "xlsx",
        tuple(
            Sheet(
                name,
                position,
                {
                    row: {column: value for column, value in enumerate(cells, 1) if value is not None}
                    for row, cells in enumerate(rows, 1)
                },
            )
            for position, (name, rows) in enumerate(sheets, 1)
        ),
    )


PLAN = book(
    (
        "Plan",
        [
            ["Name", "UPN", "DOB", "Provision", "Notes"],
            ["Okafor, Amelia", UPN, date(2015, 3, 12), "Lego therapy", "Amelia's speech is clearer; born 12/03/2015"],
            ["Grace Hill", None, "7/6/2016", "Grace has a visual timetable", "by grace of the hill club, GRACE too"],
            ["Jo Li", None, None, "Jo Li reads daily with Jo", "DOB: 1.2.2014"],
            ["May Brown", None, None, "Review in May 2026", "May reads brown books, 5 May"],
        ],
    ),
    ("Amelia", [["Target", "Amelia Okafor will ask for help"]]),
    ("Guidance", [["Use initials only", "UPN y886999926001 is no longer used"]]),
)
HELD = (
    Held("Plan", 1, 2, 5, Holds.PUPIL),
    Held("Plan", 2, 2, 5, Holds.UPN),
    Held("Plan", 3, 2, 5, Holds.BIRTH_DATE),
)


@pytest.mark.parametrize(
    "text",
    ["P207000016049", "B801200005001", UPN, "B886999925002", "X88699992601A", " y886999926001 ", "Y886 9999 26001"],
)
def test_a_upn_with_the_right_check_letter_is_valid(text):
    assert upn_is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "A886999926001",
        "Y886999926002",
        "Y88699992600",
        "Y8869999260011",
        "",
        "1886999926001",
        "Y88699992600I",
        "Ÿ886999926001",
        "Y88699992600²",
    ],
)
def test_anything_else_is_not_a_valid_upn(text):
    assert not upn_is_valid(text)


@given(st.text(max_size=20))
def test_no_text_makes_the_upn_rule_raise(text):
    assert upn_is_valid(text) in (True, False)
    assert isinstance(upns_in(text), list)


@pytest.mark.parametrize(
    "text",
    ["Amelia Okafor", "OKAFOR, Amelia", " amelia   okafor ", "Amélia Okafor", "Okafor,Amelia (Y4)", "Amelia OKAFOR."],
)
def test_spellings_of_a_name_have_one_pseudonym(text):
    identity = Identity(KEY)
    assert identity.pseudonym(urn="118000", name=text) == identity.pseudonym(urn="118000", name="Amelia Okafor")


def test_a_pseudonym_is_short_and_depends_on_key_school_and_name():
    made = {
        Identity(key).pseudonym(urn=urn, name=name)
        for key in (KEY, b"another")
        for urn in ("118000", "118001")
        for name in ("Amelia Okafor", "Grace Hill")
    }
    assert len(made) == 8
    assert all(len(pseudonym) == 10 and pseudonym.startswith("P-") for pseudonym in made)


def test_a_valid_upn_decides_and_an_invalid_one_does_not():
    identity = Identity(KEY)
    assert identity.pseudonym(upn=UPN, urn="1", name="A") == identity.pseudonym(
        upn=" y8869999 26001", urn="2", name="B"
    )
    wrong = "A886999926001"
    assert identity.pseudonym(upn=wrong, urn="1", name="A") == identity.pseudonym(urn="1", name="A")


def test_a_key_is_never_shown_and_its_fingerprint_tells_keys_apart():
    assert "tests" not in repr(Identity(KEY))
    assert Identity(KEY).fingerprint == Identity(KEY).fingerprint != Identity(b"another").fingerprint


def test_a_name_takes_the_upn_that_the_file_gives_beside_it():
    found = find_identity(PLAN, HELD)
    pupils = Pupils(Identity(KEY), "118000", found.upns)
    assert pupils("Amelia Okafor") == pupils(UPN) == Identity(KEY).pseudonym(upn=UPN)
    assert pupils("Grace Hill") == Identity(KEY).pseudonym(urn="118000", name="Grace Hill")


def test_a_name_beside_two_different_upns_is_two_pupils():
    twins = book(("Plan", [["Name", "UPN"], ["Amelia Okafor", UPN], ["Amelia Okafor", "B886999925002"]]))
    held = (Held("Plan", 1, 2, 3, Holds.PUPIL), Held("Plan", 2, 2, 3, Holds.UPN))
    assert find_identity(twins, held).upns == {}


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Amelia's speech is clearer", f"{MASK}'s speech is clearer"),
        ("AMELIA OKAFOR and amelia", f"{MASK} and {MASK}"),
        ("Okafor, Amelia", MASK),
        ("Amelia_Okafor_plan.xlsx", f"{MASK}_plan.xlsx"),
        ("Amelia-Okafor plan", f"{MASK} plan"),
        ("Camelia and Ameliah stay", "Camelia and Ameliah stay"),
        ("Grace has made progress", f"{MASK} has made progress"),
        ("a grace period", "a grace period"),
        ("Grace Hill", MASK),
        ("the hill club", "the hill club"),
        ("Jo Li reads with Jo", f"{MASK} reads with {MASK}"),
        ("JO, jo and Joy", "JO, jo and Joy"),
        ("Review in May 2026", "Review in May 2026"),
        ("5 May", "5 May"),
        ("May reads", f"{MASK} reads"),
        ("it may help", "it may help"),
        ("born 12/03/2015", f"born {MASK}"),
        ("12 March 2015", MASK),
        ("2015-03-12", MASK),
        ("12th Mar 15", MASK),
        ("review 13/03/2015", "review 13/03/2015"),
        ("DOB: 1.2.2014", f"DOB: {MASK}"),
        ("d.o.b. 01/02/14", f"d.o.b. {MASK}"),
        ("UPN y886999926001", f"UPN {MASK}"),
        ("B801200005009", MASK),
        ("1234567890123", "1234567890123"),
        ("", ""),
        ("Maximum group", "Maximum group"),
    ],
)
def test_identity_text_is_masked_anywhere_in_the_file(text, masked):
    assert find_identity(PLAN, HELD).mask(text) == masked


@pytest.mark.parametrize(
    "text",
    ["Autumn", "Summer term", "Autumn/Spring", "Term: Autumn", "summer", "daily check in", "a sensory walk",
     "Makaton signs", "word bank", "Boxall profile", "8DOV", "15 April 2026", "spring 2"],
)  # fmt: skip
def test_pupils_who_are_called_like_ordinary_words_hide_nothing(text):
    pupils = [
        ["Autumn Walk"],
        ["Summer Banks"],
        ["April Check"],
        ["Spring Bank"],
        ["Boxall, Tom"],
        ["Makaton Sign"],
        ["Dov Li"],
    ]
    found = find_identity(book(("Plan", pupils)), (Held("Plan", 1, 1, 7, Holds.PUPIL),))
    assert found.mask(text) == text
    assert found.mask("Autumn reads with Summer Banks") == f"{MASK} reads with {MASK}"


def test_words_of_the_trade_are_never_masked_even_where_a_pupil_is_so_called():
    here = book(("Plan", [["Pupil"], ["Max Reading"], ["Max Okonkwo"], ["Whole class"], ["Group A"], ["TBC"]]))
    found = find_identity(here, (Held("Plan", 1, 2, 5, Holds.PUPIL),))
    assert (
        found.mask("Max group size: Reading, Whole class, Group A") == "Max group size: Reading, Whole class, Group A"
    )
    assert found.mask("Max Okonkwo helps") == f"{MASK} helps"


def test_names_known_from_elsewhere_are_masked_too():
    found = find_identity(book(("Ben Adeyemi", [["x"]])), (), named=[("", "Ben Adeyemi")])
    assert found.mask("Ben reads") == f"{MASK} reads"
    assert found.shown_sheet("Ben Adeyemi") == "#1"


def test_the_masked_workbook_holds_no_identity_text():
    found = find_identity(PLAN, HELD)
    pupils = Pupils(Identity(KEY), "118000", found.upns)
    plan, named, guidance = mask_workbook(PLAN, found, HELD, pupils)
    assert plan.name == "Plan"
    assert named.name == "#2"
    assert plan.rows[1] == {1: "Name", 2: "UPN", 3: "DOB", 4: "Provision", 5: "Notes"}
    assert plan.rows[2][1] == Identity(KEY).pseudonym(upn=UPN)
    assert plan.rows[2][2] == plan.rows[2][3] == MASK
    assert plan.rows[3][4] == f"{MASK} has a visual timetable"
    assert named.rows[1][2] == f"{MASK} will ask for help"
    assert guidance.rows[1][2] == f"UPN {MASK} is no longer used"
    everything = " ".join(
        text for sheet in (plan, named, guidance) for cells in sheet.rows.values() for text in cells.values()
    )
    for secret in ("Amelia", "Okafor", "Grace", "Hill", UPN, "2015", "2016", "2014"):
        assert secret not in everything


def test_the_address_of_a_masked_cell_stays():
    masked = mask_workbook(PLAN, find_identity(PLAN, HELD), HELD, str.upper)
    assert [list(cells) for cells in masked[0].rows.values()] == [list(cells) for cells in PLAN.sheets[0].rows.values()]


def test_several_pupils_in_a_cell_have_a_pseudonym_each():
    here = book(("Plan", [["Pupils"], ["Amelia, Ben and Chloe"], ["Smith, Jo"], ["AB, CD"]]))
    held = (Held("Plan", 1, 2, 4, Holds.PUPIL),)
    masked = mask_workbook(here, find_identity(here, held), held, lambda name: f"<{normalised_name(name)}>")
    assert [cells[1] for cells in masked[0].rows.values()] == [
        "Pupils",
        "<amelia>, <ben>, <chloe>",
        "<jo smith>",
        "<ab>, <cd>",
    ]


def test_a_name_in_two_columns_is_one_pupil():
    here = book(("Plan", [["Surname", "Forename"], ["Okafor", "Amelia"]]))
    held = (Held("Plan", 1, 2, 2, Holds.SURNAME), Held("Plan", 2, 2, 2, Holds.FORENAME))
    found = find_identity(here, held)
    masked = mask_workbook(here, found, held, lambda name: f"<{normalised_name(name)}>")
    assert masked[0].rows[2] == {1: "<amelia okafor>", 2: MASK}
    assert found.mask("Amelia") == MASK


def test_privacy_findings_name_every_cell_and_no_value():
    findings = {
        finding.code: finding for finding in privacy_findings(PLAN, find_identity(PLAN, HELD), HELD, MapKind.PUPIL)
    }
    cells = {code: [place.cell for place in finding.cells] for code, finding in findings.items()}
    assert cells == {
        "privacy-upn-beside-name": ["B2"],
        "privacy-date-of-birth": ["C2", "E2", "C3", "E4"],
        "privacy-name-in-text": ["E2", "D3", "E3", "D4", "E5", "B1"],
        "privacy-upn-in-text": ["B1"],
    }
    text = " ".join(str(finding.as_json()) for finding in findings.values())
    for secret in ("Amelia", "Okafor", "886999926001", "2015", "1.2.2014"):
        assert secret not in text
    assert all(finding.severity is Severity.QUERY for finding in findings.values())


def test_a_plan_may_say_whose_it_is_and_its_free_text_may_not():
    here = book(("Plan", [["Name", "Amelia Okafor"], ["Now", "Amelia reads daily"], ["Minutes", "(Amelia Okafor)."]]))
    found = find_identity(here, (), named=[("", "Amelia Okafor")])
    for kind, asked in ((MapKind.PUPIL, ["B2"]), (MapKind.SCHOOL, ["B1", "B2", "B3"])):
        (finding,) = privacy_findings(here, found, (), kind)
        assert (finding.code, [place.cell for place in finding.cells]) == ("privacy-name-in-text", asked)


def test_names_on_a_school_map_are_asked_about_and_initials_are_not():
    here = book(("Map", [["Pupils", "Provision"], ["Amelia Okafor", "Lego"], ["AB", "Lego"], ["Whole class", "Lego"]]))
    held = (Held("Map", 1, 2, 4, Holds.PUPIL),)
    (finding,) = privacy_findings(here, find_identity(here, held), held, MapKind.SCHOOL)
    assert finding.code == "privacy-names-on-map"
    assert [place.cell for place in finding.cells] == ["A2"]
    assert (finding.rows_affected, finding.rows_total) == (1, 4)
    assert not privacy_findings(here, find_identity(here, held), held, MapKind.PUPIL)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Jessica needs a calm start", True),
        ("Support for jessica", False),
        ("Mrs Jordan leads", False),
        ("Lego Therapy with Toby", True),
        ("Grace time after lunch", False),
        ("Zones of Regulation", False),
    ],
)
def test_a_common_forename_in_free_text_is_asked_about(text, asked):
    here = book(("Map", [["Provision"], [text]]))
    found = privacy_findings(here, find_identity(here, ()), (), MapKind.SCHOOL)
    assert [finding.code for finding in found] == (["privacy-likely-name"] if asked else [])
    assert all("Jessica" not in place.value for finding in found for place in finding.cells)


def test_forenames_in_a_column_of_staff_are_not_asked_about():
    here = book(("Map", [["Led by"], ["Jessica (TA)"]]))
    assert not privacy_findings(here, find_identity(here, ()), (), MapKind.SCHOOL, staff_columns={("Map", 1)})


@given(st.text(max_size=80), st.lists(st.text(max_size=15), max_size=4))
def test_no_text_makes_masking_raise_and_a_mask_hides_what_it_hides(text, names):
    found = find_identity(book(("One", [["x"]])), (), named=[("", name) for name in names])
    masked = found.mask(text)
    assert found.mask(masked) == masked


@pytest.mark.parametrize("text", ["Amelia " * 20_000, "1/" * 50_000, "a" * 200_000, "y886" * 30_000, "'" * 100_000])
def test_masking_takes_time_in_proportion_to_the_text(text):
    found = find_identity(PLAN, HELD)
    start = time.process_time()
    found.mask(text)
    assert time.process_time() - start < 2


def test_a_birth_date_stored_with_a_time_of_day_is_found():
    born = datetime(2015, 3, 12)  # noqa: DTZ001  a sheet has no time zone
    here = book(("Plan", [["DOB", "Note"], [born, "12.3.15"]]))
    found = find_identity(here, (Held("Plan", 1, 2, 2, Holds.BIRTH_DATE),))
    assert found.mask("12.3.15") == MASK


@pytest.mark.parametrize(
    "text",
    [
        "ring mum on 07700 900123", "+44 7700 900123", "(01632) 960123 after 4", "mum@example.com",
        "4 High Street, Ashford TN23 1PL",
    ],
)  # fmt: skip
def test_how_a_family_is_reached_is_found(text):
    assert contacts_in(text)
    assert may_hold_contacts(f"Lego therapy\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Y3 2TA", "ME4 2TA", "KS1 2LS", "T1 2TA pw", "3 x 20 mins pw", "2026-27", "01/09/2026 10/07/2027",
        "0 10 20 30 40", "07/10/2026", "0700 to 0800", "UPN A123456789012", "0300 123 4567", "office@oak.kent.sch.uk",
        "salt@trust.nhs.uk", "£6,000.00", "10 hours /£300", "@ lunch",
    ],
)  # fmt: skip
def test_what_a_map_is_full_of_is_no_contact(text):
    assert not contacts_in(text)


def contacts_told(*rows, kind, table_rows, staff=()):
    here = book(("Plan", list(rows)))
    told = privacy_findings(
        here, find_identity(here, ()), (), kind, staff_columns=staff, table_rows={("Plan", row) for row in table_rows}
    )
    return {cell.cell: cell.value for one in told if one.code == "privacy-contact-details" for cell in one.cells}


def test_contact_details_in_a_row_are_asked_about_and_not_printed():
    rows = ["School office 01632 960000, TN23 1PL"], ["Provision", "Notes"], ["Lego", "ring 07700 900123 or TN23 1PL"]
    assert contacts_told(*rows, kind=MapKind.PUPIL, table_rows=[3]) == {"B3": "ring ••• or •••"}
    assert contacts_told(*rows, kind=MapKind.COMMUNITY, table_rows=[3]) == {}
    assert contacts_told(*rows, kind=MapKind.SCHOOL, table_rows=[3], staff=[("Plan", 2)]) == {}


def test_above_a_table_only_what_is_a_persons_is_asked_about():
    rows = ["Mum 07700 900123"], ["Provision"], ["Lego"]
    assert contacts_told(*rows, kind=MapKind.PUPIL, table_rows=[3]) == {"A1": "Mum •••"}


def test_the_grid_has_the_pseudonyms_that_the_entries_have():
    here = book(("Plan", [["Pupils"], ["Ada Zimmer, Bob Yellow"], ["Whole class"], ["Amy, Ben and Cal"]]))
    held = (Held("Plan", 1, 2, 4, Holds.PUPIL, "Pupils"),)
    masked = mask_workbook(here, find_identity(here, held), held, lambda name: f"<{normalised_name(name)}>")
    assert [cells[1] for cells in masked[0].rows.values()][1:] == [
        "<ada zimmer>, <bob yellow>",
        "Whole class",
        "<amy>, <ben>, <cal>",
    ]


def test_a_mistyped_number_beside_a_name_leaves_the_name_to_say_who_it_is():
    here = book(("Plan", [["Name", "UPN"], ["Ada Zimmer", "A886999926001"], ["Bob Yellow", UPN]]))
    held = (Held("Plan", 1, 2, 3, Holds.PUPIL, "Name"), Held("Plan", 2, 2, 3, Holds.UPN, "UPN"))
    masked = mask_workbook(here, find_identity(here, held), held, lambda name: f"<{name}>")
    assert [masked[0].rows[row] for row in (2, 3)] == [{1: "<Ada Zimmer>", 2: "•••"}, {1: f"<{UPN}>", 2: "•••"}]
