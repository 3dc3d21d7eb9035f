"""Going about in a map: the next finding of a kind, the next different value, the sheet to the side.

The looking half of the map room; it moves cursors and changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provision.review.values import Decision, FindingLine
from provision.ui.map_verbs import MapVerbs
from schemas.finding import PlacedValue, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from provision.ui.row_source import Row


class MapGoing(MapVerbs):
    """The keys that go to a finding or a cell."""

    def seek(self, step: int, wanted: Callable[[FindingLine], bool], what: str) -> None:
        """Move to the next finding that is wanted, from the other end where there is none on this side."""
        found = [
            index for index, row in self.listed.all_rows() if isinstance(row.value, FindingLine) and wanted(row.value)
        ]
        here = self.listed.cursor
        ahead = [index for index in found if (index > here if step > 0 else index < here)]
        if not found or found == [here]:
            self.say(f"No other {what}.")
            return
        pool = ahead or found
        self.listed.go(pool[0] if step > 0 else pool[-1])

    def do_next_unreviewed(self) -> None:
        """Go to the next finding not reviewed."""
        self.seek(1, lambda line: line.decision is Decision.OPEN, "finding to review")

    def do_previous_unreviewed(self) -> None:
        """Go to the one before."""
        self.seek(-1, lambda line: line.decision is Decision.OPEN, "finding to review")

    def do_next_error(self) -> None:
        """Go to the next error."""
        self.seek(1, lambda line: line.finding.severity is Severity.ERROR, "error")

    def do_previous_error(self) -> None:
        """Go to the error before."""
        self.seek(-1, lambda line: line.finding.severity is Severity.ERROR, "error")

    def do_next_query(self) -> None:
        """Go to the next query."""
        self.seek(1, lambda line: line.finding.severity is Severity.QUERY, "query")

    def do_previous_query(self) -> None:
        """Go to the query before."""
        self.seek(-1, lambda line: line.finding.severity is Severity.QUERY, "query")

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
