"""Many uploads, each read in a worker process: what the commands call.

The parent imports none of the reading rooms; the task does, once in each worker. A worker that dies or hangs is one
unreadable file (`importers/batch.py`).
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from importers.batch import read_all
from importers.formats.bundle import Upload, expand, unpacking_folder
from importers.guard import digest
from importers.reading import FileReading
from importers.unreadable import Unreadable

if TYPE_CHECKING:
    from importers.options import ReadOptions


def read_files(paths: Sequence[Path], options: "ReadOptions", *, jobs: int) -> Iterator[FileReading]:
    """Return the reading of each upload, in their order, as soon as it is there; `jobs` files are read at once.

    A zip gives a reading for each file in it, called `bundle.zip/member.xlsx`. Raises UnknownStandardError or
    StandardFileError before anything is read, so that no file is blamed for a wrong `standard`.
    """
    if options.standard:
        from schemas.standard_folders import standard_from  # noqa: PLC0415  only where one is asked for

        standard_from(options.standard)
    return _readings(paths, options, jobs=jobs)


def _readings(paths: Sequence[Path], options: "ReadOptions", *, jobs: int) -> Iterator[FileReading]:
    with unpacking_folder() as folder:
        uploads = list(expand(paths, folder))
        for index, result in read_all(uploads, partial(_read, options=options), jobs=jobs):
            yield _unread(uploads[index], result) if isinstance(result, Unreadable) else result


def _read(upload: Upload, *, options: "ReadOptions") -> FileReading:
    if upload.reason:
        return _unread(upload, upload.reason)
    from importers.street import read_file  # noqa: PLC0415  only the workers read

    return read_file(upload.path, options, name=upload.name)


def _unread(upload: Upload, reason: Unreadable) -> FileReading:
    return FileReading(upload.name, digest(upload.path), reason=reason)
