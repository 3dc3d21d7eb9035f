"""What the review rooms are shown and what an adviser's verbs make: plain frozen values, the same for the UI and the commands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from schemas.finding import Finding

MapId = NewType("MapId", int)
FindingId = NewType("FindingId", int)


class MapState(StrEnum):
    """Where a map stands on its way (DESIGN: Words)."""

    RECEIVED = "received"
    CHECKED = "checked"
    IN_SURGERY = "in_surgery"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    UNREADABLE = "unreadable"


class Decision(StrEnum):
    """What an adviser made of a finding."""

    OPEN = "open"
    FINE = "fine"
    FLAGGED = "flagged"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One school's current map in the queue; counts are of findings. A school that has sent nothing has `map_id` None."""

    map_id: MapId | None
    school: str
    urn: str
    phase: str
    area: str
    district: str
    community: str
    adviser: str
    term: str
    kind: str
    state: MapState | None
    errors: int
    queries: int
    advice: int
    unreviewed: int
    flagged: int
    received: datetime | None
    changed: datetime | None
    version: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with what was decided about it. `note` is what a person typed; `carried` says why a decision came back."""

    id: FindingId
    finding: Finding
    decision: Decision
    category: str
    note: str
    assigned_to: str
    decided_by: str
    decided_at: datetime | None
    carried: str
    version: int


@dataclass(frozen=True, slots=True)
class Change:
    """What one action did, in words for the status line: `flagged 1 finding`. `event` is its place in the log."""

    event: int
    text: str


@dataclass(frozen=True, slots=True)
class LogLine:
    """One event of the log: who did what, when (aware UTC), to which school's map."""

    event: int
    at: datetime
    who: str
    what: str
    school: str
    undone: bool
