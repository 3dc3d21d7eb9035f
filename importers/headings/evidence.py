"""What one column may mean: the words of its heading weighed with what its cells hold, each meaning with a strength.

The very words of a known heading stand unless the cells plainly hold something else; an ambiguous heading is settled by
its content; of an unknown one, every known phrase and telling word inside it is offered, each as strongly as the cells
bear it out; content alone is the weakest evidence, and says so.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from importers.grid import CellValue, raw_text
from importers.headings.content import Content, Looks, content_of
from importers.headings.cues import cues_in
from importers.headings.pupils import speaks_of_identity
from importers.headings.vocabulary import OTHER, HeadingMatch, fields_meant, normalise, recognise, recognise_exactly
from importers.layouts.table import Column, Table
from schemas.entry import FIELDS
from schemas.standard import Standard

_L = Looks
_FITS: Mapping[str, Mapping[Looks, float]] = {
    "group_size": {_L.RATIO: 1, _L.SMALL_FIGURE: 0.9},
    "sessions_per_week": {_L.FREQUENCY: 1, _L.DAY: 0.9, _L.SMALL_FIGURE: 0.9, _L.DURATION: 0.6},
    "minutes_per_session": {_L.DURATION: 1, _L.FIGURE: 0.9},
    "minutes_per_week": {_L.DURATION: 1, _L.FIGURE: 0.8, _L.FREQUENCY: 0.8},
    "minutes_total": {_L.DURATION: 1, _L.FIGURE: 0.9},
    "weeks": {_L.WEEKS: 1, _L.SMALL_FIGURE: 0.8, _L.TERM: 0.3},
    "hourly_rate": {_L.MONEY: 1, _L.FIGURE: 0.9},
    "cost": {_L.MONEY: 1, _L.FIGURE: 0.9},
    "start_date": {_L.DATE: 1, _L.TERM: 0.7},
    "end_date": {_L.DATE: 1, _L.TERM: 0.7},
    "review_date": {_L.DATE: 1, _L.TERM: 0.7},
    "year_group": {_L.YEAR: 1},
    "sen_status": {_L.STATUS: 1},
    "primary_need": {_L.NEED: 1, _L.TEXT: 0.5},
    "area_of_need": {_L.AREA: 1},
    "level": {_L.LEVEL: 1, _L.SMALL_FIGURE: 0.6},
    "staff_role": {_L.STAFF: 1, _L.NAME: 0.6, _L.INITIALS: 0.5, _L.TEXT: 0.3},
    "staff_grade": {_L.GRADE: 1},
    "funding_source": {_L.FUNDING: 1},
    "term": {_L.TERM: 1},
    "pupil": {_L.NAME: 1, _L.INITIALS: 1, _L.TEXT: 0.4},
    "baseline": {_L.NC_LEVEL: 1, _L.SCORE: 0.7, _L.TEXT: 0.4},
    "exit": {_L.NC_LEVEL: 1, _L.SCORE: 0.7, _L.TEXT: 0.4},
    "impact": {_L.RAG: 0.9, _L.LONG_TEXT: 0.6, _L.TEXT: 0.5, _L.SCORE: 0.5},
    "target": {_L.LONG_TEXT: 0.9, _L.TEXT: 0.6},
    "provision": {_L.TEXT: 0.7},
    "description": {_L.LONG_TEXT: 0.9, _L.TEXT: 0.6},
    "class_group": {_L.CLASS: 0.7},
    "other.day": {_L.DAY: 1, _L.CLOCK: 1},
    "other.number": {_L.FIGURE: 0.8},
    "other.reviewed_by": {_L.NAME: 1, _L.INITIALS: 1, _L.STAFF: 1},
    "other.where": {_L.TEXT: 0.5},
    "other.state": {_L.STATE: 1},
}  # fmt: skip
_BY_CONTENT_ALONE: tuple[tuple[str, tuple[Looks, ...], float], ...] = (
    ("group_size", (_L.RATIO,), 0.8),
    ("area_of_need", (_L.AREA,), 0.8),
    ("level", (_L.LEVEL,), 0.8),
    ("staff_role", (_L.STAFF,), 0.8),
    ("funding_source", (_L.FUNDING,), 0.8),
    ("year_group", (_L.YEAR,), 0.9),
    ("sen_status", (_L.STATUS,), 0.9),
    ("minutes_per_week", (_L.DURATION,), 0.8),
    ("sessions_per_week", (_L.FREQUENCY,), 0.8),
    ("weeks", (_L.WEEKS,), 0.8),
)
_TEXTUAL = frozenset({
    "provision", "description", "target", "entry_criteria", "external_agency", "notes", "impact", "baseline", "exit", "class_group", "pupil",  # noqa: E501  a pattern or list reads best on one line
})  # fmt: skip
_NEXT_MEANING = {"provision": ("description",), "minutes_per_session": ("weeks", "minutes_per_week"), "target": ("description",),  # noqa: E501  a pattern or list reads best on one line
                 "sessions_per_week": ("minutes_per_week", "weeks"), "primary_need": ("area_of_need",), "area_of_need": ("primary_need",)}  # fmt: skip  # noqa: E501  a pattern or list reads best on one line
_UNIT = re.compile(r"[(\[]([^()\[\]]{1,20})[)\]]")
_ABOUT_TIME = frozenset({"sessions_per_week", "minutes_per_session", "minutes_per_week", "weeks", "term"})
_OF_A_DAY = _ABOUT_TIME - {"weeks", "term"} | {f"{OTHER}day"}
"""Fields whose headings may stand over two times of day, which say how long a session is."""
_OF_DATES = frozenset({"start_date", "end_date", "review_date", "term"})
_WHO = frozenset({"pupil", f"{OTHER}forename", f"{OTHER}surname", f"{OTHER}upn", f"{OTHER}date_of_birth"})
_OF_NAMES = frozenset({"pupil", "class_group"})
_HALF, _COUNTED = 0.5, 0.7
_SAID_IN_FEW = (
    _L.RATIO,
    _L.DURATION,
    _L.FREQUENCY,
    _L.WEEKS,
    _L.MONEY,
    _L.AREA,
    _L.LEVEL,
    _L.STAFF,
    _L.FUNDING,
    _L.YEAR,
)
_OF_MANY_WORDS = frozenset({"description", "target", "impact", "notes", "entry_criteria"})
"""Fields whose cells say something in words of their own, and so never the same few codes."""
OF_ANY_TEXT = _OF_MANY_WORDS | {"provision", "pupil", "external_agency", "class_group"}
"""Fields that hardly any text speaks against, so that none bears them out either."""
_BY_CODES = 0.8
_AGAINST = 0.05
FOR = 0.8
"""The share of a column's values that must look like something for the column to be that."""
_ENOUGH = 3
_RUNNING_NUMBER = f"{OTHER}number"
_SURE = 0.9
"""The confidence of the very words of a known heading; phrases and single words inside a heading have less."""
_PRIORS = (1.0, 0.88, 0.8, 0.74, 0.7, 0.66)
_BORNE_OUT = 0.6
_ROWS_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class Claim:
    """One meaning that a column may have, the stronger the surer."""

    field: str
    strength: float


