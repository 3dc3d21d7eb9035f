"""What people do to a good sheet does not change what is read of it; where something is lost, only that is lost."""

from datetime import date, timedelta
from random import Random
from string import ascii_uppercase

import openpyxl
import pytest

# ruff: noqa: S311  a seed makes the same damage each time
HEADER = (
    "Provision",
    "Area of need",
    "Year group",
    "Delivered by",
    "Group size",
    "Minutes per session",
    "Review date",
    "Target",
)
AREAS = ("Communication and Interaction", "Cognition and Learning", "SEMH", "Sensory and/or Physical")
HARMLESS = ["merge", "retype", "insert_titles", "insert_blank_rows", "split_header"]
ON = date(2026, 11, 23)


def rows():
    for number in range(24):
        day = date(2026, 12, 1) + timedelta(days=number)
        about = (AREAS[number // 6], f"Year {1 + number // 4}", "TA", 2 + number % 5, 20)
        yield (f"Invented programme {ascii_uppercase[number]}", *about, day, f"Reads {number + 10} more words")


@pytest.fixture(scope="module")
def good(corruptors):
    return corruptors.Sheet(rows=(HEADER, *rows()), header=1)


def read(sheet, path):
    """Return the values of every entry, by provision, and how many rows were skipped."""
    from importers.options import ReadOptions  # noqa: PLC0415  a missing room fails the case, not the collection
    from importers.street import read_file  # noqa: PLC0415  the same

    book = openpyxl.Workbook()
    for row, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells, 1):
            book.active.cell(row, column).value = value
    for area in sheet.merged:
        book.active.merge_cells(area)
    book.save(path)
    reading = read_file(path, ReadOptions(on=ON))
    assert reading.rows_read == reading.rows_checked + sum(len(skip.rows) for skip in reading.skipped)
    return [dict(entry.as_json()["values"]) for entry in reading.entries], reading


@pytest.fixture(scope="module")
def wanted(good, tmp_path_factory):
    values, _ = read(good, tmp_path_factory.mktemp("good") / "good.xlsx")
    assert len(values) == 24
    assert all(len(entry) == len(HEADER) for entry in values)
    return values


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", HARMLESS)
def test_damage_that_loses_nothing_changes_nothing(corruptors, good, wanted, tmp_path, name, seed):  # noqa: PLR0917  fixtures
    damaged = getattr(corruptors, name)(good, Random(seed))
    values, _ = read(damaged, tmp_path / "damaged.xlsx")
    assert values == wanted


@pytest.mark.parametrize("seed", range(4))
def test_several_harmless_things_at_once_change_nothing(corruptors, good, wanted, tmp_path, seed):
    chance, damaged = Random(seed), good
    for name in chance.sample(["merge", "retype", "insert_titles", "insert_blank_rows"], 3):
        damaged = getattr(corruptors, name)(damaged, chance)
    values, _ = read(damaged, tmp_path / "damaged.xlsx")
    assert values == wanted


@pytest.mark.parametrize("seed", range(6))
def test_an_emptied_cell_loses_its_own_value_only(corruptors, good, wanted, tmp_path, seed):
    damaged = corruptors.blank(good, Random(seed))
    values, _ = read(damaged, tmp_path / "damaged.xlsx")
    lost = [(before.keys() - after.keys()) for before, after in zip(wanted, values, strict=True) if before != after]
    assert len(lost) == 1
    assert len(lost[0]) == 1


@pytest.mark.parametrize("seed", range(8))
def test_a_misspelt_heading_is_still_known_or_kept_and_told(corruptors, good, wanted, tmp_path, seed):
    damaged = corruptors.rename(good, Random(seed))
    values, reading = read(damaged, tmp_path / "damaged.xlsx")
    (place,) = damaged.damaged
    assert values == wanted or any(place == cell.cell for finding in reading.findings for cell in finding.cells)


@pytest.mark.parametrize("seed", range(4))
def test_a_row_typed_one_column_too_far_spoils_no_other_row(corruptors, good, wanted, tmp_path, seed):
    damaged = corruptors.shift(good, Random(seed))
    values, reading = read(damaged, tmp_path / "damaged.xlsx")
    same = [entry for entry in wanted if entry in values]
    assert len(same) == 23
    row = damaged.damaged[0][1:]
    assert any(cell.cell.lstrip(ascii_uppercase) == row for finding in reading.findings for cell in finding.cells)
