"""From a table's records to entries: every mapped cell read once, with its address, raw text, source and confidence.

A column's own field wins over what another column's combined cell says of it, and both win over the context around the
table. Equal values of a column are read once (`_Lane`), because a sheet of six thousand cells has some hundred distinct
ones. What no field takes is kept as `extra.<heading>`. Every record yields an entry: a row is never lost here.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from importers.cells.reading import Problem, Reading
from importers.cells.wording import PROBLEM_SAID, PROBLEM_WORDS
from importers.grid import CellValue, address, column_letters, raw_text
from importers.headings.mapping import MappedColumn
from importers.headings.pupils import IDENTITY, MASK, named_in, whose
from importers.headings.units import implied_by, unit_behind, with_unit
from importers.layouts.context import mention_in
from importers.layouts.table import Placed, Record, Table
from schemas.entry import EXTRA, Entry, Scalar, Source, Value
from schemas.finding import Finding, PlacedValue
from schemas.grouping import field_words, scope_words, sentence, values_words
from schemas.standard import Standard

_SURE_OF: Mapping[Source, float] = {
    Source.CELL: 1.0,
    Source.SECTION: 0.9,
    Source.TITLE: 0.8,
    Source.SHEET: 0.8,
    Source.FILE: 0.6,
}
_MAX = "_max"
_OF_THE_SAME_CELL = {"cost_per": "cost", "cost_period": "cost"}
"""Fields that say something of another, and so only of the one that stands in their own cell."""
_UNKNOWN, _ROLE_ITSELF = 0.3, 0.95
"""How sure a cell's staff is that no list knows, and a heading that is a role: of the staff grammar."""
_COUNTED = re.compile(r"\b(?:pupils?|child(?:ren)?|chn|students?|learners?|boys|girls)\b|^\s*\d+\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that was not read, or not with certainty.

    `row` is the entry's row; `raw` the stored text (masked for a pupil).
    """

    field: str
    problem: Problem
    sheet: str
    cell: str
    raw: str
    row: int = 0


class _Read(NamedTuple):
    """What one distinct value gives its column.

    Own and further fields with their confidence, its raw text, its problem.
    """

    own: tuple[tuple[str, Value, float], ...]
    beside: tuple[tuple[str, Value, float], ...]
    raw: str
    problem: Problem | None


class _Lane:
    """One column on its way into entries.

    Its field, the unit of its bare figures, and what each distinct value was read as.
    """

    def __init__(self, mapped: MappedColumn, name: str, read: Callable[[str, CellValue], Reading]) -> None:
        self.key = mapped.column.key
        self.name = name
        self.field = mapped.field
        self.about = mapped.about
        self.plural = mapped.column.heading
        self.letters = column_letters(mapped.column.column) if mapped.column.column else ""
        self._confidence = mapped.confidence
        words = mapped.said if mapped.near else mapped.column.heading
        self._unit = unit_behind(words, mapped.field or "")
        self._read = read
        self.seen: defaultdict[type, dict[CellValue, _Read]] = defaultdict(dict)
        self._parts: dict[tuple[CellValue, str], _Read] = {}
        self.implied = implied_by(words, mapped.field or "")
        self.heading = mapped.column
        self.column = mapped.column.column

    def read(self, placed: Placed) -> _Read:
        """Return what a value gives, read once for all its equals."""
        value, part = placed[0], placed[5]
        if part:
            key = (value, part)
            found = self._parts.get(key)
            if found is None:
                found = self._parts[key] = self._read_new(placed)
            return found
        same = self.seen[value.__class__]
        found = same.get(value)
        if found is None:
            found = same[value] = self._read_new(placed)
        return found

    def _read_new(self, placed: Placed) -> _Read:
        raw = raw_text(placed.value)
        if self.field is None:
            return _Read(((self.name, raw, 1.0),), (), raw, None)
        spoken = with_unit(placed.spoken, self._unit) if self._unit else placed.spoken
        reading = self._read(self.field, spoken)
        if not reading.values and reading.problem is None:
            return _Read(((self.name, raw, 1.0),), (), raw, None)
        if self.field == "staff_role" and reading.confidence <= _UNKNOWN:
            reading = self._by_heading(reading)
        if len(reading.values) == 1 and self.field in reading.values and not reading.by_field:
            sure_of_it = round(self._confidence * reading.confidence, 2)
            return _Read(((self.field, reading.values[self.field], sure_of_it),), (), raw, reading.problem)
        sure = [
            (name, value, round(self._confidence * reading.sure_of(name), 2)) for name, value in reading.values.items()
        ]
        family = (self.field, self.field + _MAX)
        own = tuple(part for part in sure if part[0] in family)
        return _Read(own, tuple(part for part in sure if part[0] not in family), raw, reading.problem)

    def _by_heading(self, reading: Reading) -> Reading:
        """Return the role that the heading itself is, where the cell only names a person: `Mrs B` under `TA`."""
        role = self._read("staff_role", self.heading.heading)
        named = str(reading.values.get("staff_role", ""))
        plain = role.confidence >= _ROLE_ITSELF and role.values.get("staff_role") != "other"
        return role if plain and any(letter.isalpha() for letter in named) else reading


class _Draft:
    """An entry in the making."""

    __slots__ = ("cells", "confidence", "raw", "source", "values")

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.cells: dict[str, str] = {}
        self.raw: dict[str, str] = {}
        self.source: dict[str, Source] = {}
        self.confidence: dict[str, float] = {}

    def put(self, name: str, value: Value, cell: str, raw: str, source: Source, confidence: float) -> None:  # noqa: PLR0917  the columns of one entry
        self.values[name] = value
        if cell:
            self.cells[name] = cell
        self.raw[name] = raw
        self.source[name] = source
        self.confidence[name] = confidence


def entries_of(
    table: Table,
    mapped: Sequence[MappedColumn],
    *,
    standard: Standard,
    pupil: Callable[[str], str],
    around: Mapping[str, Placed] | None = None,
) -> tuple[tuple[Entry, ...], tuple[CellProblem, ...]]:
    """Return an entry for every record, in the order of the table, and the cells that were not read with certainty.

    `pupil` makes a pseudonym of a name or UPN; the text itself goes nowhere else. `around` is context by field from the
    file (its name, a cover sheet); the table's own context wins over it.
    """
    from importers.cells import reader_by  # noqa: PLC0415  the grammars are loaded where a cell is read

    street = _Street(table, mapped, reader_by(standard), pupil, around or {})
    entries = tuple(street.entry(record) for record in table.records)
    return entries, tuple(street.problems.values())


class _Street:
    """The columns of one table, ready to turn records into entries."""

    def __init__(
        self,
        table: Table,
        mapped: Sequence[MappedColumn],
        read: Callable[[str, CellValue], Reading],
        pupil: Callable[[str], str],
        around: Mapping[str, Placed],
    ) -> None:
        self._sheet = table.sheet
        lanes = [_Lane(column, name, read) for column, name in zip(mapped, extra_names(mapped), strict=True)]
        self._lanes = [lane for lane in lanes if lane.field != "pupil" and lane.about not in IDENTITY]
        self._ways = [(lane.key, lane.seen, lane.letters, lane.column, lane) for lane in self._lanes]
        self._identity = [lane for lane in lanes if lane.field == "pupil" or lane.about in IDENTITY]
        self._implying = [lane for lane in self._lanes if lane.implied]
        self._read = read
        self._pupil = pupil
        self._around = around
        self._contexts: dict[tuple[str, Placed], _Read] = {}
        self.problems: dict[tuple[str, str], CellProblem] = {}

    def entry(self, record: Record) -> Entry:
        draft = _Draft()
        beside = self._own(record, draft)
        if self._identity:
            self._name_pupil(record, draft)
        for field, read, cell, source in beside:
            if _put_beside(draft, read, cell, source) or read.own or read.problem:
                continue
            self._tell(field, Problem.PARTLY_READ, cell, read.raw, record.row)
        for lane in self._implying:
            _put_implied(draft, lane)
        if record.context or self._around:
            self._add_context(record, draft)
        return Entry(self._sheet, record.row, draft.values, draft.cells, draft.raw, draft.source, draft.confidence)

    def _own(self, record: Record, draft: _Draft) -> list[tuple[str, _Read, str, Source]]:
        """Put every column's own field; return what combined cells say besides, with the field of their column."""
        beside: list[tuple[str, _Read, str, Source]] = []
        found = record.cells
        values, cells, raw, sources, sure = draft.values, draft.cells, draft.raw, draft.source, draft.confidence
        for key, seen, letters, own_column, lane in self._ways:
            placed = found.get(key)
            if placed is None:
                continue
            value, row, column, source, sheet, part = placed
            read = None if part else seen[value.__class__].get(value)
            if read is None:
                read = lane.read(placed)
            cell = f"{letters}{row}" if own_column == column and row and not sheet else placed.cell
            own, more, text, problem = read
            for name, said, confidence in own:  # written out: `draft.put` for every cell of a sheet costs a fifth
                values[name], raw[name], sources[name], sure[name] = said, text, source, confidence
                if cell:
                    cells[name] = cell
            if more:
                beside.append((lane.field or "", read, cell, source))
            if problem is not None and lane.field is not None:
                self._tell(lane.field, problem, cell, text, record.row)
        return beside

    def _tell(self, field: str, problem: Problem, cell: str, raw: str, row: int) -> None:
        self.problems.setdefault((field, cell or raw), CellProblem(field, problem, self._sheet, cell, raw, row))

    def _name_pupil(self, record: Record, draft: _Draft) -> None:
        """Put the pupil's pseudonym; names, UPNs and birth dates themselves become the mask."""
        found = {
            lane.about or "pupil": (lane, placed)
            for lane in self._identity
            if (placed := record.cells.get(lane.key)) is not None
        }
        for lane, placed in found.values():
            if lane.field != "pupil":
                draft.put(lane.name, MASK, placed.cell, MASK, placed.source, 1.0)
        texts = {about: raw_text(placed.spoken) for about, (_, placed) in found.items()}
        name = whose(texts)
        if name is None:
            return
        lane, placed = found[name.about]
        several = named_in(name, lane.plural)
        if not several:
            draft.put(f"{EXTRA}{_tidy(lane.plural)}", name.text, placed.cell, name.text, placed.source, 1.0)
            self._add_group(draft, name.text, placed)
            return
        hidden: tuple[Scalar, ...] = tuple(self._pupil(one) for one in several)
        draft.put("pupil", hidden[0] if len(hidden) == 1 else hidden, placed.cell, MASK, placed.source, 1.0)

    def _add_group(self, draft: _Draft, text: str, placed: Placed) -> None:
        """Put the number and years that words for a group say, where no column does: `Six Year 6 pupils`."""
        years = mention_in(text).parts.get("year_group", "")
        counted = (
            self._read("group_size", text.replace(years, " ")).values.get("group_size")
            if _COUNTED.search(text)
            else None
        )
        year = self._read("year_group", years).values.get("year_group") if years else None
        for field, value in (("group_size", counted), ("year_group", year)):
            if value is not None and field not in draft.values:
                draft.put(field, value, placed.cell, text, placed.source, 0.6)

    def _add_context(self, record: Record, draft: _Draft) -> None:
        for context in (record.context, self._around):
            for field, placed in context.items():
                if field in draft.values:
                    continue
                if field == "pupil":
                    draft.put(
                        field,
                        self._pupil(raw_text(placed.spoken)),
                        placed.cell,
                        MASK,
                        placed.source,
                        _SURE_OF[placed.source],
                    )
                else:
                    self._put_context(record, draft, field, placed)

    def _put_context(self, record: Record, draft: _Draft, field: str, placed: Placed) -> None:
        key = (field, placed)
        read = self._contexts.get(key)
        if read is None:
            read = self._contexts[key] = self._read_context(field, placed)
        cell = placed.cell
        for name, value, confidence in read.own:
            draft.put(name, value, cell, read.raw, placed.source, confidence)
        if read.problem is not None and cell:
            self._tell(field, read.problem, cell, read.raw, record.row)

    def _read_context(self, field: str, placed: Placed) -> _Read:
        reading = self._read(field, placed.spoken)
        value = reading.values.get(field)
        sure = round(_SURE_OF[placed.source] * reading.sure_of(field), 2)
        return _Read(() if value is None else ((field, value, sure),), (), raw_text(placed.value), reading.problem)


def _put_beside(draft: _Draft, read: _Read, cell: str, source: Source) -> bool:
    """Add what a combined cell says of other columns' fields, where they say nothing; return whether nothing is lost.

    A range's end goes only to its own beginning, and what a cost is for only to the cost of the same cell.
    """
    whole = True
    for name, value, confidence in read.beside:
        of = name.removesuffix(_MAX) if name.endswith(_MAX) else _OF_THE_SAME_CELL.get(name)
        if name in draft.values or (of and draft.cells.get(of, "") != cell):
            whole = whole and draft.values.get(name) == value
            continue
        draft.put(name, value, cell, read.raw, source, confidence)
    return whole


def _put_implied(draft: _Draft, lane: _Lane) -> None:
    """Add what the heading of a cost says beside the amount, with the heading's own address."""
    if "cost" not in draft.values:
        return
    for name, value in lane.implied.items():
        if name not in draft.values and lane.heading.row:
            draft.put(
                name, value, address(lane.heading.row, lane.heading.column), lane.heading.heading, Source.TITLE, 0.9
            )


def extra_names(mapped: Sequence[MappedColumn]) -> list[str]:
    """Return for each column the name under which an entry keeps it as extra.

    Its heading, told apart by letters where it comes twice.
    """
    names: list[str] = []
    for column in mapped:
        letters = column_letters(column.column.column) if column.column.column else column.column.key
        heading = _tidy(column.column.heading) or f"Column {letters}"
        name = EXTRA + heading
        names.append(f"{name} ({letters})" if name in names else name)
    return names


def _tidy(heading: str) -> str:
    return " ".join(heading.split())


def findings_of_problems(problems: Iterable[CellProblem], rows_total: int) -> tuple[Finding, ...]:
    """Return one finding for each field and problem, with every cell.

    The wording is that of `importers/cells/wording.py`.
    """
    groups: dict[tuple[str, Problem], list[CellProblem]] = {}
    for problem in problems:
        groups.setdefault((problem.field, problem.problem), []).append(problem)
    return tuple(_finding(field, problem, group, rows_total) for (field, problem), group in groups.items())


def _finding(field: str, problem: Problem, group: Sequence[CellProblem], rows_total: int) -> Finding:
    words = PROBLEM_WORDS[problem]
    cells = tuple(PlacedValue(one.sheet, one.cell, one.raw) for one in group)
    affected = len({(one.sheet, one.row) for one in group})
    label = field_words(field)
    says = values_words(one.raw for one in group)
    total = max(affected, rows_total)
    scope = scope_words(affected, total)
    message = sentence(f"{label[:1].upper()}{label[1:]} on {scope} says {says}, {PROBLEM_SAID[problem]}", cells)
    return words.finding(message, field=field, cells=cells, rows_affected=affected, rows_total=total)
