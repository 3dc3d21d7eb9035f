"""A baseline and an exit in different measures cannot be compared."""

import re
from collections.abc import Iterator
from functools import lru_cache

from schemas.check import Check, Hit, Look, texts
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import quoted, told

_MEASURES = (
    (
        "a reading or spelling age",
        re.compile(
            r"(?i:\b(?:reading|spelling|comprehension|language|number|maths) age\b|\bage \d)"
            r"|\b\d+\s*y(?:ea)?rs?\s*\d+\s*m|\b\d+y\s*\d+m\b|\b[RS]\.?A\b"
        ),
    ),
    ("a standard score", re.compile(r"(?i)\bstandard(?:ised)? score|\bSS\b|\bSAS\b")),
    ("a percentage", re.compile(r"\d\s*%|(?i:per ?cent\b)")),
    ("a percentile", re.compile(r"(?i)percentile|\bcentile")),
    ("a phonics phase", re.compile(r"(?i)\bphase\s*\d|\bset\s*[123]\b")),
    ("a book band", re.compile(r"(?i)\bbook band|\bband\s")),
    ("a score out of a total", re.compile(r"\b\d+\s*(?:/|out of)\s*\d+\b")),
    ("a Boxall or SDQ score", re.compile(r"(?i)\bboxall|\bSDQ\b")),
    ("a P level or NC level", re.compile(r"\bP\s?[1-8]\b|\b[1-6][abc]\b")),
)


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        before, after = (_measures(" ".join(texts(entry, field))) for field in _FIELDS)
        if before and after and not set(before).intersection(after):
            yield Hit(entry, fields=_FIELDS)


_FIELDS = ("baseline", "exit")


@lru_cache(maxsize=4096)
def _measures(text: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in _MEASURES if text and pattern.search(text))


def _say(entry: Entry) -> str:
    said = (f"{quoted(told(entry, field))}, {_measures(' '.join(texts(entry, field)))[0]}" for field in _FIELDS)
    return ", beside ".join(said)


CHECK = Check(
    code="measures-differ",
    severity=Severity.QUERY,
    title="Baseline and exit are different measures",
    message="The baseline and the exit are in different measures on {rows}: {values}",
    why="Progress can only be seen between two readings of the same measure.",
    action="Write both in the same measure, or add the second one at both ends.",
    find=_find,
    field="exit",
    needs=("baseline", "exit"),
    say=_say,
)
