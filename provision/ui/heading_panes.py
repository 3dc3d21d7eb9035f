"""What the headings room shows, worked out of plain values: what a heading was taken for, what it may mean, samples.

Pure functions. A suggestion comes from the vocabulary that reads the sheets, so it is one that reading would take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from importers.grid import row_and_column
from importers.learned import IGNORE
from importers.telling import SURE
from provision.review.wording import field_words
from provision.ui.days import uk_days
from provision.ui.row_source import Column, Row
from provision.ui.shown import Look, Piece
from schemas.entry import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from importers.reading import Heading, MaskedSheet
    from schemas.standard import Standard

COLUMNS = (
    Column("Cell", 6),
    Column("Heading as written", 0),
    Column("Read as", 20),
    Column("Perhaps", 20),
    Column("Sheet", 18, from_width=110),
)
_SUGGESTED = 5
_SAMPLES = 8
_MOST = 0.5
_NEAR = 80  # rapidfuzz's score out of 100, below which a word only confuses
_FIELDS_OF_LOOKS = {
    "year_group": "year_group", "sen_status": "sen_status", "primary_need": "primary_need",
    "area_of_need": "area_of_need", "level": "level", "staff_role": "staff_role", "funding_source": "funding_source",
    "staff-grade": "staff_grade", "term": "term", "date": "review_date", "money": "cost", "ratio": "group_size",
    "duration": "minutes_per_session", "frequency": "sessions_per_week", "weeks": "weeks",
}  # fmt: skip
"""What a field's values look like (`importers.headings.content.Looks`), where a look tells the field."""


def doubtful(heading: Heading) -> bool:
    """Say whether nobody knows a heading, or its field was guessed."""
    unsure = heading.field is None or heading.confidence < SURE
    return bool(heading.text.strip()) and unsure and not heading.ignored


def suggestions(heading: Heading, texts: Sequence[str], standard: Standard | None) -> tuple[str, ...]:
    """Return up to five fields that a heading may mean, likeliest first; its own guess is the first.

    `texts` stand under it; `standard` names the words that they may be in, None leaves the content aside.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415  only here is a heading compared with every known one

    from importers.headings.vocabulary import fields_meant, normalise, recognise, vocabulary  # noqa: PLC0415  as above

    known = vocabulary().fields
    match = recognise(heading.text)
    near = process.extract(
        normalise(heading.text), list(known), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_SUGGESTED
    )
    found = [heading.field, *fields_meant(heading.text), match.field if match else None]
    found += [*_by_content(texts, standard), *(known[word] for word, _, _ in near)]
    return tuple(dict.fromkeys(name for name in found if name in FIELDS))[:_SUGGESTED]


def _by_content(texts: Sequence[str], standard: Standard | None) -> list[str]:
    """Return the fields whose values most of the texts look like, the likeliest first."""
    if standard is None or not texts:
        return []
    from importers.headings.content import content_of  # noqa: PLC0415  as above

    content = content_of(texts, standard)
    shares = sorted(content.shares.items(), key=lambda item: -item[1])
    return [_FIELDS_OF_LOOKS[look] for look, share in shares if share >= _MOST and look in _FIELDS_OF_LOOKS]


def heading_row(heading: Heading, perhaps: Sequence[str]) -> Row:
    """Return the row of a heading."""
    if heading.field is None:
        taken: Piece = ("nothing: ignored" if heading.ignored else "kept as it is", Look.DIM)
    else:
        sure = heading.confidence >= SURE
        taken = (field_words(heading.field), Look.GOOD) if sure else (f"{field_words(heading.field)}?", Look.QUERY)
    other = next((name for name in perhaps if name != heading.field), "") if doubtful(heading) else ""
    cells: tuple[Piece, ...] = (
        (heading.cell, Look.KEY),
        heading.text,
        taken,
        field_words(other),
        (heading.sheet, Look.DIM),
    )
    return Row((heading.sheet, heading.cell, heading.text), hash((heading.field, heading.confidence)), cells, heading)


def samples(heading: Heading, sheets: Iterable[MaskedSheet]) -> list[str]:
    """Return the first different texts that stand under a heading, identity text masked."""
    where = row_and_column(heading.cell)
    sheet = next((one for one in sheets if heading.sheet in {one.name, f"#{one.position}"}), None)
    if where is None or sheet is None:
        return []
    below = (cells.get(where[1], "") for row, cells in sorted(sheet.rows.items()) if row > where[0])
    return list(dict.fromkeys(text for text in below if text.strip()))[:_SAMPLES]


def explained(heading: Heading, perhaps: Sequence[str], texts: Sequence[str]) -> list[list[Piece]]:
    """Return the lines about one heading: what it may mean and what stands under it."""
    told = ", ".join(field_words(name) for name in perhaps) or "nothing that the standard has a field for"
    rows: list[list[Piece]] = [[(heading.text, Look.STRONG)], [("Perhaps  ", Look.DIM), told]]
    rows += [[("  ", Look.DIM), uk_days(text)] for text in texts]
    return rows


def choices(perhaps: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return (field, words) for every field, those that are suggested first, and what says nothing last."""
    order = dict.fromkeys((*perhaps, *FIELDS, IGNORE))
    return tuple((name, "nothing of a provision: ignore it" if name == IGNORE else field_words(name)) for name in order)
