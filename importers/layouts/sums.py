"""Rows and columns of a grid that add up the others, known by their figures: whatever they are called.

A line is a sum where it holds whole figures only, two at least, and each is how many marks the other lines have there,
or their sum. A line of ordinary minutes is hardly ever that by chance.
"""

from collections.abc import Iterable, Mapping, Sequence

from importers.grid import CellValue
from importers.layouts.marks import is_no

_LEAST = 2
_NOUGHTS = frozenset({0, "-", "–", ""})


def is_sum_of(line: Mapping[int, CellValue], others: Sequence[Mapping[int, CellValue]]) -> bool:
    """Whether every figure of a line, keyed by its place, adds up or counts what the other lines have in that place."""
    figures = {at: value for at, value in line.items() if value not in _NOUGHTS}
    if len(figures) < _LEAST or not others or not all(map(_is_figure, figures.values())):
        return False
    held = {at: [other[at] for other in others if at in other] for at in figures}
    return all(_counts(figure, held[at]) for at, figure in figures.items()) or all(
        _adds_up(figure, held[at]) for at, figure in figures.items()
    )


def _counts(figure: CellValue, held: Iterable[CellValue]) -> bool:
    return figure == sum(not is_no(value) for value in held)


def _adds_up(figure: CellValue, held: Sequence[CellValue]) -> bool:
    added = [float(value) for value in held if isinstance(value, (int, float))]
    return bool(added) and isinstance(figure, (int, float)) and abs(figure - sum(added)) < 0.005  # noqa: PLR2004  half a penny


def _is_figure(value: CellValue) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
