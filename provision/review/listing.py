"""Lists that officers fill in as csv (plans, budgets, terms): rows by the names of their columns, each with its number.

A list is taken in whole or not at all, so whatever is wrong names its row and what to do.
"""

import csv
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path

from provision.store.errors import NotPossibleError

_DAYS = ("%Y-%m-%d", "%d/%m/%Y")


def rows_of(path: Path, needed: Collection[str]) -> list[tuple[int, dict[str, str]]]:
    """Return each filled row of a csv with its number in the sheet, its values by column name in lower case.

    Raises `NotPossibleError` where the file cannot be read or a needed column is missing.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise NotPossibleError(f"{path} cannot be read ({problem}).", hint="Save it as csv (UTF-8).") from problem
    rows = csv.DictReader(text.splitlines())
    rows.fieldnames = [name.strip().casefold() for name in rows.fieldnames or ()]
    missing = [name for name in needed if name not in rows.fieldnames]
    if missing:
        hint = f"Its first row names the columns: {', '.join(needed)}."
        raise NotPossibleError(f"{path} has no column {', '.join(missing)}.", hint=hint)
    cleaned = ({name: (value or "").strip() for name, value in row.items() if name} for row in rows)
    return [(number, row) for number, row in enumerate(cleaned, 2) if any(row.values())]


def day_in(text: str) -> date | None:
    """Return a day written 2026-09-01 or 01/09/2026, else None."""
    for shape in _DAYS:
        try:
            return datetime.strptime(text, shape).date()  # noqa: DTZ007  a day has no time zone
        except ValueError:
            continue
    return None
