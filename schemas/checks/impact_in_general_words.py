"""An impact said in words that fit anything."""

from collections.abc import Iterator
from functools import lru_cache

from schemas.check import Check, Hit, Look, plain, texts
from schemas.finding import Severity

_GENERAL = frozenset(
    (
        "good",
        "some",
        "ongoing",
        "continuing",
        "continued",
        "yes",
        "positive",
        "excellent",
        "fair",
        "ok",
        "limited",
        "satisfactory",
        "slow",
        "steady",
        "great",
        "progress",
        "progressing",
        "well",
        "made",
        "making",
        "is",
        "impact",
        "improved",
        "improving",
        "improvement",
        "very",
        "has",
        "helpful",
        "working",
        "effective",
        "successful",
        "and",
        "being",
    )
)


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        said = texts(entry, "impact")
        if said and "exit" not in entry.values and all(_is_general(text) for text in said):
            yield Hit(entry)


@lru_cache(maxsize=4096)
def _is_general(text: str) -> bool:
    words = plain(text).split()
    return bool(words) and _GENERAL.issuperset(words)


CHECK = Check(
    code="impact-in-general-words",
    severity=Severity.ADVICE,
    title="The impact is said in general words",
    message="The impact is a general word such as good progress, with no measure, on {rows}: {values}",
    why="Themes and the next plan both need to know what changed, not only that something did.",
    action="Add what the pupils can do now that they could not do before.",
    find=_find,
    field="impact",
    needs=("impact",),
)