class Contents:
    """The content of each column, looked at once and only where something depends on it."""

    def __init__(self, table: Table, standard: Standard) -> None:
        self._table = table
        self._standard = standard
        self._seen: dict[str, Content] = {}

    def of(self, column: Column) -> Content:
        """Return what a column's values look like."""
        if column.key not in self._seen:
            self._seen[column.key] = content_of(self.values(column), self._standard)
        return self._seen[column.key]

    def values(self, column: Column) -> Iterator[CellValue]:
        """Yield a column's values in the first rows, blank cells left out."""
        for record in self._table.records[:_ROWS_LOOKED_AT]:
            placed = record.cells.get(column.key)
            if placed is not None:
                yield placed.spoken

    @property
    def rows(self) -> int:
        """How many rows are looked at."""
        return min(_ROWS_LOOKED_AT, len(self._table.records))

    def is_running(self, column: Column) -> bool:
        """Whether a column only numbers its rows: 1, 2, 3."""
        values = [raw_text(value).strip() for value in self.values(column)]
        first = int(values[0]) if values and values[0].isdecimal() else -1
        return len(values) > 1 and values == [str(first + at) for at in range(len(values))]

    def pairs(self, one: Column, two: Column) -> Iterator[tuple[CellValue, CellValue]]:
        """Yield the values of two columns in every row that has both."""
        for record in self._table.records[:_ROWS_LOOKED_AT]:
            if one.key in record.cells and two.key in record.cells:
                yield record.cells[one.key].spoken, record.cells[two.key].spoken


