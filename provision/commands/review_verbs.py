"""What the keys of the review room do, as commands: list, show, flag, note, reply, state, undo and more.

Each is one call of the `Desk`, so a key and a command leave the same event in the log, and `undo` takes back either.
"""

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from importers.terminal import json_text, narrate, say
from provision.commands.opening import opened_store, settings_of
from provision.commands.review_pages import finding_json, finding_lines, map_json, map_lines, queue_json, queue_text
from provision.review.values import Decision, FindingId, MapId, MapState, Scope, Whom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from provision.review.desk import Desk
    from provision.review.values import Change

_FORMAT = click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
_FINDINGS = click.argument("finding_ids", nargs=-1, required=True, type=int, metavar="FINDING…")
_LIKE = click.option(
    "--like", "scope", type=click.Choice(["map", "all"]), help="Also the open ones like it: in its map, or in all maps."
)
_STATES: Final = [state.value for state in MapState if state is not MapState.UNREADABLE]


@contextmanager
def _desk(ctx: click.Context) -> "Iterator[Desk]":
    from provision.review.desk import Desk  # noqa: PLC0415  `--help` need not load the database

    with opened_store(settings_of(ctx)) as store:
        yield Desk(store)


def _told(change: "Change | None", shape: str, *, otherwise: str) -> None:
    """Say what an action did: its words, and its number in the log."""
    if shape == "json":
        say(json_text({"event": change.event if change else None, "text": change.text if change else otherwise}))
    else:
        say(change.text if change and change.text else otherwise)


def _meant(desk: "Desk", finding_ids: tuple[int, ...], scope: str | None) -> list[FindingId]:
    """Return the findings that an action is for, with those like them where that was asked."""
    named = [FindingId(number) for number in finding_ids]
    return [like for one in named for like in desk.like_this(one, Scope(scope))] if scope else named


@click.command(name="list", epilog="Example:  provision review list sev:error is:unreviewed '!word'")
@click.argument("words", nargs=-1)
@click.option("--sort", default="school", show_default=True, metavar="COLUMN", help="With a minus, largest first.")
@_FORMAT
@click.pass_context
def list_(ctx: click.Context, *, words: tuple[str, ...], sort: str, shape: str) -> None:
    """List the maps of the queue with their numbers; WORDS filter as after `/` in the room."""
    with _desk(ctx) as desk:
        lines, returns = desk.queue(" ".join(words), sort=sort), desk.returns()
    if shape == "json":
        say(json_text([queue_json(line) for line in lines], indent=2))
    else:
        for line in lines:
            say(queue_text(line))
    narrate(f"{returns.schools_in} of {returns.schools} schools in.")


@click.command(epilog="Example:  provision review show 12 is:unreviewed")
@click.argument("map_id", type=int, metavar="MAP")
@click.argument("words", nargs=-1)
@_FORMAT
@click.pass_context
def show(ctx: click.Context, *, map_id: int, words: tuple[str, ...], shape: str) -> None:
    """Show a map and its findings, each with its number and what was decided; the log says who looked."""
    from provision.review.filters import finding_matches, parse  # noqa: PLC0415  `--help` need not load them

    with _desk(ctx) as desk:
        facts = desk.map_facts(MapId(map_id))
        wanted = parse(" ".join(words))
        lines = [line for line in desk.map_findings(MapId(map_id)) if finding_matches(wanted, line)]
        desk.saw(MapId(map_id))
    if shape == "json":
        say(json_text({**map_json(facts), "findings": [finding_json(line) for line in lines]}, indent=2))
        return
    for text in [*map_lines(facts), *(text for line in lines for text in finding_lines(line))]:
        say(text)


@click.command(epilog="Example:  provision review terms 12 7")
@click.argument("map_id", type=int, metavar="MAP")
@click.argument("row", type=int)
@click.option("--sheet", default="", help="The sheet, where several have such a row.")
@_FORMAT
@click.pass_context
def terms(ctx: click.Context, *, map_id: int, row: int, sheet: str, shape: str) -> None:
    """Show what the school's other maps say of the provision in ROW of MAP: same pupil, same provision."""
    with _desk(ctx) as desk:
        found = desk.other_terms(MapId(map_id), row, sheet=sheet)
        desk.saw(MapId(map_id))
    if shape == "json":
        rows = [{"map_id": one.map_id, "term": one.term, "entry": one.entry.as_json()} for one in found]
        say(json_text(rows, indent=2))
        return
    for one in found:
        say(f"{one.term or 'no term'}, map {one.map_id}, row {one.entry.row} of sheet {one.entry.sheet}")
        for name, value in one.entry.values.items():
            say(f"    {name.replace('_', ' ')}: {', '.join(map(str, value)) if isinstance(value, tuple) else value}")


@click.command(epilog="Example:  provision review flag 431 --category evidence --note 'ask for the baseline'")
@_FINDINGS
@click.option("--category", required=True, help="One of the flag categories of the standard.")
@click.option("--note", help="A note; without it the note that is there stays.")
@_LIKE
@_FORMAT
@click.pass_context
def flag(
    ctx: click.Context, *, finding_ids: tuple[int, ...], category: str, note: str | None, scope: str | None, shape: str
) -> None:
    """Flag findings, as `f` does."""
    from provision.ui.categories import flag_categories  # noqa: PLC0415  read only to flag

    known = [code for code, _ in flag_categories()]
    if category not in known:
        raise click.BadParameter(f"There is no category {category}. Choose one of: {', '.join(known)}.")
    with _desk(ctx) as desk:
        meant = _meant(desk, finding_ids, scope)
        change = desk.decide(meant, Decision.FLAGGED, category=category, note=note)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review decide 431 432 dismissed --reason 'the sheet is right'")
