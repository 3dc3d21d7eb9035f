"""A number or a range of numbers, and how it becomes contract values: the currency between the grammars of amounts."""

import math
from collections.abc import MutableMapping
from dataclasses import dataclass

from schemas.entry import Value

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, both ends meant; equal for a single number. Always ordered and finite."""

    low: float
    high: float

    @classmethod
    def of(cls, one: float, other: float | None = None) -> "Span":
        """Return the span between two numbers in either order, or of one."""
        second = one if other is None else other
        return cls(min(one, second), max(one, second))

    def times(self, factor: "Span | float") -> "Span":
        """Return the product, end by end; neither may be negative."""
        by = factor if isinstance(factor, Span) else Span.of(factor)
        return Span(self.low * by.low, self.high * by.high)

    def plus(self, other: "Span") -> "Span":
        """Return the sum, end by end."""
        return Span(self.low + other.low, self.high + other.high)

    def around(self, other: "Span") -> "Span":
        """Return the smallest span that holds both."""
        return Span(min(self.low, other.low), max(self.high, other.high))

    @property
    def is_range(self) -> bool:
        """Whether the two ends differ."""
        return self.low != self.high


def number(value: float) -> int | float:
    """Return a whole number as int, any other to four places: no `15.000000000000002` reaches a school."""
    rounded = round(value, _DIGITS)
    return int(rounded) if math.isfinite(rounded) and rounded == int(rounded) else rounded


def put(values: MutableMapping[str, Value], field: str, span: Span | None) -> None:
    """Store a span as `field`, and as `field_max` too where it is a range.

    None, or more than a float holds, stores nothing.
    """
    if span is None or not math.isfinite(span.high):
        return
    values[field] = number(span.low)
    if span.is_range:
        values[f"{field}_max"] = number(span.high)
