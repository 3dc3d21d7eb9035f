"""One text for every pupil of a plan."""

from collections.abc import Iterator

from schemas.check import PUPIL_ONLY, Check, Hit, Look, plain, texts
from schemas.finding import Severity

_PUPILS_TO_TELL = 4
_FIELDS = ("target", "description", "impact")


def _find(look: Look) -> Iterator[Hit]:
    for field in _FIELDS:
        rows = [entry for entry in look.rows if field in entry.values]
        pupils = {pupil for entry in rows for pupil in texts(entry, "pupil")}
        said = {plain(text) for entry in rows for text in texts(entry, field)}
        if len(pupils) >= _PUPILS_TO_TELL and len(said) == 1:
            for entry in rows:
                yield Hit(entry, _WORDS[field], (field,))


_WORDS = {"target": "outcome", "description": "description", "impact": "impact"}

CHECK = Check(
    code="same-text-for-every-pupil",
    severity=Severity.ADVICE,
    title="The same text for every pupil",
    message="The {cause} is the same for every pupil on {rows}: {values}",
    why=(
        "A plan is for one pupil (SEND code of practice 2015, 6.40); the same words for all are often a text "
        "that was copied down."
    ),
    action="Write for each pupil what is theirs.",
    find=_find,
    needs=("pupil",),
    needs_any=_FIELDS,
    kinds=PUPIL_ONLY,
)
