"""A provision that nobody has arranged to review."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    return map(Hit, look.rows.without("review_date"))


CHECK = Check(
    code="review-date-missing",
    severity=Severity.QUERY,
    title="No review date",
    message="No review date is given on {any_rows}",
    why="The SEND code of practice (2015, 6.48 to 6.56) asks for a date of review to be agreed with the plan.",
    action="Write when the effect will be looked at.",
    find=_find,
    field="review_date",
    needs=("review_date",),
    kinds=SCHOOL_AND_PUPIL,
    rows=BEYOND_UNIVERSAL,
)
