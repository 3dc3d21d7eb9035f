"""What is decided in a map: about the findings that are marked and visible, else the one under the cursor.

Beside the verbs over findings (`finding_verbs`) stand the marks, and whose map it is.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.review.values import FindingId, MapState, Scope
from provision.review.wording import counted
from provision.ui.finding_going import FindingGoing
from provision.ui.finding_verbs import ON_FINDINGS
from provision.ui.matching import match_from
from provision.ui.room import NO_SCHOOL
from provision.ui.shown import Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from provision.review.values import Change, MapId

_MARKS = frozenset({"mark", "mark_like", "mark_range"})
_ON_A_MAP = {"open", "walk", "filter", "next_unreviewed", "facts", "return_map", "accept_map"}
_NOT_UNREADABLE = ON_FINDINGS | _MARKS | _ON_A_MAP
_NOT_IN_SURGERY = frozenset({"surgery", "next_school", "previous_school", "match"})

_LOOKING = "Looking for findings like this"


class MapVerbs(FindingGoing):
    """The deciding half of the map room."""

    map_id: MapId

    def __init__(self) -> None:
        super().__init__()
        self.everywhere: list[FindingId] = []

    def why_not(self, name: str) -> str:
        """Say what cannot be decided here and now."""
        if why := super().why_not(name):
            return why
        matched = self.facts is None or self.facts.matched
        reasons = (
            (_MARKS, self.line is None, "there is no finding under the cursor"),
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

    def chosen(self) -> list[FindingId]:
        """Return the findings that the next verb acts on."""
        if self.everywhere:
            return self.everywhere
        marked = set(self.listed.marked_in_view())
        if marked:
            return [line.id for line in self.findings if line.id in marked]
        return [self.line.id] if self.line else []

    def chosen_told(self) -> str:
        """Return what the next verb acts on; all maps too."""
        return f"{super().chosen_told()} in all maps" if self.everywhere else super().chosen_told()

    def done(self, change: Change, *, chosen: list[FindingId]) -> None:
        """Take the marks away; else as everywhere."""
        self.forget_marks()
        super().done(change, chosen=chosen)

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
        only = "No other like it in this map. " if len(alike) == 1 else ""
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
