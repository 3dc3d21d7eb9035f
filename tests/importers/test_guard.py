"""The gate tells from the content what a file is, and opens nothing that no spreadsheet program could have made."""

import os
import struct
import zipfile

import pytest

from importers.grid import Seen
from importers.guard import Accepted, digest, gate, inspect
from importers.unreadable import WORDING, Code, Unreadable, page, unreadable


@pytest.fixture
def make(tmp_path):
    """Write a file and return its path."""

    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


@pytest.fixture
def pack(tmp_path):
    """Write a zip with these members and return its path."""

    def write(name, *members, method=zipfile.ZIP_DEFLATED):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", method) as target:
            for member in members:
                target.writestr(member, b"<x/>")
        return path

    return write


BOOK = ("[Content_Types].xml", "xl/workbook.xml")


def code_of(path):
    found = inspect(path)
    assert isinstance(found, Unreadable), found
    return found.code


@pytest.mark.parametrize(
    ("name", "members", "expected"),
    [
        ("a.xlsx", BOOK, "xlsx"),
        ("a.XLSX", BOOK, "xlsx"),
        ("a.xlsm", (*BOOK, "xl/vbaProject.bin"), "xlsm"),
        ("a.xlsb", ("[Content_Types].xml", "xl/workbook.bin"), "xlsb"),
        ("a.ods", ("mimetype", "content.xml"), "ods"),
        ("a.zip", ("one.xlsx", "two.csv"), "zip"),
    ],
)
def test_a_package_is_told_by_its_parts(pack, name, members, expected):
    found = inspect(pack(name, *members))
    assert isinstance(found, Accepted)
    assert found.format == expected
    assert Seen.WRONG_EXTENSION not in {observation.seen for observation in found.observations}


def test_the_hash_and_size_are_those_of_the_bytes(make):
    path = make("a.csv", b"abc")
    found = inspect(path)
    assert isinstance(found, Accepted)
    assert (found.size, found.sha256) == (3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    assert digest(path) == found.sha256
    assert digest(path.with_name("absent.csv")) == ""


def test_a_workbook_under_another_name_is_read_as_what_it_is_and_told(pack):
    found = inspect(pack("a.xls", *BOOK))
    assert isinstance(found, Accepted)
    assert found.format == "xlsx"
    assert [observation.seen for observation in found.observations] == [Seen.WRONG_EXTENSION]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", Code.EMPTY),
        ("a.xlsx", bytes(900), Code.ONLY_ZEROS),
        ("a.xlsx", b"%PDF-1.7 and so on", Code.NOT_A_SPREADSHEET),
        ("a.xlsx", b"MZ\x90\x00", Code.NOT_A_SPREADSHEET),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n", Code.NOT_A_SPREADSHEET),
        ("a.xlsx", b"Provision,Cost\n", Code.NOT_A_SPREADSHEET),
        ("a.csv", b"\x1f\x8b\x08\x00", Code.NOT_A_SPREADSHEET),
        ("a.csv", bytes(range(256)) * 8, Code.NOT_A_SPREADSHEET),
        ("a.docx", b"text", Code.NOT_A_SPREADSHEET),
        ("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", Code.NOT_A_SPREADSHEET),
        (
            "a.xls",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            Code.OLD_FORMAT,
        ),
        ("a.csv", b"\x09\x04\x06\x00\x00\x00\x10\x00", Code.NOT_A_SPREADSHEET),
        ("a.numbers", b"PK\x03\x04", Code.APPLE_NUMBERS),
        ("a.gsheet", b'{"url": "x"}', Code.GOOGLE_LINK),
        ("~$a.xlsx", b"\x05Owner", Code.LOCK_FILE),
        (".a.xlsx.icloud", b"bplist00", Code.CLOUD_PLACEHOLDER),
        ("a.xlsx", b"PK\x03\x04 and then nothing of a zip", Code.DAMAGED),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), Code.DAMAGED),
    ],
)
def test_what_is_no_spreadsheet_ends_with_its_reason(make, name, content, code):
    assert code_of(make(name, content)) is code


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        ("EncryptedPackage", Code.PASSWORD_PROTECTED),
        ("WordDocument", Code.NOT_A_SPREADSHEET),
    ],
)
def test_an_old_office_container_is_told_by_its_directory(make, stream, code):
    entry = stream.encode("utf-16-le").ljust(128, b"\0")
    assert code_of(make("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + entry)) is code


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ((*BOOK, "xl/vbaProject.bin"), Code.MACROS_IN_XLSX),
        ((*BOOK, "xl/macrosheets/sheet1.xml"), Code.EXCEL4_MACROS),
        ((*BOOK, "word/document.xml"), Code.NOT_A_SPREADSHEET),
        ((*BOOK, "../../evil.xml"), Code.UNSAFE_ARCHIVE),
        ((*BOOK, "/evil.xml"), Code.UNSAFE_ARCHIVE),
        ((*BOOK, "c:/evil.xml"), Code.UNSAFE_ARCHIVE),
        ((*BOOK, "xl\\..\\..\\evil.xml"), Code.UNSAFE_ARCHIVE),
        ((*BOOK, "XL/Workbook.xml"), Code.UNSAFE_ARCHIVE),
        ((*BOOK, *(f"xl/{n}" for n in range(2001))), Code.TOO_BIG_UNPACKED),
    ],
)
def test_a_package_that_no_program_writes_is_not_opened(pack, members, code):
    assert code_of(pack("a.xlsx", *members)) is code


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_not_opened(pack, method):
    assert code_of(pack("a.xlsx", *BOOK, method=method)) is Code.UNSAFE_ARCHIVE


