"""How fields, codes and counts are said to people: in words, not by the names under which they are kept."""

import re

from schemas.entry import EXTRA, Value

_CODE = re.compile(r"[a-z]+(?:_[a-z]+)+")


def field_words(name: str) -> str:
    """Return a field's name as words: `minutes per week`; an unknown column keeps its heading."""
    return name.removeprefix(EXTRA) if name.startswith(EXTRA) else name.replace("_", " ")


def value_words(value: Value) -> str:
    """Return a field's value as people read it: `teaching assistant`, several with commas."""
    parts = map(str, value) if isinstance(value, tuple | list) else [str(value)]
    return ", ".join(part.replace("_", " ") if _CODE.fullmatch(part) else part for part in parts)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 query`, `2 queries`; without `many` the noun takes an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
