"""One sheet a pupil: the sheet's name is the pupil's, where nothing on the sheet names one.

A name is taken for a pupil's only by evidence around it: it reads as a person's name (two or more capitalised words, or
initials), no word of it is a school's word, and either several sheets of one shape are so named or the sheet's own
details speak of one pupil (a year with a need or a status).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from importers.headings.vocabulary import recognise
from importers.layouts.context import mention_in
from importers.layouts.table import Placed, Table
from schemas.entry import Source

_PERSON = re.compile(r"[A-Z][a-z'\u2019\-]+(?: [A-Z]\.?| [A-Z][A-Za-z'\u2019\-]+){1,2}|[A-Z]{2,3}|[A-Z]\.? ?[A-Z]\.?")
_SCHOOL_WORDS = frozenset(
    [
        "class",
        "group",
        "team",
        "support",
        "provision",
        "map",
        "key",
        "stage",
        "year",
        "wave",
        "phonics",
        "reading",
        "maths",
        "english",
        "literacy",
        "numeracy",
        "intervention",
        "interventions",
        "plan",
        "list",
        "cover",
        "sheet",
        "whole",
        "school",
        "early",
        "years",
        "lower",
        "upper",
        "needs",
        "learning",
        "additional",
        "speech",
        "language",
        "sensory",
        "physical",
        "emotional",
        "health",
        "social",
        "pupil",
        "pupils",
        "staff",
        "costs",
        "cost",
        "budget",
        "summary",
        "data",
        "notes",
        "guidance",
        "overview",
        "autumn",
        "spring",
        "summer",
        "term",
        "sen",
        "send",
        "ehcp",
        "table",
        "universal",
        "targeted",
        "specialist",
        "ta",
        "ks",
        "pp",
        "lac",
        "eal",
        "sencos",
        "senco",
        "offer",
        "data",
        "main",
        "unit",
        "base",
        "hub",
        "room",
        "primary",
        "infant",
        "junior",
        "nursery",
        "reception",
        "juniors",
        "infants",
        "card",
        "form",
    ]
)
_ONE_PUPIL = ("primary_need", "sen_status", "class_group")


def with_pupils_of_sheets(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Return the tables, with the sheet's name as context `pupil` where the sheet is one pupil's."""
    named = {table.sheet for table in tables if _is_person(table.sheet) and not _has_pupil(table)}
    shapes = [tuple(column.heading for column in table.columns) for table in tables if table.sheet in named]
    several = len(named) > 1 and len(set(shapes)) < len(shapes)
    return tuple(
        _with_pupil(table) if table.sheet in named and (several or _speaks_of_one(table)) else table for table in tables
    )


def _is_person(name: str) -> bool:
    words = re.findall(r"[a-z]+", name.lower())
    return (
        _PERSON.fullmatch(name.strip()) is not None
        and not _SCHOOL_WORDS.intersection(words)
        and recognise(name) is None
        and not mention_in(name).parts
    )


def _has_pupil(table: Table) -> bool:
    if any("pupil" in record.context for record in table.records[:1]):
        return True
    return any(
        column.field == "pupil" or ((match := recognise(column.heading)) and match.field == "pupil")
        for column in table.columns
        if column.heading or column.field
    )


def _speaks_of_one(table: Table) -> bool:
    context = table.records[0].context
    return "year_group" in context and any(name in context for name in _ONE_PUPIL)


def _with_pupil(table: Table) -> Table:
    pupil = Placed(table.sheet, source=Source.SHEET)
    records = tuple(replace(record, context={**record.context, "pupil": pupil}) for record in table.records)
    return replace(table, records=records)
