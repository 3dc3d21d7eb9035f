"""The terms as an officer filled them in: when each begins and ends. None is invented.

A map's term is as written; the calendar gives it its days, and with them the standard that was in force.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, select

from importers.text import acts_as_formula
from provision.review.content import plain
from provision.review.listing import day_in, rows_of
from provision.review.values import Change
from provision.store.engine import Store
from provision.store.errors import NotPossibleError
from provision.store.journal import act
from provision.store.tables import calendar_terms


@dataclass(frozen=True, slots=True)
class Term:
    """A term by the name that maps use for it, with its first and last day."""

    name: str
    begins: date
    ends: date


def terms(connection: Connection) -> list[Term]:
    """Return every term of the calendar, by its first day."""
    rows = connection.execute(select(calendar_terms).order_by(calendar_terms.c.begins)).all()
    return [Term(row.written, date.fromisoformat(row.begins), date.fromisoformat(row.ends)) for row in rows]


def begins(connection: Connection, term: str) -> date | None:
    """Return the first day of a term as a map writes it, None where the calendar does not know it."""
    found = select(calendar_terms.c.begins).where(calendar_terms.c.term == plain(term))
    day = connection.execute(found).scalar()
    return date.fromisoformat(day) if day else None


def take_in_terms(store: Store, path: Path) -> Change:
    """Fill the calendar from a csv with the columns term, begins, ends; a term that is there is changed.

    All rows or none. Raises `NotPossibleError` naming the first row that is no term.
    """
    read = [_term(number, row) for number, row in rows_of(path, ("term", "begins", "ends"))]
    with act(store, "calendar") as doing:
        for term in read:
            key = {"term": plain(term.name)}
            values = {"begins": term.begins.isoformat(), "ends": term.ends.isoformat(), "written": term.name}
            if doing.row(calendar_terms, key) is None:
                doing.insert(calendar_terms, {**key, **values})
            else:
                doing.update(calendar_terms, key, values)
        doing.what = f"filled in {len(read)} terms of the calendar"
    return Change(doing.number, doing.what)


def _term(number: int, row: dict[str, str]) -> Term:
    first, last = day_in(row["begins"]), day_in(row["ends"])
    if not row["term"] or acts_as_formula(row["term"]) or first is None or last is None or last < first:
        hint = "A term has a name, a first day and a later last day, such as 01/09/2026."
        raise NotPossibleError(f"Row {number} is no term. Nothing was filled in.", hint=hint)
    return Term(row["term"], first, last)


def as_csv(known: list[Term]) -> str:
    """Return the calendar in the form that `take_in_terms` reads; no name in it is a formula, as none is taken in."""
    page = io.StringIO(newline="")
    written = csv.writer(page, lineterminator="\n")
    written.writerow(("term", "begins", "ends"))
    written.writerows((term.name, term.begins.isoformat(), term.ends.isoformat()) for term in known)
    return page.getvalue()
