"""The `provision` command's front door: kept light, because every reading worker on Windows and macOS loads it too."""

import signal
import sys

_ENDED = 143  # what a shell tells of a program that SIGTERM ended


def main() -> None:
    """Run the command line and exit with the contract's code. Asked to end, it leaves nothing unpacked behind."""
    from provision.cli import run  # noqa: PLC0415  a spawned worker must not pay for the command line

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_ENDED))
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
