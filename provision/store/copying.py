"""Moving a team from a file to a server and back: every row copied in one transaction, then compared.

The copy counts only when each table has the same digest on both sides; until then the target shows nothing.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Integer, Table, delete, func, insert, select, text

from provision.store.engine import Store
from provision.store.errors import NotPossibleError, StoreError
from provision.store.journal import act
from provision.store.lifecycle import count
from provision.store.tables import events, maps, metadata, schools

_BATCH = 1_000
_MADE_WITH_THE_STORE = ("store_facts",)


class CopyDiffersError(StoreError):
    """A table is not the same on both sides after copying; the target was left empty."""


def copy_store(source: Store, target: Store) -> dict[str, int]:
    """Copy every row into an empty store; return the rows of each table.

    Raises `NotPossibleError` where the target has content, `CopyDiffersError` where the copy is not the same.
    """
    with target.read() as there:
        _must_be_empty(there, target)
    with act(source, "export") as doing:
        doing.undoable, doing.what = False, f"began to copy the whole store to {target.where}"
    with source.read() as old, target.write() as new:
        _must_be_empty(new, target)
        for name in _MADE_WITH_THE_STORE:
            new.execute(delete(metadata.tables[name]))
        counts = {table.name: _copy(old, new, table) for table in metadata.sorted_tables}
        for table in metadata.sorted_tables:
            if digest(old, table) != digest(new, table):
                raise CopyDiffersError(
                    f"The table {table.name} was not copied whole.", hint="Nothing was kept. Try again."
                )
        if not target.is_file:
            _number_on(new)
    return counts


def _must_be_empty(connection: Connection, target: Store) -> None:
    if any(count(connection, table) for table in (schools, maps, events)):
        raise NotPossibleError(f"{target.where} has content already.", hint="Copy into a new, empty store.")


def _copy(old: Connection, new: Connection, table: Table) -> int:
    copied = 0
    for rows in _batches(old, table):
        new.execute(insert(table), rows)
        copied += len(rows)
    return copied


def _batches(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    query = select(table).order_by(*table.primary_key.columns)
    with connection.execute(query.execution_options(yield_per=_BATCH)) as result:
        for part in result.mappings().partitions():
            yield [dict(row) for row in part]


def digest(connection: Connection, table: Table) -> str:
    """Return a digest of every row of a table that does not depend on the engine or the order."""
    total = 0
    for rows in _batches(connection, table):
        for row in rows:
            line = repr(
                [(name, bytes(value) if isinstance(value, memoryview) else value) for name, value in row.items()]
            )
            total ^= int.from_bytes(hashlib.sha256(line.encode("utf-8", "surrogatepass")).digest(), "big")
    return f"{total:064x}"


def _number_on(connection: Connection) -> None:
    """Let the server's own numbering go on after the highest copied number."""
    for table in metadata.sorted_tables:
        key = list(table.primary_key.columns)
        if len(key) == 1 and isinstance(key[0].type, Integer) and key[0].name == "id":
            highest = connection.execute(select(func.max(key[0]))).scalar()
            if highest:
                sequence = text("SELECT setval(pg_get_serial_sequence(:table, 'id'), :highest)")
                connection.execute(sequence, {"table": table.name, "highest": highest})
