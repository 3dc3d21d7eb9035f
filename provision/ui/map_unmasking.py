"""Showing a map's original for a minute: it asks why, and the log keeps the reason before anything is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.ui.dialogs import Ask
from provision.ui.map_background import Background, original_sheets
from provision.ui.map_going import MapGoing
from provision.ui.map_panes import school_or_file
from provision.ui.shown import Look

if TYPE_CHECKING:
    from importers.reading import MaskedSheet

_UNMASKED_SECONDS = 60.0


class MapUnmasking(MapGoing):
    """The key that shows names and UPNs as the school wrote them."""

    background: Background | None

    def __init__(self) -> None:
        super().__init__()
        self.unmasked = False

    def show_sheets(self, sheets: tuple[MaskedSheet, ...]) -> None:
        """Draw other sheets in place of those on the screen."""
        raise NotImplementedError

    def do_unmask(self) -> None:
        """Show the original for a while, with a reason; again: mask it."""
        if self.unmasked:
            self._mask_again()
            return
        school = school_or_file(self.facts.school) if self.facts else ""
        dialog = Ask("Unmask: why?", about=f"{school}. The log keeps the reason.", required=True)
        self.ask(dialog, lambda answer: self._unmask(answer.text))

    def _unmask(self, reason: str) -> None:
        unmask = partial(self.desk.unmask, self.map_id, reason=reason)
        self.work("Reading the original", lambda _: original_sheets(unmask()), self._show_original)

    def _show_original(self, sheets: tuple[MaskedSheet, ...]) -> None:
        self.unmasked = True
        self.show_sheets(sheets)
        self.show_title()
        self.say(("The sheet shows the original for a minute; ", Look.QUERY), ("M", Look.KEY), " masks it now.")
        self.set_timer(_UNMASKED_SECONDS, self._mask_again)

    def _mask_again(self) -> None:
        if self.unmasked and self.background is not None:
            self.unmasked = False
            self.show_sheets(self.background.sheets)
            self.show_title()
            self.say("Masked again.")
