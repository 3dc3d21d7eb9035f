"""The unique pupil number: where one stands in a text, and whether its check letter is right.

Thirteen characters: a check letter, the issuing authority (3 digits), the establishment (4), the year (2), a serial
number (3, whose last is a letter in a temporary number). Source: DfE, Unique pupil numbers guide; the issuing
authority is never required to be one's own.
"""

import re

_CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_LENGTH = 13
_GAP = r"[ \u00a0.\u2010-\u2013-]?"
_PARTS = _GAP.join((r"\d{3}", r"\d{4}", r"\d{2}", r"\d{2}"))
_UPN = re.compile(rf"(?:(?<![A-Za-z0-9])|(?<=UPN)|(?<=upn))[A-Za-z]{_GAP}{_PARTS}{_GAP}[0-9A-Za-z](?![A-Za-z0-9])")

_DIGITS = re.compile(_PARTS)
"""What every UPN has within: looked for first, because few texts have it and letters are everywhere."""


def normalised_upn(text: str) -> str:
    """Return `text` as a UPN is written: capitals, no spaces or hyphens."""
    return "".join(text.split()).replace("-", "").upper()


def upn_is_valid(text: str) -> bool:
    """Whether `text` is a UPN, permanent or temporary, whose check letter agrees with its digits."""
    upn = normalised_upn(text)
    if len(upn) != _LENGTH or not upn.isascii() or not upn[1:-1].isdigit():
        return False
    if not (upn[-1].isdigit() or upn[-1] in _CHECK_LETTERS):
        return False
    values = [int(character) if character.isdigit() else _CHECK_LETTERS.index(character) for character in upn[1:]]
    total = sum(position * value for position, value in enumerate(values, start=2))
    return upn[0] == _CHECK_LETTERS[total % len(_CHECK_LETTERS)]


def without_upns(text: str) -> str:
    """Return `text` with `•••` in the place of whatever has the form of a UPN: a number is never needed to be said."""
    for start, end in reversed(upns_in(text)):
        text = f"{text[:start]}•••{text[end:]}"
    return text


def upns_in(text: str) -> list[tuple[int, int]]:
    """Return where in `text` something stands that has the form of a UPN, right check letter or not.

    A typing slip is one too.
    """
    return [match.span() for match in _UPN.finditer(text)] if _DIGITS.search(text) else []
