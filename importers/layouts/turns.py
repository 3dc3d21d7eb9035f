"""Rows in which labels and what they are of take turns: `Name`, `AB`, `Year`, `4`. They are details, no headings."""

from importers.headings.content import is_status
from importers.headings.cues import recognise_loosely
from importers.headings.vocabulary import is_also_a_value, recognise_exactly
from importers.layouts.view import Row

_TWO_PAIRS = 4
_LONGEST_LABEL = 45


def are_pairs(row: Row) -> bool:
    """Whether a row that might be one of headings gives values to its labels, as is plain from the values."""
    if len(row) < _TWO_PAIRS or len(row) % 2:
        return False
    return _are_known_pairs(row) or _gives_values(row)


def _are_known_pairs(row: Row) -> bool:
    """Whether every label is a known heading and what stands beside is none, or as likely a value."""
    values = list(row.values())
    labels, beside = values[::2], values[1::2]
    known = [recognise_exactly(value) for value in labels if type(value) is str]
    if len(known) < len(labels) or not all(known) or all(is_also_a_value(str(value)) for value in labels):
        return False
    if all(type(value) is str and recognise_loosely(value) for value in beside):
        return False
    headings = [value for value in beside if type(value) is str and recognise_exactly(value)]
    return len(headings) < len(beside) and all(map(is_also_a_value, headings))


def _gives_values(row: Row) -> bool:
    """Whether labels take turns with what they are of, some of it plainly no heading: a status, a figure, a date."""
    beside = list(row.values())[1::2]
    return any(type(value) is not str or is_status(value) for value in beside) and take_turns(row)


def take_turns(row: Row) -> bool:
    """Whether labels in a family's own words and what they are of take turns: `My name is`, `Esme`, `My room`, …."""
    values = list(row.values())
    if len(values) < _TWO_PAIRS or len(values) % 2:
        return False
    labels, beside = values[::2], values[1::2]
    said = [
        recognise_loosely(text) if isinstance(text, str) and len(text) <= _LONGEST_LABEL else None for text in labels
    ]
    if 2 * sum(map(bool, said)) < len(said) or not all(isinstance(text, str) for text in labels):
        return False
    return not any(isinstance(text, str) and _is_a_heading(text) for text in beside)


def _is_a_heading(text: str) -> bool:
    return recognise_exactly(text) is not None and not is_also_a_value(text) and not is_status(text)
