"""How much of the corpus is read, and how much of what is read is right: `python tests/scorer/score.py` prints it.

Entries are paired by what they share, best pair first. Of a pair, a field is *read* where the importer gives it any
value, and *right* where that value is the expected one. A value that nobody expected is wrong, and so is every value of
an entry that no expected one answers to (a false entry). Recall is read of expected, accuracy is right of read.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importers.reading import FileReading

# ruff: noqa: T201  a script that prints
CORPUS = Path(__file__).resolve().parents[1] / "corpus"
ON = date(2026, 11, 23)
ALWAYS_MAY = frozenset({"extra", "term", "staff_grade"})
"""What the cases do not speak of: columns kept as they are, the map's term on each entry, grades of staff."""
Values = Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """Counts by field over one case or many, and what went wrong in words."""

    expected: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    entries: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Expected fields that were given a value, of all that were expected; 1 where none was."""
        return _share(self.found, self.expected)

    @property
    def accuracy(self) -> float:
        """Right values of all that were read; 1 where none was."""
        return _share(self.right, self.read)

    def add(self, other: "Score") -> None:
        """Count another score into this one."""
        for name in ("expected", "read", "right", "found", "entries"):
            getattr(self, name).update(getattr(other, name))
        self.wrong.extend(other.wrong)


def score_case(expected: Sequence[Values], entries: Sequence[Values], *, may: Iterable[str] = ()) -> Score:
    """Compare what was read of one file with what it holds. `may` names fields that count neither way."""
    score, allowed = Score(), ALWAYS_MAY | frozenset(may)
    names = _names_of_pupils(expected, entries)
    entries = [
        {**entry, "pupil": names.get(str(entry["pupil"]), "?")} if "pupil" in entry else entry for entry in entries
    ]
    pairs = pair(expected, entries)
    for wanted, got in pairs:
        _compare(wanted, got, allowed, score)
    counts = {"expected": len(expected), "paired": sum(1 for wanted, got in pairs if wanted and got)}
    counts |= {"missed": sum(1 for _, got in pairs if not got), "false": sum(1 for want, _ in pairs if not want)}
    score.entries.update(counts)
    return score


def pair(expected: Sequence[Values], entries: Sequence[Values]) -> list[tuple[Values, Values]]:
    """Return expected and read entries in pairs, most alike first; what is left over is paired with nothing ({})."""
    alike = sorted(
        ((-_likeness(want, got), i, j) for i, want in enumerate(expected) for j, got in enumerate(entries)), key=tuple
    )
    left, right, pairs = dict(enumerate(expected)), dict(enumerate(entries)), []
    for likeness, i, j in alike:
        if likeness and i in left and j in right:
            pairs.append((left.pop(i), right.pop(j)))
    nothing: Values = {}
    return pairs + [(want, nothing) for want in left.values()] + [(nothing, got) for got in right.values()]


def same(wanted: object, got: object) -> bool:
    """Tell whether two values are the same: spacing aside, 3 as 3.0, and a list of one as its value."""
    if isinstance(wanted, list | tuple) or isinstance(got, list | tuple):
        first, second = _as_list(wanted), _as_list(got)
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(wanted, int | float) and isinstance(got, int | float):
        return abs(wanted - got) < 0.005  # half a penny
    return " ".join(str(wanted).split()) == " ".join(str(got).split())


def _compare(wanted: Values, got: Values, allowed: frozenset[str], score: Score) -> None:
    for name, value in wanted.items():
        score.expected[name] += 1
        if name not in got:
            score.wrong.append(f"{_title(wanted)}: {name} is {value!r}, and was not read")
            continue
        score.found[name] += 1
        score.read[name] += 1
        if same(value, got[name]):
            score.right[name] += 1
        else:
            score.wrong.append(f"{_title(wanted)}: {name} is {value!r}, read as {got[name]!r}")
    for name in got.keys() - wanted.keys() - allowed:
        score.read[name] += 1
        score.wrong.append(f"{_title(wanted or got)}: {name} was not there, read as {got[name]!r}")


def _likeness(wanted: Values, got: Values) -> int:
    points = sum(1 for name, value in wanted.items() if name in got and same(value, got[name]))
    same_name = "provision" in wanted and same(wanted["provision"], got.get("provision"))
    same_pupil = "pupil" not in wanted or same(wanted["pupil"], got.get("pupil"))
    return points + 20 * same_name + 5 * same_pupil if points and (same_name or points * 2 >= len(wanted)) else 0


def _names_of_pupils(expected: Sequence[Values], entries: Sequence[Values]) -> dict[str, str]:
    """Return which pupil a pseudonym stands for: the one it shares most provisions with, each used once."""
    shared: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        for want in expected:
            if "pupil" in entry and "pupil" in want and same(entry.get("provision"), want.get("provision")):
                shared[str(entry["pupil"]), want["pupil"]] += 1
    names: dict[str, str] = {}
    for (pseudonym, name), _ in shared.most_common():
        if pseudonym not in names and name not in names.values():
            names[pseudonym] = name
    return names


def _as_list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _share(part: Counter[str], whole: Counter[str]) -> float:
    return part.total() / whole.total() if whole.total() else 1.0


def _title(entry: Values) -> str:
    return str(entry.get("provision", "(no provision)"))


def read_upload(folder: Path, expected: Values) -> "FileReading":
    """Read the upload of one case as the program reads it."""
    from importers.options import ReadOptions  # noqa: PLC0415  the scorer itself needs no reader
    from importers.street import read_file  # noqa: PLC0415  the same

    return read_file(folder / expected["file"], ReadOptions(on=ON))


def score_folder(folder: Path) -> tuple[Values, Score]:
    """Read and score one case, what is said of the file itself too; return its `expected.json` beside the score."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    reading = read_upload(folder, expected)
    values = [entry.as_json()["values"] for entry in reading.entries]
    score = score_case(expected["entries"], values, may=expected["may"])
    said = {"kind": str(reading.kind), "school": reading.school.text(), "term": reading.term}
    wanted = {f"(file) {name}": expected[name] for name in said if expected[name] is not None}
    got = {f"(file) {name}": value for name, value in said.items() if value is not None and expected[name] is not None}
    _compare(wanted, got, frozenset(), score)
    if reading.rows_read != reading.rows_checked + sum(len(skip.rows) for skip in reading.skipped):
        score.wrong.append("the trust line does not hold: rows read are not rows checked and rows skipped")
        score.entries["trust line broken"] += 1
    return expected, score


