"""Which layout a sheet has: every layout proposes, the best evidence wins, and every row is accounted for.

The trust line is held here: a non-empty row of a visible sheet is in a record or skipped with a reason, never both and
never neither, whatever a layout forgets.
"""

from collections.abc import Callable, Sequence

from importers.grid import Sheet, Workbook
from importers.layouts import cards, listing, matrix, outline, ticks
from importers.layouts.details import read_above
from importers.layouts.listing import skipped_by_reason
from importers.layouts.table import Skipped, Table
from importers.layouts.view import View, view_of

Layout = Callable[[View], tuple[Table, ...]]
LAYOUTS: tuple[Layout, ...] = (listing.propose, matrix.propose, ticks.propose, cards.propose, outline.propose)
_NO_TABLE = "a sheet with no table of provision"


def tables_of(workbook: Workbook) -> tuple[tuple[Table, ...], tuple[Skipped, ...]]:
    """Return the tables with records, in the order of the sheets, and every other row once, with why it is no record.

    Hidden sheets are not read; their rows are neither read nor skipped.
    """
    tables: list[Table] = []
    skipped: list[Skipped] = []
    for sheet in workbook.sheets:
        if sheet.hidden or not sheet.rows:
            continue
        found = _best(view_of(sheet))
        tables.extend(table for table in found if table.records)
        skipped.extend(_accounted(sheet, found))
    return tuple(tables), tuple(skipped)


def rows_read(workbook: Workbook) -> int:
    """Return how many non-empty rows the visible sheets have."""
    return sum(len(sheet.rows) for sheet in workbook.sheets if not sheet.hidden)


def rows_checked(tables: Sequence[Table]) -> int:
    """Return how many rows yield an entry; a row that yields several counts once."""
    return len(
        {(table.sheet, row) for table in tables for record in table.records for row in (record.row, *record.rows)}
    )


def _best(view: View) -> tuple[Table, ...]:
    best: tuple[Table, ...] = ()
    best_score = 0.0
    for layout in LAYOUTS:
        tables = layout(view)
        score = _score(tables)
        if score > best_score:
            best, best_score = tables, score
    return best


def _score(tables: Sequence[Table]) -> float:
    """Return how well a layout's tables fit: their confidence, weighted by their records."""
    counted = [(table.confidence, len(table.records)) for table in tables if table.records]
    total = sum(count for _, count in counted)
    return sum(confidence * count for confidence, count in counted) / total if total else 0.0


def _accounted(sheet: Sheet, tables: Sequence[Table]) -> tuple[Skipped, ...]:
    used = {row for table in tables for record in table.records for row in (record.row, *record.rows)}
    reasons: dict[int, str] = {}
    for table in tables:
        for skipped in table.skipped:
            reasons.update((row, skipped.why) for row in skipped.rows if row not in used)
    missing = [row for row in sheet.rows if row not in used and row not in reasons]
    if not used:
        reasons = dict.fromkeys(sheet.rows, _NO_TABLE)
    elif missing:
        reasons.update(read_above(sheet.rows, missing).reasons)
    return skipped_by_reason(sheet.name, {row: reasons[row] for row in sorted(reasons)})
