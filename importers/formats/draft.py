"""A sheet while it is being read, and the one step that ends it alike for every format.

Readers only place values and note what they saw; here text is cleaned, blank cells go, order is made sure of, and what
a person at the screen would not see becomes an `Observation`. Cleaning looks at the sheet's distinct texts, joined: an
ordinary sheet costs one scan and no work per cell.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from importers.formats.refusal import refuse
from importers.grid import CellError, CellValue, Merge, NoResult, Observation, Seen, Sheet, address
from importers.text import clean, is_clean, one_line
from importers.unreadable import Code

MAX_CELLS = 1_000_000
"""Filled cells of a whole workbook."""
MAX_TEXT = 131_072
"""Characters of a cell beyond which a file is refused: four times what Excel keeps."""
KEPT_TEXT = 32_767
"""Characters of a cell that are kept: what Excel itself can hold (Excel specifications and limits)."""
_MANY_MERGES = 10_000
_FAR_ROWS = 1000
_FAR_COLUMNS = 100
_MOSTLY = 3
"""Formulas for each typed number from which on a column counts as worked out."""
_LOST = "E+"
_CUT_NUMBER = re.compile(r"\s*\d(?:[.,]\d+)?E\+\d\d+\s*")

Place = tuple[int, int]
"""Row and column, counted from 1."""


@dataclass(slots=True)
class Draft:
    """What a reader has placed and noted of one sheet so far.

    Rows and columns count from 1; ranges include both ends.
    """

    name: str
    position: int
    rows: dict[int, dict[int, CellValue]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    rows_hidden: set[int] = field(default_factory=set)
    columns_hidden: list[Place] = field(default_factory=list)
    filtered: bool = False
    odd: list[Place] = field(default_factory=list)
    twice: list[Place] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    formulas: set[Place] = field(default_factory=set)
    seen: list[Observation] = field(default_factory=list)

    @property
    def called(self) -> str:
        """What a refusal calls the sheet: its position, since its name may be a child's, and nothing is masked yet."""
        return f"#{self.position}"

    def note(self, seen: Seen, places: list[Place], detail: str = "") -> None:
        """Note something seen at `places`; nothing is noted where there are none."""
        if places:
            self.seen.append(Observation(seen, self.name, tuple(address(*place) for place in places), detail))


def finish(draft: Draft) -> tuple[Sheet, tuple[Observation, ...]]:
    """Return the sheet that a reader has drafted, and all that was seen on it.

    Raises `RefusedError`: a cell is far too long.
    """
    _clean_name(draft)
    _sort(draft)
    _clean_texts(draft)
    _note_values(draft)
    _note_typed(draft)
    hidden = _note_hidden(draft)
    _note_far(draft)
    if len(draft.merges) > _MANY_MERGES:
        draft.seen.append(Observation(Seen.OVERGROWN, draft.name, detail=f"{len(draft.merges):,} merged ranges"))
    if not draft.rows:
        draft.seen.append(Observation(Seen.SHEET_EMPTY, draft.name))
    sheet = Sheet(
        name=draft.name,
        position=draft.position,
        rows=draft.rows,
        merges=tuple(draft.merges),
        rows_hidden=frozenset(draft.rows_hidden),
        columns_hidden=frozenset(hidden),
    )
    return sheet, tuple(draft.seen)


def hidden_sheet(name: str, position: int) -> tuple[Sheet, Observation]:
    """Return a sheet that is named and not read."""
    shown = one_line(name) or f"#{position}"
    return Sheet(shown, position, hidden=True), Observation(Seen.HIDDEN_SHEET, shown)


def _clean_name(draft: Draft) -> None:
    shown = one_line(draft.name) or f"#{draft.position}"
    if shown != draft.name:
        draft.name = shown
        draft.seen.append(Observation(Seen.TEXT_CLEANED, shown, detail="the name of the sheet"))


def _sort(draft: Draft) -> None:
    """Put rows and columns in order: a file may list them in any."""
    if list(draft.rows) != sorted(draft.rows):
        draft.rows = dict(sorted(draft.rows.items()))
    for row, cells in draft.rows.items():
        if list(cells) != sorted(cells):
            draft.rows[row] = dict(sorted(cells.items()))


def _clean_texts(draft: Draft) -> None:
    texts = {value for cells in draft.rows.values() for value in cells.values() if isinstance(value, str)}
    new = {} if is_clean(" ".join(texts)) else {text: clean(text) for text in texts if not is_clean(text)}
    new |= {text: text[:KEPT_TEXT] for text in texts if len(text) > KEPT_TEXT}
    new |= {text: "" for text in texts if not new.get(text, text).strip()}
    lost = {text for text in texts if _LOST in text and _CUT_NUMBER.fullmatch(text)}
    if new or lost:
        _replace(draft, new, lost)


