"""What a map room reads while it is on the screen already: whole sheets, every entry, costs; and the unmasked original.

Run in a thread; plain values come back. A cost that cannot be worked out is absent, never a reason to stop.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from importers.reading import MaskedSheet
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from pathlib import Path

    from provision.review.costs import CostedMap
    from provision.review.desk import Desk
    from provision.review.knowing import Budget
    from provision.review.values import FindingLine, MapFacts, MapId
    from schemas.costs import MapCosts
    from schemas.entry import Entry
    from schemas.standard import Standard


@dataclass(frozen=True, slots=True)
class Background:
    """Everything of a map that takes a while: `costs` is None for a map that holds no provision."""

    sheets: tuple[MaskedSheet, ...] = ()
    entries: tuple[Entry, ...] = ()
    fixed: tuple[FindingLine, ...] = ()
    costs: MapCosts | None = None
    guide: str = ""
    budget: Budget | None = None


def read_background(desk: Desk, map_id: MapId) -> Background:
    """Read it all. The sums are those of the profile of the standard that the map was checked by."""
    facts = desk.map_facts(map_id)
    costed = _costed(desk, facts)
    return Background(
        sheets=tuple(desk.map_sheets(map_id)),
        entries=costed.map.map.entries if costed else (),
        fixed=tuple(desk.map_fixed(map_id)),
        costs=costed.costs if costed else None,
        guide=f"£{costed.guide:,.0f}" if costed else "",
        budget=costed.budget if costed else None,
    )


def standard_of(desk: Desk, map_id: MapId) -> Standard:
    """Return the standard that a map was checked by, an officer's own too."""
    from provision.store.standards import standard_of_map  # noqa: PLC0415  loaded behind the first paint

    with desk.store.read() as connection:
        return standard_of_map(connection, map_id)


def _costed(desk: Desk, facts: MapFacts) -> CostedMap | None:
    from provision.review.costs import costed  # noqa: PLC0415  loaded behind the first paint
    from provision.review.knowing import all_budgets  # noqa: PLC0415  as above
    from provision.review.standards import stored_map  # noqa: PLC0415  as above

    stored = stored_map(desk, facts, on=facts.received.date()) if facts.kind else None
    if stored is None or not stored.map.entries:
        return None
    return costed(stored, standard_of(desk, facts.map_id).costing, all_budgets(desk.store))


def original_sheets(path: Path) -> tuple[MaskedSheet, ...]:
    """Return the sheets of the original file, nothing masked. Raises ProvisionMapsError where it cannot be read."""
    from importers.formats import read_workbook  # noqa: PLC0415  the readers are loaded only to read
    from importers.grid import raw_text  # noqa: PLC0415  as above
    from importers.guard import inspect  # noqa: PLC0415  as above
    from importers.unreadable import Unreadable  # noqa: PLC0415  as above

    accepted = inspect(path)
    workbook = accepted if isinstance(accepted, Unreadable) else read_workbook(path, accepted)
    if isinstance(workbook, Unreadable):
        raise ProvisionMapsError(workbook.message, hint=workbook.action)
    return tuple(
        MaskedSheet(
            sheet.name,
            sheet.position,
            {row: {column: raw_text(value) for column, value in cells.items()} for row, cells in sheet.rows.items()},
            sheet.merges,
            sheet.hidden,
        )
        for sheet in workbook.sheets
    )
