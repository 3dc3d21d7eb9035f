"""More provision for one pupil than a week can hold."""

from collections.abc import Iterator

from schemas.check import PUPIL_ONLY, Check, Hit, Look, over_weeks
from schemas.finding import Severity

_MOST_MINUTES = 60 * 60


def _find(look: Look) -> Iterator[Hit]:
    return over_weeks(look, lambda minutes: minutes > _MOST_MINUTES)


CHECK = Check(
    code="impossible-week",
    severity=Severity.ERROR,
    title="More than 60 hours a week for one pupil",
    message="{cause} on {rows}",
    why="No school week holds 60 hours, so a unit or a pupil must be wrong.",
    action="Check for hours read as minutes, time for a term written as a week, or rows of another pupil.",
    find=_find,
    field="minutes_per_week",
    needs=("pupil",),
    needs_any=("minutes_per_week", "minutes_per_session"),
    kinds=PUPIL_ONLY,
)
