"""The filter as it is typed, key by key: it never fails, and means the same for findings as it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provision.review.filters import Word, finding_matches, parse
from provision.review.values import Decision, Fate, FindingId, FindingLine
from schemas.finding import Finding, PlacedValue, Severity

FINDING = Finding(
    "level-unknown",
    Severity.QUERY,
    "Unknown level",
    "Wave 9",
    "Why",
    "Do",
    "level",
    (PlacedValue("Map", "B2", "Wave 9"),),
)
LINE = FindingLine(FindingId(1), FINDING, Decision.FLAGGED, "level", "ask", "bob", "ada", None, "", 1, Fate.CHANGED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sev:error !word", (Word("sev", "error"), Word("", "word", negated=True))),
        ('district:"Tunbridge Wells"', (Word("district", "tunbridge wells"),)),
        ("10:30", (Word("", "10:30"),)),
        ("sev: ! is:", ()),
        ("is:unrev !is:fl", ()),
        ("IS:still_there", (Word("is", "still-there"),)),
        ("sevv:error :x", (Word("", "sevv:error"), Word("", ":x"))),
        ('"half typed', (Word("", "half typed"),)),
    ],
)
def test_a_filter_is_read_as_it_is_typed(text, words):
    assert parse(text) == words


@given(st.text())
def test_no_text_makes_it_fail(text):
    finding_matches(parse(text), LINE)


@pytest.mark.parametrize(
    ("text", "meets"),
    [
        ("sev:query", True),
        ("sev:queries", True),
        ("sev:q", True),
        ("sev:error", False),
        ("sev:eror", False),
        ("with:bob", True),
        ("with:ada", False),
        ("is:flagged", True),
        ("is:unreviewed", False),
        ("is:changed is:noted is:assigned", True),
        ("code:level field:level", True),
        ("wave", True),
        ("!wave", False),
        ("ask bob", True),
        ("nothing", False),
    ],
)
def test_a_finding_meets_what_it_says(text, meets):
    assert finding_matches(parse(text), LINE) is meets
