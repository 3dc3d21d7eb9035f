"""A zip of uploads, unpacked so that each file in it is read like any other, under the name `bundle.zip/member.xlsx`.

Only one layer is unpacked. The name of a member is kept for people and never used on disk: what is written is a number
with the member's suffix, in a folder that the caller makes and deletes. The gate has already refused zips whose
members overlap or have unsafe names; bytes are counted here while they unpack.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from importers.formats.package import Package
from importers.formats.refusal import RefusedError
from importers.guard import inspect
from importers.unreadable import Code, Unreadable, unreadable

_PREFIX = "provision-zip-"
_BESIDE = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini")
_SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".csv", ".tsv")


@dataclass(frozen=True, slots=True)
class Upload:
    """One file to read: the name people know it by, and where it lies; or why a member of a zip cannot be read."""

    name: str
    path: Path
    reason: Unreadable | None = None


@contextmanager
def unpacking_folder() -> Iterator[Path | None]:
    """Give a folder, its owner's alone, that is gone afterwards; those of programs that were killed go first.

    None where this computer has no room for one: only who sends a zip need hear of that.
    """
    try:
        made = _new_folder()
    except OSError:
        yield None
        return
    with made as folder:
        yield Path(folder)


def _new_folder() -> tempfile.TemporaryDirectory[str]:
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if _is_left_over(left):
            shutil.rmtree(left, ignore_errors=True)
    prefix = f"{_PREFIX}{os.getpid()}-"
    return tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)


def _is_left_over(folder: Path) -> bool:
    """Return whether a folder is of a program that runs no more: its name holds the program's number."""
    import psutil  # noqa: PLC0415  only where something was left

    number = folder.name.removeprefix(_PREFIX).partition("-")[0]
    return number.isdecimal() and not folder.is_symlink() and not psutil.pid_exists(int(number))


def expand(paths: Iterable[Path], folder: Path | None) -> Iterator[Upload]:
    """Yield every upload, with each zip replaced by its members, which are written into `folder`.

    A member that is no spreadsheet is left out, one that is itself a zip yields a reason, and so does a zip without
    any spreadsheet. What is not a zip is yielded as it is, unread. Where the disk is full, what was unpacked until
    then is read, and the zip yields the reason.
    """
    for number, path in enumerate(paths):
        if path.suffix.lower() == ".zip":
            yield from _members(path, folder and folder / str(number))
        else:
            yield Upload(str(path), path)


def _members(path: Path, folder: Path | None) -> Iterator[Upload]:
    accepted = inspect(path)
    if isinstance(accepted, Unreadable):
        yield Upload(str(path), path, accepted)
    elif accepted.format != "zip":
        yield Upload(str(path), path)
    elif folder is None:
        yield Upload(str(path), path, unreadable(Code.NO_ROOM))
    else:
        try:
            folder.mkdir(parents=True)
            with Package(path) as package:
                yield from _unpacked(package, path, folder)
        except RefusedError as refused:
            yield Upload(str(path), path, refused.reason)
        except OSError:
            yield Upload(str(path), path, unreadable(Code.NO_ROOM))


def _unpacked(package: Package, path: Path, folder: Path) -> Iterator[Upload]:
    empty = True
    for number, member in enumerate(package.members()):
        suffix = Path(member).suffix.lower()
        name = f"{path}/{member}"
        if any(part in member.lower() for part in _BESIDE):
            continue
        if suffix == ".zip":
            empty = False
            yield Upload(name, path, unreadable(Code.NESTED_ZIP))
        elif suffix in _SUFFIXES:
            empty = False
            yield _unpack(package, member, name, folder / f"{number}{suffix}")
    if empty:
        yield Upload(str(path), path, unreadable(Code.EMPTY_ZIP))


def _unpack(package: Package, member: str, name: str, target: Path) -> Upload:
    """Write one member; a damaged one is a reason of its own, so that the others are still read."""
    try:
        with target.open("wb") as stream:
            for block in package.blocks(member):
                stream.write(block)
    except RefusedError as refused:
        if refused.reason.code is Code.TOO_BIG_UNPACKED:
            raise
        target.unlink(missing_ok=True)
        return Upload(name, target, refused.reason)
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return Upload(name, target)
