"""Text is cleaned before it is shown, whatever it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from provision.ui.shown import Look, clean, fitted, one_line, shown


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("plain £5 – ok", "plain £5 – ok"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]52;c;aGk=\x07copied", "copied"),
        ("\x1b]8;;https://example.invalid\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("\x9d0;title\x9crest", "rest"),
        ("\x1b]0;never ends", ""),
        ("\u202eabc\u202c", "abc"),
        ("zero\u200bwidth\ufeff\u2060", "zerowidth"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("tab\there", "tab    here"),
        ("nul\x00bell\x07back\x08", "nulbellback"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("filler\u3164end", "filler end"),
        ("nb\u00a0space", "nb space"),
        ("Z" + "\u0351" * 9 + "algo", "Z\u0351\u0351algo"),
        ("tag\U000e0041\U000e0101s", "tags"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
    ],
)
def test_text_is_cleaned_of_what_a_terminal_obeys_or_hides(raw, cleaned):
    assert clean(raw) == cleaned


@settings(max_examples=200)
@given(st.text(st.characters(codec=None)))
def test_cleaned_text_is_printable_and_cleaning_it_again_changes_nothing(text):
    cleaned = clean(text)
    assert cleaned.replace("\n", "").isprintable()
    assert clean(cleaned) == cleaned


@settings(max_examples=200)
@given(st.text(), st.integers(1, 40), st.booleans())
def test_fitted_text_is_exactly_as_wide_as_its_column(text, width, right):
    assert cell_len(fitted(text, width, right=right)) == width


def test_markup_in_text_stays_text():
    content = shown("[b]bold[/b] [/] ", ("[$primary]", Look.ERROR))
    assert content.plain == "[b]bold[/b] [/] [$primary]"
    assert [(span.start, span.end) for span in content.spans] == [(16, 26)]


def test_a_line_end_in_a_list_is_seen():
    assert one_line("a\nb") == "a ↵ b"
