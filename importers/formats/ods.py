"""OpenDocument spreadsheets (ods) of LibreOffice, Google and others, streamed from `content.xml`.

Repeat counts stand for cells that are not written out: LibreOffice ends most sheets with a million empty rows. Empty
repeats only move the place; repeated values count against the budget of cells. Values come from their typed
attributes, not from the shown text; what is shown counts for text, and where a typed value is wrong (told).
"""

from pathlib import Path

from importers.formats.draft import MAX_CELLS, Draft, finish, hidden_sheet
from importers.formats.ods_content import ContentReader
from importers.formats.package import Attributes, Package
from importers.formats.refusal import RefusedError, refuse
from importers.formats.xlsx_styles import local
from importers.grid import Observation, Seen, Sheet, Workbook
from importers.text import one_line
from importers.unreadable import Code

_MANIFEST = "META-INF/manifest.xml"
_META = "meta.xml"


def read(path: Path) -> Workbook:
    """Return every sheet of the document. Raises `RefusedError`: damaged, protected, unsafe or too big."""
    with Package(path) as package:
        if "encryption-data" in _tags(package, _MANIFEST):
            raise refuse(Code.PASSWORD_PROTECTED)
        reader = ContentReader(MAX_CELLS)
        package.parse("content.xml", reader, dtd=True)
        written_by = _generator(package)
    sheets: list[Sheet] = []
    seen = [Observation(Seen.EXTERNAL_LINKS, detail=str(reader.links))] if reader.links else []
    for draft in reader.drafts:
        sheet, noted = _finished(draft, hidden=draft.position in reader.hidden)
        sheets.append(sheet)
        seen.extend(noted)
    return Workbook("ods", tuple(sheets), tuple(seen), one_line(written_by))


def _finished(draft: Draft, *, hidden: bool) -> tuple[Sheet, tuple[Observation, ...]]:
    if not hidden:
        return finish(draft)
    sheet, told = hidden_sheet(draft.name, draft.position)
    return sheet, (told,)


class _TagReader:
    """Which tags a small part has, with the first text of each."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.found: dict[str, str] = {}

    def start(self, _: str, __: Attributes) -> None:
        self.text.clear()

    def end(self, name: str) -> None:
        self.found.setdefault(local(name), "".join(self.text).strip())
        self.text.clear()


def _generator(package: Package) -> str:
    """Return the program that wrote the document; a damaged part that only says so costs nothing."""
    try:
        return _tags(package, _META).get("generator", "")
    except RefusedError as refused:
        if refused.reason.code is not Code.DAMAGED:
            raise
        return ""


def _tags(package: Package, part: str) -> dict[str, str]:
    reader = _TagReader()
    if part in package:
        package.parse(part, reader, dtd=True)
    return reader.found
