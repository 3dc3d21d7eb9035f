"""Which contract field each column of a table holds: what its heading says, weighed with what its cells hold.

An unambiguous heading wins unless its column plainly holds something else; an ambiguous one ("Level", "Outcome",
"Review") is settled by its content and its neighbours; an unknown one is known by its content or kept as extra. No two
columns claim one field: the better one has it, the other takes its next meaning or is kept. What a person corrected
(`learned`) beats everything.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from importers.grid import CellValue
from importers.headings.content import Content, Looks, content_of
from importers.headings.pupils import OTHER_IDENTITY, speaks_of_identity
from importers.headings.vocabulary import OTHER, HeadingMatch, fields_meant, normalise, recognise
from importers.layouts.table import Column, Table
from schemas.entry import FIELDS
from schemas.standard import Standard

IGNORE = "ignore"
"""What a person says of a heading that is to stay extra, whatever it looks like."""

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
)
_TEXTUAL = frozenset({
    "provision", "description", "target", "entry_criteria", "external_agency", "notes", "impact", "baseline", "exit", "class_group", "pupil",  # noqa: E501  a pattern or list reads best on one line
})  # fmt: skip
_NEXT_MEANING = {"provision": ("description",), "minutes_per_session": ("weeks", "minutes_per_week"), "target": ("description",),  # noqa: E501  a pattern or list reads best on one line
                 "sessions_per_week": ("minutes_per_week", "weeks"), "primary_need": ("area_of_need",), "area_of_need": ("primary_need",)}  # fmt: skip  # noqa: E501  a pattern or list reads best on one line
_TOTALS = frozenset({"total", "totals", "sum"})
_ADDED_UP = frozenset({"cost", "hourly_rate", "minutes_per_session", "minutes_per_week", "minutes_total", "weeks"})
_SOME = 0.3
_EMPTY = 0.5
_PRIORS = (1.0, 0.88, 0.8, 0.74, 0.7, 0.66)
_AGAINST = 0.05
_FOR = 0.8
_ENOUGH = 3
_ROWS_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column and its contract field (None: kept as extra), with a confidence from 0 to 1.

    `about` also names known headings that are no contract field (`other.upn`, `other.date_of_birth`, `other.forename`,
    …). `near` marks a heading whose spelling was only near to the known heading `said`.
    """

    column: Column
    field: str | None
    confidence: float
    about: str = ""
    near: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """One meaning that a column may have, the strongest first."""

    field: str
    strength: float


def map_columns(
    table: Table, *, standard: Standard, learned: Mapping[str, str] | None = None
) -> tuple[MappedColumn, ...]:
    """Return every column of the table with its field, in the table's order.

    `learned` maps a normalised heading to a field or `ignore`; `extra` fields and unknown names count as `ignore`.
    """
    known = learned or {}
    contents = _Contents(table, standard)
    claims = {column.key: list(_claims(column, contents, known)) for column in table.columns}
    _weaken_empty(table.columns, claims, contents)
    _settle_outcomes(table.columns, claims, contents)
    _settle_totals(table.columns, claims, contents)
    taken = _deal(table.columns, claims)
    taken = _with_provision(table.columns, taken, contents, known)
    return tuple(_mapped(column, taken.get(column.key), known) for column in table.columns)


class _Contents:
    """The content of each column, looked at once and only where something depends on it."""

    def __init__(self, table: Table, standard: Standard) -> None:
        self._table = table
        self._standard = standard
        self._seen: dict[str, Content] = {}

    def of(self, column: Column) -> Content:
        if column.key not in self._seen:
            self._seen[column.key] = content_of(self.values(column), self._standard)
        return self._seen[column.key]

    def values(self, column: Column) -> Iterator[CellValue]:
        for record in self._table.records[:_ROWS_LOOKED_AT]:
            placed = record.cells.get(column.key)
            if placed is not None:
                yield placed.spoken


