"""The filter that is typed after `/`, such as `sev:error is:unreviewed !word`: parsed once, for lists and SQL.

Words are joined by "and"; `!` turns one round; quotes keep spaces together. A word with a colon whose key nobody
knows is an ordinary word, so that typing never fails.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provision.review.values import FindingLine

KEYS = (
    "sev",
    "is",
    "state",
    "school",
    "urn",
    "phase",
    "district",
    "area",
    "community",
    "adviser",
    "link",
    "term",
    "kind",
    "code",
    "field",
)
"""Every key that a filter knows; a map's findings answer to `sev`, `is`, `code` and `field`."""

_TOKEN = re.compile(r'(!?)((?:[^\s"]|"[^"]*"?)+)')


@dataclass(frozen=True, slots=True)
class Word:
    """One condition: the key ("" for text anywhere), the wanted text in lower case, whether it is turned round."""

    key: str
    text: str
    negated: bool = False


def parse(text: str) -> tuple[Word, ...]:
    """Return the conditions of a filter as it is typed; half-typed ones (`sev:`, `!`) ask for nothing."""
    found = []
    for bang, part in _TOKEN.findall(text):
        key, colon, value = part.partition(":")
        known = bool(colon) and key.casefold() in KEYS
        wanted = (value if known else part).replace('"', "").casefold()
        if wanted and part != "!":
            found.append(Word(key.casefold() if known else "", wanted, bool(bang)))
    return tuple(found)


def finding_matches(words: Sequence[Word], line: FindingLine) -> bool:
    """Say whether a finding of the open map meets every condition."""
    return all(_meets(word, line) != word.negated for word in words)


def _meets(word: Word, line: FindingLine) -> bool:
    finding = line.finding
    match word.key:
        case "sev":
            return finding.severity.value.startswith(word.text)
        case "is":
            return word.text in _is(line)
        case "code":
            return word.text in finding.code.casefold()
        case "field":
            return word.text in (finding.field or "").casefold()
        case "":
            return word.text in _all_text(line)
        case _:
            return True


def _is(line: FindingLine) -> set[str]:
    """Return every word after `is:` that holds of a finding."""
    said = {line.decision.value, line.fate.value.replace("_", "-")}
    said |= {"unreviewed"} if line.decision.value == "open" else {"reviewed"}
    return said | ({"noted"} if line.note else set()) | ({"assigned"} if line.assigned_to else set())


def _all_text(line: FindingLine) -> str:
    finding = line.finding
    parts = [finding.title, finding.message, finding.code, line.note, line.category, line.assigned_to]
    parts += [answer.text for answer in line.replies]
    return " ".join([*parts, *(place.value for place in finding.cells)]).casefold()
