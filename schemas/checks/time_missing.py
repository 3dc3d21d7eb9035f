"""How often and how long: without both, nobody can tell how much a pupil receives."""

from collections.abc import Iterator

from schemas.check import SCHOOL_AND_PUPIL, Check, Hit, Look, beyond_universal
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        values = entry.values
        if "minutes_per_week" in values or "minutes_total" in values:
            continue
        missing = tuple(field for field in ("sessions_per_week", "minutes_per_session") if field not in values)
        if missing:
            yield Hit(entry, fields=missing)


CHECK = Check(
    code="time-missing",
    severity=Severity.QUERY,
    title="How often or how long is not given",
    message="How often or how long is missing, or not a number, on {rows}: {values}",
    why=(
        "Section F of an EHC plan must be specified and quantified (code of practice 9.69); the same clarity "
        "helps at SEN Support."
    ),
    action="Write the sessions a week and the minutes of each, such as 3 x 20 minutes.",
    find=_find,
    field="sessions_per_week",
    needs_any=("sessions_per_week", "minutes_per_session", "minutes_per_week", "minutes_total"),
    kinds=SCHOOL_AND_PUPIL,
    rows=beyond_universal,
)
