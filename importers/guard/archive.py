"""The list of contents of a zip: what it says it holds, and whether a spreadsheet program could have written it.

Only the list is read. Declared sizes may lie, so the readers count again while they unpack; here they refuse what is
already too big on its own word. Overlap is checked here because zipfile does it only since Python 3.11.8 and 3.12.2.
"""

import io
import zipfile
from collections.abc import Sequence

from importers.grid import Observation, Seen
from importers.unreadable import Code, Unreadable, unreadable

MAX_UNPACKED = 200 * 10**6
"""Bytes that all parts together may unpack to."""
MAX_MEMBERS = 2000
_LOCAL_HEADER = 30  # bytes before the name (APPNOTE 4.3.7)
_ENCRYPTED = 1
_END = b"PK\x05\x06"
_END_SIZE = 22

_Kind = tuple[str, tuple[Observation, ...]] | Unreadable


def look(content: bytes, suffix: str) -> _Kind:
    """Return the format of a zip and what was seen, or why it is not opened. `suffix` is the file's, without a dot."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            members, start = opened.infolist(), opened.start_dir
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError, OSError, UnicodeError):
        return unreadable(Code.DAMAGED)
    return _refused(members, start, content) or _format(members, suffix)


def _refused(members: Sequence[zipfile.ZipInfo], start: int, content: bytes) -> Unreadable | None:
    encrypted = [member for member in members if member.flag_bits & _ENCRYPTED]
    if encrypted:
        agreed = all(_own_flags(member, content) & _ENCRYPTED for member in encrypted)
        return unreadable(Code.PASSWORD_PROTECTED if agreed else Code.DAMAGED)
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        return unreadable(Code.TOO_BIG_UNPACKED)
    unsafe = _unsafe(members, start, content)
    return unreadable(Code.UNSAFE_ARCHIVE, because=unsafe) if unsafe else None


def _own_flags(member: zipfile.ZipInfo, content: bytes) -> int:
    """Return the flags that stand before the member itself: the list alone may be damaged."""
    at = member.header_offset + 6
    return int.from_bytes(content[at : at + 2], "little")


def _unsafe(members: Sequence[zipfile.ZipInfo], start: int, content: bytes) -> str:
    """Return what no spreadsheet program does to a zip, in words; empty where all is in order."""
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        return "unusual compression"
    if _has_twins(members):
        return "the same part twice"
    if not all(is_safe(member.filename) for member in members):
        return "unsafe names"
    if _overlap(members, start):
        return "parts overlap"
    return "data behind its end" if _has_tail(content) else ""


def _has_twins(members: Sequence[zipfile.ZipInfo]) -> bool:
    return len({part_key(member.filename) for member in members}) < len(members)


def part_key(name: str) -> str:
    """Return the name under which a part is looked up: packages are blind to case, and some writers use backslashes."""
    return name.replace("\\", "/").lower()


def is_safe(name: str) -> bool:
    """Return whether the name of a member stays inside the folder it would be unpacked to, on any system."""
    parts = name.replace("\\", "/").split("/")
    return bool(name) and not (name[0] in "/\\" or ".." in parts or ":" in parts[0] or "\0" in name)


def _overlap(members: Sequence[zipfile.ZipInfo], start: int) -> bool:
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            return True
        end = member.header_offset + _LOCAL_HEADER + len(member.filename) + member.compress_size
    return end > start


def _has_tail(content: bytes) -> bool:
    """Return whether bytes follow the end record and its comment."""
    at = content.rfind(_END)
    comment = int.from_bytes(content[at + 20 : at + 22], "little")
    return at + _END_SIZE + comment != len(content)


def _format(members: Sequence[zipfile.ZipInfo], suffix: str) -> _Kind:
    names = {part_key(member.filename) for member in members}
    if "[content_types].xml" in names:
        return _office(names, suffix)
    if "content.xml" in names and ("mimetype" in names or "meta-inf/manifest.xml" in names):
        macros = any(name.startswith("basic/") and name.endswith(".xml") and name.count("/") > 1 for name in names)
        return "ods", (Observation(Seen.MACROS_NOT_RUN),) if macros else ()
    if any(name.endswith(".iwa") for name in names):
        return unreadable(Code.APPLE_NUMBERS)
    return "zip", ()


def _office(names: set[str], suffix: str) -> _Kind:
    if any(name.startswith(("word/", "ppt/", "visio/")) for name in names):
        return unreadable(Code.NOT_A_SPREADSHEET, looks_like="another Office document")
    if any("macrosheets/" in name for name in names):
        return unreadable(Code.EXCEL4_MACROS)
    macros = any(name.endswith("vbaproject.bin") for name in names)
    if any(name.endswith("workbook.bin") for name in names):
        found = "xlsb"
    elif macros and suffix in ("xlsx", "xltx"):
        return unreadable(Code.MACROS_IN_XLSX)
    else:
        found = "xlsm" if macros or suffix in ("xlsm", "xltm") else "xlsx"
    return found, (Observation(Seen.MACROS_NOT_RUN),) if macros else ()
