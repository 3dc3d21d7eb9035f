"""The event log's hash chain: pure functions, so that an auditor can check a log with twenty lines of their own.

Each line's hash covers the line, the digest of its payload and the hash before it, so a changed, removed or reordered
line shows. The payload (what was before, what after) stands apart with a random salt and is covered only through
`digest = sha256(salt + payload)`: erasing both leaves the chain whole and nothing to guess the text from.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One event as it stands in the log. `turns` is the event that an undo or redo turned, else 0."""

    number: int
    at: str
    who: str
    verb: str
    what: str
    turns: int
    digest: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where the log is not as it was written."""

    number: int
    what: str


def digest_of(salt: str, body: str) -> str:
    """Return the digest under which a payload is covered by the chain."""
    return hashlib.sha256(f"{salt}{body}".encode()).hexdigest()


def hash_of(line: Line, before: str) -> str:
    """Return the hash of a line that follows a line with hash `before` ("" for the first)."""
    parts = [line.number, line.at, line.who, line.verb, line.what, line.turns, line.digest, before]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def faults(lines: Iterable[Line], head: str) -> list[Fault]:
    """Return where a log (in stored order) is broken. `head` is `number:hash` of the last line as it was written."""
    found: list[Fault] = []
    number, before = 0, ""
    for line in lines:
        if line.number != number + 1:
            found.append(Fault(line.number, f"{line.number - number - 1} line(s) before it are gone"))
        if line.hash != hash_of(line, before):
            found.append(Fault(line.number, "the line, or the one before it, was changed"))
        number, before = line.number, line.hash
    if head != f"{number}:{before}":
        found.append(Fault(number, f"the log ends here, but the store wrote {head.partition(':')[0]} line(s)"))
    return found
