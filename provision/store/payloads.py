"""What an event keeps of its rows, as text: written and read a row at a time.

An action over a whole county is many megabytes. Python's JSON keeps every other thread waiting for as long as one call
takes, the one that draws the screen too.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from provision.store.codec import dumps

_DETAILS, _ROWS = '{"details":', ',"rows":['
_decoder = json.JSONDecoder()


def body_of(rows: Iterable[dict[str, Any]], details: dict[str, Any]) -> str:
    """Return the body of a payload: compact JSON with sorted keys, as `codec.dumps` writes it."""
    return f"{_DETAILS}{dumps(details)}{_ROWS}{','.join(map(dumps, rows))}]}}"


def rows_in(body: str) -> Iterator[dict[str, Any]]:
    """Give the rows of a body, in their order."""
    at = _decoder.raw_decode(body, len(_DETAILS))[1] + len(_ROWS)
    while body[at] != "]":
        row, at = _decoder.raw_decode(body, at)
        yield row
        at += body[at] == ","
