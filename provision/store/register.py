"""Taking in the register of schools from a csv or xlsx: one action, only what differs is written.

A school is known again by its URN, else by its DfE number, else by its name where no number says otherwise: a county
has several schools of one name, and an academy gets a new URN. Schools that are missing from a new edition stay: a
register of one district must not remove the others. Rows that cannot be taken in are told, and the rest go on.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from importers.learned import school_scope
from importers.reading import SchoolClaim
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.journal import Act, act
from provision.store.schools import FIELDS, LINKS, cleaned, columns_of, find, find_given, is_web_address, name_key
from provision.store.tables import maps, schools, uploads

_TITLE_ROWS = 20  # headings are looked for in this many rows


@dataclass(frozen=True, slots=True)
class Registered:
    """What a register changed: counts of schools, rows without a name or number, and maps that found their school."""

    added: int
    changed: int
    same: int
    left_out: tuple[str, ...]
    matched: int = 0

    @property
    def message(self) -> str:
        """What was taken in, in one line."""
        told = f"The register: {self.added} schools added, {self.changed} changed, {self.same} as before"
        told += f"; {len(self.left_out)} rows left out" if self.left_out else ""
        came = f" {self.matched} of the maps that were here already found their school." if self.matched else ""
        return f"{told}.{came}"


def import_register(store: Store, path: Path) -> Registered:
    """Take in a register. Raises `NotPossibleError` where the file has no row of headings with a school's name."""
    rows = list(_records(path))
    with act(store, "register") as doing:
        counts = {"added": 0, "changed": 0, "same": 0}
        left_out: list[str] = []
        taken: set[int] = set()
        for where, row in rows:
            try:
                counts[_take_in(doing, row, taken)] += 1
            except _LeftOutError as why:
                left_out.append(f"{where}: {why}")
        matched = _match_again(doing) if counts["added"] or counts["changed"] else 0
        doing.undoable = False
        if counts["added"] or counts["changed"]:
            doing.what = f"took in a register: {counts['added']} schools added, {counts['changed']} changed"
    return Registered(**counts, left_out=tuple(left_out), matched=matched)


def has_schools(store: Store) -> bool:
    """Say whether a register was ever taken in: without one no map finds its school."""
    with store.read() as connection:
        return connection.execute(select(schools.c.id).limit(1)).first() is not None


def known_schools(store: Store) -> dict[str, str]:
    """Return by each name and number of a school what stands for it in pseudonyms: URN, else DfE number, else name.

    A name that several schools have tells nothing and is left out.
    """
    with store.read() as connection:
        rows = connection.execute(select(schools.c.urn, schools.c.dfe_number, schools.c.name)).all()
    found: dict[str, set[str]] = {}
    for row in rows:
        known = [said for said in row if said]
        for said in known:
            found.setdefault(school_scope(said), set()).add(known[0])
    return {said: meant.pop() for said, meant in found.items() if len(meant) == 1}


def told_in_pseudonyms(store: Store, school: str) -> tuple[str, ...]:
    """Return everything that may stand for a school in the pseudonyms of its pupils, the register's own word first.

    A map that came before its school was in the register, or that somebody matched, has what its file said, or itself.
    A name that several schools have is left out: it would name another school's pupils too. Raises `NotFoundError`.
    """
    with store.read() as connection:
        match = find_given(connection, school)
        query = select(schools.c.urn, schools.c.dfe_number, schools.c.name).where(schools.c.id == match.school_id)
        row = connection.execute(query).first()
        if row is None:
            near = f"Near names: {', '.join(match.near)}." if match.near else "`provision schools list` shows them."
            raise NotFoundError(f"The register has no school {school}.", hint=near)
        said = (uploads.c.sha256, maps.c.claimed_urn, maps.c.claimed_dfe_number, maps.c.claimed_name)
        came = connection.execute(select(*said).join_from(maps, uploads).where(maps.c.school_id == match.school_id))
        keys = connection.execute(select(schools.c.name_key).where(schools.c.id != match.school_id)).scalars()
        elsewhere = set(keys)
        claims = [text for one in came for text in one if text and name_key(text) not in elsewhere]
    return tuple(dict.fromkeys((row.urn or row.dfe_number or row.name, *claims)))


class _LeftOutError(Exception):
    """A row that cannot be taken in, with the reason."""


