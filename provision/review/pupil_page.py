"""What is held on a pupil as a page that the pupil's family can read, and as JSON.

Codes are told by their labels and days as days; what was never stored is said, so that nobody looks for it.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from importers.text import clean
from provision.review.values import FindingLine
from provision.store.held import Held, HeldInMap
from schemas.entry import Entry
from schemas.standard import shipped_standards

_ABOUT = (
    "Names, dates of birth and pupil numbers are not kept: ••• stands where one was in the school's file, and a code"
    " such as {} stands for the pupil. The file itself is with the school. Notes and replies stand as they were typed,"
    " and may speak of other people: read them before this page is given away."
)


_NOTHING = "Nothing is held on this pupil under what was asked for.\n"
_NAMES = {"sen_status": "SEN status"}


def as_text(held: Held, on: date) -> str:
    """Return the page, with the day on which it was made."""
    if not held.maps and not held.diary:
        return _NOTHING
    labels = _labels()
    body = [line for one in held.maps for line in _of_map(one, labels)]
    if held.diary:
        body += ["Notes of meetings and agreed actions that name the pupil"]
        body += [f"  {said.school}: {said.words}" for said in held.diary] + [""]
    codes = [code for code in held.pupils if any(code in line for line in body)] or held.pupils
    title = f"What is held on pupil {' / '.join(codes)}, as of {on:%d/%m/%Y}"
    return "\n".join(clean(line) for line in (title, "", _ABOUT.format(codes[0]), "", *body))


def _of_map(one: HeldInMap, labels: Mapping[str, str]) -> Iterator[str]:
    facts = one.facts
    yield f"{facts.school}, {facts.term or 'term not stated'}"
    newer = "" if facts.is_current else "; the school has sent a newer version since"
    yield f"  File received on {facts.received:%d/%m/%Y}: {facts.file}{newer}"
    for entry in one.entries:
        yield from _of_entry(entry, labels)
    for cell in one.cells:
        yield f"  Also in cell {cell.cell} of sheet {cell.sheet}: {cell.value}"
    for line in one.findings:
        yield from _of_finding(line)
    yield "  Who did what with this map"
    yield from (f"    {line.at:%d/%m/%Y}: {line.who} {line.what}" for line in reversed(one.log))
    yield ""


def _of_entry(entry: Entry, labels: Mapping[str, str]) -> Iterator[str]:
    yield f"  Provision in row {entry.row} of sheet {entry.sheet}"
    for name, value in entry.values.items():
        label = _NAMES.get(name) or name.removeprefix("extra.").replace("_", " ")
        parts = value if isinstance(value, tuple) else (value,)
        yield f"    {label[:1].upper()}{label[1:]}: {', '.join(_words(name, part, labels) for part in parts)}"


def _words(field: str, value: object, labels: Mapping[str, str]) -> str:
    if field.endswith("_date"):
        try:
            return f"{date.fromisoformat(str(value)):%d/%m/%Y}"
        except ValueError:
            return str(value)
    return labels.get(f"{field} {value}", str(value))


def _of_finding(line: FindingLine) -> Iterator[str]:
    finding = line.finding
    by = f" by {line.decided_by} on {_day(line.decided_at)}" if line.decided_by else ""
    yield f"  Remark: {finding.title}. {finding.message} ({line.decision.value}{by})"
    if line.note:
        yield f"    Note: {line.note}"
    yield from (f"    The school replied on {one.received:%d/%m/%Y}: {one.text}" for one in line.replies)


def _day(at: datetime | None) -> str:
    return f"{at:%d/%m/%Y}" if at else "a day not noted"


def _labels() -> dict[str, str]:
    """Return the label of every code of every standard, under its field and code."""
    lists = [codes for standard in shipped_standards() for codes in standard.codes.values()]
    return {f"{codes.field} {code.code}": code.label for codes in lists for code in codes.codes}


def as_json(held: Held) -> str:
    """Return the same as JSON: `pupils`, `maps`, `diary`, and `records`, the files that may name the pupil too."""
    diary = [{"school": said.school, "text": said.words} for said in held.diary]
    records = [{"surgery": one.surgery, "school": one.school, "file": str(one.path)} for one in held.records]
    data = {"pupils": held.pupils, "maps": [_map_json(one) for one in held.maps], "diary": diary, "records": records}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _map_json(one: HeldInMap) -> dict[str, Any]:
    return {
        "school": one.facts.school,
        "term": one.facts.term,
        "file": one.facts.file,
        "received": one.facts.received.isoformat(),
        "current": one.facts.is_current,
        "entries": [entry.as_json() for entry in one.entries],
        "cells": [{"sheet": cell.sheet, "cell": cell.cell, "value": cell.value} for cell in one.cells],
        "findings": [_finding_json(line) for line in one.findings],
        "log": [{"at": line.at.isoformat(), "who": line.who, "what": line.what} for line in one.log],
    }


def _finding_json(line: FindingLine) -> dict[str, Any]:
    replies = [{"text": one.text, "received": one.received.isoformat()} for one in line.replies]
    review = {"decision": line.decision.value, "decided_by": line.decided_by, "note": line.note, "replies": replies}
    return {**line.finding.as_json(), **review}
