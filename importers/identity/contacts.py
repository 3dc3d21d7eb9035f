"""How a family or a pupil is reached: phone numbers, e-mail addresses and postcodes in a text.

Made to be quiet: a map is full of short codes and figures. An address of a public body is nobody's at home, numbers of
03, 08 and 09 are services', and a postcode needs an area of two letters, for `Y3 2TA` is a year with two assistants.
"""

import re
from collections.abc import Iterator

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w-])")
_PUBLIC = re.compile(r"\.(?:sch|gov|nhs|ac|police|org|mod)\.uk$|\.(?:org|gov|edu|school|academy)$", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w.,:/#-])(?:(?:\+|00)44[ .-]?(?:\(0\)[ .-]?)?|\(?0)[127]\d{1,4}\)?(?:[ .-]?\d{2,6}){1,4}(?![\w/:%])"
)
_PHONE_DIGITS = (10, 11)
_INWARD = re.compile(r"\d(?!TA|LA|HL|SA)[ABD-HJLNP-UW-Z]{2}\b")
_AREAS = (
    "AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN EX FK FY GL GU "
    "HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY LA LD LE LL LN LU ME MK ML NE NG NN NP NR NW OL OX PE PH PL PO PR RG "
    "RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO ZE"
)
_OUTWARD = re.compile(rf"(?<![A-Za-z0-9])(?:{_AREAS.replace(' ', '|')})\d[A-Z\d]? ?$")
_LONGEST_OUTWARD = 6
"""A postcode is looked for from its second half, which few texts have. Areas are Royal Mail's of two letters, without
TA (teaching assistant) and LS (learning support); the last two are never C, I, K, M, O or V, nor those of a role."""

Span = tuple[int, int]


def may_hold_contacts(text: str) -> bool:
    """Return whether there may be anything of this in `text`, which may be many texts together."""
    return "@" in text or _PHONE.search(text) is not None or any(_postcodes(text))


def contacts_in(text: str) -> list[Span]:
    """Return where a phone number, a postcode or an e-mail address that is no public body's stands, in order."""
    return sorted([*personal_in(text), *_phones(text, mobile=False), *_postcodes(text)])


def personal_in(text: str) -> list[Span]:
    """Return where a mobile number or an e-mail address that is no public body's stands.

    That is a person's also where a school's own number and postcode are usual: in the lines above a table.
    """
    mails = [one.span() for one in _EMAIL.finditer(text) if not _PUBLIC.search(one[0])] if "@" in text else []
    return sorted([*mails, *_phones(text, mobile=True)])


def _phones(text: str, *, mobile: bool) -> list[Span]:
    found = []
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", re.sub(r"^(?:\+|00)44", "0", match[0]).replace("(0)", ""))
        if len(digits) in _PHONE_DIGITS and digits.startswith("07") is mobile:
            found.append(match.span())
    return found


def _postcodes(text: str) -> Iterator[Span]:
    for match in _INWARD.finditer(text):
        begin = max(0, match.start() - _LONGEST_OUTWARD)
        outward = _OUTWARD.search(text[begin : match.start()])
        if outward:
            yield begin + outward.start(), match.end()
