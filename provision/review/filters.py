"""The filter that is typed after `/`, such as `sev:error is:unreviewed !word`: parsed once, for lists and SQL.

Words are joined by "and"; `!` turns one round; quotes keep spaces together. A word with a colon whose key nobody
knows is an ordinary word, so that typing never fails; what is likely a slip `filter_words.doubt` says.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from provision.review.values import Decision, Fate, FindingLine, MapState
from provision.review.wording import field_words
from schemas.finding import Severity

QUEUE_KEYS = (
    "sev", "is", "state", "school", "urn", "phase", "district", "area", "community", "adviser", "link", "term", "kind",
    "code", "field", "with",
)  # fmt: skip
"""Every key that a filter knows. `with` is the colleague whom a finding was handed to."""

MAP_KEYS = ("sev", "is", "code", "field", "with")
"""The keys that a map's findings answer to."""

IS_OF_MAPS = (
    "unreviewed", "reviewed", "flagged", "late", "missing", "in", "unmatched",
    *(state.value.replace("_", "-") for state in MapState),
)  # fmt: skip
"""Every word after `is:` that may hold of a line of the queue."""

IS_OF_FINDINGS = (
    "unreviewed", "reviewed", "noted", "assigned", *(one.value for one in Decision),
    *(fate.value.replace("_", "-") for fate in Fate),
)  # fmt: skip
"""Every word after `is:` that may hold of a finding."""

SEVERITIES = {
    "errors": Severity.ERROR, "error": Severity.ERROR, "queries": Severity.QUERY, "query": Severity.QUERY,
    "advice": Severity.ADVICE,
}  # fmt: skip
"""Every word after `sev:`; its beginning will do."""

_TOKEN = re.compile(r'(!?)((?:[^\s"]|"[^"]*"?)+)')


@dataclass(frozen=True, slots=True)
class Word:
    """One condition: the key ("" for text anywhere), the wanted text in lower case, whether it is turned round."""

    key: str
    text: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a filter as it was typed: `key` is in lower case, "" where there is no colon; `value` without quotes.

    `quoted` says that quotes stood before any colon: it is text, whatever it looks like.
    """

    key: str
    value: str
    negated: bool
    quoted: bool


def tokens(text: str) -> Iterator[Token]:
    """Give the parts of a filter as they were typed, whether their keys are known or not."""
    for bang, part in _TOKEN.findall(text):
        key, colon, value = part.partition(":")
        quoted = '"' in key
        if not colon or not key or quoted:
            key, value = "", part
        yield Token(key.casefold(), value.replace('"', ""), bool(bang), quoted)


def parse(text: str) -> tuple[Word, ...]:
    """Return the conditions of a filter as it is typed; half-typed ones (`sev:`, `is:unrev`, `!`) ask for nothing."""
    found = []
    for token in tokens(text):
        known = token.key in QUEUE_KEYS
        wanted = (token.value if known or not token.key else f"{token.key}:{token.value}").casefold()
        if token.key == "is":
            wanted = wanted.replace(" ", "-").replace("_", "-")
        if wanted and wanted != "!" and not (token.key == "is" and _half_typed(wanted)):
            found.append(Word(token.key if known else "", wanted, token.negated))
    return tuple(found)


def severity_meant(text: str) -> Severity | None:
    """Return the severity whose name, one or many, begins with a text."""
    return next((severity for name, severity in SEVERITIES.items() if name.startswith(text)), None)


def _half_typed(text: str) -> bool:
    known = {*IS_OF_MAPS, *IS_OF_FINDINGS}
    return text not in known and any(word.startswith(text) for word in known)


def finding_matches(words: Sequence[Word], line: FindingLine) -> bool:
    """Say whether a finding of the open map meets every condition."""
    return all(_meets(word, line) != word.negated for word in words)


def _meets(word: Word, line: FindingLine) -> bool:
    if word.key == "sev":
        return line.finding.severity is severity_meant(word.text)
    if word.key == "is":
        return word.text in _is(line)
    told = _TOLD.get(word.key)
    return told is None or word.text in told(line).casefold()


def _is(line: FindingLine) -> set[str]:
    """Return every word after `is:` that holds of a finding."""
    said = {line.decision.value, line.fate.value.replace("_", "-")}
    said |= {"unreviewed"} if line.decision.value == "open" else {"reviewed"}
    return said | ({"noted"} if line.note else set()) | ({"assigned"} if line.assigned_to else set())


def _field(line: FindingLine) -> str:
    """Return the field a finding is about, as it is named and in words."""
    field = line.finding.field or ""
    return f"{field} {field_words(field)}"


def _all_text(line: FindingLine) -> str:
    finding = line.finding
    parts = [finding.title, finding.message, finding.code, line.note, line.category, line.assigned_to]
    parts += [answer.text for answer in line.replies]
    return " ".join([*parts, *(place.value for place in finding.cells)])


_TOLD: dict[str, Callable[[FindingLine], str]] = {
    "code": lambda line: line.finding.code,
    "field": _field,
    "with": lambda line: line.assigned_to,
    "": _all_text,
}
"""What of a finding must hold the text after a key; a key of the queue asks nothing of it."""
