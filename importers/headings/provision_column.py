"""Which column names the provisions where no heading says so for certain.

A person would look for short texts that differ from row to row, that hardly any row leaves out, that stand left of
what is said about them, and some of which are names that other schools use too; a word of the heading helps. Each of
these counts a little; none decides alone.
"""

from collections.abc import Mapping, Sequence

from importers.grid import raw_text
from importers.headings.content import Looks
from importers.headings.evidence import OF_ANY_TEXT, Claim, Contents
from importers.headings.pupils import speaks_of_identity
from importers.layouts.table import Column
from schemas.provisions import find_provision

_NAMED = 0.8
"""A claim this strong is the heading's own word for provisions; it is not looked into."""
_MOSTLY_TEXT = 0.6
_SHORTEST, _LONGEST = 3, 70
_DISTINCT, _FILLED, _LEFT, _SHORT, _KNOWN = 0.35, 0.25, 0.2, 0.1, 0.3
_DESCRIBED, _LONG = 0.3, 0.3
_TAKEN = 0.9
_LEAST = 0.55
_SURE_AT_MOST = 0.66
_SECOND = 0.9


def with_provision(
    columns: Sequence[Column], claims: dict[str, list[Claim]], contents: Contents, corrected: frozenset[str]
) -> None:
    """Let the best column of provisions, and no other, mean `provision`; nothing changes where a heading says so.

    `corrected` are the keys of columns that a person has decided upon.
    """
    named = [claim.strength for all_ in claims.values() for claim in all_ if claim.field == "provision"]
    if max(named, default=0.0) >= _NAMED:
        return
    texts = [column for column in columns if column.key not in corrected and _is_of_texts(column, claims, contents)]
    scores = {column.key: _score(at, column, claims[column.key], contents) for at, column in enumerate(texts)}
    best = max(scores, key=scores.__getitem__, default="")
    if not best or scores[best] < _LEAST:
        return
    for key, all_ in claims.items():
        claims[key] = [claim for claim in all_ if claim.field != "provision"]
    sure = _strength(scores[best])
    others = [Claim(claim.field, min(claim.strength, sure * _SECOND)) for claim in claims[best]]
    claims[best] = [Claim("provision", sure), *others]


def _is_of_texts(column: Column, claims: Mapping[str, list[Claim]], contents: Contents) -> bool:
    """Whether a column holds texts, and no heading in its very words makes it anything but a description."""
    if (
        column.field is not None
        or speaks_of_identity(column.heading)
        or contents.of(column).share(Looks.TEXT) < _MOSTLY_TEXT
    ):
        return False
    return not any(claim.strength >= _TAKEN and claim.field != "description" for claim in claims[column.key])


def _score(at: int, column: Column, claims: Sequence[Claim], contents: Contents) -> float:
    """Return how well a column of texts, the `at`-th from the left, suits provisions, by all that is known of it."""
    values = [raw_text(value).strip() for value in contents.values(column)]
    names = set(values)
    lengths = sorted(map(len, values))
    short = _SHORTEST <= lengths[len(lengths) // 2] <= _LONGEST
    known = sum(find_provision(name) is not None for name in names) / len(names)
    word = max((claim.strength for claim in claims if claim.field == "provision"), default=0.0)
    other = max((_against(claim) for claim in claims if claim.field not in ("provision", "description")), default=0.0)
    described = max((claim.strength for claim in claims if claim.field == "description"), default=0.0)
    long = contents.of(column).share(Looks.LONG_TEXT)
    return (
        max(word, _DESCRIBED * described)
        + _DISTINCT * len(names) / len(values)
        + _FILLED * len(values) / contents.rows
        + _LEFT / (at + 1)
        + _SHORT * short
        + _KNOWN * known
        - _LONG * long
        - other
    )


def _against(claim: Claim) -> float:
    """Return how much another meaning speaks against provisions: by half where any text could have it."""
    return claim.strength * (0.5 if claim.field in OF_ANY_TEXT else 1)


def _strength(score: float) -> float:
    """Return how sure a choice by score may be told: never as sure as a heading's own word."""
    return round(min(_SURE_AT_MOST, 0.35 + 0.2 * score), 2)
