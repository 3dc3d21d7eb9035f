"""Which words of a pupil's cell are a name, and which are words that every sheet uses.

A token of a name is masked wherever it stands in the file. Three kinds of words need care: words of the trade
(`Group`, `Max`) are never taken for a name; words that are also names (`May`, `Grace`, `Will`) are masked only when
written with a capital; names of two letters (`Jo`) only exactly as they are written. Initials stay a matter of the
pupil's own cell. One name has many spellings (`Zoë`, `Zoe`; `O'Brien`, `O’Brien`, `OBrien`), and all of them are it.
"""

import re
import unicodedata
from collections.abc import Iterator

from importers.identity.forenames import FORENAMES

SHORTEST = 3
"""Letters of the shortest word that is masked in any case; `Jo` is masked as it is written, and not in `jo`."""

_APOSTROPHES = "'’‘ʼ`´"
_WORD = re.compile(rf"[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*")
_MARKED_WORD = re.compile(rf"[^\W\d_][\u0300-\u036f\u00ad]*(?:[{_APOSTROPHES}]?[^\W\d_][\u0300-\u036f\u00ad]*)*")
"""The same where accents stand behind their letters, or hyphens that only show at a line's end within words."""
_MARKS = re.compile(r"[\u0300-\u036f\u00ad]")
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that no rule of Unicode takes apart, as they are typed on a British keyboard."""
_CAMEL = re.compile(r"(?<=[^\W\d_])(?<![A-Z])(?=[A-Z])")
_SPLIT = re.compile(r"[,;/&+\n|•·\t]|\s{2,}|\d+[.)]\s|\band\b|\bor\b|\s[-–]\s", re.IGNORECASE)
_MOST_WORDS = 5
_LONG_PLURAL = 5
_PARTICLES = frozenset(
    """
    al bin da de del della di do dos du el ibn la las le los mc o st te van von y
    """.split()  # noqa: SIM905  as a paragraph
)
_SMALL = frozenset(
    """
    ad ag ah am an as at be by do eg ex go ha he hi hm ie if in is it me my no of oh ok on or ox pe re so ta to tv up us
    vs we wk yr
    """.split()  # noqa: SIM905  as a paragraph
)
"""Words of two letters that are no name, whoever is so called."""

TRADE = frozenset(
    """
    a able academic access accessed activities adult adults afternoon age all and any area areas art as assembly
    assessment assigned assistant at attainment attendance autism band baseline behaviour board boards books box
    boxall boys break breakfast bubble by catch child children class classes club code cognition cohort
    communication community confirmed core cost cup daily date day days delivered design development disability ehc
    ehcp elsa emotional english entry evidence excel exit expected external eyfs family fine first focus for form
    free friday friendship from full funding games girls grade group groups gym half health hearing high higher home
    homework hour hours ict identified impact in inclusion individual individuals initials intervention
    interventions key language lead learners learning lego lesson level listed literacy low lower lsa lunch makaton
    maths max maximum mental mentor minutes mixed monday morning motor music name named names need needs no none not
    notional number numbers numeracy nursery nurture occupational of on one or other outcome outcomes pair paired
    pairs panel parent parents part pastoral phonics physical place plan play plus premium primary programme
    progress provision pshe pupil pupils quality range ratio reading reception regulation resource resources review
    room school science secondary see selected sen senco send sensory session sessions set several sheet sight
    skills slcn small social some spag speech spelling staff stage standard statement strategies stream structured
    student students support surname ta talk target targeted targets tba tbc teacher teaching team term test the
    therapy thrive thursday tier time times to toe top total totals transition tuesday tutor under universal unknown
    up upper various visual vulnerable wave wednesday week weekly weeks whole with work workshop write writing year
    years yellow yr zone zones
    """.split()  # noqa: SIM905  three hundred words read better as a paragraph than as three hundred lines
)
"""Words of the trade, lower case: never masked by themselves, and a cell of them alone names nobody."""

ORDINARY = frozenset(
    """
    abbey amber angel april archer ash august autumn baker ball bank banks barber beach bean bell berry best bill
    bird bishop black blessing bloom blue bolt bond booth bow bowl branch bridge bright brook brooks brown bull bush
    butcher butler cane card carpenter carter case castle chambers chance change chapel chase check christian church
    clay cliff close coach constant cook cooper coral corner cotton court crane cross crow crown crystal daisy dale
    dawn dean destiny drake drew driver duck duke eagle earl east eden example faith farmer fell field fields finch
    fisher flood flora flower flowers foot ford forest fowler fox frank french friend frost gale gardener gate gates
    gene gentle glen gold good goose grace grant gray green grey guest guy hall hammer hand hands harmony harper
    hart haven hazel head heath heather herd hill hills holly honey hood hook hope horn house hull hunt hunter iris
    ivy jack jade jasmine jasper jay jewel jolly joy july june justice keen kind king kit knight lake lamb lance
    lane last law light lily lines little lock lodge long lord love lucky mace main major march marina mark marsh
    martin mason mat may meadow melody mercy might mill miller mills miracle mist money moody moon moss mount nail
    neat nightingale noble north oak olive opal organ pack page paige painter parish park parker parks parrot pass
    patience peace pearl penny pepper pet pierce pine pink plant pleasant pool pope poppy porter potter pound power
    precious press price prince princess prior proud queen quick rain rash ray read reader reason reed rice rich
    ridge ring river rivers road rob robe robin rock rook root rope rose rowan ruby rush sage salt sample sand sands
    savage savannah seal seed self shade sharp shaw shepherd shield ship shore short sign signs silver singer
    skipper sky slack smart smith snow song south spark speed spencer spice spring stable stack stamp star stock
    stone stones storm story street strong style summer sunny swallow swan sweet swift tanner tape taylor temple
    terry thorn tile town train tree trinity trout tuck turner twin usher vale vine violet walk walker walks wall
    ward water waters way weaver wells west wheel whistle white wild will willow wing winner winter wire wise wolf
    wood woods wool word words worker worth wright yard young
    """.split()  # noqa: SIM905  as above
)
"""Words that are also names: masked only with a capital letter."""

CALENDAR = frozenset(("april", "may", "june", "july", "august", "autumn", "spring", "summer"))
"""Names that are months or seasons: beside a figure, before `term` or all alone they are the time of year."""


def names_in(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the names in a pupil's cell, each as its words in lower case; empty where the cell names nobody.

    `Whole class`, `Group A` and `TBC` name nobody. Several names stand between commas, slashes, `and` or lines. What is
    longer than a name is a list without commas, or a sentence: of that only what is surely a name counts.
    """
    names: list[tuple[str, ...]] = []
    for part in _SPLIT.split(text):
        written = [match[0] for match in words_of(part)]
        words = tuple(plain(word) for word in written)
        if len(words) > _MOST_WORDS:
            names += [(word,) for word in _names_in_sentence(written)]
        elif words and not all(word in TRADE for word in words):
            names.append(words)
    return tuple(names)


