"""The line in which a filter is typed: it filters at each letter. Enter keeps it, Esc takes it away.

Tab completes what stands in grey; Up brings back what was filtered before. What is probably a slip is said.
"""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from provision.ui.shown import one_line

if TYPE_CHECKING:
    from provision.review.filter_words import FilterWords


class _Rest(Suggester):
    """Suggests how the last word goes on."""

    def __init__(self, bar: "FilterBar") -> None:
        super().__init__(use_cache=False)
        self.bar = bar

    async def get_suggestion(self, value: str) -> str | None:
        """Return the text with its last word whole."""
        rest = self.bar.words.rest(value) if self.bar.words else ""
        if not rest:
            return None
        return one_line(value + rest)


class FilterBar(Input):
    """A filter line, hidden until it is opened. `words` are those that it knows, as soon as somebody has told it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "Complete"),
        Binding("up", "before(-1)", "Before"),
        Binding("down", "before(1)", "After"),
    ]

    class Typed(Message):
        """The filter text is another one."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Kept(Message):
        """Enter was pressed: the keys belong to the list again."""

    def __init__(self, examples: str = "sev:error  is:unreviewed  district:swale") -> None:
        hint = one_line(f"filter: words  !word  {examples}   Tab completes")
        super().__init__(id="filter", placeholder=hint, select_on_focus=False, suggester=_Rest(self))
        self.words: FilterWords | None = None
        self._kept: list[str] = []
        self._at = 0

    @property
    def doubt(self) -> str:
        """What in the filter is probably a slip; nothing while its last word may still go on."""
        return "" if self.words is None or self.words.rest(self.value) else self.words.doubt(self.value)

    def action_complete(self) -> None:
        """Take what is suggested."""
        self.action_end()
        self.action_cursor_right()

    def action_before(self, by: int) -> None:
        """Bring back a filter that was kept before, or go on from it to a later one."""
        self._at = max(0, min(self._at + by, len(self._kept)))
        self.value = one_line(self._kept[self._at]) if self._at < len(self._kept) else ""
        self.action_end()

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
        if self.value.strip():
            self._kept = [*(text for text in self._kept if text != self.value), self.value]
        self._at = len(self._kept)
        self.leave()
        self.post_message(self.Kept())
