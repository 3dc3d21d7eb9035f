"""Support in class, and nothing else about it."""

from collections.abc import Iterator
from functools import lru_cache

from schemas.check import SCHOOL_AND_PUPIL, WITH_PROVISION, Check, Hit, Look, plain, texts
from schemas.finding import Severity

_WORDS = frozenset(
    (
        "in",
        "class",
        "support",
        "classroom",
        "ta",
        "lsa",
        "adult",
        "teacher",
        "general",
        "within",
        "the",
        "by",
        "with",
        "from",
        "additional",
        "1",
        "a",
        "an",
        "and",
        "cover",
    )
)


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        if "description" not in entry.values and "target" not in entry.values:
            said = texts(entry, "provision")
            if said and all(_is_support_in_class(text) for text in said):
                yield Hit(entry)


@lru_cache(maxsize=4096)
def _is_support_in_class(text: str) -> bool:
    words = set(plain(text).split())
    return "support" in words and bool(words & {"class", "classroom"}) and words <= _WORDS


CHECK = Check(
    code="support-in-class-only",
    severity=Severity.QUERY,
    title="Support in class, and nothing more",
    message="Support in class without what it is for or how it is done on {rows}: {values}",
    why=(
        "The EEF's guidance on teaching assistants (2021) finds that informal support in class alone does not "
        "raise attainment."
    ),
    action="Write what the adult does there and what the pupil should come to do.",
    find=_find,
    field="provision",
    kinds=SCHOOL_AND_PUPIL,
    rows=WITH_PROVISION,
)
