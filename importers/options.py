"""What a reading depends on besides the file, as plain data.

Everything that a store or a person knows is passed in here, once.
"""

import secrets
from dataclasses import dataclass, field
from datetime import date

from importers.identity.whose import Schools
from importers.learned import Learned


def _key_of_this_run() -> bytes:
    return secrets.token_bytes(32)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a batch is read. It travels to the workers, so it is small and plain.

    `standard` is an id, a folder, or empty for the one in force on `on`. `key` makes the pseudonyms; without a store
    each run has its own, so pseudonyms of two runs do not match. `learned` is what advisers have said
    that headings mean, `schools` how the store's register knows a school that a file names otherwise. Entries travel
    back from the workers unless `keep_entries` is false: they are nine tenths of what a reading weighs, and a report
    of findings needs only how many there were.
    """

    on: date
    standard: str = ""
    term: str = ""
    key: bytes = field(default_factory=_key_of_this_run, repr=False)
    learned: Learned = field(default_factory=Learned)
    schools: Schools = field(default_factory=Schools)
    keep_grid: bool = False
    keep_entries: bool = True
