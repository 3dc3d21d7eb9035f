"""Who delivers the provision."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    return map(Hit, look.rows.without("staff_role", "external_agency"))


CHECK = Check(
    code="staff-role-missing",
    severity=Severity.QUERY,
    title="Who delivers it is not given",
    message="No staff role is given on {any_rows}",
    why="Who delivers a provision decides its cost and which training the school may need.",
    action="Write the role: teacher, TA, HLTA, SENCO, ELSA or other.",
    find=_find,
    field="staff_role",
    needs=("staff_role",),
    kinds=SCHOOL_AND_PUPIL,
    rows=BEYOND_UNIVERSAL,
)
