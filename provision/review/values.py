"""What the review rooms are shown and what an adviser's verbs make: plain values, for keys and commands alike."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:  # the review room paints before the readers are loaded
    from array import array

    from importers.layouts.table import Skipped
    from importers.reading import Heading
    from schemas.finding import Finding, NotChecked
    from schemas.strengths import Strength


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


class Fate(StrEnum):
    """How a finding stands to the map that the school sent before."""

    NEW = "new"
    STILL_THERE = "still_there"
    CHANGED = "changed"  # still there, but not with the same content
    FIXED = "fixed"  # was in the map before, is not in this one


class Scope(StrEnum):
    """How far "all like this one" reaches."""

    MAP = "map"
    ALL = "all"


class Whom(StrEnum):
    """For whom a heading is remembered: this school, every sheet with the same headings, or all sheets."""

    SCHOOL = "school"
    FORM = "form"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One school's current map in the queue; counts are of findings. `map_id` is None where nothing was sent.

    `matched` is False for a map of which nobody knows the school; `school` is then what it claims, or its file.
    """

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
    matched: bool = True
    reason: str = ""
    link_worker: str = ""


@dataclass(frozen=True, slots=True)
class QueueOrder:
    """The keys of the queue's lines in an order, as it was at event `version`; eight bytes a line."""

    version: int
    keys: "array[int]"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the school answered to a finding, in its own words, and the day on which the answer came."""

    text: str
    received: date


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with what was decided. `note` is what a person typed; `carried` says why a decision came back.

    `replies` are the school's answers, oldest first.
    """

    id: FindingId
    finding: "Finding"
    decision: Decision
    category: str
    note: str
    assigned_to: str
    decided_by: str
    decided_at: datetime | None
    carried: str
    version: int
    fate: Fate = Fate.NEW
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True)
class MapFacts:
    """What is known of one map besides its findings.

    `version_number` counts the school's sendings of this map from 1; `compared` says that there was a map before it, of
    this term or another, with which its findings are compared. `near` are the names of schools that a map
    may belong to that is not `matched` to one; `reason` and `action` say why a map could not be read.
    """

    map_id: MapId
    school: str
    urn: str
    term: str
    kind: str
    state: MapState
    state_note: str
    file: str
    received: datetime
    received_by: str
    standard: str
    software: str
    rows_read: int
    rows_checked: int
    headings: "tuple[Heading, ...]"
    skipped: "tuple[Skipped, ...]"
    not_checked: "tuple[NotChecked, ...]"
    version_number: int
    is_current: bool
    compared: bool = False
    strengths: "tuple[Strength, ...]" = ()
    near: tuple[str, ...] = ()
    matched: bool = True
    reason: str = ""
    action: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class MapMove:
    """Where the map of a meeting goes when it ends, and the version of the map as it was seen."""

    map_id: MapId
    state: MapState
    version: int


@dataclass(frozen=True, slots=True)
class Returns:
    """How many schools have sent a map: "x of y schools in"."""

    schools_in: int
    schools: int


@dataclass(frozen=True, slots=True)
class Change:
    """What one action did, in words for the status line: `flagged 1 finding`. `event` is its place in the log."""

    event: int
    text: str


@dataclass(frozen=True, slots=True)
class LogLine:
    """One event of the log: who did what, when (aware UTC), with which school, to its map if it is about one.

    `stands` says that it can be undone by who did it; `urn` is the school's where a meeting is told of.
    """

    event: int
    at: datetime
    who: str
    what: str
    school: str
    undone: bool
    map_id: MapId | None = None
    stands: bool = False
    urn: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What happened since an event: the newest event, the maps that changed, others' lines, oldest first."""

    latest: int
    maps: frozenset[MapId]
    by_others: tuple[LogLine, ...]
