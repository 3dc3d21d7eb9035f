r"""Cleaning of text at import: what cannot be seen but could act is taken out; everything else comes back exactly.

Taken out: control characters (tab, line feed and carriage return stay), terminal escape sequences, marks that turn the
direction of writing, zero-width marks, lone halves of characters. Joiners stay where emoji and some scripts need them;
no-break spaces and white space at either end stay, because the raw text of a cell is evidence. The test is made to be
run over the joined text of a whole sheet, so that ordinary sheets cost one scan.
"""

import re

_LATIN = r"\x20-\u02af"
_UNSEEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls; C1 acts in some terminals
    r"\u061c\u200b\u200e\u200f\u2060-\u206f\ufeff"  # zero width, direction
    r"\u202a-\u202e"  # direction, nested
    r"\ufff9-\ufffb\ufffe\uffff\U000e0001"
)
_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor
    r"|\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)"  # OSC: title, clipboard, links
    r"|\x1b[PX^_][^\x1b\n]*\x1b\\"  # DCS, SOS, PM, APC
)
_DIRT = re.compile(
    rf"[{_UNSEEN}]|(?<=[{_LATIN}])[\u200c\u200d]|[\u200c\u200d](?=[{_LATIN}])"
    r"|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+"  # tags stay in flags only
)
_BREAKS = re.compile(r"[\u2028\u2029]")
_HALVES = re.compile(r"[\ud800-\udfff]")
_ANY = re.compile(f"{_DIRT.pattern}|{_BREAKS.pattern}|{_HALVES.pattern}")
_SUSPECT = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)
"""One class that holds every character of `_ANY`: ten times faster to look for, and rare."""
_SHOWN = 80
_RUN_BY_EXCEL = tuple("=+-@\t\r＝＋－＠")


def is_clean(text: str) -> bool:
    """Return whether `clean` would change nothing. One scan; give it the joined text of many cells."""
    return text.isprintable() or not (_SUSPECT.search(text) and _ANY.search(text))


def clean(text: str) -> str:
    """Return `text` without what cannot be seen but could act; ordinary text comes back exactly.

    Unicode's line and paragraph separators become line feeds; half a character becomes U+FFFD, because it cannot be
    written.
    """
    if is_clean(text):
        return text
    return _DIRT.sub("", _HALVES.sub("\ufffd", _BREAKS.sub("\n", _ESCAPES.sub("", text))))


def one_line(text: str, *, length: int = _SHOWN) -> str:
    """Return `text` clean, on one line, at most `length` characters (`…` marks a cut): for a name in a sentence."""
    flat = " ".join(clean(text).split())
    return flat if len(flat) <= length else f"{flat[: length - 1]}…"


def acts_as_formula(text: str) -> bool:
    """Return whether a spreadsheet that opens a csv with this cell may run it: `=`, `+`, `-`, `@` and their like."""
    return text.startswith(_RUN_BY_EXCEL)


def as_cell(text: str) -> str:
    """Return `text` as it is written into a csv that a person opens: with a quote before what Excel would run."""
    return f"'{text}" if acts_as_formula(text) else text
