"""The keys of the room where one is, generated from the registry, with the words that the filter knows."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from provision.ui.actions import BY_NAME, Group, Room, actions_of, key_name
from provision.ui.dialog import Dialog
from provision.ui.row_source import Column, Fixed, Row
from provision.ui.rows import RowList
from provision.ui.shown import Look, shown


def help_rows(room: Room) -> list[Row]:
    """Return the lines of the help: a heading a group, then a line an action."""
    rows: list[Row] = []
    for group in Group:
        listed = [action for action in actions_of(room) if action.group is group]
        if not listed:
            continue
        if rows:
            rows.append(Row(f"gap {group}", 0, ("", "", "")))
        rows.append(Row(group, 0, ("", (str(group), Look.STRONG), "")))
        for action in listed:
            keys = " ".join(key_name(key) for key in action.keys)
            rows.append(Row(action.name, 0, ((keys, Look.KEY), action.label, (action.help, Look.DIM))))
    return rows


class HelpDialog(Dialog[None]):
    """Help for one room. `j`, `k` and the page keys scroll; Esc, `?` and `q` close."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "peel", "Close"),
        Binding("j,down", "move(1)", "Down"),
        Binding("k,up", "move(-1)", "Up"),
        Binding("pagedown,space", "move(10)", "Page down"),
        Binding("pageup", "move(-10)", "Page up"),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        """Show the list in a box."""
        with Vertical(classes="box"):
            yield Static(shown(("Keys: ", Look.DIM), (str(self.room), Look.STRONG), ("   Esc closes", Look.DIM)))
            yield RowList([Column("Key", 8), Column("", 24), Column("", 0)], id="help")
            yield Static(id="whole")

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(RowList).show(Fixed(help_rows(self.room)))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show the whole sentence of the line under the cursor: a small screen cuts it in the list."""
        row = event.rows.current
        action = BY_NAME.get(str(row.key)) if row else None
        self.query_one("#whole", Static).update(shown(action.help if action else ""), layout=False)

    def action_peel(self) -> None:
        """Close."""
        self.answer(None)

    def action_move(self, by: int) -> None:
        """Scroll."""
        self.query_one(RowList).move(by)
