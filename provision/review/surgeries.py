"""The diary: surgeries planned, held and recorded, and the actions that were agreed in them.

A surgery is a short meeting with one school. Everything here is an act like a decision: one event, undone by the same
key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, NewType

from sqlalchemy import Connection, RowMapping, select

from provision.review.doubts import doubts
from provision.review.moving import move_maps
from provision.review.plans import Plan
from provision.review.values import Change, Decision, FindingLine, MapFacts, MapId, MapMove, MapState
from provision.store import reading
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.handed_out import HANDING_OUT, details_of
from provision.store.journal import Act, act
from provision.store.schools import find_given
from provision.store.tables import actions, maps, schools, surgeries

SurgeryId = NewType("SurgeryId", int)
ActionId = NewType("ActionId", int)


class SurgeryState(StrEnum):
    """Where a surgery stands."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Surgery:
    """One meeting with a school. `planned_for` is aware UTC; `minutes` is how long it may take.

    `began` is None for one that has not begun, `held` for one that has not ended.
    """

    id: SurgeryId
    school: str
    urn: str
    planned_for: datetime
    minutes: int
    adviser: str
    state: SurgeryState
    attendees: str
    agenda: str
    notes: str
    version: int
    began: datetime | None = None
    held: datetime | None = None


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """What someone will do by when; `done_on` is None while it is open."""

    id: ActionId
    school: str
    surgery_id: SurgeryId | None
    text: str
    owner: str
    due: date | None
    done_on: date | None
    version: int

    @property
    def told(self) -> str:
        """Return what, who, by when, as people read it: `send the dates (Sam, by 01/02/2027)`."""
        due = f", by {self.due:%d/%m/%Y}" if self.due else ""
        return f"{self.text} ({self.owner or 'nobody named yet'}{due})"


@dataclass(frozen=True, slots=True)
class Record:
    """What the record of a meeting says: the surgery, what was decided about which maps, what is left, what was agreed.

    `maps` are those that were looked at, the newest first: none where the school has sent none that could be read.
    """

    surgery: Surgery
    maps: tuple[MapFacts, ...]
    decided: tuple[FindingLine, ...]
    open: tuple[FindingLine, ...]
    agreed: tuple[AgreedAction, ...]