def claims_of(column: Column, contents: Contents, learned: Mapping[str, str]) -> Iterator[Claim]:
    """Yield what a column may mean, in no order; `learned` is what a person corrected, and beats everything."""
    if column.field is not None:
        yield Claim(column.field, 3.0)
        return
    corrected = learned.get(normalise(column.heading))
    if corrected is not None:
        if corrected in FIELDS:
            yield Claim(corrected, 4.0)
        return
    if not column.heading:
        yield from _without_heading(contents.of(column))
        return
    yield from _by_heading(column, contents)


def _by_heading(column: Column, contents: Contents) -> Iterator[Claim]:
    match = _by_its_unit(column.heading) or recognise(column.heading)
    if match is not None and match.field in _OF_A_DAY and contents.of(column).share(_L.CLOCK_RANGE) >= FOR:
        yield Claim("minutes_per_session", 0.62)
        yield Claim("other.day", 0.6)
    elif (match is None or match.confidence < _SURE) and speaks_of_identity(column.heading):
        if match is not None and not match.near and match.field in _WHO:
            yield Claim(match.field, match.confidence)
    elif match is None or match.confidence < _SURE:
        yield from _loosely(match, column, contents)
    elif len(meant := fields_meant(match.said)) > 1:
        if _RUNNING_NUMBER in meant and contents.is_running(column):
            yield Claim(_RUNNING_NUMBER, _SURE)
        else:
            yield from _ambiguous(meant, contents.of(column))
    else:
        yield from _plain(match, column, contents)


def _by_its_unit(heading: str) -> HeadingMatch | None:
    """Return what the unit in brackets makes of a heading about time: `Timing (mins)` is no count of sessions."""
    unit = _UNIT.search(heading)
    match = recognise_exactly(heading) if unit else None
    if unit is None or match is None or not (match.field in _ABOUT_TIME or fields_meant(heading)):
        return None
    if match.field == "minutes_per_week" and "week" in match.said:
        return None
    said = recognise_exactly(unit[1])
    return said if said is not None and said.field in _ABOUT_TIME and match.said != normalise(heading) else None


def _without_heading(content: Content) -> Iterator[Claim]:
    if content.share(_L.MONEY) >= FOR:
        yield Claim("cost", 0.6)
    else:
        yield from _by_content(content)


def _loosely(match: HeadingMatch | None, column: Column, contents: Contents) -> Iterator[Claim]:
    """Yield what words inside a heading may mean; words for pupils over how many they are (`SEN pupils`), a group."""
    counts = _if_no_names(contents.of(column)) == "group_size" and not contents.is_running(column)
    if counts and "pupil" in cues_in(column.heading):
        yield Claim("group_size", _COUNTED)
    yield from _by_words_inside(column.heading, match, contents.of(column))


def _by_words_inside(heading: str, match: HeadingMatch | None, content: Content) -> Iterator[Claim]:
    """Yield every field that words inside a heading speak of and the cells bear out, then what the cells say alone."""
    said = dict(cues_in(heading))
    if match is not None:
        for prior, name in zip(_PRIORS, fields_meant(match.said) or (match.field,), strict=False):
            said[name] = max(said.get(name, 0.0), match.confidence * prior)
    coded = _if_of_codes(content)
    if coded is not None:
        yield coded
    borne_out = coded is not None
    barred = _spoken_against(content)
    for name, strength in said.items():
        if name in barred:
            continue
        fit = _fit(name, content)
        if name in _FITS and content.distinct and fit <= _AGAINST:
            continue
        borne_out = borne_out or (fit >= _BORNE_OUT and name not in OF_ANY_TEXT)
        yield Claim(name, round(strength * (0.7 + 0.3 * fit), 3))
    for claim in _by_content(content):
        if claim.field not in said:
            yield Claim(claim.field, claim.strength * (0.5 if borne_out else 1))


