"""What every room has: a title, a list that keys move, a line that answers, the keys that matter; and one way to act.

A key calls `do('<name>')`; the room says why not, or its method `do_<name>` calls the desk and draws what came back. An
expected failure (`ProvisionMapsError`) becomes a line of text and the room is drawn anew, so nothing that was typed is
lost.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual.screen import Screen
from textual.widgets import Static

from provision.store.errors import StoreBusyError
from provision.ui.action import Action, Room, key_name
from provision.ui.actions import ACTIONS, BY_NAME, actions_of, footer_of
from provision.ui.forgetting import forget_closed_rooms
from provision.ui.map_panes import school_or_file
from provision.ui.shown import Look, Piece, shown
from provision.ui.work import Work
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.widget import Widget

    from provision.review.desk import Desk
    from provision.review.progress import Progress
    from provision.review.values import Change, LogLine
    from provision.ui.app import ReviewApp
    from provision.ui.dialog import Dialog
    from provision.ui.paged_rows import PagedRows
    from provision.ui.pane import Moving

Answered = TypeVar("Answered")
Came = TypeVar("Came")
_GAP = 3
_MOST_LINES = 3
NO_DESK = "the store is still opening"
NO_SCHOOL = "nobody knows whose map this is; = says whose"


class KeyBar(Static):
    """The footer: the keys that matter here, those that cannot act now in grey. As many as fit, most used first."""

    _drawn: list[Piece] | None = None

    def show_keys(self, room: Room, disabled: Iterable[str], absent: Container[str] = ()) -> None:
        """Draw the keys of a room but the absent ones; help and quit always, at the end."""
        off = set(disabled)
        *most, last, end = (action for action in footer_of(room) if action.name not in absent)
        space = self.size.width - _width(last) - _width(end)
        pieces: list[Piece] = []
        for action in (*most, last, end):
            space -= 0 if action in (last, end) else _width(action)
            if space >= 0 or action in (last, end):
                look = Look.DIM if action.name in off else Look.KEY
                pieces += [(key_name(action.keys[0]), look), (f" {action.hint}  ", Look.DIM)]
        if pieces != self._drawn:
            self._drawn = pieces
            self.update(shown(*pieces), layout=False)


def _where(action: Action) -> str:
    rooms = " and ".join(str(room).lower() for room in Room if room in action.rooms)
    return f"{action.label} in the {rooms}"


def _width(action: Action) -> int:
    return len(key_name(action.keys[0])) + len(action.hint) + _GAP


class RoomScreen(Screen[None]):
    """A room. Subclasses say which (`ROOM`), compose its body, name the list that keys move and answer its actions."""

    ROOM: ClassVar[Room]
    BLANK = True  # its widgets cover it: nothing that lies behind them need be drawn
    _stands = False
    _said = False
    _failed = False
    _status_lines = 1

    def compose(self) -> ComposeResult:
        """Stack the title, the body, the answering line and the keys."""
        yield Static(id="title")
        yield from self.compose_body()
        yield Static(id="status")
        yield KeyBar(id="keys")

    def compose_body(self) -> Iterable[Widget]:
        """Return what stands between title and answering line."""
        raise NotImplementedError

    @property
    def moving(self) -> Moving:
        """The list, or the pane, that the movement keys move."""
        raise NotImplementedError

    def reload(self) -> None:
        """Ask the desk again and draw."""

    @property
    def shell(self) -> ReviewApp:
        """The application, as the type that it is."""
        return cast("ReviewApp", self.app)

    @property
    def place(self) -> str:
        """Which school's room this is: what was typed in one and not kept is never shown in another's."""
        return ""

    @property
    def desk(self) -> Desk:
        """The service behind every verb. Raises ProvisionMapsError while the store is still opening."""
        desk = self.shell.desk
        if desk is None:
            raise ProvisionMapsError("The store is still opening.", hint="Wait a moment.")
        return desk

    @property
    def _is_open(self) -> bool:
        """Whether neither this room nor the program is being closed: lists go away before their room does."""
        return self.app.is_running and self in self.app.screen_stack

    @property
    def stands(self) -> bool:
        """Whether it can be drawn on: its widgets are there, and it has not been closed.

        A clock or a thread may come by while a room is only on its way to the screen.
        """
        return self.is_mounted and self._is_open

    def on_mount(self) -> None:
        """Draw what is there."""
        self._stands = True
        self.show_title()
        self.refresh_keys()
        if self.shell.desk is not None:
            self.attempt(self.reload)

    def on_unmount(self) -> None:
        """Let go of what was drawn."""
        forget_closed_rooms()

    def on_resize(self) -> None:
        """Fit the footer to the new width."""
        self.refresh_keys()

    # Telling

    def say(self, *pieces: Piece) -> None:
        """Write on the answering line, which grows to a few where that is not enough; it stays until the next key."""
        told = shown(*pieces)
        line = self.query_one("#status", Static)
        line.update(told, layout=False)
        self._said, self._failed = bool(told), False
        lines = min(_MOST_LINES, -(-told.cell_length // max(1, self.size.width - 2))) or 1
        if lines != self._status_lines:
            self._status_lines = lines
            line.styles.height = lines

    def warn(self, error: ProvisionMapsError) -> None:
        """Say what went wrong and what to do next."""
        self.say((error.message, Look.ERROR), "  ", error.hint)

    def on_row_list_not_read(self, event: PagedRows.NotRead) -> None:
        """Say why a list has a gap."""
        self.warn(event.error)

    def tell_news(self, line: LogLine) -> None:
        """Draw and say what a colleague did; what a key could not do stays told, or nobody would know of it."""
        failed = self._failed
        self.attempt(self.reload)
        if not failed:
            self.say((line.who, Look.STRONG), f" {line.what}", (f"  {school_or_file(line.school)}", Look.DIM))

    def tell(self, change: Change) -> None:
        """Say what an action did."""
        self.say((f"{change.text[:1].upper()}{change.text[1:]}", Look.GOOD), ("  u undoes it", Look.DIM))

    def tell_done(self, change: Change) -> None:
        """Draw things as they stand after an action, and say what it did."""
        self.reload()
        self.tell(change)

    def show_title(self) -> None:
        """Draw the title line."""
        live = self.shell.live
        clock: list[Piece] = [live.timer(), "   "] if live else []
        self.query_one("#title", Static).update(shown(*clock, *self.title_pieces()), layout=False)

    def title_pieces(self) -> list[Piece]:
        """Return the title line."""
        return [(str(self.ROOM), Look.STRONG)]

    def refresh_keys(self) -> None:
        """Draw the footer again: what can act may have changed."""
        disabled = [action.name for action in actions_of(self.ROOM) if self.why_not(action.name)]
        self.query_one(KeyBar).show_keys(self.ROOM, disabled, self.absent())

    def absent(self) -> Container[str]:
        """Return the actions that the footer leaves out, because they belong to another time than this."""
        return ()

    # Acting

    def why_not(self, name: str) -> str:
        """Return why an action cannot act now, in a few words; empty where it can. The footer asks often: be cheap."""
        if self.shell.desk is None and name not in {"quit", "help", "palette", "theme"}:
            return NO_DESK
        return ""

    def action_do(self, name: str) -> None:
        """Act, or say why not. Every key and the palette come through here; one that comes early waits for the room.

        Where one of those that waited has opened a window, the rest was meant for that: it is no verb.
        """
        if not self._stands:
            self.call_later(self.action_do, name)
            return
        if self.app.screen is not self:
            return
        if self._said:
            self.say()
        why = self.why_not(name)
        if why:
            self.say((f"{BY_NAME[name].label}: ", Look.STRONG), why)
            return
        self.attempt(getattr(self, f"do_{name}"))

    def on_key(self, event: events.Key) -> None:
        """Say of a key that acts only in other rooms what it does, and where."""
        pressed = {event.key, event.character}
        if not self._stands or self.focused is not None or any(pressed & {*one.keys} for one in actions_of(self.ROOM)):
            return
        elsewhere = [action for action in ACTIONS if pressed & {*action.keys}]
        if elsewhere:
            told = " · ".join(map(_where, elsewhere))
            self.say((key_name(elsewhere[0].keys[0]), Look.KEY), f" does nothing here: it is {told}.")

    def attempt(self, act: Callable[[], None], *, again: Callable[[], None] | None = None) -> None:
        """Act, unless the room was closed; an expected failure is told, and the room drawn as things stand now.

        Where a colleague's change is just being brought to the disk, `again` (to reload) is done once that is over.
        """
        if not self._is_open:
            return
        try:
            act()
        except StoreBusyError:
            self._once_free(again or self.reload)
        except ProvisionMapsError as error:
            self._tell_failure(error)
        self._show_now()

    def _show_now(self) -> None:
        self.refresh_keys()
        self.call_next(self._on_timer_update)  # Textual (pinned) would wait for its next tick, up to 16 ms, to paint

    def _tell_failure(self, error: ProvisionMapsError) -> None:
        with suppress(ProvisionMapsError):
            self.reload()
        self.warn(error)
        self._failed = True

    def _once_free(self, draw: Callable[[], None]) -> None:
        """Wait in a thread until the store can be read, then draw."""
        self.read("Reading", lambda _: self.desk.latest_event(), lambda _: draw())

    def ask(self, dialog: Dialog[Answered | None], act: Callable[[Answered], None]) -> None:
        """Show a window and act on its answer; where that fails, what was typed stands in it the next time."""
        drafts, about = self.shell.drafts, (f"{self.place} {dialog.question}", dialog.about)
        if about in drafts:
            dialog.take_up(drafts[about])

        def keep(answer: Answered) -> None:
            act(answer)
            drafts.pop(about, None)

        def answered(answer: Answered | None) -> None:
            if answer is not None:
                drafts[about] = answer
                self.attempt(partial(keep, answer))

        self.app.push_screen(dialog, answered)

    def work(self, what: str, job: Callable[[Progress], Came], then: Callable[[Came], None]) -> None:
        """Do in a thread what writes or may take long; `then` draws what came of it.

        Keys wait for both. What takes a third of a second is told, with how far it is, and can be stopped.
        """
        self._give(Work(what, job), then, self._tell_failure)

    def read(self, what: str, job: Callable[[Progress], Came], then: Callable[[Came], None]) -> None:
        """Do the same with what only reads: where that fails, the room stays as it is, for drawing it reads again."""
        self._give(Work(what, job), then, self.warn)

    def _give(self, work: Work, then: Callable[[Came], None], failed: Callable[[ProvisionMapsError], None]) -> None:
        typed = dict(self.shell.drafts)

        def ended(came: Came | ProvisionMapsError) -> None:
            if isinstance(came, ProvisionMapsError):
                self.shell.drafts |= typed
                self.attempt(partial(failed, came))
            else:
                draw = partial(then, came)
                self.attempt(draw, again=draw)

        self.shell.begin_work(work, ended)

    def do_down(self) -> None:
        """One line down."""
        self.moving.move(1)

    def do_up(self) -> None:
        """One line up."""
        self.moving.move(-1)

    def do_page_down(self) -> None:
        """One page down."""
        self.moving.move(self.moving.rows_in_view)

    def do_page_up(self) -> None:
        """One page up."""
        self.moving.move(-self.moving.rows_in_view)

    def do_first(self) -> None:
        """To the first line."""
        self.moving.go(0)

    def do_last(self) -> None:
        """To the last line."""
        self.moving.go(self.moving.total - 1)

    def do_undo(self) -> None:
        """Undo this user's last action."""
        undo = partial(self.desk.undo, since=self._since)
        self.work("Undoing", lambda progress: undo(progress=progress), partial(self._after_undo, verb="undo"))

    def do_redo(self) -> None:
        """Do again what was undone."""
        redo = partial(self.desk.redo, since=self._since)
        self.work("Doing again", lambda progress: redo(progress=progress), partial(self._after_undo, verb="redo"))

    @property
    def _since(self) -> int:
        """The event before which nothing is undone here: the beginning of a surgery, else none."""
        return self.shell.live.since if self.shell.live else 0

    def _after_undo(self, change: Change | None, verb: str) -> None:
        self.reload()
        if change is None:
            self.say(f"Nothing to {verb}{' in this surgery' if self.shell.live else ''}.")
        else:
            self.say((f"{change.text[:1].upper()}{change.text[1:]}", Look.GOOD), (self._whose(change), Look.DIM))

    def _whose(self, change: Change) -> str:
        """Return the school that an action was about: what is undone may be of another map than the one on screen."""
        lines = (line for line in self.desk.log(limit=1) if line.event == change.event)
        line = next(lines, None)
        return f"  {school_or_file(line.school)}" if line and line.school and self.shell.may_show(line.map_id) else ""

    def do_back(self) -> None:
        """Peel off one layer: here, the room."""
        self.app.pop_screen()

    def do_log(self) -> None:
        """Open the log."""
        from provision.ui.log_room import LogRoom  # noqa: PLC0415  rooms open one another; and start-up is a feature

        self.app.push_screen(LogRoom())

    def do_help(self) -> None:
        """Show the keys of this room."""
        from provision.ui.help_dialog import HelpDialog  # noqa: PLC0415  start-up

        self.app.push_screen(HelpDialog(self.ROOM))

    def do_palette(self) -> None:
        """Open the palette, and do what is chosen there."""
        from provision.ui.palette import SCHOOL, Palette  # noqa: PLC0415  start-up

        def chosen(key: Any) -> None:  # noqa: ANN401  a pair whose second half depends on its first
            if key is not None and key[0] == SCHOOL:
                self.attempt(partial(self.shell.open_map, key[1]))
            elif key is not None:
                self.action_do(key[1])

        self.app.push_screen(Palette(self), chosen)

    def do_theme(self) -> None:
        """Take the next set of colours."""
        self.shell.next_theme()

    def do_quit(self) -> None:
        """Leave; every key has been saved already."""
        self.app.exit()
