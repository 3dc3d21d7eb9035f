"""The one door through which text reaches the screen: cleaned, never read as markup.

Textual reads any plain `str` as markup, and a terminal obeys whatever escape it is sent, so a cell of a school's sheet
could hide text, quit the program or write to the clipboard. Here text is cleaned and becomes `Content` (for widgets) or
is cut to a column (for lists); a test over the syntax tree of this folder proves that no other string reaches a widget.
Text was cleaned at import too: a store may be older than a rule, and file names and messages of exceptions have other
ways in.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from rich.cells import cell_len, set_cell_size
from textual.content import Content


class Look(StrEnum):
    """How a piece of text looks. The closed list of component classes that `review.tcss` colours."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    ERROR = "error"
    QUERY = "query"
    ADVICE = "advice"
    GOOD = "good"
    FLAG = "flag"
    KEY = "key"
    HIT = "hit"


Piece: TypeAlias = str | tuple[str, Look]
"""A piece of a line: plain text, or text and its look."""

_STYLES = {
    Look.PLAIN: "",
    Look.STRONG: "bold",
    Look.DIM: "$review-dim",
    Look.ERROR: "bold $text-error",
    Look.QUERY: "$text-warning",
    Look.ADVICE: "$text-accent",
    Look.GOOD: "$text-success",
    Look.FLAG: "bold $text-secondary",
    Look.KEY: "bold $text-primary",
    Look.HIT: "bold reverse",
}

_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, screen
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f]).*?(?:\x07|\x1b\\|\x9c|$)"  # OSC (links, clipboard), DCS, SOS, PM, APC
    r"|\x1b[ -/]*[0-~]?",  # every other escape
    re.DOTALL,
)
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANK_LETTERS = str.maketrans(dict.fromkeys("\u115f\u1160\u2800\u3164\uffa0", " "))
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MARKS_KEPT = 2


def clean(text: str) -> str:
    """Return `text` without escapes, controls, bidi or zero-width characters; line ends become LF, tabs spaces."""
    if text.isascii() and text.isprintable():
        return text
    text = _ESCAPES.sub("", text)
    text = _LINE_ENDS.sub("\n", text).replace("\t", "    ")
    text = _SELECTORS.sub("", text.translate(_BLANK_LETTERS))
    return _without_mark_towers("".join(_safe(char) for char in text))


def one_line(text: str) -> str:
    """Return the cleaned text in one line; a line end shows as a small arrow, so that nothing is hidden."""
    text = clean(text)
    return text.replace("\n", " ↵ ") if "\n" in text else text


def shown(*pieces: Piece) -> Content:
    """Return pieces of text as content for a widget, title or tooltip: cleaned, never parsed as markup."""
    parts: list[tuple[str, str]] = []
    for piece in pieces:
        text, look = (piece, Look.PLAIN) if isinstance(piece, str) else piece
        parts.append((clean(text), _STYLES[look]))
    return Content.assemble(*parts)


def lines(*rows: Iterable[Piece]) -> Content:
    """Return rows of pieces as one content, a line each."""
    pieces: list[Piece] = []
    for row in rows:
        pieces.extend(row)
        pieces.append("\n")
    return shown(*pieces[:-1])


@lru_cache(maxsize=8192)
def fitted(text: str, width: int, *, right: bool = False) -> str:
    """Return the cleaned text in exactly `width` terminal cells: padded, or cut with an ellipsis."""
    text = one_line(text)
    length = cell_len(text)
    if length > width:
        return set_cell_size(text, width - 1) + "…" if width > 1 else set_cell_size(text, width)
    padding = " " * (width - length)
    return padding + text if right else text + padding


def _safe(char: str) -> str:
    if char == "\n" or char.isprintable():
        return char
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    return "" if category in {"Cc", "Cf"} else "\ufffd"


def _without_mark_towers(text: str) -> str:
    """Keep at most two combining marks a letter: more climb into the lines above."""
    if not any(unicodedata.combining(char) for char in text):
        return text
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MARKS_KEPT:
            kept.append(char)
    return "".join(kept)
