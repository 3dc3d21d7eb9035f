"""The records of a binary workbook part: a type, a length, and bytes (MS-XLSB 2.1.4).

How texts and numbers are stored in them stands here too; what they mean stands in `xlsb`.
"""

import struct
from collections.abc import Iterator

from importers.formats.refusal import refuse
from importers.unreadable import Code

Record = tuple[int, bytes]
_CONTINUED = 0x80
_WHOLE = 2
_HUNDREDTH = 1


def records(content: bytes) -> Iterator[Record]:
    """Yield every record of a part. Raises `RefusedError`: a record reaches beyond the end."""
    at, end = 0, len(content)
    try:
        while at < end:
            kind = content[at]
            at += 1
            if kind & _CONTINUED:
                kind = (kind & 0x7F) | (content[at] << 7)
                at += 1
            size, at = _size(content, at)
            if at + size > end:
                raise refuse(Code.DAMAGED, record=kind)
            yield kind, content[at : at + size]
            at += size
    except IndexError as error:
        raise refuse(Code.DAMAGED, record="at the end") from error


def _size(content: bytes, at: int) -> tuple[int, int]:
    """Return the length of a record and where its bytes begin: seven bits a byte, four bytes at most."""
    size = 0
    for shift in (0, 7, 14, 21):
        byte = content[at]
        at += 1
        size |= (byte & 0x7F) << shift
        if not byte & _CONTINUED:
            break
    return size, at


def whole(data: bytes, at: int) -> int:
    """Return an unsigned number of four bytes. Raises `RefusedError`: it is not all there."""
    if at + 4 > len(data):
        raise refuse(Code.DAMAGED, record="too short")
    return int.from_bytes(data[at : at + 4], "little")


def text(data: bytes, at: int) -> tuple[str, int]:
    """Return a text that begins with its length, and where it ends; a missing one is empty. Raises `RefusedError`."""
    length = whole(data, at)
    start = at + 4
    if length == 0xFFFFFFFF:  # noqa: PLR2004  the null text (MS-XLSB 2.5.169)
        return "", start
    end = start + 2 * length
    if end > len(data):
        raise refuse(Code.DAMAGED, record="too short")
    return data[start:end].decode("utf-16-le", "surrogatepass"), end


def real(data: bytes, at: int) -> float:
    """Return a number of eight bytes. Raises `RefusedError`."""
    if at + 8 > len(data):
        raise refuse(Code.DAMAGED, record="too short")
    number: float = struct.unpack_from("<d", data, at)[0]
    return number


def packed(data: bytes, at: int) -> float:
    """Return a number packed into four bytes: whole or half a real, perhaps a hundredth (MS-XLSB 2.5.122)."""
    bits = whole(data, at)
    if bits & _WHOLE:
        number: float = (bits >> 2) - (1 << 30 if bits >> 31 else 0)
    else:
        number = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", bits & 0xFFFFFFFC))[0]
    return number / 100 if bits & _HUNDREDTH else number
