"""A provision without an outcome that it aims at."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    return map(Hit, look.rows.without("target"))


CHECK = Check(
    code="outcome-missing",
    severity=Severity.QUERY,
    title="No outcome is set",
    message="No intended outcome is written on {any_rows}",
    why=(
        "Support is chosen to meet outcomes agreed with the pupil and parents (SEND code of practice 2015, "
        "6.48 to 6.51)."
    ),
    action="Write what the pupil should be able to do by the review.",
    find=_find,
    field="target",
    needs=("target",),
    kinds=SCHOOL_AND_PUPIL,
    rows=BEYOND_UNIVERSAL,
)
