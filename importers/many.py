"""Many uploads, each read in a worker process: what the commands call.

The parent imports none of the reading rooms; the task does, once in each worker. A worker that dies or hangs is one
unreadable file (`importers/batch.py`).
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from importers.batch import read_all
from importers.guard import digest
from importers.reading import FileReading
from importers.unreadable import Unreadable

if TYPE_CHECKING:
    from importers.options import ReadOptions


def read_files(uploads: Sequence[Path], options: "ReadOptions", *, jobs: int) -> Iterator[FileReading]:
    """Yield the reading of each upload, in their order, as soon as it is there; `jobs` files are read at once."""
    for index, result in read_all(uploads, partial(_read, options=options), jobs=jobs):
        if isinstance(result, Unreadable):
            yield FileReading(str(uploads[index]), digest(uploads[index]), reason=result)
        else:
            yield result


def _read(path: Path, *, options: "ReadOptions") -> FileReading:
    from importers.street import read_file  # noqa: PLC0415  only the workers read

    return read_file(path, options)
