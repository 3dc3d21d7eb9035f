"""A provision cannot be reviewed before it starts."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import told


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, start, review in rows.beside(rows.days("start_date"), rows.days("review_date")):
        if start and review and review < start:
            yield Hit(entry, fields=("start_date", "review_date"))


def _say(entry: Entry) -> str:
    return f"start {told(entry, 'start_date')}, review {told(entry, 'review_date')}"


CHECK = Check(
    code="review-before-start",
    severity=Severity.ERROR,
    title="The review is before the start",
    message="The review date is before the start date on {rows}: {values}",
    why="The dates contradict each other: there is nothing to review before a provision starts.",
    action="Correct whichever date was mistyped.",
    find=_find,
    field="review_date",
    needs=("start_date", "review_date"),
    say=_say,
)
