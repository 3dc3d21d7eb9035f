"""What counts as a figure in a row: a number, money as text, or a formula or error that stands for one."""

import re

from importers.grid import CellError, CellValue, NoResult

MONEY_TEXT = re.compile(r"[\s£\d.,%\-()]+")


def is_figure(value: CellValue) -> bool:
    """Whether a cell is a figure, money, or a formula or error that stands for one."""
    return isinstance(value, (int, float, NoResult, CellError)) or (
        isinstance(value, str) and bool(MONEY_TEXT.fullmatch(value))
    )
