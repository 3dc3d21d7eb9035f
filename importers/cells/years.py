"""Year groups: one, several (`Y3/4`), a stretch (`Y1-Y3`) or a key stage.

`All` is no code: which years a school has it does not say, so nothing is read, and nothing is wrong with the cell.
Classes are not years: `Class 3` keeps its text. A stretch follows the order of the standard's list, so `R-2` is R, 1,
2.
"""

import re
from datetime import date
from typing import TYPE_CHECKING

from importers.cells.reading import Problem, Reading
from importers.cells.tidy import LONGEST, one_line, plain
from importers.cells.vague import is_blank
from schemas.codes import CodeList

if TYPE_CHECKING:
    from schemas.entry import Value

_STAGES = {
    "ks1": ("1", "2"),
    "ks2": ("3", "4", "5", "6"),
    "lks2": ("3", "4"),
    "uks2": ("5", "6"),
    "ks3": ("7", "8", "9"),
    "ks4": ("10", "11"),
    "ks5": ("12", "13"),
    "sixth form": ("12", "13"),
    "6th form": ("12", "13"),
    "post 16": ("12", "13"),
    "lower ks2": ("3", "4"),
    "upper ks2": ("5", "6"),
    "eyfs": ("N1", "N2", "R"),
    "early years": ("N1", "N2", "R"),
    "foundation stage": ("N1", "N2", "R"),
}
_STAGE_WORDS = re.compile(r"\b(?:key ?stage|k\.?s\.?) ?(?=[1-5])")
_NEXT_STAGE = re.compile(r"\bks([1-5]) ?(/|&|,|-|and|to) ?(?=[1-5]\b)")
_ALL = re.compile(
    r"(?:all(?: (?:years?|year groups?|ages?|pupils|children|classes|students|school))?|whole school"
    r"|any(?: year)?|every(?:one| year)|across (?:the )?school|school ?wide)"
)
_YEAR = (
    r"(?:reception|rec|foundation|nursery [12]|nursery|nur|pre-?school|fs ?[12]|f[12]|n[12]|e[12]"
    r"|(?:yrs?|years?|y|ncy|nc year|year groups?|yr gp)\.? ?(?:1[0-4]|0?\d|r)|1[0-4]|0?\d|yr|r|x)"
)
_TOKEN = re.compile(
    rf"(?P<stage>\b(?:(?:lower |upper |l|u)?ks[1-5]|sixth form|6th form|post[ -]16|eyfs|early years"
    rf"|foundation stage)\b)|(?P<year>\b{_YEAR}(?![\d]))(?P<letter>[a-h](?![a-z]))?|(?P<join>-|\bto\b"
    rf"|\bthrough\b)|(?P<and>[/,&+;|]|\band\b|\bor\b|\n)|(?P<word>[a-z']+|\d+|\S)"
)
_COUNT = re.compile(
    r"(?:^|(?<=[,;&+] ))(\d{1,2}) (?:x )?(?:(?:children |pupils )?(?:from |in ))?"
    r"(?=(?:reception|nursery|r|(?:yr|year|y) ?\d)\b)"
    r"|(?:(?<=\d) x ?|(?:(?<=[yr]\d)|(?<=[yr] \d)) ?\((?=\d+\)$))(\d{1,2})\)?$"
)
"""How many pupils of a year: `4 Reception children`, `Yr 1 x 5`, `Y3 (5)`."""
_CLASS = re.compile(r"\b(?:class|set|group|room|form|team)\b")


def read_years(text: str, codes: CodeList) -> Reading:
    """Read the text of a year group column as codes of the standard. Never raises."""
    cleaned = one_line(text)
    match = codes.match(cleaned[:LONGEST])
    if match:
        return Reading(
            {"year_group": match.code}, 1.0 if match.exact else 0.95, Problem.LEGACY_CODE if match.legacy else None
        )
    if is_blank(cleaned.lower()):
        return Reading(problem=Problem.NOT_QUANTIFIED, confidence=0.0)
    if _ALL.fullmatch(plain(cleaned[:LONGEST])):
        return Reading()
    spoken, counted = _without_count(plain(cleaned[:LONGEST]))
    found, strange = _years(_NEXT_STAGE.sub(r"ks\1 \2 ks", _STAGE_WORDS.sub("ks", spoken)), codes)
    if not found or _CLASS.match(cleaned.lower()):
        return Reading({"year_group": cleaned}, 0.3)
    value: Value = found[0] if len(found) == 1 else found
    values: dict[str, Value] = {"year_group": value}
    return Reading(values | ({"group_size": counted} if counted else {}), 0.5 if strange else 0.9)


def _without_count(text: str) -> tuple[str, int]:
    """Return a text of years without the number of pupils that stands before or behind them; 0 where none does."""
    counts = [int(one or two) for one, two in _COUNT.findall(text)]
    return (_COUNT.sub(" ", text).strip(), sum(counts)) if counts else (text, 0)


def read_day(day: date, codes: CodeList) -> Reading:
    """Read a date cell of a year column: `3/4` typed into Excel is stored as the third of April, and that is said."""
    found = tuple(match.code for match in (codes.match(str(day.day)), codes.match(str(day.month))) if match)
    if len(found) == 2 and day.month == day.day + 1:  # noqa: PLR2004  two years that follow each other
        return Reading({"year_group": found}, 0.4, Problem.LIKELY_SLIP)
    return Reading(problem=Problem.LIKELY_SLIP, confidence=0.0)


def _years(text: str, codes: CodeList) -> tuple[tuple[str, ...], bool]:
    """Return the years in plain `text`, in its order, and whether other words stand among them."""
    order = [code.code for code in codes.codes]
    found: list[str] = []
    strange = joined = False
    for token in _TOKEN.finditer(text):
        if token["join"]:
            joined = bool(found)
        elif token["stage"] or token["year"]:
            these = (
                _STAGES.get(token["stage"].replace("post-", "post ")) if token["stage"] else _one(token["year"], codes)
            )
            if not these:
                strange = True
                continue
            if joined and found[-1] in order and order.index(found[-1]) < order.index(these[0]):
                found += order[order.index(found[-1]) + 1 : order.index(these[0])]
            found += these
            joined = False
        elif token["word"]:
            strange = strange or token["word"] not in (".", "(", ")", "only", "yr", "year", "years", "yrs", "y")
            joined = False
    return tuple(dict.fromkeys(code for code in found if code in codes.codes_by_name)), strange


def _one(text: str, codes: CodeList) -> tuple[str, ...]:
    match = codes.match(text)
    return (match.code,) if match else ()
