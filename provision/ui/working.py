"""The window over a room while something takes long: what is being done, how far it is, and Esc, which takes it back.

It only tells; the work and its end are `in_turn`'s. A change that was kept before Esc came is told as done.
"""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from provision.ui.dialog import Dialog
from provision.ui.shown import Look, shown
from provision.ui.work import Work

_LOOK_SECONDS = 0.1
_BAR = 40


class Working(Dialog[None]):
    """Tell how far a piece of work is."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work

    def compose(self) -> ComposeResult:
        """Stack what is done, a line for how far it is, and the key that stops it."""
        with Vertical(classes="box"):
            yield Static(shown((self.work.what, Look.STRONG)))
            yield Static(id="progress")
            yield Static(id="hint")

    def on_mount(self) -> None:
        """Look every so often how far it is."""
        self.show_progress()
        self.set_interval(_LOOK_SECONDS, self.show_progress)

    def show_progress(self) -> None:
        """Draw how far it is, in figures besides the bar; or for whom it waits."""
        work = self.work
        full = _BAR * work.done // work.of if work.of else 0
        told = f"  {work.done:,} of {work.of:,}" if work.of else ""
        bar = (("█" * full, Look.GOOD), ("░" * (_BAR - full), Look.DIM), told)
        wait = (("Waiting until the store is free: somebody else is writing", Look.QUERY),)
        self.query_one("#progress", Static).update(shown(*(wait if work.waiting else bar)))
        hint = "Stopping…" if work.stopping else "Esc stops it; nothing is kept before the end · other keys wait"
        self.query_one("#hint", Static).update(shown((hint, Look.DIM)))
