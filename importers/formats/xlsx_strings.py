"""Strings of a workbook: the shared table, and the escapes that its texts may hold.

A text is its runs joined with all their spaces; phonetic guides are not text. `_x000D_` and its like stand for
characters that XML cannot hold, and `_x005F_` for the underscore before something that only looks like one (ECMA-376
22.9.2.19).
"""

import re

from importers.formats.package import Attributes
from importers.formats.xlsx_styles import local

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Return `text` with its `_xHHHH_` escapes resolved; two halves of a character become one."""
    if "_x" not in text:
        return text
    plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class StringsReader:
    """Collects the shared strings in order.

    Texts of equal content are one object, so that memory follows distinct texts.
    """

    def __init__(self) -> None:
        self.text: list[str] = []
        self.strings: list[str] = []
        self._parts: list[str] = []
        self._phonetic = False

    def start(self, name: str, _: Attributes) -> None:
        """Take an opening tag."""
        self.text.clear()
        if local(name) == "rPh":
            self._phonetic = True

    def end(self, name: str) -> None:
        """Take a closing tag."""
        tag = local(name)
        if tag == "t":
            if not self._phonetic:
                self._parts.append("".join(self.text))
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "si":
            self.strings.append(unescape("".join(self._parts)))
            self._parts.clear()
        self.text.clear()
