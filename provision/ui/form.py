"""A small window with several lines to type in: Enter goes on to the next and saves at the last, Esc leaves it.

Each line may say what is wrong with its text; the form holds no rule of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from provision.ui.dialog import Dialog
from provision.ui.shown import Look, one_line, shown

Wrong: TypeAlias = Callable[[str], str]
"""Says what is wrong with a text, in a few words; empty where it can be used."""


def anything(text: str) -> str:  # noqa: ARG001  one of the answers that a line may give
    """Find nothing wrong."""
    return ""


def needed(text: str) -> str:
    """Want a few words."""
    return "" if text.strip() else "a few words are needed here"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form: its label, what stands in it, what is wrong with a text."""

    label: str
    initial: str = ""
    wrong: Wrong = anything


class Form(Dialog[tuple[str, ...] | None]):
    """Ask for several lines of text; returns them in order, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "peel", "Back"),
        Binding("down", "app.focus_next", "Next"),
        Binding("up", "app.focus_previous", "Back"),
    ]

    def __init__(self, question: str, lines: Sequence[Line], *, about: str = "") -> None:
        super().__init__()
        self.question = question
        self.lines = tuple(lines)
        self.about = about

    def take_up(self, answer: tuple[str, ...] | None) -> None:
        """Begin with what was typed."""
        self.lines = tuple(replace(line, initial=text) for line, text in zip(self.lines, answer or (), strict=True))

    def compose(self) -> ComposeResult:
        """Stack the question and a line each."""
        with Vertical(classes="box"):
            yield Static(shown((self.question, Look.STRONG)))
            yield Static(shown((one_line(self.about), Look.DIM)))
            for number, line in enumerate(self.lines):
                with Horizontal(classes="line"):
                    yield Static(shown((line.label, Look.DIM)))
                    yield Input(value=one_line(line.initial), id=f"line{number}")
            yield Static(id="hint")

    def on_mount(self) -> None:
        """Type in the first line that is empty, else in the first."""
        empty = (number for number, line in enumerate(self.lines) if not line.initial)
        self.query_one(f"#line{next(empty, 0)}", Input).focus()
        self.query_one("#hint", Static).update(shown("Enter goes on, and saves at the last line · Esc leaves it"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the next line; at the last, return everything."""
        number = int(str(event.input.id).removeprefix("line"))
        texts = tuple(self.query_one(f"#line{each}", Input).value.strip() for each in range(len(self.lines)))
        upto = range(number + 1)
        for each in upto if number + 1 < len(self.lines) else range(len(self.lines)):
            if why := self.lines[each].wrong(texts[each]):
                self.query_one(f"#line{each}", Input).focus()
                self.query_one("#hint", Static).update(
                    shown((f"{self.lines[each].label}: ", Look.STRONG), (why, Look.QUERY))
                )
                return
        if number + 1 < len(self.lines):
            self.query_one(f"#line{number + 1}", Input).focus()
        else:
            self.answer(texts)

    def action_peel(self) -> None:
        """Leave without an answer."""
        self.answer(None)
