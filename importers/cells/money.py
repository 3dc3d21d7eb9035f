"""Money: pounds as Decimal, per what and per when, and rates an hour. A float never holds an amount.

Schools write sums (`5 hrs @ £15 = £75`), time beside money (`10 hours /£300`) and words (`TA time`). Only an explicit
nought or "no cost" is nought; words are words.
"""

import itertools
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from importers.cells.reading import Problem, Reading
from importers.cells.vague import is_blank, is_vague

if TYPE_CHECKING:
    from schemas.entry import Value

FIELDS = ("cost", "hourly_rate")

_MOST = Decimal(10_000_000)
_SPACED = r"\d{1,3}(?: \d{3})+(?:\.\d+)?(?= ?(?:$|[-+=;)/&]|per\b|an?\b|each\b|for\b|in total\b|total\b|p\b))"
_NUMBER = rf"{_SPACED}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_FOREIGN = re.compile(r"[.,]\d|(?<=\.\d\d0)(?!\d)")
"""What follows an amount written as on the Continent: `3,50`, `1.200,50`, `1.200`."""
_AMOUNT = re.compile(
    rf"(?P<minus>- ?)?(?:£|gbp) ?(?P<pounds>{_NUMBER}) ?(?P<thousand>k\b)?"
    rf"|(?<![\d.,])(?P<pence>\d{{1,3}}(?:\.\d+)?) ?(?:p\b(?![/.]?[wa]\b)|pence\b)"
    rf"|(?<![\d.,])(?P<after>{_NUMBER}) ?(?:£(?! ?\d)|gbp\b|pounds?\b|quid\b)"
)
_BARE = re.compile(rf"(?:approx(?:imately)?|about|circa|c\.?|~|est(?:imated)?\.?)? ?({_NUMBER})(?:/-|-00)?")
_NO_COST = re.compile(
    r"\b(?:no (?:additional |extra |further |direct )?(?:costs?|charge|fee)|free(?: of charge)?"
    r"|cost[ -]?free|zero|nil|costs? nothing|"
    r"without cost|at no cost|no cost)\b|^none$|^0+(?:\.0+)?$"
)
_PER_WORD = r"(?:per|/|a|an|each|every|p)"
_PER = {
    "pupil": re.compile(
        r"\b(?:per|each|a|every) (?:pupil|child|head|student|learner|person)\b|/ ?(?:pupil|child|head"
        r"|student|ch|chn)\b|\bp ?/ ?p\b|(?<![a-z])pp\b"
    ),
    "group": re.compile(r"(?:\b(?:per|each|a|whole)|/) ?(?:group|class|cohort)\b"),
    "school": re.compile(r"\b(?:per|whole) school\b|/ ?school\b"),
}
_PERIOD = {
    "week": re.compile(rf"(?:\b{_PER_WORD}|/) ?(?:week|wk)\b|\bweekly\b"),
    "term": re.compile(rf"(?:\b{_PER_WORD}|/) ?(?:full )?terms?\b|\btermly\b"),
    "year": re.compile(
        rf"(?:\b{_PER_WORD}|/) ?(?:academic |school )?(?:year|yr|annum)\b|\bannual(?:ly)?\b|(?<![a-z])pa\b|\byearly\b"
    ),
    "total": re.compile(r"\b(?:in )?total\b|\bone[ -]?off\b|\bonce only\b|\boverall\b|\bin all\b"),
}
_OTHER_PERIOD = re.compile(
    r"(?:\b(?:per|a|an|each|every)|/) ?(?:session|lesson|day|month|halfterm|half term|visit|fortnight"
    r"|licence|book|assessment)\b|\b(?:monthly|daily)\b"
)
_HOURLY = re.compile(r"(?:\b(?:per|an|a|each)|/|@|p) ?(?:hour|hr|h)\b|\bhourly\b|\bph\b|\bp ?/ ?h\b")
_MINUTELY = re.compile(r"(?:\b(?:per|a)|/) ?(?:min|mins|minute)\b")
_AT = re.compile(r"\b(?:hours?|hrs?|h)\b[^£=@]{0,30}@ ?$")
_UPPER_END = re.compile(r" ?(?:-|to|/|or) ?\d")
_TIMES = re.compile(r"^ ?x ?(\d{1,3})(?!\d|[.,]\d)(?: ?(?:weeks?|wks?|sessions?|pupils?|hours?|hrs?))?")
_AMOUNT_OF_MONEY = re.compile(
    rf"(?:(?<![\d.])\d{{1,3}} ?(?:x|@) ?)?(?:£|gbp) ?(?:{_NUMBER})(?: ?k\b)?(?: ?x ?\d{{1,3}}\b(?! ?(?:m|h|x)))?"
)
_SESSIONS_BEFORE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?) ?(?:hours?|hrs?|h|sessions?|weeks?|wks?)? ?(?:x|@|at) ?$")


@dataclass(frozen=True, slots=True)
class _Amount:
    pounds: Decimal
    start: int
    end: int


def read_money(field: str, text: str) -> Reading:
    """Read plain `text` of a cost or rate column as Decimal pounds. Never raises."""
    amounts = _amounts(text)
    if not amounts:
        return _without_sign(field, text)
    if any(amount.pounds < 0 or _FOREIGN.match(text, amount.end) for amount in amounts):
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    if len(amounts) == 1 and _UPPER_END.match(text[amounts[0].end :]):
        return Reading({field: amounts[0].pounds}, 0.4, Problem.PARTLY_READ)
    if field == "hourly_rate" or _is_rate(text, amounts):
        return _rate(field, text, amounts)
    return _cost(text, amounts)