def test_a_package_too_big_by_its_own_word_is_not_opened(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target, target.open("xl/media/p.png", "w") as part:
        for _ in range(201):
            part.write(bytes(10**6))
    assert code_of(path) is Code.TOO_BIG_UNPACKED


def test_members_that_share_their_bytes_are_not_opened(pack):
    path = pack("a.xlsx", *BOOK)
    content = bytearray(path.read_bytes())
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    path.write_bytes(content)
    assert code_of(path) is Code.UNSAFE_ARCHIVE


@pytest.mark.parametrize("stream", ["Workbook", "WORKBOOK", "Book"])
def test_an_old_workbook_is_told_by_its_directory_whatever_its_case(make, stream):
    entry = stream.encode("utf-16-le").ljust(128, b"\0")
    found = inspect(make("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + entry))
    assert isinstance(found, Accepted)
    assert found.format == "xls"


def test_encrypted_members_are_told_as_a_password_and_a_damaged_list_is_not(pack):
    path = pack("a.xlsx", *BOOK)
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert code_of(path) is Code.DAMAGED
    content[content.index(b"PK\x03\x04") + 6] |= 1
    path.write_bytes(content)
    assert code_of(path) is Code.PASSWORD_PROTECTED


def test_data_behind_the_end_or_before_the_start_is_not_opened(pack):
    path = pack("a.xlsx", *BOOK)
    whole = path.read_bytes()
    path.write_bytes(whole + bytes(1000))
    assert code_of(path) is Code.UNSAFE_ARCHIVE
    path.write_bytes(b"%PDF-1.4\n" + whole)
    assert code_of(path) is Code.NOT_A_SPREADSHEET


def test_only_regular_files_are_opened(tmp_path, make):
    target = make("a.csv", b"a,b")
    folder = tmp_path / "b.csv"
    folder.mkdir()
    assert code_of(folder) is Code.NOT_A_FILE
    assert code_of(tmp_path / "absent.csv") is Code.MISSING
    link = tmp_path / "c.csv"
    try:
        link.symlink_to(target)
    except OSError:  # Windows without the right to make links
        return
    assert code_of(link) is Code.NOT_A_FILE


def test_a_pipe_with_the_name_of_a_workbook_hangs_nothing(tmp_path):
    make_pipe = getattr(os, "mkfifo", None)
    if make_pipe:
        make_pipe(tmp_path / "a.xlsx")
        assert code_of(tmp_path / "a.xlsx") is Code.NOT_A_FILE


def test_a_file_bigger_than_any_map_is_not_read(make, monkeypatch):
    monkeypatch.setattr(gate, "MAX_BYTES", 10)
    assert code_of(make("a.csv", b"a,b,c,d,e,f,g")) is Code.TOO_BIG


def test_every_code_has_its_words_and_stands_in_the_document():
    assert set(WORDING) == set(Code)
    text = page()
    for code in Code:
        assert f"`{code}`" in text
        words = unreadable(code)
        assert words.message
        assert words.action.endswith(".")


def test_every_code_is_given_by_some_room(request):
    rooms = request.config.rootpath / "importers"
    told = "".join(room.read_text(encoding="utf-8") for room in rooms.rglob("*.py") if room.name != "unreadable.py")
    assert [code.name for code in Code if f"Code.{code.name}" not in told] == []


def test_facts_are_said_on_one_clean_line():
    assert "(sheet Ye ar, cell B2)" in unreadable(Code.CELL_TOO_LONG, sheet="Ye\n\x1b[31mar", cell="B2").message


def test_the_document_of_reasons_is_the_one_the_code_makes(request):
    assert (request.config.rootpath / "docs" / "unreadable.md").read_text(encoding="utf-8") == page()
