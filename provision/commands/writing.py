"""How a command writes a file that somebody asked for: never over another one, and with plain words where it cannot."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from schemas.errors import ProvisionMapsError


class CannotWriteError(ProvisionMapsError):
    """The place that was named takes no file: no such folder, no right to write, a full disk."""

    exit_code = 2

    def __init__(self, to: Path, why: OSError) -> None:
        said = _WHY.get(why.errno or 0) or (why.strerror or str(why)).lower()
        super().__init__(
            f"{to} cannot be written: {said}.", hint="Name a new file in a folder that is there and yours to write in."
        )


_MAY_NOT = "you may not write there, or another program (Excel, a scanner) has it open"
_WHY = {
    errno.ENOENT: "there is no such folder",
    errno.ENOTDIR: "a part of the path is a file and no folder",
    errno.EISDIR: "it is a folder",
    errno.EACCES: _MAY_NOT,
    errno.EPERM: _MAY_NOT,
    errno.EEXIST: "it is there already",
    errno.ENOSPC: "the disk is full",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
}


def must_be_new(to: Path | None) -> None:
    """Refuse a file that is there already, before anything is read for it. Raises `click.UsageError`."""
    if to is not None and os.path.lexists(to):
        raise click.UsageError(f"{to} is there already; choose another name.")


@contextmanager
def writing(to: Path) -> Iterator[None]:
    """Tell plainly that `to` cannot be written. Raises `CannotWriteError`."""
    try:
        yield
    except OSError as why:
        raise CannotWriteError(to, why) from why
