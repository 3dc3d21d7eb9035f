"""The record of a meeting as one plain page for the school: what was looked at, what was decided, what was agreed.

Plain text and plain words, for those who were there and for those who were not. What the school is to do comes first.
"""

from collections import Counter
from collections.abc import Iterable

from importers.terminal import printable
from provision.review.categories import flag_label
from provision.review.surgeries import Record
from provision.review.values import Decision, FindingLine, MapFacts

_HEADS = {
    Decision.FLAGGED: "For the school to look at",
    Decision.FINE: "Fine as it is",
    Decision.DISMISSED: "Set aside",
}
_LISTED = 10
"""How many of the findings that nobody came to are named; the page is one page."""


def record_page(record: Record) -> str:
    """Return the record of a meeting as one plain page for the school."""
    meeting = record.surgery
    when = (meeting.began or meeting.planned_for).astimezone()
    lines = [
        f"Record of the surgery with {meeting.school}",
        f"{when:%d/%m/%Y}, {meeting.adviser or 'SEN inclusion team'}",
        f"Present: {meeting.attendees or 'not noted'}",
        *(f"Map: {_map(facts)}" for facts in record.maps),
        "",
        "What was looked at and decided",
        *_decisions(record),
        "",
        "Agreed actions",
        *(f"- {one.told}" for one in record.agreed),
        *([] if record.agreed else ["- None."]),
    ]
    return printable("\n".join([*lines, "", "Notes", meeting.notes, ""] if meeting.notes else [*lines, ""]))


def _map(facts: MapFacts) -> str:
    return f"{facts.term or 'no term given'}, received on {facts.received.astimezone():%d/%m/%Y}"


def _decisions(record: Record) -> list[str]:
    if not record.maps:
        return ["- There is no map of the school that could be read."]
    if not (record.decided or record.open):
        return ["- There was nothing to ask about the map."]
    lines: list[str] = []
    for decision, head in _HEADS.items():
        lines += _group(head, [_told(line) for line in record.decided if line.decision is decision])
    left = [_with_note(line) for line in record.open]
    lines += _group("Left for another time", left[:_LISTED], more=len(left) - _LISTED)
    return lines if left else [*lines, "Every finding was discussed."]


def _group(head: str, told: Iterable[str], *, more: int = 0) -> list[str]:
    """Return a heading and its lines, those that say the same once."""
    counted = Counter(told)
    if not counted:
        return []
    lines = [f"- {text}{f' ({number} times)' if number > 1 else ''}" for text, number in counted.items()]
    return [f"{head}:", *lines, *([f"- and {more} more"] if more > 0 else [])]


def _with_note(line: FindingLine) -> str:
    return f"{line.finding.title}{f' ({line.note})' if line.note else ''}"


def _told(line: FindingLine) -> str:
    """Return a finding, the words that were typed, what to do about one that was flagged, what the school answered."""
    said = _with_note(line)
    if line.decision is Decision.FLAGGED:
        words = ": ".join(filter(None, (flag_label(line.category).lower(), line.note)))
        said = f"{line.finding.title}{f' ({words})' if words else ''}. {line.finding.action}".rstrip(" .")
    answers = "".join(f". The school on {one.received:%d/%m/%Y}: {one.text}" for one in line.replies)
    return f"{said}{answers}"
