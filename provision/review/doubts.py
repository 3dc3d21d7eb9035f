"""What is odd about a planned surgery: it is past, its adviser sits elsewhere, its school has one already.

Told and not forbidden: an adviser may mean it, and every plan can be undone.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from provision.review.surgeries import Surgery


def doubts(surgery: Surgery, planned: Iterable[Surgery], now: datetime) -> Iterator[str]:
    """Say what is odd about a surgery, beside all that are `planned`, a sentence each."""
    if surgery.planned_for < now:
        yield f"{_when(surgery)} is past"
    for other in planned:
        if other.id == surgery.id:
            continue
        if other.urn == surgery.urn and other.school == surgery.school:
            yield f"{other.school} has one on {_when(other)} already"
        elif surgery.adviser and other.adviser == surgery.adviser and _overlap(surgery, other):
            yield f"{surgery.adviser} is with {other.school} at {other.planned_for.astimezone():%H:%M}"


def _overlap(one: Surgery, other: Surgery) -> bool:
    return one.planned_for < _end(other) and other.planned_for < _end(one)


def _end(surgery: Surgery) -> datetime:
    return surgery.planned_for + timedelta(minutes=surgery.minutes)


def _when(surgery: Surgery) -> str:
    return f"{surgery.planned_for.astimezone():%d/%m/%Y %H:%M}"
