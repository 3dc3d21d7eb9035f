"""The keys of the room where one is, generated from the registry, each with its whole sentence.

A sentence that is wider than the window goes on in the next line: nothing of a help may be cut.
"""

from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from provision.ui.action import Action, Room, key_name
from provision.ui.actions import groups_of
from provision.ui.dialog import Dialog
from provision.ui.row_source import Column, Fixed, Row
from provision.ui.rows import RowList
from provision.ui.shown import Look, shown

_KEYS, _LABEL, _LEAST = 8, 24, 20
_TAKEN = _KEYS + _LABEL + 5
"""What the columns before the sentence take, with their blanks and the cursor's place."""


def help_rows(room: Room, width: int) -> list[Row]:
    """Return the lines of the help, its sentences `width` wide: a heading a group, then one or more lines an action."""
    rows: list[Row] = []
    for group, actions in groups_of(room):
        if rows:
            rows.append(Row(f"gap {group}", 0, ("", "", "")))
        rows.append(Row(group, 0, ("", (str(group), Look.STRONG), "")))
        rows.extend(row for action in actions for row in _rows_of(action, width))
    return rows


def _rows_of(action: Action, width: int) -> list[Row]:
    keys = " ".join(key_name(key) for key in action.keys)
    first, *rest = wrap(action.help, max(_LEAST, width), break_on_hyphens=False)
    head = Row(action.name, 0, ((keys, Look.KEY), action.label, (first, Look.DIM)))
    return [head, *(Row((action.name, at), 0, ("", "", (text, Look.DIM))) for at, text in enumerate(rest))]


class HelpList(RowList):
    """The lines of the help, as wide as the window lets them be."""

    def __init__(self, room: Room) -> None:
        super().__init__([Column("Key", _KEYS), Column("", _LABEL), Column("", 0)], id="help")
        self.room = room

    def on_resize(self) -> None:
        """Break the sentences anew."""
        super().on_resize()
        rest = self.size.width - _TAKEN
        self.show(Fixed(help_rows(self.room, rest)), cursor=self.cursor)


class HelpDialog(Dialog[None]):
    """Help for one room. `j`, `k` and the page keys scroll; Esc, `?` and `q` close."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "peel", "Close"),
        Binding("j,down", "move(1)", "Down"),
        Binding("k,up", "move(-1)", "Up"),
        Binding("pagedown,space", "move(10)", "Page down"),
        Binding("pageup", "move(-10)", "Page up"),
        Binding("g,home", "move(-1000)", "First"),
        Binding("G,end", "move(1000)", "Last"),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        """Show the list in a box."""
        with Vertical(classes="box"):
            more: list[tuple[str, Look]] = [("   j k", Look.KEY), (" scroll   ", Look.DIM), ("Esc", Look.KEY)]
            yield Static(shown(("Keys: ", Look.DIM), (str(self.room), Look.STRONG), *more, (" closes", Look.DIM)))
            yield HelpList(self.room)

    def action_peel(self) -> None:
        """Close."""
        self.answer(None)

    def action_move(self, by: int) -> None:
        """Scroll."""
        self.query_one(RowList).move(by)
