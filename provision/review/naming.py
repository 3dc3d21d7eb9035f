"""Which map a person means who types a number, or the school: its name, its URN or its DfE number."""

from provision.review.desk import Desk
from provision.review.values import MapId, QueueLine
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.schools import find_given

_URN_DIGITS = 6
_NAMED = 5


def map_meant(desk: Desk, text: str) -> MapId:
    """Return the map that is meant by its number, or by its school where that has one current map.

    Raises `NotFoundError` where there is none, `NotPossibleError` where there are several, with their numbers.
    """
    lines = _of_school(desk, text)
    if not lines and text.isascii() and text.isdigit():
        return MapId(int(text))
    if not lines:
        hint = "`provision review list` shows the maps with their numbers."
        raise NotFoundError(f"No map is known of “{text}”.", hint=hint)
    if len(lines) > 1:
        told = "; ".join(f"{line.map_id} {line.school}, {line.term or 'no term'}" for line in lines[:_NAMED])
        more = " …" if len(lines) > _NAMED else ""
        raise NotPossibleError(f"“{text}” has {len(lines)} maps: {told}{more}", hint="Say which by its number.")
    return lines[0].map_id or MapId(0)


def _of_school(desk: Desk, text: str) -> list[QueueLine]:
    """Return the maps of the school that is named for sure, else of all whose name holds the text."""
    if text.isdigit() and len(text) != _URN_DIGITS:
        return []
    with desk.store.read() as connection:
        school = find_given(connection, text).name
    if not school and text.isdigit():
        return []
    wanted = (school or text).replace('"', " ")
    found = [line for line in desk.queue(f'school:"{wanted}"') if line.map_id is not None]
    return [line for line in found if line.school == school] if school else found
