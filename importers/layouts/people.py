"""People in cells and labels: the role that an adult's label names, and whether cells name pupils.

Pupils are known by the form of a name in all of their cells, and by what only a person's name has in some.

`Talk Boost` has the form of a name, so that form alone proves nothing. A common forename, an initial for a surname, or
a year behind the name does, for its cell and for those of the same form beside it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from importers.identity.forenames import FORENAMES
from importers.layouts.context import mention_in
from importers.layouts.table import Placed
from schemas.entry import Source

_NAMED = re.compile(
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?){1,2}|[A-Z][a-z'’-]+|(?:[A-Z]\.? ?){2,3})"
    r"(?:\s*[(,–-]\s*(?P<year>[^()]{1,8})\)?)?"
)
_ONLY_A_PERSON = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr)\b.*|[A-Z][a-z'’-]+ [A-Z]\.?|(?:[A-Z]\. ?){2,3}")
_SURELY = 0.3
_APART = re.compile(r"\s*(?:[,;&\n+]|\band\b)\s*")
_BESIDE_A_ROLE = 6
_STAFF = re.compile(
    r"\b(?P<role>(?:hl)?tas?|lsas?|elsas?|sencos?|(?:teaching|learning support) assistants?|(?:learning )?mentors?"
    r"|teachers?|volunteers?|tutors?|(?:[a-z]+ )?therapists?|midday supervisors?)\b",
    re.IGNORECASE,
)


class Person(NamedTuple):
    """A name as it stands in a cell, and the year behind it, empty where none is."""

    name: str
    year: str


def person_in(text: str) -> Person | None:
    """Return the person that a text of a name's form would name; None for any other form."""
    found = _NAMED.fullmatch(text.strip())
    if found is None:
        return None
    year = (found["year"] or "").strip()
    if year and "year_group" not in mention_in(year).parts:
        return None
    return Person(found["name"].strip(), year)


def are_people(texts: Sequence[str]) -> bool:
    """Whether texts are people's names: all have the form of one, and some are surely one."""
    people = [person_in(piece) for text in texts for piece in _APART.split(text) if piece.strip()]
    sure = sum(person is not None and _is_surely(person) for person in people)
    return bool(people) and all(people) and sure >= _SURELY * len(people)


def _is_surely(person: Person) -> bool:
    if person.year or _ONLY_A_PERSON.fullmatch(person.name):
        return True
    return person.name.split()[0].casefold() in FORENAMES


def staff_in(placed: Placed) -> dict[str, Placed]:
    """Return the role that an adult's label names: `TA 1`, `Mrs Example, HLTA`; empty for a name alone."""
    found = _STAFF.search(placed.value) if isinstance(placed.value, str) else None
    return {"staff_role": placed._replace(source=Source.SECTION, part=found["role"])} if found else {}


def is_staff(text: str) -> bool:
    """Whether a text is a role of staff and hardly anything else: `TA`, `Class teacher`, `TA 1`."""
    found = _STAFF.search(text)
    return found is not None and len(text.strip()) - len(found["role"]) <= _BESIDE_A_ROLE
