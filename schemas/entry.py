"""One provision, as a school wrote it and as it was read: the value that travels the whole street.

Every field of `values` keeps, under the same name, the cell it came from, the raw text of that cell, how it came to
be here and how sure the reading is. What a sheet does not state is absent from `values`; it is never guessed as 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias

Scalar: TypeAlias = str | int | float | Decimal
Value: TypeAlias = Scalar | tuple[Scalar, ...]
"""A field's value.

One scalar, or several in the order of the sheet. Dates are ISO text (they sort); money is Decimal pounds.
"""

EXTRA = "extra."
"""Columns that nobody knows keep their text as `extra.<heading>` in every mapping of an entry; JSON nests them."""

TEXT_FIELDS = (
    "provision", "description", "class_group", "target", "entry_criteria", "baseline", "exit", "impact",
    "external_agency", "notes", "staff_grade",
)  # fmt: skip
CODE_FIELDS = ("year_group", "sen_status", "primary_need", "area_of_need", "level", "staff_role", "funding_source")
NUMBER_FIELDS = (
    "group_size", "group_size_max", "sessions_per_week", "sessions_per_week_max", "minutes_per_session",
    "minutes_per_session_max", "minutes_per_week", "minutes_per_week_max", "minutes_total", "minutes_total_max",
    "weeks", "weeks_max",
)  # fmt: skip
MONEY_FIELDS = ("hourly_rate", "cost")
DATE_FIELDS = ("start_date", "end_date", "review_date")
OTHER_FIELDS = ("pupil", "term", "cost_per", "cost_period")
FIELDS = (*TEXT_FIELDS, *CODE_FIELDS, *NUMBER_FIELDS, *MONEY_FIELDS, *DATE_FIELDS, *OTHER_FIELDS)
"""Every field name of the contract (DESIGN: Entry), `extra` aside."""


class MapKind(StrEnum):
    """Which of the three things called a provision map a file is (domain notes on Kent)."""

    SCHOOL = "school"
    PUPIL = "pupil"
    COMMUNITY = "community"


class Source(StrEnum):
    """How a value came to its entry: its own cell, or the sheet's name, a title, a section row, the file's name."""

    CELL = "cell"
    SHEET = "sheet"
    TITLE = "title"
    SECTION = "section"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Entry:
    """One provision for one pupil, group or school, with the address and raw text of every value.

    `cells[f]` is `B7`, or `Other sheet!B7` where a value came down from another sheet; a value from a sheet or file
    name has none. `raw[f]` is that cell's stored text. `confidence[f]` runs from 0 to 1. `row` counts from 1, as the
    sheet does.
    """

    sheet: str
    row: int
    values: Mapping[str, Value]
    cells: Mapping[str, str] = field(default_factory=dict)
    raw: Mapping[str, str] = field(default_factory=dict)
    source: Mapping[str, Source] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)

    def place(self, name: str) -> tuple[str, str]:
        """Return (sheet, cell) of a field; the cell is empty where the value has none."""
        cell = self.cells.get(name, "")
        sheet, bang, address = cell.rpartition("!")
        return (sheet, address) if bang else (self.sheet, cell)

    def as_json(self) -> dict[str, Any]:
        """Return the contract's JSON object: money as numbers, unknown columns under `extra`."""
        return {
            "sheet": self.sheet,
            "row": self.row,
            "values": values_as_json(self.values),
            "cells": dict(self.cells),
            "raw": dict(self.raw),
            "source": {name: str(source) for name, source in self.source.items()},
            "confidence": dict(self.confidence),
        }


def values_as_json(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return `values` as plain JSON: the form that the entry's JSON Schema speaks about."""
    plain: dict[str, Any] = {}
    for name, value in values.items():
        if name.startswith(EXTRA):
            plain.setdefault("extra", {})[name.removeprefix(EXTRA)] = json_value(value)
        else:
            plain[name] = json_value(value)
    return plain


def json_value(value: Value) -> Any:  # noqa: ANN401  JSON has no narrower type
    """Return one value as plain JSON: several as a list, money as a number."""
    if isinstance(value, tuple):
        return [json_value(part) for part in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
