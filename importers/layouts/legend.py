"""A legend on the sheet, and what its letters stand for in the cells: `KEY: U = universal, T = targeted`.

A column is only read by the legend where every value in it is one of the legend's letters; the cell keeps its own text
and address, and what is read is the legend's word for it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from importers.layouts.context import mention_in
from importers.layouts.table import Column, Placed, Record, Table
from importers.layouts.view import Row, View

_MOST_CELLS = 12
_LONGEST_WORD = 40
_PAIR = re.compile(
    r"(?<![A-Za-z0-9])(?P<mark>[A-Za-z0-9+*✓✔●○■□]{1,3})\s*(?:=|[-–—](?=\s)|:)\s*(?P<word>[A-Za-z][^=;|\n]*?)\s*(?=$|[;|\n]|[,.]?\s*(?<![A-Za-z0-9])[A-Za-z0-9+*✓✔●○■□]{1,3}\s*(?:=|[-–—]\s|:))"
)
_ANNOUNCED = re.compile(
    r"\s*(?:key|legend|codes?|abbreviations|colou?rs?|what the letters mean)\b\s*[:\-–]?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ALONE = re.compile(r"\s*(?:key|legend|codes?)\s*:?\s*", re.IGNORECASE)
_MOST_BESIDE_A_KEY = 3
_LONGEST_MARK = 3
_FIELDS = ("level", "sen_status", "area_of_need", "year_group", "funding_source")
Legend = Mapping[str, str]


def legend_of(view: View) -> Legend:
    """Return what each letter stands for by the sheet's own key; empty where it has none."""
    found: dict[str, str] = {}
    announced = False
    beside = 0
    for row in view.rows.values():
        said, announced = _said(row, announced=announced)
        if beside and (pair := _pair_beside(row, beside)):
            said = pair
        else:
            beside = _announced_beside(row) if len(row) <= _MOST_BESIDE_A_KEY else 0
        if said:
            found.update(said)
    return found if len(found) > 1 else {}


def _announced_beside(row: Row) -> int:
    """Return the column of a cell that only says `Key`, right of something else; 0 where there is none."""
    _, *others = row.items()
    return next((column for column, value in others if isinstance(value, str) and _ALONE.fullmatch(value)), 0)


def _pair_beside(row: Row, column: int) -> dict[str, str]:
    """Return the letter and its word that stand in this column and the next, where nothing else does."""
    mark, word = row.get(column), row.get(column + 1)
    if not isinstance(mark, str) or not isinstance(word, str) or column + 2 in row:
        return {}
    return {mark.strip(): word.strip()} if len(mark.strip()) <= _LONGEST_MARK and len(word) <= _LONGEST_WORD else {}


def _said(row: Row, *, announced: bool) -> tuple[dict[str, str], bool]:
    """Return the pairs of one row, and whether a key goes on with the row below."""
    if len(row) > _MOST_CELLS:
        return {}, False
    texts = [value for value in row.values() if isinstance(value, str)]
    opening = _ANNOUNCED.fullmatch(texts[0]) if texts else None
    if opening or announced:
        pairs = dict(_pairs(texts))
        if not pairs and announced and len(texts) == len(row) == 2 and len(texts[0].strip()) <= 3:  # noqa: PLR2004  a letter and its word
            pairs = {texts[0].strip(): texts[1].strip()}
        return pairs, bool(opening or pairs)
    pairs = dict(_pairs(texts)) if any("=" in text for text in texts) else {}
    return (pairs if len(pairs) > 1 or len(texts) == 1 else {}), False


def _pairs(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for text in texts:
        opening = _ANNOUNCED.fullmatch(text)
        for found in _PAIR.finditer(opening["rest"] if opening else text):
            word = found["word"].strip(" ,.")
            if len(word) <= _LONGEST_WORD:
                yield found["mark"], word


def field_of(legend: Legend, mark: str) -> str:
    """Return the contract field that a letter's word speaks of; empty where it speaks of none."""
    parts = mention_in(legend.get(mark, "")).parts
    return next((name for name in _FIELDS if name in parts), "")


def with_legend(table: Table, legend: Legend) -> Table:
    """Return the table with every cell of a column of the legend's letters read as the legend's word."""
    keys = [column.key for column in table.columns if _holds_letters(column, table.records, legend)]
    if not keys:
        return table
    return replace(table, records=tuple(_spelt(record, keys, legend) for record in table.records))


def _holds_letters(column: Column, records: Sequence[Record], legend: Legend) -> bool:
    values = {placed.spoken for record in records if (placed := record.cells.get(column.key)) is not None}
    return bool(values) and all(isinstance(value, str) and value.strip() in legend for value in values)


def _spelt(record: Record, keys: Sequence[str], legend: Legend) -> Record:
    cells: dict[str, Placed] = dict(record.cells)
    for key in keys:
        placed = cells.get(key)
        if placed is not None:
            cells[key] = placed._replace(part=legend[str(placed.spoken).strip()])
    return replace(record, cells=cells)
