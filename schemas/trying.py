"""What a changed standard would change for a map, before it goes live: what would newly fail, and what would pass.

A stored map was read by the standard of its day, so its codes are matched again by the new lists, from the school's
own text where that is kept. Nothing is changed: both verdicts are worked out, compared and forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from schemas.checking import check_map
from schemas.codes import CodeList
from schemas.entry import CODE_FIELDS, Entry, Scalar, Value
from schemas.finding import Finding, Severity
from schemas.provision_map import ProvisionMap
from schemas.standard import Standard


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One check whose verdict on a map changes: rows that it strikes before and after; 0 means that it passes.

    `severity_before` and `severity_after` are None where it passes.
    """

    code: str
    field: str | None
    title: str
    rows_before: int
    rows_after: int
    severity_before: Severity | None
    severity_after: Severity | None

    @property
    def newly_fails(self) -> bool:
        """Whether it passed before and does not any more."""
        return self.severity_before is None

    @property
    def newly_passes(self) -> bool:
        """Whether it failed before and does not any more."""
        return self.severity_after is None

    def message(self) -> str:
        """Return it in a few plain words, to follow the name of a school."""
        if self.newly_fails:
            return f"would newly fail “{self.title}”{_rows(self.rows_after)}"
        if self.newly_passes:
            return f"would pass “{self.title}”, which struck{_rows(self.rows_before) or ' the map'}"
        if self.severity_before != self.severity_after:
            now, was = _article(self.severity_after), _article(self.severity_before)
            return f"“{self.title}” would be {now} and no longer {was}"
        return f"“{self.title}” would strike{_rows(self.rows_after)}, before{_rows(self.rows_before)}"

    def as_json(self) -> dict[str, Any]:
        """Return plain JSON."""
        return {
            "code": self.code,
            "field": self.field,
            "title": self.title,
            "rows_before": self.rows_before,
            "rows_after": self.rows_after,
            "severity_before": self.severity_before,
            "severity_after": self.severity_after,
            "change": "fails" if self.newly_fails else "passes" if self.newly_passes else "differs",
        }


def verdict_changes(provision_map: ProvisionMap, old: Standard, new: Standard) -> tuple[VerdictChange, ...]:
    """Return what changes for a map from one standard to another, by code; empty where nothing does."""
    before = _by_cause(check_map(reread(provision_map, old), old).findings)
    after = _by_cause(check_map(reread(provision_map, new), new).findings)
    pairs = ((key, before.get(key), after.get(key)) for key in sorted({*before, *after}))
    return tuple(_change(was, now) for _, was, now in pairs if _told(was) != _told(now))


def reread(provision_map: ProvisionMap, standard: Standard) -> ProvisionMap:
    """Return the map with its codes matched again by a standard's lists.

    The raw text decides; where it is no code by itself, the value that was read; where that is none either it stays.
    """
    entries = tuple(_reread(entry, standard.codes) for entry in provision_map.entries)
    return replace(provision_map, entries=entries)


def _reread(entry: Entry, codes: Mapping[str, CodeList]) -> Entry:
    changed = {
        field: _match(codes[field], entry.values[field], entry.raw.get(field, ""))
        for field in CODE_FIELDS
        if field in codes and field in entry.values
    }
    if all(entry.values[field] == value for field, value in changed.items()):
        return entry
    return replace(entry, values={**entry.values, **changed})


def _match(codes: CodeList, value: Value, raw: str) -> Value:
    whole = codes.match(raw) if raw and not isinstance(value, tuple) else None
    if whole:
        return whole.code
    return tuple(_one(codes, part) for part in value) if isinstance(value, tuple) else _one(codes, value)


def _one(codes: CodeList, value: Scalar) -> Scalar:
    match = codes.match(str(value))
    return match.code if match else value


def _by_cause(findings: tuple[Finding, ...]) -> dict[tuple[str, str], Finding]:
    """Key findings by code and field; of several causes under one code the first stands, with all their rows."""
    found: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        key = (finding.code, finding.field or "")
        first = found.get(key)
        rows = finding.rows_affected + (first.rows_affected if first else 0)
        found[key] = replace(first or finding, rows_affected=rows)
    return found


def _told(finding: Finding | None) -> tuple[Severity, int] | None:
    return None if finding is None else (finding.severity, finding.rows_affected)


def _change(was: Finding | None, now: Finding | None) -> VerdictChange:
    shown = now or was
    if shown is None:
        raise ValueError("a change has a finding before or after it")
    return VerdictChange(
        code=shown.code,
        field=shown.field,
        title=shown.title,
        rows_before=was.rows_affected if was else 0,
        rows_after=now.rows_affected if now else 0,
        severity_before=was.severity if was else None,
        severity_after=now.severity if now else None,
    )


def _rows(number: int) -> str:
    return "" if number == 0 else " on 1 row" if number == 1 else f" on {number} rows"


def _article(severity: Severity | None) -> str:
    return {"error": "an error", "query": "a query"}.get(str(severity), "advice")
