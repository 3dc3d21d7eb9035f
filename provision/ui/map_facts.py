"""The page about a map as a whole: what is good first, then costs, what was fixed, what could not be checked or read.

Pure functions over plain values. Below the guide or the budget is a distance and never a fault, so nothing here is
red.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provision.review.wording import counted, field_words
from provision.ui.map_panes import school_or_file
from provision.ui.shown import Look, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from provision.review.knowing import Budget
    from provision.review.values import MapFacts
    from provision.ui.map_background import Background
    from schemas.costs import MapCosts

Told = list[list[Piece]]
_PUPILS_SHOWN = 12


def facts_page(facts: MapFacts, background: Background | None, others: Sequence[str], *, alone: bool) -> Told:
    """Return the page. `background` is None while it is being read; `alone` leaves out the names of other schools."""
    school, file = school_or_file(facts.school), school_or_file(facts.file)
    rows: Told = [[("About the map  ", Look.STRONG), (file if file != school else "", Look.DIM)]]
    if facts.reason:
        rows += [[(facts.reason, Look.ERROR)], [("Do   ", Look.KEY), facts.action]]
    if not facts.matched and not alone:
        near = f"Perhaps {', '.join(facts.near)}. " if facts.near else ""
        rows.append([("Whose?  ", Look.QUERY), near, ("=", Look.KEY), " says which school of the register it is."])
    if others:
        rows.append([("Open with  ", Look.DIM), (", ".join(others), Look.FLAG)])
    rows += [[("good  ", Look.GOOD), (one.title, Look.STRONG), f"  {one.message}"] for one in facts.strengths]
    rows += _background(background)
    rows += _reading(facts)
    return rows


def _background(background: Background | None) -> Told:
    if background is None:
        return [[("Reading the sheets…", Look.DIM)]]
    rows: Told = [[("Fixed since the last map", Look.STRONG)]] if background.fixed else []
    rows += [[("fixed  ", Look.GOOD), line.finding.title] for line in background.fixed]
    return rows + (_costs(background.costs, background) if background.costs else [])


def _costs(costs: MapCosts, background: Background) -> Told:
    number = len(costs.entries)
    rows: Told = [[("Costs", Look.STRONG)]]
    rows.append([("Stated     ", Look.DIM), _sum(costs.stated_total, costs.rows_stated, number)])
    rows.append([("Worked out ", Look.DIM), _sum(costs.total, costs.rows_costed, number)])
    if missing := _missing(costs):
        rows.append([("           not known: ", Look.DIM), (missing, Look.DIM)])
    rows.append([("Notional   ", Look.DIM), _notional(costs, background.budget)])
    return rows + _pupils(costs, background.guide)


def _notional(costs: MapCosts, budget: Budget | None) -> Piece:
    if budget is None:
        return ("not known; `provision schools budgets` takes it in", Look.DIM)
    known = f"£{budget.amount:,.0f} for {budget.period} ({budget.source or 'no source named'})"
    return known if costs.above_budget is None else f"{known}, {_distance(costs.above_budget)} it"


def _pupils(costs: MapCosts, guide: str) -> Told:
    """Return what each pupil's provision comes to beside the guide, the dearest first; or that nothing is known."""
    if not costs.pupils:
        return [[("Guide      ", Look.DIM), f"{guide} a pupil a year; ", ("no row tells a pupil's cost", Look.DIM)]]
    dearest = sorted(costs.pupils.items(), key=lambda item: -item[1])
    rows: Told = []
    for pupil, cost in dearest[:_PUPILS_SHOWN]:
        distance = _distance(costs.above_guide[pupil])
        rows.append([(f"{pupil}  ", Look.DIM), f"£{cost:,.2f} a year, {distance} the {guide} guide"])
    more = len(dearest) - _PUPILS_SHOWN
    return rows + ([[(f"and {counted(more, 'pupil')} more", Look.DIM)]] if more > 0 else [])


def _sum(amount: Decimal, rows: int, number: int) -> str:
    return f"£{amount:,.2f} on {rows} of {number} rows" if rows else f"none of {number} rows says enough"


def _missing(costs: MapCosts) -> str:
    return ", ".join(dict.fromkeys(field_words(name) for one in costs.entries for name in one.missing))


def _distance(amount: Decimal) -> str:
    return f"£{abs(amount):,.2f} {'above' if amount > 0 else 'below'}"


def _reading(facts: MapFacts) -> Told:
    """Return what was read, what was skipped and why, and which rules could not look."""
    if facts.reason:
        return []
    skipped = sum(len(part.rows) for part in facts.skipped)
    sums = f"{facts.rows_read} = {facts.rows_checked} checked + {skipped} skipped"
    rows: Told = [[("Rows read", Look.STRONG), f"  {sums}"]]
    rows += [[(f"{part.sheet} {_spans(part.rows)}  ", Look.DIM), part.why] for part in facts.skipped]
    if facts.not_checked:
        rows.append([("Not checked", Look.STRONG)])
        rows += [[check.title, (f"  {check.why}", Look.DIM)] for check in facts.not_checked]
    return rows


def _spans(numbers: Iterable[int]) -> str:
    """Return row numbers as people write them: `1–3, 7`."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in spans)
