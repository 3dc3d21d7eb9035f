"""Taking identity text out of what leaves the worker.

Names, UPNs and birth dates become `•••`, pupils their pseudonyms.

One pass over the words of a text with look-ups in sets, so the time is linear in the text whatever the number of
pupils. The address of a cell always stays. A sheet whose name holds identity text is called by its position, `#3`.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from importers.grid import CellValue, Sheet, Workbook, raw_text
from importers.headings.pupils import named_in, whose
from importers.identity.held import Held, Holds
from importers.identity.names import (
    CALENDAR,
    ORDINARY,
    SHORTEST,
    TRADE,
    bare,
    different_words,
    spellings,
    words_of,
)
from importers.identity.upn import upns_in
from importers.reading import MaskedSheet

MASK = "•••"

_MONTH = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATE = re.compile(
    r"(?<!\d)(?:(?P<iso>(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?: 00:00:00|T00:00:00)?"
    r"|(?P<day>\d{1,2})(?:[/.-]| |st |nd |rd |th )(?:of )?"
    r"(?P<month>\d{1,2}|(?:" + _MONTH + r")[a-z]*)[/., -]{1,2}(?P<year>\d{4}|\d{2}))(?!\d)"
    r"|\b(?P<named>(?:" + _MONTH + r")[a-z]*)\.? (?P<on>\d{1,2})(?:st|nd|rd|th)?,? (?P<of>\d{4}|\d{2})(?!\d)",
    re.IGNORECASE,
)
_BORN = re.compile(r"(?:\bd\.? ?o\.? ?b\b\.?|\bdate of birth\b|\bbirth ?date\b|\bborn\b)[^\d\n]{0,20}$", re.IGNORECASE)
_SPEAKS_OF_BIRTH = re.compile(
    r"[db](?<!\w[db])(?:(?<=d)(?:\.? ?o\.? ?b|ate of birth)|(?<=b)(?:irth ?date|orn))\b", re.IGNORECASE
)
"""The same words, said so that a search goes from one d or b to the next: it looks at all text of a file."""
_FIGURE = re.compile(r"\d")
_FIGURE_AFTER = re.compile(r"[ ,./-]{0,2}\d")
_TIME_AFTER = re.compile(r"[ ,/&-]{1,3}(?:term|half|holiday|spring|summer|autumn|and spring|and summer)", re.IGNORECASE)
_FIGURE_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?[ ,./-]{0,2}$")
_TIME_BEFORE = re.compile(r"\b(?:term|autumn|spring|summer)(?:\W{1,2}| and )$", re.IGNORECASE)
_BEFORE = 12
_LONGEST_CODE = 4
_GAP = re.compile(r"[\s,'’._-]*")
_LOOK_BACK = 40
_BEARERS = (Holds.PUPIL, Holds.SURNAME, Holds.FORENAME, Holds.UPN)
_ABOUT = {
    Holds.PUPIL: "pupil",
    Holds.UPN: "other.upn",
    Holds.FORENAME: "other.forename",
    Holds.SURNAME: "other.surname",
}
"""What a row's pupil is told by, in the words of headings."""


