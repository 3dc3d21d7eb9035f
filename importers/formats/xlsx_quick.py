"""The quick road through a sheet's XML: rows in the plain form that nearly every program writes, taken by pattern.

A part is taken this way only if its rows match the pattern from the first to the last character; what is around them
goes through expat as always. Whatever does not fit (prefixes, numbered characters, comments, formulas without a result,
odd attributes, big parts) takes the slow road whole, so that both give the same cells. The pattern allows no character
that XML forbids or changes, and of its escapes only the five that every program writes, which `resolved` undoes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

BIGGEST = 4 * 2**20
"""Bytes of a part beyond which it is streamed, so that memory does not follow its size: taken apart it is tenfold."""

_TEXT = r"[^<>&]*(?:&(?:amp|lt|gt|quot|apos);[^<>&]*)*"
_FORMULA = rf'<f(?: (?:t|ref|si|ca)="[^<>&"]*")*(?: ?/>|>{_TEXT}</f>)(?=<v>[^<])'
_CELL = (
    r'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="([0-9]+)")?(?: t="(s|n|b|e|str|inlineStr)")?'
    rf'(?: ?/>|>(?:(?:{_FORMULA})?<v>({_TEXT})</v>|<v ?/>|<is><t(?: xml:space="preserve")?>({_TEXT})</t></is>)?</c>)'
)
_CELLS = re.compile(_CELL)
_OF_FORMULAS = re.compile(r'<c r="([A-Z]{1,3})([0-9]{1,7})"[^<>]*><f')
_GROUPS = _CELLS.groups + 1
_ROW = re.compile(r'<row r="([1-9][0-9]{0,6})"((?: [a-zA-Z0-9:]+="[^<>&"]*")*)>')
_ROW_ENDS = "</row>"
_FORBIDDEN = (*map(chr, range(0x09)), *map(chr, range(0x0B, 0x20)), "\ufffe", "\uffff")
_ASIDE = ("<!", "<?", "xmlns:xml")
_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))  # the last one last
_START, _END = "<sheetData>", "</sheetData>"

QuickCells = list[list[Any]]
"""Letters, rows, styles, types, values and inline texts of the cells of a row; None where a cell has none."""
QuickRow = tuple[str, str, list[str]]
"""Number and attributes of a row, and its cells as `_CELLS.split` leaves them: what is between two, then its groups."""


class Taker(Protocol):
    """What takes the rows."""

    def quick_row(self, row: str, cells: QuickCells, /, *, hidden: bool) -> None:
        """Take one row with all its cells."""

    def quick_formulas(self, places: Iterable[tuple[str, str]], /) -> None:
        """Take the letters and rows of all cells with a formula."""


@dataclass(frozen=True, slots=True)
class QuickSheet:
    """A part taken apart: what is around its rows, the rows, and the letters and rows of cells with a formula."""

    around: bytes
    rows: list[QuickRow]
    formulas: list[tuple[str, str]]


def split(content: bytes) -> QuickSheet | None:
    """Take a part apart; None where the pattern does not fit."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    start, end = text.find(_START), text.rfind(_END)
    if start < 0 or end < 0 or not _is_plain(text[:start]) or any(mark in text[end:] for mark in _ASIDE):
        return None
    at = start + len(_START)
    body = text[at:end]
    if any(character in body for character in _FORBIDDEN):  # thirty looks, each a twentieth of a pattern's
        return None
    rows = _rows_of(body)
    if rows is None:
        return None
    formulas = _OF_FORMULAS.findall(body) if "<f" in body else []
    return QuickSheet((text[:start] + _START + text[end:]).encode(), rows, formulas)


def _rows_of(text: str) -> list[QuickRow] | None:
    *pieces, rest = text.split(_ROW_ENDS)
    if rest:
        return None
    rows: list[QuickRow] = []
    for piece in pieces:
        match = _ROW.match(piece)
        if not match or "xmlns" in match[2]:
            return None
        cells = _CELLS.split(piece[match.end() :])
        if any(cells[::_GROUPS]):  # something stands between two cells that is none
            return None
        rows.append((match[1], match[2], cells))
    return rows


def resolved(text: str) -> str:
    """Return a text of the pattern with its escapes (`&amp;`, `&lt;` and their like) undone."""
    if "&" not in text:
        return text
    for escape, character in _ESCAPES:
        text = text.replace(escape, character)
    return text


def take(sheet: QuickSheet, taker: Taker) -> None:
    """Give every row with its cells to `taker`. Raises what that raises."""
    for row, attributes, cells in sheet.rows:
        hidden = ' hidden="1"' in attributes or ' hidden="true"' in attributes
        taker.quick_row(row, [cells[at::_GROUPS] for at in range(1, _GROUPS)], hidden=hidden)
    taker.quick_formulas(sheet.formulas)


def _is_plain(head: str) -> bool:
    """Return whether the head has the unprefixed root, and nothing that could make the rows mean something else."""
    declared, _, rest = head.partition("?>")
    body = rest if declared.startswith("<?xml") else head
    encoding = re.search(r'encoding=["\']([^"\']*)', declared) if body is rest else None
    utf8 = not encoding or encoding[1].lower() in ("utf-8", "utf8")
    return utf8 and "<worksheet" in body and not any(mark in body for mark in _ASIDE)
