"""The catalogue of provisions: one name for the forty spellings of the same thing, with its usual level and area.

It lets themes count "the same thing" and lets a universal provision called specialist be asked about. What is not in
it is counted as itself. Matching is exact on whole words: the whole text first, then the longest name that stands
within it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from schemas.codes import words_of
from schemas.standard_files import data_folder


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision that many schools run.

    Its name and aliases, usual area of need and levels, and a public evidence reference.

    `evidence` is empty where none is certain. `whole_text_only`: its names are ordinary words, so they count only
    alone.
    """

    name: str
    aliases: tuple[str, ...]
    area: str
    levels: tuple[str, ...]
    evidence: str
    whole_text_only: bool = False


@cache
def catalogue() -> tuple[Provision, ...]:
    """Return every provision of the shipped catalogue, in its order."""
    data = json.loads((data_folder() / "provisions.json").read_text(encoding="utf-8"))
    return tuple(
        Provision(
            one["name"],
            tuple(one["aliases"]),
            one["area"],
            tuple(one["levels"]),
            one["evidence"],
            one.get("whole_text_only", False),
        )
        for one in data["provisions"]
    )


@lru_cache(maxsize=8192)
def find_provision(text: str) -> Provision | None:
    """Return the provision that a school's text names, or None.

    The longest name within the text wins, then the first.
    """
    words = tuple(words_of(text))
    index = _index()
    whole = index.get(words)
    if whole is not None:
        return whole
    for length in range(min(len(words) - 1, _longest()), 0, -1):
        for start in range(len(words) - length + 1):
            found = index.get(words[start : start + length])
            if found is not None and not found.whole_text_only and _tells(words[start : start + length]):
                return found
    return None


def _tells(words: tuple[str, ...]) -> bool:
    """Tell whether a name within a longer text is enough: one ordinary word, such as maths, is not."""
    return len(words) > 1 or words[0] in _own_names()


@cache
def _index() -> Mapping[tuple[str, ...], Provision]:
    index: dict[tuple[str, ...], Provision] = {}
    for provision in catalogue():
        for name in (provision.name, *provision.aliases):
            index.setdefault(tuple(words_of(name)), provision)
    return index


@cache
def _own_names() -> frozenset[str]:
    """Single words that name one provision and nothing else: the catalogue's one-word names."""
    names = (tuple(words_of(provision.name)) for provision in catalogue() if not provision.whole_text_only)
    return frozenset(words[0] for words in names if len(words) == 1) | frozenset(_INITIALS)


_INITIALS = ("lego", "rwi", "neli", "teacch", "ttrs", "brp", "qft", "bucket", "widgit", "ot", "physio", "salt")


@cache
def _longest() -> int:
    return max(len(words) for words in _index())
