"""An area of need for which a school's map shows nothing."""

from collections.abc import Iterator
from itertools import chain

from schemas.check import SCHOOL_ONLY, Check, Hit, Look
from schemas.finding import Severity
from schemas.grouping import in_a_row, quoted


def _find(look: Look) -> Iterator[Hit]:
    found = set(chain.from_iterable(look.rows.texts("area_of_need")))
    areas = look.standard.codes["area_of_need"]
    missing = [code for code in areas.codes if code.code not in found]
    if found and missing and found <= areas.codes_by_name.keys():
        yield Hit(cause=in_a_row([quoted(code.label) for code in missing]))


CHECK = Check(
    code="area-without-provision",
    severity=Severity.ADVICE,
    title="An area of need with no provision",
    message="The map shows nothing for {cause}",
    why=(
        "A school's map shows what is there for each of the four broad areas of need (SEND code of practice "
        "2015, chapter 6)."
    ),
    action="Add what the school has for it, or say that no pupil needs it now.",
    find=_find,
    field="area_of_need",
    needs=("area_of_need",),
    kinds=SCHOOL_ONLY,
)
