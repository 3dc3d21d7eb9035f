"""What a grammar makes of one cell: the values it is sure enough to state, how sure, and what it could not read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from schemas.entry import Value


class Problem(StrEnum):
    """Why a cell was not read, or not read with certainty. Each is worded once, in `importers/cells/wording.py`."""

    NOT_READ = "not-read"  # the text holds no quantity that the grammar knows
    NOT_QUANTIFIED = "not-quantified"  # TBC, as required, continuous: words where a number is expected
    PARTLY_READ = "partly-read"  # some of the text was understood; the rest is kept in raw
    AMBIGUOUS_DATE = "ambiguous-date"  # day and year, or day and month, cannot be told apart
    IMPOSSIBLE_DATE = "impossible-date"  # there is no such day
    LIKELY_SLIP = "likely-slip"  # 20.30 minutes where 20/30 is likely meant
    TIME_OF_DAY = "time-of-day"  # 10:30 where a duration is expected
    COST_IN_WORDS = "cost-in-words"  # staff time or words where pounds are expected
    LEGACY_CODE = "legacy-code"  # read, through a code that is no longer in use
    CELL_ERROR = "cell-error"  # #REF! and its like
    NO_RESULT = "no-result"  # a formula that was never calculated
    DIGITS_LOST = "digits-lost"  # 1.23457E+12: Excel has cut a long number


@dataclass(frozen=True, slots=True)
class Reading:
    """Contract fields read from one cell.

    `values` is empty where nothing could be stated; `confidence` runs from 0 to 1.

    `by_field` holds the confidence of single fields that differ from the cell's own, such as the time read out of a
    provision's name; `sure_of` answers for any field. Readings are shared between equal cells: nobody changes one.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    confidence: float = 1.0
    problem: Problem | None = None
    by_field: Mapping[str, float] = field(default_factory=dict)

    def sure_of(self, name: str) -> float:
        """Return how sure the reading of one field is, from 0 to 1."""
        return self.by_field.get(name, self.confidence)
