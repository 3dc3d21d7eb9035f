"""The options that commands share: how to print, and those of every reading command, turned into `ReadOptions` once."""

import functools
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


FORMAT = click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it: text to be read, json for other programs.",
)


def reading_options(command: Command) -> Callable[..., Any]:
    """Add `--jobs`, `--standard`, `--term`, `--learned`; the command gets `jobs` and `options: ReadOptions`."""

    @functools.wraps(command)
    def with_options(  # a decorator takes what its command takes
        *args: Any,  # noqa: ANN401
        standard: str | None,
        term: str | None,
        learned: Path | None,
        **kwargs: Any,  # noqa: ANN401
    ) -> object:
        from importers.learned import Learned, load_learned  # noqa: PLC0415  `--help` need not load the readers
        from importers.options import ReadOptions  # noqa: PLC0415  as above

        options = ReadOptions(
            standard=standard or "",
            term=term or "",
            on=datetime.now(UTC).astimezone().date(),
            learned=load_learned(learned) if learned else Learned(),
        )
        return command(*args, options=options, **kwargs)

    for option in (
        click.option("--term", metavar="TEXT", help="The term of these maps, such as 2026-1, where they do not say."),
        click.option(
            "--learned",
            type=click.Path(path_type=Path, exists=True, dir_okay=False),
            help="Headings that somebody put right before: the file that `provision headings --teach` wrote.",
        ),
        click.option(
            "--standard",
            metavar="ID|FOLDER",
            help="Check by this standard (`provision continuum list`). Default: the one in force.",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(1, 64),
            default=_cores,
            show_default="one for each processor",
            help="How many files are read at once.",
        ),
    ):
        option(with_options)  # Click notes the parameter on the function itself
    return with_options


def _cores() -> int:
    return os.cpu_count() or 1
