"""A drawn line of a list, as light as it can be: it remembers nothing but how it looks.

Textual's own strip (pinned, 8.2.8) makes seven caches for every line, and one that was shown whole refers to itself, so
that only Python's search for such circles frees it: of what a page of a list cost, that was half. A list keeps its
lines itself, and a frame shows them whole.
"""

from collections.abc import Iterable
from typing import Any

from rich.segment import Segment
from textual.strip import Strip


class _Forgetful:
    """A cache that keeps nothing."""

    def get(self, _key: object) -> None:
        """Return None: nothing is known."""

    def __setitem__(self, _key: object, _value: object) -> None:
        """Let go of it."""


class Line(Strip):
    """A strip without caches but of what is written to the terminal."""

    __slots__ = ()
    _divide_cache: Any = _Forgetful()
    _crop_cache = _style_cache = _filter_cache = _line_length_cache = _divide_cache
    _crop_extend_cache = _offsets_cache = _divide_cache

    def __init__(self, segments: Iterable[Segment], cell_length: int) -> None:
        self._segments = list(segments)
        self._cell_length = cell_length
        self._render_cache = None
        self._link_ids = None
        self._cell_count = None
