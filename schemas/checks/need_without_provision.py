"""A pupil whose need is named, with nothing in the area of that need.

An area that the standard does not know is asked about by itself, and may be the right one: then nothing is said here.
"""

from collections import defaultdict
from collections.abc import Iterator

from schemas.check import PUPIL_ONLY, Check, Hit, Look, Which, texts
from schemas.entry import Entry, Value
from schemas.finding import Severity


def _find(look: Look) -> Iterator[Hit]:
    areas_known = look.standard.codes["area_of_need"].codes_by_name
    area_of = {code.code: code.parent for code in look.standard.codes["primary_need"].codes}
    provided: defaultdict[Value, set[str]] = defaultdict(set)
    for entry in look.rows:
        provided[entry.values["pupil"]].update(texts(entry, "area_of_need"))
    for entry in look.rows:
        areas = {area for need in texts(entry, "primary_need") if (area := area_of.get(need))}
        found = provided[entry.values["pupil"]]
        if areas and found and areas.isdisjoint(found) and areas_known.keys() >= found:
            yield Hit(entry)


def _names_a_pupil(entry: Entry) -> bool:
    return "pupil" in entry.values


CHECK = Check(
    code="need-without-provision",
    severity=Severity.QUERY,
    title="A need with no provision in its area",
    message="No provision stands in the area of the pupil's own type of need on {any_rows}: {values}",
    why="The team looks for the thread from need to provision to outcome; here its first link is missing.",
    action="Add the provision that meets this need, or say how another area meets it.",
    find=_find,
    field="primary_need",
    needs=("primary_need", "area_of_need", "pupil"),
    kinds=PUPIL_ONLY,
    rows=Which(_names_a_pupil, "that names a pupil"),
)