class Diary:
    """Everything that an adviser does with surgeries and agreed actions. Methods may raise a `StoreError`."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def plan(
        self, school: str, planned_for: datetime, *, adviser: str = "", minutes: int = 20, agenda: str = ""
    ) -> SurgeryId:
        """Plan a surgery with a school (URN, DfE number or name); without `adviser` it is the school's own."""
        return self.plan_all([Plan(school, planned_for, adviser, minutes, agenda)])[0]

    def plan_all(self, plans: Sequence[Plan]) -> list[SurgeryId]:
        """Plan surgeries as one action, all or none. Raises `NotFoundError` for a school that nobody knows."""
        with act(self.store, "surgery") as doing:
            numbers = [SurgeryId(doing.insert(surgeries, _planned(doing, plan))) for plan in plans]
            doing.what = "planned a surgery" if len(plans) == 1 else f"planned {len(plans)} surgeries"
        return numbers

    def doubts(self, numbers: Sequence[SurgeryId]) -> list[str]:
        """Say what is odd about planned surgeries, a sentence each: past, at the same time, with the same school."""
        planned = [one for one in self.surgeries() if one.state is SurgeryState.PLANNED]
        now, wanted = self.store.clock(), set(numbers)
        return [told for one in planned if one.id in wanted for told in doubts(one, planned, now)]

    def move(self, surgery: SurgeryId, planned_for: datetime) -> Change:
        """Move a surgery to another time; one that had begun begins anew."""
        return self._change(surgery, "moved a surgery", planned_for=_time(planned_for), began_at="")

    def cancel(self, surgery: SurgeryId) -> Change:
        """Cancel a surgery; it stays in the diary as cancelled."""
        return self._change(surgery, "cancelled a surgery", state=SurgeryState.CANCELLED.value)

    def begin(self, surgery: SurgeryId) -> None:
        """Note that a surgery begins now; one that was left today and is taken up again goes on from its beginning."""
        with act(self.store, "surgery") as doing:
            row = doing.row(surgeries, {"id": surgery})
            if row is None:
                raise NotFoundError(f"There is no surgery {surgery} in the store.")
            began, now = _moment(row["began_at"]), self.store.clock()
            if began is None or began.astimezone().date() != now.astimezone().date():
                doing.undoable, doing.what = False, "began a surgery"
                doing.update(surgeries, {"id": surgery}, {"began_at": _time(now)})

    def hold(self, surgery: SurgeryId, *, attendees: str, notes: str, then: MapMove | None = None) -> Change:
        """Close a surgery that took place, with who was there and the notes; its map goes on its way with it."""
        with act(self.store, "surgery") as doing:
            held = {"state": SurgeryState.HELD.value, "held_at": self.store.now()}
            _write(doing, surgery, {**held, "attendees": attendees, "notes": notes})
            doing.what = "held a surgery"
            if then is not None:
                moved = move_maps(doing, [then.map_id], then.state, expected={then.map_id: then.version})
                doing.what = f"held a surgery and {moved}"
        return Change(doing.number, doing.what)

    def write(self, surgery: SurgeryId, *, notes: str, expected: int | None = None) -> Change:
        """Keep the live notes of a meeting under way."""
        return self._change(surgery, "wrote notes of a surgery", expected, notes=notes)

    def attend(self, surgery: SurgeryId, *, attendees: str, expected: int | None = None) -> Change:
        """Keep who is in a meeting under way."""
        return self._change(surgery, "wrote who is in a surgery", expected, attendees=attendees)

    def agree(
        self, school: str, text: str, *, owner: str, due: date | None = None, surgery: SurgeryId | None = None
    ) -> ActionId:
        """Keep an agreed action: what, who, by when."""
        if not text.strip():
            raise NotPossibleError("An action needs words: what will be done?")
        with act(self.store, "action") as doing:
            values = {
                "school_id": _school(doing.connection, school),
                "surgery_id": surgery,
                "text": text,
                "owner": owner,
                "due": due.isoformat() if due else "",
            }
            number = doing.insert(actions, values)
            doing.what = "agreed an action"
        return ActionId(number)

    def done(self, action: ActionId, on: date) -> Change:
        """Note that an agreed action is done."""
        with act(self.store, "action") as doing:
            if doing.row(actions, {"id": action}) is None:
                raise NotFoundError(f"There is no action {action} in the store.")
            doing.update(actions, {"id": action}, {"done_on": on.isoformat()})
            doing.what = "closed an action"
        return Change(doing.number, doing.what)

    def surgeries(self, *, on: date | None = None, school: str | None = None) -> list[Surgery]:
        """Return the surgeries of a day where one sits, of a school, or all, by time."""
        query = select(surgeries, schools.c.name, schools.c.urn).join(schools).order_by(surgeries.c.planned_for)
        with self.store.read() as connection:
            if on is not None:
                begins, ends = (datetime.combine(day, time()).astimezone() for day in (on, on + timedelta(days=1)))
                of_day = (surgeries.c.planned_for >= _time(begins)) & (surgeries.c.planned_for < _time(ends))
                query = query.where(of_day)
            if school is not None:
                query = query.where(surgeries.c.school_id == _school(connection, school))
            return [_surgery(row) for row in connection.execute(query).mappings()]

    def actions(self, school: str, *, surgery: SurgeryId | None = None) -> list[AgreedAction]:
        """Return what was agreed with a school (in one surgery), open ones first, then by due date."""
        with self.store.read() as connection:
            query = select(actions, schools.c.name).join(schools)
            query = query.where(actions.c.school_id == _school(connection, school))
            if surgery is not None:
                query = query.where(actions.c.surgery_id == surgery)
            rows = connection.execute(query.order_by(actions.c.done_on, actions.c.due, actions.c.id)).mappings()
            return [_action(row) for row in rows]

    def record(self, surgery: SurgeryId) -> Record:
        """Return what the one-page record of a meeting says."""
        with self.store.read() as connection:
            return _record(connection, surgery)[0]

    def hand_out(self, surgery: SurgeryId, *, to: Path | None = None) -> Record:
        """Return the same for a page that leaves the store, to a file or a screen; the log says first where to."""
        with act(self.store, HANDING_OUT) as doing:
            record, sent = _record(doing.connection, surgery)
            held_with = doing.row(surgeries, {"id": surgery}) or {}
            doing.maps, doing.undoable = set(sent), False
            doing.details = details_of(surgery, held_with["school_id"], to)
            doing.what = "wrote out the record of a surgery"
        return record

    def _change(self, surgery: SurgeryId, what: str, expected: int | None = None, **values: Any) -> Change:  # noqa: ANN401
        with act(self.store, "surgery") as doing:
            _write(doing, surgery, values, expected=expected)
            doing.what = what
        return Change(doing.number, doing.what)


