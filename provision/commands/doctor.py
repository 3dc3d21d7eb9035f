"""`provision doctor`: one line for each thing this machine needs.

One line a question, with what to do where the answer is no.
"""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import click

from importers.commands.options import FORMAT
from importers.terminal import json_text, say
from provision.commands.opening import has_store
from provision.settings import Settings
from provision.store.addresses import file_of, shown_address

_COLUMNS, _LINES = 80, 24
_SPACE_NEEDED: Final = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question found. `advice` is what to do where it is not `fine`."""

    question: str
    fine: bool
    found: str
    advice: str = ""


@click.command(epilog="Example:  provision doctor --format json")
@FORMAT
@click.pass_context
def command(ctx: click.Context, *, shape: str) -> None:
    """Say whether this computer has what the program needs, and where the store is.

    For scripts: the exit code is 0 where all is well, else 3.
    """
    answers = list(examine(ctx.find_object(Settings) or Settings.of(store=None, user=None)))
    if shape == "json":
        say(json_text([_plain(answer) for answer in answers], indent=1))
    else:
        for answer in answers:
            say(f"{'fine ' if answer.fine else 'LOOK '} {answer.question}: {answer.found}")
            if not answer.fine:
                say(f"       {answer.advice}")
    ctx.exit(0 if all(answer.fine for answer in answers) else 3)


def _plain(answer: Answer) -> dict[str, object]:
    return {**asdict(answer), "advice": "" if answer.fine else answer.advice}


def examine(settings: Settings) -> Iterator[Answer]:
    """Yield an answer to each question; nothing is changed."""
    yield _python()
    yield _terminal()
    yield _encoding()
    yield _workers()
    yield from _store(settings)


def _python() -> Answer:
    return Answer(
        "Python", fine=sys.version_info >= (3, 11), found=f"{platform.python_version()} on {platform.platform()}"
    )


def _terminal() -> Answer:
    size = shutil.get_terminal_size((_COLUMNS, _LINES))
    return Answer(
        "Terminal",
        fine=size.columns >= _COLUMNS and size.lines >= _LINES,
        found=f"{size.columns} × {size.lines}, {os.environ.get('TERM', 'kind not said')}",
        advice=f"The room needs {_COLUMNS} columns and {_LINES} lines: make the window larger, or its letters smaller.",
    )


def _encoding() -> Answer:
    encoding = getattr(sys.stdout, "encoding", None) or "not said"
    return Answer(
        "Letters",
        fine=encoding.lower().replace("-", "") == "utf8",
        found=encoding,
        advice="Use Windows Terminal, or set PYTHONUTF8=1.",
    )


def _workers() -> Answer:
    """Start one reading worker and read a sample in it: the whole way that an upload takes."""
    from datetime import UTC, datetime  # noqa: PLC0415  used here alone

    from importers.many import read_files  # noqa: PLC0415  as above
    from importers.options import ReadOptions  # noqa: PLC0415  only this question needs the readers
    from sample_data import uploads  # noqa: PLC0415  as above

    sample = min(uploads().glob("*.xlsx"))
    reading = next(iter(read_files([sample], ReadOptions(on=datetime.now(UTC).date()), jobs=1)))
    return Answer(
        "Reading",
        fine=reading.reason is None,
        found=f"a sample of {reading.rows_read} rows" if reading.reason is None else reading.reason.message,
        advice="A guard on this machine may stop new processes: ask its administrator to allow that.",
    )


def _store(settings: Settings) -> Iterator[Answer]:
    file = file_of(settings.store)
    if file is None:
        yield Answer("Store", fine=True, found=shown_address(settings.store))
        return
    path = Path(os.path.expanduser(file)).absolute()  # noqa: PTH111  it raises for no path, whatever is wrong with it
    yield _opened(settings) if has_store(settings) else _place(path)
    free = shutil.disk_usage(_nearest(path.parent)).free
    yield Answer(
        "Space", fine=free > _SPACE_NEEDED, found=f"{free // 1024**2:,} MiB free", advice="Make room on this disk."
    )


def _opened(settings: Settings) -> Answer:
    """Open the store that is there; an older one is not brought up for a question."""
    from provision.store.engine import open_store  # noqa: PLC0415  only this question needs the database
    from provision.store.errors import StoreError  # noqa: PLC0415  as above

    try:
        store = open_store(settings.store, user=settings.user, create=False, upgrade=False)
    except StoreError as problem:
        return Answer("Store", fine=False, found=problem.message, advice=problem.hint)
    store.close()
    writable = store.path is not None and os.access(store.path, os.W_OK) and _can_write(store.path.parent)
    return Answer(
        "Store",
        fine=writable,
        found=f"{store.where} (SQLite {sqlite3.sqlite_version})",
        advice="It can be read and not written: ask for the right to write to the file and its folder.",
    )


def _place(file: Path) -> Answer:
    """Say whether a store could be made."""
    nearest = _nearest(file.parent)
    return Answer(
        "Store",
        fine=nearest.is_dir() and _can_write(nearest),
        found=f"{file}, not made yet (SQLite {sqlite3.sqlite_version})",
        advice=f"No file can be made in {file.parent}: choose another place with --store, or ask for the right to.",
    )


def _nearest(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if os.path.exists(place))  # noqa: PTH110  as above


def _can_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
