"""The styles of a workbook, read for one question: which of them show a number as a date or a time."""

from importers.formats.package import Attributes
from importers.formats.serials import Shown, shown_by_code, shown_by_id


def local(name: str) -> str:
    """Return the local part of a name that expat gives as `namespace local`."""
    return name.rpartition(" ")[2]


class StylesReader:
    """Collects what each cell style shows. `shown()` is indexed by the `s` attribute of a cell."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self._codes: dict[str, Shown] = {}
        self._ids: list[str] = []
        self._in_cell_styles = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an opening tag."""
        tag = local(name)
        if tag == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = shown_by_code(attributes.get("formatCode", ""))
        elif tag == "cellXfs":
            self._in_cell_styles = True
        elif tag == "xf" and self._in_cell_styles:
            self._ids.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        """Take a closing tag."""
        self.text.clear()
        if local(name) == "cellXfs":
            self._in_cell_styles = False

    @property
    def count(self) -> int:
        """How many cell formats there are."""
        return len(self._ids)

    def shown(self) -> dict[str, Shown]:
        """Return what each cell style shows, by its index as text; styles that show a plain number are left out."""
        kinds = {identity: self._codes.get(identity) or _built_in(identity) for identity in set(self._ids)}
        return {str(index): kinds[identity] for index, identity in enumerate(self._ids) if kinds[identity]}


def _built_in(identity: str) -> Shown:
    return shown_by_id(int(identity)) if identity.isdecimal() else Shown.NUMBER
