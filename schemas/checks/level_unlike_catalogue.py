"""A provision at a level where it is not usually found."""

from collections.abc import Iterator

from schemas.check import SCHOOL_AND_PUPIL, Check, Hit, Look, Which
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import quoted, told
from schemas.provisions import find_provision


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    for entry, level, said in rows.beside(rows.values("level"), rows.texts("provision")):
        usual = [provision.levels for provision in map(find_provision, said) if provision] if level in _FAR else []
        if usual and _FAR[level] in usual:
            yield Hit(entry, fields=("provision", "level"))


_FAR = {"universal": ("specialist",), "specialist": ("universal",)}
"""The usual levels that are as far from a level as can be. A step between neighbours is the school's own judgement."""


def _say(entry: Entry) -> str:
    return f"{quoted(told(entry, 'provision'))} at {quoted(told(entry, 'level'))}"


def _has_level(entry: Entry) -> bool:
    return "level" in entry.values and "provision" in entry.values


CHECK = Check(
    code="level-unlike-catalogue",
    severity=Severity.QUERY,
    title="The level is not the usual one for this provision",
    message="The level is far from the usual one of the provision on {rows}: {values}",
    why=(
        "The county's catalogue of provisions gives the usual levels, so that the same thing is counted alike "
        "in every school."
    ),
    action="Agree the level in the surgery; the school may well have its reasons.",
    find=_find,
    field="level",
    needs=("level",),
    kinds=SCHOOL_AND_PUPIL,
    rows=Which(_has_level, "with a level"),
    say=_say,
)
