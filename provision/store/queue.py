"""The queue in SQL: a line for each current map and each school that sent none; filtered, sorted and paged there.

The counts stand on the map's own row, so a page costs one query however many findings there are. Whoever pages often
asks for the order of all lines once, and then for the lines at its places: those are found by their keys.
"""

from array import array
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Result,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal,
    not_,
    or_,
    select,
    union_all,
)
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.selectable import FromClause, Subquery

from provision.review.filters import Word, severity_meant
from provision.review.values import MapId, MapState, QueueLine, Returns
from provision.store.schools import name_key
from provision.store.tables import findings, maps, schools, uploads
from schemas.finding import Severity

SORTS = (
    "school", "urn", "phase", "area", "district", "community", "adviser", "term", "kind", "state",
    "errors", "queries", "advice", "unreviewed", "flagged", "received", "changed",
)  # fmt: skip
"""The columns that the queue can be sorted by; a minus before one turns it round, a comma joins several."""

_SCHOOL = ("phase", "area", "district", "community", "link_worker", "adviser")
_COLUMNS = {"school": "school_key", "link": "link_worker"}
"""Where a key of the filter has another name than its column."""
_OF_FINDINGS = {"code": "code", "field": "field", "with": "assigned_to"}
"""The keys that ask for maps with such a finding, and its column."""
_COUNTS = {Severity.ERROR: "errors", Severity.QUERY: "queries", Severity.ADVICE: "advice"}
_MAP_TEXT = ("term", "kind", "state", "received", "changed")
_MAP_COUNT = ("errors", "queries", "advice", "unreviewed", "flagged", "version")

_WORDS_KEPT = 2
"""Up to how many words the statement of a filter is kept compiled: each word takes 85 KB more."""

_CURRENT = (maps.c.school_id == schools.c.id) & (maps.c.current == 1)
_IS_CURRENT = maps.c.current + 0 == 1
"""The same, but no index is over it: maps found by their keys must not be sought among all current ones."""


def _of_schools() -> Select[Any]:
    """Every school of the register, with its current maps; one that sent none has no map."""
    return _given(schools.outerjoin(maps, _CURRENT))


def _given(of: FromClause) -> Select[Any]:
    """Lines of schools with their maps, joined in one way or another."""
    given = select(
        func.coalesce(maps.c.id, 0).label("map_id"),
        schools.c.name.label("school"),
        schools.c.name_key.label("school_key"),
        func.coalesce(schools.c.urn, maps.c.claimed_urn, "").label("urn"),
        schools.c.id.label("school_id"),
        *(schools.c[name] for name in _SCHOOL),
        *(func.coalesce(maps.c[name], "").label(name) for name in _MAP_TEXT),
        *(func.coalesce(maps.c[name], 0).label(name) for name in _MAP_COUNT),
        func.coalesce(uploads.c.reason_message, "").label("reason"),
    )
    return given.select_from(of.outerjoin(uploads, uploads.c.id == maps.c.upload_id))


def _of_nobody() -> Select[Any]:
    """Every current map of which nobody knows the school."""
    return _stray().where(maps.c.current == 1, maps.c.school_id.is_(None))


def _stray() -> Select[Any]:
    """Return maps of nobody under what they claim, else under their file."""
    return select(
        maps.c.id.label("map_id"),
        func.coalesce(func.nullif(maps.c.claimed_name, ""), uploads.c.path).label("school"),
        func.lower(maps.c.claimed_name).label("school_key"),
        maps.c.claimed_urn.label("urn"),
        maps.c.school_id,
        *(literal("").label(name) for name in _SCHOOL),
        *(maps.c[name] for name in (*_MAP_TEXT, *_MAP_COUNT)),
        uploads.c.reason_message.label("reason"),
    ).join_from(maps, uploads)


def _lines() -> Subquery:
    return union_all(_of_schools(), _of_nobody()).subquery("lines")


