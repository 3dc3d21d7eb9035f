"""Going about in the queue: the next school with something to do, the next different value in the column that sorts.

The looking half of the queue; it moves the cursor and changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provision.review.values import QueueLine
from provision.ui.room import RoomScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from provision.review.values import MapId
    from provision.ui.rows import RowList

_LOOK_AHEAD = 5000


class QueueGoing(RoomScreen):
    """The keys that go to a school."""

    sort: str
    group: str

    @property
    def moving(self) -> RowList:
        """The list of schools."""
        raise NotImplementedError

    @property
    def line(self) -> QueueLine | None:
        """The school under the cursor."""
        row = self.moving.current
        return row.value if row is not None and isinstance(row.value, QueueLine) else None

    def _seek(self, step: int, wanted: Callable[[QueueLine], bool], what: str) -> None:
        listed = self.moving
        index = listed.cursor + step
        for _ in range(_LOOK_AHEAD):
            row = listed.row(index)
            if row is None:
                break
            if isinstance(row.value, QueueLine) and wanted(row.value):
                listed.go(index)
                return
            index += step
        self.say(f"No {what} {'below' if step > 0 else 'above'}.")

    def neighbour(self, step: int) -> MapId | None:
        """Move to the next school (or the one before) that has a map, and return the map; None where there is none."""
        before = self.moving.cursor
        self._seek(step, lambda line: line.map_id is not None, "school with a map")
        line = self.line
        return line.map_id if line is not None and self.moving.cursor != before else None

    def do_next_unreviewed(self) -> None:
        """Go to the next map with findings to review."""
        self._seek(1, lambda line: line.unreviewed > 0, "map to review")

    def do_previous_unreviewed(self) -> None:
        """Go to the one before."""
        self._seek(-1, lambda line: line.unreviewed > 0, "map to review")

    def do_next_error(self) -> None:
        """Go to the next map with errors."""
        self._seek(1, lambda line: line.errors > 0, "map with errors")

    def do_previous_error(self) -> None:
        """Go to the one before."""
        self._seek(-1, lambda line: line.errors > 0, "map with errors")

    def do_next_query(self) -> None:
        """Go to the next map with queries."""
        self._seek(1, lambda line: line.queries > 0, "map with queries")

    def do_previous_query(self) -> None:
        """Go to the one before."""
        self._seek(-1, lambda line: line.queries > 0, "map with queries")

    def do_next_value(self) -> None:
        """Go down to another value in the column that sorts."""
        self._other_value(1)

    def do_previous_value(self) -> None:
        """Go up to another value in the column that sorts."""
        self._other_value(-1)

    def _other_value(self, step: int) -> None:
        name = self.group or self.sort.removeprefix("-")
        line = self.line
        if line is not None:
            here = getattr(line, name)
            self._seek(step, lambda other: getattr(other, name) != here, f"other {name}")
