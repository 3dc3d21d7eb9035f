"""How often and how long: without both, nobody can tell how much a pupil receives."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    unread = look.map.unread
    for entry in look.rows.without("minutes_per_week", "minutes_total"):
        missing = tuple(
            field for field in _HOW if field not in entry.values and (entry.sheet, entry.row, field) not in unread
        )
        if missing:
            yield Hit(entry, _HOW[missing[0]] if len(missing) == 1 else "How often and how long it runs", missing)


_HOW = {"sessions_per_week": "How often", "minutes_per_session": "How long"}


CHECK = Check(
    code="time-missing",
    severity=Severity.QUERY,
    title="How often or how long is not given",
    message="{cause} is not given on {any_rows}: {values}",
    why=(
        "Section F of an EHC plan must be specified and quantified (code of practice 9.69); the same clarity "
        "helps at SEN Support."
    ),
    action="Write the sessions a week and the minutes of each, such as 3 x 20 minutes.",
    find=_find,
    field="sessions_per_week",
    needs_any=("sessions_per_week", "minutes_per_session", "minutes_per_week", "minutes_total"),
    kinds=SCHOOL_AND_PUPIL,
    rows=BEYOND_UNIVERSAL,
)
