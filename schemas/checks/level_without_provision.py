"""A level of the continuum for which a school's map shows nothing."""

from collections.abc import Iterator
from itertools import chain

from schemas.check import SCHOOL_ONLY, Check, Hit, Look
from schemas.finding import Severity
from schemas.grouping import in_a_row, quoted


def _find(look: Look) -> Iterator[Hit]:
    found = set(chain.from_iterable(look.rows.texts("level")))
    levels = look.standard.codes["level"]
    missing = [code.label.lower() for code in levels.codes if code.code not in found]
    if missing and len(found) > 1 and found <= levels.codes_by_name.keys():
        yield Hit(cause=f"the level{'s' if len(missing) > 1 else ''} {in_a_row(list(map(quoted, missing)))}")


CHECK = Check(
    code="level-without-provision",
    severity=Severity.ADVICE,
    title="A level with no provision",
    message="The map shows nothing at {cause}",
    why="The continuum asks what there is at each level, from what all pupils have to what is specialist.",
    action="Add what the school has at this level, or say that it is on another map.",
    find=_find,
    field="level",
    needs=("level",),
    kinds=SCHOOL_ONLY,
)
