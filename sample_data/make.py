"""Write every sample file again: `python -m sample_data.make`.

With `--check` it writes nothing and only says which files are not as it would write them.
The check compares what is in a zip and not how it was squeezed, since another zlib squeezes otherwise.
"""

import io
import os
import sys
import zipfile
from pathlib import Path

# Read by openpyxl when it is imported: one XML writer, so the same bytes everywhere.
os.environ["OPENPYXL_LXML"] = "False"

from sample_data import register, uploads
from sample_data.making.files import csv_bytes
from sample_data.making.odd import ODD
from sample_data.making.others import OTHERS
from sample_data.making.primaries import PRIMARIES
from sample_data.making.schools import HEADINGS, schools


def files() -> dict[Path, bytes]:
    """Return every sample file with its content."""
    made = {uploads() / name: make() for name, make in (PRIMARIES | OTHERS | ODD).items()}
    made[register()] = csv_bytes([HEADINGS, *schools()], encoding="utf-8")
    return made


def differing() -> list[str]:
    """Return the names of files that are missing, stale or left over, in order."""
    made = files()
    stale = [
        path.name for path, data in made.items() if not path.is_file() or content(path.read_bytes()) != content(data)
    ]
    left_over = [path.name for path in uploads().iterdir() if path not in made]
    return sorted(stale + left_over)


def content(data: bytes) -> bytes | dict[str, bytes]:
    """Return the members of a zip, or the bytes of anything else."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main(arguments: list[str]) -> int:
    """Write or check; return the exit code."""
    if arguments == ["--check"]:
        for name in (stale := differing()):
            sys.stderr.write(f"not as made: {name}\n")
        return 1 if stale else 0
    uploads().mkdir(exist_ok=True)
    for path, data in files().items():
        path.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
