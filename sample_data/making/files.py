"""The same bytes each time: workbooks without the clock in them, csv, and two files that are not workbooks.

openpyxl stamps the time of saving into a workbook and into its zip, and cannot store the result of a formula. Both are
put right here, after saving.
"""

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from decimal import Decimal

from openpyxl import Workbook

_STAMP = (2026, 11, 2, 9, 0, 0)
_SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_SECTOR = 512
_KEY = 'saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC"'
_HASH = 'hashAlgorithm="SHA512" saltValue="SW52ZW50ZWQgc2FtcGxlLg=="'
_SAMPLE = "SW52ZW50ZWQgc2FtcGxlLCBub3RoaW5nIGluc2lkZS4="
_AGILE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"
 xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData {_KEY} {_HASH}/>
<dataIntegrity encryptedHmacKey="{_SAMPLE}" encryptedHmacValue="{_SAMPLE}"/>
<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">
<p:encryptedKey spinCount="100000" {_KEY} {_HASH} encryptedVerifierHashInput="{_SAMPLE}"
 encryptedVerifierHashValue="{_SAMPLE}" encryptedKeyValue="{_SAMPLE}"/></keyEncryptor></keyEncryptors>
</encryption>""".encode()
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def workbook_bytes(book: Workbook, results: Mapping[str, Mapping[str, Decimal]]) -> bytes:
    """Return the xlsx. `results` holds, by sheet name and cell, what each formula came to."""
    book.properties.creator = "Invented sample"
    saved = io.BytesIO()
    book.save(saved)
    names = {f"xl/worksheets/sheet{number}.xml": name for number, name in enumerate(book.sheetnames, 1)}
    fresh = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(fresh, "w") as new:
        for member in old.namelist():
            data = _SAVED.sub(rb"\g<1>2026-11-02T09:00:00Z\g<2>", old.read(member))
            for cell, result in results.get(names.get(member, ""), {}).items():
                data = _with_result(data, cell, result)
            entry = zipfile.ZipInfo(member, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, data)
    return fresh.getvalue()


def _with_result(xml: bytes, cell: str, result: Decimal) -> bytes:
    pattern = rb'(<c r="' + cell.encode() + rb'"[^>]*><f>[^<]*</f>)<v\s*/?>(?:</v>)?'
    done, count = re.subn(pattern, rb"\g<1><v>" + str(result).encode() + rb"</v>", xml)
    if count != 1:
        raise ValueError(f"{cell} holds no formula")
    return done


def csv_bytes(rows: Sequence[Sequence[str]], *, encoding: str) -> bytes:
    """Return the csv with Windows line ends. Raises UnicodeEncodeError for text that the encoding cannot say."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding)


def picture_bytes(width: int = 96, height: int = 64) -> bytes:
    """Return a small PNG of two coloured halves: a photograph of a sheet, as a parent's telephone might send it."""
    line = b"\x00" + b"\x1f\x4e\x79" * (width // 2) + b"\xdd\xeb\xf7" * (width - width // 2)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    said = _chunk(b"tEXt", b"Comment\x00Invented sample")
    drawn = _chunk(b"IDAT", zlib.compress(line * height, 0))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + said + drawn + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def locked_bytes() -> bytes:
    """Return what Excel saves when a password is set: EncryptionInfo and EncryptedPackage in a compound file.

    The shape is that of [MS-OFFCRYPTO] 2.3. Nothing is hidden in it: the package is a repeated line of text, so that no
    password opens it.
    """
    info = struct.pack("<HHI", 4, 4, 0x40) + _AGILE
    package = struct.pack("<Q", 6000) + b"Invented sample, nothing inside. " * 185
    streams = [("EncryptionInfo", info.ljust(4096)), ("EncryptedPackage", package.ljust(6144, b"\x00"))]
    return _compound_file(streams)


def _compound_file(streams: Sequence[tuple[str, bytes]]) -> bytes:
    """Return a compound file ([MS-CFB]). Streams are whole sectors and at least 4,096 bytes: no mini stream is made."""
    fat, body, entries = [_FAT, _END], b"", []
    for name, data in streams:
        first, count = len(fat), len(data) // _SECTOR
        fat += [*range(first + 1, first + count), _END]
        body += data
        entries.append(_directory_entry(name, 2, first, len(data)))
    root = _directory_entry("Root Entry", 5, _END, 0, child=2)
    # A shorter name sorts left in the tree of entries: EncryptionInfo hangs left of EncryptedPackage.
    entries[1] = entries[1][:68] + struct.pack("<I", 1) + entries[1][72:]
    directory = (root + b"".join(entries)).ljust(_SECTOR, b"\x00")
    table = struct.pack(f"<{_SECTOR // 4}I", *fat, *[_FREE] * (_SECTOR // 4 - len(fat)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<109I", 0, *[_FREE] * 108)
    return header + table + directory + body


def _directory_entry(name: str, kind: int, first: int, size: int, child: int = _FREE) -> bytes:
    text = (name + "\x00").encode("utf-16-le")
    head = text.ljust(64, b"\x00") + struct.pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, child)
    return head + bytes(36) + struct.pack("<IQ", first, size)
