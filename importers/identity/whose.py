"""Whose pupils a file names: what tells one school's "Ada B" from another's, wherever a UPN does not.

A file states its URN, its DfE number, only its name, or nothing. A store's register knows the other names of a school,
so that one pupil has one pseudonym however the file says whose it is. A file that says nothing shares its pupils with
no other file: two children under one pseudonym would be shown to each other's families.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from importers.learned import school_scope
from importers.reading import SchoolClaim


@dataclass(frozen=True, slots=True)
class Schools:
    """What a store's register knows: the URN (else the DfE number or name) of a school by each of its names.

    `given` is the school that a person named for these files; it comes before what they say.
    """

    by_name: Mapping[str, str] = field(default_factory=dict)
    given: str = ""

    def whose(self, claim: SchoolClaim, sha256: str) -> str:
        """Return what stands for the school of a file in its pupils' pseudonyms; the file itself if it says nothing."""
        said = [text for text in (self.given, claim.urn, claim.dfe_number, claim.name) if text.strip()]
        known = (self.by_name.get(school_scope(text)) for text in said)
        return next((one for one in known if one), said[0].strip() if said else sha256)
