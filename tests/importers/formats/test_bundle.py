"""A zip of uploads becomes its files, one layer deep; nothing in it can choose where it is written."""

import errno
import zipfile
from pathlib import Path

import pytest

from importers.formats import bundle
from importers.unreadable import Code


@pytest.fixture
def pack(tmp_path):
    def write(members, name="bundle.zip"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for member, content in members.items():
                target.writestr(member, content)
        return path

    return write


def test_each_spreadsheet_in_a_zip_is_a_file_of_its_own(pack, tmp_path):
    path = pack({"Year 4/map.csv": "a,b\n", "b.tsv": "c\n", "__MACOSX/._b.tsv": "x", "notes.docx": "x"})
    found = list(bundle.expand([path], tmp_path / "out"))
    assert [upload.name for upload in found] == [f"{path}/Year 4/map.csv", f"{path}/b.tsv"]
    assert [upload.path.read_text(encoding="utf-8") for upload in found] == ["a,b\n", "c\n"]
    assert all(upload.path.parent.parent == tmp_path / "out" for upload in found)


def test_what_is_not_a_zip_is_given_as_it_is(tmp_path):
    (upload,) = bundle.expand([tmp_path / "map.xlsx"], tmp_path / "out")
    assert (upload.path, upload.reason) == (tmp_path / "map.xlsx", None)


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"inner.zip": "PK"}, Code.NESTED_ZIP),
        ({"readme.md": "x"}, Code.EMPTY_ZIP),
        ({"../map.csv": "a,b"}, Code.UNSAFE_ARCHIVE),
    ],
)
def test_a_zip_without_a_map_that_can_be_read_says_why(pack, tmp_path, members, code):
    (upload,) = bundle.expand([pack(members)], tmp_path / "out")
    assert upload.reason is not None
    assert upload.reason.code is code


def test_a_damaged_member_does_not_cost_the_others(pack, tmp_path):
    path = pack({"a.csv": "a,b,c,d,e,f\n" * 50, "b.csv": "c\n"})
    content = bytearray(path.read_bytes())
    content[40] ^= 0xFF
    path.write_bytes(content)
    first, second = bundle.expand([path], tmp_path / "out")
    assert first.reason is not None
    assert first.reason.code is Code.DAMAGED
    assert second.reason is None


@pytest.fixture
def full_disk(monkeypatch):
    """Let a disk take the first member that is written to it, and no more."""
    whole, taken = Path.open, []

    def refusing(path, mode="r", *more, **named):
        if "w" in mode and taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken.extend([path] if "w" in mode else [])
        return whole(path, mode, *more, **named)

    monkeypatch.setattr(Path, "open", refusing)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_is_one_reason_for_the_zip_and_what_was_unpacked_is_read(pack, tmp_path):
    path = pack({"a.csv": "a,b\n", "b.csv": "c\n", "c.csv": "d\n"})
    first, rest = bundle.expand([path], tmp_path / "out")
    assert (first.name, first.reason) == (f"{path}/a.csv", None)
    assert rest.name == str(path)
    assert rest.reason is not None
    assert rest.reason.code is Code.NO_ROOM


def test_where_no_folder_can_be_made_only_a_zip_suffers(pack, tmp_path, monkeypatch):
    def no_room(**_):
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr(bundle.tempfile, "TemporaryDirectory", no_room)
    with bundle.unpacking_folder() as folder:
        plain, zipped = bundle.expand([tmp_path / "map.csv", pack({"a.csv": "a\n"})], folder)
    assert plain.reason is None
    assert zipped.reason is not None
    assert zipped.reason.code is Code.NO_ROOM
