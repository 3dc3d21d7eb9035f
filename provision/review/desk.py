"""The one service behind the review room and its commands: whatever a key does, a command can do.

A `Desk` holds no state but its store: every call reads what is true now and every verb is one transaction and one
event, so two advisers, or a key and a script, can work side by side.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Connection, select

from importers.reading import MaskedSheet
from provision.review.filter_words import FilterWords, words_of_maps
from provision.review.filters import parse
from provision.review.moving import move_maps
from provision.review.progress import Progress, untold
from provision.review.replies import keep_reply
from provision.review.values import (
    Change,
    Decision,
    FindingId,
    FindingLine,
    LogLine,
    MapFacts,
    MapId,
    MapState,
    News,
    QueueLine,
    QueueOrder,
    Returns,
    Scope,
    Whom,
)
from provision.review.wording import counted
from provision.store import queue, reading, undoing
from provision.store.auditing import note_seen, unmask
from provision.store.counting import refresh_counts
from provision.store.engine import Store
from provision.store.errors import NotFoundError
from provision.store.journal import SEE, Act, act
from provision.store.many import in_parts
from provision.store.presence import arrive, others_at
from provision.store.schools import places
from provision.store.tables import event_maps, events, findings, maps
from provision.store.terms import Linked, linked
from schemas.entry import Entry

Expected = Mapping[FindingId, int]
"""The version of each finding as the adviser saw it; a finding that has moved on since is not overwritten."""

_SAID = {
    Decision.OPEN: "opened {} again",
    Decision.FINE: "accepted {} as fine",
    Decision.FLAGGED: "flagged {}",
    Decision.DISMISSED: "dismissed {}",
}


class Desk:
    """Everything that an adviser can see and do.

    Every method may raise a `StoreError`; verbs also `ChangedMeanwhile`.
    """

    def __init__(self, store: Store, *, keys: Path | None = None) -> None:
        self.store = store
        self._keys = keys

    @property
    def user(self) -> str:
        """Who sits at this desk."""
        return self.store.user

    def queue(self, text: str = "", *, sort: str = "school") -> list[QueueLine]:
        """Return every line of the queue that the filter text leaves (`provision.review.filters`)."""
        return self.queue_page(text, sort=sort)

    def queue_page(
        self, text: str = "", sort: str = "school", *, offset: int = 0, limit: int | None = None
    ) -> list[QueueLine]:
        """Return a page of the queue; `sort` is a name of `provision.store.queue.SORTS`, with a minus turned round."""
        with self.store.read() as connection:
            return queue.page(connection, parse(text), sort=sort, offset=offset, limit=limit)

    def queue_count(self, text: str = "") -> int:
        """Return how many lines the filter text leaves."""
        with self.store.read() as connection:
            return queue.count(connection, parse(text))

    def queue_order(self, text: str = "", sort: str = "school") -> QueueOrder:
        """Return the keys of all lines that the filter text leaves, in their order: for `queue_lines`, page by page."""
        with self.store.read() as connection:
            return QueueOrder(_latest(connection), queue.order(connection, parse(text), sort=sort))

    def queue_lines(self, keys: Sequence[int]) -> list[QueueLine]:
        """Return the lines at some places of a `QueueOrder`, as they stand now."""
        with self.store.read() as connection:
            return queue.lines_at(connection, keys)

    def filter_words(self) -> FilterWords:
        """Return the keys and values that a filter of the queue knows, with the places and people of the register."""
        with self.store.read() as connection:
            told = places(connection)
        return words_of_maps({**told, "link": told["link_worker"]})

    def returns(self, term: str | None = None) -> Returns:
        """Return "x of y schools in", for a term or over all."""
        with self.store.read() as connection:
            return queue.returns(connection, term)

    def returns_of(self, text: str) -> Returns:
        """Return "x of y schools in" of the schools that the filter text leaves."""
        with self.store.read() as connection:
            return queue.returns_of(connection, parse(text))

    def map_findings(self, map_id: MapId) -> list[FindingLine]:
        """Return a map's findings with their decisions, in the order of the reading."""
        with self.store.read() as connection:
            return reading.finding_lines(connection, map_id)

    def map_fixed(self, map_id: MapId) -> list[FindingLine]:
        """Return what the map before had and this one no longer has."""
        with self.store.read() as connection:
            return reading.fixed_lines(connection, map_id)

    def map_entries(self, map_id: MapId) -> list[Entry]:
        """Return a map's entries in the order of the reading."""
        with self.store.read() as connection:
            return reading.map_entries(connection, map_id)

    def other_terms(self, map_id: MapId, row: int, *, sheet: str = "") -> list[Linked]:
        """Return what the school's other maps say of the provisions in a row: same pupil, same provision."""
        with self.store.read() as connection:
            return linked(connection, map_id, row, sheet=sheet)

    def map_sheets(self, map_id: MapId) -> list[MaskedSheet]:
        """Return a map's sheets as the school wrote them, identity text masked."""
        with self.store.read() as connection:
            return reading.map_sheets(connection, map_id)

    def map_facts(self, map_id: MapId) -> MapFacts:
        """Return what else is known of a map. Raises `NotFoundError`."""
        with self.store.read() as connection:
            return reading.map_facts(connection, map_id)

    def like_this(self, finding_id: FindingId, scope: Scope = Scope.MAP) -> list[FindingId]:
        """Return this finding and the open ones with the same code and field: in its map, or in every current map."""
        with self.store.read() as connection:
            this = connection.execute(select(findings).where(findings.c.id == finding_id)).first()
            if this is None:
                raise NotFoundError(f"There is no finding {finding_id} in the store.")
            alike = select(findings.c.id).join(maps, maps.c.id == findings.c.map_id)
            alike = alike.where(findings.c.code == this.code, findings.c.field == this.field)
            alike = alike.where((findings.c.decision == Decision.OPEN) | (findings.c.id == finding_id))
            where = findings.c.map_id == this.map_id if scope is Scope.MAP else maps.c.current == 1
            found = connection.execute(alike.where(where).order_by(findings.c.id)).scalars()
            return [FindingId(number) for number in found]

    def decide(
        self,
        finding_ids: Sequence[FindingId],
        decision: Decision,
        *,
        category: str = "",
        note: str | None = None,
        expected: Expected | None = None,
        progress: Progress = untold,
    ) -> Change:
        """Decide findings, all or none. `category` belongs to a flag; `note` None keeps the note that is there."""
        with act(self.store, "decide") as doing:
            open_again = decision is Decision.OPEN
            values = {
                "decision": decision.value,
                "category": category,
                "decided_by": "" if open_again else doing.who,
                "decided_at": "" if open_again else doing.at,
                "carried": "",
            }
            values |= {} if note is None else {"note": note}
            changed = _change(doing, finding_ids, values, expected, progress)
            doing.what = _SAID[decision].format(_counted(changed))
        return Change(doing.number, doing.what)

    def note(
        self,
        finding_ids: Sequence[FindingId],
        note: str,
        *,
        expected: Expected | None = None,
        progress: Progress = untold,
    ) -> Change:
        """Write a note on findings; an empty note takes it away."""
        with act(self.store, "note") as doing:
            changed = _change(doing, finding_ids, {"note": note}, expected, progress)
            doing.what = f"{'noted' if note else 'took the note off'} {_counted(changed)}"
        return Change(doing.number, doing.what)

    def assign(
        self,
        finding_ids: Sequence[FindingId],
        to: str,
        *,
        expected: Expected | None = None,
        progress: Progress = untold,
    ) -> Change:
        """Give findings to someone; "" takes them back."""
        with act(self.store, "assign") as doing:
            changed = _change(doing, finding_ids, {"assigned_to": to}, expected, progress)
            doing.what = f"assigned {_counted(changed)} to {to}" if to else f"unassigned {_counted(changed)}"
        return Change(doing.number, doing.what)

    def reply(
        self,
        finding_ids: Sequence[FindingId],
        text: str,
        *,
        received: date | None = None,
        progress: Progress = untold,
    ) -> Change:
        """Keep what the school answered to findings; it came today unless `received` says when."""
        on = received or self.store.clock().astimezone().date()
        return keep_reply(self.store, finding_ids, text, received=on, progress=progress)

    def set_state(self, map_id: MapId, state: MapState, *, note: str = "", expected: int | None = None) -> Change:
        """Move one map on its way: `set_states`."""
        return self.set_states([map_id], state, note=note, expected={} if expected is None else {map_id: expected})

    def set_states(
        self,
        map_ids: Sequence[MapId],
        state: MapState,
        *,
        note: str = "",
        expected: Mapping[MapId, int] | None = None,
        progress: Progress = untold,
    ) -> Change:
        """Move maps on their way, all or none; `expected` is the version of each as the adviser saw it.

        Raises `NotPossibleError` where one could not be read, or to `unreadable`.
        """
        with act(self.store, "state") as doing:
            doing.what = move_maps(doing, map_ids, state, note=note, expected=expected, progress=progress)
        return Change(doing.number, doing.what)

    def teach(
        self, map_id: MapId, heading: str, field: str, whom: str = "form", *, progress: Progress = untold
    ) -> Change:
        """Say what a heading means (a field, or `ignore`), remember it, and read the map again at once.

        `whom` is `school`, `form` (sheets with the same headings) or `everybody`. One action, one undo; only a column
        that turns out to name pupils stays masked for good. Raises `NotFoundError` or `NotPossibleError`.
        """
        from provision.review.teaching import teach  # noqa: PLC0415  the readers are loaded only to read

        return teach(self.store, map_id, heading, field, whom=Whom(whom), keys=self._keys, progress=progress)

    def match(self, map_id: MapId, school: str) -> str:
        """Say whose a map is (URN, DfE number or name), and return what came of it in words; it cannot be undone.

        Raises `NotFoundError`.
        """
        from provision.importing import assign_school  # noqa: PLC0415  the readers are loaded only to read

        return assign_school(self.store, map_id, school)

    def undo(self, *, since: int = 0, event: int | None = None, progress: Progress = untold) -> Change | None:
        """Take back this user's newest action that stands, across restarts, after event `since`; None where none is.

        With `event` it is that line of the log.
        """
        done = undoing.undo(self.store, since=since, number=event, progress=progress)
        return Change(done.number, done.what) if done else None

    def redo(self, *, since: int = 0, progress: Progress = untold) -> Change | None:
        """Do again what was undone last; None where there is none, or something new was done since."""
        done = undoing.redo(self.store, since=since, progress=progress)
        return Change(done.number, done.what) if done else None

    def log(self, map_id: MapId | None = None, *, limit: int | None = 200) -> list[LogLine]:
        """Return the log of what was done, newest first, of everything or of one map; who only looked is left out."""
        mine = select(event_maps.c.number).where(event_maps.c.map_id == map_id)
        where = [] if map_id is None else [events.c.number.in_(mine)]
        with self.store.read() as connection:
            return reading.log_lines(connection, events.c.verb != SEE, *where, limit=limit)

    def changes_since(self, event: int) -> News:
        """Return what happened after an event; cheap enough to ask every second or two."""
        with self.store.read() as connection:
            newer = (events.c.number > event) & (events.c.verb != SEE)
            lines = reading.log_lines(connection, newer, limit=None)
            touched = select(event_maps.c.map_id).join(events, events.c.number == event_maps.c.number).where(newer)
            changed = frozenset(MapId(number) for number in connection.execute(touched).scalars())
        by_others = tuple(line for line in reversed(lines) if line.who != self.user)
        return News(lines[0].event if lines else event, changed, by_others)

    def latest_event(self) -> int:
        """Return the number of the newest event, 0 in an empty store: where to start asking `changes_since`."""
        with self.store.read() as connection:
            return _latest(connection)

    def saw(self, map_id: MapId) -> None:
        """Note for the auditor that this user opened a map; once each time it is opened."""
        note_seen(self.store, map_id)

    def unmask(self, map_id: MapId, *, reason: str) -> Path:
        """Note why this user reads a map's original, and return where it lies. Raises `NotPossibleError`."""
        return unmask(self.store, map_id, reason=reason)

    def open_with(self, map_id: MapId, *, within: timedelta = timedelta(seconds=30)) -> list[str]:
        """Say that this user looks at a map now, and return who else does."""
        arrive(self.store, map_id)
        return self.others_at(map_id, within=within)

    def others_at(self, map_id: MapId, *, within: timedelta = timedelta(seconds=30)) -> list[str]:
        """Return who else looks at a map now."""
        return others_at(self.store, map_id, within=within)


def _latest(connection: Connection) -> int:
    return connection.execute(select(events.c.number).order_by(events.c.number.desc()).limit(1)).scalar() or 0


def _change(
    doing: Act, finding_ids: Sequence[FindingId], values: dict[str, str], expected: Expected | None, progress: Progress
) -> int:
    """Change columns of findings and count their maps again; return how many findings were named."""
    wanted = list(dict.fromkeys(finding_ids))
    for these in in_parts(wanted, progress):
        rows = doing.rows(findings, these)
        doing.maps.update(row["map_id"] for row in rows)
        doing.update_all(findings, rows, values, expected=expected or {})
    refresh_counts(doing)
    progress(len(wanted), len(wanted))
    return len(wanted)


def _counted(number: int) -> str:
    return counted(number, "finding")
