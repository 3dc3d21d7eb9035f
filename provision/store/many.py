"""Rows by the hundred: read, written and removed in a few statements, however many findings one key decides.

A statement a row is many times slower, and colleagues wait as long. What was done is remembered by the `journal`.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select, tuple_, update

from provision.review.progress import Progress, untold

Row = dict[str, Any]
Key = tuple[Any, ...]
Thing = TypeVar("Thing")

AT_ONCE = 500
"""How many rows are named in one statement: a database takes a limited number of values in one."""


def in_parts(things: Sequence[Thing], progress: Progress = untold) -> Iterator[Sequence[Thing]]:
    """Give a sequence in parts that one statement can name; whoever listens is told how far it is, before each."""
    for start in range(0, len(things), AT_ONCE):
        progress(start, len(things))
        yield things[start : start + AT_ONCE]


def key_of(table: Table, row: Mapping[str, Any]) -> Key:
    """Return the primary key of a row."""
    return tuple(row[column.name] for column in table.primary_key.columns)


def rows_at(connection: Connection, table: Table, keys: Sequence[Key]) -> dict[Key, Row]:
    """Return the rows at these keys as they stand now, those that there are."""
    found = connection.execute(select(table).where(_among(table, keys))).mappings()
    return {key_of(table, row): row for row in map(dict, found)}


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Add rows that bring their keys."""
    for _, alike in groupby(rows, key=_names):
        connection.execute(insert(table), list(alike))


def change_rows(connection: Connection, table: Table, changes: Sequence[tuple[Key, Row]]) -> None:
    """Change columns of rows, each row's own, and count its version on where it has one."""
    newer = {"version": table.c.version + 1} if "version" in table.c else {}
    keys = [column.name for column in table.primary_key.columns]
    here = and_(*(table.c[name] == bindparam(f"at_{name}") for name in keys))
    for names, alike in groupby(changes, key=lambda change: _names(change[1])):
        change = update(table).where(here).values({name: bindparam(f"to_{name}") for name in names} | newer)
        connection.execute(
            change,
            [
                {f"at_{name}": part for name, part in zip(keys, key, strict=True)}
                | {f"to_{name}": value for name, value in values.items()}
                for key, values in alike
            ],
        )


def remove_rows(connection: Connection, table: Table, keys: Sequence[Key]) -> None:
    """Remove rows."""
    connection.execute(delete(table).where(_among(table, keys)))


def _among(table: Table, keys: Sequence[Key]) -> Any:  # noqa: ANN401  SQLAlchemy's condition
    columns = list(table.primary_key.columns)
    if len(columns) == 1:
        return columns[0].in_([key[0] for key in keys])
    return tuple_(*columns).in_(keys)


def _names(row: Row) -> tuple[str, ...]:
    return tuple(row)
