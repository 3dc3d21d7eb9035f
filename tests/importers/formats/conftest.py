"""Small writers of workbooks for tests: exact XML in, a file out, so that each test says the very bytes it is about."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from importers.formats import read_workbook
from importers.grid import Observation, Seen, Workbook
from importers.guard import inspect
from importers.unreadable import Code, Unreadable

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


class Desk:
    """Writes files into the test's own folder and reads them back through the gate and the reader."""

    MAIN = MAIN
    ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Provision</t></is></c><c r="B1"><v>5</v></c></row>'

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def sheet(self, rows: str = ROWS, *, before: str = "", after: str = "", namespace: str = MAIN) -> str:
        return f'<worksheet xmlns="{namespace}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'

    def parts(
        self,
        *sheets: str,
        names: tuple[str, ...] = (),
        states: tuple[str, ...] = (),
        strings: str = "",
        styles: str = "",
        properties: str = "",
    ) -> dict[str, str | bytes]:
        """Return the parts of a workbook with these sheets; change or add parts before `pack`."""
        listed = related = ""
        made: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>"}
        for number, xml in enumerate(sheets, 1):
            name = names[number - 1] if names else f"Sheet{number}"
            state = f' state="{states[number - 1]}"' if states and states[number - 1] else ""
            listed += f'<sheet name="{name}" sheetId="{number}"{state} r:id="rId{number}"/>'
            related += self.relation(number, "worksheet", f"worksheets/sheet{number}.xml")
            made[f"xl/worksheets/sheet{number}.xml"] = xml
        if strings:
            related += self.relation(90, "sharedStrings", "sharedStrings.xml")
            made["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
        if styles:
            related += self.relation(91, "styles", "styles.xml")
            made["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
        made["_rels/.rels"] = self.relations(self.relation(1, "officeDocument", "xl/workbook.xml"))
        made["xl/_rels/workbook.xml.rels"] = self.relations(related)
        made["xl/workbook.xml"] = (
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{listed}</sheets></workbook>'
        )
        return made

    def relation(self, number: int, kind: str, target: str) -> str:
        return f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'

    def relations(self, listed: str) -> str:
        return f'<Relationships xmlns="{PACKAGE}">{listed}</Relationships>'

    def pack(
        self, made: Mapping[str, str | bytes], *, name: str = "map.xlsx", method: int = zipfile.ZIP_DEFLATED
    ) -> Path:
        path = self.folder / name
        with zipfile.ZipFile(path, "w", method) as target:
            for part, content in made.items():
                target.writestr(part, content)
        return path

    def book(self, rows: str = ROWS, **more: str) -> Workbook:
        """Return what is read from a workbook of one sheet; `more` as for `sheet` and `parts`."""
        sheet = self.sheet(rows, before=more.pop("before", ""), after=more.pop("after", ""))
        return self.read(self.pack(self.parts(sheet, **more)))

    def cells(self, rows: str, **more: str) -> dict[tuple[int, int], object]:
        """Return the cells read from a workbook of one sheet with these rows, by row and column."""
        return by_place(self.book(rows, **more))

    def text(self, content: bytes | str, *, name: str = "map.csv") -> Workbook:
        """Return what is read from a text file."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self.read(path)

    def read(self, path: Path) -> Workbook:
        found = self.end(path)
        assert isinstance(found, Workbook), found
        return found

    def refused(self, path: Path) -> Code:
        """Return the code with which a file ends."""
        found = self.end(path)
        assert isinstance(found, Unreadable), found
        return found.code

    def end(self, path: Path) -> Workbook | Unreadable:
        accepted = inspect(path)
        return accepted if isinstance(accepted, Unreadable) else read_workbook(path, accepted)

    def styles(self, *formats: str) -> str:
        """Return styles whose cell style 0 is plain and whose following ones have these number formats."""
        codes = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{code}"/>' for n, code in enumerate(formats))
        cells = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(formats)))
        return (
            f'<numFmts>{codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
            f'<cellXfs><xf numFmtId="0"/>{cells}</cellXfs>'
        )


def by_place(workbook: Workbook, sheet: int = 0) -> dict[tuple[int, int], object]:
    return {
        (row, column): value for row, cells in workbook.sheets[sheet].rows.items() for column, value in cells.items()
    }


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def places():
    return by_place


@pytest.fixture
def seen():
    """Return what was seen of one kind, or None."""

    def find(workbook: Workbook, kind: Seen) -> Observation | None:
        return next((observation for observation in workbook.observations if observation.seen is kind), None)

    return find
