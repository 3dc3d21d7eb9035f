"""A map on which no teacher delivers anything beyond universal level."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look, texts
from schemas.finding import Severity

_ROWS_TO_TELL = 5
_ASSISTANTS = frozenset(("teaching_assistant",))


def _find(look: Look) -> Iterator[Hit]:
    roles = [texts(entry, "staff_role") for entry in look.rows if "staff_role" in entry.values]
    if len(roles) >= _ROWS_TO_TELL and all(_ASSISTANTS.issuperset(role) for role in roles):
        for entry in look.rows:
            if "staff_role" in entry.values:
                yield Hit(entry)


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