def page(
    connection: Connection, words: Sequence[Word], *, sort: str, offset: int, limit: int | None
) -> list[QueueLine]:
    """Return a page of the queue; `sort` is one of `SORTS`, with a minus for the largest or latest first.

    By school, files of which nobody knows the school come last: the register is then read along its names, which costs
    a page and not a sort of the county.
    """
    if sort != "school":
        return _page(connection, _lines(), words, sort=sort, offset=offset, limit=limit)
    known, nobody = _of_schools().subquery("lines"), _of_nobody().subquery("lines")
    found = _page(connection, known, words, sort=sort, offset=offset, limit=limit)
    if limit is not None and len(found) == limit:
        return found
    start = 0 if found or not offset else offset - _count(connection, known, words)
    left = None if limit is None else limit - len(found)
    return found + _page(connection, nobody, words, sort=sort, offset=start, limit=left)


def order(connection: Connection, words: Sequence[Word], *, sort: str) -> "array[int]":
    """Return the keys of all lines in their order: a map's id, or minus the school's id for one that has sent none.

    By school, as in `page`, files of which nobody knows the school come last.
    """
    parts = [_of_schools().subquery("lines"), _of_nobody().subquery("lines")] if sort == "school" else [_lines()]
    keys = array("q")
    for lines in parts:
        key = case((lines.c.map_id > 0, lines.c.map_id), else_=-lines.c.school_id)
        keys.extend(_found(connection, select(key).order_by(*_order(lines, sort)), lines, words).scalars())
    return keys


def lines_at(connection: Connection, keys: Sequence[int]) -> list[QueueLine]:
    """Return the lines of some keys in their order, as they stand now; one that has gone meanwhile is left out."""
    found: dict[int, QueueLine] = {}
    for statement, sign in _at_keys():
        if wanted := [key * sign for key in keys if key * sign > 0 and key not in found]:
            rows = connection.execute(statement, {"keys": wanted}).mappings()
            found |= {row["map_id"] or -row["school_id"]: _line(dict(row)) for row in rows}
    return [found[key] for key in keys if key in found]


@cache
def _at_keys() -> tuple[tuple[Select[Any], int], ...]:
    """Return what finds maps, schools that have sent none and maps of nobody by their keys, with the keys' sign.

    Built once: a page by keys takes less time than building what asks for it.
    """
    keys: BindParameter[int] = bindparam("keys", expanding=True)
    sent = _given(maps.join(schools)).where(maps.c.id.in_(keys), _IS_CURRENT)
    silent = _of_schools().where(schools.c.id.in_(keys), maps.c.id.is_(None))
    strays = _stray().where(maps.c.id.in_(keys), _IS_CURRENT, func.coalesce(maps.c.school_id, 0) == 0)
    return (sent, 1), (silent, -1), (strays, 1)


def _page(
    connection: Connection, lines: Subquery, words: Sequence[Word], *, sort: str, offset: int, limit: int | None
) -> list[QueueLine]:
    wanted = select(lines).order_by(*_order(lines, sort)).offset(offset).limit(limit)
    return [_line(dict(row)) for row in _found(connection, wanted, lines, words).mappings()]


def _found(
    connection: Connection, wanted: "Select[*tuple[Any, ...]]", lines: Subquery, words: Sequence[Word]
) -> "Result[*tuple[Any, ...]]":
    """Ask for the lines that a filter leaves. A statement of many words is made once and then never again: not kept."""
    statement = wanted.where(*(_condition(lines, word) for word in words))
    return connection.execute(statement, execution_options={"compiled_cache": None} if len(words) > _WORDS_KEPT else {})


def count(connection: Connection, words: Sequence[Word]) -> int:
    """Return how many lines the filter leaves."""
    return _count(connection, _lines(), words)


def _count(connection: Connection, lines: Subquery, words: Sequence[Word]) -> int:
    return int(_found(connection, select(func.count()).select_from(lines), lines, words).scalar_one())


def returns(connection: Connection, term: str | None) -> Returns:
    """Return how many schools of the register have sent a map that could be read (in a term, or ever)."""
    in_time = [maps.c.current == 1, maps.c.state != MapState.UNREADABLE, maps.c.school_id.is_not(None)]
    if term is not None:
        in_time.append(maps.c.term == term)
    sent = connection.execute(select(func.count(maps.c.school_id.distinct())).where(*in_time)).scalar_one()
    return Returns(sent, connection.execute(select(func.count()).select_from(schools)).scalar_one())


