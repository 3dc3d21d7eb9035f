"""A provision at a level where it is not usually found."""

from collections.abc import Iterator

from schemas.check import SCHOOL_AND_PUPIL, UNIVERSAL, Check, Hit, Look, texts
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.provisions import find_provision


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        level = entry.values["level"]
        if level not in _OUTER:
            continue
        for text in texts(entry, "provision"):
            provision = find_provision(text)
            if provision and level not in provision.levels:
                yield Hit(entry, fields=("provision", "level"))
                break


_OUTER = frozenset((UNIVERSAL, "specialist"))


def _has_level(entry: Entry) -> bool:
    return "level" in entry.values and "provision" in entry.values


CHECK = Check(
    code="level-unlike-catalogue",
    severity=Severity.QUERY,
    title="The level is not the usual one for this provision",
    message="Provision stands at a level where other schools do not place it on {rows}: {values}",
    why=(
        "The county's catalogue of provisions gives the usual levels, so that the same thing is counted alike "
        "in every school."
    ),
    action="Agree the level in the surgery; the school may well have its reasons.",
    find=_find,
    field="level",
    needs=("level",),
    kinds=SCHOOL_AND_PUPIL,
    rows=_has_level,
)
