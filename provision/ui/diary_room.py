"""The diary: the surgeries of the day, all of them, and each adviser's schools with what is planned and who is late.

Tab turns the page. Surgeries are planned, moved and cancelled here; Enter begins one, or shows the record of one held.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from provision.review.surgeries import Surgery
from provision.review.values import QueueLine
from provision.ui import diary_panes
from provision.ui.action import Room
from provision.ui.actions import bindings_of
from provision.ui.choose import Choose
from provision.ui.diary_panes import Pages, pages_of
from provision.ui.filter_bar import FilterBar
from provision.ui.form import Form, Line
from provision.ui.matching import OF_THE_REGISTER, schools_to_choose
from provision.ui.room import RoomScreen
from provision.ui.row_source import Fixed
from provision.ui.rows import RowList
from provision.ui.shown import Look, Piece
from provision.ui.surgery_shell import told_path
from provision.ui.typed import moment_of

if TYPE_CHECKING:
    from datetime import datetime

    from textual.app import ComposeResult

    from provision.review.progress import Progress
    from provision.review.surgeries import SurgeryId
    from provision.ui.matching import Choices

_PAGES = ("Today", "All surgeries", "Schools")
_TODAY, _ALL, _SCHOOLS = range(3)
_SCHOOLS_SHOWN = 5000
_EMPTY = (
    "No surgery today. p plans one; S in the queue begins one at once.",
    "No surgery yet. p plans one.",
    "The register has no school yet: provision schools import takes it in.",
)
_NOTHING_FITS = "Nothing fits this filter. Esc takes it away."
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
        self.turned = True

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
        """Read the diary again, in a thread: of a large county that takes a while. The cursor stays at its place."""
        desk, diary, text, now = self.desk, self.shell.diary, self.filter_text, self.now

        def read(_progress: Progress) -> Pages:
            lines = desk.queue_page(f"{text} {OF_THE_REGISTER}", "adviser", limit=_SCHOOLS_SHOWN)
            return pages_of(lines, diary.surgeries(), text.casefold(), now)

        self.read("Reading the diary", read, self._show_pages)

    def _show_pages(self, pages: Pages) -> None:
        """Show the page that one is on."""
        self.told, self.counts = pages.told, [len(rows) for rows in pages.rows]
        self.moving.empty = _NOTHING_FITS if self.filter_text else _EMPTY[self.page]
        self.moving.show_columns(diary_panes.SCHOOL_COLUMNS if self.page == _SCHOOLS else diary_panes.SURGERY_COLUMNS)
        start, self.turned = (pages.starts[self.page] if self.turned else self.moving.cursor), False
        self.moving.show(Fixed(pages.rows[self.page]), cursor=start)
        self.show_title()
        self.refresh_keys()

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.refresh_keys()

    def why_not(self, name: str) -> str:
        """Say what cannot be done on this line."""
        if why := super().why_not(name):
            return why
        if name in {"open_surgery", "surgery"} and self._value is None:
            return "nothing is under the cursor"
        if name in {"move_surgery", "cancel_surgery"} and (self.surgery is None or self.surgery.state != "planned"):
            return "there is no planned surgery under the cursor"
        return ""

    def do_open_surgery(self) -> None:
        """Begin the surgery under the cursor; show the record of one that was held; of a school, open the map."""
        value = self._value
        if isinstance(value, QueueLine):
            self._open_map(value)
        elif self.surgery is not None and self.surgery.state == "planned":
            self.shell.begin(self.surgery)
        elif self.surgery is not None and self.surgery.state == "held":
            self._show_record(self.surgery)
        else:
            self.say("This surgery is cancelled; ", ("p", Look.KEY), " plans another.")

    def _open_map(self, line: QueueLine) -> None:
        if line.map_id is None:
            self.say((line.school, Look.STRONG), " has not sent a map yet; ", ("p", Look.KEY), " plans a surgery.")
        else:
            self.shell.open_map(line.map_id)

    def _show_record(self, surgery: Surgery) -> None:
        """Show what was written when it ended; it can be written once more."""
        from provision.review.record_page import record_page  # noqa: PLC0415  it needs the database, which is open now
        from provision.ui.summary import RecordPage  # noqa: PLC0415  start-up

        def write() -> None:
            self.say(("The record is written: ", Look.GOOD), told_path(self.shell.write_record(surgery)))

        page = record_page(self.shell.diary.record(surgery.id))
        self.app.push_screen(
            RecordPage(page, self.shell.records_told), lambda said: self.attempt(write) if said else None
        )

    @on(RowList.Opened)
    def _double_clicked(self) -> None:
        self.action_do("open_surgery")

    def do_surgery(self) -> None:
        """Begin a surgery with the school under the cursor: the planned one, else a new one."""
        value = self._value
        if isinstance(value, Surgery) and value.state == "planned":
            self.shell.begin(value)
        elif isinstance(value, Surgery | QueueLine):
            self.shell.begin_with(value.urn or value.school)

    def do_plan(self) -> None:
        """Plan a surgery with the school under the cursor; beside surgeries, with one chosen by name."""
        value = self._value
        if isinstance(value, QueueLine):
            self._ask_when(value.school, value.urn or value.school)
            return
        desk = self.desk
        self.read("Looking at the register", lambda _: schools_to_choose(desk), self._ask_with_whom)

    def _ask_with_whom(self, choices: Choices) -> None:
        names = dict(choices)
        choose = Choose("Plan a surgery: with which school?", choices)
        self.app.push_screen(choose, lambda key: self._ask_when(names[str(key)], str(key)) if key else None)

    def _ask_when(self, name: str, school: str) -> None:
        lines = (Line("When", wrong=self._wrong_time), Line("Minutes", "20", _wrong_minutes), Line("Agenda"))
        form = Form(f"Plan a surgery with {name}", lines, about=f"When: {_WHEN}")
        self.ask(form, lambda texts: self._plan(school, *texts))

    def _wrong_time(self, text: str) -> str:
        return "" if text and moment_of(text, self.now) else f"write it like {_WHEN}"

    def _plan(self, school: str, when: str, minutes: str, agenda: str) -> None:
        moment = moment_of(when, self.now)
        if moment is not None:
            plan = partial(self.shell.diary.plan, school, moment, minutes=int(minutes), agenda=agenda)
            told = partial(self._say_when, "Planned a surgery for ", moment=moment)
            self.work("The surgery", lambda _: plan(), told)

    def do_move_surgery(self) -> None:
        """Move the surgery to another time."""
        surgery = self.surgery
        if surgery is not None:
            about = f"{surgery.school}, now {_told_when(surgery.planned_for)}. When: {_WHEN}"
            dialog = Form("Move the surgery", (Line("When", wrong=self._wrong_time),), about=about)
            self.ask(dialog, lambda texts: self._move(surgery, texts[0]))

    def _move(self, surgery: Surgery, when: str) -> None:
        moment = moment_of(when, self.now)
        if moment is not None:
            move = partial(self.shell.diary.move, surgery.id, moment)
            told = partial(self._say_when, "Moved the surgery to ", surgery.id, moment)
            self.work("The surgery", lambda _: move(), lambda _: told())

    def _say_when(self, done: str, number: SurgeryId, moment: datetime) -> None:
        """Say when it will be, and what is odd about that."""
        self.reload()
        doubts = "; ".join(self.shell.diary.doubts([number]))
        odd: Piece = (f"  Look again: {doubts}.", Look.QUERY) if doubts else ""
        self.say((f"{done}{_told_when(moment)}", Look.GOOD), ("  u undoes it", Look.DIM), odd)

    def do_cancel_surgery(self) -> None:
        """Cancel the surgery."""
        if self.surgery is not None:
            cancel = partial(self.shell.diary.cancel, self.surgery.id)
            self.work("The surgery", lambda _: cancel(), self.tell_done)

    def do_swap_view(self) -> None:
        """Turn the page."""
        self.page, self.turned = (self.page + 1) % len(_PAGES), True
        self.reload()

    def do_filter(self) -> None:
        """Type a filter."""
        self.query_one(FilterBar).open()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Filter at each letter."""
        self.filter_text, self.turned = event.text.strip(), True
        self.attempt(self.reload)

    def do_back(self) -> None:
        """Take the filter away, then leave."""
        bar = self.query_one(FilterBar)
        if bar.has_focus or self.filter_text:
            bar.close()
        else:
            self.app.pop_screen()


def _told_when(moment: datetime) -> str:
    return f"{moment.astimezone():%a %d/%m/%Y %H:%M}"


def _wrong_minutes(text: str) -> str:
    return "" if text.isascii() and text.isdigit() and int(text) else "a whole number of minutes"