def returns_of(connection: Connection, words: Sequence[Word]) -> Returns:
    """Return the same of the schools that a filter leaves."""
    lines = _lines()
    sent = case((and_(lines.c.map_id != 0, lines.c.state != MapState.UNREADABLE), lines.c.school_id))
    numbers = select(func.count(sent.distinct()), func.count(lines.c.school_id.distinct()))
    sent_in, schools_left = _found(connection, numbers, lines, words).one()
    return Returns(sent_in, schools_left)


def _order(lines: Subquery, sort: str) -> list[ColumnElement[Any]]:
    """Return what to order by: the column that sorts, or several with commas; then the school."""
    by = []
    for part in sort.split(","):
        name = part.removeprefix("-")
        column = lines.c["school_key" if name == "school" or name not in SORTS else name]
        by.append(column.desc() if part.startswith("-") else column.asc())
    return [*by, lines.c.school_key, lines.c.term, lines.c.map_id]


def _condition(lines: Subquery, word: Word) -> ColumnElement[bool]:
    return not_(_meant(lines, word)) if word.negated else _meant(lines, word)


def _meant(lines: Subquery, word: Word) -> ColumnElement[bool]:
    if word.key == "sev":
        severity = severity_meant(word.text)
        return lines.c[_COUNTS[severity]] > 0 if severity else literal(1) == 0
    if word.key == "is":
        return _is(lines, word.text)
    if word.key in _OF_FINDINGS:
        return _with_a_finding(lines, word)
    if word.key:
        name, text = _COLUMNS.get(word.key, word.key), word.text
        if name == "state":
            text = text.replace(" ", "_").replace("-", "_")
        if name == "school_key":
            text = name_key(text) or text
        column = lines.c[name] if name == "school_key" else func.lower(lines.c[name])
        return func.coalesce(column, "").contains(text, autoescape=True)
    parts = ("school", "urn", *_SCHOOL, "term", "kind", "state")
    anywhere = [func.lower(func.coalesce(lines.c[name], "")).contains(word.text, autoescape=True) for name in parts]
    key = name_key(word.text) or word.text
    return or_(lines.c.school_key.contains(key, autoescape=True).is_(True), *anywhere)


def _with_a_finding(lines: Subquery, word: Word) -> ColumnElement[bool]:
    """Say which maps have a finding whose code or field holds a text, or that was handed to somebody."""
    text = word.text.replace(" ", "_") if word.key == "field" else word.text
    holds = func.lower(findings.c[_OF_FINDINGS[word.key]]).contains(text, autoescape=True)
    return lines.c.map_id.in_(select(findings.c.map_id).where(holds))


def _is(lines: Subquery, text: str) -> ColumnElement[bool]:
    missing = lines.c.map_id == 0
    known: dict[str, ColumnElement[bool]] = {
        "unreviewed": lines.c.unreviewed > 0,
        "reviewed": and_(not_(missing), lines.c.unreviewed == 0),
        "flagged": lines.c.flagged > 0,
        "late": missing,
        "missing": missing,
        "in": not_(missing),
        "unmatched": lines.c.school_id.is_(None),
    }
    return known.get(text, lines.c.state == text.replace("-", "_"))


def _line(row: dict[str, Any]) -> QueueLine:
    return QueueLine(
        map_id=MapId(row["map_id"]) if row["map_id"] else None,
        state=MapState(row["state"]) if row["state"] else None,
        matched=row["school_id"] is not None,
        received=_time(row["received"]),
        changed=_time(row["changed"]),
        **{name: row[name] or "" for name in ("school", "urn", "term", "kind", "reason", *_SCHOOL)},  # type: ignore[arg-type]
        **{name: row[name] for name in _MAP_COUNT},  # mypy cannot tell which keyword a name is
    )


def _time(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
