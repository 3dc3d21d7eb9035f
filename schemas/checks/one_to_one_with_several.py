"""Called one to one, and yet for several pupils."""

import re
from collections.abc import Iterator
from functools import lru_cache

from schemas.check import Check, Hit, Look
from schemas.finding import Severity

_ONE_TO_ONE = re.compile(r"(?i)(?<![\d:])1\s*:\s*1(?![\d:])|\b1\s*to\s*1\b|\bone[\s-]to[\s-]one\b|\b121\b")


def _find(look: Look) -> Iterator[Hit]:
    rows = look.rows
    columns = rows.numbers("group_size"), rows.texts("pupil"), rows.texts("provision")
    for entry, size, pupils, said in rows.beside(*columns):
        if ((size is not None and size > 1) or len(pupils) > 1) and any(map(_says_one_to_one, said)):
            yield Hit(entry, fields=("provision", "group_size"))


@lru_cache(maxsize=4096)
def _says_one_to_one(text: str) -> bool:
    return _ONE_TO_ONE.search(text) is not None


CHECK = Check(
    code="one-to-one-with-several",
    severity=Severity.QUERY,
    title="Called 1:1, with several pupils",
    message="The provision is called one to one but is for several pupils on {rows}: {values}",
    why="A group and one pupil alone differ in cost and in what the pupil receives.",
    action="Correct the name or the number of pupils.",
    find=_find,
    field="provision",
    needs_any=("group_size", "pupil"),
)
