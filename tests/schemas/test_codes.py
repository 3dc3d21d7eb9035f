"""Code lists meet schools' own words: every spelling of the domain notes is known, and nothing is guessed."""

import pickle

import pytest

from schemas.codes import Code, CodeList, CodeMatch, Status
from schemas.standard import find_standard

KENT = find_standard("kent-2025-06-draft")

KNOWN = {
    "area_of_need": {
        "communication_and_interaction": [
            "C&I",
            "C+I",
            "CI",
            "C and I",
            "SLCN",
            "Autism",
            "Communication & Interaction",
        ],
        "cognition_and_learning": ["C&L", "C+L", "cognition and learning", "Cognition and Learning (C&L)"],
        "social_emotional_and_mental_health": ["SEMH", "BESD", "EBD", "ESBD", "Social, Emotional & Mental Health"],
        "sensory_and_or_physical": ["S&P", "P&S", "P+S", "PSN", "PD", "physical and sensory", "Sensory/Physical"],
    },
    "sen_status": {
        "K": ["SEN Support", "sen support ", "k", "SA", "SA+", "A", "P", "School Action Plus"],
        "E": ["EHCP", "E.H.C.P.", "EHCPs", "Statement", "S"],
        "N": ["N", "None"],
    },
    "year_group": {
        "4": ["Year 4", "Y4", "Yr 4", "4", "4.0", "yr4", "NCY 4"],
        "R": ["Rec", "YR", "FS2", "R", "Reception"],
        "N1": ["Nursery", "FS1"],
        "14": ["14", "Year 14"],
        "10": ["Year 10", "10.0"],
    },
    "level": {
        "universal": [
            "Wave 1",
            "Stage 1",
            "Tier 1",
            "Level A",
            "Element 1",
            "core offer",
            "basic offer",
            "universal entitlement",
            "ordinarily available",
            "quality first teaching",
            "Wave 1: Universal",
        ],
        "targeted": ["Wave 2", "Stage 2", "Tier 2", "Level B", "Element 2", "SEN Support", "small group"],
        "specialist": [
            "Wave 3",
            "Stage 3",
            "Tier 3",
            "Level C",
            "Element 3",
            "higher needs",
            "enhanced",
            "personalised",
            "individualised",
        ],
    },
    "primary_need": {"SPLD": ["SpLD"], "DS": ["Down's syndrome", "DS"], "SEMH": ["BESD"], "ASD": ["ASC", "autism"]},
    "staff_role": {
        "teaching_assistant": ["TA", "TAs", "T.A.", "LSA", "LSA Support", "TA level 2"],
        "teacher": ["CT", "Class Teacher"],
        "higher_level_teaching_assistant": ["HLTA"],
        "senco": ["SENCO", "SENDCo"],
        "midday_supervisor": ["Supervisory Assistant", "MDS"],
        "independent": ["Ind"],
        "elsa": ["ELSA"],
    },
    "funding_source": {
        "notional_sen": ["Notional SEN", "Place", "Element 2"],
        "top_up": ["Top-up", "HNF", "Plus"],
        "pupil_premium": ["PP", "Pupil Premium"],
        "inclusive_mainstream_fund": ["IMF"],
    },
}


@pytest.mark.parametrize(
    ("field", "code", "text"),
    [(field, code, text) for field, codes in KNOWN.items() for code, texts in codes.items() for text in texts],
)
def test_a_spelling_that_schools_use_is_matched(field: str, code: str, text: str) -> None:
    match = KENT.codes[field].match(text)
    assert match is not None
    assert match.code == code


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("year_group", "1.4"),
        ("year_group", "1-4"),
        ("year_group", "Y1/2"),
        ("year_group", "15"),
        ("level", "Gold"),
        ("level", "Wave 1 - Wave 3"),
        ("staff_role", "TA; SENCO"),
        ("sen_status", ""),
        ("sen_status", "  - "),
        ("area_of_need", "•••"),
    ],
)
def test_an_unknown_or_doubtful_text_is_never_guessed(field: str, text: str) -> None:
    assert KENT.codes[field].match(text) is None


@pytest.mark.parametrize("text", ["SA", "SA+", "School Action", "Statement", "A", "P", "S"])
def test_a_legacy_spelling_says_so(text: str) -> None:
    match = KENT.codes["sen_status"].match(text)
    assert match is not None
    assert match.legacy


def test_the_code_or_label_is_exact_and_an_alias_or_plural_is_not() -> None:
    level = KENT.codes["level"]
    assert level.match("TARGETED") == CodeMatch("targeted", legacy=False, exact=True)
    assert level.match("Wave 2") == CodeMatch("targeted", legacy=False, exact=False)


@pytest.mark.parametrize("field", sorted(KENT.codes))
def test_every_code_and_alias_of_a_shipped_list_leads_to_its_own_code(field: str) -> None:
    codes = KENT.codes[field]
    wrong = [
        (text, code.code, codes.match(text))
        for code in codes.codes
        for text in (code.code, code.label, *code.aliases, *code.legacy)
        if (match := codes.match(text)) is None or match.code != code.code
    ]
    assert wrong == []


def test_a_list_with_its_index_can_be_sent_to_a_worker() -> None:
    level = KENT.codes["level"]
    level.match("Wave 1")
    assert pickle.loads(pickle.dumps(level)).match("Wave 1") == level.match("Wave 1")  # noqa: S301  our own bytes


def test_the_codes_own_name_wins_over_anothers_alias() -> None:
    codes = (Code("a", "First", aliases=("b",)), Code("b", "Second"))
    made = CodeList("level", "x", Status.DRAFT, "", "", "invented", "", "", codes)
    match = made.match("B")
    assert match is not None
    assert match.code == "b"


def test_need_types_know_their_area_of_need() -> None:
    areas = KENT.codes["area_of_need"].codes_by_name
    parents = {code.code: code.parent for code in KENT.codes["primary_need"].codes}
    assert parents["SLCN"] == "communication_and_interaction"
    assert {code for code, parent in parents.items() if not parent} == {"OTH", "NSA", "DS"}
    assert all(parent in areas for parent in parents.values() if parent)
