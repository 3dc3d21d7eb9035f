"""A small xlsx writer of its own: shared strings, one date style, merges, hidden sheets and columns, and no clock."""

import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from string import ascii_uppercase
from xml.sax.saxutils import escape, quoteattr

from typed import Calculated, Cell, Typed

_EPOCH = date(1899, 12, 30)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HIDDEN = ' state="hidden"'
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def write_xlsx(path: Path, sheets: Mapping[str, Typed]) -> None:
    """Write the workbook; the same sheets give the same bytes."""
    strings: dict[str, int] = {}
    parts = {f"xl/worksheets/sheet{n}.xml": _sheet(sheet, strings) for n, sheet in enumerate(sheets.values(), 1)}
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}"{_HIDDEN if sheet.hidden else ""} r:id="r{n}"/>'
        for n, (name, sheet) in enumerate(sheets.items(), 1)
    )
    targets = {f"r{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)}
    targets |= {"s": ("styles", "styles.xml"), "t": ("sharedStrings", "sharedStrings.xml")}
    parts["xl/workbook.xml"] = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
    parts["xl/_rels/workbook.xml.rels"] = _relations(targets)
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}" uniqueCount="{len(strings)}">{shared}</sst>'
    parts["xl/styles.xml"] = _STYLES
    parts["_rels/.rels"] = _relations({"r1": ("officeDocument", "xl/workbook.xml")})
    with zipfile.ZipFile(path, "w") as archive:
        for name, xml in {"[Content_Types].xml": _content_types(parts), **parts}.items():
            member = zipfile.ZipInfo(name, (2026, 9, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml)


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    links = (f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for i, (kind, to) in targets.items())
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(links)}</Relationships>'


def _sheet(sheet: Typed, strings: dict[str, int]) -> str:
    rows = []
    for number, cells in enumerate(sheet.rows(), 1):
        inside = "".join(_cell(f"{_letters(column)}{number}", cell, strings) for column, cell in enumerate(cells, 1))
        rows.append(f'<row r="{number}">{inside}</row>' if inside else "")
    hidden = "".join(f'<col min="{column}" max="{column}" width="9" hidden="1"/>' for column in sheet.hidden_columns)
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in sheet.merged)
    return (
        f'<worksheet xmlns="{_MAIN}">{f"<cols>{hidden}</cols>" if hidden else ""}<sheetData>{"".join(rows)}</sheetData>'
        f"{f'<mergeCells>{merged}</mergeCells>' if merged else ''}</worksheet>"
    )


def _cell(address: str, cell: Cell, strings: dict[str, int]) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f'<c r="{address}" t="s"><v>{strings.setdefault(cell, len(strings))}</v></c>'
    if isinstance(cell, Calculated):
        return f'<c r="{address}"><f>{escape(cell.formula)}</f><v>{cell.result:g}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{address}" s="1"><v>{(cell - _EPOCH).days}</v></c>'
    return f'<c r="{address}"><v>{cell:g}</v></c>'


def _letters(column: int) -> str:
    rest, last = divmod(column - 1, len(ascii_uppercase))
    return (_letters(rest) if rest else "") + ascii_uppercase[last]


def _content_types(parts: Mapping[str, str]) -> str:
    kinds = {"workbook": "sheet.main", "styles": "styles", "sharedStrings": "sharedStrings"}
    listed = "".join(
        f'<Override PartName="/{name}" ContentType="{_KIND}.{kinds.get(Path(name).stem, "worksheet")}+xml"/>'
        for name in parts
        if not name.endswith(".rels")
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rels}{listed}</Types>'
