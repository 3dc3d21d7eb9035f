"""The small windows in which text is typed: one question, or a choice and then a note. Esc peels off one layer.

A dialog returns its answer and does nothing else; what was typed before a failure comes back as `initial`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from provision.ui.dialog import Dialog
from provision.ui.row_source import Column, Fixed, Row
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece, one_line, shown

_MOVES = {"j": 1, "down": 1, "k": -1, "up": -1}


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a choice: the code it stands for, its words, and the letter that takes it."""

    code: str
    label: str
    letter: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen (empty where there was no choice) and typed."""

    code: str
    text: str


def with_letters(labels: Sequence[tuple[str, str]]) -> tuple[Choice, ...]:
    """Return choices for (code, label) pairs, each with the first free letter of its label; `j` and `k` move."""
    taken = {"j", "k"}
    choices: list[Choice] = []
    for code, label in labels:
        free = [char for char in label.lower() if char.isascii() and char.isalpha() and char not in taken]
        letter = free[0] if free else ""
        taken.add(letter)
        choices.append(Choice(code, label, letter))
    return tuple(choices)


class Ask(Dialog[Answer | None]):
    """Ask for one line of text. `required` holds Enter back until there is some."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "peel", "Back")]

    def __init__(self, question: str, *, about: str = "", initial: str = "", required: bool = False) -> None:
        super().__init__()
        self.question = question
        self.about = about
        self.initial = initial
        self.required = required

    def take_up(self, answer: Answer | None) -> None:
        """Begin with what was typed."""
        self.initial = answer.text if answer else self.initial

    def compose(self) -> ComposeResult:
        """Show the question, what it is about, and a line to type in."""
        with Vertical(classes="box"):
            yield Static(shown((self.question, Look.STRONG)))
            yield Static(shown((one_line(self.about), Look.DIM)))
            yield from self.compose_choices()
            yield Input(value=one_line(self.initial), id="typed")
            yield Static(id="hint")

    def compose_choices(self) -> ComposeResult:
        """Add nothing: there is no choice here."""
        yield from ()

    def on_mount(self) -> None:
        """Take the keys."""
        self.begin()

    def begin(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()
        self.hint("Enter saves · Esc leaves it")

    def hint(self, *pieces: Piece) -> None:
        """Write on the last line."""
        self.query_one("#hint", Static).update(shown(*pieces))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Return the text, unless it is needed and missing."""
        text = event.value.strip()
        if self.required and not text:
            self.hint(("A few words are needed here.", Look.QUERY))
            return
        self.answer(Answer(self.code, text))

    @property
    def code(self) -> str:
        """What was chosen."""
        return ""

    def action_peel(self) -> None:
        """Leave without an answer."""
        self.answer(None)


class ChooseAndSay(Ask):
    """Choose by letter (or j, k and Enter), then type a note. Esc in the note goes back to the choice."""

    def __init__(self, question: str, choices: Sequence[Choice], *, about: str = "", initial: str = "") -> None:
        super().__init__(question, about=about, initial=initial)
        self.choices = tuple(choices)
        self.choosing = True
        self._first = 0

    def take_up(self, answer: Answer | None) -> None:
        """Begin with what was typed, and at what was chosen."""
        super().take_up(answer)
        self._first = next((at for at, one in enumerate(self.choices) if answer and one.code == answer.code), 0)

    def compose_choices(self) -> ComposeResult:
        """Show the choices with their letters."""
        rows = [Row(choice.code, 0, ((choice.letter, Look.KEY), choice.label)) for choice in self.choices]
        listed = RowList([Column("", 2), Column("", 0)], id="choices")
        listed.source = Fixed(rows)
        yield listed

    def begin(self) -> None:
        """Choose first."""
        self.listed.reload()
        self.listed.go(self._first)
        self._choose()

    @property
    def listed(self) -> RowList:
        """The list of choices."""
        return self.query_one("#choices", RowList)

    @property
    def code(self) -> str:
        """The code under the cursor."""
        return self.choices[self.listed.cursor].code

    def on_key(self, event: events.Key) -> None:
        """Take a letter, move, or accept; only while choosing."""
        if not self.choosing:
            return
        letters = {choice.letter: index for index, choice in enumerate(self.choices) if choice.letter}
        if event.key in _MOVES:
            self.listed.move(_MOVES[event.key])
        elif event.key == "enter":
            self._say()
        elif event.character in letters:
            self.listed.go(letters[event.character])
            self._say()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_row_list_opened(self) -> None:
        """Take what was double-clicked."""
        self._say()

    def action_peel(self) -> None:
        """Go back to the choice, and from there leave."""
        if self.choosing:
            self.answer(None)
        else:
            self._choose()

    def _choose(self) -> None:
        self.choosing = True
        self.query_one(Input).add_class("-hidden")
        self.set_focus(None)
        self.hint("Press a letter · Esc leaves it")

    def _say(self) -> None:
        self.choosing = False
        typed = self.query_one(Input)
        typed.remove_class("-hidden")
        typed.focus()
        self.hint((self.choices[self.listed.cursor].label, Look.FLAG), " · a note for the school, if any · Enter saves")
