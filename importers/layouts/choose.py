"""Which layout a sheet has: every layout proposes, the best evidence wins, and every row is accounted for.

The trust line is held here: a non-empty row of a visible sheet is in a record or skipped with a reason, never both and
never neither, whatever a layout forgets.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from importers.grid import Sheet, Workbook
from importers.headings.vocabulary import is_also_a_value, recognise, recognise_exactly
from importers.layouts import listing
from importers.layouts.bearing import bears_on_provision
from importers.layouts.context import is_context
from importers.layouts.details import GUIDANCE, TITLE, read_above
from importers.layouts.listing import skipped_by_reason
from importers.layouts.marks import is_mark
from importers.layouts.other_papers import is_another_paper
from importers.layouts.pupil_sheets import with_pupils_of_sheets
from importers.layouts.table import Skipped, Table
from importers.layouts.view import View, view_of

Layout = Callable[[View], tuple[Table, ...]]
_SURE, _SURE_COLUMNS = 0.85, 5
"""A layout that fits this well over this many columns is not tried against the others."""
_DOWN_THE_SIDE = 0.6
"""What a list is still worth whose first column is full of headings: cards, or a list on its side, are likelier."""
_NAMELESS = 0.8
_LEAST_NAMED = 0.6
"""What a list is still worth fewer of whose rows name a provision: every other shape may know better what does."""
_MANY_ABOVE, _LOOKED_AT = 3, 20
_ASIDE = re.compile(
    r"(?:guidance|instructions?|help|read ?me|how to use.*|lists?|drop ?downs?|drop-downs?|look ?ups?|validation|data validation|"  # noqa: E501  a pattern or list reads best on one line
    r"codes?|keys?|legend|glossary|definitions|examples?|template|rates?|hourly rates?|cover|contents|guidance notes)",
    re.IGNORECASE,
)
_BESIDE_THE_MAP = "a sheet of guidance, lists or rates"
_ANOTHER_PAPER = "a sheet about something else"
_NO_TABLE = "a sheet with no table of provision"


def tables_of(workbook: Workbook) -> tuple[tuple[Table, ...], tuple[Skipped, ...]]:
    """Return the tables with records, in the order of the sheets, and every other row once, with why it is no record.

    Hidden sheets are not read; their rows are neither read nor skipped.
    """
    tables: list[Table] = []
    skipped: list[Skipped] = []
    shown = [sheet for sheet in workbook.sheets if not sheet.hidden and sheet.rows]
    for sheet in shown:
        if len(shown) > 1 and _ASIDE.fullmatch(sheet.name.strip()):
            skipped.append(Skipped(sheet.name, tuple(sheet.rows), _BESIDE_THE_MAP))
            continue
        view = view_of(sheet)
        found = _best(view)
        if found and (is_another_paper(view, found) or not bears_on_provision(view, found)):
            skipped.append(Skipped(sheet.name, tuple(sheet.rows), _ANOTHER_PAPER))
            continue
        tables.extend(table for table in found if table.records)
        skipped.extend(_accounted(sheet, found))
    return with_pupils_of_sheets(tables), tuple(skipped)


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
    for layout in _layouts():
        tables = layout(view)
        score = _score(tables) * (_doubt(view, tables) if layout is listing.propose else 1)
        if score > best_score:
            best, best_score = tables, score
        if score >= _SURE and all(len(table.columns) >= _SURE_COLUMNS for table in tables if table.records):
            break
    return best


def _doubt(view: View, tables: Sequence[Table]) -> float:
    """Return what is left of a list's worth where its rows or its headings are odd ones for a list."""
    if _headings_stand_down(view, tables):
        return _DOWN_THE_SIDE
    if _leaves_rows_above(view, tables) or _is_under_titles(view, tables):
        return _NAMELESS
    named = sum(_named(table) for table in tables)
    return 1.0 if named >= _LEAST_NAMED * sum(len(table.records) for table in tables) else _NAMELESS


def _leaves_rows_above(view: View, tables: Sequence[Table]) -> bool:
    """Whether several rows of several cells above a list are left as titles: they may be a list too."""
    above = [row for table in tables for one in table.skipped if one.why in (TITLE, GUIDANCE) for row in one.rows]
    return sum(len(view.rows[row]) > 1 for row in above) >= _MANY_ABOVE


def _is_under_titles(view: View, tables: Sequence[Table]) -> bool:
    """Whether a list's headings stand under several contexts side by side, each over headings of its own."""
    heads = {column.row for table in tables if table.records for column in table.columns if column.row}
    rows = [view.rows[head - 1] for head in heads if head - 1 in view.rows]
    return any(
        len(row) > 1 and all(isinstance(text, str) and is_context(text) for text in row.values()) for row in rows
    )


def _named(table: Table) -> int:
    """Return how many of a table's records have a value under a heading that names provision."""
    keys = [
        column.key
        for column in table.columns
        if column.field == "provision" or ((match := recognise(column.heading)) and match.field == "provision")
    ]
    cells = [record.cells for record in table.records]
    said = {key: [row[key].value for row in cells if key in row] for key in keys}
    return max((len(values) for values in said.values() if not all(map(is_mark, values[:_LOOKED_AT]))), default=0)


def _layouts() -> Iterator[Layout]:
    """Yield every layout, the likeliest first; the rarer ones are loaded where the list does not plainly fit."""
    yield listing.propose
    from importers.layouts import (  # noqa: PLC0415  most files need none of them
        cards,
        crossing,
        matrix,
        outline,
        pyramid,
        sideways,
        ticks,
        timetable,
        titled_lists,
        tree,
    )

    yield from (timetable.propose, matrix.propose, ticks.propose, cards.propose, sideways.propose, tree.propose)
    yield from (titled_lists.propose, crossing.propose, pyramid.propose, outline.propose)


def _headings_stand_down(view: View, tables: Sequence[Table]) -> bool:
    rows = [record.row for table in tables for record in table.records][:40]
    firsts = [next(iter(view.rows[row].values())) for row in rows]
    known = [text for text in firsts if isinstance(text, str) and recognise_exactly(text) and not is_also_a_value(text)]
    return len(known) > 1 and len(known) * 2 >= len(firsts) and len(set(known)) > 1


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