def _claims(column: Column, contents: _Contents, learned: Mapping[str, str]) -> Iterator[_Claim]:
    """Yield what a column may mean, in no order."""
    if column.field is not None:
        yield _Claim(column.field, 3.0)
        return
    corrected = learned.get(normalise(column.heading))
    if corrected is not None:
        if corrected in FIELDS:
            yield _Claim(corrected, 4.0)
        return
    if not column.heading and contents.of(column).share(_L.MONEY) >= _FOR:
        yield _Claim("cost", 0.6)
        return
    match = recognise(column.heading) if column.heading else None
    meant = fields_meant(column.heading)
    if match is None or (match.near and speaks_of_identity(column.heading)):
        yield from _by_content(contents.of(column))
    elif len(meant) > 1:
        yield from _ambiguous(meant, contents.of(column))
    else:
        yield from _plain(match, column, contents)


def _plain(match: HeadingMatch, column: Column, contents: _Contents) -> Iterator[_Claim]:
    """Yield the field of a plain heading, unless the cells are clearly something else.

    Then both, the cells' meaning first.
    """
    if match.field == "other.day" and _says_how_often(contents.of(column)):
        yield _Claim("sessions_per_week", 0.62)
        yield _Claim(match.field, 0.6)
        return
    if match.field in _TEXTUAL and match.confidence >= 0.9:  # noqa: PLR2004  the very words, over text: nothing to weigh
        yield _Claim(match.field, match.confidence)
        return
    content = contents.of(column)
    if match.field == "pupil" and content.share(_L.YEAR) >= _FOR:
        yield _Claim("year_group", 0.7)
        return
    surely = match.confidence >= 0.9  # noqa: PLR2004  the very words
    if (
        match.field in _FITS
        and content.distinct >= (_ENOUGH if surely else 2)
        and _fit(match.field, content) <= _AGAINST
    ):
        for claim in _by_content(content):
            yield _Claim(claim.field, max(claim.strength, 0.7))
        if surely:
            yield _Claim(match.field, match.confidence * 0.6)
        return
    yield _Claim(match.field, match.confidence * (0.8 + 0.2 * _fit(match.field, content)))
    for other in _NEXT_MEANING.get(match.field, ()):
        yield _Claim(other, 0.3 * _fit(other, content))


def _says_how_often(content: Content) -> bool:
    """Whether days are named by their words (`Mon/Wed`, `daily`), which says how often, and not by a time of day."""
    return content.share(_L.DAY) + content.share(_L.FREQUENCY) >= _FOR


def _ambiguous(meant: Sequence[str], content: Content) -> Iterator[_Claim]:
    for prior, name in zip(_PRIORS, meant, strict=False):
        bare = name == "year_group" and name != meant[0] and content.share(_L.FIGURE) > 0.5  # noqa: PLR2004  a bare 4 is any count
        yield _Claim(name, round(0.5 * prior + (0 if bare else 0.45) * _fit(name, content), 3))


def _by_content(content: Content) -> Iterator[_Claim]:
    if content.distinct < 2:  # noqa: PLR2004  one value shows no habit
        return
    if content.share(_L.FIGURE) > 0.5 or content.share(_L.TICK) > 0.5:  # noqa: PLR2004  bare figures and ticks may be anything
        return
    for name, looks, least in _BY_CONTENT_ALONE:
        if content.share(*looks) >= least:
            yield _Claim(name, round(0.6 * content.share(*looks), 3))


def _fit(name: str, content: Content) -> float:
    fits = _FITS.get(name)
    if fits is None:
        return 0.5
    return max((weight * content.shares.get(look, 0.0) for look, weight in fits.items()), default=0.0)