@_FINDINGS
@click.argument("decision", type=click.Choice(["fine", "dismissed", "open"]))
@click.option("--reason", help="Why; a dismissal needs it. It is kept as the note.")
@_LIKE
@_FORMAT
@click.pass_context
def decide(
    ctx: click.Context,
    *,
    finding_ids: tuple[int, ...],
    decision: str,
    reason: str | None,
    scope: str | None,
    shape: str,
) -> None:
    """Decide findings: fine (`o`), dismissed with a reason (`x`), or open again."""
    if decision == "dismissed" and not (reason or "").strip():
        raise click.UsageError("A dismissal needs a --reason; the school may ask for it.")
    with _desk(ctx) as desk:
        change = desk.decide(_meant(desk, finding_ids, scope), Decision(decision), note=reason)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review note 431 'the SENCO will send it on Friday'")
@_FINDINGS
@click.argument("text")
@_FORMAT
@click.pass_context
def note(ctx: click.Context, *, finding_ids: tuple[int, ...], text: str, shape: str) -> None:
    """Write a note on findings, as `c` does; an empty TEXT takes it away."""
    with _desk(ctx) as desk:
        change = desk.note([FindingId(number) for number in finding_ids], text)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review reply 431 'the baselines are in the annual review' --on 2026-11-20")
@_FINDINGS
@click.argument("text")
@click.option("--on", type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]), help="The day the reply came. Default: today.")
@_FORMAT
@click.pass_context
def reply(ctx: click.Context, *, finding_ids: tuple[int, ...], text: str, on: "datetime | None", shape: str) -> None:
    """Keep what the school replied to findings; it decides nothing and stays with them when the map is sent again."""
    with _desk(ctx) as desk:
        received = on.date() if on else None
        change = desk.reply([FindingId(number) for number in finding_ids], text, received=received)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review assign 431 bob")
@_FINDINGS
@click.argument("to")
@_FORMAT
@click.pass_context
def assign(ctx: click.Context, *, finding_ids: tuple[int, ...], to: str, shape: str) -> None:
    """Give findings to someone, as `a` does; an empty TO takes them back."""
    with _desk(ctx) as desk:
        change = desk.assign([FindingId(number) for number in finding_ids], to)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review teach 12 'What we do' provision --for school")
@click.argument("map_id", type=int, metavar="MAP")
@click.argument("heading")
@click.argument("field")
@click.option(
    "--for", "whom", type=click.Choice([whom.value for whom in Whom]), default="form", show_default=True,
    help="Remember it for this school, for sheets with the same headings, or for everybody.",
)  # fmt: skip
@_FORMAT
@click.pass_context
def teach(ctx: click.Context, *, map_id: int, heading: str, field: str, whom: str, shape: str) -> None:
    """Say that HEADING means FIELD (or `ignore`); it is remembered, and MAP is read again at once."""
    with _desk(ctx) as desk:
        change = desk.teach(MapId(map_id), heading, field, whom)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review state 12 returned --note 'baselines, please'")
@click.argument("map_id", type=int, metavar="MAP")
@click.argument("state", type=click.Choice(_STATES))
@click.option("--note", default="", help="A note for the school or the log.")
@_FORMAT
@click.pass_context
def state(ctx: click.Context, *, map_id: int, state: str, note: str, shape: str) -> None:
    """Move a map on its way, as `A` (accepted) and `R` (returned) do."""
    with _desk(ctx) as desk:
        change = desk.set_state(MapId(map_id), MapState(state), note=note)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review unmask 12 --reason 'the school asked which pupil is meant'")
@click.argument("map_id", type=int, metavar="MAP")
@click.option("--reason", required=True, help="Why you need it; the log keeps it.")
@click.pass_context
def unmask(ctx: click.Context, *, map_id: int, reason: str) -> None:
    """Note why you read the original of MAP, and print where it lies, as `M` shows it for a minute."""
    with _desk(ctx) as desk:
        say(str(desk.unmask(MapId(map_id), reason=reason)))


@click.command(epilog="Example:  provision review undo")
@_FORMAT
@click.pass_context
def undo(ctx: click.Context, *, shape: str) -> None:
    """Take back your newest action that stands, made by key or by command, as `u` does."""
    with _desk(ctx) as desk:
        _told(desk.undo(), shape, otherwise="Nothing to undo.")


@click.command(epilog="Example:  provision review redo")
@_FORMAT
@click.pass_context
def redo(ctx: click.Context, *, shape: str) -> None:
    """Do again what you undid last, as `U` does."""
    with _desk(ctx) as desk:
        _told(desk.redo(), shape, otherwise="Nothing to redo.")


VERBS: Final[tuple[Any, ...]] = (
    list_,
    show,
    terms,
    flag,
    decide,
    note,
    reply,
    assign,
    teach,
    state,
    unmask,
    undo,
    redo,
)
"""Every verb, in the order of its help."""
