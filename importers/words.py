"""A standard as a key: what was worked out by its words may be remembered, for two of the same content are one.

Standards hold mappings and cannot be keys themselves; and their hash of the content is what tells them apart.
"""

from dataclasses import dataclass, field

from schemas.standard import Standard


@dataclass(frozen=True, slots=True)
class Words:
    """A standard that equals every other of the same id and content."""

    id: str
    sha256: str
    standard: Standard = field(compare=False)


def words_by(standard: Standard) -> Words:
    """Return a standard as a key."""
    return Words(standard.id, standard.sha256, standard)
