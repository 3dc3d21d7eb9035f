"""The record of a meeting on the screen: at the end of a surgery, with the keys that write it, and later to be read."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from provision.review.values import MapState
from provision.ui.dialog import Dialog
from provision.ui.pane import Pane
from provision.ui.shown import Look, Piece, lines, shown


class RecordPage(Dialog[MapState | None]):
    """Show a page. `w` answers that it is to be written once more, Esc that nothing is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "again", "Write it once more"),
        Binding("escape,q,enter", "peel", "Back"),
        Binding("j,down", "scroll(1)", "Down"),
        Binding("k,up", "scroll(-1)", "Up"),
        Binding("pagedown,space", "scroll(10)", "Page down"),
        Binding("pageup", "scroll(-10)", "Page up"),
    ]

    def __init__(self, page: str, folder: str) -> None:
        super().__init__()
        self.page = page
        self.folder = folder

    def compose(self) -> ComposeResult:
        """Show the page in a box."""
        with Vertical(classes="box"):
            yield Static(shown(*self.head()))
            with Pane(id="page"):
                yield Static(shown(self.page))
            yield Static(lines(*self.keys()), id="hint")

    def head(self) -> Sequence[Piece]:
        """Return the first line."""
        return [("Record", Look.STRONG), ("   of a surgery that was held", Look.DIM)]

    def keys(self) -> Sequence[Sequence[Piece]]:
        """Return the last lines: what the keys do."""
        return [[("Esc", Look.KEY), " back   ", ("w", Look.KEY), f" writes it once more, into {self.folder}"]]

    def action_scroll(self, by: int) -> None:
        """Scroll the page."""
        self.query_one(Pane).move(by)

    def action_again(self) -> None:
        """Say yes: the map stays what it is."""
        self.answer(MapState.CHECKED)

    def action_peel(self) -> None:
        """Go back."""
        self.answer(None)


class Summary(RecordPage):
    """The end of a surgery. `more` counts the surgeries still to come.

    Enter writes the record. Where a map `waits` for a word, R does the same and returns it to the school, A accepts it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "Write it"),
        Binding("R", "state('returned')", "Write it, return the map"),
        Binding("A", "state('accepted')", "Write it, accept the map"),
    ]

    def __init__(self, page: str, folder: str, timer: Piece, *, more: int, waits: bool) -> None:
        super().__init__(page, folder)
        self.timer = timer
        self.more = more
        self.waits = waits

    def head(self) -> Sequence[Piece]:
        """Return what this is, and the clock."""
        return [("End of the surgery", Look.STRONG), "   ", self.timer]

    def keys(self) -> Sequence[Sequence[Piece]]:
        """Return what writes the record, what becomes of the map, and where the record will be."""
        then = "opens the next school" if self.more else "shows all schools"
        keys: list[list[Piece]] = [
            [("Enter", Look.KEY), f" writes the record and {then}   ", ("Esc", Look.KEY), " back"],
            [("R", Look.KEY), " the same, and returns the map   ", ("A", Look.KEY), " the same, and accepts the map"],
            [(f"Stop sharing first. The record goes into {self.folder}", Look.DIM)],
        ]
        return keys if self.waits else [keys[0], keys[2]]

    def action_again(self) -> None:
        """Write nothing: that is for a record that was written."""

    def action_write(self) -> None:
        """Say yes, and put the map back."""
        self.answer(MapState.CHECKED)

    def action_state(self, state: str) -> None:
        """Say yes, and where the map goes; without a map that waits there is nothing to say."""
        if self.waits:
            self.answer(MapState(state))
