"""How files end that are damaged, hostile or only unlucky: as read, or with a code of the closed list.

Files are read one after another in a worker, as `validate` reads them. Besides how they ended, the slowest and the
largest are told, and what the parent came to: a batch must not be ended by a file. A file that brings its reader down
or takes too long is named, since each is a fault of ours until it is explained.

    python benchmarks/damage.py FOLDER                      every file below a folder
    python benchmarks/damage.py FOLDER --seeds 50 --flips 200   files of it, each damaged so many times
    python benchmarks/damage.py FOLDER --among 570          all files of it mixed into that many good ones
"""

import argparse
import random
import resource
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import psutil
from uploads import write_batch

from importers.batch import read_all
from importers.many import read_files
from importers.options import ReadOptions
from importers.reports import file_as_json
from importers.terminal import json_text
from importers.unreadable import Code, Unreadable

MIB = 1024 * 1024
OPTIONS = ReadOptions(on=date(2026, 11, 23), key=b"a key for these runs alone", keep_grid=True)
BATCH = 500
SUFFIXES = (".xlsx", ".xls", ".xlsb", ".ods", ".csv")
LONGEST_FLIP = 8  # bytes changed at once
OURS = (Code.READER_DIED, Code.TOOK_TOO_LONG, Code.TOO_MUCH_MEMORY)


@dataclass(frozen=True, slots=True)
class Ended:
    """How one file ended: its code (empty where it was read), processor seconds, the peak MiB of its worker so far."""

    name: str
    code: str
    message: str = ""
    seconds: float = 0.0
    peak: float = 0.0


def main() -> int:
    """Run what was asked for and print how it ended; 1 where something was a fault of ours."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=0)
    parser.add_argument("--flips", type=int, default=200)
    parser.add_argument("--among", type=int, default=0)
    chosen = parser.parse_args()
    files = [path for path in sorted(chosen.folder.rglob("*")) if path.is_file()]
    with tempfile.TemporaryDirectory() as folder:
        if chosen.among:
            return 0 if same_beside(files, Path(folder), good=chosen.among) else 1
        if chosen.seeds:
            return tell(damaged(pick(files, chosen.seeds), Path(folder), flips=chosen.flips))
        return tell(ends(files))


def ends(paths: Sequence[Path]) -> Iterator[Ended]:
    """Yield how each file ends."""
    for index, found in read_all(paths, read, jobs=1):
        if isinstance(found, Unreadable):
            yield Ended(str(paths[index]), str(found.code), found.message)
        else:
            yield found


def read(path: Path) -> Ended:
    """Read one file; this runs in the worker."""
    from importers.street import read_file  # noqa: PLC0415  only the workers read

    start = time.process_time()
    reading = read_file(path, OPTIONS)
    reason = reading.reason
    taken = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Ended(str(path), str(reason.code) if reason else "", reason.message if reason else "", taken, peak)


def tell(found: Iterable[Ended]) -> int:
    """Print how files ended; return 1 where one was a fault of ours."""
    ended = list(found)
    for code, count in Counter(one.code or "read" for one in ended).most_common():
        print(f"{count:7,}  {code}")
    slowest = max(ended, key=lambda one: one.seconds)
    largest = max(ended, key=lambda one: one.peak)
    print(f"slowest {slowest.seconds:.2f} s of processor time: {slowest.name}")
    print(f"largest worker {largest.peak:.0f} MiB after {largest.name}")
    print(f"parent {psutil.Process().memory_info().rss / MIB:.0f} MiB")
    ours = [one for one in ended if one.code in OURS]
    for one in ours:
        print(f"{one.code}: {one.name}: {one.message}")
    return 1 if ours else 0


def pick(files: Sequence[Path], count: int) -> list[Path]:
    """Return as many seeds of each format as there are, turn by turn, small ones that hold something."""
    fit = {
        suffix: [path for path in files if path.suffix.lower() == suffix and 300 < path.stat().st_size < 200_000]  # noqa: PLR2004
        for suffix in SUFFIXES
    }
    chance = random.Random(count)  # noqa: S311  a fixed seed
    for paths in fit.values():
        chance.shuffle(paths)
    turns = [path for row in range(count) for paths in fit.values() for path in paths[row : row + 1]]
    return turns[:count]


def damaged(seeds: Sequence[Path], folder: Path, *, flips: int) -> Iterator[Ended]:
    """Yield how each seed ends, damaged `flips` times: in its bytes, or in a part of the zip that it is."""
    jobs = [(seed, number) for seed in seeds for number in range(flips)]
    for start in range(0, len(jobs), BATCH):
        made = [damage(seed, number, folder) for seed, number in jobs[start : start + BATCH]]
        yield from ends(made)
        for path in made:
            path.unlink()


def damage(seed: Path, number: int, folder: Path) -> Path:
    """Write one damaged copy, always the same for a number. Half of those of a zip are damaged inside a part."""
    chance = random.Random(f"{seed.name} {number}")  # noqa: S311  a fixed seed
    target = folder / f"{number:03} {seed.name}"
    if number % 2 and zipfile.is_zipfile(seed):
        with zipfile.ZipFile(seed) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
            names = before.namelist()
            hurt = chance.choice([name for name in names if before.getinfo(name).file_size] or names)
            for name in dict.fromkeys(names):
                content = before.read(name)
                after.writestr(name, flipped(content, chance) if name == hurt else content)
    else:
        target.write_bytes(flipped(seed.read_bytes(), chance))
    return target


def flipped(content: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few changed, cut off, or given twice."""
    hurt = bytearray(content)
    for _ in range(chance.randint(1, LONGEST_FLIP) if hurt else 0):
        at = chance.randrange(len(hurt))
        hurt[at] = chance.choice((chance.randrange(256), hurt[at] ^ (1 << chance.randrange(8)), 0, 255))
    if chance.random() < 0.05:  # noqa: PLR2004
        del hurt[chance.randrange(len(hurt) + 1) :]
    if chance.random() < 0.05 and hurt:  # noqa: PLR2004
        at = chance.randrange(len(hurt))
        hurt[at:at] = hurt[at : at + 64]
    return bytes(hurt)


def same_beside(hostile: Sequence[Path], folder: Path, *, good: int) -> bool:
    """Print whether good files read the same, byte for byte, with hostile files mixed in; return it too."""
    paths = write_batch(folder, files=good, rows=20)
    alone = dict(written(paths))
    mixed = list(paths)
    chance = random.Random(good)  # noqa: S311  a fixed seed
    for path in hostile:
        mixed.insert(chance.randrange(len(mixed) + 1), path)
    beside = dict(written(mixed))
    differ = [path for path, text in alone.items() if beside.get(path) != text]
    print(
        f"{good} good files alone, and among {len(hostile)} hostile ones: {good - len(differ)} the same, byte for byte"
    )
    print(f"{len(beside)} of {len(mixed)} files ended; parent {psutil.Process().memory_info().rss / MIB:.0f} MiB")
    for path in differ:
        print(f"differs: {path}")
    return not differ and len(beside) == len(mixed)


def written(paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Yield the path of each file and its whole report, as it is written out."""
    for reading in read_files(paths, OPTIONS, jobs=2):
        yield reading.path, json_text(file_as_json(reading, with_entries=True))


if __name__ == "__main__":
    sys.exit(main())
