"""Totals that a sheet states, with the rows that each adds up: told to the checks, never an entry.

Which rows a total means is not written down anywhere. It is those since the section or subtotal above it, or all rows
so far; where one of the two comes to the stated amount, that one is meant, so that no total is called wrong for
nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from importers.cells import read_cell
from importers.grid import address
from importers.headings.mapping import MappedColumn
from importers.layouts.table import Table, TotalRow
from schemas.entry import Entry
from schemas.provision_map import StatedTotal
from schemas.standard import Standard

_FIELD = "cost"
_TOLERANCE = Decimal("1.00")


def stated_totals(
    table: Table, mapped: Sequence[MappedColumn], entries: Iterable[Entry], standard: Standard, *, sheet: str
) -> Iterator[StatedTotal]:
    """Yield the stated totals of a table's cost, in pounds; `sheet` is the name that its entries bear."""
    key = next((one.column.key for one in mapped if one.field == _FIELD), None)
    if key is None or not table.totals:
        return
    costs: dict[int, Decimal] = {}
    for entry in entries:
        amount = entry.values.get(_FIELD)
        if entry.sheet == sheet and isinstance(amount, (int, float, Decimal)):
            costs[entry.row] = costs.get(entry.row, Decimal(0)) + Decimal(str(amount))
    for total in table.totals:
        placed = total.cells.get(key)
        stated = read_cell(_FIELD, placed.spoken, standard).values.get(_FIELD) if placed is not None else None
        if placed is None or not isinstance(stated, (int, float, Decimal)):
            continue
        amount = Decimal(str(stated))
        rows = _meant(total, amount, costs)
        if rows:
            yield StatedTotal(sheet, address(placed.row, placed.column), _FIELD, amount, rows)


def _meant(total: TotalRow, amount: Decimal, costs: dict[int, Decimal]) -> tuple[int, ...]:
    """Return the rows that a total adds up: the candidates that come to it, else what stands nearest above it."""
    candidates = [rows for rows in (total.nearest, total.all_above) if rows]
    if total.is_grand:
        candidates.reverse()
    for rows in candidates:
        if abs(sum((costs.get(row, Decimal(0)) for row in rows), Decimal(0)) - amount) <= _TOLERANCE:
            return rows
    return candidates[0] if candidates else ()
