"""The pupils who are named, against the size of the group."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look, number, texts
from schemas.entry import Entry
from schemas.finding import Severity
from schemas.grouping import told


def _find(look: Look) -> Iterator[Hit]:
    for entry in look.rows:
        named = len(texts(entry, "pupil"))
        low = number(entry, "group_size")
        high = number(entry, "group_size_max") or low
        if named > 1 and low is not None and high is not None and not low <= named <= high:
            yield Hit(entry, fields=("group_size", "pupil"))


def _say(entry: Entry) -> str:
    return f"{len(texts(entry, 'pupil'))} named, a group of {told(entry, 'group_size')}"


CHECK = Check(
    code="pupils-differ-from-group-size",
    severity=Severity.QUERY,
    title="The pupils named are not as many as the group",
    message="The number of pupils named is not the group size on {any_rows}: {values}",
    why="Cost a pupil is shared by the group, so the two must agree.",
    action="Correct the group size, or add the pupils that are missing.",
    find=_find,
    field="group_size",
    needs=("group_size", "pupil"),
    say=_say,
)
