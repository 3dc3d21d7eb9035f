"""A provision that has ended, with no word on what it achieved."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    today = look.today
    for entry, end in look.rows.beside(look.rows.days("end_date")):
        if end and end < today and "exit" not in entry.values and "impact" not in entry.values:
            yield Hit(entry)


CHECK = Check(
    code="ended-without-impact",
    severity=Severity.QUERY,
    title="Ended, and no impact is shown",
    message="The provision has ended, with no exit measure or impact written, on {rows}: {values}",
    why="The review is the fourth step of assess, plan, do, review (SEND code of practice 2015, 6.53 to 6.56).",
    action="Write what the pupils can do now, or the exit measure.",
    find=_find,
    field="end_date",
    needs=("end_date",),
    needs_any=("exit", "impact"),
    kinds=SCHOOL_AND_PUPIL,
    rows=BEYOND_UNIVERSAL,
)
