"""A review whose day has passed, with nothing said of what the provision achieved."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    today = look.today
    for entry, review in look.rows.beside(look.rows.days("review_date")):
        if review and review < today and "impact" not in entry.values and "exit" not in entry.values:
            yield Hit(entry)


CHECK = Check(
    code="review-overdue",
    severity=Severity.QUERY,
    title="The review is overdue and no impact is shown",
    message="The review date has passed, with no impact written, on {rows}: {values}",
    why="The SEND code of practice (2015, 6.53 to 6.56) asks for the effect to be reviewed by the agreed date.",
    action="Write what was achieved, or the new date of the review.",
    find=_find,
    field="review_date",
    needs=("review_date",),
    rows=BEYOND_UNIVERSAL,
)
