"""The window over a room while something takes long: what is being done, how far it is, and Esc, which takes it back.

The work runs in a thread and is one transaction, so that stopping it leaves nothing half done. The window closes only
when the work has ended, in one way or the other: a change that was kept before Esc came is told as done.
"""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from provision.review.progress import Progress, StoppedError
from provision.review.values import Change
from provision.ui.dialog import Dialog
from provision.ui.shown import Look, shown
from schemas.errors import ProvisionMapsError

_LOOK_SECONDS = 0.1
_BAR = 40


class Working(Dialog[Change | ProvisionMapsError]):
    """Do `job` in a thread; the answer is what it changed, or why it did not."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "stop", "Stop")]

    def __init__(self, question: str, job: Callable[[Progress], Change]) -> None:
        super().__init__()
        self.question = question
        self.job = job
        self.done, self.of = 0, 0
        self.stopping = False

    def compose(self) -> ComposeResult:
        """Stack what is done, a line for how far it is, and the key that stops it."""
        with Vertical(classes="box"):
            yield Static(shown((self.question, Look.STRONG)))
            yield Static(id="progress")
            yield Static(id="hint")

    def on_mount(self) -> None:
        """Begin, and look every so often how far it is."""
        self.show_progress()
        self.set_interval(_LOOK_SECONDS, self.show_progress)
        self.run_worker(self._work, thread=True, exit_on_error=True)

    def show_progress(self) -> None:
        """Draw how far it is, in figures besides the bar."""
        full = _BAR * self.done // self.of if self.of else 0
        told = f"  {self.done:,} of {self.of:,}" if self.of else ""
        self.query_one("#progress", Static).update(
            shown(("█" * full, Look.GOOD), ("░" * (_BAR - full), Look.DIM), told)
        )
        hint = "Stopping…" if self.stopping else "Esc stops it; nothing is kept before the end"
        self.query_one("#hint", Static).update(shown((hint, Look.DIM)))

    def action_stop(self) -> None:
        """Stop at the next step."""
        self.stopping = True
        self.show_progress()

    def _listen(self, done: int, of: int) -> None:
        self.done, self.of = done, of
        if self.stopping:
            raise StoppedError

    def _work(self) -> None:
        try:
            answer: Change | ProvisionMapsError = self.job(self._listen)
        except ProvisionMapsError as error:
            answer = error
        self.app.call_from_thread(self.answer, answer)
