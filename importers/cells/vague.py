"""Words that people type where a number is expected.

They say that nobody has counted, which is not the same as nought.
"""

import re

_BLANKS = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "?",
        "??",
        "???",
        ".",
        "..",
        "...",
        "/",
        "_",
        "x?",
        "n/a",
        "na",
        "n.a",
        "n.a.",
        "none",
        "nil",
        "no",
        "yes",
        "~",
    }
)
_VAGUE = re.compile(
    r"\b(?:tb[cad]|to be (?:confirmed|agreed|decided|arranged|discussed|advised)|on-?going"
    r"|continu(?:ous|ously|al|ally)|constant(?:ly)?|"
    r"as (?:and when|required|needed|necessary|appropriate|directed|advised|per|part of)|(?:when|where|if)(?:ever)? "
    r"(?:required|needed|necessary|appropriate|possible|available)|when(?:ever)?|if needed|on request"
    r"|varie[sd]|var(?:y|ying|ious|iable)|"
    r"flexible|see (?:attached|timetable|notes?|above|below|plan|iep|pep|map|separate|individual"
    r"|other)|timetabled?|throughout|"
    r"through the day|all (?:day|the time|week|lessons|subjects|sessions|areas|year)|whole (?:lesson|day"
    r"|week|year|term)|full[ -]?time|part[ -]?time|half[ -]?day|"
    r"full[ -]?day|ad[ -]?hoc|regular(?:ly)?|frequent(?:ly)?|occasional(?:ly)?|sometimes|often"
    r"|depend(?:s|ing|ent)|need(?:s)? (?:led|based|basis)|"
    r"unknown|not (?:known|applicable|specified|stated|sure|yet)|until|drop[ -]?in|in class"
    r"|every lesson|each lesson|open ended|"
    r"permanent(?:ly)?|always|daily basis|some|several|few|many|small|large|mixed|lunchtimes"
    r"|breaktimes|playtimes|mornings|afternoons|"
    r"year[ -]?round|long[ -]?term|short[ -]?term|individually planned|ehcp?|as above|ditto|asap)\b"
)


def is_blank(text: str) -> bool:
    """Whether plain `text` is a mark for nothing, such as a dash or `n/a`."""
    return text.strip() in _BLANKS


def is_vague(text: str) -> bool:
    """Whether plain `text` stands in for a number without being one: TBC, as required, ongoing, a dash."""
    return is_blank(text) or _VAGUE.search(text) is not None
