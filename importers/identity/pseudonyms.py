"""Pseudonyms.

The same pupil has the same short name in every file read with the same key, and nobody can go back without it.

HMAC-SHA256 by the store's key over the UPN where a valid one stands beside the pupil, else over the school's URN and
the name. Eight letters of base 32 keep 40 bits: among 50,000 pupils the chance that any two share one is about one in
a thousand.
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from importers.identity.upn import normalised_upn, upn_is_valid

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS = 8
_BITS = 5
_ASIDE = re.compile(r"\([^()]*\)")
_NOT_NAME = re.compile(r"[^\w' -]+")


def normalised_name(text: str) -> str:
    """Return one spelling of a name: no case, accents, brackets or double spaces, and `Surname, First` turned round."""
    text = _ASIDE.sub(" ", text)
    family, comma, first = text.partition(",")
    if comma and first.strip() and "," not in first:
        text = f"{first} {family}"
    decomposed = unicodedata.normalize("NFKD", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(_NOT_NAME.sub(" ", plain).split())


@dataclass(frozen=True, slots=True)
class Identity:
    """The maker of pseudonyms.

    `key` is the store's secret, or one made for a run without a store; it is never shown.
    """

    key: bytes = field(repr=False)

    def pseudonym(self, *, upn: str = "", urn: str = "", name: str = "") -> str:
        """Return the pupil's pseudonym, such as `P-7K3QX9M2`. A UPN with a wrong check letter is not relied on."""
        if upn_is_valid(upn):
            return self._short(f"upn:{normalised_upn(upn)}")
        return self._short(f"name:{urn.strip()}:{normalised_name(name or upn)}")

    @property
    def fingerprint(self) -> str:
        """What a store keeps to know its key again, without the key."""
        return hmac.new(self.key, b"fingerprint", hashlib.sha256).hexdigest()[:16]

    def _short(self, text: str) -> str:
        digest = hmac.new(self.key, text.encode("utf-8"), hashlib.sha256).digest()
        number = int.from_bytes(digest[: _LETTERS * _BITS // 8], "big")
        letters = (_ALPHABET[number >> (_BITS * place) & (len(_ALPHABET) - 1)] for place in range(_LETTERS))
        return "P-" + "".join(letters)


@dataclass(frozen=True, slots=True)
class Pupils:
    """Pseudonyms for the pupils of one file: `upns` knows the UPN that the file itself gives beside a name."""

    identity: Identity
    urn: str = ""
    upns: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __call__(self, text: str) -> str:
        """Return the pseudonym for the text of a pupil's cell: a name, initials or a UPN."""
        if upn_is_valid(text):
            return self.identity.pseudonym(upn=text)
        return self.identity.pseudonym(upn=self.upns.get(normalised_name(text), ""), urn=self.urn, name=text)
