"""What every small window is: it lies over a room and answers once, however fast the keys come.

Enter in a line reaches its window by way of a message. A key that repeats sends several before the first has closed the
window, and each would take one more room off the screen.
"""

from typing import TypeVar

from textual.screen import ModalScreen

from provision.ui.forgetting import forget_closed_rooms

Answered = TypeVar("Answered")


class Dialog(ModalScreen[Answered]):
    """A window that returns an answer of its type; `question` and `about` are its first lines."""

    question = ""
    about = ""
    _done = False

    def take_up(self, answer: Answered) -> None:
        """Begin with an answer that was given before and could not be kept. Windows without text begin anew."""

    def on_unmount(self) -> None:
        """Let go of what was drawn."""
        forget_closed_rooms()

    def answer(self, answer: Answered) -> None:
        """Close with an answer; a second one counts for nothing."""
        if not self._done:
            self._done = True
            self.dismiss(answer)
