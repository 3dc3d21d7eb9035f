"""Excel workbooks (xlsx, xlsm, Strict Open XML, exports of Google Sheets and LibreOffice), read from their XML.

Own reader, because each library loses something in silence: error cells, rich text, Strict workbooks, cells outside a
false dimension (measured; see SECURITY.md). Parts are found through relationships, as the standard says, not by their
usual names. Hidden sheets are named and not unpacked; macros and links are never followed.
"""

from pathlib import Path

from importers.formats import xlsx_parts, xlsx_quick
from importers.formats.draft import MAX_CELLS, Draft, finish, hidden_sheet
from importers.formats.package import Package
from importers.formats.refusal import refuse
from importers.formats.serials import Shown
from importers.formats.xlsx_parts import Relation, SheetEntry
from importers.formats.xlsx_sheet import SheetReader
from importers.formats.xlsx_strings import StringsReader
from importers.formats.xlsx_styles import StylesReader
from importers.grid import Observation, Seen, Sheet, Workbook
from importers.text import one_line
from importers.unreadable import Code

_MANY_STYLES = 65_490  # cell formats that Excel itself can hold (Excel specifications and limits)
_NO_CELLS = ("chartsheet", "dialogsheet")


def read(path: Path) -> Workbook:
    """Return every sheet of the workbook. Raises `RefusedError`: the file is damaged, unsafe or too big."""
    with Package(path) as package:
        main = xlsx_parts.main_part(package, "xl/workbook.xml")
        listed, epoch_1904 = xlsx_parts.sheets(package, main)
        related = xlsx_parts.relations(package, main)
        if not related:
            raise refuse(Code.DAMAGED, missing_part="list of parts")
        reader = _WorkbookReader(package, related, epoch_1904=epoch_1904)
        sheets = [sheet for position, entry in enumerate(listed, 1) for sheet in reader.sheet(entry, position)]
        return Workbook("xlsx", tuple(sheets), tuple(reader.seen), one_line(xlsx_parts.software(package)))


class _WorkbookReader:
    """What the sheets of one workbook share while they are read: strings, styles, epoch and the budget of cells."""

    def __init__(self, package: Package, related: dict[str, Relation], *, epoch_1904: bool) -> None:
        self.seen: list[Observation] = []
        self._package = package
        self._related = related
        self._epoch_1904 = epoch_1904
        self._cells_left = MAX_CELLS
        self._shown = self._styles()
        self._strings = self._shared_strings()
        links = sum(relation.kind == "externalLink" for relation in related.values())
        if links:
            self.seen.append(Observation(Seen.EXTERNAL_LINKS, detail=str(links)))
        if epoch_1904:
            self.seen.append(Observation(Seen.DATES_FROM_1904))

    def sheet(self, entry: SheetEntry, position: int) -> list[Sheet]:
        """Return the sheet of one entry, or nothing where it has no cells (a chart). Raises `RefusedError`."""
        relation = self._related.get(entry.relation)
        if relation is None or relation.external:
            raise refuse(Code.DAMAGED, missing_sheet=f"#{position}")
        if "macrosheet" in relation.kind.lower():
            raise refuse(Code.EXCEL4_MACROS)
        if relation.kind in _NO_CELLS:
            self.seen.append(Observation(Seen.NOT_A_SHEET, one_line(entry.name)))
            return []
        if entry.hidden:
            sheet, seen = hidden_sheet(entry.name, position)
            self.seen.append(seen)
            return [sheet]
        sheet, noted = finish(self._draft(entry, position, relation.target))
        self.seen.extend(noted)
        return [sheet]

    def _draft(self, entry: SheetEntry, position: int, part: str) -> Draft:
        draft = Draft(entry.name, position)
        reader = SheetReader(
            draft,
            strings=self._strings,
            shown=self._shown,
            epoch_1904=self._epoch_1904,
            cells_left=self._cells_left,
        )
        self._cells_of(part, reader)
        self._cells_left -= reader.cells
        for relation in xlsx_parts.relations(self._package, part).values():
            if relation.kind == "comments" and relation.target in self._package:
                draft.comments.extend(xlsx_parts.comments(self._package, relation.target))
        return draft

    def _cells_of(self, part: str, reader: SheetReader) -> None:
        """Send a sheet's part through `reader`: by the quick road where all of it fits, else tag by tag."""
        if self._package.size(part) > xlsx_quick.BIGGEST:
            self._package.parse(part, reader)
            return
        content = self._package.read(part)
        quick = xlsx_quick.split(content)
        if quick is None:
            self._package.parse_blocks(part, (content,), reader)
            return
        self._package.parse_blocks(part, (quick.around,), reader)
        xlsx_quick.take(quick, reader)

    def _styles(self) -> dict[str, Shown]:
        reader = StylesReader()
        part = self._part("styles")
        if part:
            self._package.parse(part, reader)
        if reader.count > _MANY_STYLES:
            self.seen.append(Observation(Seen.OVERGROWN, detail=f"{reader.count:,} cell formats"))
        return reader.shown()

    def _shared_strings(self) -> list[str]:
        reader = StringsReader()
        part = self._part("sharedStrings")
        if part:
            self._package.parse(part, reader)
        return reader.strings

    def _part(self, kind: str) -> str:
        found = [relation.target for relation in self._related.values() if relation.kind == kind]
        return found[0] if found and found[0] in self._package else ""
