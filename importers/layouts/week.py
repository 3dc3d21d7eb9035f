"""What runs in a week: the cells of a timetable gathered into provisions, so many times a week, each so long.

A name that stands in several cells is one provision of its adult. A time in the cell itself beats the one of its row or
column. Where the cells name pupils, and a title or their row names what they come for, each is a record of that.
People, subjects and breaks are none.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from importers.layouts.context import is_context
from importers.layouts.items import items_in
from importers.layouts.people import are_people, person_in, staff_in
from importers.layouts.plain import says_nothing
from importers.layouts.table import Column, Placed, Record

CLOCK = re.compile(
    r"\(?\b\d{1,2}[:.]?\d{0,2} ?(?:am|pm)? ?(?:-|–|—|to|until) ?\d{1,2}[:.]\d{2} ?(?:am|pm)?\)?", re.IGNORECASE
)
_NO_PROVISION = re.compile(
    r"(?:break|lunch|play|register|(?:y|yr|year)? ?(?:\d|r|reception)?\w? class|whole class"
    r"|(?:ppa|admin|planning|prep|duty|registration|reg|assembly|dinner|lunch|class)(?: (?:cover|support))?"
    r"|home ?time|free|cover|closed|paperwork|e-?mails|phone calls|reports?|assess(?:ment|ing)s?|set(?:ting)? up"
    r"|tidy up|meeting|\w+ meetings?|in class|(?:staff )?training|non-contact(?: time)?|travel(?:ling)?"
    r"|(?:front |back )?gate|(?:dining |small )?hall|playground|field|corridor|office|canteen|\w+ class"
    r"|class(?:room)?(?: support)?|(?:break|lunch|playground) duty|off(?: site)?|n/?a|not in|none|available|[-–—x]+)"
    r"(?: ?(?:time|duty|break))?(?:[ /&-]+(?:break|lunch|play|assembly|duty))?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:maths|mathematics|english|literacy|numeracy|pe|p\.e\.|science"
    r"|history|geography|music|art|art & design|computing|ict"
    r"|re|r\.e\.|french|spanish|pshe|dt|d&t"
    r"|topic|spelling|handwriting|guided reading|story|drama|german|latin|tutor|games|swimming|library)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[A-Z]\.? [A-Z][a-z'’-]+|(?:Mr|Mrs|Ms|Miss|Dr)\.? .*|[A-Z]{2}|[\w ]+ team")
_APART = re.compile(r"\s*(?:[,;&\n+]|\band\b|/(?=\s*[A-Z]))\s*")
_MOST_OTHER = 0.5
COLUMNS = (
    Column("provision", "", 0, 0, "provision"),
    Column("sessions", "Times in the week", 0, 0, "sessions_per_week"),
    Column("time", "Time", 0, 0, "minutes_per_session"),
)
_PUPILS = (*COLUMNS, Column("pupil", "", 0, 0, "pupil"), Column("year", "", 0, 0, "year_group"))


class Slot(NamedTuple):
    """One filled cell of a timetable: on how many days, when, by whom and for what, where its row or column says so."""

    placed: Placed
    days: tuple[int, ...]
    time: Placed | None = None
    adult: Placed | None = None
    named: Placed | None = None


@dataclass(slots=True)
class _Run:
    """One provision: where it stands first, by whom, in how many cells, and the times at which it runs."""

    first: Placed
    adult: Placed | None
    named: Placed | None
    cells: set[tuple[int, int]] = field(default_factory=set)
    times: dict[str, Placed] = field(default_factory=dict)


def records_of(
    slots: Sequence[Slot], context: Mapping[str, Placed], named: Placed | None
) -> tuple[tuple[Column, ...], tuple[Record, ...]]:
    """Return what the slots hold as columns and records; no records where it is mostly people or subjects.

    `named` is the one provision that a title gives to all of them.
    """
    if are_people([name for slot in slots for name in names_in(slot)]):
        return _PUPILS, tuple(_of_pupil(run, named, context) for run in _runs(slots, names_in) if run.named or named)
    runs = _runs(slots, _provisions)
    return COLUMNS, tuple(_record(run, context) for run in runs) if _are_provisions(runs) else ()


def _runs(slots: Iterable[Slot], read: Callable[[Slot], Mapping[str, str]]) -> list[_Run]:
    runs: dict[tuple[str, str, str], _Run] = {}
    for slot in slots:
        for item, time in read(slot).items():
            placed = slot.placed if item == slot.placed.value else slot.placed._replace(part=item)
            beside = (str(slot.adult and slot.adult.value), str(slot.named and slot.named.value))
            run = runs.setdefault((*beside, " ".join(item.casefold().split())), _Run(placed, slot.adult, slot.named))
            run.cells |= {(slot.placed.row, day) for day in slot.days}
            when = slot.placed._replace(part=time) if time else slot.time
            if when is not None and CLOCK.search(str(when.spoken)):
                run.times.setdefault(str(when.spoken), when)
    return list(runs.values())


def _provisions(slot: Slot) -> dict[str, str]:
    """Return each provision that a cell names, with the time that stands beside it."""
    items = dict(_timed_items(str(slot.placed.value)))
    return {item: time for item, time in items.items() if not is_none(item)}


def names_in(slot: Slot) -> dict[str, str]:
    """Return each piece of a cell that could be a name, with the time of the whole."""
    time = next(iter(CLOCK.findall(str(slot.placed.value))), "")
    pieces = _APART.split(CLOCK.sub(" ", str(slot.placed.value)))
    return {piece.strip(): time.strip("() ") for piece in pieces if piece.strip() and not is_none(piece)}


def is_none(text: str) -> bool:
    """Whether a cell of a timetable is a break, a duty, a class: nothing that is provision."""
    return says_nothing(text) or _NO_PROVISION.fullmatch(text.strip()) is not None or is_context(text, 1.0)


def _timed_items(text: str) -> Iterator[tuple[str, str]]:
    """Yield each thing that a cell names with the time that stands beside it; one time in a cell is for all."""
    found = CLOCK.findall(text)
    bare = CLOCK.sub(" ", text) if len(found) == 1 else text
    for item in items_in(bare):
        own = CLOCK.search(item)
        plain = CLOCK.sub(" ", item).strip(" ,;:–-\n") if own else item.strip(" ,;:–-\n")
        time = own.group() if own else found[0] if len(found) == 1 else ""
        if plain:
            yield " ".join(plain.split()), time.strip("() ")


def _text(run: _Run) -> str:
    return str(run.first.spoken).strip()


def _are_provisions(runs: Sequence[_Run]) -> bool:
    """Whether what runs is mostly neither people nor subjects."""
    other = sum(bool(_PERSON.fullmatch(_text(run)) or _SUBJECT.fullmatch(_text(run))) for run in runs)
    return bool(runs) and other < _MOST_OTHER * len(runs)


def _record(run: _Run, context: Mapping[str, Placed]) -> Record:
    cells = {"provision": run.first, "sessions": run.first._replace(part=str(len(run.cells)))}
    if len(run.times) == 1:
        cells["time"] = next(iter(run.times.values()))
    by = staff_in(run.adult) if run.adult else {}
    rows = tuple(sorted({row for row, _ in run.cells} - {run.first.row}))
    return Record(run.first.row, cells, {**context, **by}, rows)


def _of_pupil(run: _Run, named: Placed | None, context: Mapping[str, Placed]) -> Record:
    record = _record(run, context)
    person = person_in(_text(run))
    cells = dict(record.cells)
    if about := run.named or named:
        cells["provision"] = about
    if person:
        cells["pupil"] = run.first._replace(part=person.name)
    if person and person.year:
        cells["year"] = run.first._replace(part=person.year)
    return Record(record.row, cells, record.context, record.rows)
