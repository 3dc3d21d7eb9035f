"""The same provision for the same pupils written twice."""

from collections import Counter
from collections.abc import Iterator

from schemas.check import WITH_PROVISION, Check, Hit, Look
from schemas.entry import CODE_FIELDS, DATE_FIELDS, NUMBER_FIELDS
from schemas.finding import Severity

_TELLING = (
    "provision",
    "pupil",
    "class_group",
    "description",
    "target",
    "term",
    *CODE_FIELDS,
    *DATE_FIELDS,
    *NUMBER_FIELDS,
)
_TELLING_VALUES = 4


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    stated = [rows.values(field) for field in _TELLING if rows.states(field)]
    told = list(zip(*stated, strict=True))
    times = Counter(told)
    for entry, values in rows.beside(told):
        if times[values] > 1 and len(values) - values.count(None) >= _TELLING_VALUES:
            yield Hit(entry)


CHECK = Check(
    code="row-claimed-twice",
    severity=Severity.QUERY,
    title="The same row stands twice",
    message="The same provision with the same details stands more than once on {rows}: {values}",
    why="A provision that is counted twice is costed twice, and the pupil's week looks fuller than it is.",
    action="Delete the copy, or write what makes the rows differ.",
    find=_find,
    field="provision",
    rows=WITH_PROVISION,
)
