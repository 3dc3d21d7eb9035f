"""The whole check of one map: does it fit the schemas, does it pass the checks, and what is good about it.

A pure function of the map and the standard. Hits become findings here, one a cause; a check whose columns are absent
is listed as not checked, because a missing column is the school's layout and no failure. A few cells that mention a
field in passing make no column: nothing is called missing because of them, though what they say is still judged.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from schemas.check import Check, Hit, Look, beyond_universal
from schemas.conformance import conform
from schemas.entry import EXTRA, Entry
from schemas.finding import Finding, NotChecked, PlacedValue, Severity
from schemas.grouping import place_of, quoted, rows_words, scope_words, values_words, where_words
from schemas.provision_map import ProvisionMap
from schemas.registry import all_checks
from schemas.rows import Rows
from schemas.standard import Standard
from schemas.strengths import Strength, strengths_of

_SEVERITIES = tuple(Severity)
_ROWS_TOLD = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """What a map's check came to.

    Findings by severity and code, what could not be checked, and what is good about it.
    """

    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    strengths: tuple[Strength, ...]


def check_map(provision_map: ProvisionMap, standard: Standard, *, history: tuple[ProvisionMap, ...] = ()) -> Checked:
    """Check a map by the schemas and by every check that the standard has not switched off.

    `history` are the school's earlier maps, oldest first, for the checks that look back. Never raises for what a map
    holds.
    """
    picked = _Picked(provision_map.entries)
    conformed = conform(provision_map, standard, picked.rows(None))
    findings = [finding for finding in conformed.findings if finding.code not in standard.switched_off]
    not_checked = list(conformed.not_checked)
    provided = _provided(provision_map, picked.rows(None))
    for check in _asked(provision_map, standard):
        absent = _absent(check, provided)
        found = []
        if not _absent(check, provided | picked.rows(None).stated):
            look = Look(picked.rows(check.rows), provision_map, standard, history)
            found = _findings(check, look, with_missing=not absent)
        if absent and not found:
            not_checked.append(NotChecked(check.code, check.title, absent, _why_not(absent, check)))
        findings += found
    strengths = strengths_of(picked.rows(beyond_universal), provision_map.on)
    return Checked(tuple(_sorted(findings)), tuple(not_checked), strengths)


def look_back(
    provision_map: ProvisionMap, standard: Standard, history: tuple[ProvisionMap, ...]
) -> tuple[Finding, ...]:
    """Ask a map only the checks that look back over the school's earlier maps, oldest first."""
    picked = _Picked(provision_map.entries)
    provided = _provided(provision_map, picked.rows(None))
    found: list[Finding] = []
    for check in _asked(provision_map, standard):
        if check.looks_back and not _absent(check, provided):
            found += _findings(check, Look(picked.rows(check.rows), provision_map, standard, history))
    return tuple(_sorted(found))


class _Picked:
    """The rows that checks are about, one `Rows` for all checks that are about the same ones."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._made: dict[Callable[[Entry], bool] | None, Rows] = {None: Rows(entries)}

    def rows(self, which: Callable[[Entry], bool] | None) -> Rows:
        """Return the rows that a check's own function picks; None is all of them."""
        if which not in self._made:
            entries = tuple(filter(which, self._made[None]))
            same = (made for made in self._made.values() if made.entries == entries)
            self._made[which] = next(same, None) or Rows(entries)
        return self._made[which]


def _asked(provision_map: ProvisionMap, standard: Standard) -> Iterator[Check]:
    """Yield the checks that are for this kind of map and not switched off by the standard."""
    for check in all_checks():
        if check.code not in standard.switched_off and provision_map.kind in check.kinds:
            yield check


def _provided(provision_map: ProvisionMap, rows: Rows) -> frozenset[str]:
    """Return the fields that a column, title or section provides, or that at least half of the rows state."""
    beside = (field for field in rows.stated - provision_map.fields if not field.startswith(EXTRA))
    return provision_map.fields.union(
        field for field in beside if 2 * sum(field in entry.values for entry in rows) >= len(rows)
    )


def _absent(check: Check, fields: frozenset[str]) -> tuple[str, ...]:
    absent = tuple(field for field in check.needs if field not in fields)
    if check.needs_any and fields.isdisjoint(check.needs_any):
        absent += check.needs_any
    return absent


def _why_not(absent: tuple[str, ...], check: Check) -> str:
    if absent == check.needs_any and len(absent) > 1:
        return "The map has no column for any of these."
    return "The map has no column for it." if len(absent) == 1 else "The map has no columns for these."


