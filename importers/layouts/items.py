"""Several provisions in one cell: bullets, numbers, lines or a comma list, taken apart.

A line without a bullet under lines that have one goes on with the item above it; a line that only announces what
follows ("Interventions:") is no item. Prose is never cut at its commas.
"""

import re

_BULLET = re.compile(r"^\s*(?:[•·●○▪■□◦‣➢➤►✓✔*–—]|o(?=\s)|-(?=\s|\w)|\(?\d{1,2}[.)](?=\s)|\(?[a-h]\)(?=\s))\s*")
_LINES = re.compile(r"\r\n|[\r\n\v\u2028\u2029]")
_INLINE = re.compile(r"\s*[•●▪■]\s*|\s*;\s*")
_LONGEST_IN_A_COMMA_LIST = 40
_LEAST_IN_A_COMMA_LIST = 3
_PROSE = re.compile(r"[.!?]\s+[A-Z]|\b(?:is|are|will|should|must)\b")


def items_in(text: str) -> tuple[str, ...]:
    """Return each provision that a cell names, in order.

    One item where the text cannot be taken apart, none where it is blank.
    """
    lines = [line for line in _LINES.split(text) if line.strip()]
    bulleted = sum(_BULLET.match(line) is not None for line in lines)
    items: list[str] = []
    for line in lines:
        plain = _BULLET.sub("", line).strip()
        if bulleted and not _BULLET.match(line) and items:
            items[-1] = f"{items[-1]} {plain}"
        elif plain:
            items.append(plain)
    if len(items) > 1:
        items = [item for item in items if not item.endswith(":")] or items
    return tuple(part for item in items for part in _inline(item))


def _inline(item: str) -> list[str]:
    parts = [plain for part in _INLINE.split(item) if (plain := _BULLET.sub("", part).strip())]
    if len(parts) > 1:
        return parts
    commas = [part.strip() for part in re.split(r",(?![^()]*\))", item) if part.strip()]
    if (
        len(commas) >= _LEAST_IN_A_COMMA_LIST
        and all(len(part) <= _LONGEST_IN_A_COMMA_LIST for part in commas)
        and not _PROSE.search(item)
    ):
        return commas
    return [item]
