"""What advisers have said that headings mean: remembered for one school, for one form, or for everybody.

A *form* is a set of headings: every export of one program, and every copy of one template, has the same. What was said
of a school wins over what was said of a form, and that over what was said for everybody. It is kept as a small file, so
that one team can hand it to another.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from schemas.entry import FIELDS
from schemas.errors import ProvisionMapsError

EVERYBODY: Final = "everybody"
IGNORE: Final = "ignore"
"""What a column is taken for that says nothing of a provision: it is kept as extra text."""


class LearnedFileError(ProvisionMapsError):
    """A file of learned headings cannot be used."""

    exit_code = 2

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"The file of learned headings {path} cannot be used: {why}.",
            hint="Write it with `provision headings … --teach`, or mend that line.",
        )


@dataclass(frozen=True, slots=True)
class Learned:
    """Normalised heading → field (or `ignore`), by scope: `everybody`, `form:…`, `school:…`."""

    by_scope: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def here(self, *, form: str, schools: Iterable[str]) -> dict[str, str]:
        """Return what holds for one table: of everybody, its form, and the names and numbers of its school."""
        known = dict(self.by_scope.get(EVERYBODY, {}))
        known.update(self.by_scope.get(form, {}))
        for school in schools:
            known.update(self.by_scope.get(school_scope(school), {}))
        return known

    def taught(self, scope: str, heading: str, name: str) -> "Learned":
        """Return the same with one heading more; `heading` is normalised. Raises ValueError for an unknown field."""
        if name not in (*FIELDS, IGNORE):
            raise ValueError(name)
        return Learned({**self.by_scope, scope: {**self.by_scope.get(scope, {}), heading: name}})


def form_of(headings: Iterable[str]) -> str:
    """Return the scope of a form, from its normalised headings in any order."""
    text = "\n".join(sorted(set(headings)))
    return f"form:{hashlib.sha256(text.encode('utf-8')).hexdigest()[:12]}"


def school_scope(school: str) -> str:
    """Return the scope of a school, from its URN, DfE number or name."""
    return f"school:{' '.join(school.casefold().split())}"


def load_learned(path: Path) -> Learned:
    """Read a file of learned headings. Raises LearnedFileError naming what is wrong."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as why:
        raise LearnedFileError(path, str(why)) from why
    if not isinstance(data, dict):
        raise LearnedFileError(path, "it does not hold scopes with headings")
    learned = Learned()
    for scope, headings in data.items():
        if not isinstance(headings, dict):
            raise LearnedFileError(path, f"{scope} does not hold headings")
        for heading, name in headings.items():
            try:
                learned = learned.taught(scope, heading, name)
            except ValueError as why:
                raise LearnedFileError(path, f"“{heading}” is taught as {name}, which is no field") from why
    return learned


def save_learned(learned: Learned, path: Path) -> None:
    """Write a file of learned headings, whole or not at all. Raises OSError where it cannot be written."""
    text = json.dumps(learned.by_scope, ensure_ascii=False, indent=2, sort_keys=True)
    beside = path.with_name(path.name + ".new")
    beside.write_text(text + "\n", encoding="utf-8")
    beside.replace(path)
