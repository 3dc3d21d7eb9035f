"""A shared or costed provision needs the number of pupils who share it."""

from collections.abc import Iterator

from schemas.check import BEYOND_UNIVERSAL, SCHOOL_AND_PUPIL, Check, Hit, Look, mentions, texts
from schemas.entry import Entry
from schemas.finding import Severity

_GROUP_WORDS = ("group", "groups", "paired", "pairs")


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        values = entry.values
        if "group_size" not in values and ("cost" in values or values.get("cost_per") == "group" or _is_shared(entry)):
            yield Hit(entry)


def _is_shared(entry: Entry) -> bool:
    return any(mentions(text, _GROUP_WORDS) for text in texts(entry, "provision"))


CHECK = Check(
    code="group-size-missing",
    severity=Severity.QUERY,
    title="No group size where the provision is shared or costed",
    message="No group size is given on {any_rows}",
    why="Cost a pupil is the cost of the group shared by its pupils, so without the size it cannot be worked out.",
    action="Write how many pupils are in the group; write 1 for a pupil alone.",
    find=_find,
    field="group_size",
    needs=("group_size",),
    kinds=SCHOOL_AND_PUPIL,
    rows=BEYOND_UNIVERSAL,
)
