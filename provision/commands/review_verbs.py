"""What the keys of the review room decide, as commands: flag, decide, note, reply, state, teach, undo and more.

Each is one call of the `Desk`, so a key and a command leave the same event in the log, and `undo` takes back either.
"""

from typing import TYPE_CHECKING, Any, Final

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, say
from provision.commands.days import DAY
from provision.commands.review_looks import MAP, desk_of, map_meant
from provision.review.values import Decision, FindingId, MapState, Scope, Whom

if TYPE_CHECKING:
    from datetime import datetime

    from provision.review.desk import Desk
    from provision.review.values import Change

_FINDINGS = click.argument("finding_ids", nargs=-1, required=True, type=int, metavar="FINDING…")
_LIKE = click.option(
    "--like", "scope", type=click.Choice(["map", "all"]), help="Also the open ones like it: in its map, or in all maps."
)
_STATES: Final = [state.value for state in MapState if state is not MapState.UNREADABLE]


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


@click.command(epilog="Example:  provision review flag 431 --category evidence --note 'ask for the baseline'")
@_FINDINGS
@click.option("--category", required=True, help="One of the flag categories of the standard.")
@click.option("--note", help="A note; without it the note that is there stays.")
@_LIKE
@FORMAT
@click.pass_context
def flag(
    ctx: click.Context, *, finding_ids: tuple[int, ...], category: str, note: str | None, scope: str | None, shape: str
) -> None:
    """Flag findings, as `f` does."""
    from provision.review.categories import flag_categories  # noqa: PLC0415  read only to flag

    known = [code for code, _ in flag_categories()]
    if category not in known:
        raise click.BadParameter(f"There is no category {category}. Choose one of: {', '.join(known)}.")
    with desk_of(ctx) as desk:
        meant = _meant(desk, finding_ids, scope)
        change = desk.decide(meant, Decision.FLAGGED, category=category, note=note)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review decide 431 432 dismissed --reason 'the sheet is right'")
@_FINDINGS
@click.argument("decision", type=click.Choice(["fine", "dismissed", "open"]))
@click.option("--reason", help="Why; a dismissal needs it. It is kept as the note.")
@_LIKE
@FORMAT
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
    with desk_of(ctx) as desk:
        change = desk.decide(_meant(desk, finding_ids, scope), Decision(decision), note=reason)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review note 431 'the SENCO will send it on Friday'")
@_FINDINGS
@click.argument("text")
@_LIKE
@FORMAT
@click.pass_context
def note(ctx: click.Context, *, finding_ids: tuple[int, ...], text: str, scope: str | None, shape: str) -> None:
    """Write a note on findings, as `c` does; an empty TEXT takes it away."""
    with desk_of(ctx) as desk:
        change = desk.note(_meant(desk, finding_ids, scope), text)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review reply 431 'the baselines are in the annual review' --on 2026-11-20")
@_FINDINGS
@click.argument("text")
@click.option("--on", type=DAY, help="The day the reply came. Default: today.")
@_LIKE
@FORMAT
@click.pass_context
def reply(
    ctx: click.Context, *, finding_ids: tuple[int, ...], text: str, on: "datetime | None", scope: str | None, shape: str
) -> None:
    """Keep what the school replied to findings; it decides nothing and stays with them when the map is sent again."""
    with desk_of(ctx) as desk:
        received = on.date() if on else None
        change = desk.reply(_meant(desk, finding_ids, scope), text, received=received)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review assign 431 bob")
@_FINDINGS
@click.argument("to")
@_LIKE
@FORMAT
@click.pass_context
def assign(ctx: click.Context, *, finding_ids: tuple[int, ...], to: str, scope: str | None, shape: str) -> None:
    """Give findings to someone, as `a` does; an empty TO takes them back."""
    with desk_of(ctx) as desk:
        change = desk.assign(_meant(desk, finding_ids, scope), to)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review teach 12 'What we do' provision --for school")
@MAP
@click.argument("heading")
@click.argument("field")
@click.option(
    "--for", "whom", type=click.Choice([whom.value for whom in Whom]), default="form", show_default=True,
    help="Remember it for this school, for sheets with the same headings, or for everybody.",
)  # fmt: skip
@FORMAT
@click.pass_context
def teach(ctx: click.Context, *, the_map: str, heading: str, field: str, whom: str, shape: str) -> None:
    """Say that HEADING means FIELD (or `ignore`); it is remembered, and MAP is read again at once."""
    with desk_of(ctx) as desk:
        change = desk.teach(map_meant(desk, the_map), heading, field.strip().casefold().replace(" ", "_"), whom)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Example:  provision review state 12 returned --note 'baselines, please'")
@click.argument("the_maps", nargs=-1, required=True, metavar="MAP…")
@click.argument("state", type=click.Choice(_STATES))
@click.option("--note", default="", help="A note for the school or the log.")
@FORMAT
@click.pass_context
def state(ctx: click.Context, *, the_maps: tuple[str, ...], state: str, note: str, shape: str) -> None:
    """Move maps on their way, as `A` (accepted) and `R` (returned) do: one action, all or none."""
    with desk_of(ctx) as desk:
        change = desk.set_states([map_meant(desk, text) for text in the_maps], MapState(state), note=note)
    _told(change, shape, otherwise="It was so already.")


@click.command(epilog="Examples:  provision review undo  ·  provision review undo --event 412")
@click.option("--event", type=int, help="An older one, by its number in `provision audit show`. Default: the newest.")
@FORMAT
@click.pass_context
def undo(ctx: click.Context, *, event: int | None, shape: str) -> None:
    """Take back your newest action that stands, made by key or by command, as `u` does."""
    with desk_of(ctx) as desk:
        _told(desk.undo(event=event), shape, otherwise="Nothing to undo.")


@click.command(epilog="Example:  provision review redo")
@FORMAT
@click.pass_context
def redo(ctx: click.Context, *, shape: str) -> None:
    """Do again what you undid last, as `U` does."""
    with desk_of(ctx) as desk:
        _told(desk.redo(), shape, otherwise="Nothing to redo.")


VERBS: Final[tuple[Any, ...]] = (flag, decide, note, reply, assign, teach, state, undo, redo)
"""Every verb, in the order of its help."""
