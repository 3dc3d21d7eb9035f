"""The rows that a check is about, as typed columns: each column is made once a map, however many checks ask for it.

A check reads a handful of fields of every row. Asking each entry again for each check was most of what checks cost,
so the columns are shared: a list a field, in the order of the rows, None (or empty) where a row does not say.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any, TypeVar

from schemas.entry import Entry, Value

T = TypeVar("T")

_NUMBERS = (int, float)


class Rows:
    """Some rows of a map with their values by column. Columns are made when they are first asked for.

    `stated` are the fields that any of the rows states.
    """

    __slots__ = ("_made", "_values", "entries", "stated")

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self.stated = frozenset(chain.from_iterable([entry.values for entry in entries]))
        self._values = [entry.values for entry in entries]
        self._made: dict[tuple[str, str], list[Any]] = {}

    def __iter__(self) -> Iterator[Entry]:
        """Go through the rows in the order of the map."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.entries)

    def beside(self, *columns: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """Go through the rows, each with its value of every column given."""
        return zip(self.entries, *columns, strict=True)

    def states(self, field: str) -> bool:
        """Tell whether any of the rows states this field."""
        return field in self.stated

    def values(self, field: str) -> Sequence[Value | None]:
        """Return a field's values as they are."""
        return self._column("values", field, lambda: [values.get(field) for values in self._values], None)

    def without(self, *fields: str) -> list[Entry]:
        """Return the rows that state none of these fields."""
        stated = [field for field in fields if field in self.stated]
        if not stated:
            return list(self.entries)
        wanted = frozenset(stated)
        return [entry for entry in self.entries if wanted.isdisjoint(entry.values)]

    def numbers(self, field: str) -> Sequence[float | None]:
        """Return quantities, None where a row has none or several are written in the cell."""
        return self._column("numbers", field, lambda: _numbers(self.values(field)), None)

    def pounds(self, field: str) -> Sequence[Decimal | None]:
        """Return amounts of money, None where a row has none or several are written in the cell."""
        return self._column("pounds", field, lambda: [pounds_of(value) for value in self.values(field)], None)

    def texts(self, field: str) -> Sequence[tuple[str, ...]]:
        """Return a field's texts, each row's in the order of its cell, empty where a row has none."""
        return self._column("texts", field, lambda: _texts(self.values(field)), ())

    def days(self, field: str) -> Sequence[str]:
        """Return dates as ISO text, the last where a cell holds several, empty where a row has none."""
        return self._column("days", field, lambda: _days(self.values(field)), "")

    def minutes_per_week(self) -> Sequence[float | None]:
        """Return the minutes a week that each row states, or that its sessions and their length come to."""
        return self._column("", "minutes_per_week", self._minutes, None, ("sessions_per_week", "minutes_per_session"))

    def _minutes(self) -> list[float | None]:
        fields = ("minutes_per_week", "sessions_per_week", "minutes_per_session")
        return [
            stated if stated is not None else None if sessions is None or length is None else sessions * length
            for stated, sessions, length in zip(*map(self.numbers, fields), strict=True)
        ]

    def _column(
        self, kind: str, field: str, make: Callable[[], list[T]], absent: T, also: tuple[str, ...] = ()
    ) -> list[T]:
        key = (kind, field)
        made = self._made.get(key)
        if made is None:
            known = field in self.stated or not self.stated.isdisjoint(also)
            made = self._made[key] = make() if known else [absent] * len(self.entries)
        return made


def _numbers(values: Sequence[Value | None]) -> list[float | None]:
    return [value if isinstance(value, _NUMBERS) else None for value in values]


def _texts(values: Sequence[Value | None]) -> list[tuple[str, ...]]:
    return [(value,) if isinstance(value, str) else texts_of(value) for value in values]


def _days(values: Sequence[Value | None]) -> list[str]:
    return [value if isinstance(value, str) else day_of(value) for value in values]


def pounds_of(value: Value | None) -> Decimal | None:
    """Return one amount in pounds, None for several or for words."""
    if isinstance(value, Decimal):
        return value
    return Decimal(str(value)) if isinstance(value, int | float) else None


def texts_of(value: Value | None) -> tuple[str, ...]:
    """Return one value's texts: none, one or several."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


def day_of(value: Value | None) -> str:
    """Return one value as an ISO date, the last of several, empty for none."""
    if isinstance(value, str):
        return value
    return max(map(str, value), default="") if isinstance(value, tuple) else ""
