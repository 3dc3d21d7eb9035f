"""The end of a surgery: the record of the meeting as it will be written, and one key that writes it and goes on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from provision.ui.dialog import Dialog
from provision.ui.shown import Look, Piece, shown


class Summary(Dialog[str | None]):
    """Show a page; Enter returns it, Esc goes back to the meeting. `more` counts the surgeries still to come."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "Write it"),
        Binding("escape", "peel", "Back"),
        Binding("j,down", "scroll(1)", "Down"),
        Binding("k,up", "scroll(-1)", "Up"),
    ]

    def __init__(self, page: str, timer: Piece, *, more: int) -> None:
        super().__init__()
        self.page = page
        self.timer = timer
        self.more = more

    def compose(self) -> ComposeResult:
        """Show the page in a box."""
        then = "opens the next school" if self.more else "goes back"
        with Vertical(classes="box"):
            yield Static(shown(("End of the surgery", Look.STRONG), "   ", self.timer))
            with VerticalScroll(id="page", can_focus=False):
                yield Static(shown(self.page))
            yield Static(
                shown(
                    ("Enter", Look.KEY),
                    f" writes the record and {then}; stop sharing first   ",
                    ("Esc", Look.KEY),
                    " back",
                ),
                id="hint",
            )

    def action_scroll(self, by: int) -> None:
        """Scroll the page."""
        self.query_one("#page").scroll_relative(y=by, animate=False)

    def action_write(self) -> None:
        """Say yes."""
        self.answer(self.page)

    def action_peel(self) -> None:
        """Go back."""
        self.answer(None)