def _write(doing: Act, surgery: SurgeryId, values: dict[str, Any], *, expected: int | None = None) -> None:
    if doing.row(surgeries, {"id": surgery}) is None:
        raise NotFoundError(f"There is no surgery {surgery} in the store.")
    doing.update(surgeries, {"id": surgery}, values, expected=expected)


def _record(connection: Connection, surgery: SurgeryId) -> tuple[Record, Sequence[int]]:
    """Return the record of a meeting and the maps that it tells of. Raises `NotFoundError`."""
    query = select(surgeries, schools.c.name, schools.c.urn).join(schools).where(surgeries.c.id == surgery)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFoundError(f"There is no surgery {surgery} in the store.")
    meeting = _surgery(row)
    told = _looked_at(connection, row["school_id"], meeting)
    lines = [line for found in told.values() for line in found]
    decided = tuple(line for line in lines if _decided_by_then(line, meeting))
    agreed = select(actions, schools.c.name).join(schools).where(actions.c.surgery_id == surgery)
    agreements = [_action(one) for one in connection.execute(agreed.order_by(actions.c.id)).mappings()]
    facts = tuple(reading.map_facts(connection, map_id) for map_id in told)
    left = tuple(line for line in lines if line not in decided)
    return Record(meeting, facts, decided, left, tuple(agreements)), list(told)


def _looked_at(connection: Connection, school_id: int, meeting: Surgery) -> dict[MapId, list[FindingLine]]:
    """Return the maps of a meeting with their findings: the newest that there was, and each decided about in it.

    The record of a meeting that was held stays what it was, whatever the school sends later.
    """
    query = select(maps.c.id, maps.c.previous_id, maps.c.term).where(
        maps.c.school_id == school_id, maps.c.state != MapState.UNREADABLE
    )
    if meeting.held:
        query = query.where(maps.c.received <= _time(meeting.held))
    rows = connection.execute(query.order_by(maps.c.received.desc(), maps.c.id.desc())).all()
    replaced = {(row.previous_id, row.term) for row in rows}
    sent = [MapId(row.id) for row in rows if (row.id, row.term) not in replaced]
    found = {map_id: reading.finding_lines(connection, map_id) for map_id in sent}
    return {
        map_id: lines
        for map_id, lines in found.items()
        if map_id == sent[0] or any(_decided_in(line, meeting) for line in lines)
    }


def _decided_by_then(line: FindingLine, meeting: Surgery) -> bool:
    """Say whether a finding was decided when the meeting ended, before it or in it."""
    ended = meeting.held is None or line.decided_at is None or line.decided_at <= meeting.held
    return line.decision is not Decision.OPEN and ended


def _decided_in(line: FindingLine, meeting: Surgery) -> bool:
    began, at = meeting.began, line.decided_at
    return began is not None and at is not None and at >= began and _decided_by_then(line, meeting)


def _school(connection: Connection, school: str) -> int:
    match = find_given(connection, school)
    if match.school_id is None:
        near = f"Near names: {', '.join(match.near)}." if match.near else "`provision schools list` shows the register."
        raise NotFoundError(f"The register has no school {school}.", hint=near)
    return match.school_id


def _planned(doing: Act, plan: Plan) -> dict[str, Any]:
    school_id = _school(doing.connection, plan.school)
    own = doing.row(schools, {"id": school_id}) or {}
    return {
        "school_id": school_id,
        "planned_for": _time(plan.planned_for),
        "adviser": plan.adviser or own["adviser"],
        "state": SurgeryState.PLANNED.value,
        "minutes": plan.minutes,
        "agenda": plan.agenda,
    }


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _surgery(row: RowMapping) -> Surgery:
    return Surgery(
        id=SurgeryId(row["id"]),
        school=row["name"],
        urn=row["urn"] or "",
        planned_for=datetime.fromisoformat(row["planned_for"]),
        state=SurgeryState(row["state"]),
        began=_moment(row["began_at"]),
        held=_moment(row["held_at"]),
        **{name: row[name] for name in ("minutes", "adviser", "attendees", "agenda", "notes", "version")},
    )


def _action(row: RowMapping) -> AgreedAction:
    return AgreedAction(
        id=ActionId(row["id"]),
        school=row["name"],
        surgery_id=SurgeryId(row["surgery_id"]) if row["surgery_id"] else None,
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        done_on=date.fromisoformat(row["done_on"]) if row["done_on"] else None,
        **{name: row[name] for name in ("text", "owner", "version")},
    )
