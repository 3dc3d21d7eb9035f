"""More provision for one pupil than a week can hold."""

from collections.abc import Iterator

from schemas.check import PUPIL_ONLY, Check, Hit, Look, pupil_weeks
from schemas.finding import Severity
from schemas.grouping import hours_words

_MOST_MINUTES = 60 * 60


def _find(look: Look) -> Iterator[Hit]:
    for entries, minutes in pupil_weeks(look):
        if minutes > _MOST_MINUTES:
            for entry in entries:
                yield Hit(entry, cause=f"{hours_words(minutes)} a week")


CHECK = Check(
    code="impossible-week",
    severity=Severity.ERROR,
    title="More than 60 hours a week for one pupil",
    message="One pupil's provision comes to {cause} on {rows}",
    why="No school week holds 60 hours, so a unit or a pupil must be wrong.",
    action="Check for hours read as minutes, time for a term written as a week, or rows of another pupil.",
    find=_find,
    field="minutes_per_week",
    needs=("pupil",),
    needs_any=("minutes_per_week", "minutes_per_session"),
    kinds=PUPIL_ONLY,
)
