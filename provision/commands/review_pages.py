"""How `provision review` prints maps and findings: one line or one JSON object each, nothing decided here."""

from typing import TYPE_CHECKING, Any

from provision.review.wording import counted, field_words, value_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from importers.reading import Heading, MaskedSheet
    from provision.review.values import FindingLine, MapFacts, QueueLine, Returns
    from schemas.entry import Entry

_QUEUE = (
    "map_id", "school", "urn", "phase", "area", "district", "community", "adviser", "link_worker",
    "term", "kind", "errors", "queries", "advice", "unreviewed", "flagged", "version", "reason",
)  # fmt: skip
_FACTS = (
    "map_id", "school", "urn", "term", "kind", "state_note", "file", "received_by", "standard", "rows_read",
    "rows_checked", "version_number", "is_current", "near", "reason", "action",
)  # fmt: skip
_REVIEW = ("category", "note", "assigned_to", "decided_by", "carried", "version")


def schools_in(returns: "Returns", *, listed: bool) -> str:
    """Return who is in, of the county or of those that a filter listed."""
    counts = f"{returns.schools_in} of {returns.schools}"
    return f"Of those listed, {counts} are in." if listed else f"{counts} schools in."


def queue_json(line: "QueueLine") -> dict[str, Any]:
    """Return a line of the queue as plain JSON; `map_id` and `state` are null where nothing was sent."""
    facts = {name: getattr(line, name) for name in _QUEUE}
    return {**facts, "state": line.state and line.state.value, "received": _iso(line.received)}


def queue_text(line: "QueueLine") -> str:
    """Return a line of the queue as one line of text."""
    if line.map_id is None or line.state is None:
        return f"     -  {line.school}: nothing sent"
    counts = f"{counted(line.errors, 'error')}, {counted(line.queries, 'query', 'queries')}"
    counts += f", {line.unreviewed} not looked at, {line.flagged} flagged"
    return f"{line.map_id:>6}  {line.school}  {line.term or 'no term'}  {line.state.value.replace('_', ' ')}  {counts}"


def map_json(facts: "MapFacts") -> dict[str, Any]:
    """Return what is known of a map as plain JSON."""
    told = {name: getattr(facts, name) for name in _FACTS}
    headings = [heading.as_json() for heading in facts.headings]
    strengths = [{"title": one.title, "message": one.message} for one in facts.strengths]
    not_checked = [one.as_json() for one in facts.not_checked]
    state = {"state": facts.state.value, "received": _iso(facts.received)}
    return {**told, **state, "headings": headings, "strengths": strengths, "not_checked": not_checked}


def map_lines(facts: "MapFacts") -> list[str]:
    """Return what is known of a map as lines of text."""
    told = [
        f"{facts.school}, {facts.term or 'no term'}, {facts.state.value.replace('_', ' ')}",
        f"{facts.file}, received on {facts.received:%d/%m/%Y}, sending {facts.version_number}",
    ]
    if facts.reason:
        told.append(f"Not readable: {facts.reason} {facts.action}")
    return [*told, ""]


def after_findings(facts: "MapFacts") -> list[str]:
    """Return what follows a map's findings: what is good, and what could not be checked."""
    good = [f"Good: {one.title}. {one.message}" for one in facts.strengths]
    return ["", *good, *(f"Not checked: {one.title}. {one.why}" for one in facts.not_checked)]


def heading_text(heading: "Heading", perhaps: "Sequence[str]") -> str:
    """Return a heading as one line: where, as written, what it was taken for, what it may mean."""
    taken = "ignored" if heading.ignored else "kept as it is"
    if heading.field:
        taken = f"read as {field_words(heading.field)} ({heading.confidence:.0%} sure)"
    may = f"; perhaps {', '.join(map(field_words, perhaps))}" if perhaps else ""
    return f"{heading.sheet} {heading.cell}  “{' '.join(heading.text.split())}”: {taken}{may}"


def sheet_json(sheet: "MaskedSheet") -> dict[str, Any]:
    """Return a sheet's cells by their addresses as plain JSON."""
    from importers.grid import address  # noqa: PLC0415  only to show a sheet

    cells = [(address(row, column), text) for row, columns in sheet.rows.items() for column, text in columns.items()]
    return {"sheet": sheet.name, "cells": dict(cells)}


def rows_json(sheets: "Sequence[MaskedSheet]", entries: "Sequence[Entry]") -> "Iterator[dict[str, Any]]":
    """Give each row as it stands in its sheet, with what each entry of it was read as."""
    from importers.grid import address  # noqa: PLC0415  only to show a sheet

    read: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for entry in entries:
        read.setdefault((entry.sheet, entry.row), []).append(entry.as_json()["values"])
    for sheet in sheets:
        for row, columns in sorted(sheet.rows.items()):
            cells = {address(row, column): text for column, text in columns.items()}
            found = read.get((sheet.name, row), []) or read.get((f"#{sheet.position}", row), [])
            yield {"sheet": sheet.name, "row": row, "cells": cells, "read_as": found}


def values_text(values: "Mapping[str, Any]") -> str:
    """Return what an entry was read as on one line; columns that nobody knows stand last, under their headings."""
    known = {field_words(name): value for name, value in values.items() if name != "extra"}
    return "; ".join(f"{name}: {value_words(value)}" for name, value in {**known, **values.get("extra", {})}.items())


def finding_json(line: "FindingLine") -> dict[str, Any]:
    """Return a finding with its number and what was decided as plain JSON."""
    review = {name: getattr(line, name) for name in _REVIEW}
    state = {"id": line.id, "decision": line.decision.value, "fate": line.fate.value}
    answers = [{"text": one.text, "received": one.received.isoformat()} for one in line.replies]
    told = {"decided_at": _iso(line.decided_at), "replies": answers, "finding": line.finding.as_json()}
    return {**state, **review, **told}


def finding_lines(line: "FindingLine") -> list[str]:
    """Return a finding as lines of text: what it is, what to do, what was decided."""
    finding = line.finding
    lines = [f"{line.id:>6}  {finding.severity.value}  {finding.title}", f"        {finding.message}"]
    lines.append(f"        {finding.action}")
    said = [
        line.decision.value,
        value_words(line.category),
        f"by {line.decided_by}" if line.decided_by else "",
        line.carried,
    ]
    decided = ", ".join(part for part in said if part)
    answers = [f"        The school replied on {one.received:%d/%m/%Y}: {one.text}" for one in line.replies]
    return [*lines, f"        [{decided}]{f' {line.note}' if line.note else ''}", *answers]


def _iso(time: "datetime | None") -> str | None:
    return time.isoformat() if time else None
