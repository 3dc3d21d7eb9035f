"""Sheets from small text tables, so that a test shows a sheet as a person would see it.

One line a row, `|` between cells.
"""

from datetime import date

import pytest

from importers.entries import entries_of
from importers.grid import Merge, Sheet, Workbook
from importers.headings.mapping import map_columns
from importers.layouts.choose import rows_checked, rows_read, tables_of
from schemas.standard import shipped_standards, standard_in_force


def sheet_of(text, name="Map", *, merges=(), top=1, left=1, position=1, hidden=False):
    """Return the sheet that a text table shows; whole numbers become numbers, a literal `\\n` a line break."""
    rows = {}
    for number, line in enumerate(text.strip("\n").split("\n"), top):
        cells = {column: _value(cell.strip()) for column, cell in enumerate(line.split("|"), left) if cell.strip()}
        if cells:
            rows[number] = cells
    return Sheet(name, position, rows, tuple(Merge(*merge) for merge in merges), hidden=hidden)


def _value(text):
    return int(text) if text.isdigit() else text.replace("\\n", "\n")


@pytest.fixture
def sheet():
    return sheet_of


@pytest.fixture(scope="session")
def standard():
    return standard_in_force(shipped_standards(), date(2025, 11, 1))


@pytest.fixture
def tables():
    """Tables of sheets, with the trust line checked every time: rows read = rows checked + rows skipped."""

    def read(*sheets):
        workbook = Workbook("xlsx", sheets)
        found, skipped = tables_of(workbook)
        rows = [(one.sheet, row) for one in skipped for row in one.rows]
        assert len(rows) == len(set(rows))
        assert rows_read(workbook) == rows_checked(found) + len(rows)
        return found, {row: one.why for one in skipped for row in one.rows}

    return read


@pytest.fixture
def entries(tables, standard):
    """Entries of sheets, all the way through layouts, headings and cells.

    Pupils become `P:` and their text backwards.
    """

    def read(*sheets, learned=None):
        made = []
        for table in tables(*sheets)[0]:
            mapped = map_columns(table, standard=standard, learned=learned)
            made += entries_of(table, mapped, standard=standard, pupil=lambda text: f"P:{text[::-1]}")[0]
        return made

    return read
