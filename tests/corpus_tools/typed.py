"""Sheets typed by hand: one line a row, `|` between cells, and how each cell is meant.

    @2026-09-07        a date            12.5             a number           '12        the text 12
    =B2*C2#360         a formula with its stored result                      (blank)    an empty cell
    \\n in a cell is a line break, ~ a non-breaking space, \\| an upright bar

It shares nothing with the writer of the sample uploads, so that a habit of that writer is not what reading is tuned to.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Calculated:
    """A formula and the result that the spreadsheet stored beside it."""

    formula: str
    result: float


Cell: TypeAlias = str | float | date | Calculated | None


@dataclass(frozen=True, slots=True)
class Typed:
    """One sheet as typed, with its merged ranges (`A3:A6`) and whether it, and which columns of it, are hidden."""

    text: str
    merged: tuple[str, ...] = ()
    hidden: bool = False
    hidden_columns: tuple[int, ...] = ()

    def rows(self) -> list[list[Cell]]:
        """Return the cells, row by row; the first line of the text is row 1."""
        return [
            [cell_of(part) for part in _parts(line)]
            for line in self.text.removeprefix("\n").removesuffix("\n").split("\n")
        ]


@dataclass(frozen=True, slots=True)
class Case:
    """An upload and what a careful SENCO would say that it holds; `why` says what is odd about it.

    `kind` is None and `entries` is empty where the upload is no provision map.
    """

    name: str
    layout: str
    file: str
    sheets: Mapping[str, Typed | str]
    entries: tuple[Mapping[str, object], ...]
    why: str = ""
    kind: str | None = "school"
    school: str | None = None
    term: str | None = None
    encoding: str = "utf-8"
    delimiter: str = ","
    may: tuple[str, ...] = field(default=())


def cell_of(part: str) -> Cell:
    """Return what one typed cell means."""
    text = part.strip().replace("\\n", "\n").replace("~", "\N{NO-BREAK SPACE}").replace("\\p", "|")
    if not text:
        return None
    if text.startswith("'"):
        return text[1:]
    if text.startswith("@"):
        return date.fromisoformat(text[1:])
    if text.startswith("=") and "#" in text:
        formula, _, result = text[1:].rpartition("#")
        return Calculated(formula, float(result))
    return float(text) if _NUMBER.fullmatch(text) else text


def rows(fields: str, *values: tuple[object, ...], **same: object) -> tuple[dict[str, object], ...]:
    """Return entries: `fields` names the values of each tuple, None is absent, `same` holds for every entry."""
    names = fields.split()
    return tuple(
        {**same, **{name: value for name, value in zip(names, line, strict=True) if value is not None}}
        for line in values
    )


def _parts(line: str) -> list[str]:
    return line.replace("\\|", "\\p").split("|")
