"""Every error put into a good sheet is reported at its own cell, and no cell that is right is, in four layouts.

A sheet of 300 rows and 20 columns is read as it is and with errors put in. What is reported of the second and not of
the first must be the cells that were changed: no more, no fewer.
"""

from datetime import date, timedelta
from random import Random
from string import ascii_lowercase, ascii_uppercase

import openpyxl
import pytest

# ruff: noqa: S311  a seed makes the same sheet each time
HEADER = (
    "Provision", "Description", "Area of need", "Wave", "Year group", "Delivered by", "Group size",
    "Minutes per session", "Sessions per week", "Number of weeks", "Start date", "End date", "Review date",
    "Hourly rate", "Funding stream", "Entry criteria", "Baseline", "Target", "Impact", "Comments",
)  # fmt: skip
ERRORS = {
    "Area of need": "Zzyzx",
    "Wave": "Wave 99",
    "Year group": "Year 77",
    "Group size": "a few dozen or so",
    "Review date": "31/02/2027",
}
AREAS = ("Communication and Interaction", "Cognition and Learning", "SEMH", "Sensory and/or Physical")
ON = date(2026, 11, 23)


def body(chance):
    rows = []
    for number in range(300):
        first = date(2026, 9, 7) + timedelta(days=number % 20)
        last = first + timedelta(weeks=12)
        name = f"Invented programme {ascii_uppercase[number % 26]}{ascii_lowercase[number // 26]}"
        about = (chance.choice(AREAS), f"Wave {1 + number % 3}", f"Year {1 + number % 6}", "TA", 2 + number % 5)
        when = (20, 3, 12, first, last, last + timedelta(days=4))
        found = (f"{number % 30} of 40", f"Reads {number % 40} more words by December", "On track", "Going well")
        rows.append((name, "Short daily practice", *about, *when, 14.5, "Notional SEN", "Below expectation", *found))
    return tuple(rows)


@pytest.fixture(scope="module")
def good(corruptors):
    return corruptors.Sheet(rows=(HEADER, *body(Random(1))), header=1)


def laid_out(corruptors, sheet, layout):
    chance = Random(7)
    if layout == "titles above":
        return corruptors.insert_titles(sheet, chance)
    if layout == "blank rows inside":
        for _ in range(6):
            sheet = corruptors.insert_blank_rows(sheet, chance)
        return sheet
    return corruptors.split_header(sheet, chance) if layout == "two-tier" else sheet


def reported(sheet, path):
    """Return the cells of every error and query: advice is no report of a slip."""
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
    assert reading.reason is None
    assert reading.rows_read == reading.rows_checked + sum(len(skip.rows) for skip in reading.skipped)
    assert reading.rows_checked == 300
    told = [finding for finding in reading.findings if finding.severity != "advice"]
    return {(finding.code, place.cell) for finding in told for place in finding.cells}


@pytest.mark.parametrize("layout", ["plain", "titles above", "blank rows inside", "two-tier"])
def test_injected_errors_are_reported_at_their_cells_and_no_right_cell_is(corruptors, good, tmp_path, layout):
    clean = laid_out(corruptors, good, layout)
    damaged = corruptors.inject(clean, Random(3), ERRORS, 25)

    told = reported(damaged, tmp_path / "damaged.xlsx") - reported(clean, tmp_path / "clean.xlsx")

    assert {cell for _, cell in told} == set(damaged.damaged)