def _replace(draft: Draft, new: dict[str, str], lost: set[str]) -> None:
    """Put new texts in place of old ones (an empty one takes the cell away) and note where that took something."""
    cleaned: list[Place] = []
    shortened: list[Place] = []
    cut: list[Place] = []
    for row, cells in list(draft.rows.items()):
        for column, old in list(cells.items()):
            if not isinstance(old, str) or (old not in new and old not in lost):
                continue
            text = new.get(old, old)
            if len(old) > KEPT_TEXT:
                _check_length(draft, old, (row, column))
                shortened.append((row, column))
            elif old in lost:
                cut.append((row, column))
            elif text != old and not old.isspace() and old:
                cleaned.append((row, column))
            if text:
                cells[column] = text
            else:
                del cells[column]
        if not cells:
            del draft.rows[row]
    draft.note(Seen.TEXT_CLEANED, cleaned)
    draft.note(Seen.TEXT_SHORTENED, shortened)
    draft.note(Seen.DIGITS_LOST, cut)


def _check_length(draft: Draft, text: str, place: Place) -> None:
    if len(text) > MAX_TEXT:
        raise refuse(Code.CELL_TOO_LONG, sheet=draft.called, cell=address(*place), characters=f"{len(text):,}")


def _note_values(draft: Draft) -> None:
    """Note the cells that nobody can read.

    Most sheets have none: one look at the types tells.
    """
    kinds = {value.__class__ for cells in draft.rows.values() for value in cells.values()}
    if CellError in kinds or NoResult in kinds:
        _note_unreadable(draft)
    draft.note(Seen.ODD_VALUES, draft.odd)
    draft.note(Seen.DUPLICATE_CELL, draft.twice)
    if draft.comments:
        draft.seen.append(Observation(Seen.COMMENTS, draft.name, tuple(draft.comments)))


def _note_unreadable(draft: Draft) -> None:
    errors: list[Place] = []
    missing: list[Place] = []
    for row, cells in draft.rows.items():
        for column, value in cells.items():
            if isinstance(value, CellError):
                errors.append((row, column))
            elif isinstance(value, NoResult):
                missing.append((row, column))
    draft.note(Seen.ERROR_CELLS, errors)
    draft.note(Seen.NOT_CALCULATED, missing)


def _note_typed(draft: Draft) -> None:
    """Note numbers that were typed where the rest of their column is worked out by formulas."""
    worked_out: dict[int, set[int]] = {}
    for row, column in draft.formulas:
        worked_out.setdefault(column, set()).add(row)
    spans = {column: (min(rows) - 1, max(rows) + 1) for column, rows in worked_out.items()}
    typed: dict[int, list[Place]] = {}
    for row, cells in draft.rows.items() if spans else ():  # each cell once, however many columns have formulas
        for column in cells.keys() & spans.keys():
            low, high = spans[column]
            if low <= row <= high and row not in worked_out[column] and type(cells[column]) in (int, float):
                typed.setdefault(column, []).append((row, column))
    for column, places in sorted(typed.items()):
        if len(worked_out[column]) >= _MOSTLY * len(places):
            draft.note(Seen.TYPED_AMONG_FORMULAS, places)


def _note_hidden(draft: Draft) -> set[int]:
    """Keep only hidden rows and columns that hold a value, and note the first cell of each.

    Returns the hidden columns.
    """
    draft.rows_hidden &= draft.rows.keys()
    rows = [(row, next(iter(draft.rows[row]))) for row in sorted(draft.rows_hidden)]
    draft.note(Seen.FILTERED_ROWS if draft.filtered else Seen.HIDDEN_ROWS, rows)
    if not draft.columns_hidden:
        return set()
    first: dict[int, int] = {}
    for row, cells in draft.rows.items():
        for column in cells.keys() - first.keys():
            if any(low <= column <= high for low, high in draft.columns_hidden):
                first[column] = row
    draft.note(Seen.HIDDEN_COLUMNS, [(row, column) for column, row in sorted(first.items())])
    return set(first)


def _note_far(draft: Draft) -> None:
    """Note cells that stand far below or far to the right of all others."""
    row = next((after for before, after in pairwise(draft.rows) if after - before > _FAR_ROWS), 0)
    used = sorted(set().union(*draft.rows.values()))
    column = next((after for before, after in pairwise(used) if after - before > _FAR_COLUMNS), 0)
    if row or column:
        far = [
            (at, across)
            for at, cells in draft.rows.items()
            for across in cells
            if (row and at >= row) or (column and across >= column)
        ]
        draft.note(Seen.FAR_CELLS, far)