def _findings(check: Check, look: Look, *, with_missing: bool = True) -> list[Finding]:
    causes: dict[str, list[Hit]] = {}
    for hit in check.find(look):
        kept = hit
        if _is_missing(check, hit):
            fields = _really_missing(check, hit, look.map) if with_missing else ()
            if not fields:
                continue
            kept = hit._replace(fields=fields)
        causes.setdefault(hit.cause, []).append(kept)
    return [_finding(check, hits, look) for hits in causes.values()]


def _really_missing(check: Check, hit: Hit, provision_map: ProvisionMap) -> tuple[str, ...]:
    """Return the fields that a row lacks, less those that stand in a cell which is told of already as not read.

    Where such a cell may hold any of the fields that the check looks at, only what has a column of its own is missing.
    """
    fields = _fields(check, hit)
    if hit.entry is None or not provision_map.unread:
        return fields
    sheet, row, unread = hit.entry.sheet, hit.entry.row, provision_map.unread
    if not any((sheet, row, field) in unread for field in (*fields, *check.needs, *check.needs_any)):
        return fields
    return tuple(
        field for field in fields if (sheet, field) in provision_map.columns and (sheet, row, field) not in unread
    )


def _is_missing(check: Check, hit: Hit) -> bool:
    """Tell whether a row is struck for what it does not state."""
    fields = _fields(check, hit)
    return hit.entry is not None and bool(fields) and hit.entry.values.keys().isdisjoint(fields)


def _fields(check: Check, hit: Hit) -> tuple[str, ...]:
    return hit.fields or ((check.field,) if check.field else ())


def _finding(check: Check, hits: list[Hit], look: Look) -> Finding:
    by_hit = [_cells(check, hit, look.map) for hit in hits]
    cells = tuple(chain.from_iterable(by_hit))
    rows = {id(hit.entry): hit.entry for hit in hits if hit.entry is not None}
    said = check.message.format(
        rows=scope_words(len(rows), len(look.rows)),
        values=_values(check, hits, by_hit),
        cause=hits[0].cause,
    )
    where = where_words(cells)
    return Finding(
        code=check.code,
        severity=check.severity,
        title=check.title,
        message=f"{said.removesuffix(': ')} ({where})." if where else f"{said.removesuffix(': ')}.",
        why=hits[0].why or check.why,
        action=hits[0].action or check.action,
        field=check.field,
        cells=cells,
        rows_affected=len(rows),
        rows_total=len(look.rows) if rows else 0,
    )


def _cells(check: Check, hit: Hit, provision_map: ProvisionMap) -> tuple[PlacedValue, ...]:
    if hit.entry is None:
        return ()
    cells = tuple([place_of(provision_map, hit.entry, field) for field in _fields(check, hit)])
    if not all(cell.cell for cell in cells) and _is_missing(check, hit):
        cells = tuple([cell if cell.cell else _beside(check, hit.entry, cell, provision_map) for cell in cells])
    return tuple(dict.fromkeys(cells)) if len(cells) > 1 else cells


def _beside(check: Check, entry: Entry, place: PlacedValue, provision_map: ProvisionMap) -> PlacedValue:
    """Return where a value without a column of its own should stand: the first column that the check looks at."""
    others = (place_of(provision_map, entry, field) for field in (*check.needs, *check.needs_any))
    other = next((other for other in others if other.cell), place)
    return replace(other, value=other.value or _said_at(entry, other.cell))


def _said_at(entry: Entry, cell: str) -> str:
    """Return what a row's cell says, where one of its fields was read there."""
    return next((entry.raw.get(field, "") for field, at in entry.cells.items() if cell and at == cell), "")


def _values(check: Check, hits: list[Hit], by_hit: list[tuple[PlacedValue, ...]]) -> str:
    """Return what stands in the cells; where several of one row belong together, a row's are told together."""
    if check.say is None and all(len(cells) <= 1 for cells in by_hit):
        return values_words(cell.value for cells in by_hit for cell in cells)
    firsts: dict[tuple[str, ...], Entry] = {}
    for hit, cells in zip(hits, by_hit, strict=True):
        said = tuple([cell.value for cell in cells])
        if hit.entry is not None and any(said):
            firsts.setdefault(said, hit.entry)
    say = check.say
    first = islice(firsts.items(), _ROWS_TOLD)
    told = [say(entry) if say else " with ".join(map(quoted, filter(None, said))) for said, entry in first]
    return rows_words(told, len(firsts) - len(told))


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (_SEVERITIES.index(finding.severity), finding.code))
