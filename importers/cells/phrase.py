"""What was found together in words about time: what passes from the phrases' parser to the week's arithmetic."""

from dataclasses import dataclass, field

from importers.cells.quantity import Span


@dataclass(slots=True)
class Phrase:
    """What was found together.

    `spell` is the unit of `per …`; `by_adverb` says that it came as `weekly`, not `per week`.

    `times_last`: the last word was the times of a count, so that a number now belongs to it. `product`: factors were
    multiplied.
    """

    minutes: Span | None = None
    has_unit: bool = False
    count: Span | None = None
    spell: str = ""
    by_adverb: bool = False
    bare: Span | None = None
    total: bool = False
    times_last: bool = False
    product: bool = False
    in_days: bool = False
    hours_guessed: bool = False


@dataclass(slots=True)
class Phrases:
    """All phrases of a cell.

    `over` says that `weeks` came as "over 6 weeks"; `odd_numbers` counts numbers nobody claimed.
    """

    listed: list[Phrase] = field(default_factory=list)
    weeks: Span | None = None
    over: bool = False
    sure: float = 1.0
    unclear_length: bool = False
    odd_numbers: int = 0
