"""An outcome that nobody could measure."""

import re
from collections.abc import Iterator
from functools import lru_cache

from schemas.check import SCHOOL_AND_PUPIL, Check, Hit, Look
from schemas.finding import Severity

_GENERAL = re.compile(
    r"(?i)^\s*(?:to\s+)?"
    r"(?:improv|increas|develop|support|help|encourag|rais|boost|progress|make progress|better|enhanc)"
)
_MEASURED = re.compile(
    r"(?i)\d|\b(?:by the|independently|without|at least|all|each|every|able to|will be able|can|from .+ to |"
    r"half|twice|once|three|four|five|six|seven|eight|nine|ten|daily|months?|level|score|phase|band|age)\b"
)


def _find(look: Look) -> Iterator[Hit]:
    for entry, said in look.rows.beside(look.rows.texts("target")):
        if said and all(map(_is_general, said)):
            yield Hit(entry)


@lru_cache(maxsize=4096)
def _is_general(text: str) -> bool:
    return _GENERAL.search(text) is not None and _MEASURED.search(text) is None


CHECK = Check(
    code="outcome-not-smart",
    severity=Severity.ADVICE,
    title="The outcome cannot be measured",
    message="The outcome names a direction and no measure on {rows}: {values}",
    why=(
        "An outcome should be specific and measurable (SEND code of practice 2015, 9.66); else a review can only guess."
    ),
    action="Add how it will be seen: how many, how often, from what to what, by when.",
    find=_find,
    field="target",
    needs=("target",),
    kinds=SCHOOL_AND_PUPIL,
)
