"""What a terminal sends that is no key ends nothing.

Textual (pinned, 8.2.8) takes Esc, `[`, `:` and a capital that arrive together for a key's code and fails on its number.
That ends its thread of input, and with it the program, past every report. All four are keys here, and typed ahead of a
slow machine they do arrive together.
"""

from textual import events
from textual._xterm_parser import XTermParser

_read = XTermParser._parse_extended_key  # noqa: SLF001  has no public name


def _read_or_leave(parser: XTermParser, sequence: str) -> list[events.Key] | None:
    try:
        return _read(parser, sequence)
    except (ValueError, OverflowError):  # no number, or none of a character
        return None


def forgive_key_codes() -> None:
    """Let what is no key's code be read as Textual reads every other unknown sequence."""
    XTermParser._parse_extended_key = _read_or_leave  # type: ignore[assignment]  # noqa: SLF001  as above
