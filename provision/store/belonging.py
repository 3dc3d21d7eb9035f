"""Which cells of a map are one pupil's: asked by an erasure and by an answer to the family, and answered once for both.

A cell is the pupil's where only the pupil's own entries use it. A cell that no entry uses (a value that could not be
read, a blank that was asked about, a remark without a heading) is that of the entry beside it; and a sheet or a map
that speaks of nobody else is the pupil's from its title to its last line.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from importers.grid import row_and_column
from schemas.entry import Entry

Place = tuple[str, str]
"""A cell: sheet and address."""


def pupils_of(entry: Entry) -> tuple[str, ...]:
    """Return the pseudonyms of an entry."""
    value = entry.values.get("pupil", ())
    return tuple(str(part) for part in value) if isinstance(value, tuple) else (str(value),)


def places_of(entry: Entry) -> set[Place]:
    """Return every cell that an entry's values came from."""
    return {entry.place(name) for name in entry.cells}


class Belonging:
    """The cells of one map that are one pupil's, who may have several pseudonyms: `place in belonging`.

    `mine` says of each entry, in their order, whether it is this pupil's and nobody else's.
    """

    def __init__(self, entries: Sequence[Entry], pupils: Collection[str]) -> None:
        self.mine = [bool(pupils_of(entry)) and set(pupils_of(entry)) <= set(pupils) for entry in entries]
        sheets: dict[str, set[bool]] = defaultdict(set)
        self._users: dict[Place, set[bool]] = defaultdict(set)
        self._rows: dict[tuple[str, int], list[tuple[bool, set[Place]]]] = defaultdict(list)
        for entry, mine in zip(entries, self.mine, strict=True):
            places = places_of(entry)
            sheets[entry.sheet].add(mine)
            self._rows[entry.sheet, entry.row].append((mine, places))
            for place in places:
                self._users[place].add(mine)
        self.whole = bool(entries) and all(self.mine)
        self._sheets = {sheet for sheet, whose in sheets.items() if whose == {True}}

    def __contains__(self, place: Place) -> bool:
        """Say whether a cell is this pupil's and nobody else's."""
        used_by = self._users.get(place)
        if used_by is None and not self.whole and place[0] not in self._sheets:
            used_by = self._beside(place)
        return used_by is None or used_by == {True}

    def _beside(self, place: Place) -> set[bool]:
        """Return whose are the entries of a cell's row: those with a value in its column, else the nearest one."""
        sheet, cell = place
        where = row_and_column(cell)
        if where is None:
            return set()
        row, column = where
        by_column: dict[int, set[bool]] = defaultdict(set)
        in_row: set[int] = set()
        for mine, places in self._rows.get((sheet, row), ()):
            for other_sheet, other in places:
                at = row_and_column(other)
                if other_sheet == sheet and at:
                    by_column[at[1]].add(mine)
                    in_row |= {at[1]} if at[0] == row else set()
        if column in by_column:
            return by_column[column]
        nearest = min(in_row, key=lambda other: (other > column, abs(other - column)), default=0)
        return by_column.get(nearest, set())
