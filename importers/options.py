"""What a reading depends on besides the file, as plain data.

Everything that a store or a person knows is passed in here, once.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


def _key_of_this_run() -> bytes:
    return secrets.token_bytes(32)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a batch is read. It travels to the workers, so it is small and plain.

    `standard` is an id, a folder, or empty for the one in force on `on`. `key` makes the pseudonyms; without a store
    each run has its own, so pseudonyms of two runs do not match. `learned` maps a normalised heading to a field, or to
    `ignore`.
    """

    on: date
    standard: str = ""
    term: str = ""
    key: bytes = field(default_factory=_key_of_this_run, repr=False)
    learned: Mapping[str, str] = field(default_factory=dict)
    keep_grid: bool = False
