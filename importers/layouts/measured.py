"""What looks like a grid of marks and is none: cells that measure (attendance, grades, counts), or fields of a list."""

import re
from collections.abc import Sequence
from datetime import date

from importers.grid import CellValue
from importers.layouts.legend import Legend
from importers.layouts.marks import is_no, is_yes
from importers.layouts.view import Row

_DAY = r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
_MONTH = (
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
    r" ?'?(?:20)?\d\d"
)
_DATES = re.compile(rf"{_DAY}(?: ?(?:-|–|to) ?{_DAY})?|{_MONTH}", re.IGNORECASE)
_ATTAINMENT = re.compile(
    r"w(?:ts?|a|b)|exs?|gds?|gd|pks?|blw|bs?|ex[ps]|[1-9][abc+\-=]?|[a-e][+\-*]?|em|de?v|se?c|p[1-8]", re.IGNORECASE
)
_TAUGHT = re.compile(
    r"wts|exs|gds|pks|blw|exp|wta|arf?e|below|above|on track|at|emerging|expected|exceeding|working (?:towards|at)",
    re.IGNORECASE,
)
_MOST_FILLED = 0.9
_FEWEST_MINUTES = 5


def are_fields(rows: Sequence[Row], across: Sequence[int]) -> bool:
    """Whether some columns hold dates only and others none: those are fields of a list, no provisions."""
    dated = {column: [is_date(row[column]) for row in rows if column in row] for column in across}
    return any(found and all(found) for found in dated.values()) and any(not any(found) for found in dated.values())


def is_date(value: CellValue) -> bool:
    """Whether a mark is a date, a month, or two dates from and to."""
    return isinstance(value, date) or (isinstance(value, str) and _DATES.fullmatch(value.strip()) is not None)


def is_measured(rows: Sequence[Row], across: Sequence[int], legend: Legend) -> bool:
    """Whether cells measure something (attendance, marks, grades) and tick nothing.

    Bare figures that are no minutes, or grades, or a figure for everybody.
    """
    marks = [row[column] for row in rows for column in across if column in row]
    if all(is_yes(mark) or is_no(mark) or str(mark).strip() in legend for mark in marks):
        return False
    plain = sum(isinstance(mark, str) and _TAUGHT.fullmatch(mark.strip()) is not None for mark in marks)
    if plain * 2 > len(marks):
        return True
    full = len(marks) > _MOST_FILLED * len(rows) * len(across)
    if full and _say_different_things([[row[column] for row in rows if column in row] for column in across]):
        return True
    if all(is_bare(mark) for mark in marks):
        said = [float(str(mark)) for mark in marks]
        return full or any(mark % _FEWEST_MINUTES for mark in said)
    graded = sum(
        isinstance(mark, str) and _ATTAINMENT.fullmatch(mark.strip()) is not None and not is_yes(mark) for mark in marks
    )
    return full and graded * 2 > len(marks)


def _say_different_things(columns: Sequence[Sequence[CellValue]]) -> bool:
    """Whether some columns hold figures only and others words only: those are fields of a list, and no marks."""
    filled = [column for column in columns if column]
    worded = [not any(is_bare(mark) or is_yes(mark) or is_no(mark) for mark in column) for column in filled]
    return any(worded) and any(all(map(is_bare, column)) for column in filled)


def is_bare(mark: object) -> bool:
    """Whether a mark is a figure and nothing else."""
    return (isinstance(mark, (int, float)) and not isinstance(mark, bool)) or (
        isinstance(mark, str) and re.fullmatch(r"\d{1,6}(?:\.\d{1,4})?", mark.strip()) is not None
    )
