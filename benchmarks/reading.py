"""How fast a folder of uploads is read and checked, as ratios measured in one run, so that the machine falls out.

Each contestant is its own process from start to end: `provision validate` with two workers and with one; "naive", which
loads each file whole with openpyxl and runs a JSON Schema over each row; and "floor", which only reads the cells with
python-calamine. Ratios are given of wall time and of processor time: on a busy machine only the second means much.
Memory is the largest resident set of any one process, and of all together, looked at every 50 ms.

    python benchmarks/reading.py                 40 files of 300 rows
    python benchmarks/reading.py --files 200     the run that the budgets speak of
"""

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from uploads import write_batch, write_odd

HERE = Path(__file__).resolve().parent
MIB = 1024 * 1024
PACKAGES = ("provision", "importers", "schemas")
"""Compiled beforehand, as those of an installed wheel and of the two contestants' libraries are."""
VALIDATE = (sys.executable, "-m", "provision", "validate", "--format", "json")


@dataclass(frozen=True, slots=True)
class Measured:
    """One run from start to end, of all its processes.

    Seconds on the wall, processor seconds (0 on Windows, which does not tell), and the peak resident memory of its
    largest process and of all together, in MiB.
    """

    seconds: float
    processor: float
    largest: float
    together: float


def main() -> int:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=40)
    parser.add_argument("--rows", type=int, default=300)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for package in PACKAGES:
            compileall.compile_dir(HERE.parent / package, quiet=1)
        batch, odd = Path(folder, "batch"), Path(folder, "odd")
        batch.mkdir()
        odd.mkdir()
        paths = write_batch(batch, files=chosen.files, rows=chosen.rows)
        print(f"{chosen.files} files of {chosen.rows} rows and 20 columns")
        compare([batch], files=chosen.files)
        print("\none file from a cold start")
        compare([paths[0]], files=1)
        print("\nodd files, one from a cold start")
        compare_odd(paths[0], write_odd(odd, paths[0]))
    return 0


def compare(what: list[Path], *, files: int) -> None:
    """Print every contestant over the same files, with its ratio to naive and to floor."""
    naive = measure(sys.executable, HERE / "contestants.py", "naive", *what)
    floor = measure(sys.executable, HERE / "contestants.py", "floor", *what)
    ours = {f"validate, {jobs} at once": measure(*VALIDATE, "--jobs", str(jobs), *what) for jobs in (2, 1)}
    print(
        f"{'':24}{'seconds':>9}{'ms a file':>11}{'of naive':>10}{'of floor':>10}"
        f"{'CPU ms':>9}{'of naive':>10}{'of floor':>10}{'MiB each':>10}{'MiB all':>9}"
    )
    for name, took in {"naive": naive, "floor": floor, **ours}.items():
        ratios = f"{took.seconds / naive.seconds:10.3f}{took.seconds / floor.seconds:10.2f}"
        each = took.seconds * 1000 / files
        worked = f"{took.processor * 1000 / files:9.1f}{_ratio(took, naive):10.3f}{_ratio(took, floor):10.2f}"
        print(f"{name:24}{took.seconds:9.2f}{each:11.1f}{ratios}{worked}{took.largest:10.0f}{took.together:9.0f}")


def _ratio(one: Measured, other: Measured) -> float:
    return one.processor / other.processor if other.processor else 0.0


def compare_odd(ordinary: Path, odd: dict[str, Path]) -> None:
    """Print how much longer an odd file takes than the ordinary one that it was made from."""
    usual = measure(*VALIDATE, "--jobs", "1", ordinary)
    print(f"{'ordinary':28}{usual.seconds:8.2f} s{'':9}{usual.largest:7.0f} MiB")
    for name, path in odd.items():
        took = measure(*VALIDATE, "--jobs", "1", path)
        print(f"{name:28}{took.seconds:8.2f} s{took.seconds / usual.seconds:7.1f} x{took.largest:8.0f} MiB")


def measure(*command: str | Path) -> Measured:
    """Run a command to its end. Raises RuntimeError, with what it said, where it failed."""
    with tempfile.TemporaryFile() as said:
        before = os.times()
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=said, cwd=HERE.parent
        )
        largest = together = 0.0
        while process.poll() is None:
            sizes = resident(process.pid)
            largest, together = max([largest, *sizes]), max(together, sum(sizes))
            try:
                process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
        seconds = time.perf_counter() - start
        if process.returncode not in {0, 1}:  # 1: a file has errors, which the batch does on purpose
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace"))
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Measured(seconds, processor, largest, together)


def resident(process_id: int) -> list[float]:
    """Return the resident MiB of a process and of all below it; those that have just ended count for nothing."""
    sizes = []
    try:
        root = psutil.Process(process_id)
        sizes.extend(process.memory_info().rss / MIB for process in (root, *root.children(recursive=True)))
    except psutil.NoSuchProcess:
        pass
    return sizes


if __name__ == "__main__":
    sys.exit(main())
