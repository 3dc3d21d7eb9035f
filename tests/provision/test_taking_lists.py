"""Lists of communities and bands come into an officer's folder from a table, and stay unverified until compared."""

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from provision.commands.continuum import command
from schemas.list_tables import ListTableError
from schemas.standard import find_standard, load_standard
from schemas.standard_folders import UnknownListError


def call(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "standard"
    call("new", "kent-invented", "--from", "kent-2025-06-draft", "--starts", "2026-09-01", "--folder", made)
    return made


CSV = """Communities of invented schools

Community,Code,Also written,Chair
Invented Oak,OAK-1,Oak; The Oaks,A. Person
Invented Elm,,,B. Person
"""


def test_a_csv_of_communities_becomes_a_draft_list_with_its_hash(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "communities.csv"
    table.write_text(CSV, encoding="utf-8")
    told = call("take-list", folder, table, "--list", "community")
    sha256 = hashlib.sha256(table.read_bytes()).hexdigest()
    assert f"community-kent-invented: 2 codes, draft, from communities.csv (sha256 {sha256})." in told.output
    assert "Left out: Chair." in told.output
    communities = load_standard(folder).codes["community"]
    assert [(one.code, one.label) for one in communities.codes] == [
        ("OAK_1", "Invented Oak"),
        ("invented_elm", "Invented Elm"),
    ]
    assert communities.match("the oaks").code == "OAK_1"
    assert communities.match("OAK-1").code == "OAK_1"
    assert not communities.is_verified
    assert "Person" not in (folder / "code_lists" / "community-kent-invented.json").read_text(encoding="utf-8")


def test_a_workbook_of_bands_is_taken_and_then_verified(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "bands.xlsx"
    book = Workbook()
    book.active.title = "Notes"
    sheet = book.create_sheet("Bands")
    for row in (["Band", "Code"], ["Invented band one", 1], [None, None], ["Invented band two", 2]):
        sheet.append(row)
    book.save(table)
    call("take-list", folder, table, "--list", "band", "--sheet", "Bands")
    call("verify", folder, "--by", "An Officer", "--document", table, "--list", "band")
    made = load_standard(folder)
    assert [(one.code, one.label) for one in made.codes["band"].codes] == [
        ("1", "Invented band one"),
        ("2", "Invented band two"),
    ]
    assert (made.codes["band"].verified_by, made.codes["band"].is_verified) == ("An Officer", True)
    assert made.codes["community"].codes == ()
    assert find_standard("kent-2025-06-draft").codes["band"].codes == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chair,Telephone\nA,1\n", "no row of headings with a name"),
        ("Name,Code\n", "no row with a name"),
        ("Name,Code\nOak,1\n,2\n", "Row 3: there is no name"),
        ("Name,Code\nOak,1\nElm,1\n", "Row 3: “Elm” is there already, on row 2"),
        ("Name\nOak\nOAK\n", "Row 3: “OAK” is there already, on row 2"),
        ("Name\n***\n", "gives no code"),
    ],
)
def test_a_table_that_is_no_list_says_which_row_and_why(folder: Path, tmp_path: Path, text: str, said: str) -> None:
    table = tmp_path / "list.csv"
    table.write_text(text, encoding="utf-8")
    before = load_standard(folder).sha256
    with pytest.raises(ListTableError, match=said.replace("*", r"\*")):
        call("take-list", folder, table, "--list", "community")
    assert load_standard(folder).sha256 == before


def test_a_file_or_a_sheet_that_is_not_there_is_told(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "list.xlsx"
    table.write_bytes(b"not a workbook")
    with pytest.raises(ListTableError, match="cannot be read"):
        call("take-list", folder, table, "--list", "community")
    table = tmp_path / "list.csv"
    table.write_text(CSV, encoding="utf-8")
    with pytest.raises(ListTableError, match="no sheet called"):
        call("take-list", folder, table, "--list", "community", "--sheet", "Other")


def test_an_unknown_list_names_the_known_ones(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text(CSV, encoding="utf-8")
    with pytest.raises(UnknownListError, match="colour"):
        call("take-list", folder, table, "--list", "colour")
