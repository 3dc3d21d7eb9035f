"""Which words of a pupil's cell are a name, and which are words that every sheet uses.

A token of a name is masked wherever it stands in the file. Three kinds of words need care: words of the trade
(`Group`, `Max`) are never taken for a name; words that are also names (`May`, `Grace`, `Will`) are masked only when
written with a capital; initials are shorter than three letters and stay a matter of the pupil's own cell.
"""

import re

SHORTEST = 3
"""Letters of the shortest word that is masked by itself; `Jo` is masked as part of `Jo Li`, not everywhere."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPLIT = re.compile(r"[,;/&+\n]|\band\b|\bor\b|\s[-–]\s", re.IGNORECASE)
_APART = re.compile(r"[;/&+\n]|\band\b", re.IGNORECASE)
_MOST_WORDS = 5

TRADE = frozenset(
    """
    a able academic access accessed activities adult adults afternoon age all and any area areas art as assembly
    assessment assigned assistant at attainment attendance autism band baseline behaviour board boards books box
    boys break breakfast bubble by catch child children class classes club code cognition cohort communication
    community confirmed core cost cup daily date day days delivered design development disability ehc ehcp elsa
    emotional english entry evidence excel exit expected external eyfs family fine first focus for form free friday
    friendship from full funding games girls grade group groups gym half health hearing high higher home homework
    hour hours ict identified impact in inclusion individual individuals initials intervention interventions key
    language lead learners learning lego lesson level listed literacy low lower lsa lunch maths max maximum mental
    mentor minutes mixed monday morning motor music name named names need needs no none not notional number numbers
    numeracy nurture nursery occupational of on one or other outcome outcomes pair pairs paired panel parent parents
    part pastoral phonics physical place plan play plus premium primary programme progress provision pshe pupil
    pupils quality range ratio reading reception regulation resource resources review room school science secondary
    see selected sen senco send sensory session sessions set several sheet sight skills slcn small social some spag
    speech spelling staff stage standard statement stream strategies structured student students support surname ta
    talk target targeted targets tba tbc teacher teaching team term test the therapy thrive thursday tier time times
    to toe top total totals transition tuesday tutor under universal unknown up upper various visual vulnerable wave
    wednesday week weekly weeks whole with work workshop write writing year years yellow yr zone zones
    """.split()  # noqa: SIM905  three hundred words read better as a paragraph than as three hundred lines
)
"""Words of the trade, lower case: never masked by themselves, and a cell of them alone names nobody."""

ORDINARY = frozenset(
    """
    abbey amber angel april ash august autumn baker ball banks bell berry best bill bishop black blessing bloom blue
    bond brook brooks brown bush butler carter case chance chase christian church cliff cook cooper coral cross
    crystal daisy dale dawn dean destiny drew drake earl east eden english faith farmer field fields fisher flora
    ford forest fox frank french frost gale gates gene gentle glen gold good grace grant gray green grey guy hall
    harmony harper hart haven hazel heath heather hill hills holly honey hope hunter iris ivy jack jade jasmine
    jasper jay jewel joy july june justice king kit knight lake lane law lily little long lord love lucky major
    marina mark marsh martin mason mat may melody mercy mill mills miller miracle moon moss neat noble north oak
    olive opal page paige park parks patience peace pearl penny pepper pet pierce pine pink pleasant poppy porter
    potter power precious price prince princess prior queen rain ray read reed rice rich river rivers rob robin rock
    rose rowan ruby rush sage savannah shaw sharp shepherd short silver sky smart smith snow south spencer spring
    star stone storm story strong summer sunny swan sweet tanner taylor temple terry trinity violet walker wall ward
    waters weaver wells west white wild will willow winter wise wood woods word words worth young
    """.split()  # noqa: SIM905  as above
)
"""Words that are also names: masked only with a capital letter."""

MONTHS = frozenset(("april", "may", "june", "july", "august"))
"""Names that are months: beside a figure they are the month."""


def names_in(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the names in a pupil's cell, each as its words in lower case; empty where the cell names nobody.

    `Whole class`, `Group A` and `TBC` name nobody. Several names stand between commas, slashes, `and` or lines.
    """
    names = []
    for part in _SPLIT.split(text):
        words = tuple(word.casefold().replace("’", "'") for word in _WORD.findall(part))
        if words and len(words) <= _MOST_WORDS and not all(word in TRADE for word in words):
            names.append(words)
    return tuple(names)


def parts_in(text: str) -> list[str]:
    """Return a pupil's cell as the texts of its pupils: `Smith, Jo` is one, `Amy, Ben and Cal` are three."""
    parts = [part.strip() for part in _APART.split(text) if part.strip()]
    commas = [part.strip() for part in text.split(",") if part.strip()]
    turned = all(part.count(",") == 1 for part in parts) and not all(len(part) < SHORTEST for part in commas)
    if turned:
        return parts
    return [one.strip() for part in parts for one in part.split(",") if one.strip()]


def words_of(text: str) -> list[re.Match[str]]:
    """Return every word of `text` with its place: letters, with apostrophes inside."""
    return list(_WORD.finditer(text))


def different_words(text: str) -> frozenset[str]:
    """Return every different word of `text` as it is written."""
    return frozenset(_WORD.findall(" ".join(set(text.split()))))


def bare(word: str) -> str:
    """Return a word as names are compared: lower case, one kind of apostrophe, no possessive `'s`."""
    return word.casefold().replace("’", "'").removesuffix("'s")
