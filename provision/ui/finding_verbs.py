"""What is decided about findings, from the map and from the brief of a surgery alike: a verb, one call, a step on.

A verb acts on what is chosen and says how many. The versions seen on the screen go with it: where a colleague was
quicker nothing is overwritten, and the words that were typed wait in the window.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.review.categories import flag_categories
from provision.review.values import Decision, Fate, FindingId, FindingLine
from provision.review.wording import counted
from provision.ui.dialogs import Ask, ChooseAndSay, with_letters
from provision.ui.meeting_verbs import MeetingVerbs

if TYPE_CHECKING:
    from collections.abc import Callable

    from provision.review.values import Change
    from provision.ui.row_source import Row
    from provision.ui.rows import RowList

ON_FINDINGS = frozenset({"fine", "flag", "note", "dismiss", "assign", "reply", "reopen", "repeat"})
"""The actions that decide about the finding under the cursor, or those that are chosen."""


def finding_in(row: Row | None) -> FindingLine | None:
    """Return the finding that a row holds; None for other rows, and for what is fixed and so decided already."""
    value = row.value if row is not None else None
    return value if isinstance(value, FindingLine) and value.fate is not Fate.FIXED else None


class FindingVerbs(MeetingVerbs):
    """The verbs over findings. Rooms name the list that they stand in (`listed`)."""

    findings: list[FindingLine]

    def why_not(self, name: str) -> str:
        """Say what cannot be decided here and now."""
        if (why := super().why_not(name)) or name not in ON_FINDINGS:
            return why
        if self.line is None:
            return "there is no finding under the cursor"
        return "nothing has been decided yet" if name == "repeat" and self.shell.last_verb is None else ""

    @property
    def listed(self) -> RowList:
        """The list in which the findings stand."""
        raise NotImplementedError

    @property
    def line(self) -> FindingLine | None:
        """The finding under the cursor."""
        return finding_in(self.listed.current)

    def chosen(self) -> list[FindingId]:
        """Return the findings that the next verb acts on."""
        return [self.line.id] if self.line else []

    def chosen_told(self) -> str:
        """Return what the next verb acts on, for the head of a window."""
        number = len(self.chosen())
        return self.line.finding.title if number == 1 and self.line is not None else counted(number, "finding")

    def _seen(self) -> dict[FindingId, int]:
        return {line.id: line.version for line in self.findings}

    def decide(self, decision: Decision, category: str = "", note: str | None = None) -> None:
        """Decide what is chosen, and remember it for `repeat`."""
        seen = self._seen()
        self._on_chosen(partial(self.desk.decide, decision=decision, category=category, note=note, expected=seen))
        self.shell.last_verb = partial(FindingVerbs.decide, decision=decision, category=category, note=note)

    def write_note(self, note: str) -> None:
        """Write a note on what is chosen."""
        self._on_chosen(partial(self.desk.note, note=note, expected=self._seen()))
        self.shell.last_verb = partial(FindingVerbs.write_note, note=note)

    def hand_to(self, name: str) -> None:
        """Assign what is chosen."""
        self._on_chosen(partial(self.desk.assign, to=name, expected=self._seen()))
        self.shell.last_verb = partial(FindingVerbs.hand_to, name=name)

    def keep_reply(self, text: str) -> None:
        """Keep what the school answered to what is chosen."""
        self._on_chosen(partial(self.desk.reply, text=text))

    def _on_chosen(self, verb: Callable[..., Change]) -> None:
        """Act on what is chosen, then step on."""
        chosen = self.chosen()
        do = partial(verb, chosen)
        drawn = partial(self.done, chosen=chosen)
        self.work(counted(len(chosen), "finding"), lambda progress: do(progress=progress), drawn)

    def done(self, change: Change, *, chosen: list[FindingId]) -> None:
        """Draw what is true now, step on to the next one to review, and say what was done."""
        self.reload()
        self._step_on(set(chosen))
        self.tell(change)

    def _step_on(self, decided: set[FindingId]) -> None:
        found = [finding_in(row) for _, row in self.listed.all_rows()]
        here = self.listed.cursor
        order = [*range(here + 1, len(found)), *range(here)]
        for index in order:
            line = found[index]
            if line is not None and line.decision is Decision.OPEN and line.id not in decided:
                self.listed.go(index)
                return

    def do_fine(self) -> None:
        """Leave it as it is: fine."""
        self.decide(Decision.FINE)

    def do_reopen(self) -> None:
        """Take the decision back."""
        self.decide(Decision.OPEN)

    def do_flag(self) -> None:
        """Flag it: a category, then a note."""
        choices = with_letters(flag_categories())
        dialog = ChooseAndSay("Flag for the school", choices, about=self.chosen_told())
        self.ask(dialog, lambda answer: self.decide(Decision.FLAGGED, answer.code, answer.text))

    def do_note(self) -> None:
        """Write a note."""
        initial = self.line.note if self.line else ""
        self.ask(Ask("Note", about=self.chosen_told(), initial=initial), lambda answer: self.write_note(answer.text))

    def do_dismiss(self) -> None:
        """Dismiss it, with the reason."""
        dialog = Ask("Dismiss: why?", about=self.chosen_told(), required=True)
        self.ask(dialog, lambda answer: self.decide(Decision.DISMISSED, "", answer.text))

    def do_assign(self) -> None:
        """Hand it to a colleague."""
        initial = self.line.assigned_to if self.line else ""
        self.ask(
            Ask("Assign to whom?", about=self.chosen_told(), initial=initial), lambda answer: self.hand_to(answer.text)
        )

    def do_reply(self) -> None:
        """Write what the school answered."""
        dialog = Ask("What did the school answer?", about=self.chosen_told(), required=True)
        self.ask(dialog, lambda answer: self.keep_reply(answer.text))

    def do_repeat(self) -> None:
        """Do the last verb again, here."""
        verb = self.shell.last_verb
        if verb is not None:
            verb(self)
