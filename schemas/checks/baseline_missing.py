"""A targeted or specialist provision without a measure to start from."""

from collections.abc import Iterator

from schemas.check import AT_A_LEVEL_BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    return map(Hit, look.rows.without("baseline"))


CHECK = Check(
    code="baseline-missing",
    severity=Severity.QUERY,
    title="No baseline at targeted level or above",
    message="No baseline is given on {any_rows}",
    why="Without a measure at the start nobody can tell whether the provision worked (EEF, implementation guidance).",
    action="Write the measure at the start: a score, an age, a scale, or what the pupil can do now.",
    find=_find,
    field="baseline",
    needs=("baseline", "level"),
    kinds=SCHOOL_AND_PUPIL,
    rows=AT_A_LEVEL_BEYOND_UNIVERSAL,
)
