"""The two ends that `reading.py` measures against, each run as a process: `naive` and `floor` over files or folders."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

COLUMNS = {
    "Provision": "provision", "Description": "description", "Area of need": "area_of_need", "Wave": "level",
    "Year group": "year_group", "Delivered by": "staff_role", "Group size": "group_size",
    "Minutes per session": "minutes_per_session", "Sessions per week": "sessions_per_week", "No of weeks": "weeks",
    "Frequency": "frequency", "Start date": "start_date", "End date": "end_date", "Review date": "review_date",
    "Hourly rate": "hourly_rate", "Cost": "cost", "Funding stream": "funding_source", "Baseline": "baseline",
    "Expected outcome": "target", "Comments": "notes",
}  # fmt: skip
HEADER_ROW = 3


def naive(paths: list[Path]) -> int:
    """Load each file whole with openpyxl and run a JSON Schema over each row; return how many failings there are."""
    import openpyxl  # noqa: PLC0415  the other contestant must not pay for it
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    check = Draft202012Validator(_schema()).iter_errors
    failings = 0
    for path in paths:
        sheet = openpyxl.load_workbook(path, data_only=True).active
        for row in sheet.iter_rows(min_row=HEADER_ROW + 1, values_only=True):
            entry = {
                field: _plain(value) for field, value in zip(COLUMNS.values(), row, strict=False) if value is not None
            }
            failings += sum(1 for _ in check(entry))
    return failings


def floor(paths: list[Path]) -> int:
    """Read the cells of each file with python-calamine and do nothing with them; return how many rows there are."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  as above

    return sum(len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()) for path in paths)


def _plain(value: object) -> object:
    return value.date().isoformat() if isinstance(value, datetime) else value


def _schema() -> dict[str, object]:
    text = {"type": "string", "minLength": 1}
    day = {"type": "string", "format": "date"}
    positive = {"type": "number", "minimum": 0}
    numbers = ("minutes_per_session", "sessions_per_week", "weeks", "hourly_rate", "cost")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["provision", "area_of_need", "level"],
        "properties": {
            **dict.fromkeys(COLUMNS.values(), text),
            **dict.fromkeys(numbers, positive),
            **dict.fromkeys(("start_date", "end_date", "review_date"), day),
            "group_size": {"anyOf": [positive, {"type": "string", "pattern": "^1:[0-9]+$"}]},
            "level": {"enum": ["Wave 1", "Wave 2", "Wave 3"]},
        },
    }


if __name__ == "__main__":
    contestants: dict[str, Callable[[list[Path]], int]] = {"naive": naive, "floor": floor}
    given = [Path(argument) for argument in sys.argv[2:]]
    contestants[sys.argv[1]]([file for path in given for file in (sorted(path.iterdir()) if path.is_dir() else [path])])
