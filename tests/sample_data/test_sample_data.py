"""The sample uploads are as their script makes them, say that they are invented, and hold nothing that is real."""

import csv
import io
import json
import zipfile
from collections import Counter
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from openpyxl.workbook import Workbook

from sample_data import make, register, uploads
from sample_data.making.schools import HEADINGS, schools, upn

ALL = sorted(uploads().iterdir())
WORKBOOKS = [path for path in ALL if path.suffix == ".xlsx" and zipfile.is_zipfile(path)]
CSV = [path for path in ALL if path.suffix == ".csv"]


def named(path: Path) -> str:
    return path.name


def open_workbook(path: Path, *, results: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(path.read_bytes()), data_only=results)


def test_there_are_uploads_of_both_formats_and_two_that_cannot_be_read():
    assert len(WORKBOOKS) + len(CSV) >= 14
    assert len(CSV) >= 2
    assert len(ALL) - len(WORKBOOKS) - len(CSV) == 2


def test_every_file_is_as_its_script_makes_it():
    assert make.differing() == []


def test_a_stale_or_left_over_file_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(make, "uploads", lambda: tmp_path)
    (tmp_path / "left over.xlsx").write_bytes(b"")

    assert make.main(["--check"]) == 1
    assert "left over.xlsx" in capsys.readouterr().err


def test_making_twice_gives_the_same_bytes():
    assert make.files() == make.files()


@pytest.mark.parametrize("path", WORKBOOKS, ids=named)
def test_every_sheet_of_every_workbook_says_that_it_is_invented(path):
    for sheet in open_workbook(path):
        texts = [cell for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, str)]
        assert any("Invented" in text for text in texts), sheet.title


@pytest.mark.parametrize("path", CSV, ids=named)
def test_every_csv_says_that_it_is_invented(path):
    assert b"Invented sample" in path.read_bytes()


@pytest.mark.parametrize("path", WORKBOOKS, ids=named)
def test_a_workbook_prints_on_landscape_pages_with_its_header_repeated(path):
    sheet = open_workbook(path).active
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows
    assert sheet.freeze_panes


def test_the_uploads_differ_in_where_their_header_stands():
    rows = Counter(open_workbook(path).active.freeze_panes for path in WORKBOOKS)
    assert {"A2", "A3", "A6", "A8"} <= set(rows)


def test_formulas_carry_their_stored_results_except_in_the_one_never_calculated():
    costed = uploads() / "Chalkdown SEND costs 26-27.xlsx"
    formulas, results = open_workbook(costed).active, open_workbook(costed, results=True).active
    assert formulas["J6"].value.startswith("=")
    assert results["J6"].value == pytest.approx(112.5)
    assert open_workbook(uploads() / "Samphire Bay interventions list.xlsx", results=True).active["J3"].value is None


def test_the_very_good_map_adds_up():
    sheet = open_workbook(uploads() / "886-9011 Cobnut Wood provision map T2.xlsx", results=True).active
    *costs, total = [row[18] for row in sheet.iter_rows(min_row=6, values_only=True)]
    assert sum(costs) == pytest.approx(total)


def test_the_locked_workbook_is_known_as_encrypted():
    locked = uploads() / "Harbour Steps provision (password).xlsx"
    assert msoffcrypto.OfficeFile(io.BytesIO(locked.read_bytes())).is_encrypted()


def test_the_cp1252_csv_is_not_utf_8():
    with pytest.raises(UnicodeDecodeError):
        (uploads() / "Romney Reed provision map.csv").read_bytes().decode("utf-8")


def test_the_register_holds_invented_schools_and_some_have_sent_nothing():
    with register().open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == HEADINGS
    assert len(rows) >= 20
    assert all(row["urn"].startswith("9") and row["dfe_number"].startswith("886/9") for row in rows)
    assert all(row["name"].startswith("Invented") and row["community"].startswith("Invented") for row in rows)
    assert len(rows) > len(ALL)


def test_urns_and_dfe_numbers_are_given_once():
    assert len({item.urn for item in schools()}) == len({item.dfe_number for item in schools()}) == len(schools())


def test_invented_upns_have_the_check_letters_of_the_published_rule():
    assert [upn(1), upn(2, year="25")] == ["Y886999926001", "B886999925002"]


@pytest.mark.parametrize(("column", "code_list"), [("phase", "phase-2025"), ("setting", "setting-type-2025")])
def test_the_register_keeps_to_the_code_lists(column, code_list):
    known = json.loads(
        (Path(__file__).parents[2] / f"schemas/data/code_lists/{code_list}.json").read_text(encoding="utf-8")
    )
    assert {getattr(item, column) for item in schools()} <= {code["code"] for code in known["codes"]}
