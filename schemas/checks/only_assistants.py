"""A map on which no teacher delivers anything beyond universal level."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity

_ROWS_TO_TELL = 5
_ASSISTANTS = frozenset(("teaching_assistant",))


def _find(look: Look) -> Iterator[Hit]:
    led = [(entry, roles) for entry, roles in look.rows.beside(look.rows.texts("staff_role")) if roles]
    if len(led) >= _ROWS_TO_TELL and all(_ASSISTANTS.issuperset(roles) for _, roles in led):
        return (Hit(entry) for entry, _ in led)
    return iter(())


CHECK = Check(
    code="only-assistants",
    severity=Severity.ADVICE,
    title="Only teaching assistants deliver it",
    message="Nobody but teaching assistants is named on {any_rows}: {values}",
    why=(
        "The EEF's guidance (2021): assistants should add to what teachers do, not replace them for the "
        "pupils who find learning hardest."
    ),
    action="Show where teachers plan, teach or review this work.",
    find=_find,
    field="staff_role",
    needs=("staff_role",),
    kinds=SCHOOL_AND_PUPIL,
    rows=BEYOND_UNIVERSAL,
)
