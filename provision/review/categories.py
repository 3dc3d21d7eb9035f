"""The words a flag can be filed under: the code list of the standard, read when the first flag is made."""

import json
from functools import cache
from importlib.resources import files

_LIST = "flag-category-2026.json"


@cache
def flag_categories() -> tuple[tuple[str, str], ...]:
    """Return (code, label) of every flag category, in the order of the code list."""
    text = files("schemas").joinpath("data", "code_lists", _LIST).read_text(encoding="utf-8")
    return tuple((code["code"], code["label"]) for code in json.loads(text)["codes"])


def flag_label(code: str) -> str:
    """Return the words of a flag category; empty where there is none of that code."""
    return dict(flag_categories()).get(code, "")
