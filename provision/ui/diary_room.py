"""The diary: the surgeries of the day, all of them, and each adviser's schools with what is planned and who is late.

Tab turns the page. Surgeries are planned, moved and cancelled here; Enter begins one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from provision.review.surgeries import Surgery
from provision.review.values import QueueLine
from provision.ui import diary_panes
from provision.ui.actions import Room, bindings_of
from provision.ui.days import uk_moment
from provision.ui.filter_bar import FilterBar
from provision.ui.form import Form, Line, needed
from provision.ui.room import RoomScreen
from provision.ui.row_source import Fixed
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece
from provision.ui.typed import moment_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from textual.app import ComposeResult

    from provision.ui.row_source import Row

_PAGES = ("Today", "All surgeries", "Schools by adviser")
_TODAY, _ALL, _SCHOOLS = range(3)
_SCHOOLS_SHOWN = 5000
_OF_THE_REGISTER = "!is:unmatched"
_EMPTY = (
    "No surgery today. p plans one; S in the queue begins one at once.",
    "No surgery yet. p plans one.",
    "No school fits this filter. Esc takes it away.",
)
_WHEN = "14:30, tomorrow 9:00, fri 10:15, 14/12 14:30"


class DiaryRoom(RoomScreen):
    """Surgeries and schools."""

    ROOM = Room.DIARY
    BINDINGS = bindings_of(Room.DIARY)

    def __init__(self) -> None:
        super().__init__()
        self.page = _TODAY
        self.filter_text = ""
        self.told = ""
        self.counts = [0] * len(_PAGES)

    def compose_body(self) -> ComposeResult:
        """One list and its filter."""
        yield RowList(diary_panes.SURGERY_COLUMNS, id="diary")
        yield FilterBar()

    @property
    def moving(self) -> RowList:
        """The surgeries or the schools."""
        return self.query_one("#diary", RowList)

    @property
    def _value(self) -> object:
        row = self.moving.current
        return row.value if row is not None else None

    @property
    def surgery(self) -> Surgery | None:
        """The surgery under the cursor."""
        value = self._value
        return value if isinstance(value, Surgery) else None

    @property
    def now(self) -> datetime:
        """The time, as the clock shows it here."""
        return self.desk.store.clock().astimezone()

    def title_pieces(self) -> list[Piece]:
        """Return the page, the others, and who is in."""
        pieces: list[Piece] = [("Diary  ", Look.DIM)]
        pieces += [
            (f"{name} ({self.counts[number]})  ", Look.STRONG if number == self.page else Look.DIM)
            for number, name in enumerate(_PAGES)
        ]
        return [
            *pieces,
            (f"  {self.told}", Look.GOOD),
            (f"   / {self.filter_text}", Look.FLAG) if self.filter_text else "",
        ]

    def on_screen_resume(self) -> None:
        """Come back with what has changed."""
        if self.shell.live is None:
            self.attempt(self.reload)

    def reload(self) -> None:
        """Read the page again; the cursor stays at its place."""
        desk, diary = self.desk, self.shell.diary
        lines = desk.queue_page(f"{self.filter_text} {_OF_THE_REGISTER}", "adviser", limit=_SCHOOLS_SHOWN)
        self.told = diary_panes.told_in(lines)
        surgeries = diary.surgeries()
        self.moving.empty = _EMPTY[self.page]
        self.moving.show_columns(diary_panes.SCHOOL_COLUMNS if self.page == _SCHOOLS else diary_panes.SURGERY_COLUMNS)
        pages = self._pages(lines, surgeries)
        self.counts = [len(rows) for rows in pages]
        self.moving.show(Fixed(pages[self.page]), cursor=self.moving.cursor)
        self.show_title()
        self.refresh_keys()

    def _pages(self, lines: Sequence[QueueLine], surgeries: Sequence[Surgery]) -> list[list[Row]]:
        """Return the rows of each page, in the order of their names."""
        today, word = self.now.date(), self.filter_text.casefold()
        listed = [one for one in surgeries if word in f"{one.school} {one.adviser}".casefold()]
        of_today = [one for one in listed if one.planned_for.astimezone().date() == today]
        rows = [[diary_panes.surgery_row(one) for one in part] for part in (of_today, listed)]
        return [*rows, diary_panes.school_rows(lines, surgeries)]

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.refresh_keys()

    def why_not(self, name: str) -> str:
        """Say what cannot be done on this line."""
        if why := super().why_not(name):
            return why
        if name in {"open", "surgery"} and self._value is None:
            return "nothing is under the cursor"
        if name in {"move_surgery", "cancel_surgery"} and (self.surgery is None or self.surgery.state != "planned"):
            return "there is no planned surgery under the cursor"
        return ""

    def do_open(self) -> None:
        """Begin the surgery under the cursor; of a school, plan one."""
        if self.surgery is None:
            self.do_plan()
        elif self.surgery.state == "cancelled":
            self.say("This surgery is cancelled; p plans another.")
        else:
            self.shell.begin(self.surgery)

    @on(RowList.Opened)
    def _double_clicked(self) -> None:
        self.action_do("open")

    def do_surgery(self) -> None:
        """Begin a surgery with the school under the cursor."""
        value = self._value
        if isinstance(value, Surgery):
            self.do_open()
        elif isinstance(value, QueueLine):
            self.shell.begin_with(value.urn or value.school)

    def do_plan(self) -> None:
        """Plan a surgery."""
        value = self._value
        school = value.school if isinstance(value, QueueLine | Surgery) else ""
        lines = (
            Line("School", school, needed),
            Line("When", wrong=self._wrong_time),
            Line("Minutes", "20", _wrong_minutes),
            Line("Agenda"),
        )

        self.ask(Form("Plan a surgery", lines, about=f"When: {_WHEN}"), lambda texts: self._plan(*texts))

    def _wrong_time(self, text: str) -> str:
        return "" if text and moment_of(text, self.now) else f"write it like {_WHEN}"

    def _plan(self, school: str, when: str, minutes: str, agenda: str) -> None:
        moment = moment_of(when, self.now)
        if moment is not None:
            plan = partial(self.shell.diary.plan, school, moment, minutes=int(minutes), agenda=agenda)
            self.work("The surgery", lambda _: plan(), lambda _: self._planned(moment))

    def _planned(self, moment: datetime) -> None:
        self.reload()
        self.say((f"Planned a surgery for {uk_moment(moment)}", Look.GOOD), ("  u undoes it", Look.DIM))

    def do_move_surgery(self) -> None:
        """Move the surgery to another time."""
        surgery = self.surgery
        if surgery is not None:
            dialog = Form("Move the surgery", (Line("When", wrong=self._wrong_time),), about=surgery.school)
            self.ask(dialog, lambda texts: self._move(surgery, texts[0]))

    def _move(self, surgery: Surgery, when: str) -> None:
        moment = moment_of(when, self.now)
        if moment is not None:
            move = partial(self.shell.diary.move, surgery.id, moment)
            self.work("The surgery", lambda _: move(), self.tell_done)

    def do_cancel_surgery(self) -> None:
        """Cancel the surgery."""
        if self.surgery is not None:
            cancel = partial(self.shell.diary.cancel, self.surgery.id)
            self.work("The surgery", lambda _: cancel(), self.tell_done)

    def do_swap_view(self) -> None:
        """Turn the page."""
        self.page = (self.page + 1) % len(_PAGES)
        self.moving.cursor = 0
        self.reload()

    def do_filter(self) -> None:
        """Type a filter."""
        self.query_one(FilterBar).open()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter at each letter."""
        self.filter_text = event.text.strip()
        self.moving.cursor = 0
        self.attempt(self.reload)

    def do_back(self) -> None:
        """Take the filter away, then leave."""
        bar = self.query_one(FilterBar)
        if bar.has_focus or self.filter_text:
            bar.close()
        else:
            self.app.pop_screen()


def _wrong_minutes(text: str) -> str:
    return "" if text.isascii() and text.isdigit() and int(text) else "a whole number of minutes"
