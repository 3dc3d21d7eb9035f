"""A zip of XML parts, opened so that nothing in it can act.

Bytes are counted while they unpack, and no DTD is accepted.

Shared by the formats that are such packages (xlsx, xlsm, ods). Parts are streamed into expat in blocks, so that memory
does not grow with the part. Every part that is parsed goes through `parse`; a part that nobody needs is never
unpacked.
"""

import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self
from xml.parsers import expat

from importers.formats.refusal import refuse
from importers.guard.archive import MAX_UNPACKED, part_key
from importers.unreadable import Code

_BLOCK = 1 << 16
_SEPARATOR = " "
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
"""What zipfile raises for a member that is broken; ValueError for a name that cannot be decoded."""

Attributes = dict[str, str]


class Handler(Protocol):
    """What reads one part: its opening and closing tags, and where its text is collected.

    Names come as `namespace local`, so that prefixes do not matter. expat appends to `text`; the handler empties it.
    """

    text: list[str]

    def start(self, name: str, attributes: Attributes, /) -> None:
        """Take an opening tag."""

    def end(self, name: str, /) -> None:
        """Take a closing tag."""


class Package:
    """An open zip. Use as a context; every read may raise `RefusedError`."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise refuse(Code.DAMAGED) from error
        self._names = {part_key(name): name for name in self._zip.namelist()}
        self._left = MAX_UNPACKED

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def __contains__(self, part: str) -> bool:
        return part_key(part) in self._names

    def members(self) -> tuple[str, ...]:
        """Return the names of all members as written, in the order of the zip."""
        return tuple(self._names.values())

    def blocks(self, part: str) -> Iterator[bytes]:
        """Yield a part unpacked, in blocks of bytes. Raises `RefusedError`: it is missing, damaged or too big."""
        name = self._names.get(part_key(part))
        if name is None:
            raise refuse(Code.DAMAGED, missing_part=part)
        try:
            with self._zip.open(name) as stream:
                while block := stream.read(_BLOCK):
                    self._left -= len(block)
                    if self._left < 0:
                        raise refuse(Code.TOO_BIG_UNPACKED)
                    yield block
        except _BROKEN as error:
            raise refuse(Code.DAMAGED, part=part) from error

    def size(self, part: str) -> int:
        """Return the declared size of a part in bytes, 0 where it is missing. It may lie; `blocks` counts."""
        name = self._names.get(part_key(part))
        return self._zip.getinfo(name).file_size if name else 0

    def read(self, part: str) -> bytes:
        """Return all bytes of a part. Raises `RefusedError`."""
        return b"".join(self.blocks(part))

    def parse(self, part: str, handler: Handler, *, dtd: bool = False) -> None:
        """Send a part through `handler`.

        Raises `RefusedError`: not well formed, or with a document type (`dtd` allows a bare one).
        """
        self.parse_blocks(part, self.blocks(part), handler, dtd=dtd)

    def parse_blocks(self, part: str, blocks: Iterable[bytes], handler: Handler, *, dtd: bool = False) -> None:
        """Send bytes that stand for a part through `handler`, as `parse` does. Raises `RefusedError`.

        An encoding that Python does not know, or that has several bytes a letter, ends in no error of expat's own.
        """
        parser = _parser(handler, on_entity=_no_entity, on_doctype=None if dtd else _no_doctype)
        try:
            for block in blocks:
                parser.Parse(block, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise refuse(Code.DAMAGED, part=part, line=error.lineno) from error
        except (LookupError, ValueError) as error:
            if "encoding" not in str(error):
                raise
            raise refuse(Code.DAMAGED, part=part) from error


def _parser(
    handler: Handler, *, on_entity: Callable[..., None], on_doctype: Callable[..., None] | None
) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.buffer_size = _BLOCK
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text.append
    parser.EntityDeclHandler = on_entity
    parser.UnparsedEntityDeclHandler = on_entity
    parser.ExternalEntityRefHandler = on_entity  # type: ignore[assignment]  # it raises
    if on_doctype:
        parser.StartDoctypeDeclHandler = on_doctype
    return parser


def _no_entity(*_: Any) -> None:  # noqa: ANN401  expat's handlers differ
    raise refuse(Code.UNSAFE_XML)


def _no_doctype(*_: Any) -> None:  # noqa: ANN401  expat's handlers differ
    raise refuse(Code.UNSAFE_XML)
