"""The closed list of reasons why a file cannot be read, each with what to do about it, in words a school office understands."""

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """Why a file cannot be read. Closed and documented: `docs/unreadable.md` is generated from here."""

    MISSING = "missing"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The typed end of a bad file: `code` from the closed list, `message` what is wrong, `action` what to do."""

    code: Code
    message: str
    action: str
