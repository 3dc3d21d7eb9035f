"""Levels, areas, needs, status and funding as schools write them."""

import pytest

from importers.cells import Problem, read_cell
from schemas.standard import shipped_standards

STANDARD = next(standard for standard in shipped_standards() if standard.effective_from)


PRIMARY_NEED = [
    ("SLCN/ASD", {"primary_need": ("SLCN", "ASD")}, None),
    ("SLCN, dyspraxia", {"primary_need": ("SLCN", "PD")}, None),
    ("ADHD", {"primary_need": "SEMH"}, None),
    ("SLCN", {"primary_need": "SLCN"}, None),
    ("slcn", {"primary_need": "SLCN"}, None),
    ("Speech and language", {"primary_need": "SLCN"}, None),
    ("ASD/ADHD", {"primary_need": ("ASD", "SEMH")}, None),
    ("ASC", {"primary_need": "ASD"}, None),
    ("Autism", {"primary_need": "ASD"}, None),
    ("MLD, SEMH", {"primary_need": ("MLD", "SEMH")}, None),
    ("SpLD (dyslexia)", {"primary_need": "SPLD"}, None),
    ("Dyslexia", {"primary_need": "SPLD"}, None),
    ("HI", {"primary_need": "HI"}, None),
    ("Hearing Impairment", {"primary_need": "HI"}, None),
    ("SEMH/SLCN/MLD", {"primary_need": ("SEMH", "SLCN", "MLD")}, None),
    ("BESD", {"primary_need": "SEMH"}, Problem.LEGACY_CODE),
    ("Primary: SLCN Secondary: MLD", {"primary_need": ("SLCN", "MLD")}, None),
    ("SLCN MLD", {"primary_need": ("SLCN", "MLD")}, None),
    ("EAL", {"primary_need": "EAL"}, None),
    ("Anxiety", {"primary_need": "SEMH"}, None),
    ("TBC", {}, Problem.NOT_QUANTIFIED),
    ("None", {}, Problem.NOT_QUANTIFIED),
    ("Speech, language and communication needs", {"primary_need": "SLCN"}, None),
    ("Social, Emotional and Mental Health", {"primary_need": "SEMH"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), PRIMARY_NEED)
def test_primary_need_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("primary_need", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


AREA_OF_NEED = [
    ("C&I / SEMH", {"area_of_need": ("communication_and_interaction", "social_emotional_and_mental_health")}, None),
    ("C&L", {"area_of_need": "cognition_and_learning"}, None),
    ("BESD", {"area_of_need": "social_emotional_and_mental_health"}, Problem.LEGACY_CODE),
    ("Communication and Interaction", {"area_of_need": "communication_and_interaction"}, None),
    ("SEMH, C+L", {"area_of_need": ("social_emotional_and_mental_health", "cognition_and_learning")}, None),
    ("Cognition & Learning", {"area_of_need": "cognition_and_learning"}, None),
    ("C+L", {"area_of_need": "cognition_and_learning"}, None),
    ("C & I", {"area_of_need": "communication_and_interaction"}, None),
    ("SEMH", {"area_of_need": "social_emotional_and_mental_health"}, None),
    ("P+S", {"area_of_need": "sensory_and_or_physical"}, None),
    ("Physical/Sensory", {"area_of_need": "sensory_and_or_physical"}, None),
    ("Sensory and/or physical", {"area_of_need": "sensory_and_or_physical"}, None),
    ("C&I, C&L", {"area_of_need": ("communication_and_interaction", "cognition_and_learning")}, None),
    ("C&L/SEMH", {"area_of_need": ("cognition_and_learning", "social_emotional_and_mental_health")}, None),
    (
        "Communication & Interaction / Cognition & Learning",
        {"area_of_need": ("communication_and_interaction", "cognition_and_learning")},
        None,
    ),
    ("All areas", {"area_of_need": "All areas"}, None),
    ("SLCN", {"area_of_need": "communication_and_interaction"}, None),
    ("Literacy", {"area_of_need": "cognition_and_learning"}, None),
    ("C&L (Maths)", {"area_of_need": "cognition_and_learning"}, None),
    ("Cognition and learning - literacy", {"area_of_need": "cognition_and_learning"}, None),
    ("Social, emotional and mental health", {"area_of_need": "social_emotional_and_mental_health"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), AREA_OF_NEED)
def test_area_of_need_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("area_of_need", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


SEN_STATUS = [
    ("SA+", {"sen_status": "K"}, Problem.LEGACY_CODE),
    ("K", {"sen_status": "K"}, None),
    ("EHCP", {"sen_status": "E"}, None),
    ("Statement", {"sen_status": "E"}, Problem.LEGACY_CODE),
    ("SEN Support", {"sen_status": "K"}, None),
    ("CHILDREN AT SEN SUPPORT", {"sen_status": "K"}, None),
    ("Pupils with an EHC plan", {"sen_status": "E"}, None),
    ("not on the SEN register", {"sen_status": "N"}, None),
    ("SEN support (K)", {"sen_status": "K"}, None),
    ("EHC Plan", {"sen_status": "E"}, None),
    ("E", {"sen_status": "E"}, None),
    ("N", {"sen_status": "N"}, None),
    ("SA", {"sen_status": "K"}, Problem.LEGACY_CODE),
    ("School Action Plus", {"sen_status": "K"}, Problem.LEGACY_CODE),
    ("SEN", {"sen_status": "K"}, None),
    ("Monitoring", {"sen_status": "N"}, None),
    ("K / E", {"sen_status": ("K", "E")}, None),
    ("No SEN", {"sen_status": "N"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), SEN_STATUS)
def test_sen_status_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("sen_status", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


LEVEL = [
    ("Wave 2", {"level": "targeted"}, None),
    ("Wave 1/2", {"level": ("universal", "targeted")}, None),
    ("Level Z", {"level": "Level Z"}, None),
    ("Wave 1 & 2", {"level": ("universal", "targeted")}, None),
    ("Waves 1-3", {"level": ("universal", "targeted", "specialist")}, None),
    ("Universal and targeted", {"level": ("universal", "targeted")}, None),
    ("Stage 2", {"level": "targeted"}, None),
    ("2", {"level": "2"}, None),
    ("Tier 2 - targeted", {"level": "targeted"}, None),
    ("Universal", {"level": "universal"}, None),
    ("Wave 1", {"level": "universal"}, None),
    ("wave1", {"level": "universal"}, None),
    ("W2", {"level": "targeted"}, None),
    ("Tier 3", {"level": "specialist"}, None),
    ("Level B", {"level": "targeted"}, None),
    ("Stage 2/3", {"level": ("targeted", "specialist")}, None),
    ("Element 3", {"level": "specialist"}, None),
    ("Targeted/Specialist", {"level": ("targeted", "specialist")}, None),
    ("Quality First Teaching", {"level": "universal"}, None),
    ("QFT", {"level": "universal"}, None),
    ("SEN Support", {"level": "targeted"}, None),
    ("Enhanced", {"level": "specialist"}, None),
    ("Range 4", {"level": "Range 4"}, None),
    ("Wave 2 (Targeted)", {"level": "targeted"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), LEVEL)
def test_level_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("level", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem


FUNDING_SOURCE = [
    ("PP / Notional SEN", {"funding_source": ("pupil_premium", "notional_sen")}, None),
    ("PP", {"funding_source": "pupil_premium"}, None),
    ("Pupil Premium/SEN", {"funding_source": ("pupil_premium", "SEN")}, None),
    ("Notional SEN budget", {"funding_source": "notional_sen"}, None),
    ("HNF", {"funding_source": "top_up"}, None),
    ("Top-up", {"funding_source": "top_up"}, None),
    ("School budget", {"funding_source": "core"}, None),
    ("E2", {"funding_source": "notional_sen"}, None),
    ("EHCP", {"funding_source": "top_up"}, None),
    ("PP + notional", {"funding_source": ("pupil_premium", "notional_sen")}, None),
    ("LIFT", {"funding_source": "LIFT"}, None),
]


@pytest.mark.parametrize(("text", "values", "problem"), FUNDING_SOURCE)
def test_funding_source_reads_as_a_school_means_it(text, values, problem):
    reading = read_cell("funding_source", text, STANDARD)
    assert dict(reading.values) == values
    assert reading.problem is problem
