"""A row of a pupil plan that belongs to nobody; what all pupils have may stand among them without one."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, PUPIL_ONLY, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    return map(Hit, look.rows.without("pupil"))


CHECK = Check(
    code="pupil-missing",
    severity=Severity.QUERY,
    title="No pupil on a row of a pupil plan",
    message="No pupil is given on {any_rows}",
    why="A plan is reviewed pupil by pupil; a row without one belongs to nobody.",
    action="Write whom the provision is for, or move the row to the school's map.",
    find=_find,
    field="pupil",
    needs=("pupil",),
    kinds=PUPIL_ONLY,
    rows=BEYOND_UNIVERSAL,
)
