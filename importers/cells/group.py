"""Group size and ratio: how many pupils share an adult's time.

A ratio is read adult first, as schools write it (`1:4` is four pupils to one adult); `4:1` can only be the other way
round. `Small group` is a way of working, not a number.
"""

import re
from typing import TYPE_CHECKING

from importers.cells.quantity import Span, put
from importers.cells.reading import Problem, Reading
from importers.cells.tidy import with_ratios
from importers.cells.vague import is_vague

if TYPE_CHECKING:
    from schemas.entry import Value

_MOST_PUPILS = 400
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = r"\d{1,3}|" + "|".join(_WORDS)
_PEOPLE = (
    r"(?:pupils?|child(?:ren)?|chn|chd?n?|ch|students?|learners?|boys?|girls?|kids?|young people|yp"
    r"|places|participants|max(?:imum)?|in (?:a |each |the )?group|per group|per session|in each"
    r"|at a time)"
)
_JOIN = r" ?(?:-|to|/|or|–|and) ?"
_NO_UNIT = r"(?! ?(?:-|x|m|h|min|mins|minutes?|hrs?|hours?|weeks?|wks?|times|sessions?|days?|lessons?|%|p|£)\b)"
_RATIO = re.compile(
    r"(?<![\d:.£])(\d{1,2}) ?: ?(\d{1,3})(?:(?: ?(?:-|to|/|or) ?)(?:1 ?: ?)?(\d{1,3}))?(?![\d:]"
    r"| ?(?:am|pm|h|hrs?|hours?)\b)"
)
_ONE_TO = re.compile(r"(?<![\d.:/-])1 ?-?to-? ?(?=\d{1,3}\b" + _NO_UNIT + ")")
_SIZED = re.compile(rf"\b({_NUMBER})(?:{_JOIN}({_NUMBER}))? ?(?:x )?{_PEOPLE}\b")
_GROUP_OF = re.compile(
    rf"\b(?:groups?|grp|gp|sets?|class) ?(?:of|size|:|=|-|\()? ?(?:up to |max |approx "
    rf"|about )?({_NUMBER})(?:{_JOIN}({_NUMBER}))?\b"
    rf"{_NO_UNIT}"
)
_AT_MOST = re.compile(
    rf"\b(?:size|max(?:imum)?|up to|no more than|capacity|approx(?:imately)?|about|around) ?(?:of|:"
    rf"|=)? ?({_NUMBER})(?:{_JOIN}({_NUMBER}))?\b"
    rf"{_NO_UNIT}"
)
_BARE = re.compile(
    rf"(?:up to|max(?:imum)?|approx(?:imately)?|about|around|circa|c\.?|~|<"
    rf"|between)? ?({_NUMBER})(?:{_JOIN}({_NUMBER}))? ?\+?(?: ?max(?:imum)?| ?approx)?\.?(?: ?\([^()]*\))?"
)
_INDIVIDUAL = re.compile(
    r"\b(?:individual(?:ly)?|ind|indiv|single|one pupil|one child|on (?:his|her|their) own|solo)\b|^1$"
)
_PAIR = re.compile(r"\b(?:pair(?:s|ed)?|partner(?:s|ed)?|twos)\b")
_NOT_COUNTED = re.compile(
    r"\b(?:small|large|whole|full|class(?:es)?|groups?|grp|gp|year group|cohort|key stage|school|all"
    r"|mixed|sg|wc|everyone|open|drop)\b"
)


def read_group(text: str) -> Reading:
    """Read plain `text` of a group size column. Never raises."""
    text = "1:1" if text == "121" else with_ratios(text)
    span, sure = group_in(text)
    most = None if span else _AT_MOST.search(text)
    if most:
        span, sure = _span(most[1], most[2]), 0.8
    bare = None if span else _BARE.fullmatch(text.strip())
    if bare:
        span, sure = _span(bare[1], bare[2]), 0.95 if text.strip().isdigit() else 0.8
    individual = _INDIVIDUAL.search(text) is not None
    if span is None and (individual or _PAIR.search(text)):
        span, sure = Span.of(1.0 if individual else 2.0, 2.0 if _PAIR.search(text) else 1.0), 0.9
    if span and span.low > 0 and span.high <= _MOST_PUPILS:
        values: dict[str, Value] = {}
        put(values, "group_size", span)
        partly = span.high == 1 and re.search(r"\bgroups?\b", text) is not None
        return Reading(values, 0.6 if partly else sure, Problem.PARTLY_READ if partly else None)
    vague = is_vague(text) or _NOT_COUNTED.search(text) is not None
    return Reading(problem=Problem.NOT_QUANTIFIED if vague else Problem.NOT_READ, confidence=0.0)


def read_number(amount: float) -> Reading:
    """Read a number cell of a group size column: a whole number of pupils."""
    if amount != int(amount) or not 0 < amount <= _MOST_PUPILS:
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    return Reading({"group_size": int(amount)})


def read_ratio(adults: int, pupils: int) -> Reading:
    """Read a ratio that Excel took for a time of day: `1:4` typed into a cell is stored as four minutes past one."""
    span, _ = _ratio(adults, pupils, None)
    if span is None or not span.low > 0:
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    return Reading({"group_size": int(span.low)}, 0.6)


def group_in(text: str) -> tuple[Span | None, float]:
    """Return the group size that plain `text` names among other words, and how sure that is.

    None where it names none.
    """
    text = _ONE_TO.sub("1:", with_ratios(text))
    ratio = _RATIO.search(text)
    if ratio:
        span, sure = _ratio(int(ratio[1]), int(ratio[2]), int(ratio[3]) if ratio[3] else None)
        if span:
            second = _RATIO.search(text, ratio.end())
            other = _ratio(int(second[1]), int(second[2]), None)[0] if second else None
            return (span.around(other), sure) if other else (span, sure)
    match = _SIZED.search(text) or _GROUP_OF.search(text)
    if match:
        return _span(match[1], match[2]), 0.9
    return None, 0.0


def _ratio(adults: int, pupils: int, most: int | None) -> tuple[Span | None, float]:
    if adults == 0 or pupils == 0 or adults > 40:  # noqa: PLR2004  a class, not a time of day
        return None, 0.0
    if pupils == 1 and adults > 1:
        return (Span.of(1.0), 0.5) if adults == 2 else (Span.of(float(adults)), 0.6)  # noqa: PLR2004  2:1 is two adults
    return Span.of(float(pupils), float(most) if most else None), 0.95 if adults == 1 else 0.8


def _span(low: str, high: str | None) -> Span:
    return Span.of(_count(low), _count(high) if high else None)


def _count(text: str) -> float:
    return float(text) if text.isdigit() else float(_WORDS.index(text) + 1)
