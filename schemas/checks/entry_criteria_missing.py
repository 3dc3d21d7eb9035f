"""A targeted provision that does not say whom it is for."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_ONLY, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    return map(Hit, look.rows.without("entry_criteria"))


CHECK = Check(
    code="entry-criteria-missing",
    severity=Severity.ADVICE,
    title="It does not say whom it is for",
    message="No entry criteria are given on {any_rows}",
    why="Clear criteria help staff to choose the right provision early, without waiting for a diagnosis.",
    action="Write which pupils it is for, by what they find hard.",
    find=_find,
    field="entry_criteria",
    needs=("entry_criteria",),
    kinds=SCHOOL_ONLY,
    rows=BEYOND_UNIVERSAL,
)
