"""The surgery under way: whose school the screen may show, and how long it has taken.

While there is one, the screen may be shared with a school, so every room, the palette, the log and the notices ask
here what they may show.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provision.own_files import write_own
from provision.ui.shown import Look, Piece
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime
    from pathlib import Path

    from provision.review.desk import Desk
    from provision.review.surgeries import Surgery
    from provision.review.values import LogLine, MapId, QueueLine

_NEARLY = 0.85
_MINUTE = 60
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


@dataclass(slots=True)
class Live:
    """A surgery under way with one school. The clock is its own: it goes on when one leaves the room and comes back.

    Undo goes back no further than event `since`: what was done before may be of another school, or this surgery itself.
    `map_id` is the map that is talked about, if there is one; `next_at` when the next surgery of the day begins.
    """

    surgery: Surgery
    maps: frozenset[MapId]
    clock: Callable[[], datetime]
    since: int = 0
    map_id: MapId | None = None
    next_at: datetime | None = None

    @property
    def school(self) -> str:
        """How the register knows the school: its URN, else its name."""
        return self.surgery.urn or self.surgery.school

    def timer(self) -> Piece:
        """Return the time taken, of how many minutes; a word says when it is nearly over, over, or others wait."""
        now = self.clock()
        taken = max(0, int((now - (self.surgery.began or now)).total_seconds()))
        told = f"{taken // _MINUTE}:{taken % _MINUTE:02} of {self.surgery.minutes} min"
        share = taken / (self.surgery.minutes * _MINUTE) if self.surgery.minutes else 0.0
        if self.next_at is not None and now >= self.next_at:
            return f"{told}, the next was at {self.next_at.astimezone():%H:%M}", Look.ERROR
        if share >= 1:
            return f"{told}, over", Look.ERROR
        return (f"{told}, nearly over", Look.QUERY) if share >= _NEARLY else (told, Look.GOOD)

    def shows(self, line: LogLine) -> bool:
        """Say whether a line of the log is about this school: one of its maps, or a meeting with it."""
        if line.map_id is not None:
            return line.map_id in self.maps
        return bool(line.school) and (line.urn or line.school) == self.school


def lines_of(desk: Desk, surgery: Surgery) -> list[QueueLine]:
    """Return the current maps of a surgery's school, the one received last first."""
    key, value = ("urn", surgery.urn) if surgery.urn else ("school", surgery.school)
    lines = [
        line
        for line in desk.queue(f'{key}:"{value}"')
        if line.map_id is not None and getattr(line, key).casefold() == value.casefold()
    ]
    return sorted(lines, key=lambda line: (line.received is not None, line.received), reverse=True)


def page_path(folder: Path, school: str, on: date) -> Path:
    """Return where the record of a meeting is to be written: under the day and the school's name, never over another.

    Raises ProvisionMapsError where there is no such place.
    """
    name = _UNSAFE.sub(" ", school).strip(" .")[:80] or "school"
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for number in range(1, 1000):
            path = folder / f"{on.isoformat()} {name}{f' ({number})' if number > 1 else ''}.txt"
            if not path.exists():
                return path
    raise ProvisionMapsError(f"There are too many records of {school} of this day in {folder}.")


def write_page(path: Path, page: str) -> None:
    """Write a record of a meeting. Raises ProvisionMapsError where it cannot be written."""
    with _told(path.parent):
        write_own(path, page)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ProvisionMapsError(
            f"The record could not be written to {folder}: {error.strerror}.",
            hint="The surgery is kept; make room there and press F again.",
        ) from error
