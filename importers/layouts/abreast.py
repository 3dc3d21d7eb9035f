"""Headings that come again beside themselves: `Autumn: Provision, Impact; Spring: Provision, Impact`.

Each set of them is a table of its own over the same rows; all share the columns before the first.
"""

import re
from collections.abc import Iterator, Sequence

from importers.headings.vocabulary import normalise
from importers.layouts.context import is_context, mention_in
from importers.layouts.headers import Header
from importers.layouts.table import Placed
from importers.layouts.view import View
from schemas.entry import Source

_NUMBERED = re.compile(r"(?<=[a-z]) ?\d$")


def side_by_side(header: Header, columns: list[int]) -> Iterator[tuple[list[int], int, tuple[int, int] | None]]:
    """Yield the columns of each set of headings that comes again beside the first.

    How many it shares, and the label above; else all.
    """
    words = [_without_term(header.texts.get(column, "")) for column in columns]
    provisions = [
        at
        for at, column in enumerate(columns)
        if column in header.matches and header.matches[column].field == "provision" and words[at]
    ]
    first = provisions[0] if provisions else 0
    again = [at for at in provisions if words[at] == words[first]]
    if len(again) < 2:  # noqa: PLR2004  once is no repetition
        yield columns, 0, None
        return
    period = again[1] - again[0]
    start = first
    while (
        start and words[start - 1] and start - 1 + period < len(words) and words[start - 1] == words[start - 1 + period]
    ):
        start -= 1
    starts = [at - (first - start) for at in again]
    for begin, end in zip(starts, [*starts[1:], len(columns)], strict=True):
        own = columns[begin:end]
        yield (
            [*columns[:start], *own],
            start,
            next((header.groups[column] for column in own if column in header.groups), _named_term(header, own)),
        )


def _without_term(text: str) -> str:
    """Return a heading as it is compared, freed of its term and number: `Autumn impact` is `Spring impact`."""
    part = mention_in(text).parts.get("term", "")
    words = normalise(text.replace(part, " ") if part else text) or normalise(text)
    return _NUMBERED.sub("", words) or words


def _named_term(header: Header, columns: Sequence[int]) -> tuple[int, int] | None:
    """Return where the first heading stands that names a term."""
    named = (column for column in columns if "term" in mention_in(header.texts.get(column, "")).parts)
    column = next(named, 0)
    return (header.at[column], column) if column else None


def group_context(view: View, label: tuple[int, int] | None) -> dict[str, Placed]:
    """Return what the label above one of the sets says of its rows; empty where it is no context."""
    if label is None:
        return {}
    text = str(view.rows[label[0]][label[1]])
    if not is_context(text):
        return {}
    return {
        name: Placed(text, label[0], label[1], Source.SECTION, part=part)
        for name, part in mention_in(text).parts.items()
    }
