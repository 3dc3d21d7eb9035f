"""One plain form of what people type, so that every grammar meets the same characters.

Spreadsheets bring non-breaking spaces, long dashes, multiplication signs and fractions in one character. `tidied` is
for text that is kept (a provision's name): nothing but spacing changes. `plain` is for text that is read: lower case,
ASCII signs.
"""

import re
import unicodedata

LONGEST = 400
"""Characters of a cell that the grammars look at. Longer text is prose; its raw text is kept whole by the entry."""

_SIGNS = str.maketrans(
    {
        "×": "x",
        "✕": "x",
        "✖": "x",
        "*": "x",
        "–": "-",
        "—": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "⁄": "/",
        "\u200b": None,
        "\ufeff": None,
        "\u00ad": None,
    }
)
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75", "⅓": ".33", "⅔": ".67"}
_FRACTION = re.compile(r"(\d?)\s?([½¼¾⅓⅔])")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_DAYS = {
    "m": "mon",
    "mo": "mon",
    "tu": "tue",
    "t": "tue",
    "w": "wed",
    "we": "wed",
    "th": "thu",
    "f": "fri",
    "fr": "fri",
}
_DAY_LETTERS = re.compile(
    r"(?<![\w/£])(?:m|mo|tu|t|w|we|th|f|fr)(?: ?[,/&+;] ?(?:m|mo|tu|t|w|we|th|f|fr)){1,4}(?![\w/])|\bm ?t ?w ?th ?f\b"
    r"|^(?:m|tu|t|w|th)(?: (?:tu|t|w|th|f)){1,4}$|^(?:m|mo|tu|t|w|we|th|f|fr)(?= (?:am|pm)$|$)"
    r"|^(?!mth$|.$)m?(?:tu|t)?w?(?:th)?f?$"
)
_ONE_TO_ONE = re.compile(
    r"(?<![\d/.-])1[ -](?:2|to)[ -]1\b(?! ?[-/.:]\d)|(?<![\d/.-])1 ?- ?1\b(?! ?[-/.]\d)|\bone[ -](?:to|2)[ -]one\b"
    r"|(?<![\d£])121\b(?= (?!m|h)[a-z])"
)
_SHORTHAND = (
    (re.compile(r"\bp ?[./]? ?w(?:k|eek)?\b\.?(?!/)"), " per week "),
    (re.compile(r"(?<=\d)p\.?w\b\.?"), " per week "),
    (re.compile(r"\bp ?[./] ?d\b\.?"), " per day "),
    (re.compile(r"\bp ?[./] ?a\b\.?"), " per year "),
    (re.compile(r"\b(?:half|1/2)[ -]?term(?=s\b|ly\b|\b)"), " halfterm"),
    (re.compile(r"\bhalf a term\b"), " 1 halfterm"),
    (re.compile(r"\bbi[ -](?=weekly|monthly|annual)"), "bi"),
    (re.compile(r"\b(twenty|thirty|forty|fifty)-(?=[a-z])"), r"\1 "),
    (re.compile(r"\b(?:an|one|1) (?:hour and a half|and a half hours?)\b"), "1.5 hours"),
    (re.compile(r"\b(?:two|2) (?:hours and a half|and a half hours)\b"), "2.5 hours"),
)


def tidied(text: str) -> str:
    """Return `text` as written but for spacing: outer and repeated spaces go, line breaks stay as one each."""
    if text.isascii() and "\n" not in text and "\r" not in text:
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u200b", "").replace("\ufeff", "").replace("\u00ad", "")
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def one_line(text: str) -> str:
    """Return tidied `text` on one line, for a code or a name."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """Return the start of `text` as the grammars read it.

    Lower case, ASCII signs, shorthand such as `p/w` spelt out.
    """
    text = _FRACTION.sub(_decimal, text[:LONGEST])
    text = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS).lower()
    text = " ".join(text[:LONGEST].split())
    for pattern, words in _SHORTHAND:
        text = pattern.sub(words, text)
    return text


def with_days(text: str) -> str:
    """Return plain `text` with days in letters spelt out: `m, w, f` is Monday, Wednesday, Friday. For time alone."""
    return _DAY_LETTERS.sub(_spelt_days, text) if _DAY_LETTERS.search(text) else text


def _spelt_days(match: re.Match[str]) -> str:
    letters = re.findall(r"th|tu|mo|we|fr|[mtwf]", match[0])
    return " and ".join(_DAYS[letter] for letter in letters) + " "


def with_ratios(text: str) -> str:
    """Return plain `text` with `one to one`, `1-2-1` and `1-1` as `1:1`.

    Not for dates and money, where they are figures.
    """
    return _ONE_TO_ONE.sub(" 1:1 ", text).strip()


def _decimal(match: re.Match[str]) -> str:
    return (match[1] or "0") + _FRACTIONS[match[2]]
