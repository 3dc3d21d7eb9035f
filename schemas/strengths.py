"""What is good about a map, said first: the surgery is support, not inspection.

A strength is told only where most rows show it and the map is large enough to tell; nothing is praised that was not
seen.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from schemas.grouping import scope_words
from schemas.rows import Rows

_MOST = 0.8
_ROWS_TO_TELL = 3


@dataclass(frozen=True, slots=True)
class Strength:
    """One thing that a map does well, in plain words for the school."""

    code: str
    title: str
    message: str

    def as_json(self) -> dict[str, str]:
        """Return the contract's JSON object."""
        return {"code": self.code, "title": self.title, "message": self.message}


@dataclass(frozen=True, slots=True)
class _Kind:
    """One strength, told of each row on a day. `message` names `{shown}`."""

    code: str
    title: str
    message: str
    shows: Callable[[Rows, str], Iterable[bool]]


def strengths_of(rows: Rows, on: date, *, among: str = "") -> tuple[Strength, ...]:
    """Return what the rows beyond universal level do well on a day, in a fixed order; empty for fewer than three.

    `among` says which rows these are, where the map has others.
    """
    if len(rows) < _ROWS_TO_TELL:
        return ()
    today = on.isoformat()
    found = []
    for kind in _KINDS:
        shown = sum(kind.shows(rows, today))
        if shown >= _MOST * len(rows):
            message = kind.message.format(shown=scope_words(shown, len(rows), among=among))
            found.append(Strength(kind.code, kind.title, message))
    return tuple(found)


def strengths_told() -> Iterator[Strength]:
    """Yield every strength that can be told, as of a map that shows it."""
    for kind in _KINDS:
        yield Strength(kind.code, kind.title, kind.message.format(shown="most rows"))


def _has(*fields: str) -> Callable[[Rows, str], Iterable[bool]]:
    wanted = frozenset(fields)
    return lambda rows, _today: (
        (entry.values.keys() >= wanted for entry in rows) if all(map(rows.states, wanted)) else ()
    )


def _golden_thread(rows: Rows, _today: str) -> Iterator[bool]:
    for values in (entry.values for entry in rows):
        yield ("primary_need" in values or "area_of_need" in values) and "target" in values and "impact" in values


def _reviewed_in_time(rows: Rows, today: str) -> Iterator[bool]:
    for entry, review in rows.beside(rows.days("review_date")):
        yield bool(review) and (review >= today or "impact" in entry.values)


def _dosage(rows: Rows, _today: str) -> Iterator[bool]:
    for entry, minutes in rows.beside(rows.minutes_per_week()):
        yield minutes is not None or "minutes_total" in entry.values


_KINDS = (
    _Kind(
        "golden-thread",
        "The thread from need to impact is complete",
        "Need, provision, intended outcome and impact are all shown on {shown}.",
        _golden_thread,
    ),
    _Kind(
        "reviewed-in-time",
        "Provision is reviewed in time",
        "A review is planned, or done with its impact, on {shown}.",
        _reviewed_in_time,
    ),
    _Kind("impact-shown", "Impact is shown", "What the provision achieved is written on {shown}.", _has("impact")),
    _Kind(
        "measured-before-and-after",
        "Progress is measured before and after",
        "A baseline and an exit measure stand on {shown}.",
        _has("baseline", "exit"),
    ),
    _Kind("outcomes-set", "Outcomes are set", "An intended outcome is written on {shown}.", _has("target")),
    _Kind("time-is-clear", "Time is clear", "How often and how long it runs is clear on {shown}.", _dosage),
    _Kind("staffing-is-clear", "Staffing is clear", "Who delivers it is written on {shown}.", _has("staff_role")),
    _Kind("costed", "Provision is costed", "A cost is written on {shown}.", _has("cost")),
)
