"""Days and times as people type them on the command line, with an error that says how to write one."""

from datetime import datetime
from typing import Any

import click


class _Written(click.DateTime):
    """A moment in one of a few ways of writing; `metavar` stands in the help in place of the ways."""

    def __init__(self, formats: list[str], metavar: str, like: str) -> None:
        super().__init__(formats)
        self._metavar = metavar
        self._like = like

    def get_metavar(self, *_: Any, **__: Any) -> str:  # noqa: ANN401  Click's versions call it differently
        """Return the word in the help."""
        return self._metavar

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:  # noqa: ANN401
        """Return the moment, or say how to write one."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"“{value}” is not understood. Write it like {self._like}.", param, ctx)


DAY = _Written(["%Y-%m-%d", "%d/%m/%Y"], "DAY", "2026-11-24 or 24/11/2026")
"""A day, day first where it has slashes."""

MOMENT = _Written(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M"], "'DAY TIME'", "'2026-11-24 14:00'")
"""A day and a time of that day, as the clock of this computer shows it."""