def _settle_outcomes(columns: Sequence[Column], claims: dict[str, list[_Claim]], contents: _Contents) -> None:
    """Let `Outcome` be a result where measures stand at both ends or a target has its own column.

    Alone it is a target.
    """
    plain = {claim.field for named in claims.values() if len(named) == 1 or len(named) > 2 for claim in named}  # noqa: PLR2004
    firsts = {max(named, key=lambda claim: claim.strength).field for named in claims.values() if named}
    for column in columns:
        named = claims[column.key]
        if {claim.field for claim in named} != {"target", "impact"}:
            continue
        results = (
            {"baseline", "exit"} <= firsts or "target" in plain or contents.of(column).share(_L.RAG, _L.FIGURE) >= _FOR
        )
        impact_elsewhere = "impact" in plain
        strength = max(claim.strength for claim in named)
        first = "impact" if results and not impact_elsewhere else "target"
        second = "target" if first == "impact" else "impact"
        claims[column.key] = [_Claim(first, strength), _Claim(second, strength * 0.7)]


def _weaken_empty(columns: Sequence[Column], claims: dict[str, list[_Claim]], contents: _Contents) -> None:
    """Let a column without a value take a field only where no column with values means it."""
    for column in columns:
        if column.field is None and next(contents.values(column), None) is None:
            claims[column.key] = [replace(claim, strength=claim.strength * _EMPTY) for claim in claims[column.key]]


def _settle_totals(columns: Sequence[Column], claims: dict[str, list[_Claim]], contents: _Contents) -> None:
    """Let a bare `Total` be no cost or time where nothing beside it is: it may count anything."""
    for column in columns:
        if normalise(column.heading) not in _TOTALS or column.field is not None:
            continue
        beside = {claim.field for key, named in claims.items() if key != column.key for claim in named}
        if contents.of(column).share(_L.MONEY) < _SOME and not beside & _ADDED_UP:
            claims[column.key] = []


def _deal(columns: Sequence[Column], claims: Mapping[str, list[_Claim]]) -> dict[str, _Claim]:
    """Give every field to the column with the strongest claim; what loses takes its next meaning, if that is free."""
    taken: dict[str, _Claim] = {}
    holders: dict[str, str] = {}
    fixed = {column.key for column in columns if column.field is not None}
    order = {column.key: at for at, column in enumerate(columns)}
    offers = sorted(
        ((claim.strength, -order[key], key, claim) for key, named in claims.items() for claim in named),
        key=lambda offer: (-offer[0], -offer[1]),
    )
    for _, _, key, claim in offers:
        if key in taken or (claim.field in holders and key not in fixed and not claim.field.startswith(OTHER)):
            continue
        if claim.strength < 0.25:  # noqa: PLR2004  too weak to be told
            continue
        taken[key] = claim
        holders.setdefault(claim.field, key)
    return taken


def _with_provision(
    columns: Sequence[Column], taken: dict[str, _Claim], contents: _Contents, learned: Mapping[str, str]
) -> dict[str, _Claim]:
    """Find the column of provisions where no heading says so.

    A column of strategies, else the first unknown one of varied text.
    """
    if any(claim.field == "provision" for claim in taken.values()):
        return taken
    described = next((key for key, claim in taken.items() if claim.field == "description" and claim.strength < 3), None)  # noqa: PLR2004  not corrected
    unknown = (
        column.key
        for column in columns
        if column.key not in taken
        and normalise(column.heading) not in learned
        and contents.of(column).share(_L.TEXT) >= _FOR
        and contents.of(column).distinct >= _ENOUGH
    )
    found = next(unknown, None) or described
    return taken if found is None else {**taken, found: _Claim("provision", 0.5)}


def _mapped(column: Column, claim: _Claim | None, learned: Mapping[str, str]) -> MappedColumn:
    match = recognise(column.heading) if column.heading and normalise(column.heading) not in learned else None
    if claim is None:
        lost = match is not None and match.field == "pupil"
        return MappedColumn(column, None, 0.0, OTHER_IDENTITY if lost or speaks_of_identity(column.heading) else "")
    plain = MappedColumn(column, claim.field, round(min(0.99, claim.strength), 2), claim.field)
    if match and match.near and match.field == claim.field:
        plain = replace(plain, near=True, said=match.said)
    return replace(plain, field=None) if claim.field.startswith(OTHER) else plain