@dataclass(frozen=True, slots=True)
class IdentityText:
    """The identity text of one workbook, ready to be masked anywhere in it. It never leaves the worker.

    `words` are single words of names, `short` those of two letters as they are written, `phrases` whole names by their
    first word (for words too common to stand alone), `births` birth dates; `sheets` gives the shown name of sheets that
    are called by their position; `upns` the UPN beside a normalised name.
    """

    words: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    births: frozenset[date] = frozenset()
    sheets: Mapping[str, str] = field(default_factory=dict)
    upns: Mapping[str, str] = field(default_factory=dict)

    def mask(self, text: str) -> str:
        """Return `text` with every name, birth date and UPN as `•••`; neighbours become one."""
        spans = self.spans(text)
        if not spans:
            return text
        pieces: list[str] = []
        at = 0
        for start, end in spans:
            pieces += [text[at:start], MASK]
            at = end
        return "".join([*pieces, text[at:]])

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where identity text stands, in order, neighbours joined."""
        found = [*upns_in(text), *self.births_in(text), *self.names_in(text)]
        joined: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if joined and (start <= joined[-1][1] or _GAP.fullmatch(text, joined[-1][1], start)):
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined

    def shown_sheet(self, name: str) -> str:
        """Return the name by which a sheet is called outside the worker."""
        return self.sheets.get(name, name)

    def may_hold(self, text: str) -> bool:
        """Return whether there is anything to mask in `text`, which may be many texts joined by line ends.

        It may say yes in vain, never no.
        """
        return bool(upns_in(text)) or self.may_name(text) or bool(self.births_in(text))

    def may_hold_births(self, text: str) -> bool:
        """Return whether `text` could hold a birth date: some are known, or it speaks of birth."""
        return bool(self.births) or _SPEAKS_OF_BIRTH.search(text) is not None

    def may_name(self, text: str) -> bool:
        """Return whether a word of `text` could be a name of this file, or begin one."""
        if not (self.words or self.short or self.phrases):
            return False
        written = different_words(text)
        if not self.short.isdisjoint(written):
            return True
        words = {spelt for word in written for spelt in spellings(word)}
        return not (self.words.isdisjoint(words) and self.phrases.keys().isdisjoint(words))

    def births_in(self, text: str) -> list[tuple[int, int]]:
        """Return where a birth date of this file stands, or any date after words such as `DOB`."""
        if not _FIGURE.search(text) or not self.may_hold_births(text):
            return []
        matches = _DATE.finditer(text)
        return [
            match.span()
            for match in matches
            if _BORN.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]) or _as_date(match) in self.births
        ]

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """Return where names of this file stand, word by word."""
        if not (self.words or self.short or self.phrases):
            return []
        words = words_of(text)
        spans: list[tuple[int, int]] = []
        for index, match in enumerate(words):
            word = bare(match[0])
            if match[0] in self.short or self._is_name(match, text):
                spans.append((match.start(), match.start() + len(match[0]) - _possessive(match[0])))
            for phrase in self.phrases.get(word, ()):
                following = words[index : index + len(phrase)]
                if tuple(bare(each[0]) for each in following) == phrase:
                    spans.append((match.start(), following[-1].end() - _possessive(following[-1][0])))
                    break
        return spans

    def _is_name(self, match: re.Match[str], text: str) -> bool:
        """Say whether a word is one of these names, in any spelling; an ordinary word only where written as a name."""
        if match[0].isupper() and len(match[0]) <= _LONGEST_CODE and text[match.start() - 1 : match.start()].isdigit():
            return False  # `8DOV` is a class, whoever is called Dov
        word = next((spelt for spelt in spellings(match[0]) if spelt in self.words), "")
        return bool(word) and (word not in ORDINARY or _as_name(match[0], text, match.span()))


def identity_text(
    names: Iterable[tuple[str, ...]],
    births: Iterable[date],
    workbook: Workbook,
    upns: Mapping[str, str],
    *,
    short: frozenset[str] = frozenset(),
    public: frozenset[str] = frozenset(),
) -> IdentityText:
    """Gather names as words, birth dates and UPNs into what can be masked; sheets named after pupils are numbered.

    Where one is, hidden sheets are numbered too: they are not read, so nobody can say whose they are. A word in
    `public` (of the school's own name) is masked only within a whole name, as a word of the trade is.
    """
    words: set[str] = set()
    phrases: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        alone = {
            part
            for word in name
            for part in (word, word.replace("'", ""), *word.split("'"))
            if len(part) >= SHORTEST and part not in TRADE and part not in public
        }
        words |= alone
        if len(name) > 1 and any(word not in alone for word in name):
            phrases.setdefault(name[0], set()).add(name)
    listed = {first: tuple(sorted(these, key=lambda each: (-len(each), each))) for first, these in phrases.items()}
    found = IdentityText(frozenset(words), short, listed, frozenset(births), {}, upns)
    named = {sheet.name for sheet in workbook.sheets if found.spans(sheet.name)}
    sheets = {
        sheet.name: f"#{sheet.position}" for sheet in workbook.sheets if sheet.name in named or (named and sheet.hidden)
    }
    return replace(found, sheets=sheets)


def mask_workbook(
    workbook: Workbook, identity: IdentityText, held: Iterable[Held], pupil: Callable[[str], str]
) -> tuple[MaskedSheet, ...]:
    """Return every sheet as it may leave the worker: raw text, masked.

    `pupil` gives the pseudonym of a name or UPN. It stands once a row, where the name stood: in the pupil's cell,
    else the surname's, else the UPN's; the row's other identity cells are masked.
    """
    stretches = tuple(held)
    return tuple(
        _masked(sheet, identity, [each for each in stretches if each.sheet == sheet.name], pupil)
        for sheet in workbook.sheets
    )


def _masked(sheet: Sheet, identity: IdentityText, held: list[Held], pupil: Callable[[str], str]) -> MaskedSheet:
    known: dict[str, str] = {}

    def shown(value: CellValue) -> str:
        text = raw_text(value)
        if text not in known:
            known[text] = identity.mask(text)
        return known[text]

    rows: dict[int, dict[int, str]] = {}
    for row, cells in sheet.rows.items():
        hidden = _hidden(row, cells, held, pupil) if held else {}
        rows[row] = {column: hidden.get(column) or shown(value) for column, value in cells.items()}
    return MaskedSheet(identity.shown_sheet(sheet.name), sheet.position, rows, sheet.merges, sheet.hidden)


def _hidden(
    row: int, cells: Mapping[int, CellValue], held: Collection[Held], pupil: Callable[[str], str]
) -> dict[int, str]:
    """Return what stands in a row's identity cells instead, by column; words for a group stay as they are."""
    here = [each for each in held if each.column in cells and each.has(row, each.column)]
    by_kind = {each.holds: each for each in here}
    texts = {holds: raw_text(cells[each.column]).strip() for holds, each in by_kind.items()}
    hidden = {each.column: MASK for each in here}
    named = whose({about: texts.get(holds, "") for holds, about in _ABOUT.items()})
    bearer = next((by_kind[each] for each in _BEARERS if texts.get(each)), None)
    if named is not None and bearer is not None:
        hidden[bearer.column] = ", ".join(pupil(one) for one in named_in(named, bearer.heading))
    return hidden


def as_birth_date(value: CellValue) -> date | None:
    """Return the date of a birth date's cell, stored as a date or as text, day first; None where it is none."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    match = _DATE.search(value) if isinstance(value, str) else None
    return _as_date(match) if match else None


def _as_date(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            year, month, day = (int(part) for part in re.split("[-/.]", match["iso"]))
            return date(year, month, day)
        day, year = int(match["day"] or match["on"]), int(match["year"] or match["of"])
        written = match["month"] or match["named"]
        month = int(written) if written.isdigit() else _MONTH.split("|").index(written[:3].lower()) + 1
        return date(year + (2000 if year < 100 else 0), month, day)  # noqa: PLR2004  two digits
    except ValueError:
        return None


def _as_name(word: str, text: str, span: tuple[int, int]) -> bool:
    """Whether a word that is also an ordinary one is written as a name.

    With a capital, and not as the month of a date or the season of a term.
    """
    if not word[0].isupper():
        return False
    start, end = span
    if bare(word) not in CALENDAR:
        return True
    if text.strip() == word or _TIME_AFTER.match(text, end):
        return False
    before = text[max(0, start - _BEFORE) : start]
    return not (_FIGURE_AFTER.match(text, end) or _FIGURE_BEFORE.search(before) or _TIME_BEFORE.search(before))


def _possessive(word: str) -> int:
    return 2 if word.casefold().endswith(("'s", "’s")) else 0
