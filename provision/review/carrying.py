"""Matching a re-sent map's findings to those before: fixed, still there, new; and what of a decision stays.

Matching goes by code, field and content, never by row. Same content: the decision stands, with who made it and when.
Same cause with other content: the finding is open again and says what was decided before, so that nobody accepts
unseen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from provision.review.values import Decision, Fate


@dataclass(frozen=True, slots=True)
class Known:
    """A finding of the map before, with what was decided about it."""

    id: int
    code: str
    field: str
    content: tuple[str, ...]
    decision: Decision = Decision.OPEN
    category: str = ""
    note: str = ""
    assigned_to: str = ""
    decided_by: str = ""
    decided_at: str = ""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A finding of the map that has come in."""

    code: str
    field: str
    content: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a finding starts with: the one before it (None for a new one), its fate, the decision that stands."""

    fate: Fate
    previous: Known | None = None
    decision: Decision = Decision.OPEN
    words: str = ""


_WORDS = {Decision.FINE: "accepted", Decision.FLAGGED: "flagged", Decision.DISMISSED: "dismissed"}


def carry(before: Sequence[Known], now: Sequence[Fresh]) -> list[Carried]:
    """Return for each finding of `now`, in its order, what it takes over from `before`.

    Each old finding is used once.
    """
    left = list(before)
    matched: list[Known | None] = [_take(left, _same(fresh, left)) for fresh in now]
    for place, fresh in enumerate(now):
        if matched[place] is None:
            matched[place] = _take(left, _nearest(fresh, left))
    return [_carried(fresh, known) for fresh, known in zip(now, matched, strict=True)]


def _same(fresh: Fresh, left: Sequence[Known]) -> Known | None:
    wanted = (fresh.code, fresh.field, fresh.content)
    return next((known for known in left if (known.code, known.field, known.content) == wanted), None)


def _nearest(fresh: Fresh, left: Sequence[Known]) -> Known | None:
    """Return the finding of the same cause that shares most of its content; if it shares nothing, the first one."""
    alike = [known for known in left if (known.code, known.field) == (fresh.code, fresh.field)]
    return max(alike, key=lambda known: len(set(known.content) & set(fresh.content)), default=None)


def _take(left: list[Known], known: Known | None) -> Known | None:
    if known is not None:
        left.remove(known)
    return known


def _carried(fresh: Fresh, known: Known | None) -> Carried:
    if known is None:
        return Carried(Fate.NEW)
    if known.content == fresh.content:
        return Carried(Fate.STILL_THERE, known, known.decision)
    was = _WORDS.get(known.decision)
    return Carried(Fate.CHANGED, known, words=f"changed since {known.decided_by} {was} it" if was else "")
