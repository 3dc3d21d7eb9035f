"""Moving maps on their way, as part of an act: checked, in surgery, returned to the school, accepted."""

from collections.abc import Mapping, Sequence

from provision.review.progress import Progress, untold
from provision.review.values import MapId, MapState
from provision.review.wording import counted
from provision.store.counting import refresh_counts
from provision.store.errors import NotPossibleError
from provision.store.journal import Act
from provision.store.many import in_parts
from provision.store.tables import maps

_STATES = {
    MapState.RECEIVED: "put {} back to received",
    MapState.CHECKED: "put {} back to checked",
    MapState.IN_SURGERY: "took {} into surgery",
    MapState.RETURNED: "returned {} to the school",
    MapState.ACCEPTED: "accepted {}",
}


def move_maps(
    doing: Act,
    map_ids: Sequence[MapId],
    state: MapState,
    *,
    note: str = "",
    expected: Mapping[MapId, int] | None = None,
    progress: Progress = untold,
) -> str:
    """Move maps, all or none, and return in words what was done; `expected` is the version of each as it was seen.

    Raises `NotPossibleError` where one could not be read, or to `unreadable`.
    """
    wanted, unreviewed = list(dict.fromkeys(map_ids)), 0
    for these in in_parts(wanted, progress):
        rows = doing.rows(maps, these)
        unreviewed += sum(row["unreviewed"] for row in rows)
        if MapState.UNREADABLE in {state, *(row["state"] for row in rows)}:
            why = "A file that could not be read has no other state."
            raise NotPossibleError(why, hint="Ask the school for it again.")
        doing.maps.update(these)
        doing.update_all(maps, rows, {"state": state.value, "state_note": note}, expected=expected or {})
    refresh_counts(doing)
    progress(len(wanted), len(wanted))
    moved = _STATES[state].format("the map" if len(wanted) == 1 else f"{len(wanted):,} maps")
    return f"{moved}{_left_over(state, unreviewed)}"


def _left_over(state: MapState, unreviewed: int) -> str:
    """Say how many findings nobody has reviewed in maps that leave the team's hands."""
    leaves = state in (MapState.ACCEPTED, MapState.RETURNED)
    return f" with {counted(unreviewed, 'finding')} not reviewed" if leaves and unreviewed else ""
