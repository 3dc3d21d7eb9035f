"""The words with which one cause and its many cells are told: how many rows, where, and which values.

Everything that makes a `Finding` out of single hits uses these, the checks here and the cell problems of the
importers alike, so that "every row", "most rows" and "these 3 rows" mean the same on every page.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from schemas.entry import Entry, Value
from schemas.finding import PlacedValue
from schemas.provision_map import ProvisionMap

_FEW_ROWS = 12
_CELLS_NAMED = 3
_MANY_CELLS = 50
_VALUES_NAMED = 3
_VALUE_LENGTH = 40
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_CODES = re.compile(r"[a-z]+(?:_[a-z]+)*(?:, [a-z]+(?:_[a-z]+)*)*")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_FIELD_WORDS = {
    "minutes_per_session": "session length",
    "sessions_per_week": "sessions a week",
    "minutes_per_week": "time a week",
    "minutes_total": "time in all",
    "target": "outcome",
    "exit": "exit measure",
    "sen_status": "SEN status",
}


def scope_words(affected: int, total: int, *, among: str = "") -> str:
    """Return how many rows a cause touches, to follow the word `on`.

    `every row`, `most rows (9 of 12)`, `these 3 rows`. `among` says which rows were looked at, where not all were:
    `every row beyond universal level`.
    """
    if affected == 1:
        return "this row" if total > 1 or among else "the only row"
    such = f" {among}" if among else ""
    if affected >= total:
        return f"every row{such}"
    if affected * 2 > total:
        return f"most rows{such} ({affected} of {total})"
    if affected <= _FEW_ROWS:
        return f"these {affected} rows"
    return f"{affected} of {total} rows{such}"


def scope(affected: int, total: int, *, among: str = "") -> dict[str, str]:
    """Return the words for `{rows}` in a message, and for `{any_rows}`, which follow a negation: on any row."""
    rows = scope_words(affected, total, among=among)
    return {"rows": rows, "any_rows": f"any{rows.removeprefix('every')}" if rows.startswith("every") else rows}


def sentence(said: str, cells: Sequence[PlacedValue]) -> str:
    """Return what a finding says with where it stands and a full stop; a colon that no value follows goes."""
    said, where = said.removesuffix(": "), where_words(cells)
    return f"{said} ({where})." if where else f"{said}."


def where_words(cells: Sequence[PlacedValue]) -> str:
    """Return where cells stand, `Map F5, F9 and F12` or `Map F5, F6, F7 and 284 more`; empty where no cell is known."""
    known = [cell for cell in cells if cell.cell]
    if len(known) <= _MANY_CELLS:
        known = list({(cell.sheet, cell.cell): cell for cell in known}.values())
    if not known:
        return f"sheet {cells[0].sheet}" if cells and cells[0].sheet else ""
    named = known[: _CELLS_NAMED + 1] if len(known) == _CELLS_NAMED + 1 else known[:_CELLS_NAMED]
    words: list[str] = []
    sheet = ""
    for cell in named:
        words.append(cell.cell if cell.sheet == sheet else f"{cell.sheet} {cell.cell}".strip())
        sheet = cell.sheet
    more = len(known) - len(named)
    return in_a_row([*words, f"{more} more"] if more else words)


def values_words(values: Iterable[str]) -> str:
    """Return the distinct values in quotes, the first few named.

    `“Gold”, “Silver” and 4 others`; empty where none is.
    """
    distinct = [value for value in dict.fromkeys(values) if value and not value.isspace()]
    named = list(dict.fromkeys(quoted(value) for value in distinct[: 2 * _VALUES_NAMED]))
    more = len(distinct) - _VALUES_NAMED
    if more <= 1:
        return in_a_row(named)
    return in_a_row([*named[:_VALUES_NAMED], f"{more} others"])


def rows_words(told: Sequence[str], more: int) -> str:
    """Return what some rows say, and how many others there are: `from … to …; from … to …; and 4 others`."""
    others = [f"and {more} other{'s' if more > 1 else ''}"] if more > 0 else []
    return "; ".join([*told, *others])


def told(entry: Entry, field: str) -> str:
    """Return a value as the school wrote it, on one line; a true date, which has no text, as people write one."""
    return readable(short(entry.raw.get(field) or text_of(entry.values.get(field))))


def readable(text: str) -> str:
    """Return an ISO date as `7 September 2026`, a code that came without its text as words, other text as it is."""
    if not _ISO_DATE.fullmatch(text):
        return text.replace("_", " ") if _CODES.fullmatch(text) else text
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def quoted(text: str) -> str:
    """Return a value in quotation marks, short and readable."""
    return f"\N{LEFT DOUBLE QUOTATION MARK}{readable(short(text))}\N{RIGHT DOUBLE QUOTATION MARK}"


def hours_words(minutes: float) -> str:
    """Return minutes as hours to one place: `33.5 hours`."""
    return f"{round(minutes / 60, 1):g} hours"


def field_words(field: str) -> str:
    """Return what a field is called in a sentence."""
    return _FIELD_WORDS.get(field, field.replace("_", " "))


def in_a_row(words: Sequence[str]) -> str:
    """Join words as a sentence does: `a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else " and ".join((", ".join(words[:-1]), words[-1])) if words else ""


def short(text: str) -> str:
    """Return a text on one line, cut to what a message can carry."""
    line = " ".join(text.split())
    return line if len(line) <= _VALUE_LENGTH else line[: _VALUE_LENGTH - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"


def text_of(value: Value | None) -> str:
    """Return a value as people write it: several joined by commas, absent as the empty text."""
    if value is None:
        return ""
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


def place_of(provision_map: ProvisionMap, entry: Entry, field: str) -> PlacedValue:
    """Return where a field of an entry stands; for a missing value, the cell where it should be and an empty value.

    Where the sheet has no column for it, that is the cell beside its headings.
    """
    cell = entry.cells.get(field)
    if cell is not None or field in entry.values:
        sheet, cell = entry.place(field) if cell and "!" in cell else (entry.sheet, cell or "")
        return PlacedValue(sheet, cell, entry.raw.get(field) or text_of(entry.values.get(field)))
    column = provision_map.columns.get((entry.sheet, field))
    if column:
        return PlacedValue(entry.sheet, f"{column}{entry.row}", "")
    headings = provision_map.headed.get(entry.sheet)
    return PlacedValue(entry.sheet, headings.beyond if headings else "", "")


def no_column_words(provision_map: ProvisionMap, cells: Sequence[PlacedValue]) -> str:
    """Return a sentence, with a space before it, on sheets without a column for what is missing; else nothing."""
    sheets = [
        f"{cell.sheet} {' to '.join(dict.fromkeys((headings.first, headings.last)))}"
        for cell in dict.fromkeys(cells)
        if not cell.value and (headings := provision_map.headed.get(cell.sheet)) and cell.cell == headings.beyond
    ]
    named = in_a_row([*sheets[:_CELLS_NAMED], *([f"{len(sheets) - _CELLS_NAMED} more"] * (len(sheets) > _CELLS_NAMED))])
    return f" There is no column for it beside the headings in {named}." if sheets else ""
