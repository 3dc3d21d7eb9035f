"""The same provision for the same pupil, term after term, with nothing said of its impact."""

from collections import defaultdict
from collections.abc import Iterator

from schemas.check import PUPIL_ONLY, Check, Hit, Look, plain, struck_rows, texts
from schemas.entry import Entry
from schemas.finding import Severity

_TERMS = 3


def _find(look: Look) -> Iterator[Hit]:
    terms: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    without: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    achieved: set[tuple[str, str]] = set()
    for earlier in (*look.history, look.map):
        for entry in earlier.entries:
            term = " ".join(texts(entry, "term")) or earlier.term or ""
            for key in _keys(entry):
                terms[key].add(term)
                if "impact" in entry.values or "exit" in entry.values:
                    achieved.add(key)
                elif earlier is look.map:
                    without[key].append(entry)
    long = [key for key in without if key not in achieved and len(terms[key] - {""}) >= _TERMS]
    return struck_rows(look, "", (entry for key in long for entry in without[key]))


def _keys(entry: Entry) -> Iterator[tuple[str, str]]:
    for provision in texts(entry, "provision"):
        for pupil in texts(entry, "pupil"):
            yield pupil, plain(provision)


CHECK = Check(
    code="same-provision-three-terms",
    severity=Severity.QUERY,
    title="The same provision for three terms without impact",
    message="The same provision runs for a pupil over three terms or more, with no impact written, on {rows}: {values}",
    why="The graduated approach changes what does not work (SEND code of practice 2015, 6.44 to 6.56).",
    action="Write what it has achieved, or what will change.",
    find=_find,
    field="provision",
    needs=("pupil", "term"),
    kinds=PUPIL_ONLY,
    looks_back=True,
)
