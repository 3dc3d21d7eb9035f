"""How a command writes a file that somebody asked for: never over another one, and with plain words where it cannot."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from schemas.errors import ProvisionMapsError


class CannotWriteError(ProvisionMapsError):
    """The place that was named takes no file: no such folder, no right to write, a full disk."""

    exit_code = 2

    def __init__(self, to: Path, why: OSError) -> None:
        said = (why.strerror or str(why)).lower()
        super().__init__(f"{to} cannot be written: {said}.", hint="Name a folder that is there and has room.")


def must_be_new(to: Path | None) -> None:
    """Refuse a file that is there already, before anything is read for it. Raises `click.UsageError`."""
    if to is not None and to.exists():
        raise click.UsageError(f"{to} is there already; choose another name.")


@contextmanager
def writing(to: Path) -> Iterator[None]:
    """Tell plainly that `to` cannot be written. Raises `CannotWriteError`."""
    try:
        yield
    except OSError as why:
        raise CannotWriteError(to, why) from why
