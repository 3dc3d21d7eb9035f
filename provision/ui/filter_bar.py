"""The line in which a filter is typed: it filters at each letter. Enter keeps it, Esc takes it away."""

from textual.message import Message
from textual.widgets import Input

from provision.ui.shown import one_line


class FilterBar(Input):
    """A filter line, hidden until it is opened."""

    class Typed(Message):
        """The filter text is another one."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Kept(Message):
        """Enter was pressed: the keys belong to the list again."""

    def __init__(self) -> None:
        hint = one_line("filter: words  !word  sev:error  is:unreviewed  district:swale")
        super().__init__(id="filter", placeholder=hint, select_on_focus=False)

    def open(self) -> None:
        """Show the line and take the keys."""
        self.disabled = False
        self.add_class("-open")
        self.focus()

    def close(self) -> None:
        """Take the filter away, and the line."""
        self.value = ""
        self.leave()

    def leave(self) -> None:
        """Give the keys back; the line stays as long as it filters."""
        self.disabled = True
        self.set_class(bool(self.value), "-open")
        self.screen.set_focus(None)

    def on_mount(self) -> None:
        """Take no focus before it is asked for."""
        self.disabled = True

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter at once."""
        event.stop()
        self.post_message(self.Typed(self.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the filter."""
        event.stop()
        self.leave()
        self.post_message(self.Kept())
