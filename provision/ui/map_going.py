"""Going about in a map: the next different value, the sheet to the side.

The looking half of the map room; it moves cursors and changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provision.review.values import FindingLine
from provision.ui.map_verbs import MapVerbs
from schemas.finding import PlacedValue

if TYPE_CHECKING:
    from provision.ui.row_source import Row
    from provision.ui.rows import RowList


class MapGoing(MapVerbs):
    """The keys that go to another value."""

    @property
    def moving(self) -> RowList:
        """The findings, their cells or the rows of the sheet."""
        raise NotImplementedError

    def do_next_value(self) -> None:
        """Go down to a cell with another value; among findings, to another kind of finding."""
        self._other_value(1)

    def do_previous_value(self) -> None:
        """Go up to a cell with another value."""
        self._other_value(-1)

    def _other_value(self, step: int) -> None:
        moving = self.moving
        current = moving.current
        here = self.value_of(current) if current else None
        index = moving.cursor + step
        while (row := moving.row(index)) is not None and self.value_of(row) == here:
            index += step
        if row is None:
            self.say("No other value that way.")
        else:
            moving.go(index)

    def value_of(self, row: Row) -> object:
        """Return what `>` and `<` compare: a finding's code, a cell's text."""
        value = row.value
        if isinstance(value, FindingLine):
            return value.finding.code
        return value.value if isinstance(value, PlacedValue) else value