def _spoken_against(content: Content) -> frozenset[str]:
    """Return the fields that a column cannot mean, because its cells are all dates, quantities or codes."""
    if content.share(_L.DATE) >= FOR and content.share(_L.FIGURE) < FOR:
        return frozenset(_FITS) - _OF_DATES | _OF_MANY_WORDS
    if content.share(*_SAID_IN_FEW) >= FOR:
        return _OF_MANY_WORDS | {"pupil"}
    return _OF_NAMES if content.share(_L.PHRASE) >= _HALF else frozenset()


def _plain(match: HeadingMatch, column: Column, contents: Contents) -> Iterator[Claim]:
    """Yield the field of a plain heading, unless the cells are clearly something else.

    Then both, the cells' meaning first.
    """
    if match.field == "other.day" and _says_how_often(contents.of(column)):
        yield Claim("sessions_per_week", 0.62)
        yield Claim(match.field, 0.6)
        return
    if match.field == "pupil" and (other := _if_no_names(contents.of(column))):
        yield Claim(other, 0.7)
        return
    if match.field in _TEXTUAL and match.confidence >= _SURE:
        coded = _if_of_codes(contents.of(column)) if match.field in _OF_MANY_WORDS else None
        yield Claim(match.field, match.confidence * (0.6 if coded else 1))
        if coded is not None:
            yield coded
        return
    content = contents.of(column)
    surely = match.confidence >= _SURE
    if (
        match.field in _FITS
        and content.distinct >= (_ENOUGH if surely and "(" not in column.heading else 2)
        and _fit(match.field, content) <= _AGAINST
    ):
        for claim in _by_words_inside(column.heading, None, content):
            yield Claim(claim.field, max(claim.strength, 0.7))
        if surely:
            yield Claim(match.field, match.confidence * 0.6)
        return
    yield Claim(match.field, match.confidence * (0.8 + 0.2 * _fit(match.field, content)))
    for other in _NEXT_MEANING.get(match.field, ()):
        yield Claim(other, 0.3 * _fit(other, content))


def _if_no_names(content: Content) -> str:
    """Return what a column of pupils holds where it names none: how many they are, or their years."""
    if content.share(_L.RATIO, _L.SMALL_FIGURE) >= FOR:
        return "group_size"
    return "year_group" if content.share(_L.YEAR) >= FOR else ""


def _if_of_codes(content: Content) -> Claim | None:
    """Return what a column means that holds hardly anything but areas, levels or funds, whatever it is called."""
    if content.distinct < _ENOUGH or content.share(_L.FIGURE) >= FOR:
        return None
    if content.share(_L.NEED) >= _SURE:  # a need may stand for its area: the words decide
        return None
    share, name = max((content.share(look), str(look)) for look in (_L.AREA, _L.LEVEL, _L.FUNDING, _L.YEAR))
    return Claim(name, _BY_CODES) if share >= _SURE else None


def _says_how_often(content: Content) -> bool:
    """Whether days are named by their words (`Mon/Wed`, `daily`), which says how often, and not by a time of day."""
    return content.share(_L.DAY) + content.share(_L.FREQUENCY) >= FOR


def _ambiguous(meant: Sequence[str], content: Content) -> Iterator[Claim]:
    coded = _if_of_codes(content) if _OF_MANY_WORDS.issuperset(meant) else None
    if coded is not None:
        yield coded
    if all(_fit(name, content) < _BORNE_OUT or name in OF_ANY_TEXT for name in meant):
        yield from _by_content(content)
    for prior, name in zip(_PRIORS, meant, strict=False):
        bare = name == "year_group" and name != meant[0] and content.share(_L.FIGURE) > 0.5  # noqa: PLR2004  a bare 4 is any count
        yield Claim(name, round(0.5 * prior + (0 if bare else 0.45) * _fit(name, content), 3))


def _by_content(content: Content) -> Iterator[Claim]:
    if content.distinct < 2:  # noqa: PLR2004  one value shows no habit
        return
    if content.share(_L.FIGURE) > 0.5 or content.share(_L.TICK) > 0.5:  # noqa: PLR2004  bare figures and ticks may be anything
        return
    for name, looks, least in _BY_CONTENT_ALONE:
        if content.share(*looks) >= least:
            yield Claim(name, round(0.6 * content.share(*looks), 3))


def _fit(name: str, content: Content) -> float:
    fits = _FITS.get(name)
    if fits is None:
        return 0.5
    return max((weight * content.shares.get(look, 0.0) for look, weight in fits.items()), default=0.0)
