"""Good files read the same, byte for byte, whatever files come with them in a batch; every file ends, in order.

The hostile ones are made here, one of each shape that costs a reader time, memory or its life in other programs. The
same over the 120 hostile files of the corpus and 570 good ones is `benchmarks/damage.py --among`.
"""

import os
import zipfile
from datetime import date

import pytest

from importers import batch
from importers.many import read_files
from importers.options import ReadOptions
from importers.reports import file_as_json
from importers.terminal import json_text
from importers.unreadable import Code

OPTIONS = ReadOptions(on=date(2026, 11, 23), key=b"a key for these tests alone", keep_grid=True)
SHEET = "xl/worksheets/sheet1.xml"


def told(paths):
    readings = list(read_files(paths, OPTIONS, jobs=2))
    assert [reading.path for reading in readings] == [str(path) for path in paths]
    return {reading.path: json_text(file_as_json(reading, with_entries=True)) for reading in readings}, readings


def good(folder, number):
    path = folder / f"good {number}.csv"
    rows = "".join(f"ELSA {number}-{row},TA,wave {row % 4},{row % 7 + 1},£{row}.50,AB{number}\n" for row in range(9))
    path.write_text(f"Provision,Staff,Level,Group size,Cost,Pupil\n{rows}", encoding="utf-8")
    return path


def packed(path, sheet, **more):
    space = "http://schemas.openxmlformats.org"
    related = f"{space}/officeDocument/2006/relationships"
    listed = f'<Relationships xmlns="{space}/package/2006/relationships"><Relationship Id="r1" Type="{related}'
    made = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'{listed}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'{listed}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{space}/spreadsheetml/2006/main" xmlns:r="{related}">'
        '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        SHEET: f'<worksheet xmlns="{space}/spreadsheetml/2006/main">{sheet}</worksheet>',
        **more,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in made.items():
            target.writestr(name, content)
    return path


@pytest.fixture
def hostile(tmp_path):
    """Write one file of each hostile shape; return them by the code with which each ends."""
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    million = "<row>" + "<c><v>1</v></c>" * 1000 + "</row>"
    damaged = good(tmp_path, 0).with_name("cut off.xlsx")
    damaged.write_bytes(packed(tmp_path / "whole.xlsx", f"<sheetData>{row}</sheetData>").read_bytes()[:400])
    (tmp_path / "long cell.csv").write_bytes(b"Provision\n" + b"x" * 200_000)
    (tmp_path / "zeros.xlsx").write_bytes(bytes(4096))
    (tmp_path / "nothing.csv").write_bytes(b"")
    found = {
        packed(tmp_path / "bomb.xlsx", " " * 210_000_000): Code.TOO_BIG_UNPACKED,
        packed(tmp_path / "cells.xlsx", f"<sheetData>{million * 1001}</sheetData>"): Code.TOO_MANY_CELLS,
        packed(tmp_path / "deep.xlsx", "<a>" * 5000): Code.DAMAGED,
        packed(tmp_path / "laughs.xlsx", "", **{SHEET: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}): Code.UNSAFE_XML,
        packed(tmp_path / "slip.xlsx", "", **{"../../up.xml": "x"}): Code.UNSAFE_ARCHIVE,
        damaged: Code.DAMAGED,
        tmp_path / "long cell.csv": Code.CELL_TOO_LONG,
        tmp_path / "zeros.xlsx": Code.ONLY_ZEROS,
        tmp_path / "nothing.csv": Code.EMPTY,
        tmp_path / "absent.xlsx": Code.MISSING,
    }
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.xlsx")
        found[tmp_path / "pipe.xlsx"] = Code.NOT_A_FILE
    return found


def test_good_files_read_the_same_beside_hostile_ones(tmp_path, hostile):
    files = [good(tmp_path, number) for number in range(1, 13)]
    alone, _ = told(files)
    mixed = [file for pair in zip(files, [*hostile, *files[: len(files) - len(hostile)]], strict=True) for file in pair]
    beside, readings = told(list(dict.fromkeys(mixed)))
    assert {path: beside[path] for path in alone} == alone
    ended = {reading.path: reading.reason.code for reading in readings if reading.reason}
    assert ended == {str(path): code for path, code in hostile.items()}


def test_a_batch_leaves_nothing_behind_and_takes_no_room_in_the_parent(tmp_path, hostile, monkeypatch):
    left = tmp_path / "temporary"
    left.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(left))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as target:
        for path in (good(tmp_path, 1), *(each for each in hostile if each.is_file())):
            target.write(path, path.name)
    readings = list(read_files([tmp_path / "all.zip"], OPTIONS, jobs=1))
    assert len(readings) == 1 + sum(path.is_file() for path in hostile)
    assert list(left.iterdir()) == []
    assert batch.MEMORY_BYTES == 2**30
