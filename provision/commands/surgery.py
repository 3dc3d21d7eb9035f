"""`provision surgery`: plan short meetings with schools, keep their agreed actions, write the record of one."""

from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, narrate, say
from provision.commands.days import DAY, MOMENT
from provision.commands.opening import opened_store, settings_of
from provision.commands.review_pages import finding_json
from provision.commands.writing import must_be_new, writing
from provision.own_files import write_own

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from provision.review.surgeries import AgreedAction, Diary, Record, Surgery
    from provision.review.values import Change

_SURGERY = click.argument("surgery", type=int, metavar="SURGERY")


@contextmanager
def _diary(ctx: click.Context) -> "Iterator[Diary]":
    from provision.review.surgeries import Diary  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        yield Diary(store)


@click.group(name="surgery", epilog="Example:  provision surgery plan --from surgeries.csv")
def command() -> None:
    """Plan surgeries, see what was agreed, write the record of a meeting. Times are those of this computer."""


@command.command(
    epilog="Examples:  provision surgery plan 900001 --at '2026-11-24 14:00'  ·  provision surgery plan --from week.csv"
)
@click.argument("school", required=False)
@click.option("--at", type=MOMENT, help="When, such as 2026-11-24 14:00.")
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A csv with the columns school, date, time and perhaps adviser, minutes, agenda.",
)
@click.option("--adviser", default="", help="Who holds it. Default: the school's own adviser.")
@click.option("--minutes", type=click.IntRange(1, 600), default=20, show_default=True, help="How long it may take.")
@click.option("--agenda", default="", help="What it will be about.")
@FORMAT
@click.pass_context
def plan(
    ctx: click.Context,
    *,
    school: str | None,
    at: datetime | None,
    source: Path | None,
    adviser: str,
    minutes: int,
    agenda: str,
    shape: str,
) -> None:
    """Plan a surgery with SCHOOL (URN, DfE number or name), or all of a csv at once."""
    from provision.review.plans import Plan, plans_of  # noqa: PLC0415  `--help` need not load the database

    if source is not None and school is None:
        plans = plans_of(source)
    elif source is None and school is not None and at is not None:
        plans = [Plan(school, at.astimezone(), adviser=adviser, minutes=minutes, agenda=agenda)]
    else:
        raise click.UsageError("Name a school and --at a time, or give a csv with --from.")
    with _diary(ctx) as diary:
        numbers = diary.plan_all(plans)
        odd = diary.doubts(numbers)
    say(json_text({"surgeries": list(numbers)}) if shape == "json" else ", ".join(map(str, numbers)))
    narrate(f"{len(numbers)} planned.")
    _doubted(odd)


@command.command(name="list", epilog="Example:  provision surgery list --on 2026-11-24")
@click.option("--on", type=DAY, help="Only the surgeries of this day.")
@click.option("--school", help="Only those of this school.")
@FORMAT
@click.pass_context
def list_(ctx: click.Context, *, on: datetime | None, school: str | None, shape: str) -> None:
    """List surgeries by time, with their numbers."""
    with _diary(ctx) as diary:
        found = diary.surgeries(on=on.date() if on else None, school=school)
    if shape == "json":
        say(json_text([_json(one) for one in found], indent=2))
        return
    for one in found:
        say(_line(one))


@command.command(epilog="Example:  provision surgery show 3")
@_SURGERY
@FORMAT
@click.pass_context
def show(ctx: click.Context, *, surgery: int, shape: str) -> None:
    """Show one surgery: when, who, agenda, notes, what was agreed."""
    from provision.review.surgeries import SurgeryId  # noqa: PLC0415  as above

    with _diary(ctx) as diary:
        record = diary.record(SurgeryId(surgery))
    one = record.surgery
    if shape == "json":
        say(json_text(_record_json(record), indent=2))
        return
    for text in (_line(one), f"Agenda: {one.agenda}", f"Present: {one.attendees}", one.notes):
        if text.rpartition(": ")[2].strip():
            say(text)
    for agreed in record.agreed:
        say(_action_line(agreed))


@command.command(epilog="Example:  provision surgery record 3 --to oakapple.txt")
@_SURGERY
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="Write a new file instead of the screen.")
@FORMAT
@click.pass_context
def record(ctx: click.Context, *, surgery: int, to: Path | None, shape: str) -> None:
    """Print the record of a meeting on one plain page: what was looked at, what was decided, agreed actions.

    The log says that it left the store.
    """
    from provision.review.record_page import record_page  # noqa: PLC0415  as above
    from provision.review.surgeries import SurgeryId  # noqa: PLC0415  as above

    must_be_new(to)
    with _diary(ctx) as diary:
        told = diary.hand_out(SurgeryId(surgery), to=to)
    page = f"{json_text(_record_json(told), indent=2)}\n" if shape == "json" else record_page(told)
    if to is None:
        say(page.rstrip("\n"))
        return
    with writing(to):
        write_own(to, page)
    narrate(f"The record is in {to}.")


@command.command(epilog="Example:  provision surgery write 3 --note 'will send the dates' --present 'SENCO, head'")
@_SURGERY
@click.option("--note", default="", help="A line for the notes of the meeting, as `m` writes it.")
@click.option("--present", default="", help="Who is there, as `P` writes it.")
@FORMAT
@click.pass_context
def write(ctx: click.Context, *, surgery: int, note: str, present: str, shape: str) -> None:
    """Write a line into the notes of a meeting under way, or who is there."""
    from provision.review.surgeries import SurgeryId  # noqa: PLC0415  as above

    if not note and not present:
        raise click.UsageError("Say what to write: a --note, or who is --present.")
    number = SurgeryId(surgery)
    with _diary(ctx) as diary:
        if note:
            before = diary.record(number).surgery
            change = diary.write(number, notes=f"{before.notes}\n{note}".strip(), expected=before.version)
        if present:
            change = diary.attend(number, attendees=present)
    _told(change, shape)