def _names_in_sentence(written: list[str]) -> Iterator[str]:
    """Yield every word of a list of names without commas; of a sentence the forenames, and surnames behind them."""
    words = [plain(word) for word in written]
    capital = [word[:1].isupper() for word in written]
    listed = all(big or word in _PARTICLES for big, word in zip(capital, words, strict=True))
    named = False
    for word, big in zip(words, capital, strict=True):
        named = big and word not in TRADE and (listed or named or word in FORENAMES)
        if named:
            yield word


def is_titled(text: str) -> bool:
    """Say whether a text is written as names are and no sentence is: every word with a capital, but for particles."""
    return all(word[0][0].isupper() or plain(word[0]) in _PARTICLES for word in words_of(text))


def short_names_in(text: str) -> frozenset[str]:
    """Return the names of two letters in a pupil's cell as they are written: `Jo`, `Li`; never initials."""
    return frozenset(
        word[0]
        for word in words_of(text)
        if len(word[0]) == SHORTEST - 1 and word[0].istitle() and word[0].casefold() not in _PARTICLES | _SMALL | TRADE
    )


def words_of(text: str) -> list[re.Match[str]]:
    """Return every word of `text` with its place: letters, with apostrophes inside."""
    return list(_pattern(text).finditer(text))


def different_words(text: str) -> frozenset[str]:
    """Return every different word of `text` as it is written."""
    return frozenset(_pattern(text).findall(" ".join(set(text.split()))))


def _pattern(text: str) -> re.Pattern[str]:
    return _WORD if text.isascii() or not _MARKS.search(text) else _MARKED_WORD


def plain(word: str) -> str:
    """Return a word as names are compared: lower case, no accents, one kind of apostrophe."""
    if word.isascii() and "`" not in word:
        return word.casefold()
    bare_letters = unicodedata.normalize("NFKD", word.translate(_ONE_APOSTROPHE).casefold().translate(_LETTERS))
    return "".join(letter for letter in bare_letters if letter.isalnum() or letter == "'")


def bare(word: str) -> str:
    """Return a word as names are compared, without a possessive `'s`."""
    return plain(word).removesuffix("'s")


def spellings(word: str) -> tuple[str, ...]:
    """Return every name that a written word may be, likeliest first, as names are compared.

    Itself; for `O’Brien` also `obrien` and `brien`; for `Smiths` `smith`; for `AnnSmith` `ann` and `smith`.
    """
    first = bare(word)
    if first.isalpha() and not first.endswith("s") and (word.islower() or word.istitle() or word.isupper()):
        return (first,)
    found = [first]
    if "'" in first:
        found += [first.replace("'", ""), *(part for part in first.split("'") if len(part) >= SHORTEST)]
    elif first.endswith("s") and len(first) >= _LONG_PLURAL and word[0].isupper() and first[:-1] not in ORDINARY:
        found.append(first[:-1])
    if not (word.islower() or word.istitle() or word.isupper()):
        found += [part for part in map(bare, _CAMEL.split(word)) if len(part) >= SHORTEST and part != first]
    return tuple(found)
