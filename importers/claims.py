"""What a file says of itself: which school, which term, and what its name or cover sheet says of every provision in it.

A number beats a name, and a details block beats a title, a sheet name and the file name. Nothing is looked up here:
whether the school exists is the register's business.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from importers.cells.terms import read_term
from importers.grid import Sheet, Workbook, raw_text
from importers.headings.vocabulary import normalise, recognise_exactly
from importers.layouts.context import mention_in
from importers.layouts.details import CONTEXT_FIELDS, FACTS, is_of_a_name, read_above
from importers.layouts.table import Placed, Table
from importers.reading import SchoolClaim
from schemas.entry import Source

_ROWS_LOOKED_AT = 40
_URN = re.compile(r"(?<!\d)(1\d{5})(?!\d)")
_LABELLED_URN = re.compile(r"\bURN\b\W{0,5}(\d{6})(?!\d)", re.IGNORECASE)
_DFE = re.compile(r"(?<!\d)([89]\d{2})[/\s-]?(\d{4})(?!\d)")
_DFE_SLASHED = re.compile(r"(?<![\d/])([2-9]\d{2})/(\d{4})(?![\d/])")
_SCHOOL_WORD = re.compile(
    r"\b(?:schools?|academy|college|nursery|primary|infants?|juniors?|grammar|federation|pru|pre-?school|childminder)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\bprovision(?:s|al)?(?: ?maps?| ?mapping)?\b|\bmap(?:s|ping)?\b|\bsend?\b|\bsenco\b|\bintervention(?:s)?\b|\bwhole[ -]school\b|\b(?:final|draft|copy|updated|version|v\d+)\b"  # noqa: E501  a pattern or list reads best on one line
    r"|\b20\d\d(?: ?[-/–] ?(?:20)?\d\d)?\b|\b(?:autumn|spring|summer)(?: ?term)?(?: ?\d)?\b|\bterms? ?\d(?: ?[-/&] ?\d)?\b|\bacademic year\b|\((?:[^()]*)\)"  # noqa: E501  a pattern or list reads best on one line
    r"|\b(?:urn|dfe)\b\W*[\d/]*|(?<!\d)\d{6}(?!\d)|\b\d{3}/?\d{4}\b|\bsupport\b|\blist\b|\b(?:offer|overview|tracker|timetable|costings?|menu|directory|deployment|entitlement|library|pathways?)\b|\bfor\b|\bplan\b|\byears? ?\d\b",  # noqa: E501  a pattern or list reads best on one line
    re.IGNORECASE,
)  # fmt: skip
_PIECES = re.compile(r"\s[-–—|]\s|[|:\n;,]|_{1,}|(?<!\b[A-Z])\.(?:\s|$)")
_OF_WHOM = re.compile(r"\b(?:for|at)\b")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_GENERIC = frozenset({
    "whole", "our", "the", "a", "school", "schools", "primary", "secondary", "infant", "infants", "junior", "juniors", "nursery",  # noqa: E501  a pattern or list reads best on one line
    "academy", "college", "special", "maintained", "mainstream", "and", "of", "to", "in", "is", "all", "this", "phase", "type", "name",  # noqa: E501  a pattern or list reads best on one line
    "ks", "pupils", "children", "local", "authority", "council", "county", "state", "every", "each", "improvement", "development", "community", "communities", "pru", "pre", "base",  # noqa: E501  a pattern or list reads best on one line
})  # fmt: skip
_SMALL = frozenset({"of", "the", "and", "at", "in", "on", "for", "with", "by", "upon"})
_LONGEST_NAME = 80
_CONTEXT_SHARE = 0.6


class Claim(NamedTuple):
    """What a file says of itself. `around` is context by field for entries that have none nearer."""

    school: SchoolClaim
    term: str | None
    around: Mapping[str, Placed]


@dataclass(slots=True)
class _Said:
    """What has been gathered so far; what came first stays."""

    urn: str = ""
    dfe_number: str = ""
    names: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    years: list[str] = field(default_factory=list)


def claim_of(workbook: Workbook, path_name: str, tables: Sequence[Table]) -> Claim:
    """Return what a workbook and its file name (the last part of its path will do) say of school, term and context."""
    said = _Said()
    around: dict[str, Placed] = {}
    with_tables = {table.sheet for table in tables}
    for sheet in workbook.sheets:
        if sheet.hidden:
            continue
        context = _read_sheet(sheet, _rows_used(tables, sheet.name), said)
        if sheet.name not in with_tables:
            around = {**{name: placed._replace(sheet=sheet.name) for name, placed in context.items()}, **around}
    for name, text in _said_in_every_row(tables):
        _keep_fact(name, text, said)
    for sheet in workbook.sheets:
        _read_name(sheet.name, said)
    stem = PurePath(path_name).stem
    _read_name(stem, said)
    school = SchoolClaim(said.urn, said.dfe_number, next(iter(said.names), ""))
    return Claim(school, _term(said), {**_of_file(stem, school.name), **around})


def claim_of_name(path_name: str) -> SchoolClaim:
    """Return what the name of a file says of its school: all that is known of one that cannot be read."""
    said = _Said()
    _read_name(PurePath(path_name).stem, said)
    return SchoolClaim(said.urn, said.dfe_number, next(iter(said.names), ""))


def _said_in_every_row(tables: Sequence[Table]) -> Iterator[tuple[str, str]]:
    """Yield the facts that an export writes in a column of its own, where every row says the same."""
    for table in tables:
        for column in table.columns:
            name = FACTS.get(normalise(column.heading))
            if name not in ("school", "urn", "dfe_number"):
                continue
            texts = {raw_text(record.cells[column.key].value) for record in table.records if column.key in record.cells}
            if len(texts) == 1:
                yield name, texts.pop().strip()


def _rows_used(tables: Sequence[Table], sheet: str) -> set[int]:
    return {
        row
        for table in tables
        if table.sheet == sheet
        for record in table.records
        for row in (record.row, *record.rows)
    }


def _read_sheet(sheet: Sheet, used: set[int], said: _Said) -> dict[str, Placed]:
    numbers = [number for number in list(sheet.rows)[:_ROWS_LOOKED_AT] if number not in used]
    above = read_above(sheet.rows, numbers)
    for name, placed in above.facts.items():
        _keep_fact(name, raw_text(placed.spoken).strip(), said)
    for text in _texts(sheet, numbers):
        _read_text(text, said)
    return {name: placed for name, placed in above.context.items() if name in CONTEXT_FIELDS}


def _texts(sheet: Sheet, numbers: Iterable[int]) -> Iterator[str]:
    for number in numbers:
        for value in sheet.rows[number].values():
            if isinstance(value, str):
                yield value


def _keep_fact(name: str, text: str, said: _Said) -> None:
    if name == "urn" and re.fullmatch(r"\d{6}", text):
        said.urn = said.urn or text
    elif name == "dfe_number" and (found := _DFE.search(text) or _DFE_SLASHED.search(text)):
        said.dfe_number = said.dfe_number or f"{found[1]}/{found[2]}"
    elif name == "school" and text:
        said.names.insert(0, " ".join(text.split()))
    elif name == "term" and text:
        said.terms.insert(0, text)
    elif name == "academic_year" and text:
        said.years.insert(0, text)


def _read_text(text: str, said: _Said) -> None:
    """Read a title or a cell above the table: numbers only where they are labelled or cannot be anything else."""
    if len(text) > 2 * _LONGEST_NAME or recognise_exactly(text):
        return
    if found := _LABELLED_URN.search(text):
        said.urn = said.urn or found[1]
    if found := _DFE_SLASHED.search(text):
        said.dfe_number = said.dfe_number or f"{found[1]}/{found[2]}"
    name = school_name_in(text)
    if name and name not in said.names:
        said.names.append(name)
    _keep_term(text, said)


def _read_name(name: str, said: _Said) -> None:
    """Read the name of a sheet or of the file: numbers stand there without a label."""
    words = re.sub(r"[_.]+", " ", name)
    if found := _LABELLED_URN.search(words) or _URN.search(words):
        said.urn = said.urn or found[1]
    elif found := _DFE.search(words.replace(" ", "_")) or _DFE_SLASHED.search(name):
        said.dfe_number = said.dfe_number or f"{found[1]}/{found[2]}"
    school = school_name_in(re.sub(r"(?<=[A-Za-z])-(?=[A-Za-z])", " ", words))
    if school and school not in said.names:
        said.names.append(school)
    _keep_term(words.replace("-", "/"), said)


def _keep_term(text: str, said: _Said) -> None:
    part = mention_in(text).parts.get("term")
    if not part:
        return
    (said.years if part[0].isdigit() else said.terms).append(part)


def _term(said: _Said) -> str | None:
    """Return the term as written, its spelling evened; the academic year beside it, if that stands elsewhere."""
    term, year = next(iter(said.terms), ""), next(iter(said.years), "")
    term = str(read_term(term).values.get("term", term))
    if term and year and not re.search(r"20\d\d", term) and year not in term:
        return f"{term} {year}"
    return term or year or None


def school_name_in(text: str) -> str:
    """Return the piece of a title or file name that reads as a school's name, freed of "provision map" and its like."""
    pieces = _PIECES.split(text)
    for piece in (*pieces, *_IN_BRACKETS.findall(text), *(_OF_WHOM.split(piece)[-1] for piece in pieces)):
        if len(piece) > _LONGEST_NAME or not _SCHOOL_WORD.search(piece):
            continue
        name = " ".join(_NOT_A_NAME.sub(" ", piece).split()).strip(" -–,'\"?!.")
        name = re.sub(r"^(?:(?:[A-Z][a-z]+ )?[a-z]+ )+(?=[A-Z])", "", name) if re.search(r"\bat [A-Z]", name) else name
        words = re.findall(r"[^\W\d_]+", name)
        telling = [word for word in words if word.lower() not in _GENERIC]
        capitals = sum(word[0].isupper() or word in _SMALL for word in words)
        if 2 * capitals < len(words):
            continue
        if telling and telling[0][0].isupper() and len(words) > 1 and _SCHOOL_WORD.search(name) and len(words) <= 10:  # noqa: PLR2004  a name, not a sentence
            return name
    return ""


def _of_file(stem: str, school: str) -> dict[str, Placed]:
    """Return the context that a file's name gives, unless it only says what the school is or the paper is about."""
    mention = mention_in(re.sub(r"[_.]+", " ", stem))
    return {
        name: Placed(stem, source=Source.FILE, part=part)
        for name, part in mention.parts.items()
        if not is_of_a_name(part, mention.share)
        and part.casefold() not in school.casefold()
        and part.casefold() != "sen support"
        and (name in ("year_group", "term") or (name in ("area_of_need", "level") and mention.share >= _CONTEXT_SHARE))
    }
