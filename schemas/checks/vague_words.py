"""A provision said only in words that could mean anything."""

from collections.abc import Iterator
from functools import lru_cache

from schemas.check import SCHOOL_AND_PUPIL, WITH_PROVISION, Check, Hit, Look, plain
from schemas.finding import Severity

_TELLING = frozenset(
    (
        "support",
        "input",
        "opportunity",
        "opportunities",
        "regular",
        "regularly",
        "access",
        "appropriate",
        "needed",
        "required",
        "help",
        "additional",
        "extra",
    )
)
_FILLING = frozenset(
    (
        "to",
        "as",
        "when",
        "where",
        "possible",
        "if",
        "necessary",
        "ongoing",
        "various",
        "general",
        "adult",
        "adults",
        "a",
        "an",
        "the",
        "of",
        "for",
        "in",
        "and",
        "with",
        "or",
        "by",
        "on",
        "at",
        "some",
        "from",
        "more",
        "time",
        "encouragement",
        "monitoring",
        "monitored",
        "monitor",
        "intervention",
        "interventions",
        "provision",
        "daily",
        "weekly",
    )
)


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, provision, description in rows.beside(rows.texts("provision"), rows.texts("description")):
        if _are_vague(provision + description):
            yield Hit(entry)


@lru_cache(maxsize=4096)
def _are_vague(said: tuple[str, ...]) -> bool:
    return bool(said) and all(map(_is_vague, said))


@lru_cache(maxsize=4096)
def _is_vague(text: str) -> bool:
    """Tell whether a text holds a vague word and nothing that says what is done."""
    words = plain(text).split()
    return not _TELLING.isdisjoint(words) and (_TELLING | _FILLING).issuperset(words)


CHECK = Check(
    code="vague-words",
    severity=Severity.QUERY,
    title="The words do not say what is done",
    message="Only general words such as support, input or opportunities on {rows}: {values}",
    why=(
        "Section F must be specific, and courts have found words such as these too vague; a colleague could "
        "not deliver it from them."
    ),
    action="Write what is done, with what and by whom.",
    find=_find,
    field="provision",
    kinds=SCHOOL_AND_PUPIL,
    rows=WITH_PROVISION,
)
