"""What the surgery room shows, worked out of plain values: what is good, what was agreed, what is fixed, left and new.

Pure functions; the room only places what they return. The good comes first: a surgery is support, not inspection.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provision.review.values import Decision, Fate, FindingLine, MapFacts
from provision.ui.days import uk_day, uk_days
from provision.ui.map_panes import DECISIONS, SEVERITIES, rows_of, told_of
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from provision.review.surgeries import AgreedAction, Surgery
    from provision.ui.live import Live
    from schemas.strengths import Strength

COLUMNS = (Column("", 8), Column("Brief", 0), Column("Rows", 7, right=True), Column("Decision", 9))
_FATES = (
    ("Still there", (Fate.STILL_THERE, Fate.CHANGED)),
    ("New since the last map", (Fate.NEW,)),
)


@dataclass(frozen=True, slots=True)
class Brief:
    """What one should know before and while one talks: of the school's newest map and of the meetings before."""

    facts: MapFacts | None
    findings: Sequence[FindingLine]
    fixed: Sequence[FindingLine]
    agreed: Sequence[AgreedAction]


def brief_rows(brief: Brief, surgery: Surgery, today: date) -> list[Row]:
    """Return the brief: what is good, the actions agreed before, what is fixed, still there and new."""
    before = [action for action in brief.agreed if action.surgery_id != surgery.id and action.done_on is None]
    strengths = brief.facts.strengths if brief.facts else ()
    sections: list[tuple[str, list[Row]]] = [
        ("What is good", [_strength(one) for one in strengths]),
        ("Agreed before, still open", [action_row(action, today) for action in before]),
        ("Fixed since the last map", _findings(brief.fixed)),
    ]
    if brief.facts is not None and not brief.facts.compared:
        sections.append(("To talk about", _findings(brief.findings)))
    else:
        sections += [
            (title, _findings([line for line in brief.findings if line.fate in fates])) for title, fates in _FATES
        ]
    rows: list[Row] = []
    for title, listed in sections:
        if listed:
            rows.append(Row(f"section {title}", len(listed), ("", (f"{title} ({len(listed)})", Look.STRONG), "", "")))
            rows.extend(listed)
    return rows


def _strength(strength: Strength) -> Row:
    return Row(f"strength {strength.code}", 0, (("good", Look.GOOD), strength.title, "", ""), strength)


def action_row(action: AgreedAction, today: date) -> Row:
    """Return the row of an agreed action: what, who, by when; a late one says so."""
    late = action.done_on is None and action.due is not None and action.due < today
    state: Piece = ("done", Look.GOOD) if action.done_on else ("late", Look.QUERY) if late else ("agreed", Look.FLAG)
    return Row(f"action {action.id}", action.version, (state, action.told, "", ""), action)


def _findings(lines: Sequence[FindingLine]) -> list[Row]:
    """Return a row a finding; those of one title say which field each is about."""
    titles = Counter(line.finding.title for line in lines)
    return [_finding(line, several=titles[line.finding.title] > 1) for line in lines]


def _finding(line: FindingLine, *, several: bool) -> Row:
    fixed = line.fate is Fate.FIXED
    done = fixed or line.decision is not Decision.OPEN
    mark: Piece = ("fixed", Look.GOOD) if fixed else SEVERITIES[line.finding.severity]
    decision: Piece = "" if fixed else DECISIONS[line.decision]
    title = (told_of(line.finding, several=several), Look.DIM if done else Look.PLAIN)
    rows = (rows_of(line.finding), Look.DIM)
    return Row((line.fate.value, line.id), line.version, (mark, title, rows, decision), line)


def meeting(live: Live, brief: Brief) -> list[list[Piece]]:
    """Return the lines of the meeting: where it stands, agenda, who is there, what was agreed, the notes."""
    surgery = live.surgery
    lines = brief.findings
    left = sum(line.decision is Decision.OPEN for line in lines)
    flagged = sum(line.decision is Decision.FLAGGED for line in lines)
    agreed = [action for action in brief.agreed if action.surgery_id == surgery.id]
    rows: list[list[Piece]] = [
        [("Looked at  ", Look.DIM), (f"{len(lines) - left} of {len(lines)}", Look.STRONG), f", {flagged} flagged"],
        [("Agenda     ", Look.DIM), surgery.agenda or ("none written", Look.DIM)],
        [("Present    ", Look.DIM), surgery.attendees or ("P writes who is here", Look.DIM)],
        [""],
        [("Agreed today", Look.STRONG), "" if agreed else ("   t agrees an action", Look.DIM)],
    ]
    rows.extend([("· ", Look.FLAG), action.told] for action in agreed)
    rows += [[""], [("Notes", Look.STRONG), "" if surgery.notes else ("   m writes a line", Look.DIM)]]
    rows.extend([note] for note in surgery.notes.splitlines())
    return rows


def about(value: object) -> list[list[Piece]]:
    """Return the lines about what stands under the cursor: a finding with what to do, or what is good."""
    told = value.finding if isinstance(value, FindingLine) else value
    title, message = getattr(told, "title", ""), getattr(told, "message", "")
    if not message:
        return []
    action = getattr(told, "action", "")
    lines: list[list[Piece]] = [[(title, Look.STRONG)], [uk_days(message)]]
    if action:
        lines.append([("Do   ", Look.KEY), action])
    return lines + _decided(value)


def _decided(value: object) -> list[list[Piece]]:
    """Return what was decided about a finding and noted on it, and what the school answered."""
    if not isinstance(value, FindingLine):
        return []
    told: list[list[Piece]] = [[("Note ", Look.KEY), value.note]] if value.note else []
    told += [[value.carried]] if value.carried else []
    return told + [[(f"Said {uk_day(one.received)}  ", Look.KEY), one.text] for one in value.replies]
