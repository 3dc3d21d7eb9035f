"""Which files are read: each once, in a stable order, and what is left out is told."""

from pathlib import Path

import pytest

from importers.uploads import MissingPathError, find_uploads


def test_a_folder_is_every_spreadsheet_below_it_by_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("z.csv", "a.xlsx", "b/m.ods", "b/Upper.XLSX"):
        (tmp_path / name).write_bytes(b"x")
    found, left_out = find_uploads([tmp_path])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.xlsx", "b/Upper.XLSX", "b/m.ods", "z.csv"]
    assert left_out == []


def test_what_a_folder_holds_besides_spreadsheets_is_told_with_the_reason(tmp_path: Path) -> None:
    for name in ("~$a.xlsx", ".DS_Store", "letter.docx"):
        (tmp_path / name).write_bytes(b"x")
    found, left_out = find_uploads([tmp_path])
    assert found == []
    assert {file.path.name for file in left_out} == {"~$a.xlsx", ".DS_Store", "letter.docx"}
    assert all(file.why for file in left_out)


def test_a_file_named_twice_is_read_once_and_a_named_file_always(tmp_path: Path) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"x")
    assert find_uploads([letter, letter]) == ([letter], [])


def test_a_missing_path_is_wrong_use_and_says_which(tmp_path: Path) -> None:
    with pytest.raises(MissingPathError, match="nowhere") as caught:
        find_uploads([tmp_path / "nowhere"])
    assert caught.value.exit_code == 2
