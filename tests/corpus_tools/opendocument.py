"""A small OpenDocument writer of its own: text, numbers and dates, one table a sheet, and no clock."""

import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from typed import Calculated, Cell, Typed

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "manifest")
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = (
    f'{_HEAD}<manifest:manifest{_SPACES} manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def write_ods(path: Path, sheets: Mapping[str, Typed]) -> None:
    """Write the workbook; merged ranges and hidden parts are not written, as no case needs them."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{''.join(map(_row, sheet.rows()))}</table:table>"
        for name, sheet in sheets.items()
    )
    content = (
        f'{_HEAD}<office:document-content{_SPACES} office:version="1.2"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in (("mimetype", _KIND), ("META-INF/manifest.xml", _MANIFEST), ("content.xml", content)):
            archive.writestr(zipfile.ZipInfo(name, (2026, 9, 1, 0, 0, 0)), text)


def _row(cells: list[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, str):
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n"))
        return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
    if isinstance(cell, date):
        shown, value = f"{cell:%d/%m/%Y}", f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    else:
        number = cell.result if isinstance(cell, Calculated) else cell
        shown, value = f"{number:g}", f'office:value-type="float" office:value="{number:g}"'
    return f"<table:table-cell {value}><text:p>{shown}</text:p></table:table-cell>"
