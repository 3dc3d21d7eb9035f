"""What one file becomes: plain, picklable data, the only thing that leaves the reading worker.

Identity text (names, UPNs, birth dates) is already masked here; see `importers/identity/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from importers.grid import Merge
from importers.layouts.table import Skipped
from importers.unreadable import Unreadable
from schemas.entry import Entry, MapKind
from schemas.finding import Finding, NotChecked, Severity, Verdict, verdict_of
from schemas.strengths import Strength


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as written, where it stands, and the contract field it was taken for (None: kept as extra).

    `key` is its normalised form and `form` the scope of its table's headings: what a correction is remembered by.
    """

    sheet: str
    cell: str
    text: str
    field: str | None
    confidence: float
    key: str = ""
    form: str = ""

    @property
    def ignored(self) -> bool:
        """Whether somebody said that it means nothing of a provision."""
        return self.field is None and self.confidence == 1

    def as_json(self) -> dict[str, Any]:
        """Return the contract's JSON object."""
        return {
            "sheet": self.sheet,
            "cell": self.cell,
            "text": self.text,
            "field": self.field,
            "confidence": self.confidence,
        }


@dataclass(frozen=True, slots=True)
class StandardId:
    """Which standard a file was checked by: its id and the hash of its content."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SchoolClaim:
    """What a file says of its school: any of URN (6 digits), DfE number (LLL/EEEE) and name; else empty."""

    urn: str = ""
    dfe_number: str = ""
    name: str = ""

    def text(self) -> str | None:
        """Return the claim in one line for a report: the name, else a number, else None."""
        return self.name or self.urn or self.dfe_number or None


@dataclass(frozen=True, slots=True)
class MaskedSheet:
    """A sheet as the review room shows it: raw text by row and column, identity text as `•••` or a pseudonym."""

    name: str
    position: int
    rows: Mapping[int, Mapping[int, str]]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class FileReading:
    """One file, read and checked; or unreadable, with the reason.

    Rows read = rows checked + rows skipped with a reason. `entries_left` is how many entries were read, checked and not
    kept.
    """

    path: str
    sha256: str
    reason: Unreadable | None = None
    kind: MapKind | None = None
    school: SchoolClaim = field(default_factory=SchoolClaim)
    term: str | None = None
    standard: StandardId | None = None
    headings: tuple[Heading, ...] = ()
    rows_read: int = 0
    rows_checked: int = 0
    skipped: tuple[Skipped, ...] = ()
    entries: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    strengths: tuple[Strength, ...] = ()
    sheets: tuple[MaskedSheet, ...] = ()
    software: str = ""
    entries_left: int = 0

    @property
    def entries_read(self) -> int:
        """How many entries the file yielded, kept here or not."""
        return len(self.entries) + self.entries_left

    @property
    def verdict(self) -> Verdict:
        """How the file ends."""
        return Verdict.UNREADABLE if self.reason else verdict_of(self.findings)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)
