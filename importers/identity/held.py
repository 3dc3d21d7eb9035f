"""Where a sheet keeps who it is about: stretches of a column that hold names, UPNs or birth dates."""

from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """What identity text a stretch of cells holds."""

    PUPIL = "pupil"
    FORENAME = "forename"
    SURNAME = "surname"
    UPN = "upn"
    BIRTH_DATE = "birth-date"
    OTHER = "other"
    """A second name, number or birth date, or one that stands outside the tables: masked, and nobody's pseudonym."""


@dataclass(frozen=True, slots=True)
class Held:
    """Rows `first_row` to `last_row` of one column hold identity text.

    Both counted from 1, included, below the `heading`, whose words tell whether its cells name one pupil or several.
    """

    sheet: str
    column: int
    first_row: int
    last_row: int
    holds: Holds
    heading: str = ""

    def has(self, row: int, column: int) -> bool:
        """Whether a cell of the sheet is one of these."""
        return column == self.column and self.first_row <= row <= self.last_row