@command.command(epilog="Example:  provision surgery hold 3 --present 'SENCO, head' --notes 'went through the costs'")
@_SURGERY
@click.option("--present", required=True, help="Who was there.")
@click.option("--notes", default="", help="Notes of the meeting.")
@FORMAT
@click.pass_context
def hold(ctx: click.Context, *, surgery: int, present: str, notes: str, shape: str) -> None:
    """Close a surgery that took place."""
    from provision.review.surgeries import SurgeryId  # noqa: PLC0415  as above

    with _diary(ctx) as diary:
        _told(diary.hold(SurgeryId(surgery), attendees=present, notes=notes), shape)


@command.command(epilog="Example:  provision surgery move 3 '2026-11-25 09:30'")
@_SURGERY
@click.argument("at", type=MOMENT)
@FORMAT
@click.pass_context
def move(ctx: click.Context, *, surgery: int, at: datetime, shape: str) -> None:
    """Move a surgery to another time."""
    from provision.review.surgeries import SurgeryId  # noqa: PLC0415  as above

    with _diary(ctx) as diary:
        _told(diary.move(SurgeryId(surgery), at.astimezone()), shape)
        _doubted(diary.doubts([SurgeryId(surgery)]))


@command.command(epilog="Example:  provision surgery cancel 3")
@_SURGERY
@FORMAT
@click.pass_context
def cancel(ctx: click.Context, *, surgery: int, shape: str) -> None:
    """Cancel a surgery; it stays in the diary as cancelled."""
    from provision.review.surgeries import SurgeryId  # noqa: PLC0415  as above

    with _diary(ctx) as diary:
        _told(diary.cancel(SurgeryId(surgery)), shape)


@command.command(epilog="Example:  provision surgery actions 900001 --open")
@click.argument("school")
@click.option("--open", "only_open", is_flag=True, help="Only those that are not done.")
@FORMAT
@click.pass_context
def actions(ctx: click.Context, *, school: str, only_open: bool, shape: str) -> None:
    """List what was agreed with SCHOOL, open ones first, each with its number, owner and due date."""
    with _diary(ctx) as diary:
        found = [one for one in diary.actions(school) if not (only_open and one.done_on)]
    if shape == "json":
        say(json_text([_action(one) for one in found], indent=2))
        return
    for one in found:
        say(_action_line(one))


@command.command(epilog="Example:  provision surgery agree 900001 'send the baselines' --owner SENCO --due 2026-12-01")
@click.argument("school")
@click.argument("text")
@click.option("--owner", required=True, help="Who does it.")
@click.option("--due", type=DAY, help="By when.")
@click.option("--surgery", type=int, help="The surgery in which it was agreed.")
@FORMAT
@click.pass_context
def agree(
    ctx: click.Context,
    *,
    school: str,
    text: str,
    owner: str,
    due: datetime | None,
    surgery: int | None,
    shape: str,
) -> None:
    """Keep an agreed action."""
    from provision.review.surgeries import SurgeryId  # noqa: PLC0415  as above

    meeting = None if surgery is None else SurgeryId(surgery)
    with _diary(ctx) as diary:
        number = diary.agree(school, text, owner=owner, due=due.date() if due else None, surgery=meeting)
    say(json_text({"action": number}) if shape == "json" else str(number))


@command.command(epilog="Example:  provision surgery done 7")
@click.argument("action", type=int, metavar="ACTION")
@click.option("--on", type=DAY, help="When it was done. Default: today.")
@FORMAT
@click.pass_context
def done(ctx: click.Context, *, action: int, on: datetime | None, shape: str) -> None:
    """Note that an agreed action is done."""
    from provision.review.surgeries import ActionId  # noqa: PLC0415  as above

    with _diary(ctx) as diary:
        day = on.date() if on else diary.store.clock().astimezone().date()
        _told(diary.done(ActionId(action), day), shape)


def _doubted(odd: "Sequence[str]") -> None:
    """Say what is odd about what was planned; it is planned all the same."""
    for told in odd:
        narrate(f"Look again: {told}.")


def _told(change: "Change", shape: str) -> None:
    """Say what an action did: its words, and its number in the log."""
    say(json_text({"event": change.event, "text": change.text}) if shape == "json" else change.text)


def _record_json(record: "Record") -> dict[str, Any]:
    decided = [finding_json(line) for line in record.decided]
    actions = [_action(one) for one in record.agreed]
    return {**_json(record.surgery), "decided": decided, "open": len(record.open), "actions": actions}


def _json(one: "Surgery") -> dict[str, Any]:
    names = ("id", "school", "urn", "minutes", "adviser", "attendees", "agenda", "notes")
    told = {name: getattr(one, name) for name in names}
    return {**told, "planned_for": one.planned_for.isoformat(), "state": one.state.value}


def _line(one: "Surgery") -> str:
    when = one.planned_for.astimezone()
    return f"{one.id:>4}  {when:%Y-%m-%d %H:%M}  {one.minutes} min  {one.school}  {one.adviser}  {one.state.value}"


def _action(one: "AgreedAction") -> dict[str, Any]:
    told = {name: getattr(one, name) for name in ("id", "school", "surgery_id", "text", "owner")}
    return {**told, "due": _iso(one.due), "done_on": _iso(one.done_on)}


def _action_line(one: "AgreedAction") -> str:
    ended = f", done on {one.done_on:%d/%m/%Y}" if one.done_on else ""
    return f"{one.id:>4}  {one.told}{ended}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
