"""The batch that the reading benchmark reads: sheets of 300 rows and 20 columns, each different, and three odd ones.

Sheets are written by openpyxl from invented text: a title above the header, dates as dates, numbers as numbers, and
a few slips in each. The odd files are an ordinary one whose XML is changed as real files were found to be odd.
"""

import random
import re
import zipfile
from datetime import date, timedelta
from pathlib import Path

from contestants import COLUMNS
from openpyxl import Workbook

from sample_data.making.provisions import POOL
from sample_data.making.words import AREAS, LEVELS, ratio, times_a_week, year

STYLED_ROWS = 200_000


def write_batch(folder: Path, *, files: int, rows: int) -> list[Path]:
    """Write `files` workbooks of `rows` rows each and return their paths."""
    return [_write(folder / f"school {number:04d}.xlsx", rows, random.Random(number)) for number in range(files)]  # noqa: S311  a fixed seed


def write_odd(folder: Path, ordinary: Path) -> dict[str, Path]:
    """Write the three odd files, each the ordinary one with its first sheet changed, and return them by name."""
    stray = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>stray</t></is></c></row></sheetData>'
    styled = b"".join(
        b'<row r="%d"><c r="A%d" s="0"/><c r="T%d" s="0"/></row>' % (row, row, row) for row in _rows_below()
    )
    changes = {
        "stray far cell": (b"</sheetData>", stray),
        "false dimension": (b'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"'),
        "200,000 styled empty rows": (b"</sheetData>", styled + b"</sheetData>"),
    }
    return {name: _changed(ordinary, folder / f"{name}.xlsx", *change) for name, change in changes.items()}


def _rows_below() -> range:
    return range(1001, 1001 + STYLED_ROWS)


def _write(path: Path, rows: int, chance: random.Random) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "Provision map"
    sheet.append([f"Invented School {chance.randrange(1000)} provision map 2026-27"])
    sheet.append([])
    sheet.append(list(COLUMNS))
    for _ in range(rows):
        sheet.append(_row(chance))
    book.save(path)
    return path


def _row(chance: random.Random) -> list[object]:
    item = chance.choice(POOL)
    first = date(2026, 9, 1) + timedelta(days=chance.randrange(90))
    last = first + timedelta(weeks=item.weeks) if chance.randrange(100) else first - timedelta(days=7)
    area = chance.choice([*AREAS["full"].values(), *AREAS["short"].values()])
    group = chance.choice([item.size, ratio(item)])
    note = chance.choice([None, "TBC", "Going well", f"Seen by invented visitor {chance.randrange(200)}"])
    name, outcome = f"{item.name} {chance.randrange(40)}", f"{item.outcome} ({chance.randrange(100)})"
    who = [name, item.how, area, LEVELS["wave"][item.level], year(item), item.staff, group]
    when = [
        item.minutes,
        item.sessions,
        chance.randrange(4, 39),
        times_a_week(item),
        first,
        last,
        last + timedelta(days=7),
    ]
    return [
        *who,
        *when,
        float(item.rate),
        round(chance.uniform(20, 2000), 2),
        "Notional SEN",
        item.baseline,
        outcome,
        note,
    ]


def _changed(source: Path, target: Path, old: bytes, new: bytes) -> Path:
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, re.sub(old, new, data) if name == "xl/worksheets/sheet1.xml" else data)
    return target
