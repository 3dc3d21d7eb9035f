"""What is done in a surgery, from its own room and from the school's map alike: notes, actions, who is there, the end.

Each verb is one call of the diary and is saved at once. The record of the meeting is shown before it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provision.ui.dialogs import Ask
from provision.ui.form import Form, Line, needed
from provision.ui.state_verbs import StateVerbs
from provision.ui.typed import DAYS_TOLD, day_of
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from datetime import date

    from provision.ui.live import Live

_VERBS = frozenset({"meeting_note", "agree", "present", "finish"})


class MeetingVerbs(StateVerbs):
    """The verbs of a surgery."""

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
        change = self.shell.diary.write(live.surgery.id, notes=notes, expected=live.surgery.version)
        self.shell.refresh_live()
        self.reload()
        self.tell(change)

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
        self.shell.diary.agree(live.school, text, owner=owner, due=due, surgery=live.surgery.id)
        self.reload()
        self.say("Agreed an action", "  u undoes it")

    def do_present(self) -> None:
        """Write who is in the meeting."""
        surgery = self.live.surgery
        dialog = Ask("Who is present?", about=surgery.school, initial=surgery.attendees)
        self.ask(dialog, lambda answer: self._attend(answer.text))

    def _attend(self, text: str) -> None:
        live = self.live
        change = self.shell.diary.attend(live.surgery.id, attendees=text, expected=live.surgery.version)
        self.shell.refresh_live()
        self.reload()
        self.tell(change)

    def do_finish(self) -> None:
        """Show the record of the meeting, to be written."""
        from provision.review.surgeries import record_page  # noqa: PLC0415  it needs the database, which is open now
        from provision.ui.summary import Summary  # noqa: PLC0415  start-up

        live = self.live
        record = self.shell.diary.record(live.surgery.id)
        self.app.push_screen(Summary(record_page(record), live.timer(), more=self.shell.more_today()), self._finish)

    def _finish(self, page: str | None) -> None:
        if page is not None:
            self.attempt(self.shell.finish_surgery)
