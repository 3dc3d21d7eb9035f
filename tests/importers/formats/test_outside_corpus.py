"""Files that nobody in the project wrote, from the folder that PROVISION_CORPUS names; else nothing is defined here.

The count of cells is made by another parser (ElementTree) in another way (whole documents), so that the reader is
not held to itself.
"""

import os
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from importers.formats import read_workbook
from importers.grid import Seen, Workbook
from importers.guard import inspect
from importers.text import clean
from importers.unreadable import Unreadable

FOLDER = os.environ.get("PROVISION_CORPUS", "")
FILES = sorted(path for path in Path(FOLDER).rglob("*.*") if path.is_file()) if FOLDER else []


def local(element) -> str:
    return element.tag.rpartition("}")[2]


def texts(element) -> str:
    """Return the text of an item or a cell's inline string: its own and its runs', without phonetic guides."""
    if local(element) == "rPh":
        return ""
    own = (element.text or "") if local(element) == "t" else ""
    return own + "".join(texts(child) for child in element)


def shows_nothing(text: str) -> bool:
    return not clean(text.replace("_x000D_", "\r").replace("_x000A_", "\n").replace("_x0009_", "\t")).strip()


def is_filled(cell, strings: list[str]) -> bool:
    value = next((child.text or "" for child in cell if local(child) == "v"), None)
    formula = any(local(child) == "f" for child in cell)
    if cell.get("t") == "inlineStr":
        return not shows_nothing(texts(cell))
    if cell.get("t") == "s":
        return bool(value) and not shows_nothing(strings[int(value)])
    if not value:
        return formula and not (cell.get("t") == "str" and value is not None)
    return not shows_nothing(value)


def count(path: Path) -> int:
    """Return the filled cells of the visible sheets of an xlsx, counted from its XML."""
    with zipfile.ZipFile(path) as package:
        parts = {name.replace("\\", "/").lower(): package.read(name) for name in package.namelist()}
    listed = next(name for name in parts if name.endswith("workbook.xml.rels"))
    folder = listed.partition("_rels/")[0]
    related = {item.get("Id"): item.get("Target").lower() for item in parse(parts[listed])}
    strings = [texts(item) for name in parts if name.endswith("sharedstrings.xml") for item in parse(parts[name])]
    total = 0
    for sheet in parse(parts[listed.replace("_rels/", "").removesuffix(".rels")]).iter():
        target = related.get(next((value for key, value in sheet.attrib.items() if key.endswith("}id")), ""), "")
        part = target[1:] if target.startswith("/") else folder + target
        if local(sheet) == "sheet" and sheet.get("state", "visible") == "visible" and "chartsheet" not in part:
            total += sum(is_filled(cell, strings) for cell in parse(parts[part]).iter() if local(cell) == "c")
    return total


def parse(content: bytes):
    return ET.fromstring(content)  # noqa: S314  files of public projects, behind the gate


if FILES:

    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
    def test_every_file_ends_as_read_or_with_a_reason(path):
        accepted = inspect(path)
        found = accepted if isinstance(accepted, Unreadable) else read_workbook(path, accepted)
        assert isinstance(found, (Workbook, Unreadable))
        if isinstance(found, Workbook) and found.format in ("xlsx", "xlsm"):
            read = sum(len(cells) for sheet in found.sheets for cells in sheet.rows.values())
            assert Seen.DUPLICATE_CELL not in {observation.seen for observation in found.observations}
            assert read == count(path)
