"""The words that a standard knows: code lists, and the one tolerant way in which a school's own wording meets a code.

Matching never guesses: a word is a code, a label or a written-down alias, whatever its case, spacing, punctuation or
plural, or it is unknown and the standard speaks about it. The index is built once for a list, so a match is two
dictionary look-ups.
"""

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

_POINT_NOUGHT = re.compile(r"(?<=\d)\.0+(?!\d)")
_WORDS = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"[()\[\]:;]|\s[-\u2013\u2014]\s|\n")


class Status(StrEnum):
    """How far a standard or a list can be relied on; only an officer's word makes one `verified`."""

    DRAFT = "draft"
    PROVISIONAL = "provisional"
    VERIFIED = "verified"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Code:
    """One code with its label, the other spellings of it, and the spellings that are no longer in use.

    `parent` is a code of a broader list where there is one: the area of need of a need type; else empty.
    """

    code: str
    label: str
    aliases: tuple[str, ...] = ()
    legacy: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """What a text was matched to.

    `legacy`: through a spelling no longer in use; `exact`: it is the code or the label itself.
    """

    code: str
    legacy: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class Replacement:
    """How the codes of an older list read in this one: `codes[old]` are all the new codes that it may mean.

    More than one means that the change loses meaning: the school's own text decides, so it is always kept.
    """

    list_id: str
    codes: Mapping[str, tuple[str, ...]]
    note: str


@dataclass(frozen=True, slots=True)
class CodeList:
    """All codes of one field, with the period and the document they hold for.

    Dates are ISO text; an empty `effective_to` means still in force, an empty `verified_by` that nobody has compared
    the list with its source, whose hash is `source_sha256`.
    """

    field: str
    id: str
    status: Status
    effective_from: str
    effective_to: str
    source: str
    source_sha256: str
    verified_by: str
    codes: tuple[Code, ...]
    replaces: Replacement | None = None
    note: str = ""
    codes_by_name: Mapping[str, Code] = dataclasses.field(init=False, repr=False, compare=False)
    _index: "_Index | None" = dataclasses.field(init=False, repr=False, compare=False, default=None)

    def __post_init__(self) -> None:
        """Key the codes by their own name; the index of spellings waits for the first match, as most lists see none."""
        object.__setattr__(self, "codes_by_name", {code.code: code for code in self.codes})

    def match(self, text: str) -> CodeMatch | None:
        """Return the code that a text means, or None. Never fuzzy: see the module's first lines.

        `SEMH (social, emotional)` and `Wave 1: universal` are matched by their parts where all known parts mean one
        code.
        """
        found = self._whole(text)
        if found or not _PARTS.search(text):
            return found
        parts = {match.code: match for part in _PARTS.split(text) if (match := self._whole(part))}
        if len(parts) != 1:
            return None
        (only,) = parts.values()
        return CodeMatch(only.code, only.legacy, exact=False)

    @property
    def is_verified(self) -> bool:
        """Whether an officer has compared the list with its source."""
        return self.status is Status.VERIFIED

    def _whole(self, text: str) -> CodeMatch | None:
        key = _key(text)
        if not key:
            return None
        if self._index is None:
            object.__setattr__(self, "_index", _index_of(self.codes))
        index = cast("_Index", self._index)
        return index.exact.get(key) or index.singular.get(_singular_key(text))


@dataclass(frozen=True, slots=True)
class _Index:
    """Every spelling of a list in its plain form, and again without plurals."""

    exact: Mapping[str, CodeMatch]
    singular: Mapping[str, CodeMatch]


def _index_of(codes: tuple[Code, ...]) -> _Index:
    """Index all spellings; on a clash the code or label wins over an alias, and the first over the next."""
    exact: dict[str, CodeMatch] = {}
    singular: dict[str, CodeMatch] = {}
    for text, match in _spellings(codes):
        exact.setdefault(_key(text), match)
        singular.setdefault(_singular_key(text), CodeMatch(match.code, match.legacy, exact=False))
    return _Index(exact, singular)


def _spellings(codes: tuple[Code, ...]) -> Iterable[tuple[str, CodeMatch]]:
    for code in codes:
        for text in (code.code, code.label):
            yield text, CodeMatch(code.code, legacy=False, exact=True)
    for code in codes:
        for text in code.aliases:
            yield text, CodeMatch(code.code, legacy=False, exact=False)
        for text in code.legacy:
            yield text, CodeMatch(code.code, legacy=True, exact=False)


def words_of(text: str) -> list[str]:
    """Return the words of a text in one plain form: no case, no punctuation, `&` as and, `+` as plus, 4.0 as 4."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("&", " and ").replace("+", " plus ")
    plain = _POINT_NOUGHT.sub("", plain).replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
    return _WORDS.findall(plain)


def _key(text: str) -> str:
    return _joined(words_of(text))


def _singular_key(text: str) -> str:
    return _joined([_singular(word) for word in words_of(text)])


def _joined(words: list[str]) -> str:
    """Join words without spaces, but keep numbers apart: `1-4` is not year 14."""
    key = ""
    for word in words:
        key += "-" + word if key[-1:].isdigit() and word[:1].isdigit() else word
    return key


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004  `ties` stays
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 2:  # noqa: PLR2004  `is` stays
        return word[:-1]
    return word
