"""The `provision` command's front door: kept light, because every reading worker on Windows and macOS loads it too."""

import sys


def main() -> None:
    """Run the command line and exit with the contract's code."""
    from provision.cli import run  # noqa: PLC0415  a spawned worker must not pay for the command line

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
