"""The sample uploads are read as they were written: every provision, every address, every row accounted for.

The addresses are checked against openpyxl, which shares no code with our reader, and the values against the pool of
provisions that the uploads were made from.
"""

import csv
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from importers.options import ReadOptions
from importers.reading import FileReading
from importers.street import read_file
from sample_data import uploads
from sample_data.making.provisions import POOL

MASK = "•••"
ALL = sorted(path.name for path in uploads().iterdir())
BROKEN = {"Harbour Steps provision (password).xlsx", "photo of our map.xlsx"}
READABLE = [name for name in ALL if name not in BROKEN]
FROM_POOL = {
    "Oakapple Primary provision map 2026-27.xlsx": 16,
    "interventions autumn.xlsx": 10,
    "St Wilfrids Orchard PROVISION MAP (final v3).xlsx": 20,
    "Weald Lantern costed provision 2026-27.xlsx": 16,
    "886-9011 Cobnut Wood provision map T2.xlsx": 17,
    "Chalkdown SEND costs 26-27.xlsx": 7,
    "Samphire Bay interventions list.xlsx": 7,
    "Kingfisher Mead SRP.xlsx": 15,
    "Fiddlers Reach individual plans T2.xlsx": 8,
    "provision_export_886-9013.csv": 14,
}


@pytest.fixture(scope="module")
def readings() -> dict[str, FileReading]:
    return {name: read_file(uploads() / name, ReadOptions(on=date(2026, 11, 23))) for name in ALL}


def stored_texts(name: str) -> dict[tuple[str, str], str]:
    """Return what each cell of a file holds, by sheet and address; the one sheet of a csv is called nothing here."""
    path = uploads() / name
    if path.suffix == ".csv":
        data = path.read_bytes()
        text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "cp1252")
        lines = csv.reader(io.StringIO(text, newline=""))
        return {
            ("", openpyxl.utils.get_column_letter(column) + str(row)): value
            for row, line in enumerate(lines, 1)
            for column, value in enumerate(line, 1)
        }
    results, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): stored(cell.value, formulas[sheet.title][cell.coordinate].value)
        for sheet in results
        for row in sheet.iter_rows()
        for cell in row
    }


def stored(value: object, formula: object) -> str:
    if value is None:
        return str(formula or "")
    if isinstance(value, datetime):
        return value.date().isoformat()
    return repr(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


@pytest.mark.parametrize("name", READABLE)
def test_every_address_points_at_the_cell_that_holds_the_raw_text(readings, name):
    texts, places = stored_texts(name), 0
    for entry in readings[name].entries:
        for field, raw in entry.raw.items():
            sheet, cell = entry.place(field)
            if not cell or MASK in raw:
                continue
            assert texts["" if name.endswith(".csv") else sheet, cell] == raw, (field, sheet, cell)
            places += 1
    assert places >= 3 * len(readings[name].entries) > 0


@pytest.mark.parametrize("name", READABLE)
def test_no_row_is_lost_without_a_reason(readings, name):
    reading = readings[name]
    assert reading.rows_read == reading.rows_checked + sum(len(skip.rows) for skip in reading.skipped)


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_the_two_broken_files_have_a_reason(readings, name):
    assert readings[name].reason is not None


@pytest.mark.parametrize(("name", "provisions"), FROM_POOL.items())
def test_every_provision_that_was_written_is_read_with_its_figures(readings, name, provisions):
    entries = readings[name].entries
    assert len(entries) == provisions
    known = {item.name: item for item in POOL}
    for entry in entries:
        item = known[entry.values["provision"]]
        figures = {
            "group_size": item.size, "minutes_per_session": item.minutes, "sessions_per_week": item.sessions,
            "weeks": item.weeks, "hourly_rate": item.rate, "cost": item.cost,
        }  # fmt: skip
        read = {field: entry.values[field] for field in figures if field in entry.values}
        assert read == {field: figures[field] for field in read}


@pytest.mark.parametrize("name", READABLE)
def test_names_and_upns_do_not_leave_the_reading(readings, name):
    told = repr(readings[name])
    assert not any(secret in told for secret in ("Sample Notreal", "Fictiona Example", "886999926"))


def test_both_sheets_of_two_are_read_and_the_hidden_one_is_not(readings):
    assert {entry.sheet for entry in readings["Hoppole Lane KS1 and KS2.xlsx"].entries} == {"KS1", "KS2"}
    assert {entry.sheet for entry in readings["Kingfisher Mead SRP.xlsx"].entries} == {"SRP provision"}


def test_an_area_given_once_has_the_address_of_its_merged_cell(readings):
    name = "St Wilfrids Orchard PROVISION MAP (final v3).xlsx"
    sheet = openpyxl.load_workbook(uploads() / name).active
    areas = {sheet.cell(range_boundaries(str(area))[1], 1).coordinate for area in sheet.merged_cells.ranges}
    assert {entry.cells["area_of_need"] for entry in readings[name].entries} == areas


def test_a_provision_that_names_its_pot_and_its_staff_is_no_heading(readings):
    reading = readings["South Community 1 offer.xlsx"]
    assert [entry.row for entry in reading.entries] == [6, 7, 8, 9, 10, 11]
    assert {str(finding.severity) for finding in reading.findings} == {"query"}


def test_kinds_are_told_apart(readings):
    kinds = {name: str(readings[name].kind) for name in READABLE}
    assert kinds.pop("Fiddlers Reach individual plans T2.xlsx") == "pupil"
    assert kinds.pop("South Community 1 offer.xlsx") == "community"
    assert set(kinds.values()) == {"school"}


def test_the_samples_that_can_be_opened_are_real_zips():
    assert all(zipfile.is_zipfile(uploads() / name) for name in READABLE if name.endswith(".xlsx"))
