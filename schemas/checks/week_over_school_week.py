"""More provision for one pupil than a school week has hours."""

from collections.abc import Iterator

from schemas.check import PUPIL_ONLY, Check, Hit, Look, over_weeks
from schemas.finding import Severity

_SCHOOL_WEEK = 32.5 * 60
_MOST_MINUTES = 60 * 60


def _find(look: Look) -> Iterator[Hit]:
    return over_weeks(look, lambda minutes: _SCHOOL_WEEK < minutes <= _MOST_MINUTES)


CHECK = Check(
    code="week-over-school-week",
    severity=Severity.QUERY,
    title="More than a school week for one pupil",
    message="{cause} on {rows}",
    why=(
        "A school week has 32.5 hours (DfE, length of the school week); more usually means that time overlaps "
        "or is counted twice."
    ),
    action="Say which provision runs at the same time as other provision.",
    find=_find,
    field="minutes_per_week",
    needs=("pupil",),
    needs_any=("minutes_per_week", "minutes_per_session"),
    kinds=PUPIL_ONLY,
)
