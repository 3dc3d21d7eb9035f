"""What stands above and around a table: titles, guidance, and the details block of `label: value` pairs.

Several pairs may share a row, and a pair may share a cell. A label is known by the heading vocabulary or by its colon;
what it gives is context for every record below (pupil, year, term, …) or a fact about the map (school, URN, academic
year).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from importers.grid import CellValue
from importers.headings.content import is_status
from importers.headings.cues import recognise_loosely
from importers.headings.vocabulary import OTHER, fields_meant, is_also_a_value, normalise, recognise_exactly
from importers.layouts.context import mention_in
from importers.layouts.table import Placed
from importers.layouts.turns import take_turns
from importers.layouts.view import Row
from schemas.entry import Source

TITLE, DETAILS, GUIDANCE = "title", "details of the map", "guidance or a note"
CONTEXT_FIELDS = frozenset({
    "pupil", "year_group", "class_group", "term", "sen_status", "primary_need", "area_of_need", "level", "funding_source", "review_date",  # noqa: E501  a pattern or list reads best on one line
})  # fmt: skip
_ANYWHERE_IN_A_TITLE = frozenset({"year_group", "term"})
_LEAST_SHARE = 0.6
_A_PAIR = 2
_LONGEST_TITLE = 90
_LONGEST_LABEL = 45
_PAIR = re.compile(r"^\s*(?P<label>[^:]{2,45}?)\s*:\s*(?P<value>\S.*)$", re.DOTALL)
_PAST = re.compile(r"\b(?:reviewed|last review|checked|updated)\b", re.IGNORECASE)
_PARTS_OF_A_NAME = frozenset({f"{OTHER}forename", f"{OTHER}surname"})
_OF_A_NAME = re.compile(r"nursery|pre-?school|sixth form", re.IGNORECASE)
_PIECES = re.compile(r"\s*[\n\t|]\s*|\s{2,}(?=[A-Za-z][^:]{1,44}:)|[,;]\s+(?=[A-Za-z][^:]{1,44}:)")
FACTS = {
    "school": "school", "school name": "school", "name of school": "school", "setting": "school", "setting name": "school", "school setting": "school",  # noqa: E501  a pattern or list reads best on one line
    "name of setting": "school", "establishment": "school", "academy": "school",
    "urn": "urn", "school urn": "urn", "unique reference number": "urn", "urn number": "urn",
    "dfe number": "dfe_number", "dfe no": "dfe_number", "dfes number": "dfe_number", "dfe": "dfe_number", "laestab": "dfe_number",  # noqa: E501  a pattern or list reads best on one line
    "dfe school number": "dfe_number", "school number": "dfe_number", "estab": "dfe_number", "lea number": "dfe_number", "dcsf number": "dfe_number",  # noqa: E501  a pattern or list reads best on one line
    "academic year": "academic_year", "school year": "academic_year", "term": "term", "terms": "term", "date": "date", "map date": "date",  # noqa: E501  a pattern or list reads best on one line
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Above:
    """What the rows above a table give: context for its records, facts about the map, and why each row is no record."""

    context: Mapping[str, Placed]
    facts: Mapping[str, Placed]
    reasons: Mapping[int, str]


def read_above(rows: Mapping[int, Row], numbers: Iterable[int]) -> Above:
    """Return what titles and details in these rows say. What stands lower wins: it is nearer to the table."""
    context: dict[str, Placed] = {}
    facts: dict[str, Placed] = {}
    reasons: dict[int, str] = {}
    for number in numbers:
        pairs = list(pairs_in(number, rows[number]))
        for label, placed in pairs:
            _keep_pair(label, placed, context, facts)
        if pairs:
            reasons[number] = DETAILS
        else:
            reasons[number] = _read_title(number, rows[number], context)
    return Above(context, facts, reasons)


def pairs_in(number: int, row: Row) -> Iterator[tuple[str, Placed]]:
    """Yield the `label: value` pairs of one row, in one cell or in two that follow each other."""
    columns = [] if _are_headings(row) else list(row)
    if take_turns(row):
        for label, beside in zip(columns[::2], columns[1::2], strict=True):
            yield str(row[label]).strip().rstrip(":").strip(), Placed(row[beside], number, beside, Source.TITLE)
        return
    at = 0
    while at < len(columns):
        value = row[columns[at]]
        at += 1
        if not isinstance(value, str):
            continue
        pieces = _PIECES.split(value) if value.count(":") > 1 else ()
        told = [pair for piece in pieces if (pair := _PAIR.match(piece)) and _is_label(pair["label"], said=False)]
        if len(told) > 1:
            for each in told:
                yield each["label"], Placed(value, number, columns[at - 1], Source.TITLE, part=each["value"].strip())
            continue
        pair = _PAIR.match(value)
        if pair and _is_label(pair.group("label"), said=False):
            yield (
                pair.group("label"),
                Placed(value, number, columns[at - 1], Source.TITLE, part=pair.group("value").strip()),
            )
        elif (
            _is_label(value, said=value.rstrip().endswith(":"))
            and at < len(columns)
            and not _labels_something(row[columns[at]])
        ):
            yield value.strip().rstrip(":").strip(), Placed(row[columns[at]], number, columns[at], Source.TITLE)
            at += 1


def _are_headings(row: Row) -> bool:
    """Whether a row only holds known headings, none with a colon: the header of some other table."""
    texts = [value for value in row.values() if isinstance(value, str)]
    return (
        len(texts) > _A_PAIR
        and len(texts) == len(row)
        and all(recognise_exactly(text) and ":" not in text for text in texts)
    )


def _is_label(text: str, *, said: bool) -> bool:
    if len(text) > _LONGEST_LABEL:
        return False
    words = normalise(text)
    if words in FACTS or said:
        return True
    match = recognise_exactly(text)
    return match is not None and (match.field in CONTEXT_FIELDS or match.field.startswith(OTHER))


def _labels_something(value: CellValue) -> bool:
    if not isinstance(value, str) or is_status(value):
        return False
    return value.rstrip().endswith(":") or (_is_label(value, said=False) and not is_also_a_value(value))


def _keep_pair(label: str, placed: Placed, context: dict[str, Placed], facts: dict[str, Placed]) -> None:
    fact = FACTS.get(normalise(label))
    if fact:
        facts[fact] = placed
    name = _meant(label, str(placed.spoken).strip())
    if name and fact != "academic_year":
        parts = mention_in(str(placed.spoken)).parts
        is_term = name == "year_group" and "term" in parts and "year_group" not in parts
        context["term" if is_term else name] = placed
    elif fact == "term":
        context["term"] = placed
    elif fact == "academic_year":
        context.setdefault("term", placed)


def _meant(label: str, value: str) -> str:
    """Return the field of context that a label gives by its words and its value; empty where it gives none.

    A whole name may stand beside `Known as`; a `Stage` is a status where its value is one.
    """
    match = recognise_loosely(label)
    if match is None or not value:
        return ""
    if match.field == "review_date" and _PAST.search(label):
        return ""  # when the map was looked at, and not when its provisions will be
    if match.field == "pupil" and recognise_exactly(value):
        return ""  # `Name` beside `What it is`: the headings of a key, and no pupil is called so
    if match.field in _PARTS_OF_A_NAME:
        return "pupil" if len(value.split()) > 1 else ""
    if "sen_status" in fields_meant(label) and is_status(value):
        return "sen_status"
    return match.field if match.field in CONTEXT_FIELDS else ""


def is_of_a_name(part: str, share: float) -> bool:
    """Whether words for the youngest years are rather part of a name: `Invented Acorns Nursery`."""
    return share < _LEAST_SHARE and _OF_A_NAME.fullmatch(part.strip()) is not None


def _read_title(number: int, row: Row, context: dict[str, Placed]) -> str:
    texts = [(column, value) for column, value in row.items() if isinstance(value, str)]
    for column, value in texts:
        mention = mention_in(value)
        for field, part in mention.parts.items():
            if is_of_a_name(part, mention.share):
                continue
            if mention.share >= _LEAST_SHARE or (field in _ANYWHERE_IN_A_TITLE and len(value) <= _LONGEST_TITLE):
                context[field] = Placed(value, number, column, Source.TITLE, part=part)
    longest = max((len(value) for _, value in texts), default=0)
    return TITLE if longest <= _LONGEST_TITLE else GUIDANCE
