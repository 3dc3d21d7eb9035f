"""Which standard a map is read by: the one that was asked for, else the one in force in its term, else today's.

The calendar and an officer's standards live in the store; a reading worker knows neither. So a file is read by the
standard of the day first, and only where its own term asks for another one is its grid read again by that.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from importers.options import ReadOptions
from importers.reading import FileReading
from provision.review.calendar import begins
from provision.review.content import plain
from provision.store.engine import Store
from provision.store.standards import in_force, named, unpacked
from schemas.standard import Standard, load_standard


@dataclass(frozen=True, slots=True)
class InForce:
    """The standards and the calendar of a store, at hand while files are read."""

    store: Store
    folders: dict[str, Path]

    def options(self, asked: ReadOptions) -> ReadOptions:
        """Return how a batch is read: by the standard asked for, else by that of its term, else by that of the day."""
        if asked.standard:
            own = {load_standard(folder).id: str(folder) for folder in self.folders.values()}
            return replace(asked, standard=own.get(asked.standard, asked.standard))
        return replace(asked, standard=named(self._of_day(self._day(asked.term) or asked.on), self.folders))

    def read(self, reading: FileReading, options: ReadOptions) -> FileReading:
        """Return a reading by the standard in force in its own term; read again only where that is another one."""
        day = self._day(reading.term or "")
        if reading.reason is not None or reading.standard is None or day is None or plain(options.term):
            return reading
        wanted = self._of_day(day)
        if wanted.sha256 == reading.standard.sha256:
            return reading
        from importers.street import read_grid  # noqa: PLC0415  the readers are loaded only to read again
        from provision.review.again import Before, mended, workbook_of  # noqa: PLC0415  as above

        options = replace(options, standard=named(wanted, self.folders), keep_grid=True)
        again = read_grid(workbook_of(reading.sheets), name=reading.path, sha256=reading.sha256, options=options)
        again = replace(again, school=reading.school, term=reading.term, software=reading.software)
        return mended(again, Before(reading.entries, reading.findings, reading.sheets))

    def _of_day(self, day: date) -> Standard:
        return in_force(tuple(self.folders.values()), day)

    def _day(self, term: str) -> date | None:
        if not term:
            return None
        with self.store.read() as connection:
            return begins(connection, term)


@contextmanager
def standards_of(store: Store) -> Iterator[InForce]:
    """Give the standards of a store for as long as files are read; no transaction is open meanwhile."""
    with ExitStack() as held:
        with store.read() as connection:
            folders = held.enter_context(unpacked(connection))
        yield InForce(store, folders)
