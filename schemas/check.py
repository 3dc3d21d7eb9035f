"""What a check is: a code, its wording, the columns it needs and a pure function from rows to hits.

A check states only which rows it strikes and why; one engine (`schemas/checking.py`) makes findings of the hits, so
that scope, places and values are told in the same words by all. Reading helpers for an entry's loosely typed values
live here too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from schemas.codes import words_of
from schemas.entry import Entry, MapKind, Value
from schemas.finding import Severity
from schemas.grouping import hours_words
from schemas.provision_map import ProvisionMap
from schemas.rows import Rows, day_of, pounds_of, texts_of
from schemas.standard import Standard

ALL_KINDS = frozenset(MapKind)
SCHOOL_AND_PUPIL = frozenset({MapKind.SCHOOL, MapKind.PUPIL})
PUPIL_ONLY = frozenset({MapKind.PUPIL})
SCHOOL_ONLY = frozenset({MapKind.SCHOOL})

UNIVERSAL = "universal"


class Hit(NamedTuple):
    """One place that a check strikes. Hits with the same `cause` make one finding.

    `entry` is None for what concerns the whole map. `fields` are the fields whose cells are shown, the check's own
    where none is given. `cause` is said in the message as `{cause}`; where each cause has its own reason or remedy
    they win over the check's.
    """

    entry: Entry | None = None
    cause: str = ""
    fields: tuple[str, ...] = ()
    why: str = ""
    action: str = ""


class Which(NamedTuple):
    """Which rows a check is about, and the words that follow `every row` where they are not all of the map."""

    picks: Callable[[Entry], bool]
    words: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a check is given.

    The rows that it is about, and the whole map, its earlier maps (oldest first) and the standard.
    """

    rows: Rows
    map: ProvisionMap
    standard: Standard
    history: tuple[ProvisionMap, ...] = ()

    @property
    def today(self) -> str:
        """The day of checking as ISO text, which sorts with the dates of entries."""
        return self.map.on.isoformat()


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `message` may name `{rows}`, `{values}` and `{cause}`; it has no full stop, as the place follows it.

    After a negation it names `{any_rows}` for `{rows}`: nothing is given on *any* row, not on *every* row. Every field
    of `needs`, and one of `needs_any` where there are any, must be on the map, else the check is listed as not checked.
    `rows` picks the rows that it is about; None is all of them. `field` is what the finding is about, None for the
    map. `say` tells what one row says, for `{values}`; None tells the cells as they were written. `looks_back` means
    that it reads the school's earlier maps.
    """

    code: str
    severity: Severity
    title: str
    message: str
    why: str
    action: str
    find: Callable[[Look], Iterable[Hit]]
    field: str | None = None
    needs: tuple[str, ...] = ()
    needs_any: tuple[str, ...] = ()
    kinds: frozenset[MapKind] = ALL_KINDS
    rows: Which | None = None
    say: Callable[[Entry], str] | None = None
    looks_back: bool = False


def _names_its_provision(entry: Entry) -> bool:
    return "provision" in entry.values


def _is_beyond_universal(entry: Entry) -> bool:
    return "provision" in entry.values and entry.values.get("level") != UNIVERSAL


def _says_a_level_beyond_universal(entry: Entry) -> bool:
    return "level" in entry.values and _is_beyond_universal(entry)


WITH_PROVISION = Which(_names_its_provision, "that names its provision")
"""Rows that name their provision; one without is told of once, by the schema."""

BEYOND_UNIVERSAL = Which(_is_beyond_universal, "beyond universal level")
"""Rows for some pupils rather than all: they name their provision, and their level is not universal."""

AT_A_LEVEL_BEYOND_UNIVERSAL = Which(_says_a_level_beyond_universal, "at targeted level or above")
"""Rows that say that their level is above universal."""


def number(entry: Entry, field: str) -> float | None:
    """Return a quantity, or None where it is absent or several are written in the cell."""
    value = entry.values.get(field)
    return value if isinstance(value, int | float) else None


def pounds_in(entry: Entry, field: str) -> Decimal | None:
    """Return an amount of money, or None where it is absent or several are written in the cell."""
    return pounds_of(entry.values.get(field))


def texts(entry: Entry, field: str) -> tuple[str, ...]:
    """Return a field's texts in the order of the sheet, empty where it is absent."""
    return texts_of(entry.values.get(field))


def day(entry: Entry, field: str) -> str:
    """Return a date as ISO text, the last where a cell holds several, empty where there is none."""
    return day_of(entry.values.get(field))


@lru_cache(maxsize=8192)
def days_between(first: str, last: str) -> int | None:
    """Return the days from one ISO date to another, None where either is no date."""
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return None


def minutes_per_week(entry: Entry) -> float | None:
    """Return the minutes a week that a row states, or that its sessions and their length come to."""
    (minutes,) = Rows((entry,)).minutes_per_week()
    return minutes


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return a text's words in one plain form with a space at both ends, so that ` word ` is found as a whole word."""
    return f" {' '.join(words_of(text))} "


def mentions(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text holds one of these words or phrases (in plain form) as whole words."""
    said = plain(text)
    return any(f" {word} " in said for word in words)


def over_weeks(look: Look, is_over: Callable[[float], bool]) -> Iterator[Hit]:
    """Yield, as one cause, the rows of all pupils whose minutes a week together are over what a check allows."""
    over = [week for week in _pupil_weeks(look) if is_over(week[2])]
    pupils, most = len({pupil for pupil, _, _ in over}), hours_words(max((week[2] for week in over), default=0))
    said = f"One pupil's provision comes to {most} a week"
    if pupils > 1:
        said = f"The provision of {pupils} pupils comes to too much, the most to {most} a week,"
    return struck_rows(look, said, (entry for _, entries, _ in over for entry in entries))


def struck_rows(look: Look, cause: str, entries: Iterable[Entry]) -> Iterator[Hit]:
    """Yield a hit for each of these rows, once each and in the order of the map."""
    struck = {id(entry) for entry in entries}
    return (Hit(entry, cause) for entry in look.rows if id(entry) in struck)


def _pupil_weeks(look: Look) -> Iterator[tuple[str, list[Entry], float]]:
    """Yield each pupil with the rows that run in one term and their minutes a week together.

    A row for several pupils counts for each of them. Rows that ended before the day of checking are left out.
    """
    weeks: defaultdict[tuple[str, Value], list[tuple[Entry, float]]] = defaultdict(list)
    rows = look.rows
    for entry, minutes, end in rows.beside(rows.minutes_per_week(), rows.days("end_date")):
        if minutes and (not end or end >= look.today):
            for pupil in texts(entry, "pupil"):
                weeks[pupil, entry.values.get("term", "")].append((entry, minutes))
    for (pupil, _), week in weeks.items():
        yield pupil, [entry for entry, _ in week], sum(minutes for _, minutes in week)


def row_day(entry: Entry, today: str) -> str:
    """Return the last day that a row speaks of, else the day of checking: the day to hold a dated policy against."""
    return max(day(entry, field) for field in ("start_date", "end_date", "review_date")) or today
