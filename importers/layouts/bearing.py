"""Whether a shape that any school paper may have bears on provision: years by terms, days by times, loose words.

Headings of lists and cards say so themselves, and so do levels, areas and needs. Where a table has neither, its title,
its sheet, its headings or enough of its cells have to speak of provision: else it is a curriculum, a rota, a plan of
jobs.
"""

import re
from collections.abc import Iterator, Sequence

from importers.grid import CellValue
from importers.layouts.table import Table
from importers.layouts.view import View

_NEUTRAL = frozenset({"matrix", "crossing", "timetable", "labels down", "outline"})
_TELLING = frozenset({"level", "area_of_need", "primary_need", "sen_status", "funding_source", "pupil"})
_WORDS = re.compile(
    r"\b(?:provisions?|interventions?|send?|sencos?|support|catch[ -]?up|keep[ -]?up|boosters?|waves?|top[ -]?up"
    r"|ehcps?|inclusion|additional needs|hubs?|nurture|elsa|pupil premium|programmes?)\b",
    re.IGNORECASE,
)
_NAMES = r"""
    interventions?, catch[ -]?up, keep[ -]?up, boosters?, therap\w+, nurture, elsa, lego, phonics, pre-?teach\w*, calm,
    precision, colou?rful semantics, talk boost, talking partners, nessy, toe by toe, word ?shark, lexia, numicon,
    social (?:skills|stories|group), sensory, fine motor, gross motor, fizzy, speech, salt, neli, wellcomm, zones,
    mentor\w*, forest school, number (?:stacks|sense), plus 1, power of 2, paired reading, drawing and talking, support,
    read\w* (?:group|buddies|coach), circle of friends, attention autism, check[ -]in, 1:1, 1-1, tuition, tutor\w*,
    counsell\w+, dyslexia, touch typ\w+, group, bucket
"""
"""What schools call their commonest provisions: one in six of these makes a sheet one of provision."""
_NAMED_SO = re.compile(rf"\b(?:{'|'.join(name.strip() for name in _NAMES.split(','))})\b", re.IGNORECASE)
_LEAST = 1 / 6
_MOST_CELLS = 3


def bears_on_provision(view: View, tables: Sequence[Table]) -> bool:
    """Whether tables are of provision by more than their shape."""
    made = [table for table in tables if table.records]
    if not made or any(table.layout not in _NEUTRAL for table in made):
        return True
    records = [record for table in made for record in table.records]
    if any(_TELLING & (record.context.keys() | record.cells.keys()) for record in records):
        return True
    if any(_WORDS.search(text) for text in _texts_around(view, made)):
        return True
    named = [str(text) for table in made for text in _named(table)]
    return sum(_NAMED_SO.search(text) is not None for text in named) >= _LEAST * max(1, len(named))


def _named(table: Table) -> Iterator[CellValue]:
    keys = {column.key for column in table.columns if column.field == "provision"}
    return (placed.spoken for record in table.records for key, placed in record.cells.items() if key in keys)


def _texts_around(view: View, tables: Sequence[Table]) -> Iterator[str]:
    """Yield the sheet's name, the texts above the first record, and the headings."""
    first = min(record.row for table in tables for record in table.records)
    yield view.sheet.name
    yield from (column.heading for table in tables for column in table.columns)
    for number in view.numbers:
        if number < first and len(view.rows[number]) <= _MOST_CELLS:
            yield from (value for value in view.rows[number].values() if isinstance(value, str))
