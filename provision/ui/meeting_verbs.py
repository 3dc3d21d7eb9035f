"""What is done in a surgery, from its own room and from the school's map alike: notes, actions, who is there, the end.

Each verb is one call of the diary and is saved at once. The record of the meeting is shown before it is written.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from provision.review.values import MapState
from provision.ui.dialogs import Ask
from provision.ui.form import Form, Line, needed
from provision.ui.shown import Look, Piece
from provision.ui.state_verbs import StateVerbs
from provision.ui.typed import DAYS_TOLD, day_of
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from datetime import date

    from provision.review.surgeries import ActionId, Record
    from provision.review.values import Change
    from provision.ui.live import Live

_VERBS = frozenset({"meeting_note", "agree", "present", "finish"})
_F_ENDS: tuple[Piece, ...] = (("F", Look.KEY), " ends it.")


class MeetingVerbs(StateVerbs):
    """The verbs of a surgery."""

    quitting = False

    def action_do(self, name: str) -> None:
        """Act; whatever key it is but q, one stays."""
        self.quitting = self.quitting and name == "quit"
        super().action_do(name)

    def why_not(self, name: str) -> str:
        """Say that there is no surgery to write for."""
        if why := super().why_not(name):
            return why
        return "no surgery is under way; S begins one" if name in _VERBS and self.shell.live is None else ""

    def absent(self) -> frozenset[str]:
        """Leave the verbs of a surgery out of the footer while there is none."""
        return frozenset() if self.shell.live else _VERBS

    @property
    def live(self) -> Live:
        """The surgery under way. Raises ProvisionMapsError where there is none."""
        live = self.shell.live
        if live is None:
            raise ProvisionMapsError("No surgery is under way.", hint="S begins one.")
        return live

    @property
    def today(self) -> date:
        """The day, where one sits."""
        return self.desk.store.clock().astimezone().date()

    def do_meeting_note(self) -> None:
        """Write a line into the notes."""
        dialog = Ask("Note of the meeting", about=self.live.surgery.school, required=True)
        self.ask(dialog, lambda answer: self._write(answer.text))

    def _write(self, text: str) -> None:
        live = self.live
        notes = f"{live.surgery.notes}\n{text}".strip()
        write = partial(self.shell.diary.write, live.surgery.id, notes=notes, expected=live.surgery.version)
        self.work("The notes", lambda _: write(), self._written)

    def _written(self, change: Change) -> None:
        self.shell.refresh_live()
        self.tell_done(change)

    def do_agree(self) -> None:
        """Agree an action: what, who, by when."""
        today = self.today

        def wrong_day(text: str) -> str:
            return "" if not text or day_of(text, today) else f"write {DAYS_TOLD}"

        lines = (Line("What", wrong=needed), Line("Who"), Line("By when", wrong=wrong_day))

        about = f"{self.live.surgery.school}. By when: {DAYS_TOLD}"
        dialog = Form("Agree an action", lines, about=about)
        self.ask(dialog, lambda texts: self._agree(texts[0], texts[1], day_of(texts[2], today)))

    def _agree(self, text: str, owner: str, due: date | None) -> None:
        live = self.live
        agree = partial(self.shell.diary.agree, live.school, text, owner=owner, due=due, surgery=live.surgery.id)
        self.work("The action", lambda _: agree(), self._agreed)

    def _agreed(self, number: ActionId) -> None:
        self.reload()
        agreed = next(one for one in self.shell.diary.actions(self.live.school) if one.id == number)
        past: Piece = (", which is past", Look.QUERY) if agreed.due and agreed.due < self.today else ""
        self.say(("Agreed: ", Look.GOOD), agreed.told, past, ("  u undoes it", Look.DIM))

    def do_present(self) -> None:
        """Write who is in the meeting."""
        surgery = self.live.surgery
        dialog = Ask("Who is present?", about=surgery.school, initial=surgery.attendees)
        self.ask(dialog, lambda answer: self._attend(answer.text))

    def _attend(self, text: str) -> None:
        live = self.live
        attend = partial(self.shell.diary.attend, live.surgery.id, attendees=text, expected=live.surgery.version)
        self.work("Who is present", lambda _: attend(), self._written)

    def do_finish(self) -> None:
        """Show the record of the meeting, to be written."""
        record = partial(self.shell.diary.record, self.live.surgery.id)
        self.work("The record", lambda _: (record(), self.shell.more_today()), lambda told: self._show_record(*told))

    def _show_record(self, record: Record, more: int) -> None:
        from provision.review.record_page import record_page  # noqa: PLC0415  it needs the database, which is open now
        from provision.ui.summary import Summary  # noqa: PLC0415  start-up

        live, told = self.live, self.shell.records_told
        waits = any(facts.map_id == live.map_id and facts.state is MapState.IN_SURGERY for facts in record.maps)
        self.app.push_screen(Summary(record_page(record), told, live.timer(), more=more, waits=waits), self._finish)

    def _finish(self, state: MapState | None) -> None:
        if state is not None:
            self.attempt(partial(self.shell.finish_surgery, state))

    def do_quit(self) -> None:
        """Leave; in a surgery, where a school may be looking, only by a second press."""
        if self.shell.live is None or self.quitting:
            super().do_quit()
            return
        self.quitting = True
        self.say(("q", Look.KEY), " again leaves the review, and the surgery unfinished: all is saved; ", *_F_ENDS)
