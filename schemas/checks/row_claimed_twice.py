"""The same provision for the same pupils written twice."""

from collections import defaultdict
from collections.abc import Iterator

from schemas.check import Check, Hit, Look, has_provision
from schemas.entry import Entry, Value
from schemas.finding import Severity

_APART = ("notes", "impact", "cost", "extra")
_TELLING_VALUES = 4


def _find(look: Look) -> Iterator[Hit]:
    rows: defaultdict[tuple[Value | None, ...], list[Entry]] = defaultdict(list)
    for entry in look.rows:
        rows[entry.values["provision"], entry.values.get("pupil"), entry.values.get("start_date")].append(entry)
    for alike in rows.values():
        if len(alike) > 1:
            yield from _twins(alike)


def _twins(entries: list[Entry]) -> Iterator[Hit]:
    """Yield the rows that agree in everything that tells provisions apart, where that is enough to tell."""
    twins: defaultdict[frozenset[tuple[str, Value]], list[Entry]] = defaultdict(list)
    for entry in entries:
        telling = frozenset((name, value) for name, value in entry.values.items() if not name.startswith(_APART))
        if len(telling) >= _TELLING_VALUES:
            twins[telling].append(entry)
    for rows in twins.values():
        if len(rows) > 1:
            yield from map(Hit, rows)


CHECK = Check(
    code="row-claimed-twice",
    severity=Severity.QUERY,
    title="The same row stands twice",
    message="The same provision with the same details stands more than once on {rows}: {values}",
    why="A provision that is counted twice is costed twice, and the pupil's week looks fuller than it is.",
    action="Delete the copy, or write what makes the rows differ.",
    find=_find,
    field="provision",
    rows=has_provision,
)
