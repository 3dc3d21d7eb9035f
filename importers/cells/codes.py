"""Words that stand for codes: level, area, status, need, funding, and lists of them in one cell.

The standard's code lists know the words; this grammar only takes a cell apart. A word that no list knows keeps its
cleaned text, so that the standard, not the grammar, speaks about it.
"""

import re
from typing import TYPE_CHECKING

from importers.cells.areas import shortened_area
from importers.cells.reading import Problem, Reading
from importers.cells.tidy import LONGEST, one_line
from importers.cells.vague import is_blank
from schemas.codes import CodeList, CodeMatch

if TYPE_CHECKING:
    from schemas.entry import Value

FIELDS = ("sen_status", "primary_need", "area_of_need", "level", "funding_source", "cost_per", "cost_period")

_SEPARATORS = (
    re.compile(r"\s*[\n;|•]\s*"),
    re.compile(r"\s*,\s*"),
    re.compile(r"\s+(?:and|or|then|plus|with)\s+|\s+[/+&]\s+"),
    re.compile(r"\s*/\s*"),
    re.compile(r"\s*[+&]\s*|\s+-\s+"),
    re.compile(r"\s*[()\[\]]\s*"),
    re.compile(r"-"),
)
_MOST_PARTS = 12
_LABEL = re.compile(
    r"^(?:primary|secondary|main|other|need|sen|1st|2nd|\(?[1-9]\)|[1-9]\.)\s*(?:need)?\s*:?\s+", re.IGNORECASE
)
_OF_A_LEVEL = re.compile(
    r"\s+(?:offer|provision|support|entitlement|interventions?|level|tier|strategies)(?:\s*\([^()]*\))?\s*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"([A-Za-z][A-Za-z ]{0,30}?) ?(?:\d|[A-D])$")
_STRETCH = re.compile(r"([A-Za-z][A-Za-z ]{0,30}?) ?(\d) ?(?:-|to) ?(\d)")
_FIGURE = re.compile(r"\d|[A-D]")
_FIRST_AND_SECOND = re.compile(r"\b(?:primary|secondary)(?: needs?)? ?[:=-] ?", re.IGNORECASE)
_CUT_WORD = re.compile(r"[A-Za-z]+\.?")
_IN_FULL = {
    "comm": "communication", "comms": "communication", "commun": "communication", "int": "interaction", "inter": "interaction", "interact": "interaction",  # noqa: E501  a list reads best on one line
    "cog": "cognition", "cogn": "cognition", "learn": "learning", "lrn": "learning", "lrng": "learning",
    "sens": "sensory", "sensry": "sensory", "phys": "physical", "physcial": "physical", "soc": "social", "emot": "emotional", "emo": "emotional",  # noqa: E501  a list reads best on one line
    "ment": "mental", "hlth": "health", "lang": "language", "diff": "difficulties", "diffs": "difficulties", "univ": "universal",  # noqa: E501  a list reads best on one line
    "targ": "targeted", "targetted": "targeted", "spec": "specialist", "supp": "support", "sup": "support", "comunication": "communication",  # noqa: E501  a list reads best on one line
    "cognitive": "cognition", "behav": "behaviour",
}  # fmt: skip
"""Words that schools cut short, in full; only a whole text that is then a known spelling counts."""
_WHO_ARE_AT = re.compile(
    r"^(?:all |the |our )?(?:children|pupils|students|learners|those|young people)\b(?: who)?(?: are| have)?(?: (?:at|on|with|receiving|having))?\s+",  # noqa: E501  a pattern reads best on one line
    re.IGNORECASE,
)
_ARTICLES = re.compile(r"(?:^|\s+)(?:an?|the|our)\s+", re.IGNORECASE)
"""What a section of pupils says around their status: `Children not on the SEN register`."""
_UNSTATED = re.compile(r"^(?:tb[cad]|to be confirmed|unknown|not known|n/a|na|not stated|pending)\.?$")


def read_codes(field: str, text: str, codes: CodeList) -> Reading:
    """Read the text of a coded column: one code, or several in the order of the sheet. Never raises."""
    text = _FIRST_AND_SECOND.sub("; ", text).strip("; ") if field == "primary_need" else text
    cleaned = one_line(text) if "\n" not in text else text
    found = parts_of(cleaned[:LONGEST], codes)
    if not found:
        if is_blank(cleaned.lower()) or _UNSTATED.match(cleaned.lower()):
            return Reading(problem=Problem.NOT_QUANTIFIED, confidence=0.0)
        return Reading({field: one_line(text)}, 0.3)
    values: dict[str, bool | None] = {}
    for part in found:
        if isinstance(part, str):
            values.setdefault(part, None)
        else:
            values[part.code] = bool(values.get(part.code)) or part.legacy
    unknown = any(legacy is None for legacy in values.values())
    listed: tuple[str, ...] = tuple(values)
    value: Value = listed[0] if len(listed) == 1 else listed
    first = found[0]
    exact = len(found) == 1 and isinstance(first, CodeMatch) and first.exact
    legacy = any(values.values())
    return Reading({field: value}, 0.5 if unknown else 1.0 if exact else 0.9, Problem.LEGACY_CODE if legacy else None)


def parts_of(text: str, codes: CodeList) -> list[CodeMatch | str]:
    """Return the codes in `text` with what stands between them that no list knows; empty where nothing is known.

    The mildest separator that leaves only known words wins, so that `C&I / SEMH` is two areas and not three words.
    """
    whole = _whole(text, codes) or _spelt_out(text, codes)
    if whole:
        return [whole]
    best: list[CodeMatch | str] = []
    for separator in _SEPARATORS:
        parts = _split(separator, text)
        if not 1 < len(parts) <= _MOST_PARTS:
            continue
        flat = [each for part in parts for each in _part(part, codes)]
        if all(isinstance(each, CodeMatch) for each in flat):
            return flat
        if not best and any(isinstance(each, CodeMatch) for each in flat):
            best = flat
    return best or _single_words(text, codes)


def _whole(text: str, codes: CodeList) -> CodeMatch | None:
    found = codes.match(text) or codes.match(_LABEL.sub("", text))
    if found is None and codes.field == "sen_status":
        return codes.match(_ARTICLES.sub(" ", _WHO_ARE_AT.sub("", text)))
    return found or (codes.match(_OF_A_LEVEL.sub("", text)) if codes.field == "level" else None)


def _spelt_out(text: str, codes: CodeList) -> CodeMatch | None:
    """Return the code of a whole text whose words are cut short: `Comm & Interaction`, `Sens & Physical`."""
    spelt, changed = _CUT_WORD.subn(lambda found: _IN_FULL.get(found[0].lower().rstrip("."), found[0]), text)
    area = shortened_area(text) if codes.field == "area_of_need" else ""
    match = codes.match(spelt) if changed and spelt != text else codes.match(area) if area else None
    return CodeMatch(match.code, match.legacy, exact=False) if match else None


def _split(separator: re.Pattern[str], text: str) -> list[str]:
    """Return the parts of a text; a bare figure or letter takes the first part's word: `Wave 1/2` is Wave 1, Wave 2."""
    stretch = _STRETCH.fullmatch(text)
    if stretch and stretch[2] < stretch[3]:
        return [f"{stretch[1]} {figure}" for figure in range(int(stretch[2]), int(stretch[3]) + 1)]
    parts = [part for part in separator.split(text) if part]
    named = _NUMBERED.match(parts[0]) if parts else None
    return [f"{named[1]} {part}" if named and _FIGURE.fullmatch(part) else part for part in parts]


def _part(text: str, codes: CodeList) -> list[CodeMatch | str]:
    """Return one part's codes; within a part only the milder separators are tried."""
    whole = _whole(text, codes) or _spelt_out(text, codes)
    if whole:
        return [whole]
    for separator in _SEPARATORS[2:5]:
        parts = _split(separator, text)
        matches = [codes.match(part) for part in parts] if 1 < len(parts) <= _MOST_PARTS else [None]
        known = [match for match in matches if match]
        if len(known) == len(matches):
            return list(known)
    return [one_line(text)]


def _single_words(text: str, codes: CodeList) -> list[CodeMatch | str]:
    """Return codes written side by side, such as `SLCN MLD` or `K - speech`.

    Only capitals or figures count as codes here.
    """
    words = [word for word in re.split(r"[\s()\[\]/,;:+-]+", text) if word]
    matches = [codes.match(word) if word.isupper() or word.isdigit() else None for word in words[:_MOST_PARTS]]
    known = [match for match in matches if match]
    if not known or len(words) > _MOST_PARTS:
        return []
    if len(known) == len(words):
        return list(known)
    return [known[0]] if len({match.code for match in known}) == 1 and matches[0] else []
