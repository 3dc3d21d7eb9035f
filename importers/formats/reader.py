"""The one door to all formats: an accepted file becomes a `Workbook`, or the reason why it does not.

Each format is a module with `read(path)`, loaded only when such a file comes. What is wrong with a whole workbook
whatever its format (no sheets, all hidden, nothing in it) is said here.
"""

import importlib
from dataclasses import replace
from pathlib import Path

from importers.formats.refusal import RefusedError
from importers.grid import Workbook
from importers.guard import Accepted
from importers.unreadable import Code, Unreadable, unreadable

_MODULES = {"xlsx": "xlsx", "xlsm": "xlsx", "xls": "xls", "xlsb": "xlsb", "ods": "ods", "csv": "delimited"}


def read_workbook(path: Path, accepted: Accepted) -> Workbook | Unreadable:
    """Return the workbook of an accepted file, with what the gate saw and what its reader saw.

    Never raises for bad data.

    A zip of uploads is not one workbook: it ends as `nested-zip` here, and is unpacked by `importers.formats.bundle`
    before.
    """
    name = _MODULES.get(accepted.format)
    if name is None:
        return unreadable(Code.NESTED_ZIP)
    module = importlib.import_module(f"importers.formats.{name}")
    try:
        workbook: Workbook = module.read(path)
    except RefusedError as refused:
        return refused.reason
    except MemoryError:
        return unreadable(Code.TOO_MUCH_MEMORY)
    except FileNotFoundError:
        return unreadable(Code.MISSING)
    except PermissionError:
        return unreadable(Code.NO_PERMISSION)
    return _without(workbook) or replace(
        workbook, format=accepted.format, observations=(*accepted.observations, *workbook.observations)
    )


def _without(workbook: Workbook) -> Unreadable | None:
    """Return why a workbook that could be opened still holds nothing to read, None where it holds something."""
    if not workbook.sheets:
        return unreadable(Code.NO_SHEETS)
    if all(sheet.hidden for sheet in workbook.sheets):
        return unreadable(Code.ONLY_HIDDEN_SHEETS)
    return None if any(sheet.rows for sheet in workbook.sheets) else unreadable(Code.NOTHING_IN_IT)
