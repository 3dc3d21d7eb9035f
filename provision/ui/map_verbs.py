"""What an adviser decides about findings: each verb is one call of the desk, then a step on.

A verb acts on the marked findings that are visible, else on the one under the cursor, and says how many. The versions
seen on the screen go with it: where a colleague was quicker nothing is overwritten, and the words that were typed wait
in the window.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.review.values import Decision, FindingId, FindingLine, MapState, Scope
from provision.review.wording import counted
from provision.ui.categories import flag_categories
from provision.ui.dialogs import Ask, ChooseAndSay, with_letters
from provision.ui.matching import match_from
from provision.ui.meeting_verbs import MeetingVerbs
from provision.ui.room import NO_SCHOOL
from provision.ui.shown import Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from provision.review.values import Change, MapId
    from provision.ui.rows import RowList

_ON_FINDINGS = frozenset(
    {"fine", "flag", "note", "dismiss", "assign", "reply", "reopen", "repeat", "mark", "mark_like", "mark_range"}
)
_NOT_UNREADABLE = _ON_FINDINGS | {"open", "walk", "filter", "next_unreviewed", "facts", "return_map", "accept_map"}
_NOT_IN_SURGERY = frozenset({"surgery", "next_school", "previous_school", "match"})

_LOOKING = "Looking for findings like this"


class MapVerbs(MeetingVerbs):
    """The deciding half of the map room."""

    map_id: MapId
    findings: list[FindingLine]

    def __init__(self) -> None:
        super().__init__()
        self.everywhere: list[FindingId] = []

    def why_not(self, name: str) -> str:
        """Say what cannot be decided here and now."""
        if why := super().why_not(name):
            return why
        matched = self.facts is None or self.facts.matched
        reasons = (
            (_ON_FINDINGS, self.line is None, "there is no finding under the cursor"),
            ({"repeat"}, self.shell.last_verb is None, "nothing has been decided yet"),
            (_NOT_IN_SURGERY, self.shell.live is not None, "a surgery shows one school; F ends it and goes on"),
            ({"surgery"}, not matched, NO_SCHOOL),
            ({"match"}, matched, "this map has its school"),
        )
        return next((why for names, holds, why in reasons if name in names and holds), "")

    def absent(self) -> frozenset[str]:
        """Leave out of the footer what is for another map or time: in a surgery, other schools."""
        facts = self.facts
        whose = frozenset({"match"}) if facts is None or facts.matched else frozenset[str]()
        unreadable = facts is not None and facts.state is MapState.UNREADABLE
        return (_NOT_UNREADABLE if unreadable else whose) | (_NOT_IN_SURGERY if self.shell.live else super().absent())

    @property
    def listed(self) -> RowList:
        """The list of findings."""
        raise NotImplementedError

    @property
    def line(self) -> FindingLine | None:
        """The finding under the cursor."""
        raise NotImplementedError

    # On findings

    def chosen(self) -> list[FindingId]:
        """Return the findings that the next verb acts on."""
        if self.everywhere:
            return self.everywhere
        marked = set(self.listed.marked_in_view())
        if marked:
            return [line.id for line in self.findings if line.id in marked]
        return [self.line.id] if self.line else []

    def _seen(self) -> dict[FindingId, int]:
        return {line.id: line.version for line in self.findings}

    def decide(self, decision: Decision, category: str = "", note: str | None = None) -> None:
        """Decide what is chosen, and remember it for `repeat`."""
        seen = self._seen()
        self._on_chosen(partial(self.desk.decide, decision=decision, category=category, note=note, expected=seen))
        self.shell.last_verb = partial(MapVerbs.decide, decision=decision, category=category, note=note)

    def write_note(self, note: str) -> None:
        """Write a note on what is chosen."""
        self._on_chosen(partial(self.desk.note, note=note, expected=self._seen()))
        self.shell.last_verb = partial(MapVerbs.write_note, note=note)

    def hand_to(self, name: str) -> None:
        """Assign what is chosen."""
        self._on_chosen(partial(self.desk.assign, to=name, expected=self._seen()))
        self.shell.last_verb = partial(MapVerbs.hand_to, name=name)

    def keep_reply(self, text: str) -> None:
        """Keep what the school answered to what is chosen."""
        self._on_chosen(partial(self.desk.reply, text=text))

    def _on_chosen(self, verb: Callable[..., Change]) -> None:
        """Act on what is chosen, then step on."""
        chosen = self.chosen()
        do = partial(verb, chosen)
        drawn = partial(self.done, chosen=chosen)
        self.work(f"{len(chosen):,} findings", lambda progress: do(progress=progress), drawn)

    def done(self, change: Change, *, chosen: list[FindingId]) -> None:
        """Draw what is true now, step on to the next one to review, and say what was done."""
        self.forget_marks()
        self.reload()
        self._step_on(set(chosen))
        self.tell(change)

    def _step_on(self, decided: set[FindingId]) -> None:
        rows = [row.value for _, row in self.listed.all_rows()]
        here = self.listed.cursor
        order = [*range(here + 1, len(rows)), *range(here)]
        for index in order:
            line = rows[index]
            if isinstance(line, FindingLine) and line.decision is Decision.OPEN and line.id not in decided:
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
        dialog = ChooseAndSay("Flag for the school", choices, about=self._about())
        self.ask(dialog, lambda answer: self.decide(Decision.FLAGGED, answer.code, answer.text))

    def do_note(self) -> None:
        """Write a note."""
        initial = self.line.note if self.line else ""
        self.ask(Ask("Note", about=self._about(), initial=initial), lambda answer: self.write_note(answer.text))

    def do_dismiss(self) -> None:
        """Dismiss it, with the reason."""
        dialog = Ask("Dismiss: why?", about=self._about(), required=True)
        self.ask(dialog, lambda answer: self.decide(Decision.DISMISSED, "", answer.text))

    def do_assign(self) -> None:
        """Hand it to a colleague."""
        initial = self.line.assigned_to if self.line else ""
        self.ask(Ask("Assign to whom?", about=self._about(), initial=initial), lambda answer: self.hand_to(answer.text))

    def do_reply(self) -> None:
        """Write what the school answered."""
        dialog = Ask("What did the school answer?", about=self._about(), required=True)
        self.ask(dialog, lambda answer: self.keep_reply(answer.text))

    def do_repeat(self) -> None:
        """Do the last verb again, here."""
        verb = self.shell.last_verb
        if verb is not None:
            verb(self)

    def _about(self) -> str:
        number = len(self.chosen())
        if number == 1 and self.line is not None:
            return self.line.finding.title
        return counted(number, "finding") + (" in all maps" if self.everywhere else "")

    # Marks

    def marked_words(self) -> str:
        """Say on what the next verb acts besides the cursor's line; empty where on nothing."""
        if self.everywhere:
            return f"{counted(len(self.everywhere), 'finding')} in all maps marked"
        number = len(self.listed.marked_in_view())
        return f"{number} marked" if number else ""

    def do_mark(self) -> None:
        """Mark it and step down."""
        self.listed.toggle_mark()
        self.listed.move(1)
        self.show_title()

    def do_mark_range(self) -> None:
        """Begin a range, or mark what lies in it."""
        self.listed.turn_range()
        self.show_title()

    def do_mark_like(self) -> None:
        """Mark all like this one: in this map, then in all maps, then none."""
        line = self.line
        if line is None:
            return
        if self.everywhere:
            self.forget_marks()
            return
        like = partial(self.desk.like_this, line.id)
        self.work(_LOOKING, lambda _: set(like(Scope.MAP)), partial(self._mark_alike, like))

    def _mark_alike(self, like: Callable[[Scope], list[FindingId]], alike: set[FindingId]) -> None:
        """Mark what is alike in this map; where it is marked already, take what is alike in all maps."""
        if alike <= self.listed.marks and self.shell.live is not None:
            self.say("A surgery shows one school: all like this one in it are marked.")
            return
        if alike <= self.listed.marks:
            self.work(_LOOKING, lambda _: like(Scope.ALL), self._take_everywhere)
            return
        self.listed.marks |= alike
        self.listed.refresh()
        self.show_title()
        only = "no other like it in this map. " if len(alike) == 1 else ""
        if self.shell.live is None:
            self.say(only, ("*", Look.KEY), " again: in all maps.")

    def _take_everywhere(self, alike: list[FindingId]) -> None:
        self.everywhere = alike
        number = f"{counted(len(alike), 'finding')} like this in all maps"
        self.say(("The next verb decides ", Look.FLAG), (number, Look.STRONG), (". Esc takes it back.", Look.FLAG))
        self.show_title()

    def forget_marks(self) -> None:
        """Take every mark away."""
        self.everywhere = []
        self.listed.clear_marks()
        self.show_title()

    # On the map

    def do_match(self) -> None:
        """Say whose map this is."""
        match_from(self, self.map_id)
