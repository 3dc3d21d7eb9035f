"""Small maps for tests: the column of a field is its turn, the rows start below a heading."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from schemas.entry import MONEY_FIELDS, Entry, MapKind, Value
from schemas.grouping import text_of
from schemas.provision_map import ProvisionMap, StatedTotal

ON = date(2026, 3, 1)
SHEET = "Map"
FOLDER = Path(__file__).parent / "checks"


def value_of(name: str, value: Any) -> Value:
    if isinstance(value, list):
        return tuple(value)
    return Decimal(value) if name in MONEY_FIELDS else value


def make_map(
    rows: Sequence[Mapping[str, Any]],
    *,
    kind: str = "school",
    columns: Sequence[str] = (),
    one_cell: Sequence[str] = (),
    raw: Mapping[str, str] | None = None,
    totals: Sequence[Sequence[Any]] = (),
    file_name: str = "Map.xlsx",
    on: date = ON,
) -> ProvisionMap:
    names = list(dict.fromkeys([*(name for row in rows for name in row), *columns]))
    letters = {name: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[turn] for turn, name in enumerate(names)}
    for name in one_cell:
        letters[name] = letters[one_cell[0]]
    entries = tuple(
        Entry(
            SHEET,
            number,
            {name: value_of(name, value) for name, value in row.items()},
            {name: f"{letters[name]}{number}" for name in row},
            {name: (raw or {}).get(name, text_of(value_of(name, value))) for name, value in row.items()},
        )
        for number, row in enumerate(rows, start=2)
    )
    return ProvisionMap(
        MapKind(kind),
        entries,
        frozenset(names),
        on,
        columns={(SHEET, name): letter for name, letter in letters.items()},
        file_name=file_name,
        totals=tuple(StatedTotal(SHEET, cell, field, Decimal(amount), tuple(of)) for cell, field, amount, of in totals),
    )


def check_samples() -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


def map_of(case: Mapping[str, Any], kind: str) -> ProvisionMap:
    options = {name: case[name] for name in ("columns", "one_cell", "raw", "totals", "file_name") if name in case}
    return make_map(case["rows"], kind=case.get("kind", kind), **options)


def history_of(case: Mapping[str, Any], kind: str) -> tuple[ProvisionMap, ...]:
    return tuple(make_map(rows, kind=kind) for rows in case.get("history", ()))
