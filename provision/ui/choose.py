"""A small window with a list to choose from: type to narrow it, Enter takes the line, Esc leaves it."""

from collections.abc import Hashable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from provision.ui.dialog import Dialog
from provision.ui.row_source import Column, Fixed, Row
from provision.ui.rows import RowList
from provision.ui.shown import Look, one_line, shown


class Choose(Dialog[Hashable | None]):
    """Choose one of (code, label) pairs; returns the code, or None. Subclasses may find other rows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "peel", "Back"),
        Binding("down", "move(1)", "Down"),
        Binding("up", "move(-1)", "Up"),
        Binding("pagedown", "move(10)", "Page down"),
        Binding("pageup", "move(-10)", "Page up"),
    ]
    COLUMNS: ClassVar[Sequence[Column]] = (Column("", 0),)

    def __init__(self, question: str, choices: Sequence[tuple[str, str]] = (), *, about: str = "") -> None:
        super().__init__()
        self.question = question
        self.choices = tuple(choices)
        self.about = about

    def compose(self) -> ComposeResult:
        """Stack the question, the line to type in, and the list."""
        with Vertical(classes="box"):
            yield Static(shown((self.question, Look.STRONG)))
            yield Static(shown((one_line(self.about), Look.DIM)))
            yield Input(id="typed")
            yield RowList(self.COLUMNS, id="choices", empty="Nothing is called that.")
            yield Static(shown("Type to narrow it · ↓ ↑ move · Enter takes it · Esc leaves it"))

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()
        self._narrow("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the lines that hold what was typed."""
        self._narrow(event.value.strip().lower())

    def _narrow(self, text: str) -> None:
        self.query_one(RowList).show(Fixed(self.found(text)))

    def found(self, text: str) -> list[Row]:
        """Return the rows that fit a text in lower case, each keyed by what choosing it returns."""
        return [Row(code, 0, (label,)) for code, label in self.choices if text in label.lower()]

    def action_move(self, by: int) -> None:
        """Move in the list."""
        self.query_one(RowList).move(by)

    def on_input_submitted(self) -> None:
        """Take the line under the cursor."""
        self._take()

    def on_row_list_opened(self) -> None:
        """Take what was double-clicked."""
        self._take()

    def _take(self) -> None:
        row = self.query_one(RowList).current
        if row is not None:
            self.answer(row.key)

    def action_peel(self) -> None:
        """Leave without an answer."""
        self.answer(None)
