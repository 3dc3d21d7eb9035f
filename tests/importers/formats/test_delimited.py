"""Text files are read in any common encoding and delimiter; what had to be guessed or mended is told."""

import pytest

from importers.grid import Seen
from importers.unreadable import Code

TABLE = {1: {1: "Provision", 2: "Cost"}, 2: {1: "Café club", 2: "£5"}}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end_reads_the_same(desk, delimiter, end):
    rows = end.join(delimiter.join(row.values()) for row in TABLE.values()) + end
    assert desk.text(rows).sheets[0].rows == TABLE


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", False),
        ("utf-8-sig", False),
        ("utf-16", False),
        ("utf-32", False),
        ("utf-16-le", True),
        ("utf-16-be", True),
        ("cp1252", True),
    ],
)
def test_every_encoding_reads_the_same_and_a_guess_is_told(desk, seen, encoding, told):
    rows = "\r\n".join(",".join(row.values()) for row in TABLE.values())
    book = desk.text(rows.encode(encoding))
    assert book.sheets[0].rows == TABLE
    assert bool(seen(book, Seen.ENCODING_GUESSED)) is told


def test_one_bad_line_does_not_spoil_the_good_ones(desk, seen):
    book = desk.text("name,fee\nJosé,£5\n".encode() + b"Zo\xeb,\xa36\n")
    assert book.sheets[0].rows == {1: {1: "name", 2: "fee"}, 2: {1: "José", 2: "£5"}, 3: {1: "Zoë", 2: "£6"}}
    assert seen(book, Seen.ENCODING_GUESSED)


def test_the_separator_line_of_excel_is_used_and_is_no_row(desk):
    assert desk.text("sep=;\r\na;b,c\r\n").sheets[0].rows == {1: {1: "a", 2: "b,c"}}


def test_a_cell_may_span_lines_and_hold_quotation_marks(desk):
    book = desk.text('a,b\r\n1,"line one\r\nline ""two"", with comma"\r\n2,x\r\n')
    assert book.sheets[0].rows[2] == {1: "1", 2: 'line one\r\nline "two", with comma'}
    assert book.sheets[0].rows[3] == {1: "2", 2: "x"}


def test_a_quotation_mark_that_is_never_closed_swallows_nothing(desk, seen):
    book = desk.text('a,b\n1,"never closed\n' + "2,x\n" * 3000)
    assert len(book.sheets[0].rows) == 3002
    assert book.sheets[0].rows[2] == {1: "1", 2: '"never closed'}
    assert seen(book, Seen.UNCLOSED_QUOTE).cells == ("B2",)


def test_many_quotation_marks_that_are_never_closed_end_soon(desk, seen):
    book = desk.text("a,b\n" + '1,"x\n' * 2001)
    assert len(book.sheets[0].rows) >= 1000
    assert seen(book, Seen.UNCLOSED_QUOTE)


def test_blank_lines_count_as_rows_and_blank_cells_are_absent(desk):
    assert desk.text("a,b\n\n,,\n1,\n").sheets[0].rows == {1: {1: "a", 2: "b"}, 4: {1: "1"}}


def test_uneven_rows_are_told(desk, seen):
    book = desk.text("Title\na,b,c\n1\n1,2,3\n1,2,3,4\n1,2,3\n")
    assert seen(book, Seen.RAGGED_ROWS).cells == ("A3", "C5")


def test_a_number_that_lost_its_digits_is_told(desk, seen):
    book = desk.text("UPN,Provision\n1.23457E+12,Reading\n")
    assert seen(book, Seen.DIGITS_LOST).cells == ("A2",)


def test_zeros_and_escapes_are_cleaned_and_told(desk, seen):
    book = desk.text("a,b\n1,x\0y\x1b]0;owned\x07z\n")
    assert book.sheets[0].rows[2] == {1: "1", 2: "xyz"}
    assert seen(book, Seen.TEXT_CLEANED).cells == ("B2",)


def test_formulas_in_a_text_file_stay_text_and_are_told(desk, seen):
    book = desk.text("a,b\n1,=cmd|'/C calc'!A0\n")
    assert book.sheets[0].rows[2][2] == "=cmd|'/C calc'!A0"
    assert seen(book, Seen.FORMULA_TEXT).cells == ("B2",)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f"a,b\n1,{'x' * 140_000}\n", Code.CELL_TOO_LONG),
        ("\n\n,,,\n", Code.NOTHING_IN_IT),
        ("<!DOCTYPE html><html><body>Sign in</body></html>", Code.NOT_A_SPREADSHEET),
        ("\0" * 500, Code.ONLY_ZEROS),
    ],
)
def test_text_files_without_a_map_are_refused(desk, tmp_path, content, code):
    path = tmp_path / "map.csv"
    path.write_text(content, encoding="utf-8")
    assert desk.refused(path) is code
