"""The upper end of a range cannot lie below its lower end."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look
from schemas.finding import Severity

_RANGES = ("group_size", "sessions_per_week", "minutes_per_session", "minutes_per_week", "minutes_total", "weeks")


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for field in _RANGES:
        if rows.states(f"{field}_max"):
            for entry, low, high in rows.beside(rows.numbers(field), rows.numbers(f"{field}_max")):
                if low is not None and high is not None and high < low:
                    yield Hit(entry, cause=_WORDS[field], fields=(field,))


_WORDS = {field: field.replace("_", " ") for field in _RANGES}

CHECK = Check(
    code="range-reversed",
    severity=Severity.ERROR,
    title="A range ends below its start",
    message="The range of {cause} ends below its start on {rows}: {values}",
    why="The two ends contradict each other, so neither time nor cost can be worked out.",
    action="Write the smaller number first.",
    find=_find,
)