def _take_in(doing: Act, row: dict[str, Any], taken: set[int]) -> str:
    """Add or change one school, which no row before it has; return which of the counts it belongs to."""
    if not row["name"]:
        raise _LeftOutError("no name")
    unlike = [name for name in LINKS if row.get(name) and not is_web_address(row[name])]
    if unlike:
        raise _LeftOutError(f"“{row[unlike[0]]}” is no web address (https://…)")
    school_id = _known(doing.connection, row)
    if school_id in taken:
        raise _LeftOutError(f"{row['name']} stands in a row above as well")
    if school_id is None:
        taken.add(doing.insert(schools, row))
        return "added"
    taken.add(school_id)
    given = {name: value for name, value in row.items() if value}
    return "changed" if doing.update(schools, {"id": school_id}, given) else "same"


def _known(connection: Connection, row: dict[str, Any]) -> int | None:
    """Return the school that a row is about; None for one that the register does not have."""
    numbers = ("urn", "dfe_number")
    found: list[int | None] = []
    for number in numbers:
        query = select(schools.c.id).where(schools.c[number] == row.get(number))
        found.append(connection.execute(query).scalar() if row.get(number) else None)
    if None not in found and len(set(found)) > 1:
        raise _LeftOutError(f"the URN {row['urn']} and the DfE number {row['dfe_number']} are those of two schools")
    if any(found):
        return next(one for one in found if one)
    namesakes = select(schools).where(schools.c.name_key == row["name_key"])
    alike = [
        one
        for one in connection.execute(namesakes).mappings()
        if not any(row.get(name) and one[name] and row[name] != one[name] for name in numbers)
    ]
    return int(alike[0]["id"]) if len(alike) == 1 else None


def _match_again(doing: Act) -> int:
    """Give maps whose school was unknown to the school that the register now has."""
    claims = (maps.c.claimed_urn, maps.c.claimed_dfe_number, maps.c.claimed_name)
    query = select(maps.c.id, maps.c.term, maps.c.kind, *claims)
    matched = 0
    for row in doing.connection.execute(query.where(maps.c.school_id.is_(None), maps.c.current == 1)).all():
        claim = SchoolClaim(row.claimed_urn, row.claimed_dfe_number, row.claimed_name)
        school_id = find(doing.connection, claim).school_id
        if school_id is not None and not _has_current(doing.connection, school_id, row.term, row.kind):
            doing.update(maps, {"id": row.id}, {"school_id": school_id, "near": ""})
            doing.maps.add(row.id)
            matched += 1
    return matched


def _has_current(connection: Connection, school_id: int, term: str, kind: str) -> bool:
    same = (maps.c.school_id == school_id) & (maps.c.term == term) & (maps.c.kind == kind) & (maps.c.current == 1)
    return connection.execute(select(maps.c.id).where(same)).first() is not None


def _records(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each row below the headings with where it stands, cleaned."""
    try:
        table = list(_table(path))
    except (OSError, ValueError, KeyError) as problem:
        raise NotPossibleError(
            f"{path} cannot be read as a register ({problem}).", hint="Save it as csv or xlsx."
        ) from problem
    number, columns = _headings(path, table)
    for row_number, row in enumerate(table[number:], start=number + 1):
        if any(cell.strip() for cell in row):
            picked = {name: row[place] for name, place in columns.items() if place < len(row)}
            yield f"row {row_number}", cleaned({"name": "", **picked})


def _headings(path: Path, table: list[list[str]]) -> tuple[int, dict[str, int]]:
    """Return the number of the row of headings, from 1, and where each field stands in it."""
    for number, headings in enumerate(table[:_TITLE_ROWS], start=1):
        columns = columns_of(headings)
        if "name" in columns and len(columns) > 1:
            return number, columns
    told = f"{path} has no row of headings with a school's name."
    raise NotPossibleError(told, hint=f"Columns: {', '.join((*FIELDS, *LINKS))}.")


def _table(path: Path) -> Iterator[list[str]]:
    if path.suffix.casefold() == ".xlsx":
        yield from _xlsx(path)
        return
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    yield from csv.reader(io.StringIO(text, newline=""))


def _xlsx(path: Path) -> Iterator[list[str]]:
    import zipfile  # noqa: PLC0415  only for a workbook

    from openpyxl import load_workbook  # noqa: PLC0415  slow to import, and only for a workbook

    try:
        workbook = load_workbook(path, read_only=True, data_only=True)
    except zipfile.BadZipFile as problem:
        raise ValueError("it is no workbook") from problem
    sheet = workbook.worksheets[0]
    sheet.reset_dimensions()
    yield from ([_cell(value) for value in row] for row in sheet.iter_rows(values_only=True))
    workbook.close()


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
