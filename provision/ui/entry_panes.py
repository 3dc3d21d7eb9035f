"""What stands beside a row of the sheet: what it was read as, how sure, what it costs, and how it was in other terms.

Pure functions over plain values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provision.review.wording import field_words, value_words
from provision.ui.days import uk_days
from provision.ui.shown import Look, Piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from provision.store.terms import Linked
    from schemas.costs import EntryCost
    from schemas.entry import Entry, Value


_SURE = 0.9
_WIDEST = 20
_LONGEST = 240
_TOLD_OF_A_TERM = ("level", "minutes_per_week", "group_size", "staff_role", "cost", "impact")


def reading(entries: Sequence[Entry], costs: Mapping[int, EntryCost], terms: Sequence[Linked]) -> list[list[Piece]]:
    """Return the lines about one row of a sheet; `costs` are by the `id` of an entry, `terms` the row's other terms."""
    rows: list[list[Piece]] = []
    for entry in entries:
        rows += [[""]] if rows else []
        rows.append([(f"Row {entry.row} was read as", Look.STRONG)])
        rows += _fields(entry)
        rows += _cost(costs.get(id(entry)))
    rows += [_term(one.term, one.entry) for one in terms]
    return rows or [[("No provision was read from this row.", Look.DIM)]]


def cell(place: str, text: str) -> list[list[Piece]]:
    """Return the lines about one cell: its whole text as the school wrote it."""
    return [[(f"{place}  ", Look.KEY), uk_days(text) or ("empty", Look.DIM)], [""]]


def _fields(entry: Entry) -> list[list[Piece]]:
    width = min(_WIDEST, max((len(field_words(name)) for name in entry.values), default=0))
    rows: list[list[Piece]] = []
    for name, value in entry.values.items():
        told, raw, sure = _told(value), uk_days(entry.raw.get(name, "")), entry.confidence.get(name, 1.0)
        line: list[Piece] = [(f"{field_words(name):<{width}}  ", Look.DIM), told]
        differs = _in_short(raw).casefold() != told.casefold()
        line += [(f"  from “{_in_short(raw)}”", Look.DIM)] if raw and differs else []
        line += [(f"  {entry.cells.get(name, '')}", Look.DIM)]
        rows.append([*line, (f"  {sure:.0%} sure", Look.QUERY)] if sure < _SURE else line)
    return rows


def _told(value: Value) -> str:
    return _in_short(uk_days(value_words(value)))


def _in_short(text: str) -> str:
    """Return the beginning of a long text: the cell shows it whole."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _cost(cost: EntryCost | None) -> list[list[Piece]]:
    if cost is None:
        return []
    if cost.for_group is None:
        missing = ", ".join(field_words(name) for name in cost.missing)
        return [[("Cost not worked out: ", Look.DIM), (f"the row has no {missing}", Look.DIM)]] if missing else []
    told: list[Piece] = [("Cost worked out  ", Look.DIM), (f"£{cost.for_group:,.2f}", Look.STRONG)]
    told += [f", £{cost.per_pupil:,.2f} a pupil"] if cost.per_pupil is not None else []
    given = " and ".join(field_words(name) for name in cost.from_profile)
    return [[*told, (f"  {given} of the county's profile", Look.DIM) if given else ""]]


def _term(term: str, entry: Entry) -> list[Piece]:
    told = [
        f"{field_words(name)} {uk_days(value_words(entry.values[name]))}"
        for name in _TOLD_OF_A_TERM
        if name in entry.values
    ]
    return [(f"{term or 'no term'}  ", Look.KEY), ", ".join(told) or ("the same provision", Look.DIM)]
