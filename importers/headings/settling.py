"""What the columns of one table decide together, once each has said what it may mean.

`Outcome` is a result beside a measure at both ends and a target alone; a bare `Total` needs something to add up; a
length of time beside a count of sessions is a session's; a date that no word explains is known by its order. Every
function takes the claims by column key and changes them in place.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from importers.grid import CellValue
from importers.headings.content import Looks
from importers.headings.evidence import FOR, Claim, Contents
from importers.headings.units import implied_by
from importers.headings.vocabulary import OTHER, normalise, recognise
from importers.layouts.table import Column

_L = Looks
_TOTALS = frozenset({"total", "totals", "sum"})
_ADDED_UP = frozenset({"cost", "hourly_rate", "minutes_per_session", "minutes_per_week", "minutes_total", "weeks"})
_SOME = 0.3
_EMPTY, _PART = 0.5, 0.35
_SEASON = re.compile(r"\b(?:autumn|spring|summer|aut|spr|sum|term|half[ -]term)\b", re.IGNORECASE)
_OUTCOMES = frozenset({"outcome", "outcomes"})
_LOOSE, _SECOND = 0.85, 0.7
_AIM = re.compile(r"\s*(?:to|will|can|able to|i can|[a-z]{2,}[^s\W\d]s)\s+\S", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:was|were|has|have|had|now|made|met|no longer|not yet|still|gained|got|went|grew|rose|fell|up from)\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:sessions?|hour(?:ly)?|hr|unit|day|daily|minute)\b", re.IGNORECASE)
_SINGLE = "session"
_PARTS_OF_A_YEAR = frozenset({"term", "week"})
_UNEXPLAINED = 0.8
_DAY = re.compile(r"\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
_CENTURY = 100
_MEASURE = f"{OTHER}measure"
_BY_ORDER = 0.4
"""How sure a date is that only its place in time explains."""


def settle_outcomes(columns: Sequence[Column], claims: dict[str, list[Claim]], contents: Contents) -> None:
    """Let `Outcome` be a result where measures stand at both ends or a target has its own column.

    Alone it is a target.
    """
    signs = _weakened_signs_of_success(columns, claims)
    others = [named for key, named in claims.items() if key not in signs]
    plain = {claim.field for named in others if len(named) == 1 or len(named) > 2 for claim in named}  # noqa: PLR2004
    firsts = {max(named, key=lambda claim: claim.strength).field for named in claims.values() if named}
    for column in columns:
        named = claims[column.key]
        if {claim.field for claim in named} != {"target", "impact"}:
            continue
        results = (
            {"baseline", "exit"} <= firsts or "target" in plain or contents.of(column).share(_L.RAG, _L.FIGURE) >= FOR
        )
        impact_elsewhere = "impact" in plain
        strength = max(claim.strength for claim in named)
        first = "impact" if results and not impact_elsewhere else "target"
        second = "target" if first == "impact" else "impact"
        claims[column.key] = [Claim(first, strength), Claim(second, strength * 0.7)]


def _weakened_signs_of_success(columns: Sequence[Column], claims: dict[str, list[Claim]]) -> set[str]:
    """Let `Success criteria` beside `Outcome` be how it is known, and the outcome what is aimed at; return its key."""
    words = {column.key: normalise(column.heading) for column in columns}
    if _OUTCOMES.isdisjoint(words.values()):
        return set()
    signs = {key for key, said in words.items() if said.startswith("success")}
    for key in signs:
        claims[key] = [replace(claim, strength=claim.strength * _EMPTY) for claim in claims[key]]
    return signs


def settle_aims(columns: Sequence[Column], claims: dict[str, list[Claim]], contents: Contents) -> None:
    """Let a column be targets that only loose words make a result, where its cells say what is to come.

    Not beside a measure at either end, nor where the targets have their own column.
    """
    firsts = {max(named, key=lambda claim: claim.strength).field for named in claims.values() if named}
    if firsts & {"target", "baseline", "exit"}:
        return
    for column in columns:
        named = claims[column.key]
        best = max(named, key=lambda claim: claim.strength, default=None)
        if best is None or best.field != "impact" or best.strength >= _LOOSE or not _are_aims(contents, column):
            continue
        claims[column.key] = [Claim("target", best.strength), *(one for one in named if one.field != "target")]
        claims[column.key][1:] = [replace(one, strength=one.strength * _SECOND) for one in claims[column.key][1:]]
        return


def _are_aims(contents: Contents, column: Column) -> bool:
    """Whether most cells begin as an aim does (`To read …`, `Reads …`) and hardly any tells what has happened."""
    texts = [value for value in contents.values(column) if isinstance(value, str)]
    aims = sum(_AIM.match(text) is not None for text in texts)
    return aims * 2 > len(texts) and sum(_HAPPENED.search(text) is not None for text in texts) * 4 < len(texts)


def weaken_empty(columns: Sequence[Column], claims: dict[str, list[Claim]], contents: Contents) -> None:
    """Let a column without a value take a field only where no column with values means it."""
    for column in columns:
        if column.field is None and next(contents.values(column), None) is None:
            claims[column.key] = [replace(claim, strength=claim.strength * _EMPTY) for claim in claims[column.key]]


def settle_totals(columns: Sequence[Column], claims: dict[str, list[Claim]], contents: Contents) -> None:
    """Let a bare `Total` be no cost or time where nothing beside it is: it may count anything."""
    for column in columns:
        if normalise(column.heading) not in _TOTALS or column.field is not None:
            continue
        beside = {claim.field for key, named in claims.items() if key != column.key for claim in named}
        if contents.of(column).share(_L.MONEY) < _SOME and not beside & _ADDED_UP:
            claims[column.key] = []


def settle_times(columns: Sequence[Column], claims: dict[str, list[Claim]], fields: frozenset[str]) -> None:
    """Let a length of time that no word explains be a session's where another column counts the sessions of a week.

    `fields` are those that the columns would have without this.
    """
    if "sessions_per_week" not in fields or "minutes_per_session" in fields:
        return
    for column in columns:
        named = claims[column.key]
        week = max((claim.strength for claim in named if claim.field == "minutes_per_week"), default=0.0)
        if 0 < week <= _UNEXPLAINED and all(claim.field != "minutes_per_session" for claim in named):
            claims[column.key] = [Claim("minutes_per_session", week), *named]


def settle_costs(columns: Sequence[Column], claims: dict[str, list[Claim]]) -> None:
    """Let the whole be the cost where a part stands beside it: a year's over a term's, all pupils' over one's."""
    words = {
        column.key: _well_spelt(column.heading)
        for column in columns
        if any(claim.field == "cost" for claim in claims[column.key])
    }
    periods = {key: _period(heading) for key, heading in words.items()}
    shares = {key for key, heading in words.items() if implied_by(heading, "cost").get("cost_per") == "pupil"}
    single = {key for key, period in periods.items() if period == _SINGLE}
    wholes = {key for key in periods.keys() - shares - single if periods[key] not in _PARTS_OF_A_YEAR}
    parts = (shares if wholes else set()) | (single if len(single) < len(periods) else set())
    if "year" in periods.values():
        parts |= {key for key, period in periods.items() if period in _PARTS_OF_A_YEAR}
    for key in parts:
        claims[key] = [
            replace(claim, strength=claim.strength * _PART) if claim.field == "cost" else claim for claim in claims[key]
        ]


def _well_spelt(heading: str) -> str:
    match = recognise(heading)
    return match.said if match is not None and match.near else heading


def _period(heading: str) -> str:
    period = implied_by(heading, "cost").get("cost_period", "")
    return period or ("term" if _SEASON.search(heading) else _SINGLE if _EACH.search(heading) else "")


def settle_dates(columns: Sequence[Column], claims: dict[str, list[Claim]], contents: Contents) -> None:
    """Let dates that no word explains be starts where the ends beside them come later, ends where starts come first."""
    unknown = [column for column in columns if not claims[column.key] and contents.of(column).share(_L.DATE) >= FOR]
    if not unknown:
        return
    known = {
        claim.field: column
        for column in columns
        for claim in claims[column.key][:1]
        if claim.field in ("start_date", "end_date")
    }
    for column in unknown:
        if "end_date" in known and "start_date" not in known and _precede(column, known["end_date"], contents):
            claims[column.key] = [Claim("start_date", _BY_ORDER)]
        elif "start_date" in known and "end_date" not in known and _precede(known["start_date"], column, contents):
            claims[column.key] = [Claim("end_date", _BY_ORDER)]


def settle_measures(columns: Sequence[Column], claims: dict[str, list[Claim]]) -> None:
    """Let two measures that no word tells apart be the one at the start and the one at the end, left to right."""
    firsts = {key: max(named, key=lambda claim: claim.strength) for key, named in claims.items() if named}
    if any(claim.field in ("baseline", "exit") for claim in firsts.values()):
        return
    measures = [column.key for column in columns if column.key in firsts and firsts[column.key].field == _MEASURE]
    if len(measures) == 2:  # noqa: PLR2004  one at either end
        for key, name in zip(measures, ("baseline", "exit"), strict=True):
            claims[key] = [Claim(name, firsts[key].strength)]


def _precede(first: Column, second: Column, contents: Contents) -> bool:
    """Whether the dates of one column come before those of another in every row that has both."""
    pairs = [
        (earlier, later)
        for one, two in contents.pairs(first, second)
        if (earlier := _day(one)) is not None and (later := _day(two)) is not None
    ]
    return bool(pairs) and all(earlier < later for earlier, later in pairs)


def _day(value: CellValue) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DAY.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year + 2000 if year < _CENTURY else year, month, day)
    except ValueError:
        return None
