"""The whole check of one map: does it fit the schemas, does it pass the checks, and what is good about it.

A pure function of the map and the standard. Hits become findings here, one a cause; a check whose columns are absent
is listed as not checked, because a missing column is the school's layout and no failure. A few cells that mention a
field in passing make no column: nothing is called missing because of them, though what they say is still judged.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeAlias

from schemas.check import BEYOND_UNIVERSAL, Check, Hit, Look, Which
from schemas.conformance import conform
from schemas.entry import EXTRA, Entry
from schemas.finding import Finding, NotChecked, PlacedValue, Severity
from schemas.grouping import no_column_words, place_of, quoted, rows_words, scope, sentence, values_words
from schemas.provision_map import ProvisionMap
from schemas.registry import all_checks
from schemas.rows import Rows
from schemas.standard import Standard
from schemas.strengths import Strength, strengths_of

_SEVERITIES = tuple(Severity)
_ROWS_TOLD = 2

_Struck: TypeAlias = tuple[Hit, tuple[PlacedValue, ...]]


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
    findings = [finding for finding in conformed if finding.code not in standard.switched_off]
    not_checked = []
    provided = _provided(provision_map, picked.rows(None))
    mentioned = provided | picked.rows(None).stated
    for check in _asked(provision_map, standard):
        absent = _absent(check, provided)
        found = []
        if not absent or not _absent(check, mentioned):
            look = Look(picked.rows(check.rows), provision_map, standard, history)
            found = _findings(check, look, with_missing=not absent)
        if absent and not found:
            not_checked.append(NotChecked(check.code, check.title, absent, _why_not(absent, check)))
        findings += found
    among = BEYOND_UNIVERSAL.words if len(picked.rows(BEYOND_UNIVERSAL)) < len(provision_map.entries) else ""
    strengths = strengths_of(picked.rows(BEYOND_UNIVERSAL), provision_map.on, among=among)
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
        self._all = Rows(entries)
        self._made: dict[Which, Rows] = {}

    def rows(self, which: Which | None) -> Rows:
        """Return the rows that a check picks; None is all of them."""
        if which is None:
            return self._all
        if which not in self._made:
            entries = tuple(filter(which.picks, self._all))
            same = (made for made in (self._all, *self._made.values()) if made.entries == entries)
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
    causes: dict[str, list[_Struck]] = {}
    for struck in _struck(check, look, with_missing=with_missing):
        causes.setdefault(struck[0].cause, []).append(struck)
    return [_finding(check, struck, look) for struck in causes.values()]


def _struck(check: Check, look: Look, *, with_missing: bool) -> Iterator[_Struck]:
    """Yield each hit with its cells; a row that is struck for what it does not state only where that is missing."""
    own = (check.field,) if check.field else ()
    for hit in check.find(look):
        entry, fields = hit.entry, hit.fields or own
        if entry is None:
            yield hit, ()
        elif fields and entry.values.keys().isdisjoint(fields):
            missing = _really_missing(check, entry, fields, look.map) if with_missing else ()
            if missing:
                yield hit, _once([_where_missing(check, entry, field, look.map) for field in missing])
        else:
            yield hit, _once([place_of(look.map, entry, field) for field in fields])


def _really_missing(
    check: Check, entry: Entry, fields: tuple[str, ...], provision_map: ProvisionMap
) -> tuple[str, ...]:
    """Return the fields that a row lacks, less those that stand in a cell which is told of already as not read.

    Where such a cell may hold any of the fields that the check looks at, only what has a column of its own is missing.
    """
    sheet, row, unread = entry.sheet, entry.row, provision_map.unread
    if not unread or not any((sheet, row, field) in unread for field in (*fields, *check.needs, *check.needs_any)):
        return fields
    return tuple(
        field for field in fields if (sheet, field) in provision_map.columns and (sheet, row, field) not in unread
    )


def _once(cells: list[PlacedValue]) -> tuple[PlacedValue, ...]:
    apart = len({cell.cell for cell in cells}) == len(cells)
    return tuple(cells if apart else dict.fromkeys(cells))


def _finding(check: Check, struck: list[_Struck], look: Look) -> Finding:
    first = struck[0][0]
    cells = tuple(chain.from_iterable([cells for _, cells in struck]))
    no_column = no_column_words(look.map, cells)
    cells = tuple(dict.fromkeys(cells)) if no_column else cells
    rows = len({id(hit.entry) for hit, _ in struck if hit.entry is not None})
    among = check.rows.words if check.rows and len(look.rows) < len(look.map.entries) else ""
    said = check.message.format(
        **scope(rows, len(look.rows), among=among), values=_values(check, struck), cause=first.cause
    )
    return Finding(
        code=check.code,
        severity=check.severity,
        title=check.title,
        message=sentence(said, cells) + no_column,
        why=first.why or check.why,
        action=first.action or check.action,
        field=check.field,
        cells=cells,
        rows_affected=rows,
        rows_total=len(look.rows) if rows else 0,
    )


def _where_missing(check: Check, entry: Entry, field: str, provision_map: ProvisionMap) -> PlacedValue:
    """Return where a value should stand; without a column of its own that is the first that the check looks at."""
    looked_at = (field, *check.needs, *check.needs_any)
    stands = (one for one in looked_at if one in entry.cells or (entry.sheet, one) in provision_map.columns)
    asked = next(stands, field)
    place = place_of(provision_map, entry, asked)
    return place if asked == field else place._replace(value=place.value or _said_at(entry, place.cell))


def _said_at(entry: Entry, cell: str) -> str:
    """Return what a row's cell says, where one of its fields was read there."""
    return next((entry.raw.get(field, "") for field, at in entry.cells.items() if cell and at == cell), "")


def _values(check: Check, struck: list[_Struck]) -> str:
    """Return what stands in the cells; where several of one row belong together, a row's are told together."""
    if check.say is None and all(len(cells) <= 1 for _, cells in struck):
        return values_words(cell.value for _, cells in struck for cell in cells)
    firsts: dict[tuple[str, ...], Entry] = {}
    for hit, cells in struck:
        said = tuple([cell.value for cell in cells])
        if hit.entry is not None and any(said):
            firsts.setdefault(said, hit.entry)
    say = check.say
    first = islice(firsts.items(), _ROWS_TOLD)
    told = [say(entry) if say else " with ".join(map(quoted, filter(None, said))) for said, entry in first]
    return rows_words(told, len(firsts) - len(told))


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (_SEVERITIES.index(finding.severity), finding.code))
