"""What a check says: one cause, with every cell that it touches.

A finding is what the adviser and the school read, so its words are plain English. Its `code` is stable and
documented; the counts let "every row", "most rows" and "these 3 rows" be told apart. The shape is the contract's
(DESIGN: Finding).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple


class Severity(StrEnum):
    """How much a finding matters. The DfE's collection system has the first two words; order is most serious first."""

    ERROR = "error"  # contradicts itself, or cannot be used
    QUERY = "query"  # the team will ask
    ADVICE = "advice"  # worth a thought; a map with advice alone is clean


class PlacedValue(NamedTuple):
    """A value and the cell that holds it. For a missing value, the cell where it should be and an empty `value`.

    A tuple, as a map can have thousands of them: they are made, hashed and sent between processes.
    """

    sheet: str
    cell: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause found in one file, with every cell that it touches.

    `cells` are in the order of the sheet. `field` is a contract field name, or None for a finding about the file or a
    sheet. `rows_affected` of `rows_total` counts the rows the check looked at; both are 0 for a finding about the
    file or a sheet.
    """

    code: str
    severity: Severity
    title: str
    message: str
    why: str
    action: str
    field: str | None = None
    cells: tuple[PlacedValue, ...] = ()
    rows_affected: int = 0
    rows_total: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return the contract's JSON object of this finding."""
        return {
            "code": self.code,
            "severity": str(self.severity),
            "title": self.title,
            "message": self.message,
            "why": self.why,
            "action": self.action,
            "field": self.field,
            "cells": [{"sheet": place.sheet, "cell": place.cell, "value": place.value} for place in self.cells],
            "rows_affected": self.rows_affected,
            "rows_total": self.rows_total,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Finding":
        """Build a finding from the contract's JSON object. Raises KeyError or ValueError where it is not one."""
        return cls(
            code=data["code"],
            severity=Severity(data["severity"]),
            title=data["title"],
            message=data["message"],
            why=data["why"],
            action=data["action"],
            field=data["field"],
            cells=tuple(PlacedValue(place["sheet"], place["cell"], place["value"]) for place in data["cells"]),
            rows_affected=data["rows_affected"],
            rows_total=data["rows_total"],
        )


@dataclass(frozen=True, slots=True)
class Words:
    """The wording of one cause: a stable `code`, how much it matters, a title, why it matters and what to do."""

    code: str
    severity: Severity
    title: str
    why: str
    action: str

    def finding(
        self,
        message: str,
        *,
        field: str | None = None,
        cells: tuple[PlacedValue, ...] = (),
        rows_affected: int = 0,
        rows_total: int = 0,
    ) -> Finding:
        """Return a finding in these words; `message` says what and where."""
        return Finding(
            code=self.code,
            severity=self.severity,
            title=self.title,
            message=message,
            why=self.why,
            action=self.action,
            field=field,
            cells=cells,
            rows_affected=rows_affected,
            rows_total=rows_total,
        )


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not look, and why.

    The columns it needs are not on the sheet. Never a failure of the school.
    """

    code: str
    title: str
    needs: tuple[str, ...]
    why: str

    def as_json(self) -> dict[str, Any]:
        """Return the contract's JSON object."""
        return {"code": self.code, "title": self.title, "needs": list(self.needs), "why": self.why}


class Verdict(StrEnum):
    """How a file ends. Advice alone is clean (DESIGN: Settled, Verdict)."""

    CLEAN = "clean"
    QUERIES = "queries"
    ERRORS = "errors"
    UNREADABLE = "unreadable"


def verdict_of(findings: Sequence[Finding]) -> Verdict:
    """Return the verdict of a file that could be read, from its findings."""
    severities = {finding.severity for finding in findings}
    if Severity.ERROR in severities:
        return Verdict.ERRORS
    return Verdict.QUERIES if Severity.QUERY in severities else Verdict.CLEAN
