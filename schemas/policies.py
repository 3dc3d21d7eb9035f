"""Dated rules as values: which funding stream or service was open on which day, by which source.

A rule without dates is wrong here, so every policy carries its own; where sources differ, both dates are kept and
both are told. Which words mean a policy is data beside it, matched as whole words, so that an officer can add a
spelling.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class PolicyKind(StrEnum):
    """What a policy opens or closes."""

    FUNDING = "funding"
    SERVICE = "service"
    PROTECTION = "protection"


@dataclass(frozen=True, slots=True)
class Policy:
    """One stream, service or protection with its period.

    Dates are ISO text, empty where no source gives one; `ended` is the last day, `other_ended` the last day by
    another source. `words` are the spellings that name it in a school's own text; `funding_sources` the codes that
    claim it.
    """

    id: str
    kind: PolicyKind
    title: str
    started: str
    ended: str
    wording: str
    replaced_by: str
    source: str
    words: tuple[str, ...]
    other_started: str = ""
    other_ended: str = ""
    other_source: str = ""
    funding_sources: tuple[str, ...] = ()
    switched_on: bool = True

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Policy":
        """Build a policy from one object of a policies file."""
        return cls(
            id=data["id"],
            kind=PolicyKind(data["kind"]),
            title=data["title"],
            started=data["started"],
            ended=data["ended"],
            wording=data["wording"],
            replaced_by=data["replaced_by"],
            source=data["source"],
            words=tuple(data["words"]),
            other_started=data.get("other_started", ""),
            other_ended=data.get("other_ended", ""),
            other_source=data.get("other_source", ""),
            funding_sources=tuple(data.get("funding_sources", ())),
            switched_on=data.get("switched_on", True),
        )

    def has_ended(self, on: str) -> bool:
        """Tell whether every source agrees that it had ended before the day `on` (ISO text)."""
        return bool(self.ended) and on > max(self.ended, self.other_ended)

    def ending_is_disputed(self, on: str) -> bool:
        """Tell whether sources differ on the day `on`: ended by one, still running by another."""
        ends = [end for end in (self.ended, self.other_ended) if end]
        return len(ends) > 1 and min(ends) < on <= max(ends)

    def has_not_started(self, on: str) -> bool:
        """Tell whether it had not started on the day `on` by any source."""
        starts = [start for start in (self.started, self.other_started) if start]
        return bool(starts) and on < min(starts)
