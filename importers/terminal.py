"""The one way out to a terminal for all text: cleaned again here, so that nothing from a file can act there.

stdout is data, stderr is narration. Cell text was cleaned when it was read; file names, exceptions and text from
elsewhere were not, and a terminal obeys what it is sent (clipboard, title, links, direction of writing).
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import click

from importers.text import clean, is_clean

T = TypeVar("T")


def printable(text: str) -> str:
    """Return `text` without what a terminal would act on: `clean`, and no carriage return, which would hide a line."""
    return clean(text).replace("\r", "")


def json_text(value: Any, *, indent: int | None = None) -> str:  # noqa: ANN401  any JSON
    r"""Return `value` as JSON, readable where that is safe; else with every special character as a `\uXXXX` escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text if is_clean(text) else json.dumps(value, indent=indent)


def say(text: str) -> None:
    """Print a line of the result on stdout."""
    click.echo(printable(text))


def narrate(text: str) -> None:
    """Print a line about the work on stderr."""
    click.echo(printable(text), err=True)


def with_progress(items: Iterable[T], *, total: int, label: str) -> Iterator[T]:
    """Yield `items` with a progress bar on stderr; where stderr is no terminal, without one."""
    with click.progressbar(items, length=total, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield from bar
