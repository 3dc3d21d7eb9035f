"""Every check of a standard as people see it: how much it matters, what it needs, why, and what to do.

The words are those of the check or the schema itself, so that nothing told of a check can differ from what it says.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from schemas.conformance import Rule, rules_of
from schemas.entry import MapKind
from schemas.finding import Severity
from schemas.registry import all_checks
from schemas.standard import find_standard

_WORDED_BY = "kent-2025-06-draft"


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """What one code of a report means.

    `severity` is a finding's, or `unreadable` or `strength` for what is no finding. `said_by` is `schema` where JSON
    Schema says it, `check` where a check does, else `reading`; `needs` are its columns.
    """

    code: str
    severity: str
    title: str
    why: str
    action: str
    kinds: tuple[str, ...]
    needs: tuple[str, ...]
    needs_one_of: tuple[str, ...]
    said_by: str

    def as_json(self) -> dict[str, object]:
        """Return the entry as a JSON object."""
        return asdict(self)


def check_entries() -> tuple[CheckEntry, ...]:
    """Return every check and every worded constraint of the schemas, errors first, then by code."""
    order = list(map(str, Severity))
    entries = {entry.code: entry for entry in (*_from_schemas(), *_from_checks())}
    return tuple(sorted(entries.values(), key=lambda entry: (order.index(entry.severity), entry.code)))


def _from_checks() -> Iterator[CheckEntry]:
    for check in all_checks():
        kinds = tuple(kind for kind in MapKind if kind in check.kinds)
        yield CheckEntry(
            check.code,
            check.severity,
            check.title,
            check.why,
            check.action,
            kinds,
            check.needs,
            check.needs_any,
            "check",
        )


def _from_schemas() -> Iterator[CheckEntry]:
    standard = find_standard(_WORDED_BY)
    kinds: dict[str, dict[MapKind, None]] = {}
    fields: dict[str, dict[str, None]] = {}
    worded: dict[str, Rule] = {}
    for kind in MapKind:
        rules = rules_of(kind, standard)
        for rule in (*rules.required, *(rule for own in rules.by_field.values() for rule in own)):
            worded.setdefault(rule.code, rule)
            kinds.setdefault(rule.code, {})[kind] = None
            fields.setdefault(rule.code, {})[rule.field] = None
    for code, rule in worded.items():
        needs = tuple(fields[code]) if len(fields[code]) == 1 else ()
        one_of = () if needs or code == "value-unusable" else tuple(fields[code])
        yield CheckEntry(
            code, rule.severity, rule.title, rule.why, rule.action, tuple(kinds[code]), needs, one_of, "schema"
        )
