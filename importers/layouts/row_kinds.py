"""What a row under headings can be, the labels of totals and notes, and what a row is judged against.

The judging itself is in `rows.py`; the foot of a table and the lines below a row have modules of their own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from importers.layouts.headers import Header
from importers.layouts.table import Placed
from importers.layouts.view import Row, View

_TOTAL = re.compile(
    r"(?:sub[\s-]?|grand |overall |annual |running |weekly |yearly |termly |combined )*totals?"
    r"(?: (?:costs?|hours?|hrs|time|minutes|mins|spend|spent|funding|budget|expenditure|amount|number|interventions?|provisions?|pupils?|per|for|of|in)\b.*|\s*[£(:=\-–].*)?"  # noqa: E501  a pattern or list reads best on one line
    r"|(?:sum|average|mean|balance|remaining|overall cost|total.{0,40}:)|.{1,60}\b(?:sub[\s-]?)?total:?",
    re.IGNORECASE | re.DOTALL,
)
_COUNTED_OR_LEFT = re.compile(
    r"\d+ (?:provisions?|interventions?|pupils?|children|students|rows?|records?|items?|entries|programmes?|activities)(?: in (?:all|total))?"  # noqa: E501  a pattern reads best on one line
    r"|(?:count|number|no\.?) of \w+:?|(?:count|records|rows|entries):? ?\d*|less\b.*|minus\b.*|deduct\w*\b.*|(?:net|gross) (?:cost|total|amount|spend)\b.*|shortfall\b.*|surplus\b.*"  # noqa: E501  a pattern reads best on one line
    r"|(?:element \d |top[ -]?up |funding |amount |hnf |high needs (?:funding )?)+(?:requested|required|claimed|needed|sought|received|applied for)\b.*"  # noqa: E501  a pattern reads best on one line
    r"|(?:brought|carried) forward|[bc]/f|difference|variance|budget(?: available| remaining| set)?|(?:sen |notional )*(?:funding|budget) (?:available|received|allocated)"  # noqa: E501  a pattern reads best on one line
    r"|(?:contribution|school contribution|notional sen contribution)\b.*|of which\b.*|costs? (?:above|over|beyond) .*|first £?\s?6,?000\b.*",  # noqa: E501  a pattern reads best on one line
    re.IGNORECASE,
)
"""Labels of what stands under the last row beside figures only: a count, a deduction, what is asked for."""
_TOTAL_OVER_FIGURES = re.compile(
    r"(?:(?:sub|grand|overall)[\s-]?)?(?:totals?|overall)\b(?! communication).*|(?:.{1,40} )?in all\b.{0,20}|all(?: together| of it| sections)?|altogether|everything",  # noqa: E501  a pattern reads best on one line
    re.IGNORECASE | re.DOTALL,
)
_SUM = re.compile(r"\btotals?\b", re.IGNORECASE)
_NO_SUM = re.compile(r"\b(?:running|average|mean|less|minus|remaining|per)\b", re.IGNORECASE)
_GRAND = re.compile(r"\b(?:grand|overall|whole|all)\b", re.IGNORECASE)
_NOTE = re.compile(
    r"\s*(?:\*|†|‡|key\s*(?:[:\-–(]|$)|legend|notes?\s*[:\-–]|n\.?b\.?\b|please|completed by|signed|updated|last updated|source\b|guidance|abbreviations|"  # noqa: E501  a pattern or list reads best on one line
    r"glossary|see (?:also|over|separate)|this (?:map|document|sheet|provision map)|copyright|©|prepared by|reviewed by|invented\b(?=.{10})|page \d+\b|rag\b\s*(?:[:\-–(=]|rat)|e\.g\.|example\s*[:\-–])",  # noqa: E501  a pattern or list reads best on one line
    re.IGNORECASE,
)


_SIGNATURE = re.compile(
    r"\s*(?:[\w/'\u2019 ]{0,40}\bsignatures?\b|signed(?: off)?(?: by\b|\s*[:(]|\s*$))", re.IGNORECASE
)
_REMARK = re.compile(r".{0,40}\b(?:voice|views?|comments?|wishes|says|said|thoughts)\W*", re.IGNORECASE)
_EXPLAINED = re.compile(r"\s*[^=]{1,25}\s=\s\w.*", re.DOTALL)
"""A letter, an abbreviation or a shade with what it stands for: `NGRT = New Group Reading Test`."""
_HINT = re.compile(r"\s*(?:\(.*\)|\[.*\]|e\.?g\.?\b.*|i\.?e\.?\b.*)\s*", re.IGNORECASE | re.DOTALL)
_NOTHING = re.compile(
    r"\s*(?:nothing|none|nil|n/?a|not applicable"
    r"|no (?:current |extra |additional |other |specific |targeted )?"
    r"(?:interventions?|provisions?|support|groups?|programmes?|help))\b[^:]{0,40}",
    re.IGNORECASE,
)


class RowKind(StrEnum):
    """What a row under a heading is; the value is the reason a person reads for a row that is no record."""

    RECORD = "record"
    CONTINUED = "continued"
    LINE = "line of the row above"
    SECTION = "section heading"
    HEADING = "heading repeated"
    TOTAL = "total"
    NOTE = "note or legend"
    HINT = "a hint on how to fill in the column"
    NOTHING = "a row that says there is none"


def is_total_label(text: str) -> bool:
    """Whether a text is the label of a total."""
    return _TOTAL.fullmatch(text.strip()) is not None


def is_sum_label(text: str) -> bool:
    """Whether a text is the label of a sum of rows: no mean, no running total, nothing taken off."""
    return _SUM.search(text) is not None and _NO_SUM.search(text) is None


def is_grand_label(text: str) -> bool:
    """Whether the label of a total means all rows."""
    return _GRAND.search(text) is not None


def is_note(text: str) -> bool:
    """Whether a text begins as notes and legends do."""
    return _NOTE.match(text) is not None or _EXPLAINED.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether a row is for signing: `Parent signature`."""
    return _SIGNATURE.match(text) is not None


def is_remark_of_somebody(text: str) -> bool:
    """Whether a label is of what somebody says of the whole: `Pupil's voice`."""
    return _REMARK.fullmatch(text) is not None


def are_hints(cells: Row) -> bool:
    """Whether a row only tells how to fill in the columns: `(job title, no names)`, `e.g. 1:6`."""
    texts = [value for value in cells.values() if isinstance(value, str) and _HINT.fullmatch(value)]
    return len(texts) > 1 and len(texts) * 2 > len(cells)


def says_nothing_runs(text: str) -> bool:
    """Whether words in the place of a provision say that there is none: `Nothing at the moment`."""
    return _NOTHING.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Judged:
    """One row with its kind; a section also with the context it gives to the rows below."""

    number: int
    kind: RowKind
    context: Mapping[str, Placed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a row is judged against.

    The header, the table's own columns, the field each seems to hold, and how full rows are.
    """

    view: View
    header: Header
    fields: Mapping[int, str]
    within: Mapping[int, Row]
    typical: int
    provision: int

    def cells(self, number: int) -> Row:
        """Return a row's cells within the table."""
        return self.within[number]


def sums_figures(label: str) -> bool:
    """Whether a label beside figures only is of a total, a count, or what is taken off or asked for."""
    return _TOTAL_OVER_FIGURES.fullmatch(label) is not None or _COUNTED_OR_LEFT.fullmatch(label) is not None
