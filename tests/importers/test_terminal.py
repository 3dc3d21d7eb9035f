"""What is printed is cleaned on the way out, and JSON stays exact."""

import json

import pytest

from importers.terminal import json_text, printable
from importers.text import acts_as_formula, as_cell

ESCAPES = ["\x1b]52;c;aGFja2Vk\x07", "\x1b[2J", "\x9b31m", "\u202egnp.exe", "a\u200bb", "\rhidden", "\x07", "\udcff"]


@pytest.mark.parametrize("payload", ESCAPES)
def test_nothing_that_a_terminal_obeys_is_printed(payload: str) -> None:
    text = printable(f"before {payload} after")
    assert text.isprintable()
    assert text.startswith("before ")
    assert text.endswith(" after")


def test_ordinary_text_is_printed_as_it_is() -> None:
    text = "Café £300 – 1½ hours\n\tSENCO’s note 👩‍🏫"
    assert printable(text) == text


@pytest.mark.parametrize("payload", ESCAPES)
def test_json_of_odd_text_is_exact_and_has_no_raw_special_character(payload: str) -> None:
    text = json_text({"path": payload})
    assert json.loads(text) == {"path": payload}
    assert text.isprintable()


def test_json_of_ordinary_text_stays_readable() -> None:
    assert json_text({"cost": "£300"}) == '{"cost": "£300"}'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠x"])
def test_what_excel_would_run_is_written_as_text(text: str) -> None:
    assert acts_as_formula(text)
    assert as_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "ELSA", "1 + 1", "a=b", "'=1", " = "])
def test_ordinary_text_is_written_as_it_is(text: str) -> None:
    assert as_cell(text) == text
