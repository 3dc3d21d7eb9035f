"""A standard: the code lists, dated policies and switches that a map is checked by, with its period and its hash.

A standard is data in a folder (see `schemas/standard_files.py`), so that an officer can start, compare and verify one
without a programmer. The shipped ones are read-only; which one is in force on a day is decided here and nowhere else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from schemas.codes import CodeList, Status
from schemas.costing import CostingProfile
from schemas.errors import ProvisionMapsError
from schemas.policies import Policy

_STATUS_ORDER = (Status.SUPERSEDED, Status.DRAFT, Status.PROVISIONAL, Status.VERIFIED)


class UnknownStandardError(ProvisionMapsError):
    """No standard has this id."""

    exit_code = 2

    def __init__(self, standard_id: str, known: Iterable[str]) -> None:
        super().__init__(
            f"There is no standard called {standard_id!r}.",
            hint=f"Choose one of: {', '.join(sorted(known))}; or give the path of a standard's folder.",
        )


@dataclass(frozen=True, slots=True)
class Standard:
    """A whole standard, ready to check by. Dates are ISO text.

    An empty `effective_from` means a proposal that is in force on no day; an empty `effective_to` means no end is
    known. `codes` is keyed by contract field (and `flag_category`, `setting_type`, `phase`, `community`, `band`).
    `sha256` is the hash of the content, the same on every system.
    """

    id: str
    title: str
    status: Status
    effective_from: str
    effective_to: str
    source: str
    sha256: str
    codes: Mapping[str, CodeList]
    policies: tuple[Policy, ...] = ()
    switched_off: frozenset[str] = frozenset()
    costing: CostingProfile = field(default_factory=CostingProfile)
    verified_by: str = ""
    source_sha256: str = ""
    note: str = ""

    def holds(self, on: date) -> bool:
        """Tell whether the standard's period holds this day."""
        day = on.isoformat()
        return (
            bool(self.effective_from)
            and self.effective_from <= day
            and (not self.effective_to or day <= self.effective_to)
        )


def standard_in_force(standards: Iterable[Standard], on: date) -> Standard:
    """Return the standard whose period holds the day.

    The latest start wins where periods overlap, then the better verified. On a day that no period holds it is the
    last that had started, and before all of them the first: a map is always checked. Raises ValueError where no
    standard has a period.
    """
    dated = [standard for standard in standards if standard.effective_from]
    if not dated:
        raise ValueError("no standard has a period")
    order = {standard.id: (standard.effective_from, _STATUS_ORDER.index(standard.status)) for standard in dated}
    started = [standard for standard in dated if standard.effective_from <= on.isoformat()]
    holding = [standard for standard in started if standard.holds(on)]
    if holding or started:
        return max(holding or started, key=lambda standard: order[standard.id])
    return min(dated, key=lambda standard: order[standard.id])


def shipped_standards() -> tuple[Standard, ...]:
    """Return the standards of the wheel, oldest first; a proposal without a period comes last."""
    from schemas import standard_files  # noqa: PLC0415  it builds Standard values, so it imports this module

    return standard_files.shipped()


def load_standard(folder: Path) -> Standard:
    """Read an officer's standard from its folder. Raises StandardFileError naming the file and the place in it."""
    from schemas import standard_files  # noqa: PLC0415  it builds Standard values, so it imports this module

    return standard_files.load_checked(folder)


def find_standard(standard_id: str, standards: Iterable[Standard] | None = None) -> Standard:
    """Return the standard with this id, from `standards` or the shipped ones. Raises UnknownStandardError."""
    known = {standard.id: standard for standard in (shipped_standards() if standards is None else standards)}
    if standard_id not in known:
        raise UnknownStandardError(standard_id, known)
    return known[standard_id]
