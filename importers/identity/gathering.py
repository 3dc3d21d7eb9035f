"""Gathering who a workbook is about, from the cells that the headings say hold names, UPNs and birth dates."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from importers.grid import CellValue, Workbook, raw_text
from importers.identity.forenames import FORENAMES
from importers.identity.held import Held, Holds
from importers.identity.masking import IdentityText, as_birth_date, identity_text
from importers.identity.names import TRADE, bare, is_titled, names_in, short_names_in, words_of
from importers.identity.pseudonyms import normalised_name
from importers.identity.upn import normalised_upn, upn_is_valid

if TYPE_CHECKING:
    from datetime import date


_SCHOOL = re.compile(
    r"\b(?:academy|college|federation|infants?|juniors?|nursery|primary|pru|schools?|saint|st)\b", re.IGNORECASE
)
_PAPERS = frozenset(("iep", "map", "maps", "passport", "profile", "copy", "final", "draft"))
"""What such a sheet or file is beside the person's."""


def find_identity(
    workbook: Workbook, held: Iterable[Held], *, named: Iterable[tuple[str, str]] = (), school: str = ""
) -> IdentityText:
    """Return the identity text of a workbook.

    What stands in `held`, and the names in `named` (sheet, name) known from titles, cards, headings or sheet names; the
    sheet is empty for a name of the whole file. The words of the `school`'s own name are no identity text on their own:
    St James' School may well teach a James.
    """
    elsewhere = tuple(named)
    texts = [*(name for _, name in elsewhere), *(person_in(sheet.name) for sheet in workbook.sheets)]
    births: set[date] = set()
    upns = _of_details(workbook, elsewhere)
    stretches = tuple(held)
    for sheet in workbook.sheets:
        here = [each for each in stretches if each.sheet == sheet.name]
        for row, cells in sheet.rows.items() if here else ():
            pupils, numbers, dates, others = (
                _texts(here, holds, row, cells) for holds in (Holds.PUPIL, Holds.UPN, Holds.BIRTH_DATE, Holds.OTHER)
            )
            halves = [*_texts(here, Holds.FORENAME, row, cells), *_texts(here, Holds.SURNAME, row, cells)]
            texts += [
                *map(raw_text, pupils),
                *filter(is_titled, map(raw_text, others)),
                " ".join(map(raw_text, halves)),
            ]
            births |= {born for value in (*dates, *others) if (born := as_birth_date(value))}
            _pair(upns, pupils, numbers)
    known = {name: upn for name, upn in upns.items() if upn}
    names = dict.fromkeys(name for text in dict.fromkeys(texts) for name in names_in(text))
    short = frozenset[str]().union(*map(short_names_in, dict.fromkeys(texts)))
    return identity_text(names, births, workbook, known, short=short, public=_public(school, names))


def _public(school: str, names: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Return the words of the school's own name, without the whole name of a pupil that stands in the same line."""
    words = f" {' '.join(bare(match[0]) for match in words_of(school))} "
    for name in names:
        if len(name) > 1:
            words = words.replace(f" {' '.join(name)} ", " ")
    return frozenset(words.split())


def person_in(title: str) -> str:
    """Return the person after whom a sheet or file is surely called, empty where it is not.

    Two or three capitalised words beside words of the trade, a common forename first, or last of two: `Oliver Quirke
    plan`, `Quirke_Oliver`. A title that speaks of a school is a school's, whoever that is called after.
    """
    if _SCHOOL.search(title):
        return ""
    words = [match[0] for match in words_of(title.replace("_", " ")) if bare(match[0]) not in TRADE | _PAPERS]
    if len(words) not in (2, 3) or not all(word[0].isupper() for word in words):
        return ""
    turned = len(words) == 2 and bare(words[1]) in FORENAMES  # noqa: PLR2004  surname and forename
    return " ".join(words) if turned or bare(words[0]) in FORENAMES else ""


def _of_details(workbook: Workbook, named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the UPN of each pupil who alone is named on a sheet that gives one valid UPN, by normalised name."""
    upns: dict[str, str] = {}
    for sheet in workbook.sheets:
        pupils = {normalised_name(name) for where, name in named if where in ("", sheet.name)}
        if len(pupils) != 1:
            continue
        cells = (value for row in sheet.rows.values() for value in row.values() if isinstance(value, str))
        numbers = {normalised_upn(word) for text in cells for word in text.split() if upn_is_valid(word)}
        if len(numbers) == 1:
            upns.setdefault(pupils.pop(), numbers.pop())
    return upns


def _texts(held: Iterable[Held], holds: Holds, row: int, cells: Mapping[int, CellValue]) -> list[CellValue]:
    return [
        cells[each.column]
        for each in held
        if each.holds is holds and each.column in cells and each.has(row, each.column)
    ]


def _pair(upns: dict[str, str], pupils: list[CellValue], numbers: list[CellValue]) -> None:
    """Keep the UPN beside a name; a name with two different UPNs is two pupils, and has none."""
    if len(pupils) != 1 or len(numbers) != 1 or not upn_is_valid(raw_text(numbers[0])):
        return
    name, upn = normalised_name(raw_text(pupils[0])), raw_text(numbers[0])
    upns[name] = upn if upns.get(name, upn) == upn else ""
