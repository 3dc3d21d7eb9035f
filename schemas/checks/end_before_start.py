"""A provision cannot end before it starts."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import told


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, start, end in rows.beside(rows.days("start_date"), rows.days("end_date")):
        if start and end and end < start:
            yield Hit(entry, fields=("start_date", "end_date"))


def _say(entry: Entry) -> str:
    return f"from {told(entry, 'start_date')} to {told(entry, 'end_date')}"


CHECK = Check(
    code="end-before-start",
    severity=Severity.ERROR,
    title="The end is before the start",
    message="The end date is before the start date on {rows}: {values}",
    why="The dates contradict each other, so neither can be relied on for a review.",
    action="Correct whichever date was mistyped.",
    find=_find,
    field="end_date",
    needs=("start_date", "end_date"),
    say=_say,
)