def read_number(field: str, amount: float) -> Reading:
    """Read a number cell of a money column. What binary arithmetic added beyond the fourth place goes."""
    pounds = _decimal(repr(amount))
    if pounds is None:
        return Reading(problem=Problem.NOT_READ, confidence=0.0)
    return Reading({field: pounds})


def without_amounts(text: str) -> str:
    """Return plain `text` without its amounts and what multiplies them, for the grammars of what stands beside."""
    return _AMOUNT_OF_MONEY.sub(" ", text)


def _amounts(text: str) -> list[_Amount]:
    found = []
    for match in _AMOUNT.finditer(text):
        pounds = _decimal(match["pounds"] or match["pence"] or match["after"])
        if pounds is None:
            continue
        if match["pence"]:
            pounds = pounds / 100
        if match["thousand"]:
            pounds = pounds * 1000
        found.append(
            _Amount(-pounds if match["minus"] and not text[: match.start()].strip() else pounds, *match.span())
        )
    return found


def _decimal(text: str) -> Decimal | None:
    """Return pounds in their shortest form to four places; None for what is no amount of a school."""
    try:
        pounds = Decimal(text.replace(",", "").replace(" ", ""))
    except InvalidOperation:
        return None
    if not pounds.is_finite() or not 0 <= pounds <= _MOST:
        return None
    pounds = round(pounds, 4).normalize()
    return pounds.quantize(Decimal(1)) if pounds == pounds.to_integral_value() else pounds


def _without_sign(field: str, text: str) -> Reading:
    if _NO_COST.search(text):
        return Reading({field: Decimal(0)}, 0.95)
    bare = _BARE.match(text)
    if bare:
        pounds = _decimal(bare[1])
        rest = text[bare.end() :].strip()
        known = not rest or any(
            pattern.fullmatch(rest) for pattern in (*_PER.values(), *_PERIOD.values(), _HOURLY, _MINUTELY)
        )
        if pounds is not None and known:
            return read_money(field, f"£{pounds:f} {rest}")
    if is_blank(text) or (is_vague(text) and not re.search(r"\d", text)) or text == "£":
        return Reading(problem=Problem.NOT_QUANTIFIED, confidence=0.0)
    return Reading(problem=Problem.COST_IN_WORDS if re.search(r"[a-z£]", text) else Problem.NOT_READ, confidence=0.0)


def _is_rate(text: str, amounts: list[_Amount]) -> bool:
    """Whether the only amount is for an hour or a minute: `£15 an hour`, `2 hours @ £15`."""
    if len(amounts) != 1:
        return False
    after = text[amounts[0].end :].lstrip()
    return bool(_HOURLY.match(after) or _MINUTELY.match(after) or _AT.search(text[: amounts[0].start]))


def _rate(field: str, text: str, amounts: list[_Amount]) -> Reading:
    pounds = amounts[0].pounds
    after = text[amounts[0].end :]
    if _MINUTELY.search(after):
        pounds = _shortest(pounds * 60)
    elif any(_PERIOD[spell].search(after) for spell in ("week", "term", "year")):
        return _cost(text, amounts)
    partly = Problem.PARTLY_READ if len(amounts) > 1 and field == "hourly_rate" else None
    return Reading({"hourly_rate": pounds}, 0.5 if partly else 0.95, partly)


def _cost(text: str, amounts: list[_Amount]) -> Reading:
    """Return the cost among the amounts: what follows `=`, the sum of what `+` joins, a product, else the first."""
    values: dict[str, Value] = {}
    problem: Problem | None = None
    sure = 0.95
    total, rate = _stated_total(text, amounts)
    if total is not None:
        pounds = total
        if rate is not None:
            values["hourly_rate"] = rate
    elif len(amounts) > 1:
        between = [text[one.end : other.start].strip() for one, other in itertools.pairwise(amounts)]
        sums = all(join in ("+", "&", "and", "plus") for join in between)
        pounds = sum((amount.pounds for amount in amounts), Decimal(0)) if sums else amounts[0].pounds
        sure, problem = (0.6, None) if sums else (0.4, Problem.PARTLY_READ)
    else:
        pounds, sure = _product(text, amounts[0])
    values["cost"] = _shortest(pounds)
    for name, table in (("cost_per", _PER), ("cost_period", _PERIOD)):
        known = next((code for code, pattern in table.items() if pattern.search(text)), None)
        if known:
            values[name] = known
    if "cost_period" not in values and _OTHER_PERIOD.search(text) and total is None:
        sure, problem = min(sure, 0.5), Problem.PARTLY_READ
    return Reading(values, sure, problem)


def _stated_total(text: str, amounts: list[_Amount]) -> tuple[Decimal | None, Decimal | None]:
    """`5 hrs @ £15 = £75`: what stands after `=`, and the hourly rate that stands before it."""
    before, equals, _ = text.partition("=")
    if not equals:
        return None, None
    after = [amount for amount in amounts if amount.start > len(before)]
    if not after:
        return None, None
    first = amounts[0]
    hourly = first.start < len(before) and re.search(r"\b(?:hours?|hrs?|h|ph)\b", before)
    return after[0].pounds, first.pounds if hourly else None


def _product(text: str, amount: _Amount) -> tuple[Decimal, float]:
    after, before = _TIMES.match(text[amount.end :]), _SESSIONS_BEFORE.search(text[: amount.start])
    if after:
        return amount.pounds * int(after[1]), 0.6
    if before:
        return amount.pounds * Decimal(before[1]), 0.6
    return amount.pounds, 0.95


def _shortest(pounds: Decimal) -> Decimal:
    return _decimal(f"{pounds:f}") or Decimal(0)
