"""What is told of a filter that was typed: slips are named, half-typed words go on, and ordinary text is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provision.review.filter_words import WrongFilterError, words_of_findings, words_of_maps
from provision.review.filters import IS_OF_FINDINGS, IS_OF_MAPS

MAPS = words_of_maps({"district": ("Swale", "Tunbridge Wells"), "adviser": ("Jo",)})
FINDINGS = words_of_findings()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sevv:error", "No filter is called “sevv:”. Perhaps sev: is meant."),
        ("word !disrict:swale", "Perhaps district: is meant."),
        ("foo:bar", "There are sev:, is:, state:"),
        ("sev:eror", "sev: knows no “eror”; perhaps “error” is meant."),
        ("sev:uer", "sev: knows no"),
        ("is:unreviewd", "perhaps “unreviewed” is meant"),
        ("is:zzz", "there are unreviewed, reviewed,"),
        ("state:acepted", "perhaps “accepted” is meant"),
        ("kind:plan", "there are school, pupil, community"),
        ("district:swael", "perhaps “swale” is meant"),
    ],
)
def test_a_slip_is_named_with_what_was_probably_meant(text, told):
    assert told in MAPS.doubt(text)
    with pytest.raises(WrongFilterError):
        MAPS.checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "word !word", "10:30", "1:4", '"foo:bar"', "sev:error is:unreviewed", "sev:q is:", "SEV:Errors",
        "is:in_surgery",
        'state:"in surgery"', "district:wells", 'district:"tunbridge w"', "term:2026", "adviser:", "!is:late",
    ],
)  # fmt: skip
def test_what_can_be_meant_is_left_alone(text):
    assert MAPS.checked(text) == text


@pytest.mark.parametrize("word", IS_OF_MAPS)
def test_every_word_of_the_queue_is_known(word):
    assert not MAPS.doubt(f"is:{word}")


@pytest.mark.parametrize("word", IS_OF_FINDINGS)
def test_every_word_of_the_findings_is_known(word):
    assert not FINDINGS.doubt(f"is:{word}")


def test_a_key_of_the_queue_is_told_to_belong_there():
    assert "district: filters schools, not the findings of a map" in FINDINGS.doubt("district:swale")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("dis", "trict:"),
        ("sev:error !is:unre", "viewed"),
        ("is:In", ""),
        ("district:tun", "bridge"),
        ('district:"tun', 'bridge Wells"'),
        ('district:"Tunbridge W', 'ells"'),
        ("district:", ""),
        ("", ""),
        ("word ", ""),
        ("zzz", ""),
    ],
)
def test_a_half_typed_word_goes_on(text, rest):
    assert MAPS.rest(text) == rest


@given(st.text(alphabet='ab:"! sev', max_size=12))
def test_no_text_makes_it_fail(text):
    MAPS.doubt(text)
    MAPS.rest(text)
