"""The two faces of a batch: the contract's JSON, streamed a file at a time, and a text that a person reads.

Both are written as the files come in, so that 600 uploads never stand in memory together; the summary comes last.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from importers.reading import FileReading
from importers.terminal import json_text
from importers.version import VERSION
from schemas.finding import Finding, Severity, Verdict

TOOL: Final = "provision-maps"
_CELLS_SHOWN: Final = 6


@dataclass(slots=True)
class Tally:
    """The batch's summary, counted as files pass. Every file counts once, by its verdict."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    entries: int = 0

    def add(self, reading: FileReading) -> None:
        """Count one file."""
        self.verdicts[reading.verdict] += 1
        self.entries += reading.entries_read

    def as_json(self) -> dict[str, int]:
        """Return the contract's `summary`."""
        return {
            "files": self.verdicts.total(),
            "clean": self.verdicts[Verdict.CLEAN],
            "queries": self.verdicts[Verdict.QUERIES],
            "errors": self.verdicts[Verdict.ERRORS],
            "unreadable": self.verdicts[Verdict.UNREADABLE],
            "entries": self.entries,
        }

    @property
    def exit_code(self) -> int:
        """Return 0 where all files were read without errors, else 1; nothing to read is 1 too."""
        bad = self.verdicts[Verdict.ERRORS] + self.verdicts[Verdict.UNREADABLE]
        return 1 if bad or not self.verdicts else 0


def file_as_json(reading: FileReading, *, with_entries: bool) -> dict[str, Any]:
    """Return the contract's object of one file."""
    data: dict[str, Any] = {
        "path": reading.path,
        "sha256": reading.sha256 or None,
        "verdict": str(reading.verdict),
        "reason": None,
        "kind": str(reading.kind) if reading.kind else None,
        "school": reading.school.text(),
        "term": reading.term,
        "standard": None,
        "headings": [heading.as_json() for heading in reading.headings],
        "rows": {
            "read": reading.rows_read,
            "checked": reading.rows_checked,
            "skipped": [{"sheet": part.sheet, "rows": list(part.rows), "why": part.why} for part in reading.skipped],
        },
    }
    if reading.reason:
        reason = reading.reason
        data["reason"] = {"code": str(reason.code), "message": reason.message, "action": reason.action}
    if reading.standard:
        data["standard"] = {"id": reading.standard.id, "sha256": reading.standard.sha256}
    if with_entries:
        data["entries"] = [entry.as_json() for entry in reading.entries]
    data["findings"] = [finding.as_json() for finding in reading.findings]
    data["not_checked"] = [rule.as_json() for rule in reading.not_checked]
    data["strengths"] = [strength.as_json() for strength in reading.strengths]
    return data


def json_report(readings: Iterable[FileReading], tally: Tally, *, with_entries: bool) -> Iterator[str]:
    """Yield the JSON report line by line; together they are one JSON object. `tally` is counted on the way."""

    def files() -> Iterator[dict[str, Any]]:
        for reading in readings:
            tally.add(reading)
            yield file_as_json(reading, with_entries=with_entries)

    yield from json_of_files(files(), tally.as_json)


def json_of_files(files: Iterable[Mapping[str, Any]], summary: Callable[[], Mapping[str, Any]]) -> Iterator[str]:
    """Yield one JSON object about several files, a line for each as soon as it is known; `summary` is asked last."""
    yield f'{{"tool": {json.dumps(TOOL)}, "version": {json.dumps(VERSION)}, "files": ['
    comma = ""
    for file in files:
        yield comma + json_text(file)
        comma = ","
    yield f'], "summary": {json.dumps(summary())}}}'


def text_report(readings: Iterable[FileReading], tally: Tally) -> Iterator[str]:
    """Yield the report that a person reads: a block of lines a file, then one line of summary, without line ends."""
    for reading in readings:
        tally.add(reading)
        yield "\n".join(_file_lines(reading)) + "\n"
    yield summary_line(tally)


def summary_line(tally: Tally) -> str:
    """Return the batch in one sentence."""
    if not tally.verdicts:
        return "There was nothing to read: no spreadsheet was found."
    counts = tally.as_json()
    return (
        f"{counted(counts['files'], 'file')}: {counts['clean']} clean, {counts['queries']} with queries, "
        f"{counts['errors']} with errors, {counts['unreadable']} could not be read. "
        f"{counted(counts['entries'], 'provision')} read."
    )


def counted(number: int, noun: str) -> str:
    """Return `1 file`, `2 files`, `2 entries`."""
    if number == 1:
        return f"1 {noun}"
    plural = noun[:-1] + "ies" if noun.endswith("ry") else noun + "s"
    return f"{number:,} {plural}"


def _file_lines(reading: FileReading) -> Iterator[str]:
    yield reading.path
    if reading.reason:
        yield f"  could not be read: {reading.reason.message}"
        yield f"    What to do: {reading.reason.action}"
        return
    facts = [reading.school.text() or "school not named", reading.term or "term not named"]
    if reading.kind:
        facts.append(f"{reading.kind} map")
    yield f"  {' · '.join(facts)}"
    skipped = sum(len(part.rows) for part in reading.skipped)
    yield (
        f"  {counted(reading.rows_read, 'row')} read: {reading.rows_checked} checked, {skipped} skipped; "
        f"{counted(reading.entries_read, 'provision')}"
    )
    for finding in reading.findings:
        yield from _finding_lines(finding)
    if not reading.findings:
        yield "  Nothing to ask about."


def _finding_lines(finding: Finding) -> Iterator[str]:
    label = {Severity.ERROR: "ERROR ", Severity.QUERY: "QUERY ", Severity.ADVICE: "advice"}[finding.severity]
    yield f"  {label}  {finding.message}"
    if finding.cells:
        yield f"          Where: {_where(finding)}"
    if finding.severity is not Severity.ADVICE:
        yield f"          What to do: {finding.action}"


def _where(finding: Finding) -> str:
    sheet = None
    parts: list[str] = []
    for place in finding.cells[:_CELLS_SHOWN]:
        if place.sheet != sheet:
            sheet = place.sheet
            parts.append(f"sheet '{sheet}' {place.cell}" if sheet else place.cell)
        else:
            parts.append(place.cell)
    more = len(finding.cells) - _CELLS_SHOWN
    return ", ".join(part for part in parts if part) + (f" and {more} more" if more > 0 else "")
