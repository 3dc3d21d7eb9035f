"""A text that scrolls, moved by the same keys as a list."""

from typing import Protocol

from textual.containers import VerticalScroll
from textual.widgets import Static

from provision.ui.shown import Piece, lines


class Moving(Protocol):
    """What the movement keys move: a list or a pane."""

    @property
    def total(self) -> int:
        """Return how many lines there are."""
        ...

    @property
    def rows_in_view(self) -> int:
        """Return how many lines are seen at once."""
        ...

    def move(self, by: int) -> None:
        """Go some lines down, or up."""
        ...

    def go(self, index: int) -> None:
        """Go to a line."""
        ...


class Pane(VerticalScroll, can_focus=False):
    """A text that scrolls. It takes no focus: rooms own the keys."""

    _told: list[list[Piece]] | None = None

    def tell(self, told: list[list[Piece]]) -> None:
        """Show a text from its beginning; what it shows already stays where one reads."""
        if told != self._told:
            self._told = told
            self.query_one(Static).update(lines(*told))
            self.scroll_home(animate=False)

    @property
    def total(self) -> int:
        """Return how many lines there are."""
        return self.virtual_size.height

    @property
    def rows_in_view(self) -> int:
        """Return how many lines are seen at once."""
        return max(1, self.size.height)

    def move(self, by: int) -> None:
        """Scroll some lines down, or up."""
        self.scroll_relative(y=by, animate=False)

    def go(self, index: int) -> None:
        """Scroll to a line."""
        self.scroll_to(y=index, animate=False)
