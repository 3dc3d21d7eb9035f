"""What a file is, told from its first bytes and never from its name; and whether it may be opened at all.

The name only decides between kinds that look alike from inside (text), and is compared with the content, because a
mislabelled file is common and a file that starts as something else than a workbook is never opened. The file is read
once, not followed through links, and never unpacked here.
"""

import codecs
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from importers.grid import Observation, Seen
from importers.guard import archive
from importers.unreadable import Code, Unreadable, unreadable

MAX_BYTES = 64 * 2**20
"""The largest upload that is opened. Workbooks of 200 MB unpacked stay far below."""

_ZIP = b"PK\x03\x04"
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
_NOT_ON_DISK = 0x1000 | 0x40000 | 0x400000  # Windows: OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS
_WINDOWS_SHARING = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_TEXT_NAMES = ("csv", "tsv", "tab", "txt", "")
_BOOK_NAMES = ("xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "ods", "zip")
_SAME = {"xltx": "xlsx", "xltm": "xlsm", "xlt": "xls", "tsv": "csv", "tab": "csv", "txt": "csv"}
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_HEAD = 4096
_ENTRY = 128  # bytes of a directory entry of a compound file (MS-CFB 2.6.1)

_SIGNATURES = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a text document"),
    (b"MZ", "a Windows program"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"SQLite format 3", "a database"),
)
_STREAMS = (
    ("EncryptedPackage", "password"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("WordDocument", "a text document"),
    ("PowerPoint Document", "a presentation"),
    ("__substg1.0_1000001F", "an e-mail"),
)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that may be opened. `format` (xlsx, xlsm, xls, xlsb, ods, csv, zip) is what it holds; `size` in bytes."""

    format: str
    sha256: str
    size: int
    observations: tuple[Observation, ...] = ()


def inspect(path: Path) -> Accepted | Unreadable:
    """Return what the file is, or why it cannot be read.

    Never raises for a bad file, never follows a link, never unpacks.
    """
    suffix = path.suffix.lower().removeprefix(".")
    early = _by_name(path.name, suffix)
    if early:
        return early
    content = _content(path)
    if isinstance(content, Unreadable):
        return content
    kind = _kind(content, suffix)
    if isinstance(kind, Unreadable):
        return kind
    found, observations = kind
    if _SAME.get(suffix, suffix) != found and suffix != "":
        observations = (*observations, Observation(Seen.WRONG_EXTENSION, detail=f".{suffix}, read as .{found}"))
    return Accepted(found, hashlib.sha256(content).hexdigest(), len(content), observations)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, or an empty text where it cannot be read or is too big."""
    content = _content(path)
    return "" if isinstance(content, Unreadable) else hashlib.sha256(content).hexdigest()


def _by_name(name: str, suffix: str) -> Unreadable | None:
    if name.startswith("~$"):
        return unreadable(Code.LOCK_FILE)
    if suffix == "icloud":
        return unreadable(Code.CLOUD_PLACEHOLDER)
    if suffix in ("gsheet", "gdoc"):
        return unreadable(Code.GOOGLE_LINK)
    return None


def _content(path: Path) -> bytes | Unreadable:
    """Return the bytes of a regular file. The open descriptor is looked at again: the name may have changed hands."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        refused = _regular(path.lstat())
        if refused:
            return refused
        with os.fdopen(os.open(path, flags), "rb") as stream:
            return _regular(os.fstat(stream.fileno())) or stream.read(MAX_BYTES)
    except FileNotFoundError:
        return unreadable(Code.MISSING)
    except PermissionError as error:
        return unreadable(Code.LOCKED if getattr(error, "winerror", 0) in _WINDOWS_SHARING else Code.NO_PERMISSION)
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return unreadable(Code.NOT_A_FILE)


def _regular(status: os.stat_result) -> Unreadable | None:
    if not stat.S_ISREG(status.st_mode):
        return unreadable(Code.NOT_A_FILE)
    if getattr(status, "st_file_attributes", 0) & _NOT_ON_DISK:
        return unreadable(Code.CLOUD_PLACEHOLDER)
    if not status.st_size:
        return unreadable(Code.EMPTY)
    return unreadable(Code.TOO_BIG, size=f"{status.st_size >> 20} MB") if status.st_size > MAX_BYTES else None


def _kind(content: bytes, suffix: str) -> tuple[str, tuple[Observation, ...]] | Unreadable:
    if suffix == "numbers":
        return unreadable(Code.APPLE_NUMBERS)
    if content.startswith(_ZIP):
        return archive.look(content, suffix)
    if content.startswith(_CFB):
        return _compound(content)
    if content.startswith(_BIFF):
        return ("xls", ()) if suffix.startswith("xl") else unreadable(Code.NOT_A_SPREADSHEET)
    return _text(content, suffix)


def _compound(content: bytes) -> tuple[str, tuple[Observation, ...]] | Unreadable:
    """Tell what an old Office container holds from the names in its directory, wherever in the file that lies."""
    kind = next((kind for name, kind in _STREAMS if _has_stream(content, name)), "")
    if kind == "password":
        return unreadable(Code.PASSWORD_PROTECTED)
    if kind == "xls":
        macros = _has_stream(content, "_VBA_PROJECT_CUR")
        return "xls", (Observation(Seen.MACROS_NOT_RUN),) if macros else ()
    return unreadable(Code.NOT_A_SPREADSHEET, looks_like=kind) if kind else unreadable(Code.DAMAGED)


def _has_stream(content: bytes, name: str) -> bool:
    """Return whether a directory entry has this name; some writers put names in capitals."""
    return any(_has_entry(content, spelt) for spelt in {name, name.upper()})


def _has_entry(content: bytes, name: str) -> bool:
    needle = name.encode("utf-16-le") + b"\0\0"
    at = content.find(needle)
    while at >= 0 and at % _ENTRY:
        at = content.find(needle, at + 1)
    return at >= 0


def _text(content: bytes, suffix: str) -> tuple[str, tuple[Observation, ...]] | Unreadable:
    head = content[:_HEAD]
    if not content.strip(b"\0"):
        return unreadable(Code.ONLY_ZEROS)
    for signature, words in _SIGNATURES:
        if head.startswith(signature):
            return unreadable(Code.NOT_A_SPREADSHEET, looks_like=words)
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return unreadable(Code.OLD_FORMAT)
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"<head", b"<style", b"<div")):
        return unreadable(Code.NOT_A_SPREADSHEET, looks_like="a web page")
    if suffix in _BOOK_NAMES:
        return unreadable(Code.DAMAGED if _is_binary(head) else Code.NOT_A_SPREADSHEET, looks_like=_words(head))
    return unreadable(Code.NOT_A_SPREADSHEET) if _is_binary(head) or suffix not in _TEXT_NAMES else ("csv", ())


def _words(head: bytes) -> str:
    return "unknown data" if _is_binary(head) else "plain text"


def _is_binary(head: bytes) -> bool:
    """Return whether bytes cannot be text of any encoding: many control bytes that are not the zeros of UTF-16."""
    if head.startswith(_MARKS):
        return False
    odd = sum(byte < 32 and byte not in (0, 9, 10, 12, 13, 26, 27) for byte in head)  # noqa: PLR2004  ASCII's controls
    zeros = head.count(0)
    wide = max(head[::2].count(0), head[1::2].count(0))
    lone = zeros - wide
    return odd * 20 > len(head) or lone * 10 > len(head)
