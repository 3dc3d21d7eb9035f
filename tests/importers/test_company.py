"""Good files read the same, byte for byte, whatever files come with them in a batch; every file ends, in order.

The hostile ones are made here, one of each shape that costs a reader time, memory or its life in other programs. The
same over the 120 hostile files of the corpus and 570 good ones is `benchmarks/damage.py --among`.
"""

import os
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from importers.formats.bundle import unpacking_folder
from importers.many import read_files
from importers.options import ReadOptions
from importers.reports import file_as_json
from importers.terminal import json_text
from importers.unreadable import Code

OPTIONS = ReadOptions(on=date(2026, 11, 23), key=b"a key for these tests alone", keep_grid=True)
ROOT = Path(__file__).parents[2]
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


def test_a_zip_of_uploads_leaves_nothing_behind(tmp_path, monkeypatch):
    left = tmp_path / "temporary"
    left.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(left))
    (tmp_path / "zeros.xlsx").write_bytes(bytes(4096))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as target:
        for path in (good(tmp_path, 1), tmp_path / "zeros.xlsx"):
            target.write(path, path.name)
    ended = [reading.reason and reading.reason.code for reading in read_files([tmp_path / "all.zip"], OPTIONS, jobs=1)]
    assert ended == [None, Code.ONLY_ZEROS]
    assert list(left.iterdir()) == []


def test_what_a_killed_program_left_unpacked_goes_with_the_next_one(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    killed, running = tmp_path / f"provision-zip-{int(gone.stdout)}-a", tmp_path / f"provision-zip-{os.getpid()}-b"
    for folder in (killed, running, tmp_path / "provision-zip-of-somebody"):
        folder.mkdir()
        (folder / "0.xlsx").write_text("a map", encoding="utf-8")
    with unpacking_folder() as folder:
        assert not killed.exists()
        assert running.exists()
        assert folder.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert not folder.exists()
    assert (tmp_path / "provision-zip-of-somebody").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a program without asking it")
def test_a_program_that_is_asked_to_end_leaves_nothing_unpacked(tmp_path):
    (tmp_path / "temporary").mkdir()
    slow = packed(
        tmp_path / "cells.xlsx", f"<sheetData>{'<row>' + '<c><v>1</v></c>' * 1000 + '</row>'}</sheetData>" * 600
    )
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as target:
        for number in range(40):
            target.write(slow, f"{number}.xlsx")
    environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    words = [sys.executable, "-m", "provision", "validate", "--jobs", "1", str(tmp_path / "all.zip")]
    running = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    deadline = time.monotonic() + 30
    while not list((tmp_path / "temporary").rglob("39.xlsx")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert list((tmp_path / "temporary").rglob("39.xlsx"))
    running.terminate()
    assert running.wait(timeout=30) == 143
    assert list((tmp_path / "temporary").iterdir()) == []
