"""A first review that lies further away than a term."""

from collections.abc import Iterator

from schemas.check import SCHOOL_AND_PUPIL, Check, Hit, Look, days_between
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import told

_DAYS = 140


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, start, reviews in rows.beside(rows.days("start_date"), rows.texts("review_date")):
        days = days_between(start, min(reviews, default=""))
        if days is not None and days > _DAYS:
            yield Hit(entry, fields=("start_date", "review_date"))


def _say(entry: Entry) -> str:
    return f"start {told(entry, 'start_date')}, review {told(entry, 'review_date')}"


CHECK = Check(
    code="review-later-than-a-term",
    severity=Severity.ADVICE,
    title="The review is more than a term away",
    message="The first review is more than 20 weeks after the start on {rows}: {values}",
    why="Schools meet parents at least three times a year to review progress (SEND code of practice 2015, 6.65).",
    action="Add an earlier look at whether it is working.",
    find=_find,
    field="review_date",
    needs=("start_date", "review_date"),
    kinds=SCHOOL_AND_PUPIL,
    say=_say,
)
