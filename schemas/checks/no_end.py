"""A provision that has a start and no end."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        if "start_date" in entry.values and _ENDS.isdisjoint(entry.values):
            yield Hit(entry)


_ENDS = frozenset(("end_date", "review_date", "weeks", "term"))

CHECK = Check(
    code="no-end",
    severity=Severity.ADVICE,
    title="A start and no end",
    message="A start date stands without an end, a review or a number of weeks on {rows}",
    why="A provision without an end goes on by itself, whether it works or not.",
    action="Write for how many weeks it runs, or when it will be looked at.",
    find=_find,
    field="end_date",
    needs=("start_date",),
    needs_any=("end_date", "review_date", "weeks"),
    rows=BEYOND_UNIVERSAL,
)