def main(arguments: Sequence[str]) -> int:
    """Print the score of the corpus; of the cases named by words, what went wrong too."""
    folders = [path for path in sorted(CORPUS.iterdir()) if path.is_dir()]
    chosen = [path for path in folders if not arguments or any(word in path.name for word in arguments)]
    total, layouts = Score(), dict[str, Score]()
    for folder in chosen:
        expected, score = score_folder(folder)
        total.add(score)
        layouts.setdefault(expected["layout"], Score()).add(score)
        print(f"{folder.name:42}{_line(score)}")
        for line in score.wrong if arguments else ():
            print(f"    {line}")
    print("\nlayout")
    for layout, score in sorted(layouts.items()):
        print(f"{layout:42}{_line(score)}")
    print("\nfield")
    for name in sorted(total.expected | total.read):
        found, wanted = total.found[name], total.expected[name]
        print(f"{name:42}read {found:4} of {wanted:4}   right {total.right[name]:4} of {total.read[name]:4}")
    print(f"\n{len(chosen)} cases{'':33}{_line(total)}")
    return 0


def _line(score: Score) -> str:
    entries, shares = score.entries, f"recall {score.recall:6.1%}  accuracy {score.accuracy:6.1%}"
    odd = "".join(f"  {entries[name]} {name}" for name in ("missed", "false", "trust line broken") if entries[name])
    return f"{shares}  entries {entries['paired']}/{entries['expected']}{odd}"


if __name__ == "__main__":
    sys.path.insert(0, str(CORPUS.parents[1]))
    sys.exit(main(sys.argv[1:]))
