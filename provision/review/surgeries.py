"""The diary: surgeries planned, held and recorded, and the actions that were agreed in them.

A surgery is a short meeting with one school. Everything here is an act like a decision: one event, undone by the same
key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, NewType

from sqlalchemy import Connection, RowMapping, select

from provision.review.plans import Plan
from provision.review.values import Change, Decision, FindingLine, MapId, MapState
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

    `began` is None for one that has not begun.
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


@dataclass(frozen=True, slots=True)
class Record:
    """What the record of a meeting says: the surgery, what was decided about the school's maps, what was agreed.

    `maps` is how many maps the school has sent that could be read, `open` how many findings wait for a decision.
    """

    surgery: Surgery
    maps: int
    decided: tuple[FindingLine, ...]
    open: int
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

    def move(self, surgery: SurgeryId, planned_for: datetime) -> Change:
        """Move a surgery to another time."""
        return self._change(surgery, "moved a surgery", planned_for=_time(planned_for))

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

    def hold(self, surgery: SurgeryId, *, attendees: str, notes: str) -> Change:
        """Close a surgery that took place, with who was there and the notes of the meeting."""
        held_at = self.store.now()
        state = SurgeryState.HELD.value
        return self._change(surgery, "held a surgery", state=state, attendees=attendees, notes=notes, held_at=held_at)

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
        """Return the surgeries of a day (UTC), of a school, or all, by time."""
        query = select(surgeries, schools.c.name, schools.c.urn).join(schools).order_by(surgeries.c.planned_for)
        with self.store.read() as connection:
            if on is not None:
                query = query.where(surgeries.c.planned_for.startswith(on.isoformat()))
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
            if doing.row(surgeries, {"id": surgery}) is None:
                raise NotFoundError(f"There is no surgery {surgery} in the store.")
            doing.update(surgeries, {"id": surgery}, values, expected=expected)
            doing.what = what
        return Change(doing.number, doing.what)


def _record(connection: Connection, surgery: SurgeryId) -> tuple[Record, Sequence[int]]:
    """Return the record of a meeting and the maps that it tells of. Raises `NotFoundError`."""
    query = select(surgeries, schools.c.name, schools.c.urn).join(schools).where(surgeries.c.id == surgery)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFoundError(f"There is no surgery {surgery} in the store.")
    of_school = (maps.c.school_id == row["school_id"]) & (maps.c.current == 1)
    readable = select(maps.c.id).where(of_school, maps.c.state != MapState.UNREADABLE)
    sent = connection.execute(readable.order_by(maps.c.id)).scalars().all()
    lines = [line for map_id in sent for line in reading.finding_lines(connection, MapId(map_id))]
    agreed = select(actions, schools.c.name).join(schools).where(actions.c.surgery_id == surgery)
    agreements = [_action(one) for one in connection.execute(agreed.order_by(actions.c.id)).mappings()]
    decided = tuple(line for line in lines if line.decision is not Decision.OPEN)
    record = Record(_surgery(row), len(sent), decided, len(lines) - len(decided), tuple(agreements))
    return record, sent


def record_page(record: Record) -> str:
    """Return the record of a meeting as one plain page for the school."""
    meeting = record.surgery
    lines = [
        f"Record of the surgery with {meeting.school}",
        f"{meeting.planned_for.astimezone():%d/%m/%Y}, {meeting.adviser or 'SEN inclusion team'}",
        f"Present: {meeting.attendees or 'not noted'}",
        "",
        "What was looked at and decided",
        *(f"- {_decided(line)}" for line in record.decided),
        f"- {_left(record)}",
        "",
        "Agreed actions",
        *(_agreed(record.agreed)),
    ]
    return "\n".join([*lines, "", "Notes", meeting.notes, ""] if meeting.notes else [*lines, ""])


def _left(record: Record) -> str:
    if not record.maps:
        return "There is no map of the school that could be read."
    if record.open:
        more, were = "more " if record.decided else "", "finding was" if record.open == 1 else "findings were"
        return f"{record.open} {more}{were} not yet discussed."
    return "Every finding was discussed." if record.decided else "There was nothing to ask about the map."


def _decided(line: FindingLine) -> str:
    words = {Decision.FINE: "fine", Decision.FLAGGED: "to look at", Decision.DISMISSED: "not needed"}[line.decision]
    answers = "".join(f". The school on {one.received:%d/%m/%Y}: {one.text}" for one in line.replies)
    return f"{line.finding.title}: {words}{f' ({line.note})' if line.note else ''}{answers}"


def _agreed(agreed: Sequence[AgreedAction]) -> list[str]:
    by = [f"- {one.text} ({one.owner}{f', by {one.due:%d/%m/%Y}' if one.due else ''})" for one in agreed]
    return by or ["- None."]


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
