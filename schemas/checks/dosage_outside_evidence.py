"""Work led by assistants that is, by and large, outside the dosage that trials found to work.

Told of the pattern of a map and never of a row: more than half of at least five rows, each outside in two ways. A
programme of the catalogue has a guide of its own, and is left out.
"""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look, Which, texts
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.provisions import find_provision
from schemas.rows import Rows

_MINUTES = (20, 50)
_SESSIONS = (3, 5)
_WEEKS = (8, 20)
_BOUNDS = (("minutes_per_session", _MINUTES), ("sessions_per_week", _SESSIONS), ("weeks", _WEEKS))
_BOUNDS_TO_TELL = 2
_ROWS_TO_TELL = 5


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    told = [_outside(rows, field, bounds) for field, bounds in _BOUNDS]
    outside = [(entry, tuple(filter(None, fields))) for entry, *fields in rows.beside(*told)]
    struck = [(entry, fields) for entry, fields in outside if len(fields) >= _BOUNDS_TO_TELL]
    if len(struck) >= _ROWS_TO_TELL and len(struck) * 2 > len(rows):
        for entry, fields in struck:
            yield Hit(entry, fields=fields)


def _outside(rows: Rows, field: str, bounds: tuple[int, int]) -> list[str]:
    """Return for each row the field, where its whole range lies outside the bounds, else the empty text."""
    least, most = bounds
    pairs = zip(rows.numbers(field), rows.numbers(f"{field}_max"), strict=True)
    return [
        field if low is not None and (low > most or (low if high is None else high) < least) else ""
        for low, high in pairs
    ]


def _led_by_an_assistant(entry: Entry) -> bool:
    """Tell whether an assistant leads it beyond universal level, and it is no programme with a guide of its own."""
    return (
        entry.values.get("staff_role") == "teaching_assistant"
        and BEYOND_UNIVERSAL.picks(entry)
        and not any(map(find_provision, texts(entry, "provision")))
    )


CHECK = Check(
    code="dosage-outside-evidence",
    severity=Severity.ADVICE,
    title="Outside the dosage that trials found to work",
    message="Length and number of sessions are outside what trials used on {rows}",
    why=(
        "The EEF's guidance on teaching assistants (2021) finds the most impact for structured sessions of 20 to 50 "
        "minutes, 3 to 5 times a week, for 8 to 20 weeks."
    ),
    action="Think about shorter and more frequent sessions, if the programme's own guide does not say otherwise.",
    find=_find,
    field="minutes_per_session",
    needs=("staff_role",),
    needs_any=("minutes_per_session", "sessions_per_week", "weeks"),
    kinds=SCHOOL_AND_PUPIL,
    rows=Which(_led_by_an_assistant, "led by an assistant without a named programme"),
)
