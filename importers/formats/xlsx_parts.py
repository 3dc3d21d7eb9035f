"""The small parts of a workbook: relationships, the list of sheets, properties, comments."""

import posixpath
from dataclasses import dataclass

from importers.formats.package import Attributes, Package
from importers.formats.refusal import RefusedError
from importers.formats.xlsx_styles import local
from importers.unreadable import Code

_RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
_HIDDEN = ("hidden", "veryHidden")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship: the last word of its type (`worksheet`), and the part (or place outside) it leads to."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


class _Reader:
    """A part of which only opening tags matter."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.tags: list[tuple[str, Attributes]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        self.text.clear()
        self.tags.append((local(name), attributes))

    def end(self, _: str) -> None:
        self.text.clear()


class _Properties:
    """The part that names the program, from which only that is kept."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.found: dict[str, str] = {}

    def start(self, _: str, __: Attributes) -> None:
        self.text.clear()

    def end(self, name: str) -> None:
        self.found.setdefault(local(name), "".join(self.text).strip())
        self.text.clear()


def relations(package: Package, part: str) -> dict[str, Relation]:
    """Return the relationships of a part by id (`""` is the package itself); empty where it has none.

    Raises `RefusedError`.
    """
    folder, name = posixpath.split(part)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if listed not in package:
        return {}
    reader = _Reader()
    package.parse(listed, reader)
    return {
        attributes.get("Id", ""): _relation(folder, attributes)
        for tag, attributes in reader.tags
        if tag == "Relationship"
    }


def _relation(folder: str, attributes: Attributes) -> Relation:
    target = attributes.get("Target", "").replace("\\", "/")
    external = attributes.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
    return Relation(attributes.get("Type", "").rpartition("/")[2], target, external)


def main_part(package: Package, usual: str) -> str:
    """Return the part that holds the workbook; the `usual` one where the package does not say.

    Raises `RefusedError`.
    """
    related = relations(package, "").values()
    return next((relation.target for relation in related if relation.kind == "officeDocument"), usual)


def sheets(package: Package, part: str) -> tuple[tuple[SheetEntry, ...], bool]:
    """Return the sheets of a workbook part in order, and whether its dates count from 1904. Raises `RefusedError`."""
    reader = _Reader()
    package.parse(part, reader)
    entries: list[SheetEntry] = []
    epoch_1904 = False
    for tag, attributes in reader.tags:
        if tag == "sheet":
            relation = next((attributes[name] for name in _RELATION if name in attributes), "")
            entries.append(SheetEntry(attributes.get("name", ""), relation, attributes.get("state") in _HIDDEN))
        elif tag == "workbookPr":
            epoch_1904 = attributes.get("date1904") in ("1", "true")
    return tuple(entries), epoch_1904


def comments(package: Package, part: str) -> list[str]:
    """Return the addresses of the cells that have a comment. Raises `RefusedError`."""
    reader = _Reader()
    package.parse(part, reader)
    return [attributes["ref"] for tag, attributes in reader.tags if tag == "comment" and "ref" in attributes]


def software(package: Package) -> str:
    """Return the program that the file says wrote it, empty where it does not say.

    Raises `RefusedError` for unsafe XML only.
    """
    part = "docProps/app.xml"
    reader = _Properties()
    try:
        if part in package:
            package.parse(part, reader)
    except RefusedError as refused:
        if refused.reason.code is not Code.DAMAGED:
            raise
    return reader.found.get("Application", "")
