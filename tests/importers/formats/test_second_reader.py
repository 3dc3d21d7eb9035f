"""What another reader makes of the same files, cell by cell: every difference has a reason that is written here.

The files are those that nobody in the project wrote, from the folder that PROVISION_CORPUS names; else nothing is
defined here. The second reader is python-calamine for all workbooks; it runs in a worker, because some of these files
bring it down.
"""

import os
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from importers.batch import read_all
from importers.formats import read_workbook
from importers.grid import CellError, NoResult
from importers.guard import inspect
from importers.text import clean
from importers.unreadable import Unreadable

FOLDER = os.environ.get("PROVISION_CORPUS", "")
BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
FILES = sorted(path for path in Path(FOLDER).rglob("*.*") if path.suffix.lower() in BOOKS) if FOLDER else []
EXPLAINED = {
    "utf16_part.xlsx": "it takes a part in UTF-16 for an empty one",
    "unknown_value_type.ods": "it leaves out a cell whose type it does not know; the text is shown",
    "sheet_name_parsing.xls": "it takes the text of an old workbook for bytes of twice the width",
    "biff5-rich-text-string.xls": "it knows no code page where the file names none",
    "numbers_odd.xlsx": "it takes NaN for a number, and a number with blanks for text",
    "ods_badvalue.ods": "it takes NaN for a number",
    "sst_phonetic.xlsx": "it joins runs of rich text without their blanks",
}


def second(path):
    """Return the cells of visible sheets as python-calamine reads them; this runs in a worker."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  in the worker

    book = CalamineWorkbook.from_path(str(path))
    return {
        sheet.name: {
            (row, column): value
            for row, cells in enumerate(book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False), 1)
            for column, value in enumerate(cells, 1)
            if value != ""
        }
        for sheet in book.sheets_metadata
        if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet
    }


def plain(value):  # noqa: PLR0911  one a kind of value
    """Return a value in the one form in which both readers are compared, None for a blank.

    The second reader gives errors and formulas without a result as blanks and trims texts; both keep whole seconds.
    """
    if isinstance(value, str):
        return " ".join(clean(value).split()) or None
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")
    if isinstance(value, datetime):
        return (value + timedelta(milliseconds=500)).isoformat(timespec="seconds")
    if isinstance(value, date):
        return datetime.combine(value, time()).isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="seconds")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.10g}"
    return None if isinstance(value, CellError | NoResult) else value


def filled(cells):
    """Return the cells that are not blank, by place, in plain form."""
    return {place: told for place, value in cells.items() if (told := plain(value)) is not None}


@pytest.fixture(scope="module")
def seconds():
    return {FILES[at]: found for at, found in read_all(FILES, second, jobs=1)}


if FILES:

    @pytest.mark.parametrize("path", [path for path in FILES if path.name not in EXPLAINED], ids=lambda path: path.name)
    def test_a_second_reader_sees_the_same_cells(path, seconds):
        accepted = inspect(path)
        found = accepted if isinstance(accepted, Unreadable) else read_workbook(path, accepted)
        theirs = seconds[path]
        if isinstance(found, Unreadable) or isinstance(theirs, Unreadable):
            return
        for sheet in found.sheets:
            if not sheet.hidden and sheet.name in theirs:
                ours = {(row, at): value for row, cells in sheet.rows.items() for at, value in cells.items()}
                assert filled(ours) == filled(theirs[sheet.name])
